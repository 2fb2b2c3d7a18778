import { type AwsClusterNetwork, type AwsDesign, designAws, designAwsAirGapped } from 'tko-cdk/design';
import {
  awsManagementClusterProps,
  awsWorkloadClusterProps,
  ManagementCluster,
  SharedServicesCluster,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { CERTIFICATE } from '../../fixtures/certificates';
import { aChart, kindsOf, objectOf, overrideOf, topologyOf, variableOf, yamlOf } from './support';

type Overrides = Parameters<typeof anAwsSite>[0];

const FIVE_ZONES = ['a', 'b', 'c', 'd', 'e'].map((letter) => `us-west-2${letter}`);

const aNetwork = (zones: readonly string[], tiers: 'private' | 'both' = 'both'): AwsClusterNetwork => ({
  vpcId: 'vpc-0123456789abcdef0',
  subnets: zones.map((availabilityZone) => ({
    availabilityZone,
    privateId: `subnet-1${availabilityZone.slice(-1)}`,
    ...(tiers === 'both' ? { publicId: `subnet-2${availabilityZone.slice(-1)}` } : {}),
  })),
  securityGroupIds: { bastion: 'sg-1', 'apiserver-lb': 'sg-2', lb: 'sg-3', controlplane: 'sg-4', node: 'sg-5' },
});

/** The chart of the workload cluster of a design. */
function chartOf(design: AwsDesign, network = aNetwork(design.availabilityZones)) {
  const chart = aChart();
  const cluster = design.guestClusters.find(({ role }) => role === 'workload')!;
  new WorkloadCluster(chart, 'Workload', awsWorkloadClusterProps(cluster, design, network));
  return chart;
}

const workloadChart = (overrides: Overrides = {}) => chartOf(designAws(anAwsSite(overrides)));

type Pools = NonNullable<NonNullable<NonNullable<Overrides>['workloadClusters']>[number]['nodePools']>;

const withPools = (nodePools: Pools) =>
  workloadChart({ workloadClusters: [{ name: 'pdx01tkgworkload01', nodePools }] });

const failureDomains = (chart: ReturnType<typeof aChart>): readonly unknown[] =>
  topologyOf(chart).workers.machineDeployments.map((pool) => [
    pool.name,
    (pool as { readonly failureDomain?: string }).failureDomain,
  ]);

describe('the workload cluster of a design on AWS', () => {
  test('names the class and the TKr of the release', () => {
    expect(topologyOf(workloadChart())).toMatchObject({
      class: 'tkg-aws-default-v1.1.0',
      version: 'v1.26.5+vmware.2-tkg.1',
    });
  });

  test('has the ids of its VPC, subnets and security groups, under the names of the class', () => {
    expect(variableOf(workloadChart(), 'network')).toEqual({
      vpc: { existingID: 'vpc-0123456789abcdef0' },
      subnets: ['a', 'b', 'c'].map((zone) => ({
        az: `us-west-2${zone}`,
        private: { id: `subnet-1${zone}` },
        public: { id: `subnet-2${zone}` },
      })),
      securityGroupOverrides: { bastion: 'sg-1', apiServerLB: 'sg-2', lb: 'sg-3', controlPlane: 'sg-4', node: 'sg-5' },
    });
  });

  test('without Internet has private subnets alone, and the registry of the site', () => {
    const design = designAwsAirGapped(anAirGappedAwsSite());
    const chart = chartOf(design, aNetwork(design.availabilityZones, 'private'));

    expect(variableOf(chart, 'network')).toMatchObject({
      subnets: ['a', 'b', 'c'].map((zone) => ({ az: `us-gov-west-1${zone}`, private: { id: `subnet-1${zone}` } })),
    });
    expect(yamlOf(chart)).not.toContain('public');
    expect(variableOf(chart, 'imageRepository')).toEqual({ host: 'registry.gov01.example.com/tkg' });
  });

  test('has an internal load balancer, and no bastion', () => {
    expect(variableOf(workloadChart(), 'loadBalancerSchemeInternal')).toBe(true);
    expect(variableOf(workloadChart(), 'bastion')).toEqual({ enabled: false });
  });

  test('has a public load balancer where the site says so', () => {
    const chart = workloadChart({
      workloadClusters: [{ name: 'wl01', internalLoadBalancer: false, apiServerClients: ['203.0.113.0/24'] }],
    });

    expect(variableOf(chart, 'loadBalancerSchemeInternal')).toBe(false);
  });

  test('has the region and the key pair of the site', () => {
    expect(variableOf(workloadChart(), 'region')).toBe('us-west-2');
    expect(variableOf(workloadChart(), 'sshKeyName')).toBe('operators');
  });

  test('has its sizes', () => {
    const chart = workloadChart();

    expect(variableOf(chart, 'controlPlane')).toEqual({ instanceType: 't3.large', rootVolume: { sizeGiB: 80 } });
    expect(variableOf(chart, 'worker')).toEqual({ instanceType: 'm5.large', rootVolume: { sizeGiB: 80 } });
  });

  test('has three pools, each in a zone of its own', () => {
    expect(failureDomains(workloadChart())).toEqual([
      ['md-0', 'us-west-2a'],
      ['md-1', 'us-west-2b'],
      ['md-2', 'us-west-2c'],
    ]);
  });

  test('in five zones names all of them, and spreads its pools over them', () => {
    const replicas = 1;
    const nodePools = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => ({ name, replicas }));
    const chart = workloadChart({
      availabilityZones: FIVE_ZONES,
      workloadClusters: [{ name: 'wl01', nodePools }],
    });

    expect(variableOf(chart, 'network')).toMatchObject({ subnets: FIVE_ZONES.map((az) => ({ az })) });
    expect(failureDomains(chart)).toEqual([
      ['one', 'us-west-2a'],
      ['two', 'us-west-2b'],
      ['three', 'us-west-2c'],
      ['four', 'us-west-2d'],
      ['five', 'us-west-2e'],
      ['six', 'us-west-2a'],
    ]);
  });

  test('puts a pool into the zone that it names', () => {
    expect(
      failureDomains(
        withPools([
          { name: 'here', replicas: 1, availabilityZone: 'us-west-2c' },
          { name: 'there', replicas: 2 },
        ]),
      ),
    ).toEqual([
      ['here', 'us-west-2c'],
      ['there', 'us-west-2b'],
    ]);
  });

  test('has pools with their numbers, sizes and labels', () => {
    const chart = withPools([
      { name: 'general', replicas: 2 },
      { name: 'data', replicas: 3, size: { instanceType: 'r5.2xlarge' }, labels: { purpose: 'data' } },
    ]);

    expect(topologyOf(chart).workers.machineDeployments.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['general', 2],
      ['data', 3],
    ]);
    expect(overrideOf(chart, 'data', 'worker')).toEqual({ instanceType: 'r5.2xlarge', rootVolume: { sizeGiB: 80 } });
    expect(overrideOf(chart, 'data', 'nodePoolLabels')).toEqual([{ key: 'purpose', value: 'data' }]);
  });

  test('resolves the image of Amazon Linux where the site says so', () => {
    const chart = workloadChart({ workloadClusters: [{ name: 'wl01', os: 'amazon' }] });

    expect(topologyOf(chart).controlPlane.metadata.annotations).toEqual({
      'run.tanzu.vmware.com/resolve-os-image': 'ami-region=us-west-2,os-name=amazon,os-arch=amd64',
    });
  });

  test('has health checks, and none where the site says so', () => {
    const without = workloadChart({ workloadClusters: [{ name: 'wl01', machineHealthCheck: false }] });

    expect(topologyOf(workloadChart()).controlPlane.machineHealthCheck).toEqual({ enable: true });
    expect(topologyOf(without).controlPlane.machineHealthCheck).toEqual({ enable: false });
  });

  test("goes around the site's proxy to the networks of the site", () => {
    const proxy = {
      httpProxy: 'http://proxy.example.com:3128',
      httpsProxy: 'http://proxy.example.com:3128',
      authority: CERTIFICATE,
    };
    const { noProxy } = variableOf(workloadChart({ proxy }), 'proxy') as { noProxy: readonly string[] };

    expect(noProxy).toEqual(
      expect.arrayContaining(['10.20.0.0/16', '10.22.0.0/16', '169.254.0.0/16', '100.96.0.0/11']),
    );
  });

  test('has its labels, beside the one of its name', () => {
    const chart = workloadChart({ workloadClusters: [{ name: 'wl01', labels: { team: 'payments' } }] });

    expect(objectOf(chart, 'Cluster').metadata.labels).toEqual({
      'tkg.tanzu.vmware.com/cluster-name': 'wl01',
      team: 'payments',
    });
  });

  test('has a ClusterBootstrap for the identity management of the site, and none without', () => {
    expect(kindsOf(workloadChart())).toEqual(['ClusterBootstrap', 'Cluster']);
    expect(kindsOf(workloadChart({ identity: { type: 'none' } }))).toEqual(['Cluster']);
  });
});

