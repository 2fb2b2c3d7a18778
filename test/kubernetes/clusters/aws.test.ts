import { TKG_RELEASES } from 'tko-cdk/design';
import { type AwsClusterConfiguration, ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, kindsOf, objectOf, overrideOf, topologyOf, variableOf } from './support';

const AWS: AwsClusterConfiguration['aws'] = { region: 'us-west-2', sshKeyName: 'default' };

const awsProps = (
  overrides: Partial<AwsClusterConfiguration> = {},
  placement: Partial<AwsClusterConfiguration['aws']> = {},
): AwsClusterConfiguration => ({ name: 'payments', ...overrides, aws: { ...AWS, ...placement } });

function chartWith(...args: Parameters<typeof awsProps>) {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', awsProps(...args));
  return chart;
}

const SUBNET_IDS = ['a', 'b', 'c'].map((zone) => ({
  availabilityZone: `us-west-2${zone}`,
  privateId: `subnet-private-${zone}`,
  publicId: `subnet-public-${zone}`,
}));

const PROXY = {
  httpProxy: 'http://proxy.example.com:3128',
  httpsProxy: 'http://proxy.example.com:3129',
  noProxy: ['.example.com'],
};

describe('a cluster on AWS', () => {
  test('names the class and the TKr of the release', () => {
    expect(topologyOf(chartWith())).toMatchObject({
      class: 'tkg-aws-default-v1.1.0',
      version: 'v1.26.5+vmware.2-tkg.1',
    });
  });

  test('is one object where TKG makes its own ClusterBootstrap', () => {
    expect(kindsOf(chartWith())).toEqual(['Cluster']);
  });

  test('has its annotations, with the one by which TKG resolves the TKr', () => {
    expect(objectOf(chartWith({ plan: 'dev' }), 'Cluster').metadata.annotations).toEqual({
      osInfo: 'ubuntu,20.04,amd64',
      'tkg/plan': 'dev',
      'run.tanzu.vmware.com/resolve-tkr': '',
    });
  });

  test('resolves the image of its nodes by region, operating system and processor', () => {
    const annotations = {
      'run.tanzu.vmware.com/resolve-os-image': 'ami-region=us-west-2,os-name=amazon,os-arch=amd64',
    };
    const { controlPlane, workers } = topologyOf(chartWith({ os: 'amazon' }));
    expect(controlPlane.metadata.annotations).toEqual(annotations);
    expect(workers.machineDeployments[0]?.metadata.annotations).toEqual(annotations);
  });

  test('says the port of its API server beside the networks', () => {
    expect(objectOf(chartWith({ apiServerPort: 8443 }), 'Cluster').spec.clusterNetwork).toMatchObject({
      apiServerPort: 8443,
    });
    expect(variableOf(chartWith({ apiServerPort: 8443 }), 'apiServerPort')).toBeUndefined();
  });

  test('has the variables of the dev plan', () => {
    const chart = chartWith({ plan: 'dev' });
    expect(variableOf(chart, 'region')).toBe('us-west-2');
    expect(variableOf(chart, 'sshKeyName')).toBe('default');
    expect(variableOf(chart, 'loadBalancerSchemeInternal')).toBe(false);
    expect(variableOf(chart, 'bastion')).toEqual({ enabled: true });
    expect(variableOf(chart, 'identityRef')).toEqual({});
    expect(variableOf(chart, 'cni')).toBe('antrea');
  });

  test('has large nodes of AWS as workers, and a smaller control plane', () => {
    expect(variableOf(chartWith(), 'controlPlane')).toEqual({ instanceType: 't3.large', rootVolume: { sizeGiB: 80 } });
    expect(variableOf(chartWith(), 'worker')).toEqual({ instanceType: 'm5.large', rootVolume: { sizeGiB: 80 } });
  });

  test('has the sizes and labels that are given', () => {
    const chart = chartWith({
      controlPlaneSize: { instanceType: 'm5.xlarge' },
      workerSize: { rootVolumeGib: 200 },
      controlPlaneNodeLabels: { role: 'control' },
    });
    expect(variableOf(chart, 'controlPlane')).toEqual({
      instanceType: 'm5.xlarge',
      rootVolume: { sizeGiB: 80 },
      nodeLabels: [{ key: 'role', value: 'control' }],
    });
    expect(variableOf(chart, 'worker')).toEqual({ instanceType: 'm5.large', rootVolume: { sizeGiB: 200 } });
  });

  test('has an internal load balancer, no bastion and an identity where that is said', () => {
    const chart = chartWith(
      {},
      {
        internalLoadBalancer: true,
        bastion: false,
        identityRef: { kind: 'AWSClusterStaticIdentity', name: 'payments' },
      },
    );
    expect(variableOf(chart, 'loadBalancerSchemeInternal')).toBe(true);
    expect(variableOf(chart, 'bastion')).toEqual({ enabled: false });
    expect(variableOf(chart, 'identityRef')).toEqual({ kind: 'AWSClusterStaticIdentity', name: 'payments' });
  });

  test('configures its storage driver for a proxy, which also goes around what is AWS', () => {
    const chart = chartWith({ proxy: PROXY });
    const noProxy =
      '.example.com,10.0.0.0/16,169.254.0.0/16,.svc,.svc.cluster.local,localhost,127.0.0.1,100.64.0.0/13,100.96.0.0/11';
    expect(objectOf(chart, 'AwsEbsCSIConfig').spec).toEqual({
      awsEBSCSIDriver: {
        namespace: 'kube-system',
        deploymentReplicas: 3,
        httpProxy: PROXY.httpProxy,
        httpsProxy: PROXY.httpsProxy,
        noProxy,
      },
    });
    expect(objectOf(chart, 'ClusterBootstrap').spec).toMatchObject({ csi: { refName: 'aws-ebs-csi*' } });
  });

  test('has one replica of its storage driver with the dev plan', () => {
    expect(objectOf(chartWith({ proxy: PROXY, plan: 'dev' }), 'AwsEbsCSIConfig').spec).toMatchObject({
      awsEBSCSIDriver: { deploymentReplicas: 1 },
    });
  });

  test('has a proxy for containerd alone, which the class has no other of', () => {
    expect(variableOf(chartWith({ proxy: { ...PROXY, systemWide: true } }), 'proxy')).not.toHaveProperty('systemWide');
  });
});

