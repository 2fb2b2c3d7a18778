import type { CheckedMachineDeployment, TopologyVariable } from '../../../../lib/clusters/classes/topology-check';
import type { Topology } from '../topology/topologies';
import { changed, has, type Path } from './paths';
import type { ClusterManifest } from './shapes';

/** One thing that is made wrong in a Cluster. */
export interface Mutation {
  /** What is wrong, as the end of "fails when …". */
  readonly fact: string;
  /** The Cluster with it; undefined where it does not fit. */
  readonly apply: (cluster: ClusterManifest) => object | undefined;
}

type Step = (topology: Topology) => object | undefined;

const mutation = (fact: string, step: Step): Mutation => ({
  fact,
  apply: (cluster) => {
    const topology = step(cluster.spec.topology);
    return topology && { ...cluster, spec: { ...cluster.spec, topology } };
  },
});

const infrastructureOf = ({ class: name }: Topology): string => name.split('-')[1] ?? '';

const isSince2_3 = ({ class: name }: Topology): boolean => !name.endsWith('-v1.0.0');

/** Gives a variable that is there another value. */
const variable =
  (name: string, value: unknown): Step =>
  (topology) =>
    topology.variables.some((one) => one.name === name)
      ? { ...topology, variables: topology.variables.map((one) => (one.name === name ? { ...one, value } : one)) }
      : undefined;

/** Changes a field of a variable, where it is there; `undefined` takes it away. */
const field =
  (name: string, path: Path, value: unknown): Step =>
  (topology) => {
    const found = topology.variables.find((one) => one.name === name);
    return found !== undefined && has(found.value, path)
      ? variable(name, changed(found.value, path, value))(topology)
      : undefined;
  };

/** Adds a field to a variable, or to an object in it. */
const extra =
  (name: string, path: Path, value: unknown): Step =>
  (topology) => {
    const found = topology.variables.find((one) => one.name === name);
    return found !== undefined && has(found.value, path.slice(0, -1))
      ? variable(name, changed(found.value, path, value))(topology)
      : undefined;
  };

/** Adds a variable that is not there. */
const added =
  (name: string, value: unknown, fits: (topology: Topology) => boolean = () => true): Step =>
  (topology) =>
    fits(topology) && !topology.variables.some((one) => one.name === name)
      ? { ...topology, variables: [...topology.variables, { name, value }] }
      : undefined;

const on =
  (...infrastructures: readonly string[]) =>
  (topology: Topology): boolean =>
    infrastructures.includes(infrastructureOf(topology));

const without =
  (name: string): Step =>
  (topology) =>
    topology.variables.some((one) => one.name === name)
      ? { ...topology, variables: topology.variables.filter((one) => one.name !== name) }
      : undefined;

const twice =
  (name: string): Step =>
  (topology) => {
    const found = topology.variables.find((one) => one.name === name);
    return found && { ...topology, variables: [...topology.variables, found] };
  };

/** Changes the first node pool for which `change` has something to say. */
const pool =
  (change: (pool: CheckedMachineDeployment, topology: Topology) => object | undefined): Step =>
  (topology) => {
    // A single node has no workers at all.
    const pools = (topology.workers as Topology['workers'] | undefined)?.machineDeployments ?? [];
    const results = pools.map((one) => change(one, topology));
    const index = results.findIndex((result) => result !== undefined);
    return index === -1
      ? undefined
      : {
          ...topology,
          workers: { machineDeployments: pools.map((one, place) => (place === index ? results[index] : one)) },
        };
  };

const overridesOf = ({ variables }: CheckedMachineDeployment): readonly TopologyVariable[] =>
  variables?.overrides ?? [];

const withOverrides = (one: CheckedMachineDeployment, overrides: readonly TopologyVariable[]): object => ({
  ...one,
  variables: { overrides },
});

/** Changes a field of an override that is there. */
const override = (name: string, path: Path, value: unknown, mayAdd = false): Step =>
  pool((one) => {
    const overrides = overridesOf(one);
    const found = overrides.find((candidate) => candidate.name === name);
    return found !== undefined && has(found.value, mayAdd ? path.slice(0, -1) : path)
      ? withOverrides(
          one,
          overrides.map((other) => (other === found ? { ...other, value: changed(found.value, path, value) } : other)),
        )
      : undefined;
  });

