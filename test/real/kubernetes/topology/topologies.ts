import type {
  CheckedMachineDeployment,
  CheckedTopology,
  TopologyVariable,
} from '../../../../lib/clusters/classes/topology-check';

/** A topology with what Cluster API needs beside what its class judges. */
export interface Topology extends CheckedTopology {
  readonly version: string;
  readonly controlPlane: { readonly replicas: number };
  readonly variables: readonly TopologyVariable[];
  readonly workers: { readonly machineDeployments: readonly CheckedMachineDeployment[] };
}

/** A Cluster of TKG 2.3. */
export const clusterOf = (name: string, topology: CheckedTopology): object => ({
  apiVersion: 'cluster.x-k8s.io/v1beta1',
  kind: 'Cluster',
  metadata: { name, namespace: 'default' },
  spec: {
    clusterNetwork: { pods: { cidrBlocks: ['100.96.0.0/11'] }, services: { cidrBlocks: ['100.64.0.0/13'] } },
    topology,
  },
});

/** Variables in the form in which a Cluster lists them. */
export const variablesOf = (values: Readonly<Record<string, unknown>>): readonly TopologyVariable[] =>
  Object.entries(values).map(([name, value]) => ({ name, value }));

const topology = (
  className: string,
  values: Readonly<Record<string, unknown>>,
  machineDeployments: readonly CheckedMachineDeployment[] = [{ name: 'md-0', class: 'tkg-worker' }],
): Topology => ({
  class: className,
  version: 'v1.26.5+vmware.2-tkg.1',
  controlPlane: { replicas: 1 },
  variables: variablesOf(values),
  workers: { machineDeployments },
});

const VCENTER = {
  server: 'vc01.example.com',
  datacenter: '/dc0',
  datastore: '/dc0/datastore/ds1',
  folder: '/dc0/vm/tkg',
  network: '/dc0/network/workload',
  resourcePool: '/dc0/host/c0/Resources/rp0',
};

/** What clusters on all infrastructures may say. */
const COMMON = {
  proxy: { httpProxy: 'http://proxy.example.com:3128', httpsProxy: 'http://proxy.example.com:3128', noProxy: ['.svc'] },
  imageRepository: { host: 'registry.example.com/tkg', tlsCertificateValidation: false },
  trust: { additionalTrustedCAs: [{ name: 'imageRepository', data: 'LS0t' }] },
  additionalImageRegistries: [{ host: 'registry.example.com', skipTlsVerify: true }],
  auditLogging: { enabled: true },
  nodePoolLabels: [],
  etcdExtraArgs: { 'heartbeat-interval': '300' },
  controlPlaneCertificateRotation: { activate: true, daysBefore: 7 },
  podSecurityStandard: { deactivated: false, audit: 'restricted', warn: '', exemptions: { namespaces: ['build'] } },
  eventRateLimitConf: 'a2luZDog',
  TKR_DATA: { 'v1.26.5+vmware.2-tkg.1': { labels: { 'os-name': 'photon' } } },
};

/** On vSphere, with what the class and its patches require. */
export const VSPHERE = topology('tkg-vsphere-default-v1.1.0', {
  vcenter: VCENTER,
  controlPlane: { machine: {} },
  worker: { machine: {} },
});

/** On vSphere, with Windows, a node pool that differs and most variables. */
export const VSPHERE_FULL = topology(
  'tkg-vsphere-default-v1.1.0',
  {
    ...COMMON,
    proxy: { ...COMMON.proxy, systemWide: true },
    vcenter: { ...VCENTER, cloneMode: 'linkedClone', storagePolicyID: '' },
    controlPlane: { machine: { numCPUs: 4 }, network: { mtu: 1500 }, nodeLabels: [{ key: 'a', value: 'b' }] },
    worker: { machine: { numCPUs: 2, diskGiB: 40, memoryMiB: 4096, customVMXKeys: { 'a.b': 'c' } } },
    network: { addressesFromPools: [{ apiGroup: 'ipam.cluster.x-k8s.io', kind: 'InClusterIPPool', name: 'pool' }] },
    apiServerPort: 6443,
    aviAPIServerHAProvider: true,
    nodePoolTaints: [],
    controlPlaneZoneMatchingLabels: { region: 'region-1' },
    security: { kubeletOptions: { eventQPS: 50, streamConnectionIdleTimeout: '4h0m0s' } },
    pci: { worker: { devices: [{ vendorId: 4318, deviceId: 7864 }] } },
    identityRef: { kind: 'VSphereClusterIdentity', name: 'vcenter' },
  },
  [
    { name: 'md-0', class: 'tkg-worker-windows' },
    {
      name: 'gpu',
      class: 'tkg-worker',
      variables: {
        overrides: variablesOf({
          worker: { machine: { numCPUs: 16 } },
          nodePoolLabels: [{ key: 'pool', value: 'gpu' }],
          nodePoolTaints: [{ key: 'gpu', effect: 'NoSchedule' }],
        }),
      },
    },
  ],
);

