import type { ClusterSpec, GuestClusterSpec, NodePoolSpec, VsphereVdsSpec, WorkloadClusterSpec } from '../../spec';
import { at } from '../at';
import { planGuest, planManagement, planNodePools, planSiteCluster } from '../site/clusters';
import type { ReferenceDesignRelease } from '../releases';
import { type MachineSize, nodeSize } from '../sizes';
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
  const defaultSize = role === 'management' ? 'large' : 'medium';
  const os = cluster.os ?? 'photon';
  return {
    ...planSiteCluster({ purpose: spec.purpose ?? 'production', release }, cluster, role, path, {
      clusterClass: release.clusterClasses.vsphere,
      os: { name: os, ...release.operatingSystems[os] },
      controlPlane: nodeSize(cluster.controlPlaneSize ?? defaultSize),
      worker: nodeSize(cluster.workerSize ?? defaultSize),
    }),
    controlPlaneEndpoint: cluster.controlPlaneEndpoint,
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
  return { ...cluster, ...planManagement(managementCluster, cluster.plan) };
}

const toNodePool =
  (worker: MachineSize) =>
  (pool: NodePoolSpec, common: Omit<NodePoolPlan, 'size' | 'taints'>): NodePoolPlan => ({
    ...common,
    size: pool.size === undefined ? worker : nodeSize(pool.size),
    taints: pool.taints ?? [],
  });

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
    nodePools: planNodePools(cluster.nodePools, design.plan, toNodePool(design.worker)),
    ...planGuest(cluster, role, {
      path: position.path,
      infrastructure: 'vsphere',
      managementCluster: context.spec.managementCluster.name,
      domain: context.spec.dns.domain,
      proxy: context.spec.proxy,
      isAirGapped: context.spec.registry !== undefined && context.spec.proxy === undefined,
      kubernetesVersion: design.kubernetesVersion,
      release: context.release,
    }),
    aviIngress,
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