const newOverride = (name: string, value: unknown): Step =>
  pool((one) =>
    overridesOf(one).some((other) => other.name === name)
      ? undefined
      : withOverrides(one, [...overridesOf(one), { name, value }]),
  );

const topologyField =
  (name: string, value: unknown): Step =>
  (topology) => ({ ...topology, [name]: value });

const MUTATIONS_OF_TOPOLOGIES: readonly (readonly [string, Step])[] = [
  ['the class is unknown', topologyField('class', 'tkg-vsphere-default-v9.0.0')],
  ['the version is no version', topologyField('version', 'latest')],
  ['the version is empty', topologyField('version', '')],

  ['vcenter is missing', without('vcenter')],
  [
    'the control plane of vSphere is missing',
    (topology) => (on('vsphere')(topology) ? without('controlPlane')(topology) : undefined),
  ],
  ['the region is missing', without('region')],
  ['the name of the SSH key is missing', without('sshKeyName')],
  [
    'the network of a cloud is missing',
    (topology) => (on('aws', 'azure')(topology) ? without('network')(topology) : undefined),
  ],
  ['the location is missing', without('location')],
  ['the subscription is missing', without('subscriptionID')],
  ['the SSH key of Azure is missing', without('sshPublicKey')],
  ['the role is missing', without('clusterRole')],

  ['the plug-in stands twice', twice('cni')],
  ['the audit log stands twice', twice('auditLogging')],
  ['vcenter stands twice', twice('vcenter')],

  ['a variable is misspelt', added('ntpServer', ['10.0.0.1'])],
  ['a variable of AWS is on vSphere', added('bastion', { enabled: true }, on('vsphere'))],
  ['a variable of Azure is on AWS', added('privateCluster', { enabled: true }, on('aws'))],
  ['a variable of vSphere is on Azure', added('ntpServers', [], on('azure'))],
  ['the plug-in is said on Azure', added('cni', 'calico', on('azure'))],
  ['class v1.0.0 gets the hardening of TKG 2.3', added('security', {}, (topology) => !isSince2_3(topology))],
  ['class v1.0.0 gets taints', added('nodePoolTaints', [], (topology) => !isSince2_3(topology))],
  ['labels of zones are on AWS', added('controlPlaneZoneMatchingLabels', {}, on('aws'))],

  ['the plug-in is a number', variable('cni', 1)],
  ['the endpoint is a list', variable('apiServerEndpoint', ['10.0.0.1'])],
  ['the port is a text', variable('apiServerPort', '443')],
  ['the switch of NSX ALB is a text', variable('aviAPIServerHAProvider', 'true')],
  ['the switch of the taint is a text', variable('controlPlaneTaint', 'false')],
  ['the load balancer of kube-vip is a number', variable('kubeVipLoadBalancerProvider', 1)],
  ['servers of time are one text', variable('ntpServers', '10.0.0.1,10.0.0.2')],
  ['further names are one text', variable('additionalFQDN', 'a.example.com')],
  ['the suites are a list', variable('tlsCipherSuites', ['TLS_AES_128_GCM_SHA256'])],
  ['the limit of events is an object', variable('eventRateLimitConf', { kind: 'Configuration' })],
  ['flags of etcd are one text', variable('etcdExtraArgs', 'heartbeat-interval=300')],
  ['a flag of the API server is a number', field('apiServerExtraArgs', [], { 'max-requests-inflight': 400 })],
  ['a flag of the kubelet is a boolean', field('workerKubeletExtraArgs', [], { 'protect-kernel-defaults': true })],
  ['the tags are a map', variable('customTags', { owner: 'platform' })],
  ['the interface of kube-vip is a list', variable('vipNetworkInterface', ['eth0'])],

  ['the audit log is a switch alone', variable('auditLogging', true)],
  ['the audit log has another field', extra('auditLogging', ['level'], 'Metadata')],
  ['the rotation is too late', field('controlPlaneCertificateRotation', ['daysBefore'], 6)],
  ['the rotation has a text', field('controlPlaneCertificateRotation', ['activate'], 'true')],
  ['a level of pod security is unknown', extra('podSecurityStandard', ['audit'], 'strict')],
  ['pod security has a field too many', extra('podSecurityStandard', ['exempt'], ['build'])],
  ['exempted namespaces are a text', extra('podSecurityStandard', ['exemptions'], { namespaces: 'build' })],

  ['the proxy for HTTPS is missing', field('proxy', ['httpsProxy'], undefined)],
  ['exceptions of the proxy are one text', field('proxy', ['noProxy'], '.example.com')],
  ['the proxy has a field in other letters', extra('proxy', ['no_proxy'], [])],
  ['an authority lacks its name', field('trust', ['additionalTrustedCAs', 0, 'name'], undefined)],
  ['an authority has a field too many', extra('trust', ['additionalTrustedCAs', 0, 'url'], 'x')],
  ['a registry lacks its host', field('additionalImageRegistries', [0, 'host'], undefined)],
  ['a registry says in words that it is unchecked', extra('additionalImageRegistries', [0, 'skipTlsVerify'], 'yes')],
  ['the image repository has a path apart', extra('imageRepository', ['path'], 'tkg')],

  ['vcenter has a user', extra('vcenter', ['username'], 'administrator')],
  ['vcenter has a number for its folder', field('vcenter', ['folder'], 5)],
  ['a control plane node has words for its CPUs', extra('controlPlane', ['machine', 'numCPUs'], 'two')],
  ['a control plane node has half a CPU', field('controlPlane', ['machine', 'numCPUs'], 2.5)],
  ['a worker has a field of another name', field('worker', ['machine'], { cpus: 2 })],
  ['a worker has GPUs', extra('worker', ['machine', 'gpus'], 1)],
  [
    'workers are counted in the variable',
    (topology) => (on('vsphere')(topology) ? extra('worker', ['count'], 3)(topology) : undefined),
  ],
  [
    'a key of the VMX file is a boolean',
    field('worker', ['machine', 'customVMXKeys'], { 'pciPassthru.use64bitMMIO': true }),
  ],
  ['DNS servers are one text', field('controlPlane', ['network', 'nameservers'], '10.0.0.1')],
  ['frames are measured in words', field('worker', ['network', 'mtu'], '9000')],
  ['a label of control plane nodes has an effect', extra('controlPlane', ['nodeLabels', 0, 'effect'], 'NoSchedule')],
  ['a device has its id in hexadecimal', field('pci', ['worker', 'devices', 0, 'deviceId'], '0x1EB8')],
  ['a device lacks its vendor', field('pci', ['worker', 'devices', 0, 'vendorId'], undefined)],
  ['the hardware version is a number', field('pci', ['worker', 'hardwareVersion'], 17)],
  ['a pool of addresses lacks its kind', field('network', ['addressesFromPools', 0, 'kind'], undefined)],
  ['a pool of addresses has a namespace', extra('network', ['addressesFromPools', 0, 'namespace'], 'default')],
  [
    'an identity lacks its name',
    (topology) => (on('vsphere')(topology) ? field('identityRef', ['name'], undefined)(topology) : undefined),
  ],
  ['keys of the account are one text', field('user', ['sshAuthorizedKeys'], 'ssh-rsa AAAA')],
  ['a label of zones is a number', variable('controlPlaneZoneMatchingLabels', { region: 1 })],
  ['hardening has an unknown policy', extra('security', ['cryptoPolicy'], 'fips')],
  ['hardening has a text for a number', field('security', ['kubeletOptions', 'eventQPS'], '50')],
  ['hardening has a list for a webhook', field('security', ['imagePolicy', 'webhook'], [])],
  ['the certificate of a package repository has a name', extra('customTDNFRepository', ['name'], 'tdnf')],

  ['a VPC has half an address', field('network', ['vpc', 'cidr'], '10.0.0.0')],
  ['a subnet is too short', field('network', ['subnets', 0, 'private', 'cidr'], '10.0.0.0/40')],
  ['subnets are missing', field('network', ['subnets'], undefined)],
  ['a subnet has its zone under another name', extra('network', ['subnets', 0, 'availabilityZone'], 'us-west-2a')],
  ['a security group is unknown', extra('network', ['securityGroupOverrides', 'worker'], 'sg-1')],
  ['the bastion host is a switch alone', variable('bastion', false)],
  ['the load balancer is internal in words', variable('loadBalancerSchemeInternal', 'yes')],
  ['a root volume is a text', field('worker', ['rootVolume', 'sizeGiB'], '80')],
  ['an instance is called a VM', extra('controlPlane', ['vmType'], 'm5.large')],

  ['the virtual network has no networks', field('network', ['vnet', 'cidrBlocks'], undefined)],
  ['a network of the virtual network is none', field('network', ['vnet', 'cidrBlocks', 0], 'corporate')],
  ['a subnet of workers is none', field('worker', ['subnet', 'cidr'], '10.20.1.0')],
  ['a disk has words for its size', field('controlPlane', ['osDisk', 'sizeGiB'], 'large')],
  ['disks of etcd are one', field('controlPlane', ['dataDisks'], { sizeGiB: 512 })],
  ['addresses of a load balancer are a list', field('worker', ['outboundLB', 'frontendIPCount'], [1])],
  ['a private cluster is a switch alone', variable('privateCluster', true)],
  ['accelerated networking is empty words', field('acceleratedNetworking', ['enabled'], '')],

  ['a node pool is of an unknown class', pool((one) => ({ ...one, class: 'tkg-worker-linux' }))],
  ['a node pool has no class', pool((one) => ({ ...one, class: '' }))],
  [
    'Windows nodes are on a cloud',
    pool((one, topology) => (on('aws', 'azure')(topology) ? { ...one, class: 'tkg-worker-windows' } : undefined)),
  ],
  ['a node pool has no name', pool((one) => ({ ...one, name: '' }))],
  ['the name of a node pool has a blank', pool((one) => ({ ...one, name: `${one.name} 1` }))],
  [
    'two node pools have one name',
    (topology) => {
      // A single node has no workers at all.
      const pools = (topology.workers as Topology['workers'] | undefined)?.machineDeployments ?? [];
      return pools.length === 0 ? undefined : { ...topology, workers: { machineDeployments: [...pools, pools[0]] } };
    },
  ],
  ['an override is of no variable', newOverride('labels', [{ key: 'a', value: 'b' }])],
  ['an override is of another type', newOverride('auditLogging', 'on')],
  ['an override has a field too many', override('worker', ['machine', 'gpus'], 1, true)],
  ['an override of the size is a text', override('worker', ['machine', 'memoryMiB'], '65536')],
  ['an override of an instance is a number', override('worker', ['instanceType'], 5)],
  ['an override of the VM is a list', override('worker', ['vmSize'], ['Standard_D2s_v3'])],
  ['an override of vcenter has a user', override('vcenter', ['username'], 'administrator', true)],
  ['labels of a pool are a map', override('nodePoolLabels', [], { pool: 'gpu' })],
  ['a label of a pool has a number', override('nodePoolLabels', [0, 'value'], 1)],
  ['a taint has an unknown effect', override('nodePoolTaints', [0, 'effect'], 'Evict')],
  ['a taint has no key', override('nodePoolTaints', [0, 'key'], undefined)],
  [
    'an override stands twice',
    pool((one) =>
      overridesOf(one).length === 0 ? undefined : withOverrides(one, [...overridesOf(one), overridesOf(one)[0]!]),
    ),
  ],
];

const networks = (cluster: ClusterManifest, kind: 'pods' | 'services', cidrBlocks: unknown): object => ({
  ...cluster,
  spec: { ...cluster.spec, clusterNetwork: { ...cluster.spec.clusterNetwork, [kind]: { cidrBlocks } } },
});

/** Everything that is made wrong, each in the Clusters in which it fits. */
export const MUTATIONS: readonly Mutation[] = [
  ...MUTATIONS_OF_TOPOLOGIES.map(([fact, step]) => mutation(fact, step)),
  { fact: 'the network of pods has no length', apply: (cluster) => networks(cluster, 'pods', ['100.96.0.0']) },
  {
    fact: 'one entry holds two networks of services',
    apply: (cluster) => networks(cluster, 'services', ['100.64.0.0/13,fd00:100:64::/108']),
  },
  { fact: 'networks of pods are one text', apply: (cluster) => networks(cluster, 'pods', '100.96.0.0/11') },
];

/** What this library refuses and Cluster API mends. */
export const STRICTER: readonly (Mutation & { readonly reason: string })[] = [
  {
    ...mutation('the version has no v', topologyField('version', '1.26.5+vmware.2-tkg.1')),
    reason: 'Cluster API writes the v itself, and no TKr is named without one',
  },
];
