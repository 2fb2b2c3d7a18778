import type { CheckedMachineDeployment, TopologyVariable } from '../../../../lib/clusters/classes/topology-check';
import { AWS, AZURE, type Topology, VSPHERE, VSPHERE_FULL } from './topologies';

/** A topology with one change. */
export interface Change {
  /** What is changed, as the end of "fails when …". */
  readonly fact: string;
  readonly topology: Topology;
}

type Step = (topology: Topology) => Topology;

/** Gives a variable a value. */
const set =
  (name: string, value: unknown, more: Partial<TopologyVariable> = {}): Step =>
  (topology) => ({
    ...topology,
    variables: [...topology.variables.filter((variable) => variable.name !== name), { name, value, ...more }],
  });

const without =
  (name: string): Step =>
  (topology) => ({ ...topology, variables: topology.variables.filter((variable) => variable.name !== name) });

const add =
  (name: string, value: unknown): Step =>
  (topology) => ({ ...topology, variables: [...topology.variables, { name, value }] });

const pools =
  (...machineDeployments: readonly CheckedMachineDeployment[]): Step =>
  (topology) => ({ ...topology, workers: { machineDeployments } });

const override = (...overrides: readonly TopologyVariable[]): Step =>
  pools({ name: 'md-0', class: 'tkg-worker', variables: { overrides } });

const ofClass =
  (name: string): Step =>
  (topology) => ({ ...topology, class: name });

const changes = (topology: Topology, ...steps: readonly (readonly [string, Step])[]): readonly Change[] =>
  steps.map(([fact, step]) => ({ fact, topology: step(topology) }));

const SUBNETS = { vpc: {}, subnets: [] };
const VNET = { cidrBlocks: [] };

/** Topologies that are still right. */
export const RIGHT: readonly Change[] = [
  ...changes(
    VSPHERE,
    ['a required variable with a default is given', set('cni', 'calico')],
    ['required fields with defaults are left out', set('vcenter', {})],
    ['an empty text is one of an enumeration', set('podSecurityStandard', { enforce: '' })],
    ['a whole number is the largest', set('apiServerPort', Number.MAX_SAFE_INTEGER)],
    ['the definition of a variable is named', set('cni', 'antrea', { definitionFrom: 'inline' })],
    ['an override has no value for the whole cluster', override({ name: 'ntpServers', value: ['10.0.0.1'] })],
    ['there are no node pools', pools()],
    ['the name of a node pool is as long as a label may be', pools({ name: 'a'.repeat(63), class: 'tkg-worker' })],
    ['a map is empty', set('controlPlaneZoneMatchingLabels', {})],
    ['a number is no whole number', set('pci', { worker: { devices: [{ vendorId: 0.5, deviceId: 1 }] } })],
  ),
  ...changes(
    AWS,
    ['the network of a VPC has host bits', set('network', { ...SUBNETS, vpc: { cidr: '10.0.0.1/16' } })],
    [
      'class v1.0.0 has its own name of a security group',
      v1_0_0('aws', 'network', {
        ...SUBNETS,
        securityGroupOverrides: { controlplane: 'sg-1' },
      }),
    ],
  ),
  ...changes(AZURE, [
    'class v1.0.0 has its own name of a disk',
    v1_0_0('azure', 'controlPlane', { dataDisk: {}, osDisk: {}, subnet: {}, outboundLB: {} }),
  ]),
];

function v1_0_0(infrastructure: string, name: string, value: unknown): Step {
  return (topology) => set(name, value)(ofClass(`tkg-${infrastructure}-default-v1.0.0`)(topology));
}

