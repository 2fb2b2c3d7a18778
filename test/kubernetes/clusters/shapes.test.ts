import { TKG_RELEASES } from 'tko-cdk/design';
import { NodeIpPool, type VsphereClusterConfiguration, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf, overrideOf, topologyOf, variableOf } from './support';

type Overrides = Partial<VsphereClusterConfiguration>;

function chartWith(overrides: Overrides = {}) {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps(overrides));
  return chart;
}

const poolsOf = (overrides: Overrides) => topologyOf(chartWith(overrides)).workers.machineDeployments;

const OS_IMAGE = 'run.tanzu.vmware.com/resolve-os-image';
const TKG_2_2 = { release: TKG_RELEASES['2.2.0'] };

describe('plans', () => {
  test('dev with five control plane nodes keeps its one worker', () => {
    const { controlPlane, workers } = topologyOf(chartWith({ plan: 'dev', controlPlaneReplicas: 5 }));
    expect(controlPlane.replicas).toBe(5);
    expect(workers.machineDeployments).toHaveLength(1);
  });

  test('prod spreads its workers over three pools, the first ones with the rest', () => {
    expect(poolsOf({ workerReplicas: 7 }).map(({ replicas }) => replicas)).toEqual([3, 2, 2]);
  });

  test('workers go to the pools that do not say theirs', () => {
    const nodePools = [{ name: 'a', replicas: 4 }, { name: 'b' }, { name: 'c' }];
    expect(poolsOf({ workerReplicas: 7, nodePools }).map(({ replicas }) => replicas)).toEqual([4, 2, 1]);
  });

  test('fails when prod has two workers', () => {
    expect(() => chartWith({ workerReplicas: 2 })).toThrow(
      'chart/Payments.nodePools: got 2 worker nodes, expected at least 3 with the prod plan',
    );
  });
});

describe('the endpoint of the API server', () => {
  const KUBE_VIP = { controlPlaneEndpointProvider: 'kube-vip', controlPlaneEndpoint: '172.16.60.9' } as const;

  test('with kube-vip is a variable, an annotation, and no matter of NSX ALB', () => {
    const chart = chartWith(KUBE_VIP);
    expect(variableOf(chart, 'apiServerEndpoint')).toBe('172.16.60.9');
    expect(variableOf(chart, 'aviAPIServerHAProvider')).toBe(false);
    expect(objectOf(chart, 'Cluster').metadata.annotations).toMatchObject({
      'tkg.tanzu.vmware.com/cluster-controlplane-endpoint': '172.16.60.9',
    });
  });

  test('with kube-vip is on the interface that is named', () => {
    expect(variableOf(chartWith({ ...KUBE_VIP, vipNetworkInterface: 'eth1' }), 'vipNetworkInterface')).toBe('eth1');
    expect(variableOf(chartWith(KUBE_VIP), 'vipNetworkInterface')).toBeUndefined();
  });

  test('has a port of its own as a variable', () => {
    const chart = chartWith({ ...KUBE_VIP, apiServerPort: 8443 });
    expect(variableOf(chart, 'apiServerPort')).toBe(8443);
    expect(objectOf(chart, 'Cluster').spec.clusterNetwork).not.toHaveProperty('apiServerPort');
  });

  test('kube-vip gives addresses to applications too, where that is said', () => {
    const chart = chartWith({
      ...KUBE_VIP,
      kubeVipLoadBalancer: { enabled: true, ipRanges: '172.16.70.10-172.16.70.20' },
    });
    expect(variableOf(chart, 'kubeVipLoadBalancerProvider')).toBe(true);
    expect(objectOf(chart, 'KubevipCPIConfig').spec).toEqual({ loadbalancerIPRanges: '172.16.70.10-172.16.70.20' });
  });

  test.each<readonly [string, Overrides, string]>([
    ['kube-vip has none', { controlPlaneEndpointProvider: 'kube-vip' }, 'controlPlaneEndpoint: got nothing'],
    [
      'it is an address of services',
      { controlPlaneEndpoint: '100.64.0.1' },
      'controlPlaneEndpoint: got "100.64.0.1", expected an address outside of 100.64.0.0/13; give another one (R8)',
    ],
    [
      'kube-vip has no addresses for applications',
      { kubeVipLoadBalancer: { enabled: true } },
      'kubeVipLoadBalancer: got no addresses, expected cidrs or ipRanges',
    ],
    [
      'kube-vip has addresses for applications, and is off',
      { kubeVipLoadBalancer: { enabled: false, cidrs: '172.16.70.0/24' } },
      'kubeVipLoadBalancer: got addresses, expected none while it is off',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith(overrides)).toThrow(message);
  });
});

