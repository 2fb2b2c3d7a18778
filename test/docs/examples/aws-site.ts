// docs:start aws-site
import { App } from 'cdktf';
import {
  AwsBootstrapHost,
  AwsClusterSecurityGroups,
  AwsConnection,
  AwsFoundation,
  AwsTkgIdentity,
  AwsVpc,
  TkoStack,
} from 'tko-cdk/aws';
import { bootstrapTools, TKG_RELEASES } from 'tko-cdk/design';

const region = 'us-west-2';
const zones = ['us-west-2a', 'us-west-2b', 'us-west-2c'];
const clusterName = 'lab-mgmt';

const app = new App();
const stack = new TkoStack(app, 'lab');
new AwsConnection(stack, 'Aws', { region, tags: { team: 'platform' } });

// Once in an account; elsewhere AwsTkgIdentity.fromAccount(stack, 'TkgIdentity').
const identity = new AwsTkgIdentity(stack, 'TkgIdentity', { form: 'byo-vpc' });

const foundation = new AwsFoundation(stack, 'Foundation', {
  region,
  keyPair: { name: 'operators' },
  vpcs: [
    {
      id: 'lab',
      path: 'networks.vpcs.lab',
      name: 'lab',
      cidr: '10.20.0.0/16',
      reach: 'hub',
      clusters: [clusterName],
      egress: 'single-nat-gateway',
      subnets: zones.flatMap((availabilityZone, index) => [
        {
          tier: 'private',
          availabilityZone,
          name: `lab-private-${availabilityZone}`,
          cidr: `10.20.${index * 64}.0/19`,
        },
        {
          tier: 'public',
          availabilityZone,
          name: `lab-public-${availabilityZone}`,
          cidr: `10.20.${index * 64 + 32}.0/20`,
        },
      ]),
      routes: [],
      endpoints: { gateway: ['s3'], interface: [] },
    },
  ],
});

const vpc = foundation.vpcs.get('lab');
if (AwsVpc.isAwsVpc(vpc)) {
  new AwsClusterSecurityGroups(stack, 'SecurityGroups', {
    clusterName,
    vpcId: vpc.vpcId,
    cni: 'antrea',
    apiServerPort: 6443,
    apiServerClients: [vpc.cidr],
    nodePortClients: [vpc.cidr],
    sshClients: [],
    egress: 'anywhere',
  });
  new AwsBootstrapHost(stack, 'BootstrapHost', {
    name: 'lab-bootstrap',
    vpcId: vpc.vpcId,
    subnetId: foundation.subnetId('lab', 'private', 'us-west-2a'),
    instanceType: 't3.large',
    rootVolumeGib: 80,
    access: { type: 'session-manager' },
    egress: 'anywhere',
    roleName: 'lab-bootstrap',
    policyArns: identity.policyArns,
    tools: bootstrapTools(TKG_RELEASES['2.3.0']),
    cgroups: 1,
  });
  // Beneath: an argument of the VPC that the props do not have.
  vpc.Resource.addOverride('enable_network_address_usage_metrics', true);
}

app.synth();
// docs:end aws-site
