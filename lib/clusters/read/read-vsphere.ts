import { isDeepStrictEqual } from 'node:util';
import type { TkgRelease } from '../../design/releases';
import type { MachineSize } from '../../design/sizes';
import type { IdentityReference, NodeTaint } from '../classes/cluster-class-variables';
import type {
  ClusterVcenter,
  IpFamily,
  NsxtOptions,
  PciDevice,
  VsphereClusterConfiguration,
  VsphereNodeOptions,
  VsphereNodePool,
} from '../configuration';
import type { NodeIpPoolOptions, NodeIpPoolReference } from '../node-ip-pool';
import { ownPoolName } from '../resolve';
import type { ClusterRole } from '../resolved-cluster';
import {
  booleanAt,
  type ClusterView,
  type Data,
  dataAt,
  decodedAt,
  filledTextAt,
  isData,
  listAt,
  mapAt,
  numberAt,
  others,
  textAt,
  textsAt,
  valueAt,
} from './manifest-view';
import { COMMON_VARIABLES, inlineOfStorageClass, readCommon, readPool } from './read-common';

/** Variables that properties say, on vSphere; any other one stays a variable. */
const SAID = [
  ...COMMON_VARIABLES,
  'apiServerPort',
  'apiServerEndpoint',
  'vipNetworkInterface',
  'aviAPIServerHAProvider',
  'vcenter',
  'user',
  'ntpServers',
  'kubeVipLoadBalancerProvider',
  'additionalFQDN',
  'customTDNFRepository',
  'pci',
  'controlPlaneTaint',
  'nodePoolTaints',
  'controlPlaneZoneMatchingLabels',
];

/** The configuration of a cluster on vSphere that its objects were made of. */
export function readVsphere(view: ClusterView, release: TkgRelease, role: ClusterRole): VsphereClusterConfiguration {
  const { name, topology, variables, find } = view;
  const cpi = dataAt(find('VSphereCPIConfig'), 'spec', 'vsphereCPI');
  const singleNode = booleanAt(variables, 'controlPlaneTaint') === false;
  const machines = listAt(topology, 'workers', 'machineDeployments') ?? [];
  return {
    name,
    ...readCommon(view, release),
    vcenter: readVcenter(view),
    identityRef: (isData(variables.identityRef)
      ? variables.identityRef
      : { kind: 'Secret', name }) as unknown as IdentityReference,
    sshAuthorizedKeys: textsAt(variables, 'user', 'sshAuthorizedKeys') ?? [],
    controlPlaneSize: readSize(variables.controlPlane, CONTROL_PLANE_SIZE),
    workerSize: readSize(variables.worker, WORKER_SIZE),
    nodePools: singleNode ? undefined : machines.map((machine) => readVspherePool(machine, variables, release)),
    singleNode: singleNode ? true : undefined,
    controlPlaneEndpoint: textAt(variables, 'apiServerEndpoint'),
    controlPlaneEndpointProvider: booleanAt(variables, 'aviAPIServerHAProvider') === true ? 'nsx-alb' : 'kube-vip',
    vipNetworkInterface: textAt(variables, 'vipNetworkInterface'),
    kubeVipLoadBalancer: readKubeVip(view),
    ipFamily: (textAt(cpi, 'ipFamily') ??
      (booleanAt(variables, 'network', 'ipv6Primary') === true ? 'ipv6,ipv4' : undefined)) as IpFamily | undefined,
    nodeIpPool: readIpPool(view, role),
    ntpServers: textsAt(variables, 'ntpServers'),
    additionalNames: textsAt(variables, 'additionalFQDN'),
    controlPlane: readNode(variables.controlPlane, valueAt(variables.pci, 'controlPlane')),
    worker: readNode(variables.worker, valueAt(variables.pci, 'worker')),
    zones: {
      regionCategory:
        textAt(cpi, 'region') ?? textAt(find('VSphereCSIConfig'), 'spec', 'vsphereCSI', 'config', 'region'),
      zoneCategory: textAt(cpi, 'zone') ?? textAt(find('VSphereCSIConfig'), 'spec', 'vsphereCSI', 'config', 'zone'),
      volumesByZone: booleanAt(find('VSphereCSIConfig'), 'spec', 'vsphereCSI', 'config', 'useTopologyCategories'),
    },
    controlPlaneZoneLabels: mapAt(variables, 'controlPlaneZoneMatchingLabels'),
    tdnfRepositoryAuthority: decodedAt(variables, 'customTDNFRepository', 'certificate'),
    nsxt: readNsxt(valueAt(cpi, 'nsxt')),
    variables: others(variables, SAID),
  };
}

