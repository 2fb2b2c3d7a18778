import { type Infrastructure, TKG_RELEASES, type TkgRelease } from '../design/releases';
import { type MachineSize, NODE_SIZES } from '../design/sizes';
import type { ClusterPlan } from '../spec/common-clusters';
import type { IdentityReference } from './classes/cluster-class-variables';
import type {
  AwsClusterConfiguration,
  AzureClusterConfiguration,
  ClusterConfiguration,
  CommonClusterConfiguration,
  CommonNodePool,
  IpFamily,
  OperatingSystem,
  VsphereClusterConfiguration,
  VsphereNodePool,
} from './configuration';
import type { NodeIpPoolReference } from './node-ip-pool';
import { orDefault } from './or-default';
import {
  type ClusterRole,
  infrastructureOf,
  type Resolved,
  type ResolvedAwsCluster,
  type ResolvedAzureCluster,
  type ResolvedCluster,
  type ResolvedCommon,
  type ResolvedVsphereCluster,
} from './resolved-cluster';

/** The identity that the reference design's clusters name. */
const DEFAULT_IDENTITY: IdentityReference = Object.freeze({ kind: 'VSphereClusterIdentity', name: 'tkg-vc-default' });

/** Namespace of a management cluster's own objects. */
export const MANAGEMENT_NAMESPACE = 'tkg-system';

/** The label that marks the shared services cluster (rule R31), and that of a management cluster. */
export const ROLE_LABELS: Readonly<Record<ClusterRole, Readonly<Record<string, string>>>> = {
  management: { 'cluster-role.tkg.tanzu.vmware.com/management': '' },
  'shared-services': { 'cluster-role.tkg.tanzu.vmware.com/tanzu-services': '' },
  workload: {},
};

const POD_CIDRS = { ipv4: '100.96.0.0/11', ipv6: 'fd00:100:96::/48' };
const SERVICE_CIDRS = { ipv4: '100.64.0.0/13', ipv6: 'fd00:100:64::/108' };

/** The networks of an IP family, in its order. */
const byFamily = (family: IpFamily, networks: typeof POD_CIDRS): string =>
  family
    .split(',')
    .map((version) => (version === 'ipv6' ? networks.ipv6 : networks.ipv4))
    .join(',');

/** The node pools that a plan has: prod three, dev one. */
export const defaultNodePools = (plan: ClusterPlan): readonly { readonly name: string }[] =>
  (plan === 'prod' ? ['md-0', 'md-1', 'md-2'] : ['md-0']).map((name) => ({ name }));

/** Name of the pool of addresses that is made with a cluster. The CLI gives that of a management cluster its name. */
export const ownPoolName = (clusterName: string, role: ClusterRole): string =>
  role === 'management' ? clusterName : `${clusterName}-nodes`;

/** The share that a place in a list has of a number of nodes: the first ones take the rest. */
export const shareOf = (total: number, places: number, place: number): number =>
  Math.floor((total + places - 1 - place) / places);

/**
 * Gives every pool its number of nodes. What other pools leave of the cluster's number is spread over those that do not
 * say theirs.
 */
export function withReplicas<Pool extends CommonNodePool>(
  pools: readonly Pool[],
  workerReplicas: number | undefined,
): readonly Resolved<Pool>[] {
  const open = pools.filter(({ replicas }) => replicas === undefined);
  const said = pools.reduce((sum, { replicas = 0 }) => sum + replicas, 0);
  const left = workerReplicas === undefined ? open.length : Math.max(0, workerReplicas - said);
  return pools.map((pool) => ({ ...pool, replicas: pool.replicas ?? shareOf(left, open.length, open.indexOf(pool)) }));
}

/** Fills in all defaults of a configuration. */
export function resolveCluster(role: ClusterRole, configuration: ClusterConfiguration): ResolvedCluster {
  switch (infrastructureOf(configuration)) {
    case 'aws':
      return resolveAws(role, configuration as AwsClusterConfiguration);
    case 'azure':
      return resolveAzure(role, configuration as AzureClusterConfiguration);
    case 'vsphere':
      return resolveVsphere(role, configuration as VsphereClusterConfiguration);
  }
}

function resolveAws(role: ClusterRole, configuration: AwsClusterConfiguration): ResolvedAwsCluster {
  const common = resolveCommon(role, configuration);
  const pools = configuration.nodePools ?? defaultNodePools(common.plan);
  return {
    ...configuration,
    ...common,
    infrastructure: 'aws',
    nodePools: withReplicas(pools, configuration.workerReplicas),
  };
}