describe('a cluster in several zones', () => {
  const ZONES = {
    nodePools: ['az-0', 'az-1', 'az-2'].map((failureDomain, index) => ({ name: `md-${index}`, failureDomain })),
    zones: { regionCategory: 'k8s-region', zoneCategory: 'k8s-zone', volumesByZone: true },
    controlPlaneZoneLabels: { region: 'region-1', 'tkg-cp': 'allowed' },
  };

  test('has a pool in each', () => {
    expect(poolsOf(ZONES)).toMatchObject([
      { name: 'md-0', failureDomain: 'az-0' },
      { name: 'md-1', failureDomain: 'az-1' },
      { name: 'md-2', failureDomain: 'az-2' },
    ]);
  });

  test('says by labels where its control plane can be', () => {
    expect(variableOf(chartWith(ZONES), 'controlPlaneZoneMatchingLabels')).toEqual({
      region: 'region-1',
      'tkg-cp': 'allowed',
    });
  });

  test('tells the categories of the tags to the cloud provider and the storage driver', () => {
    const chart = chartWith(ZONES);
    expect(objectOf(chart, 'VSphereCPIConfig').spec).toMatchObject({
      vsphereCPI: { region: 'k8s-region', zone: 'k8s-zone' },
    });
    expect(objectOf(chart, 'VSphereCSIConfig').spec).toMatchObject({
      vsphereCSI: { config: { region: 'k8s-region', zone: 'k8s-zone', useTopologyCategories: true } },
    });
  });

  test('fails when TKG 2.2 is to choose zones of the control plane', () => {
    expect(() => chartWith({ ...ZONES, ...TKG_2_2 })).toThrow(
      'chart/Payments.controlPlaneZoneLabels: got {"region":"region-1","tkg-cp":"allowed"}, expected nothing with TKG 2.2.0',
    );
  });
});

describe('a cluster with Windows nodes', () => {
  const WINDOWS = { name: 'windows', replicas: 2, os: 'windows' };
  const LINUX = { name: 'linux', replicas: 2 };

  test('has their class and image, and a control plane of Linux', () => {
    const chart = chartWith({ nodePools: [LINUX, WINDOWS] });
    const { controlPlane, workers } = topologyOf(chart);
    expect(controlPlane.metadata.annotations[OS_IMAGE]).toBe('image-type=ova,os-name=photon');
    expect(workers.machineDeployments).toMatchObject([
      { class: 'tkg-worker', metadata: { annotations: { [OS_IMAGE]: 'image-type=ova,os-name=photon' } } },
      { class: 'tkg-worker-windows', metadata: { annotations: { [OS_IMAGE]: 'image-type=ova,os-name=windows' } } },
    ]);
  });

  test('and Linux nodes has the configuration of its storage driver', () => {
    expect(kindsOf(chartWith({ nodePools: [LINUX, WINDOWS] }))).toContain('VSphereCSIConfig');
  });

  test('alone has no configuration of cloud provider and storage driver', () => {
    const nodePools = [{ ...WINDOWS, replicas: 3 }];
    expect(kindsOf(chartWith({ nodePools, identityManagement: 'ldap' }))).toEqual(['ClusterBootstrap', 'Cluster']);
  });

  test('has their package', () => {
    const { spec } = objectOf(chartWith({ nodePools: [LINUX, WINDOWS] }), 'ClusterBootstrap');
    expect(spec).toMatchObject({
      additionalPackages: expect.arrayContaining([{ refName: 'tkg-windows*' }]) as unknown,
    });
  });

  test('fails when its control plane has Windows', () => {
    expect(() => chartWith({ os: 'windows' })).toThrow(
      'chart/Payments.os: got "windows", expected a Linux for the control plane; set the os of node pools (S2)',
    );
  });

  test('fails when it has IPv6', () => {
    expect(() => chartWith({ nodePools: [LINUX, WINDOWS], ipFamily: 'ipv6' })).toThrow(
      'chart/Payments.ipFamily: got "ipv6", expected "ipv4" with Windows nodes',
    );
  });
});

