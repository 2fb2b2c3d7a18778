import { checkTopologyVariables, type CheckedMachineDeployment } from '../../../lib/clusters/classes/topology-check';
import { aTopology, AWS_VARIABLES, AZURE_VARIABLES, messagesOf, REMOVED, withOverride } from './topologies';

const having = (variables: Readonly<Record<string, unknown>>) => aTopology({ variables });

const onAws = (variables: Readonly<Record<string, unknown>>, version = 'v1.1.0') =>
  aTopology({ class: `tkg-aws-default-${version}`, variables: { ...AWS_VARIABLES, ...variables } });

const onAzure = (variables: Readonly<Record<string, unknown>>, version = 'v1.1.0') =>
  aTopology({ class: `tkg-azure-default-${version}`, variables: { ...AZURE_VARIABLES, ...variables } });

const withPools = (...machineDeployments: readonly CheckedMachineDeployment[]) =>
  aTopology({ workers: { machineDeployments } });

const twice = () => {
  const topology = aTopology();
  return { ...topology, variables: [...(topology.variables ?? []), { name: 'vcenter', value: {} }] };
};

const definedFrom = (definitionFrom: string) => {
  const topology = aTopology();
  return { ...topology, variables: [...(topology.variables ?? []), { name: 'cni', value: 'antrea', definitionFrom }] };
};