/** On AWS, with a VPC that is made. */
export const AWS = topology('tkg-aws-default-v1.1.0', {
  region: 'us-west-2',
  sshKeyName: 'default',
  identityRef: {},
  network: {
    vpc: { cidr: '10.0.0.0/16' },
    subnets: [{ az: 'us-west-2a', private: { cidr: '10.0.0.0/24' }, public: { cidr: '10.0.1.0/24' } }],
  },
  worker: { instanceType: 'm5.large', rootVolume: { sizeGiB: 80 } },
  controlPlane: { instanceType: 't3.large', rootVolume: { sizeGiB: 80 } },
});

/** On AWS, in a VPC that is there. */
export const AWS_FULL = topology(
  'tkg-aws-default-v1.1.0',
  {
    ...COMMON,
    ...Object.fromEntries(AWS.variables.map(({ name, value }) => [name, value])),
    cni: 'calico',
    bastion: { enabled: false },
    loadBalancerSchemeInternal: true,
    network: {
      vpc: { existingID: 'vpc-1' },
      subnets: [{ private: { id: 'subnet-1' } }],
      securityGroupOverrides: { bastion: 'sg-1', apiServerLB: 'sg-2', lb: 'sg-3', controlPlane: 'sg-4', node: 'sg-5' },
    },
  },
  [
    {
      name: 'md-0',
      class: 'tkg-worker',
      variables: { overrides: variablesOf({ worker: { instanceType: 'm5.xlarge' } }) },
    },
  ],
);

/** A node of Azure with nothing but defaults. */
const AZURE_NODE = { osDisk: {}, subnet: {}, outboundLB: {} };

/** On Azure, with what the class and its patches require. */
export const AZURE = topology('tkg-azure-default-v1.1.0', {
  clusterRole: 'workload',
  location: 'eastus',
  subscriptionID: '00000000-0000-0000-0000-000000000000',
  sshPublicKey: 'c3NoLXJzYSBB',
  network: { vnet: { cidrBlocks: ['10.0.0.0/16'] } },
  controlPlane: AZURE_NODE,
  worker: AZURE_NODE,
});

/** On Azure, with most variables. */
export const AZURE_FULL = topology('tkg-azure-default-v1.1.0', {
  ...COMMON,
  ...Object.fromEntries(AZURE.variables.map(({ name, value }) => [name, value])),
  resourceGroup: '',
  environment: 'AzurePublicCloud',
  frontendPrivateIP: '10.0.0.100',
  acceleratedNetworking: {},
  privateCluster: { enabled: true },
  identityRef: { name: 'identity' },
  customTags: 'a=b, c=d',
  controlPlane: {
    osDisk: { storageAccountType: 'Premium_LRS', sizeGiB: 128 },
    dataDisks: [{ sizeGiB: 256 }],
    subnet: { cidr: '10.0.0.0/24' },
    outboundLB: { frontendIPCount: 1 },
  },
  worker: { osDisk: {}, dataDisks: [{}], subnet: { cidr: 'fd00::/64' }, outboundLB: { idleTimeoutInMinutes: 4 } },
});

/** The published classes of TKG 2.2, whose mistakes stay out of the way. */
export const OF_TKG_2_2: readonly Topology[] = [
  { ...VSPHERE, class: 'tkg-vsphere-default-v1.0.0' },
  { ...AWS, class: 'tkg-aws-default-v1.0.0' },
  { ...AZURE, class: 'tkg-azure-default-v1.0.0' },
];
