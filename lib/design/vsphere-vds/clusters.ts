import type { ClusterSpec, GuestClusterSpec, NodePoolSpec, VsphereVdsSpec, WorkloadClusterSpec } from '../../spec';
import { at } from '../at';
import type { ReferenceDesignRelease } from '../releases';
import { nodeSize } from '../sizes';
import type {
  AviDesign,
  ClusterDesign,
  GuestClusterDesign,
  ManagementClusterDesign,
  NetworkPlan,
  NodePoolPlan,
  PlacementPlan,
} from './design';
import type { PlacementPlans } from './inventory';
import type { NetworkPlans } from './networks';
import { planClusterPackages } from './packages';

export const DEFAULT_POD_CIDR = '100.96.0.0/11';
export const DEFAULT_SERVICE_CIDR = '100.64.0.0/13';

/** The label that marks the shared services cluster (rule R31). */
const TANZU_SERVICES_LABEL = 'cluster-role.tkg.tanzu.vmware.com/tanzu-services';

/** A guest cluster before it is known which AKODeploymentConfig selects it. */
export type UnlabelledCluster = Omit<GuestClusterDesign, 'akoDeploymentConfig'>;

interface ClusterContext {
  readonly spec: VsphereVdsSpec;
  readonly release: ReferenceDesignRelease;
  readonly networks: NetworkPlans;
  readonly avi: AviDesign;
}

interface ClusterPosition {
  readonly path: string;
  readonly placement: PlacementPlan;
  readonly network: NetworkPlan;
  readonly serviceEngineGroup: string;
}

function planCluster<R extends ClusterDesign['role']>(
  { spec, release, networks }: ClusterContext,
  cluster: ClusterSpec & Pick<GuestClusterSpec, 'kubernetesVersion' | 'cni'>,
  role: R,
  { path, placement, network, serviceEngineGroup }: ClusterPosition,
) {
  const plan = cluster.plan ?? (spec.purpose === 'proof-of-concept' ? 'dev' : 'prod');
  const defaultSize = role === 'management' ? 'large' : 'medium';
  const os = cluster.os ?? 'photon';
  return {
    role,
    name: cluster.name,
    path,
    plan,
    kubernetesVersion: cluster.kubernetesVersion ?? release.kubernetesVersion,
    clusterClass: release.clusterClasses.vsphere,
    cni: cluster.cni ?? ('antrea' as const),
    os: { name: os, ...release.operatingSystems[os] },
    controlPlane: { ...nodeSize(cluster.controlPlaneSize ?? defaultSize), replicas: plan === 'prod' ? 3 : 1 },
    worker: nodeSize(cluster.workerSize ?? defaultSize),
    podCidr: cluster.podCidr ?? DEFAULT_POD_CIDR,
    serviceCidr: cluster.serviceCidr ?? DEFAULT_SERVICE_CIDR,
    controlPlaneEndpoint: cluster.controlPlaneEndpoint,
    auditLogging: cluster.auditLogging ?? true,
    machineHealthCheck: cluster.machineHealthCheck ?? true,
    placement,
    network,
    controlPlaneNetwork: networks.controlPlaneVipOf(network),
    dataNetwork: networks.dataVipOf(network),
    serviceEngineGroup,
  };
}

export function planManagementCluster(context: ClusterContext, placements: PlacementPlans): ManagementClusterDesign {
  const { managementCluster } = context.spec;
  const cluster = planCluster(context, managementCluster, 'management', {
    path: 'managementCluster',
    placement: placements.managementCluster,
    network: context.networks.management,
    serviceEngineGroup: context.avi.serviceEngineGroups.management.name,
  });
  return {
    ...cluster,
    namespace: 'tkg-system',
    workerCount: managementCluster.workerCount ?? (cluster.plan === 'prod' ? 3 : 1),
    ceip: managementCluster.ceip ?? false,
  };
}

function planNodePools(
  cluster: GuestClusterSpec,
  design: Pick<ClusterDesign, 'plan' | 'worker'>,
): readonly NodePoolPlan[] {
  const defaults: readonly NodePoolSpec[] = (design.plan === 'prod' ? ['md-0', 'md-1', 'md-2'] : ['md-0']).map(
    (name) => ({ name, replicas: 1 }),
  );
  return (cluster.nodePools ?? defaults).map((pool) => ({
    name: pool.name,
    replicas: pool.replicas,
    size: pool.size === undefined ? design.worker : nodeSize(pool.size),
    labels: pool.labels ?? {},
    taints: pool.taints ?? [],
  }));
}

function planGuestCluster(
  context: ClusterContext,
  cluster: GuestClusterSpec,
  role: GuestClusterDesign['role'],
  position: ClusterPosition,
  aviIngress: boolean,
): UnlabelledCluster {
  const design = planCluster(context, cluster, role, position);
  return {
    ...design,
    namespace: cluster.namespace ?? 'default',
    labels: { ...(role === 'shared-services' ? { [TANZU_SERVICES_LABEL]: '' } : {}), ...cluster.labels },
    nodePools: planNodePools(cluster, design),
    ...planClusterPackages(cluster.packages ?? [], {
      path: position.path,
      name: cluster.name,
      role,
      managementCluster: context.spec.managementCluster.name,
      domain: context.spec.dns.domain,
      proxy: context.spec.proxy,
      isAirGapped: context.spec.registry !== undefined && context.spec.proxy === undefined,
      kubernetesVersion: design.kubernetesVersion,
      release: context.release,
    }),
    aviIngress,
    tanzuMissionControl: cluster.tanzuMissionControl ?? false,
  };
}

/** The shared services cluster, if there is one, then the workload clusters in the order of the site file. */
export function planGuestClusters(context: ClusterContext, placements: PlacementPlans): readonly UnlabelledCluster[] {
  const { spec, networks, avi } = context;
  const shared = spec.sharedServicesCluster;
  const sharedServices =
    shared &&
    planGuestCluster(
      context,
      shared,
      'shared-services',
      {
        path: 'sharedServicesCluster',
        placement: placements.sharedServicesCluster,
        network: networks.sharedServices,
        serviceEngineGroup: avi.serviceEngineGroups.management.name,
      },
      false,
    );
  const workloads = (spec.workloadClusters ?? []).map((cluster, index) =>
    planGuestCluster(
      context,
      cluster,
      'workload',
      {
        path: `workloadClusters[${index}]`,
        placement: at(placements.workloadClusters, index),
        network: workloadNetworkOf(cluster, networks),
        serviceEngineGroup: avi.serviceEngineGroups.workload.name,
      },
      cluster.aviIngress ?? (avi.licence === 'enterprise' && (cluster.cni ?? 'antrea') === 'antrea'),
    ),
  );
  return [...(sharedServices === undefined ? [] : [sharedServices]), ...workloads];
}

/** The network that a cluster names; the first one where it names none, or one that is not there (rule R44 says so). */
function workloadNetworkOf(cluster: WorkloadClusterSpec, { workloads }: NetworkPlans): NetworkPlan {
  return workloads.find(({ id }) => id === cluster.network) ?? at(workloads, 0);
}