describe('a cluster of a single node', () => {
  test('has no workers, an untainted control plane and the TKr for it', () => {
    const chart = chartWith({ singleNode: true });
    expect(topologyOf(chart)).not.toHaveProperty('workers');
    expect(topologyOf(chart)).toMatchObject({ version: 'v1.26.5+vmware.1-tiny.2', controlPlane: { replicas: 1 } });
    expect(variableOf(chart, 'controlPlaneTaint')).toBe(false);
    expect(variableOf(chart, 'worker')).toBeUndefined();
  });

  test('resolves its TKr among the small ones', () => {
    expect(objectOf(chartWith({ singleNode: true }), 'Cluster').metadata.annotations).toMatchObject({
      'run.tanzu.vmware.com/resolve-tkr': 'tkr.tanzu.vmware.com/tiny',
      'tkg/plan': 'dev',
    });
  });

  test('has a ClusterBootstrap that is filled up from that TKr', () => {
    expect(objectOf(chartWith({ singleNode: true }), 'ClusterBootstrap').metadata.annotations).toEqual({
      'tkg.tanzu.vmware.com/add-missing-fields-from-tkr': 'v1.26.5---vmware.1-tiny.2',
    });
  });

  test.each<readonly [string, Overrides, string]>([
    ['it has node pools', { nodePools: [{ name: 'md-0' }] }, 'nodePools: got 1, expected none with a single node'],
    ['it has three nodes', { controlPlaneReplicas: 3 }, 'controlPlaneReplicas: got 3, expected 1 with a single node'],
    [
      'its TKr is not for it',
      { kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' },
      'kubernetesVersion: got "v1.26.5+vmware.2-tkg.1", expected a TKr for single nodes',
    ],
    ['its release has no such TKr', TKG_2_2, 'expected a TKr for single nodes, such as "v1.26.5+vmware.1-tiny.2"'],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith({ singleNode: true, ...overrides })).toThrow(message);
  });
});