describe('the network of a cluster on AWS', () => {
  test('is made, with subnets in one zone for the dev plan', () => {
    expect(variableOf(chartWith({ plan: 'dev' }), 'network')).toEqual({
      vpc: { cidr: '10.0.0.0/16' },
      subnets: [{ private: { cidr: '10.0.0.0/24' }, public: { cidr: '10.0.1.0/24' } }],
    });
  });

  test('is made, with subnets in three zones for the prod plan', () => {
    expect(variableOf(chartWith(), 'network')).toMatchObject({
      subnets: [
        { private: { cidr: '10.0.0.0/24' }, public: { cidr: '10.0.1.0/24' } },
        { private: { cidr: '10.0.2.0/24' }, public: { cidr: '10.0.3.0/24' } },
        { private: { cidr: '10.0.4.0/24' }, public: { cidr: '10.0.5.0/24' } },
      ],
    });
  });

  test('is made with the networks that are given', () => {
    const subnets = [{ availabilityZone: 'us-west-2b', privateCidr: '10.8.0.0/24' }];
    expect(variableOf(chartWith({ plan: 'dev' }, { vpcCidr: '10.8.0.0/16', subnets }), 'network')).toEqual({
      vpc: { cidr: '10.8.0.0/16' },
      subnets: [{ az: 'us-west-2b', private: { cidr: '10.8.0.0/24' } }],
    });
  });

  test('is there already, with subnets by their ids and no networks', () => {
    expect(variableOf(chartWith({}, { vpcId: 'vpc-1', subnets: SUBNET_IDS }), 'network')).toEqual({
      vpc: { existingID: 'vpc-1' },
      subnets: ['a', 'b', 'c'].map((zone) => ({
        az: `us-west-2${zone}`,
        private: { id: `subnet-private-${zone}` },
        public: { id: `subnet-public-${zone}` },
      })),
    });
  });

  test('has security groups that are there, under the names of the class', () => {
    const securityGroups = { controlPlane: 'sg-1', node: 'sg-2', apiServerLoadBalancer: 'sg-3' };
    expect(variableOf(chartWith({}, { securityGroups }), 'network')).toMatchObject({
      securityGroupOverrides: { controlPlane: 'sg-1', node: 'sg-2', apiServerLB: 'sg-3' },
    });
  });

  test('has the security group of the control plane as the class of TKG 2.2 declares it', () => {
    const chart = chartWith({ release: TKG_RELEASES['2.2.0'] }, { securityGroups: { controlPlane: 'sg-1' } });
    expect(variableOf(chart, 'network')).toMatchObject({ securityGroupOverrides: { controlplane: 'sg-1' } });
  });
});