function resolveAzure(role: ClusterRole, configuration: AzureClusterConfiguration): ResolvedAzureCluster {
  const common = resolveCommon(role, configuration);
  const pools = configuration.nodePools ?? defaultNodePools(common.plan);
  return {
    ...configuration,
    ...common,
    infrastructure: 'azure',
    nodePools: withReplicas(pools, configuration.workerReplicas),
  };
}

function resolveVsphere(role: ClusterRole, configuration: VsphereClusterConfiguration): ResolvedVsphereCluster {
  const common = resolveCommon(role, configuration);
  const { singleNode = false } = configuration;
  const defaultSize = role === 'management' ? NODE_SIZES.large : NODE_SIZES.medium;
  const pools: readonly VsphereNodePool[] =
    configuration.nodePools ?? (singleNode ? [] : defaultNodePools(common.plan));
  return {
    ...configuration,
    ...common,
    infrastructure: 'vsphere',
    identityRef: configuration.identityRef ?? DEFAULT_IDENTITY,
    controlPlaneSize: sizeOr(configuration.controlPlaneSize, defaultSize),
    workerSize: sizeOr(configuration.workerSize, defaultSize),
    nodePools: withReplicas(pools, configuration.workerReplicas).map((pool) => ({
      ...pool,
      os: pool.os ?? configuration.workerOs,
    })),
    endpointProvider: configuration.controlPlaneEndpointProvider ?? 'nsx-alb',
    ipPool: resolvePool(configuration, role, common.namespace),
  };
}

/** Figures of a size; those that are not given are taken from another one. */
export const sizeOr = (size: Partial<MachineSize> | undefined, other: MachineSize): MachineSize => ({
  cpus: orDefault(size?.cpus, other.cpus),
  memoryMib: orDefault(size?.memoryMib, other.memoryMib),
  diskGib: orDefault(size?.diskGib, other.diskGib),
});

function resolvePool(
  { name, nodeIpPool }: VsphereClusterConfiguration,
  role: ClusterRole,
  namespace: string,
): NodeIpPoolReference | undefined {
  return nodeIpPool === undefined || 'poolName' in nodeIpPool
    ? nodeIpPool
    : { poolName: ownPoolName(name, role), poolKind: 'InClusterIPPool', poolNamespace: namespace };
}

function resolveCommon(role: ClusterRole, configuration: CommonClusterConfiguration): ResolvedCommon {
  const { managementCluster, ipFamily = 'ipv4' } = configuration;
  const release = configuration.release ?? managementCluster?.release ?? TKG_RELEASES['2.3.0'];
  const infrastructure = infrastructureOf(configuration);
  const singleNode = 'singleNode' in configuration && configuration.singleNode === true;
  const plan = configuration.plan ?? (singleNode ? 'dev' : 'prod');
  return {
    role,
    release,
    plan,
    namespace: configuration.namespace ?? (role === 'management' ? MANAGEMENT_NAMESPACE : 'default'),
    kubernetesVersion:
      configuration.kubernetesVersion ??
      (singleNode ? release.singleNodeKubernetesVersion : undefined) ??
      release.kubernetesVersion,
    clusterClass: configuration.clusterClass ?? release.clusterClasses[infrastructure] ?? '',
    os: resolveOs(configuration.os, infrastructure, release),
    cni: configuration.cni ?? 'antrea',
    identityManagement: configuration.identityManagement ?? managementCluster?.identityManagement ?? 'none',
    controlPlaneReplicas: configuration.controlPlaneReplicas ?? (plan === 'prod' ? 3 : 1),
    podCidr: configuration.podCidr ?? byFamily(ipFamily, POD_CIDRS),
    serviceCidr: configuration.serviceCidr ?? byFamily(ipFamily, SERVICE_CIDRS),
    auditLogging: orDefault(configuration.auditLogging, true),
    defaultStorageClass: configuration.defaultStorageClass ?? true,
    labels: { ...ROLE_LABELS[role], ...configuration.labels },
    annotations: configuration.annotations ?? {},
  };
}

/** The operating system; version and architecture of the release's images where they are not given. */
function resolveOs(
  given: string | OperatingSystem | undefined,
  infrastructure: Infrastructure,
  { operatingSystems }: TkgRelease,
): Required<OperatingSystem> {
  const os: OperatingSystem =
    typeof given === 'object' ? given : { name: given ?? (infrastructure === 'vsphere' ? 'photon' : 'ubuntu') };
  const known = Object.entries(operatingSystems).find(([name]) => name === os.name)?.[1];
  return {
    name: os.name,
    version: os.version ?? (os.name === 'amazon' ? '2' : (known?.version ?? '')),
    arch: os.arch ?? 'amd64',
  };
}