describe('addresses of nodes out of a pool', () => {
  const POOL = { addresses: ['172.16.60.20-172.16.60.90'], prefixLength: 24, gateway: '172.16.60.1' };
  const nameservers = ['192.168.200.10'];

  test('are made with the cluster, in its namespace', () => {
    const chart = chartWith({ namespace: 'finance', nodeIpPool: POOL, nameservers });
    const { apiVersion, metadata, spec } = objectOf(chart, 'InClusterIPPool');
    expect(apiVersion).toBe('ipam.cluster.x-k8s.io/v1alpha2');
    expect(metadata).toEqual({ name: 'payments-nodes', namespace: 'finance' });
    expect(spec).toEqual({ addresses: ['172.16.60.20-172.16.60.90'], prefix: 24, gateway: '172.16.60.1' });
  });

  test('have the form of TKG 2.2 with it', () => {
    const addresses = ['172.16.60.20 - 172.16.60.90'];
    const chart = chartWith({ ...TKG_2_2, nodeIpPool: { ...POOL, addresses }, nameservers });
    const { apiVersion, spec } = objectOf(chart, 'InClusterIPPool');
    expect(apiVersion).toBe('ipam.cluster.x-k8s.io/v1alpha1');
    expect(spec).toEqual({ start: '172.16.60.20', end: '172.16.60.90', prefix: 24, gateway: '172.16.60.1' });
  });

  test.each([
    ['GlobalInClusterIPPool', NodeIpPool.fromName('shared')],
    ['InClusterIPPool', NodeIpPool.fromName('shared', 'default')],
  ])('come from a %s that is there already', (kind, nodeIpPool) => {
    const chart = chartWith({ nodeIpPool, nameservers });
    expect(variableOf(chart, 'network')).toEqual({
      addressesFromPools: [{ apiGroup: 'ipam.cluster.x-k8s.io', kind, name: 'shared' }],
    });
    expect(kindsOf(chart)).not.toContain(kind);
  });

  test('fails when TKG 2.2 is given several ranges', () => {
    const addresses = ['172.16.60.20-172.16.60.29', '172.16.60.40-172.16.60.49'];
    expect(() => chartWith({ ...TKG_2_2, nodeIpPool: { ...POOL, addresses }, nameservers })).toThrow(
      'chart/Payments/NodeIpPool.addresses: got 2 ranges, expected one with TKG 2.2.0; make one pool for each, or take TKG 2.3 or later',
    );
  });

  test('fails when a global pool is made for TKG 2.2', () => {
    expect(() => new NodeIpPool(aChart(), 'Pool', { ...POOL, name: 'shared', ...TKG_2_2 })).toThrow(
      'chart/Pool.namespace: got nothing, expected a namespace with TKG 2.2.0; add it, or take TKG 2.3 or later',
    );
  });
});

describe('a cluster with an autoscaler', () => {
  const AUTOSCALED: Overrides = {
    autoscaler: { enabled: true },
    nodePools: [{ name: 'md-0', replicas: 2, autoscaling: { min: 1, max: 5 } }, { name: 'md-1' }],
  };
  const argsOf = (overrides: Overrides): readonly string[] => {
    const { spec } = objectOf(chartWith(overrides), 'Deployment') as {
      spec: { template?: { spec: { containers: { image: string; args: string[] }[] } } };
    };
    return spec.template?.spec.containers.flatMap(({ args, image }) => [`image=${image}`, ...args]) ?? [];
  };

  test('leaves the number of nodes to it, within the bounds of each pool', () => {
    const [first, second] = poolsOf(AUTOSCALED);
    const annotation = (bound: string) => `cluster.x-k8s.io/cluster-api-autoscaler-node-group-${bound}-size`;
    expect(first).not.toHaveProperty('replicas');
    expect(first?.metadata.annotations).toMatchObject({ [annotation('min')]: '1', [annotation('max')]: '5' });
    expect(second?.metadata.annotations).toMatchObject({ [annotation('min')]: '1', [annotation('max')]: '1' });
  });

  test('has its six objects after the Cluster', () => {
    const kinds = kindsOf(chartWith(AUTOSCALED));
    expect(kinds.slice(kinds.indexOf('Cluster') + 1).sort()).toEqual([
      'ClusterRole',
      'ClusterRole',
      'ClusterRoleBinding',
      'ClusterRoleBinding',
      'Deployment',
      'ServiceAccount',
    ]);
  });

  test('has a Deployment with its name, beside the Cluster', () => {
    expect(objectOf(chartWith({ ...AUTOSCALED, namespace: 'finance' }), 'Deployment').metadata).toMatchObject({
      name: 'payments-cluster-autoscaler',
      namespace: 'finance',
    });
  });

  test('has the image of the minor version of its Kubernetes, out of its registry', () => {
    expect(argsOf(AUTOSCALED)).toContain('image=projects.registry.vmware.com/tkg/cluster-autoscaler:v1.26.2_vmware.1');
    expect(argsOf({ ...AUTOSCALED, imageRepository: 'harbor.example.com/tkg' })).toContain(
      'image=harbor.example.com/tkg/cluster-autoscaler:v1.26.2_vmware.1',
    );
  });

  test('waits as long as is said', () => {
    const autoscaler = { enabled: true, scaleDownUnneededTime: '30m', maxNodesTotal: 40 };
    expect(argsOf({ ...AUTOSCALED, autoscaler })).toEqual(
      expect.arrayContaining([
        '--scale-down-unneeded-time=30m',
        '--max-nodes-total=40',
        '--scale-down-delay-after-add=10m',
        '--node-group-auto-discovery=clusterapi:clusterName=payments,namespace=default',
      ]),
    );
  });

  test('has none of its objects where it is off', () => {
    expect(kindsOf(chartWith({ autoscaler: { enabled: false } }))).not.toContain('Deployment');
  });

  test.each<readonly [string, Overrides, string]>([
    [
      'no image is known for its Kubernetes',
      { kubernetesVersion: 'v1.25.10+vmware.2-tkg.1' },
      'autoscaler.image: got nothing, expected the image of the autoscaler for Kubernetes 1.25',
    ],
    [
      'the bounds of a pool are the wrong way round',
      { nodePools: [{ name: 'md-0', autoscaling: { min: 5, max: 1 } }] },
      'nodePools[0].autoscaling: got min 5, max 1, expected a min that is not above max; swap them (V8)',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith({ ...AUTOSCALED, ...overrides })).toThrow(message);
  });
});