describe('the shared services cluster of a design on AWS', () => {
  test('has the label of TKG', () => {
    const design = designAws(anAwsSite());
    const chart = aChart();
    const cluster = design.guestClusters.find(({ role }) => role === 'shared-services')!;
    const props = awsWorkloadClusterProps(cluster, design, aNetwork(design.availabilityZones));
    new SharedServicesCluster(chart, 'Shared', props);

    expect(objectOf(chart, 'Cluster').metadata.labels).toEqual({
      'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '',
      'tkg.tanzu.vmware.com/cluster-name': 'pdx01tkgshared01',
    });
  });
});

describe('the management cluster of a design on AWS', () => {
  const managementChart = (overrides: Overrides = {}) => {
    const design = designAws(anAwsSite(overrides));
    const chart = aChart();
    const props = awsManagementClusterProps(design.managementCluster, design, aNetwork(design.availabilityZones));
    new ManagementCluster(chart, 'Management', props);
    return chart;
  };

  test.each([
    [3, [1, 1, 1]],
    [5, [2, 2, 1]],
  ])('spreads %d workers over three pools', (workerCount, replicas) => {
    const chart = managementChart({ managementCluster: { workerCount } });

    expect(topologyOf(chart).workers.machineDeployments.map((pool) => pool.replicas)).toEqual(replicas);
  });

  test('in five zones names three, as its configuration file can', () => {
    const { subnets } = variableOf(managementChart({ availabilityZones: FIVE_ZONES }), 'network') as {
      readonly subnets: readonly { readonly az: string }[];
    };

    expect(subnets.map(({ az }) => az)).toEqual(FIVE_ZONES.slice(0, 3));
  });

  test('with the dev plan names one zone of several', () => {
    const { subnets } = variableOf(
      managementChart({ purpose: 'proof-of-concept', managementCluster: { plan: 'dev' } }),
      'network',
    ) as { readonly subnets: readonly unknown[] };

    expect(subnets).toHaveLength(1);
  });
});

