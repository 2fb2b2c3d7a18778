import { Testing } from 'cdktf';
import { AwsBootstrapHost, AwsClusterSecurityGroups, AwsConnection, AwsFoundation, TkoStack } from 'tko-cdk/aws';
import { designAws } from 'tko-cdk/design';
import { type anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';

const design = designAws(anAwsSite());
const stack = (): TkoStack => new TkoStack(Testing.app(), 'lab');

/** Constructs with a mistake of each kind, each as a program could have it. */
export const AWS_MISTAKES: readonly (() => unknown)[] = [
  () => new AwsConnection(stack(), 'Aws', { region: 'us-west-2', tags: { 'kubernetes.io/cluster/lab-mgmt': 'owned' } }),
  () => {
    const [vpc] = design.vpcs;
    const subnets = vpc!.subnets.map((subnet, index) => (index === 0 ? { ...subnet, cidr: '10.99.0.0/19' } : subnet));
    return new AwsFoundation(stack(), 'Foundation', {
      region: design.region,
      vpcs: [{ ...vpc!, subnets, routes: [], egress: 'none' }],
      keyPair: { name: 'operators', publicKey: 'ecdsa-sha2-nistp256 AAAA operators' },
    });
  },
  () =>
    new AwsClusterSecurityGroups(stack(), 'SecurityGroups', {
      ...design.securityGroups[0]!,
      vpcId: 'vpc-0123456789abcdef0',
      apiServerClients: ['0.0.0.0/0'],
      nodePortClients: ['10.20.0.1/16'],
    }),
  () =>
    new AwsBootstrapHost(stack(), 'BootstrapHost', {
      ...design.bootstrapHost,
      vpcId: 'vpc-0123456789abcdef0',
      subnetId: 'subnet-0123456789abcdef0',
      egress: 'anywhere',
      policyArns: {},
      rootVolumeGib: 20,
      access: { type: 'ssh', from: ['10.0.0.0/8'] },
      cgroups: 2,
    }),
];

/** What is wrong with the site of the page of the reference design. */
export const AWS_SITE_MISTAKES: Parameters<typeof anAwsSite>[0] = {
  release: '2.5.0',
  availabilityZones: ['us-west-2a', 'us-west-2b'],
  networks: { vpcs: { 'shared-services': { cidr: '172.17.0.0/16' } } },
  bootstrapHost: { access: { type: 'ssh', from: ['8.0.0.0/5'] } },
};

/** What is wrong with the site of the page of the rules. */
export const AWS_RULE_MISTAKES: Parameters<typeof anAwsSite>[0] = {
  networks: { shape: 'two-vpcs', natGateways: 'single', vpcs: { shared: { cidr: '10.99.0.0/16' } } },
  managementCluster: { podCidr: '172.96.0.0/11' },
};

/** What is wrong with the site of the page of the reference design without Internet. */
export const AIR_GAPPED_MISTAKES: Parameters<typeof anAirGappedAwsSite>[0] = {
  registry: { host: 'harbor.example.com', machine: undefined, address: '198.51.100.7' },
  workloadClusters: [
    {
      name: 'gov01tkgworkload01',
      packages: [
        { name: 'cert-manager' },
        {
          name: 'external-dns',
          version: '0.12.2+vmware.4-tkg.2',
          provider: { type: 'aws', credentials: { type: 'instance-profile' } },
        },
      ],
    },
  ],
};