describe('heterogeneous node pools', () => {
  const VCENTER = { network: '/sfo01w01dc01/network/sfo01-w01-vds01-backup' };

  test('override the vCenter with all of the value, and what they say of it', () => {
    const chart = chartWith({ nodePools: [{ name: 'backup', replicas: 3, vcenter: VCENTER }] });
    expect(overrideOf(chart, 'backup', 'vcenter')).toEqual({
      ...(variableOf(chart, 'vcenter') as object),
      network: VCENTER.network,
    });
  });

  test('override single figures of the size, and keep what the cluster says of its workers', () => {
    const chart = chartWith({
      workerSize: { cpus: 4 },
      worker: { vmxKeys: { 'disk.enableUUID': 'TRUE' }, mtu: 9000 },
      nodePools: [{ name: 'large', replicas: 3, size: { memoryMib: 65536 } }],
    });
    expect(overrideOf(chart, 'large', 'worker')).toEqual({
      machine: { numCPUs: 4, memoryMiB: 65536, diskGiB: 40, customVMXKeys: { 'disk.enableUUID': 'TRUE' } },
      network: { mtu: 9000 },
    });
  });

  test('override several variables at once', () => {
    const chart = chartWith({
      nodePools: [
        {
          name: 'gpu',
          replicas: 3,
          size: { cpus: 16 },
          vcenter: VCENTER,
          labels: { nodepool: 'gpu' },
          taints: [{ key: 'gpu', effect: 'NoExecute' }],
        },
      ],
    });
    const [pool] = topologyOf(chart).workers.machineDeployments;
    expect(pool?.variables?.overrides.map(({ name }) => name)).toEqual([
      'worker',
      'vcenter',
      'nodePoolLabels',
      'nodePoolTaints',
    ]);
  });

  test('are replaced when somebody deletes nodes, all or single ones', () => {
    const nodePools = [
      { name: 'a', replicas: 2 },
      { name: 'b', replicas: 1, rolloutStrategy: 'RollingUpdate' as const },
    ];
    expect(poolsOf({ rolloutStrategy: 'OnDelete', nodePools })).toMatchObject([
      { strategy: { type: 'OnDelete' } },
      { strategy: { type: 'RollingUpdate' } },
    ]);
  });

  test.each<readonly [string, Overrides, string]>([
    [
      'the network of a pool lies in another datacenter',
      { nodePools: [{ name: 'a', replicas: 3, vcenter: { network: '/other/network/a' } }] },
      'nodePools[0].vcenter.network: got "/other/network/a", expected an inventory path below "/sfo01w01dc01/network"',
    ],
    [
      'a pool says with TKG 2.2 how its nodes are replaced',
      { ...TKG_2_2, nodePools: [{ name: 'a', replicas: 3, rolloutStrategy: 'OnDelete' }] },
      'nodePools[0].rolloutStrategy: got "OnDelete", expected nothing with TKG 2.2.0',
    ],
    [
      'a pool has taints with TKG 2.2',
      { ...TKG_2_2, nodePools: [{ name: 'a', replicas: 3, taints: [{ key: 'gpu', effect: 'NoSchedule' }] }] },
      'got the variable "nodePoolTaints", expected a variable of tkg-vsphere-default-v1.0.0',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => chartWith(overrides)).toThrow(message);
  });
});