describe('checkTopologyVariables', () => {
  test.each([
    ['it has what the class for vSphere requires', aTopology()],
    ['it has what the class for AWS requires', onAws({})],
    ['it has what the class for Azure requires', onAzure({})],
    ['it has no node pools', aTopology({ workers: undefined })],
    ['it has a node pool of Windows', withPools({ name: 'windows', class: 'tkg-worker-windows' })],
    ['a required field with a default is left out', having({ vcenter: {} })],
    ['a map has any keys', having({ etcdExtraArgs: { 'quota-backend-bytes': '1' } })],
    ['TKR_DATA has any fields', having({ TKR_DATA: { 'v1.26.5+vmware.2-tkg.1': { labels: { a: 'b' } } } })],
    ['a number stands on its limit', having({ controlPlaneCertificateRotation: { activate: true, daysBefore: 7 } })],
    ['an enumeration is empty', having({ podSecurityStandard: { audit: '' } })],
    ['a definition is named', definedFrom('inline')],
    ['a definition is left open', definedFrom('')],
    ['it is of TKG 2.2', aTopology({ class: 'tkg-vsphere-default-v1.0.0' })],
    ['it is of TKG 2.5', aTopology({ class: 'tkg-vsphere-default-v1.2.0' })],
    ['a network of AWS has host bits', onAws({ network: { vpc: { cidr: '10.0.0.1/16' }, subnets: [] } })],
    ['a network of Azure is an IPv6 network', onAzure({ network: { vnet: { cidrBlocks: ['fd00::/48'] } } })],
    ["etcd's disk of Azure is in a list", onAzure({ controlPlane: { dataDisks: [{ sizeGiB: 256 }] } })],
    ['an override has a value for the whole cluster', { ...withOverride('controlPlane', {}) }],
  ])('finds nothing when %s', (_what, topology) => {
    expect(messagesOf(topology)).toEqual([]);
  });

  test.each([
    ['a required variable is missing', having({ controlPlane: REMOVED }), 'variables.controlPlane: nothing'],
    [
      'a required field is missing',
      having({ proxy: { httpProxy: 'http://p' } }),
      'variables.proxy.httpsProxy: nothing',
    ],
    ['a variable has no value', having({ cni: undefined }), 'variables.cni: nothing, expected a value'],
    ['a variable is not declared', having({ workers: 1 }), 'variables.workers: the variable "workers"'],
    ['a field is not declared', having({ worker: { count: 3 } }), 'worker.count: the unknown property "count"'],
    [
      'a field of a field is not declared',
      having({ worker: { machine: { cpus: 2 } } }),
      'variables.worker.machine.cpus: the unknown property "cpus"',
    ],
    ['a text stands for a number', having({ apiServerPort: '6443' }), 'apiServerPort: "6443", expected a whole number'],
    ['a number stands for a text', having({ cni: 1 }), 'variables.cni: 1, expected a string'],
    [
      'a whole number is larger than JSON can tell',
      having({ apiServerPort: 2 ** 53 }),
      'apiServerPort: 9007199254740992, expected at most 9007199254740991',
    ],
    ['a value of a map is a number', having({ etcdExtraArgs: { a: 1 } }), 'etcdExtraArgs.a: 1, expected a string'],
    [
      'a number is below its limit',
      having({ controlPlaneCertificateRotation: { daysBefore: 6 } }),
      'variables.controlPlaneCertificateRotation.daysBefore: 6, expected at least 7',
    ],
    [
      'a number does not fit into 32 bits',
      having({ controlPlaneCertificateRotation: { daysBefore: 3000000000 } }),
      'daysBefore: 3000000000, expected at most 2147483647',
    ],
    [
      'a text is none of an enumeration',
      having({ podSecurityStandard: { audit: 'strict' } }),
      'variables.podSecurityStandard.audit: "strict", expected one of',
    ],
    ['a value is null', having({ cni: null }), 'variables.cni: null, expected a value: server-side apply refuses null'],
    [
      'a field that may be null in the class is null',
      having({ podSecurityStandard: { enforce: null } }),
      'variables.podSecurityStandard.enforce: null, expected a value',
    ],
    ['a number has no end', having({ apiServerPort: Infinity }), 'variables.apiServerPort: '],
    ['an item is null', having({ ntpServers: ['10.0.0.1', null] }), 'variables.ntpServers[1]: null, expected a value'],
    ['a null is where any field may be', having({ TKR_DATA: { 'v1.26.5': null } }), 'TKR_DATA.'],
    [
      'an item of a list lacks a field',
      having({ trust: { additionalTrustedCAs: [{ name: 'proxy' }] } }),
      'variables.trust.additionalTrustedCAs[0].data: nothing',
    ],
    ['a variable stands twice', twice(), 'variables.vcenter: a second value, expected one value'],
    ['a definition is unknown', definedFrom('patch'), 'variables.cni.definitionFrom: "patch", expected "inline"'],
    ['an override is not declared', withOverride('labels', []), 'general.variables.overrides.labels'],
    [
      'an override has another type',
      withOverride('controlPlane', ['large']),
      'overrides.controlPlane: ["large"], expected an object',
    ],
    [
      'the worker class is unknown',
      withPools({ name: 'general', class: 'worker' }),
      'machineDeployments.general.class: "worker"',
    ],
    [
      'a node pool has no name',
      withPools({ name: '', class: 'tkg-worker' }),
      'name: "", expected the value of a Kubernetes label, not empty',
    ],
    [
      'the name of a node pool is too long',
      withPools({ name: 'a'.repeat(64), class: 'tkg-worker' }),
      'expected the value of a Kubernetes label',
    ],
    [
      'two node pools have one name',
      withPools({ name: 'a', class: 'tkg-worker' }, { name: 'a', class: 'tkg-worker' }),
      'machineDeployments.a.name: a second node pool "a", expected another name',
    ],
    [
      'the version of the cluster class is unknown',
      aTopology({ class: 'tkg-vsphere-default-v9.0.0' }),
      'spec.topology.class: "tkg-vsphere-default-v9.0.0", expected one of "tkg-vsphere-default-v1.0.0"',
    ],
    [
      'TKG 2.5 is on AWS',
      aTopology({ class: 'tkg-aws-default-v1.2.0' }),
      'TKG 2.4 is the last release on AWS and Azure',
    ],
    [
      'TKG 2.2 has hardening of 2.3',
      aTopology({ class: 'tkg-vsphere-default-v1.0.0', variables: { security: {} } }),
      'security',
    ],
    ['Windows is on AWS', { ...onAws({}), ...poolOf('tkg-worker-windows') }, 'general.class: "tkg-worker-windows"'],
    ['the region is missing on AWS', onAws({ region: REMOVED }), 'variables.region: nothing'],
    [
      'a network of AWS is none',
      onAws({ network: { vpc: { cidr: '10.0.0.0' }, subnets: [] } }),
      'network.vpc.cidr: "10.0.0.0", expected an IPv4 or IPv6 network in CIDR notation',
    ],
    [
      'a security group of AWS has the name of class v1.0.0',
      onAws({ network: { vpc: {}, subnets: [], securityGroupOverrides: { controlplane: 'sg-1' } } }),
      'network.securityGroupOverrides.controlplane: the unknown property "controlplane"',
    ],
    ["a size of AWS is ''", onAws({ worker: { rootVolume: { sizeGiB: '' } } }), 'sizeGiB: "", expected a whole number'],
    [
      'the proxy of AWS is for the system',
      onAws({ proxy: { httpProxy: '', httpsProxy: '', systemWide: true } }),
      'systemWide',
    ],
    ['a network plug-in is on Azure', onAzure({ cni: 'antrea' }), 'variables.cni: the variable "cni"'],
    [
      "etcd's disk of Azure has the name of class v1.0.0",
      onAzure({ controlPlane: { dataDisk: {} } }),
      'controlPlane.dataDisk: the unknown property "dataDisk"',
    ],
  ])('fails when %s', (_what, topology, message) => {
    const issues = checkTopologyVariables(topology);
    expect(issues.map(({ severity }) => severity)).toEqual(['error']);
    expect(messagesOf(topology)[0]).toContain(message);
  });

  test('fails with an issue for each thing that is wrong', () => {
    const topology = having({ vcenter: REMOVED, cni: 1, worker: { machine: { memoryMiB: '4096', gpus: null } } });
    expect(messagesOf(topology)).toHaveLength(5);
  });

  test('fails with the path that it was given', () => {
    const [issue] = checkTopologyVariables(having({ cni: 1 }), 'clusters[2].spec.topology');
    expect(issue?.path).toBe('clusters[2].spec.topology.variables.cni');
  });

  test.each([
    ['a variable', having({ nodePoolLabel: [] }), 'did you mean "nodePoolLabels"?'],
    ['a field', having({ worker: { machines: {} } }), 'did you mean "machine"?'],
    [
      'a field at depth',
      onAws({ network: { vpc: { existingId: 'vpc-1' }, subnets: [] } }),
      'did you mean "existingID"?',
    ],
  ])('names %s that was meant when one is refused', (_what, topology, cure) => {
    expect(checkTopologyVariables(topology)[0]?.cure).toBe(cure);
  });

  test('warns of an override that the cluster has no value of, which Cluster API takes', () => {
    expect(checkTopologyVariables(withOverride('ntpServers', ['192.168.200.5']))).toMatchObject([
      { severity: 'warning', path: 'spec.topology.workers.machineDeployments.general.variables.overrides.ntpServers' },
    ]);
  });

  test('warns of a class that a user made, and says nothing of its variables', () => {
    expect(checkTopologyVariables(aTopology({ class: 'tkg-vsphere-default-v1.1.0-extended' }))).toMatchObject([
      { severity: 'warning', path: 'spec.topology.class' },
    ]);
  });
});

function poolOf(workerClass: string) {
  return { workers: { machineDeployments: [{ name: 'general', class: workerClass }] } };
}
