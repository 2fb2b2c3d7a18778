import {
  checkTopologyVariables,
  type CheckedTopology,
  CLUSTER_CLASSES,
  findClusterClass,
  type TopologyVariable,
  WorkloadCluster,
} from 'tko-cdk/kubernetes';
import { TKG_RELEASES } from 'tko-cdk/design';
import { aChart, clusterProps, topologyOf } from './support';

/** The topology of a cluster, with a node pool that overrides labels. */
function aTopology(): CheckedTopology & { readonly variables: readonly TopologyVariable[] } {
  const chart = aChart();
  const nodePools = [{ name: 'general', replicas: 3, labels: { pool: 'general' } }];
  new WorkloadCluster(chart, 'Payments', clusterProps({ nodePools }));
  return topologyOf(chart);
}

const withVariable = (name: string, value: unknown): CheckedTopology => {
  const topology = aTopology();
  return {
    ...topology,
    variables: [...topology.variables.filter((variable) => variable.name !== name), { name, value }],
  };
};

const withoutVariable = (name: string): CheckedTopology => {
  const topology = aTopology();
  return { ...topology, variables: topology.variables.filter((variable) => variable.name !== name) };
};

const withOverride = (name: string, value: unknown): CheckedTopology => ({
  ...aTopology(),
  workers: {
    machineDeployments: [{ name: 'general', class: 'tkg-worker', variables: { overrides: [{ name, value }] } }],
  },
});

const messages = (topology: CheckedTopology): readonly string[] =>
  checkTopologyVariables(topology).map(({ path, got, expected }) => `${path}: ${got}, expected ${expected}`);

describe('the cluster class of a release', () => {
  test('is known for every release', () => {
    const names = Object.values(TKG_RELEASES).map(({ vsphereClusterClass }) => vsphereClusterClass);
    expect(names.map((name) => findClusterClass(name)?.name)).toEqual(names);
  });

  test('tkg-vsphere-default-v1.1.0 declares 38 variables, each once', () => {
    const names = CLUSTER_CLASSES[0]!.variables.map(({ name }) => name);
    expect(names).toHaveLength(38);
    expect(new Set(names).size).toBe(38);
  });

  test('tkg-vsphere-default-v1.1.0 requires vcenter, vipNetworkInterface, cni and controlPlane', () => {
    const required = CLUSTER_CLASSES[0]!.variables.filter((variable) => variable.required);
    expect(required.map(({ name }) => name)).toEqual(['vcenter', 'vipNetworkInterface', 'cni', 'controlPlane']);
  });
});

describe('checkTopologyVariables', () => {
  test('finds nothing in a cluster of this library', () => {
    expect(messages(aTopology())).toEqual([]);
  });

  test('finds nothing in a topology without node pools', () => {
    expect(messages({ ...aTopology(), workers: undefined })).toEqual([]);
  });

  test.each([
    ['a required variable with a default is left out', withoutVariable('cni')],
    ['a required field with a default is left out', withVariable('vcenter', {})],
    ['a map has any keys', withVariable('etcdExtraArgs', { 'quota-backend-bytes': '1' })],
    ['TKR_DATA has any fields', withVariable('TKR_DATA', { 'v1.26.5+vmware.2-tkg.1': { labels: { a: 'b' } } })],
    [
      'a number stands on its limit',
      withVariable('controlPlaneCertificateRotation', { activate: true, daysBefore: 7 }),
    ],
    ['an enum is empty', withVariable('podSecurityStandard', { audit: '' })],
    ['the worker class is for Windows', windows()],
  ])('takes it when %s', (_what, topology) => {
    expect(messages(topology)).toEqual([]);
  });

  test.each([
    ['a required variable is missing', withoutVariable('controlPlane'), 'variables.controlPlane: nothing'],
    [
      'a required field is missing',
      withVariable('proxy', { httpProxy: 'http://p' }),
      'variables.proxy.httpsProxy: nothing',
    ],
    ['a variable is not declared', withVariable('workers', 1), 'variables.workers: the variable "workers"'],
    [
      'a field is not declared',
      withVariable('worker', { count: 3 }),
      'variables.worker.count: the unknown property "count"',
    ],
    [
      'a text stands for a number',
      withVariable('apiServerPort', '6443'),
      'variables.apiServerPort: "6443", expected a whole number',
    ],
    ['a number stands for a text', withVariable('cni', 1), 'variables.cni: 1, expected a string'],
    [
      'a value of a map is a number',
      withVariable('etcdExtraArgs', { a: 1 }),
      'variables.etcdExtraArgs.a: 1, expected a string',
    ],
    [
      'a number is below its limit',
      withVariable('controlPlaneCertificateRotation', { daysBefore: 6 }),
      'variables.controlPlaneCertificateRotation.daysBefore: 6, expected at least 7',
    ],
    [
      'a number does not fit into 32 bits',
      withVariable('controlPlaneCertificateRotation', { daysBefore: 3000000000 }),
      'daysBefore: 3000000000, expected at most 2147483647',
    ],
    [
      'a text is none of an enum',
      withVariable('podSecurityStandard', { audit: 'strict' }),
      'variables.podSecurityStandard.audit: "strict", expected one of',
    ],
    ['a value is null', withVariable('cni', null), 'variables.cni: null, expected a string'],
    [
      'an item of a list lacks a field',
      withVariable('trust', { additionalTrustedCAs: [{ name: 'proxy' }] }),
      'variables.trust.additionalTrustedCAs[0].data: nothing',
    ],
    [
      'an override is not declared',
      withOverride('labels', []),
      'machineDeployments.general.variables.overrides.labels',
    ],
    [
      'an override has another type',
      withOverride('nodePoolLabels', { a: 'b' }),
      'overrides.nodePoolLabels: {"a":"b"}, expected a list',
    ],
    ['a variable stands twice', twice(), 'variables.cni: a second value, expected one value'],
    ['the worker class is unknown', workerClass('worker'), 'machineDeployments.general.class: "worker"'],
    [
      'the cluster class is unknown',
      { ...aTopology(), class: 'tkg-vsphere-default-v9' },
      'spec.topology.class: "tkg-vsphere-default-v9", expected "tkg-vsphere-default-v1.1.0"',
    ],
  ])('fails when %s', (_what, topology, message) => {
    const issues = checkTopologyVariables(topology);
    expect(issues.map(({ severity }) => severity)).toEqual(['error']);
    expect(messages(topology)[0]).toContain(message);
  });

  test('names the variable that was meant', () => {
    expect(checkTopologyVariables(withVariable('nodePoolLabel', []))[0]?.cure).toBe('did you mean "nodePoolLabels"?');
  });

  test('warns of an override that the cluster has no value of, which Cluster API takes', () => {
    const issues = checkTopologyVariables(withOverride('ntpServers', ['192.168.200.5']));
    expect(issues).toMatchObject([
      { severity: 'warning', path: 'spec.topology.workers.machineDeployments.general.variables.overrides.ntpServers' },
    ]);
  });
});

function workerClass(name: string): CheckedTopology {
  return { ...aTopology(), workers: { machineDeployments: [{ name: 'general', class: name }] } };
}

function windows(): CheckedTopology {
  return workerClass('tkg-worker-windows');
}

function twice(): CheckedTopology {
  const topology = aTopology();
  return { ...topology, variables: [...topology.variables, { name: 'cni', value: 'calico' }] };
}