function readVcenter({ find, topology, variables }: ClusterView): ClusterVcenter {
  const csi = find('VSphereCSIConfig');
  const workers = listAt(topology, 'workers', 'machineDeployments') ?? [];
  const windows = workers.length > 0 && workers.every((worker) => textAt(worker, 'class') === 'tkg-worker-windows');
  const { vcenter } = variables;
  return {
    ...placement(vcenter),
    server: textAt(vcenter, 'server') ?? '',
    thumbprint: filledTextAt(vcenter, 'tlsThumbprint'),
    // The storage driver has a configuration unless the certificate goes unchecked; with Windows nodes alone it has none,
    // and the ClusterBootstrap tells.
    insecure:
      csi === undefined
        ? !(windows && find('ClusterBootstrap') !== undefined)
        : (booleanAt(csi, 'spec', 'vsphereCSI', 'config', 'insecureFlag') ?? false),
    storagePolicyId:
      filledTextAt(vcenter, 'storagePolicyID') ??
      inlineOfStorageClass(find('ClusterBootstrap'))?.VSPHERE_STORAGE_POLICY_ID,
  };
}

const placement = (vcenter: unknown) => ({
  datacenter: textAt(vcenter, 'datacenter') ?? '',
  resourcePool: textAt(vcenter, 'resourcePool') ?? '',
  folder: textAt(vcenter, 'folder') ?? '',
  network: textAt(vcenter, 'network') ?? '',
  datastore: filledTextAt(vcenter, 'datastore'),
  cloneMode: textAt(vcenter, 'cloneMode') as ClusterVcenter['cloneMode'],
  storagePolicyId: filledTextAt(vcenter, 'storagePolicyID'),
  template: textAt(vcenter, 'template'),
});

/** Sizes that the cluster class gives to nodes that do not say theirs. */
const CONTROL_PLANE_SIZE: MachineSize = { cpus: 2, memoryMib: 8192, diskGib: 40 };
const WORKER_SIZE: MachineSize = { cpus: 2, memoryMib: 4096, diskGib: 40 };

const readSize = (node: unknown, others: MachineSize): MachineSize | undefined =>
  isData(node)
    ? {
        cpus: numberAt(node, 'machine', 'numCPUs') ?? others.cpus,
        memoryMib: numberAt(node, 'machine', 'memoryMiB') ?? others.memoryMib,
        diskGib: numberAt(node, 'machine', 'diskGiB') ?? others.diskGib,
      }
    : undefined;

function readNode(node: unknown, pci: unknown): VsphereNodeOptions | undefined {
  const read = {
    nameservers: textsAt(node, 'network', 'nameservers'),
    searchDomains: textsAt(node, 'network', 'searchDomains'),
    mtu: numberAt(node, 'network', 'mtu'),
    vmxKeys: mapAt(node, 'machine', 'customVMXKeys'),
    pciDevices: listAt(pci, 'devices') as readonly PciDevice[] | undefined,
    hardwareVersion: textAt(pci, 'hardwareVersion'),
  };
  return Object.values(read).some((value) => value !== undefined) ? read : undefined;
}

/**
 * A pool; of a value that it overrides only what differs from the cluster's is its own. A value that differs in more than
 * properties can say stays a variable.
 */
function readVspherePool(machine: unknown, variables: Data, release: TkgRelease): VsphereNodePool {
  const { common, overrides } = readPool(machine, release);
  const selector = mapAt(machine, 'metadata', 'annotations')?.['run.tanzu.vmware.com/resolve-os-image'] ?? '';
  const sized = isResized(overrides.worker, variables.worker);
  const placed = isPlaced(overrides.vcenter, variables.vcenter);
  return {
    ...common,
    os: /os-name=([^,]+)/.exec(selector)?.[1],
    size: sized ? readSize(overrides.worker, WORKER_SIZE) : undefined,
    vcenter: placed ? differing(placement(overrides.vcenter), placement(variables.vcenter)) : undefined,
    taints: listAt(overrides, 'nodePoolTaints') as readonly NodeTaint[] | undefined,
    variables: others(overrides, [
      'nodePoolLabels',
      'nodePoolTaints',
      ...(sized ? ['worker'] : []),
      ...(placed ? ['vcenter'] : []),
    ]),
  };
}