describe('health checks of nodes', () => {
  test('have the limits that are given, and those of the class otherwise', () => {
    const machineHealthCheck = { maxUnhealthy: '40%', nodeStartupTimeout: '30m', notReadyTimeout: '8m' };
    expect(topologyOf(chartWith({ machineHealthCheck })).controlPlane.machineHealthCheck).toEqual({
      enable: true,
      maxUnhealthy: '40%',
      nodeStartupTimeout: '30m',
      unhealthyConditions: [
        { type: 'Ready', status: 'Unknown', timeout: '5m' },
        { type: 'Ready', status: 'False', timeout: '8m' },
      ],
    });
  });

  test('of a pool win over those of the cluster', () => {
    const nodePools = [
      { name: 'a', replicas: 2, machineHealthCheck: false },
      { name: 'b', replicas: 1 },
    ];
    const pools = poolsOf({ machineHealthCheck: true, nodePools });
    expect(pools.map(({ machineHealthCheck }) => machineHealthCheck)).toEqual([{ enable: false }, { enable: true }]);
  });

  test('fails when a pool of TKG 2.2 has one', () => {
    const nodePools = [{ name: 'a', replicas: 3, machineHealthCheck: true }];
    expect(() => chartWith({ ...TKG_2_2, nodePools })).toThrow(
      'chart/Payments.nodePools[0].machineHealthCheck: got true, expected nothing with TKG 2.2.0',
    );
  });
});

describe.each(['2.1.0', '2.2.0'] as const)('a cluster of TKG %s', (name) => {
  const release = TKG_RELEASES[name];

  test('names its class and its TKr', () => {
    const { class: className, version } = topologyOf(chartWith({ release }));
    expect([className, version]).toEqual(['tkg-vsphere-default-v1.0.0', release.kubernetesVersion]);
  });

  test('says nothing of how nodes are replaced', () => {
    expect(poolsOf({ release })[0]).not.toHaveProperty('strategy');
  });

  test('has no variable for hardening that came with TKG 2.3', () => {
    expect(variableOf(chartWith({ release }), 'security')).toBeUndefined();
  });

  test('warns of what is not baseline', () => {
    expect(variableOf(chartWith({ release }), 'podSecurityStandard')).toEqual({
      deactivated: false,
      audit: 'baseline',
      warn: 'baseline',
    });
  });

  test('has a thumbprint, and no flag beside it, in the configuration of its storage driver', () => {
    expect(objectOf(chartWith({ release }), 'VSphereCSIConfig').spec).not.toHaveProperty(
      'vsphereCSI.config.insecureFlag',
    );
  });

  test('fails when its TKr is one of TKG 2.3', () => {
    expect(() => chartWith({ release, kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' })).toThrow(
      `chart/Payments.kubernetesVersion: got "v1.26.5+vmware.2-tkg.1", expected a TKr of TKG ${name} (R40)`,
    );
  });

  test('fails when how nodes are replaced is said', () => {
    expect(() => chartWith({ release, rolloutStrategy: 'OnDelete' })).toThrow(
      `chart/Payments.rolloutStrategy: got "OnDelete", expected nothing with TKG ${name}`,
    );
  });
});
