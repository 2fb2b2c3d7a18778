import { designVsphereVds } from 'tko-cdk/design';
import {
  ManagementCluster,
  managementClusterProps,
  NodeIpPool,
  nodeIpPoolOptions,
  SharedServicesCluster,
  WorkloadCluster,
  workloadClusterProps,
} from 'tko-cdk/kubernetes';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { CERTIFICATE } from '../../fixtures/certificates';
import { aChart, kindsOf, objectOf, overrideOf, topologyOf, variableOf } from './support';

type Overrides = Parameters<typeof aVsphereVdsSite>[0];

/** The chart of the workload cluster of a site. */
function workloadChart(overrides: Overrides = {}) {
  const design = designVsphereVds(aVsphereVdsSite(overrides));
  const chart = aChart();
  const cluster = design.guestClusters.find(({ role }) => role === 'workload')!;
  new WorkloadCluster(chart, 'Workload', workloadClusterProps(cluster, design));
  return chart;
}

const NODE_IPAM: Overrides = {
  networks: {
    workloads: [
      { id: 'tkgworkload', gateway: '172.16.60.1/24', vlan: 1660, nodeIpam: { pool: '172.16.60.20-172.16.60.90' } },
    ],
  },
};

describe('the workload cluster of a design', () => {
  test('lies where the design says', () => {
    expect(variableOf(workloadChart(), 'vcenter')).toMatchObject({
      datacenter: '/sfo01w01dc01',
      datastore: '/sfo01w01dc01/datastore/vsanDatastore',
      folder: '/sfo01w01dc01/vm/tkg-workload01-components',
      network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload',
      resourcePool: '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-workload01-components',
      server: 'vc01.sfo01.example.com',
    });
  });

  test('has the labels by which its AKODeploymentConfig selects it', () => {
    expect(objectOf(workloadChart(), 'Cluster').metadata.labels).toEqual({
      'tkg.tanzu.vmware.com/cluster-name': 'sfo01w01tkgworkload01',
      'workload-l7-enabled': 'true',
    });
  });

  test("has the site's NTP servers, and leaves DNS to DHCP", () => {
    const chart = workloadChart();
    expect(variableOf(chart, 'ntpServers')).toEqual(['192.168.200.5']);
    expect(variableOf(chart, 'worker')).not.toHaveProperty('network');
  });

  test('has its node pools with their sizes, labels and taints', () => {
    const taints = [{ key: 'gpu', effect: 'NoSchedule' as const }];
    const nodePools = [
      { name: 'general', replicas: 2 },
      { name: 'gpu', replicas: 1, size: 'large' as const, labels: { gpu: 'true' }, taints },
    ];
    const chart = workloadChart({ workloadClusters: [{ name: 'sfo01w01tkgworkload01', nodePools }] });
    expect(topologyOf(chart).workers.machineDeployments.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['general', 2],
      ['gpu', 1],
    ]);
    expect(overrideOf(chart, 'gpu', 'worker')).toEqual({ machine: { numCPUs: 4, memoryMiB: 16384, diskGiB: 40 } });
    expect(overrideOf(chart, 'gpu', 'nodePoolLabels')).toEqual([{ key: 'gpu', value: 'true' }]);
    expect(overrideOf(chart, 'gpu', 'nodePoolTaints')).toEqual(taints);
  });

  test('uses the template of its operating system and TKr', () => {
    const nodeTemplates = [
      { name: 'ubuntu-2004', os: 'ubuntu' as const },
      { name: 'photon-3', os: 'photon' as const, folder: 'templates' },
    ];
    expect(variableOf(workloadChart({ vcenter: { nodeTemplates } }), 'vcenter')).toMatchObject({
      template: '/sfo01w01dc01/vm/templates/photon-3',
    });
  });

  test("goes around the site's proxy where the design says, and trusts its authority and the registry's", () => {
    const chart = workloadChart({
      proxy: {
        httpProxy: 'http://proxy.example.com:3128',
        httpsProxy: 'http://proxy.example.com:3128',
        authority: CERTIFICATE,
      },
      registry: { host: 'harbor.example.com', path: 'tkg', authority: CERTIFICATE },
    });
    const { noProxy } = variableOf(chart, 'proxy') as { noProxy: readonly string[] };
    expect(noProxy).toEqual(expect.arrayContaining(['vc01.sfo01.example.com', '172.16.60.0/24', '100.96.0.0/11']));
    expect(variableOf(chart, 'imageRepository')).toEqual({ host: 'harbor.example.com/tkg' });
    const { additionalTrustedCAs } = variableOf(chart, 'trust') as { additionalTrustedCAs: { name: string }[] };
    expect(additionalTrustedCAs.map(({ name }) => name)).toEqual(['imageRepository', 'proxy']);
  });

  test('has a pool of its own where the network has node IPAM, and the DNS servers of the site', () => {
    const chart = workloadChart(NODE_IPAM);
    expect(objectOf(chart, 'InClusterIPPool').spec).toEqual({
      addresses: ['172.16.60.20-172.16.60.90'],
      gateway: '172.16.60.1',
      prefix: 24,
    });
    expect(variableOf(chart, 'controlPlane')).toMatchObject({ network: { nameservers: ['192.168.200.10'] } });
  });

  test('takes the pool that is given for its network', () => {
    const design = designVsphereVds(aVsphereVdsSite(NODE_IPAM));
    const chart = aChart();
    const cluster = design.guestClusters.find(({ role }) => role === 'workload')!;
    const nodeIpPool = new NodeIpPool(chart, 'Pool', { name: 'pool', ...nodeIpPoolOptions(cluster.network)! });
    new WorkloadCluster(chart, 'Workload', workloadClusterProps(cluster, design, { nodeIpPool }));
    expect(variableOf(chart, 'network')).toMatchObject({ addressesFromPools: [{ name: 'pool' }] });
    expect(kindsOf(chart)).not.toContain('InClusterIPPool');
  });

  test('has a ClusterBootstrap for the identity management of the site', () => {
    expect(kindsOf(workloadChart({ vcenter: { insecure: true } }))).toEqual(['ClusterBootstrap', 'Cluster']);
  });

  test('with Calico and a given endpoint has both', () => {
    const chart = workloadChart({
      workloadClusters: [{ name: 'sfo01w01tkgworkload01', cni: 'calico', controlPlaneEndpoint: '172.16.80.150' }],
    });
    expect(variableOf(chart, 'cni')).toBe('calico');
    expect(variableOf(chart, 'apiServerEndpoint')).toBe('172.16.80.150');
  });
});

