import type { AwsAirGappedSpec, AwsExistingVpcSpec, AwsSpec } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { CERTIFICATE } from '../fixtures/certificates';

const existingVpc = (region: string, hasPublic: boolean): AwsExistingVpcSpec => ({
  vpcId: 'vpc-0123456789abcdef0',
  subnets: ['a', 'b', 'c'].map((letter, index) => ({
    availabilityZone: `${region}${letter}`,
    privateSubnetId: `subnet-0123456789abcdef${index}`,
    ...(hasPublic ? { publicSubnetId: `subnet-0123456789abcdee${index}` } : {}),
  })),
  routeTableIds: ['rtb-0123456789abcdef0'],
});

const size = (instanceType: string) => ({ instanceType, rootVolumeGib: 100 });

const common = {
  release: '2.3.0',
  purpose: 'production',
  tags: { 'cost-center': 'platform' },
} as const;

/** A site that has every property which a site with a way to the Internet can have, and breaks no rule. */
export const COMPLETE_AWS_SITE: AwsSpec = anAwsSite({
  ...common,
  availabilityZones: ['us-west-2a', 'us-west-2b', 'us-west-2c'],
  iam: { existing: false, form: 'full' },
  networks: {
    cidr: '10.16.0.0/12',
    vpcPrefixLength: 17,
    shape: 'vpc-per-cluster',
    natGateways: 'per-zone',
    externalNetworks: ['192.168.0.0/16'],
    connection: {
      type: 'transit-gateway',
      transitGatewayId: 'tgw-0123456789abcdef0',
      externalAttachmentId: 'tgw-attach-0123456789abcdef0',
    },
    flowLogs: { destination: 'cloud-watch', retentionDays: 30 },
    vpcs: {
      management: { cidr: '10.1.0.0/16' },
      production: { cidr: '10.2.0.0/16', existing: existingVpc('us-west-2', true) },
    },
  },
  dns: { hostedZone: { visibility: 'private', zoneId: 'Z0123456789ABCDEFGHIJ' } },
  bootstrapHost: {
    name: 'jump',
    imageId: 'ami-0123456789abcdef0',
    instanceType: 'm5.xlarge',
    rootVolumeGib: 100,
    access: { type: 'ssh', from: ['192.168.7.0/24'] },
  },
  managementCluster: {
    plan: 'prod',
    podCidr: '100.96.0.0/12',
    serviceCidr: '100.64.0.0/14',
    auditLogging: true,
    machineHealthCheck: true,
    controlPlaneSize: size('m5.large'),
    workerSize: size('m5.xlarge'),
    os: 'amazon',
    internalLoadBalancer: true,
    workerCount: 3,
    ceip: false,
  },
  sharedServicesCluster: {
    namespace: 'shared',
    kubernetesVersion: 'v1.25.10+vmware.2-tkg.1',
    packages: [
      { name: 'cert-manager' },
      { name: 'contour', service: { type: 'LoadBalancer', annotations: { owner: 'platform' } } },
      { name: 'external-dns', version: '0.12.2+vmware.4-tkg.2' },
    ],
  },
  workloadClusters: [
    {
      name: 'wl01',
      vpc: 'production',
      usage: 'production',
      cni: 'antrea',
      labels: { owner: 'team-a' },
      tanzuMissionControl: true,
      workerSize: size('m5.large'),
      nodePools: [
        { name: 'md-0', replicas: 2 },
        {
          name: 'md-1',
          replicas: 2,
          size: size('r5.large'),
          availabilityZone: 'us-west-2c',
          labels: { purpose: 'data' },
        },
      ],
    },
    { name: 'wl02', cni: 'calico', packages: [{ name: 'prometheus' }, { name: 'grafana' }] },
  ],
  proxy: {
    httpProxy: 'http://proxy.example.com:3128',
    httpsProxy: 'http://proxy.example.com:3128',
    noProxy: ['.example.org'],
    authority: CERTIFICATE,
  },
  registry: { host: 'harbor.example.com:8443', path: 'tanzu/tkg', authority: CERTIFICATE },
});

/** A site that has every property which a site without Internet can have, and breaks no rule. */
export const COMPLETE_AIR_GAPPED_AWS_SITE: AwsAirGappedSpec = anAirGappedAwsSite({
  ...common,
  iam: { existing: true },
  fips: true,
  artifacts: { bucketName: 'gov01-carried' },
  networks: {
    shape: 'two-vpcs',
    connection: { type: 'peering' },
    flowLogs: { destination: 's3', bucketArn: 'arn:aws-us-gov:s3:::flow-logs/gov01' },
    vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('us-gov-west-1', false) } },
  },
  dns: { zoneId: 'Z0123456789ABCDEFGHIJ' },
  registry: {
    machine: {
      name: 'images',
      imageId: 'ami-0123456789abcdef0',
      instanceType: 'm5.xlarge',
      rootVolumeGib: 300,
      access: { type: 'ssh', from: ['10.1.7.0/24'] },
    },
  },
  sharedServicesCluster: {
    kubernetesVersion: 'v1.26.5+vmware.2-fips.1-tkg.1',
    packages: [
      { name: 'cert-manager' },
      { name: 'contour' },
      { name: 'harbor', volumes: { registry: { size: '200Gi' } } },
    ],
  },
  workloadClusters: [
    { name: 'wl01', kubernetesVersion: 'v1.26.5+vmware.2-fips.1-tkg.1', workerSize: size('m5.large') },
  ],
});