/** Topologies that are wrong in one thing. */
export const WRONG: readonly Change[] = [
  ...changes(
    VSPHERE,
    ['a required variable is missing', without('controlPlane')],
    ['a required object is missing', without('vcenter')],
    ['a variable is not declared', set('workerCount', 3)],
    ['a variable is in other letters', set('VCenter', {})],
    ['a variable of AWS is on vSphere', set('region', 'us-west-2')],
    ['a variable stands twice', add('vcenter', {})],
    ['a text is a number', set('cni', 1)],
    ['a text is a boolean', set('apiServerEndpoint', true)],
    ['a text is a list', set('tlsCipherSuites', ['TLS_AES_128_GCM_SHA256'])],
    ['a whole number is a text', set('apiServerPort', '6443')],
    ['a whole number has a fraction', set('apiServerPort', 6443.5)],
    ['a whole number is too large', set('apiServerPort', 2 ** 53)],
    ['a boolean is a text', set('aviAPIServerHAProvider', 'true')],
    ['a boolean is a number', set('controlPlaneTaint', 0)],
    ['a list is a text', set('ntpServers', '10.0.0.1')],
    ['an item of a list is a number', set('additionalFQDN', ['api.example.com', 1])],
    ['an object is a text', set('controlPlane', 'large')],
    ['an object is a list', set('worker', [])],
    ['a list is an object', set('nodePoolLabels', { pool: 'gpu' })],
    ['a field is not declared', set('vcenter', { username: 'administrator' })],
    ['a field of a field is not declared', set('controlPlane', { machine: { cpus: 2 } })],
    ['a field of TKG 2.2 is not declared', set('worker', { count: 3 })],
    ['a field of an item is not declared', set('nodePoolLabels', [{ key: 'a', value: 'b', effect: 'NoSchedule' }])],
    ['a field of a field is a text', set('worker', { machine: { memoryMiB: '4096' } })],
    ['a value of a map is a number', set('etcdExtraArgs', { 'heartbeat-interval': 300 })],
    ['a value of a map is an object', set('apiServerExtraArgs', { 'feature-gates': { a: true } })],
    ['a value of a map is a boolean at depth', set('worker', { machine: { customVMXKeys: { a: true } } })],
    ['a required field is missing', set('proxy', { httpProxy: 'http://proxy.example.com' })],
    ['a required field of an item is missing', set('trust', { additionalTrustedCAs: [{ name: 'proxy' }] })],
    [
      'a required field of the pool is missing',
      set('network', { addressesFromPools: [{ kind: 'InClusterIPPool', name: 'pool' }] }),
    ],
    ['an identity lacks its kind', set('identityRef', { name: 'vcenter' })],
    ['a device lacks an id', set('pci', { worker: { devices: [{ vendorId: 4318 }] } })],
    ['a text is none of an enumeration', set('podSecurityStandard', { audit: 'strict' })],
    ['an effect is none of an enumeration', set('nodePoolTaints', [{ key: 'gpu', effect: 'NoRun' }])],
    ['a number is below its minimum', set('controlPlaneCertificateRotation', { daysBefore: 6 })],
    ['a number is negative', set('controlPlaneCertificateRotation', { daysBefore: -(2 ** 31) })],
    ['a variable without a default is null', set('apiServerPort', null)],
    ['an enumeration is null', set('podSecurityStandard', { enforce: null })],
    ['a required field is null', set('identityRef', { kind: null, name: 'vcenter' })],
    ['a worker class is unknown', pools({ name: 'md-0', class: 'tkg-worker-linux' })],
    ['a worker class is empty', pools({ name: 'md-0', class: '' })],
    ['a node pool has no name', pools({ name: '', class: 'tkg-worker' })],
    ['the name of a node pool is no label', pools({ name: 'a b', class: 'tkg-worker' })],
    ['the name of a node pool is too long', pools({ name: 'a'.repeat(64), class: 'tkg-worker' })],
    ['two node pools have one name', pools({ name: 'a', class: 'tkg-worker' }, { name: 'a', class: 'tkg-worker' })],
    ['an override is not declared', override({ name: 'labels', value: [] })],
    ['an override has another type', override({ name: 'nodePoolLabels', value: 'pool=gpu' })],
    ['an override has an unknown field', override({ name: 'worker', value: { machine: { gpus: 1 } } })],
    ['an override stands twice', override({ name: 'worker', value: {} }, { name: 'worker', value: {} })],
    ['a definition is unknown', set('cni', 'antrea', { definitionFrom: 'a-patch' })],
    ['the cluster class is unknown', ofClass('tkg-vsphere-default-v9.0.0')],
    ['class v1.0.0 has hardening of v1.1', v1_0_0('vsphere', 'security', {})],
    ['class v1.0.0 has an MTU of v1.1', v1_0_0('vsphere', 'worker', { network: { mtu: 1500 } })],
  ),
  ...changes(VSPHERE_FULL, ['one of many variables is wrong', set('auditLogging', true)]),
  ...changes(
    AWS,
    ['the region is missing', without('region')],
    ['the identity is missing', without('identityRef')],
    ['the network lacks its subnets', set('network', { vpc: {} })],
    ['the network of a VPC is no network', set('network', { ...SUBNETS, vpc: { cidr: '10.0.0.0' } })],
    [
      'the network of a subnet has a wrong length',
      set('network', {
        vpc: {},
        subnets: [{ private: { cidr: '10.0.0.0/33' } }],
      }),
    ],
    [
      'a security group has the name of class v1.0.0',
      set('network', {
        ...SUBNETS,
        securityGroupOverrides: { controlplane: 'sg-1' },
      }),
    ],
    ['a volume is a text', set('worker', { rootVolume: { sizeGiB: '' } })],
    [
      'the proxy is for the whole system, as on vSphere',
      set('proxy', { httpProxy: 'a', httpsProxy: 'b', systemWide: true }),
    ],
    ['the worker class is that for Windows', pools({ name: 'md-0', class: 'tkg-worker-windows' })],
    ['the bastion host says nothing', set('bastion', {})],
    ['TKG 2.5 is on AWS', ofClass('tkg-aws-default-v1.2.0')],
  ),
  ...changes(
    AZURE,
    ['the key is missing', without('sshPublicKey')],
    ['the virtual network lacks its networks', set('network', { vnet: { name: 'vnet' } })],
    ['a network of the virtual network is none', set('network', { vnet: { cidrBlocks: ['10.0.0.0/16', 'x'] } })],
    ['a subnet of workers has an IPv6 network that is none', set('worker', { subnet: { cidr: 'fd00::/129' } })],
    ['a field of the virtual network is not declared', set('network', { vnet: { ...VNET, cidr: '10.0.0.0/16' } })],
    ["etcd's disk has the name of class v1.0.0", set('controlPlane', { dataDisk: { sizeGiB: 256 } })],
    ['there is a network plug-in', set('cni', 'antrea')],
    ['an identity is a text', set('identityRef', 'identity')],
    ['a switch is a text', set('privateCluster', { enabled: 'false' })],
    ['tags are a map', set('customTags', { a: 'b' })],
  ),
];

/** Topologies that this library refuses and the engine takes, with the reason. */
export const STRICTER: readonly (Change & { readonly reason: string })[] = [
  ...changes(
    VSPHERE,
    ['a variable with a default is null', set('cni', null)],
    ['a field with a default is null', set('podSecurityStandard', { enforceVersion: null })],
    ['a variable with a default has no value', set('cni', undefined)],
    ['an object with a default is null', set('podSecurityStandard', null)],
    ['a null is where any field may be', set('TKR_DATA', { 'v1.26.5': { labels: null } })],
  ).map((change) => ({ ...change, reason: 'server-side apply refuses null before Cluster API sees it' })),
  ...changes(VSPHERE, [
    'a number does not fit into 32 bits',
    set('controlPlaneCertificateRotation', { daysBefore: 3_000_000_000 }),
  ]).map((change) => ({ ...change, reason: 'the control plane has 32 bits for it, Cluster API does not look' })),
  ...changes(AWS, ['an address has leading zeros', set('network', { ...SUBNETS, vpc: { cidr: '010.0.0.0/16' } })]).map(
    (change) => ({ ...change, reason: 'AWS and the nodes read it in octal or not at all' }),
  ),
];