describe('the shared services cluster of a design', () => {
  test('has the label of TKG and that of its AKODeploymentConfig', () => {
    const design = designVsphereVds(aVsphereVdsSite());
    const chart = aChart();
    const cluster = design.guestClusters.find(({ role }) => role === 'shared-services')!;
    new SharedServicesCluster(chart, 'Shared', workloadClusterProps(cluster, design));
    expect(objectOf(chart, 'Cluster').metadata.labels).toEqual({
      'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '',
      'tkg.tanzu.vmware.com/cluster-name': 'sfo01w01tkgshared01',
      type: 'shared-services',
    });
  });
});

describe('the management cluster of a design', () => {
  const managementChart = (overrides: Overrides = {}) => {
    const design = designVsphereVds(aVsphereVdsSite(overrides));
    const chart = aChart();
    new ManagementCluster(chart, 'Management', managementClusterProps(design.managementCluster, design));
    return chart;
  };

  test('is large', () => {
    const machine = { numCPUs: 4, memoryMiB: 16384, diskGiB: 40 };
    expect(variableOf(managementChart(), 'controlPlane')).toEqual({ machine });
    expect(variableOf(managementChart(), 'worker')).toEqual({ machine });
  });

  test.each([
    [3, [1, 1, 1]],
    [4, [2, 1, 1]],
    [5, [2, 2, 1]],
    [1, [1, 0, 0]],
  ])('spreads %d workers over three pools', (workerCount, replicas) => {
    const chart = managementChart({ managementCluster: { workerCount } });
    expect(topologyOf(chart).workers.machineDeployments.map((pool) => pool.replicas)).toEqual(replicas);
  });

  test('with the dev plan has all workers in one pool', () => {
    const chart = managementChart({ managementCluster: { plan: 'dev', workerCount: 2 }, purpose: 'proof-of-concept' });
    expect(topologyOf(chart).workers.machineDeployments.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['md-0', 2],
    ]);
  });
});