describe('a cluster of a design on AWS is refused', () => {
  const design = designAws(anAwsSite());
  const network = aNetwork(design.availabilityZones);

  test.each<readonly [string, Partial<AwsClusterNetwork>, RegExp]>([
    ['a VPC that is none', { vpcId: 'late' }, /aws\.vpcId: got "late", expected the id of a VPC/],
    [
      'a private subnet that is none',
      { subnets: [{ availabilityZone: 'us-west-2a', privateId: 'late' }] },
      /aws\.subnets\[0\]\.privateId: got "late"/,
    ],
    [
      'a public subnet that is none',
      { subnets: [{ availabilityZone: 'us-west-2a', privateId: 'subnet-1', publicId: 'late' }] },
      /aws\.subnets\[0\]\.publicId: got "late"/,
    ],
    ['no subnet at all', { subnets: [] }, /aws\.subnets: got no private subnet/],
    ['a token of Terraform', { vpcId: '${TfToken[TOKEN.7]}' }, /aws\.vpcId: got .*TfToken/],
    [
      'a security group that is none',
      { securityGroupIds: { ...network.securityGroupIds, 'apiserver-lb': 'late' } },
      /aws\.securityGroups\.apiServerLoadBalancer: got "late"/,
    ],
  ])('fails on %s', (_what, change, message) => {
    expect(() => chartOf(design, { ...network, ...change })).toThrow(message);
  });
});