/** Whether nodes of a pool differ from the cluster's in their size alone. */
const isResized = (own: unknown, cluster: unknown): boolean =>
  isData(own) &&
  isData(cluster) &&
  isDeepStrictEqual(
    { ...own, machine: undefined, keys: mapAt(own, 'machine', 'customVMXKeys') },
    { ...cluster, machine: undefined, keys: mapAt(cluster, 'machine', 'customVMXKeys') },
  );

/** Whether nodes of a pool are in the same vCenter as the cluster's, at another place. */
const isPlaced = (own: unknown, cluster: unknown): boolean =>
  isData(own) && (['server', 'tlsThumbprint'] as const).every((field) => textAt(own, field) === textAt(cluster, field));

const differing = <T extends object>(own: T, others: T): Partial<T> =>
  Object.fromEntries(Object.entries(own).filter(([field, value]) => value !== others[field as keyof T])) as Partial<T>;

function readKubeVip({ find, variables }: ClusterView): VsphereClusterConfiguration['kubeVipLoadBalancer'] {
  const config = find('KubevipCPIConfig');
  return booleanAt(variables, 'kubeVipLoadBalancerProvider') === true
    ? {
        enabled: true,
        cidrs: textAt(config, 'spec', 'loadbalancerCIDRs'),
        ipRanges: textAt(config, 'spec', 'loadbalancerIPRanges'),
      }
    : undefined;
}

/** The pool of the nodes: with its addresses where the cluster made it, otherwise by its name. */
function readIpPool(
  { cluster, find, name, variables }: ClusterView,
  role: ClusterRole,
): NodeIpPoolReference | NodeIpPoolOptions | undefined {
  const [reference] = listAt(variables, 'network', 'addressesFromPools') ?? [];
  if (reference === undefined) {
    return undefined;
  }
  const poolName = textAt(reference, 'name') ?? '';
  const pool = find('InClusterIPPool', ownPoolName(name, role));
  if (pool !== undefined && poolName === ownPoolName(name, role)) {
    const [start, end] = [textAt(pool, 'spec', 'start'), textAt(pool, 'spec', 'end')];
    return {
      addresses: start === undefined ? (textsAt(pool, 'spec', 'addresses') ?? []) : [`${start}-${end ?? start}`],
      prefixLength: numberAt(pool, 'spec', 'prefix') ?? 0,
      gateway: textAt(pool, 'spec', 'gateway') ?? '',
    };
  }
  const poolKind = textAt(reference, 'kind') === 'GlobalInClusterIPPool' ? 'GlobalInClusterIPPool' : 'InClusterIPPool';
  return {
    poolName,
    poolKind,
    poolNamespace: poolKind === 'InClusterIPPool' ? textAt(cluster, 'metadata', 'namespace') : undefined,
  };
}

const readNsxt = (nsxt: unknown): NsxtOptions | undefined =>
  isData(nsxt)
    ? {
        podRouting: booleanAt(nsxt, 'podRoutingEnabled'),
        routerPath: textAt(nsxt, 'route', 'routerPath'),
        managerHost: textAt(nsxt, 'apiHost'),
        allowUnverifiedSsl: booleanAt(nsxt, 'insecure'),
        remoteAuth: booleanAt(nsxt, 'remoteAuth'),
        credentialSecret: true,
        vmcAuthHost: textAt(nsxt, 'vmcAuthHost'),
        vmcAccessToken: textAt(nsxt, 'vmcAccessToken'),
        clientCertificate: textAt(nsxt, 'clientCertData'),
        clientKey: textAt(nsxt, 'clientCertKeyData'),
        rootCaBase64: textAt(nsxt, 'rootCAData'),
      }
    : undefined;
