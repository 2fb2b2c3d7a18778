import { type VsphereNodePool, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, overrideOf, topologyOf, variableOf } from './support';

const chartWith = (nodePools: readonly VsphereNodePool[], overrides: Parameters<typeof clusterProps>[0] = {}) => {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps({ nodePools, ...overrides }));
  return chart;
};

describe('node pools', () => {
  test('become machine deployments that are replaced node by node', () => {
    const [pool] = topologyOf(chartWith([{ name: 'general', replicas: 3 }])).workers.machineDeployments;
    expect(pool).toMatchObject({
      class: 'tkg-worker',
      name: 'general',
      replicas: 3,
      strategy: { type: 'RollingUpdate' },
    });
    expect(pool).not.toHaveProperty('variables');
  });

  test('override the labels of their nodes, which the cluster then has a value of', () => {
    const chart = chartWith([{ name: 'gold', replicas: 3, labels: { 'example.com/tier': 'gold' } }]);
    expect(overrideOf(chart, 'gold', 'nodePoolLabels')).toEqual([{ key: 'example.com/tier', value: 'gold' }]);
    expect(variableOf(chart, 'nodePoolLabels')).toEqual([]);
  });

  test('override the taints of their nodes, which the cluster then has a value of', () => {
    const taint = { key: 'gpu', value: 'true', effect: 'NoSchedule' } as const;
    const chart = chartWith([{ name: 'gpu', replicas: 3, taints: [taint] }]);
    expect(overrideOf(chart, 'gpu', 'nodePoolTaints')).toEqual([taint]);
    expect(variableOf(chart, 'nodePoolTaints')).toEqual([]);
  });

  test('override the size of their nodes with all of the variable, the DNS servers included', () => {
    const size = { cpus: 8, memoryMib: 32768, diskGib: 80 };
    const chart = chartWith([{ name: 'large', replicas: 3, size }], { nameservers: ['192.168.200.10'] });
    expect(overrideOf(chart, 'large', 'worker')).toEqual({
      machine: { numCPUs: 8, memoryMiB: 32768, diskGiB: 80 },
      network: { nameservers: ['192.168.200.10'] },
    });
  });

  test('keep what a further variable says of workers', () => {
    const size = { cpus: 8, memoryMib: 32768, diskGib: 80 };
    const worker = {
      machine: { numCPUs: 4, memoryMiB: 8192, diskGiB: 40, customVMXKeys: { 'disk.enableUUID': 'TRUE' } },
      network: { mtu: 9000 },
    };
    const chart = chartWith([{ name: 'large', replicas: 3, size }], { variables: { worker } });
    expect(overrideOf(chart, 'large', 'worker')).toEqual({
      machine: { numCPUs: 8, memoryMiB: 32768, diskGiB: 80, customVMXKeys: { 'disk.enableUUID': 'TRUE' } },
      network: { mtu: 9000 },
    });
  });

  test('override nothing when they have the size of the cluster', () => {
    const size = { cpus: 2, memoryMib: 8192, diskGib: 40 };
    const [pool] = topologyOf(chartWith([{ name: 'general', replicas: 3, size }])).workers.machineDeployments;
    expect(pool).not.toHaveProperty('variables');
  });

  test('fails when there is none', () => {
    expect(() => chartWith([])).toThrow('chart/Payments.nodePools: got no node pool, expected at least one');
  });

  test('fails when two have one name', () => {
    const pools = [
      { name: 'general', replicas: 2 },
      { name: 'general', replicas: 2 },
    ];
    expect(() => chartWith(pools)).toThrow('nodePools[1].name: got "general", expected a name of its own');
  });

  test('fails when the prod plan has fewer than three workers', () => {
    expect(() => chartWith([{ name: 'general', replicas: 2 }])).toThrow(
      'chart/Payments.nodePools: got 2 worker nodes, expected at least 3 with the prod plan',
    );
  });

  test('takes one worker with the dev plan', () => {
    expect(() => chartWith([{ name: 'general', replicas: 1 }], { plan: 'dev' })).not.toThrow();
  });

  test.each([
    ['a negative number of nodes', { replicas: -1 }, 'nodePools[1].replicas: got -1, expected a whole number'],
    ['a part of a node', { replicas: 1.5 }, 'nodePools[1].replicas: got 1.5, expected a whole number'],
    ['a name with capitals', { name: 'GPU' }, 'nodePools[1].name: got "GPU", expected a DNS label'],
    [
      'one CPU',
      { size: { cpus: 1, memoryMib: 8192, diskGib: 40 } },
      'nodePools[1].size.cpus: got 1, expected a whole number, at least 2',
    ],
    ['a label key with a space', { labels: { 'a b': 'c' } }, 'nodePools[1].labels.a b: got "a b"'],
    ['a label value with a space', { labels: { a: 'b c' } }, 'nodePools[1].labels.a: got "b c"'],
    ['a taint key with a space', { taints: [{ key: 'a b', effect: 'NoSchedule' }] }, 'taints[0].key: got "a b"'],
    ['a taint value with a space', { taints: [{ key: 'a', value: 'b c', effect: 'NoSchedule' }] }, 'taints[0].value'],
  ] as const)('fails when a pool has %s', (_what, overrides, message) => {
    const pools = [
      { name: 'general', replicas: 3 },
      { name: 'second', replicas: 1, ...overrides },
    ];
    expect(() => chartWith(pools)).toThrow(message);
  });

  test('fails when a taint has an effect that Kubernetes does not know', () => {
    const taints = [{ key: 'a', effect: 'Never' as 'NoExecute' }];
    expect(() => chartWith([{ name: 'general', replicas: 3, taints }])).toThrow(
      'machineDeployments.general.variables.overrides.nodePoolTaints[0].effect: got "Never", expected one of "NoSchedule"',
    );
  });
});
