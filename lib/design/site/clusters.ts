import type { ClusterRole } from '../../packages';
import type {
  CommonClusterSpec,
  CommonGuestClusterSpec,
  CommonManagementClusterSpec,
  CommonNodePoolSpec,
} from '../../spec';
import type { ReferenceDesignRelease } from '../releases';
import type { SiteCluster, SiteGuestCluster, SiteManagementCluster, SiteNodePool } from './cluster-design';
import { planClusterPackages } from './packages';
import type { PackageSite } from './package-site';
import type { SiteDesign } from './site-design';

export const DEFAULT_POD_CIDR = '100.96.0.0/11';
export const DEFAULT_SERVICE_CIDR = '100.64.0.0/13';

/** Namespace of a management cluster's own objects. */
const MANAGEMENT_NAMESPACE = 'tkg-system';

/** The label that marks the shared services cluster (rule R31). */
const TANZU_SERVICES_LABEL = 'cluster-role.tkg.tanzu.vmware.com/tanzu-services';

/** What the clusters of a site share. */
export interface ClusterSurroundings {
  readonly purpose: SiteDesign['purpose'];
  readonly release: ReferenceDesignRelease;
}

/** What the infrastructure says of a cluster. */
export interface ClusterNodes<Size extends object> {
  readonly clusterClass: string;
  readonly os: SiteCluster['os'];
  readonly controlPlane: Size;
  readonly worker: Size;
}

/** The number of control plane nodes that a plan has. */
const replicasOf = (plan: SiteCluster['plan']): number => (plan === 'prod' ? 3 : 1);

/** What all clusters have, with the defaults of the reference designs. */
export function planSiteCluster<Role extends ClusterRole, Size extends object, Os extends SiteCluster['os']>(
  { purpose, release }: ClusterSurroundings,
  cluster: CommonClusterSpec & Pick<CommonGuestClusterSpec, 'kubernetesVersion' | 'cni'>,
  role: Role,
  path: string,
  nodes: ClusterNodes<Size> & { readonly os: Os },
) {
  const plan = cluster.plan ?? (purpose === 'proof-of-concept' ? 'dev' : 'prod');
  return {
    role,
    name: cluster.name,
    path,
    plan,
    kubernetesVersion: cluster.kubernetesVersion ?? release.kubernetesVersion,
    clusterClass: nodes.clusterClass,
    cni: cluster.cni ?? ('antrea' as const),
    os: nodes.os,
    controlPlane: { ...nodes.controlPlane, replicas: replicasOf(plan) },
    worker: nodes.worker,
    podCidr: cluster.podCidr ?? DEFAULT_POD_CIDR,
    serviceCidr: cluster.serviceCidr ?? DEFAULT_SERVICE_CIDR,
    auditLogging: cluster.auditLogging ?? true,
    machineHealthCheck: cluster.machineHealthCheck ?? true,
  };
}

/** What a management cluster has beside. */
export const planManagement = (
  { workerCount, ceip }: CommonManagementClusterSpec,
  plan: SiteCluster['plan'],
): Pick<SiteManagementCluster, 'namespace' | 'workerCount' | 'ceip'> => ({
  namespace: MANAGEMENT_NAMESPACE,
  workerCount: workerCount ?? (plan === 'prod' ? 3 : 1),
  ceip: ceip ?? false,
});

/** Node pools: those of the site file, otherwise those of the plan. */
export function planNodePools<Spec extends CommonNodePoolSpec, Pool extends SiteNodePool>(
  pools: readonly Spec[] | undefined,
  plan: SiteCluster['plan'],
  toPlan: (pool: Spec | CommonNodePoolSpec, common: Omit<SiteNodePool, 'size'>) => Pool,
): readonly Pool[] {
  const names = plan === 'prod' ? ['md-0', 'md-1', 'md-2'] : ['md-0'];
  const defaults: readonly CommonNodePoolSpec[] = names.map((name) => ({ name, replicas: 1 }));
  return (pools ?? defaults).map((pool) =>
    toPlan(pool, { name: pool.name, replicas: pool.replicas, labels: pool.labels ?? {} }),
  );
}

/** What a cluster that the management cluster makes has beside. */
export const planGuest = (
  cluster: CommonGuestClusterSpec,
  role: SiteGuestCluster['role'],
  site: Omit<PackageSite, 'name' | 'role'>,
): Pick<SiteGuestCluster, 'namespace' | 'labels' | 'packages' | 'packageIssues' | 'tanzuMissionControl'> => ({
  namespace: cluster.namespace ?? 'default',
  labels: { ...(role === 'shared-services' ? { [TANZU_SERVICES_LABEL]: '' } : {}), ...cluster.labels },
  ...planClusterPackages(cluster.packages ?? [], { ...site, name: cluster.name, role }),
  tanzuMissionControl: cluster.tanzuMissionControl ?? false,
});