describe('node pools on AWS', () => {
  test('are one in each zone of the region with the prod plan', () => {
    const zones = topologyOf(chartWith()).workers.machineDeployments.map((pool) => [
      pool.name,
      (pool as { failureDomain?: string }).failureDomain,
    ]);
    expect(zones).toEqual([
      ['md-0', 'us-west-2a'],
      ['md-1', 'us-west-2b'],
      ['md-2', 'us-west-2c'],
    ]);
  });

  test('follow the zones of the subnets', () => {
    const subnets = [{ availabilityZone: 'us-west-2c' }];
    expect(topologyOf(chartWith({ plan: 'dev' }, { subnets })).workers.machineDeployments[0]).toMatchObject({
      failureDomain: 'us-west-2c',
    });
  });

  test('are where they say', () => {
    const nodePools = [{ name: 'md-0', replicas: 3, failureDomain: 'us-west-2d' }];
    expect(topologyOf(chartWith({ nodePools })).workers.machineDeployments[0]).toMatchObject({
      failureDomain: 'us-west-2d',
    });
  });

  test('override the size of their nodes with what the cluster says of them', () => {
    const chart = chartWith({
      workerSize: { instanceType: 'm5.xlarge', rootVolumeGib: 120 },
      nodePools: [
        { name: 'md-0', replicas: 2 },
        { name: 'large', replicas: 1, size: { instanceType: 'm5.4xlarge' }, labels: { tier: 'gold' } },
      ],
    });
    expect(overrideOf(chart, 'large', 'worker')).toEqual({ instanceType: 'm5.4xlarge', rootVolume: { sizeGiB: 120 } });
    expect(overrideOf(chart, 'large', 'nodePoolLabels')).toEqual([{ key: 'tier', value: 'gold' }]);
    expect(overrideOf(chart, 'md-0', 'worker')).toBeUndefined();
  });
});

describe('a cluster on AWS is refused', () => {
  test.each<readonly [string, Partial<AwsClusterConfiguration>, Partial<AwsClusterConfiguration['aws']>, string]>([
    [
      'TKG 2.5 has none there',
      { release: TKG_RELEASES['2.5.0'] },
      {},
      'chart/Payments.release: got TKG 2.5.0 on AWS, expected TKG 2.4, the last release with clusters there; take TKG 2.4, or EKS clusters that Tanzu Mission Control manages (S1)',
    ],
    ['it has no region', {}, { region: '' }, 'chart/Payments.aws.region: got nothing, expected a value; add it (V39)'],
    ['it has no key', {}, { sshKeyName: '' }, 'chart/Payments.aws.sshKeyName: got nothing'],
    [
      'a zone is not of the region',
      {},
      { subnets: [{ availabilityZone: 'eu-central-1a' }] },
      'chart/Payments.aws.subnets[0].availabilityZone: got "eu-central-1a", expected a zone of us-west-2; write it like "us-west-2a" (V32)',
    ],
    [
      'the network of the VPC is none',
      {},
      { vpcCidr: '10.0.0.0' },
      'chart/Payments.topology.variables.network.vpc.cidr: got "10.0.0.0"',
    ],
    [
      'a root volume has no whole size',
      { workerSize: { rootVolumeGib: 80.5 } },
      {},
      'chart/Payments.topology.variables.worker.rootVolume.sizeGiB: got 80.5',
    ],
    ['its IP family has IPv6', { ipFamily: 'ipv6' }, {}, 'chart/Payments.ipFamily: got "ipv6", expected "ipv4"'],
    [
      'a variable is one of vSphere',
      { variables: { ntpServers: ['ntp.example.com'] } as object },
      {},
      'chart/Payments.topology.variables.ntpServers: got the variable "ntpServers", expected a variable of tkg-aws-default-v1.1.0',
    ],
    [
      'a node pool has Windows, whose class is not there',
      { nodePools: [{ name: 'md-0', replicas: 3, os: 'windows' } as { name: string }] },
      {},
      'machineDeployments.md-0.class: got "tkg-worker-windows", expected a worker class of tkg-aws-default-v1.1.0',
    ],
    ['a Terraform token is among the props', {}, { vpcId: '${TfToken[TOKEN.4]}' }, 'aws.vpcId: got a Terraform token'],
    [
      'settings that need TKG 2.3 meet TKG 2.2',
      { release: TKG_RELEASES['2.2.0'], machineHealthCheck: true },
      {},
      'chart/Payments.machineHealthCheck: got true, expected nothing with TKG 2.2.0; remove it, or take TKG 2.3 or later',
    ],
  ])('fails when %s', (_what, overrides, placement, message) => {
    expect(() => chartWith(overrides, placement)).toThrow(message);
  });

  test('fails when it is a management cluster with Calico', () => {
    expect(() => new ManagementCluster(aChart(), 'Mgmt', awsProps({ cni: 'calico' }))).toThrow(
      'chart/Mgmt.cni: got "calico", expected "antrea": a management cluster has no other; leave it out (V10)',
    );
  });
});
