import type { AkoDeploymentConfigPlan, AviDesign, DefaultVipNetworks, GuestClusterDesign, NetworkPlan } from './design';
import type { UnlabelledCluster } from './clusters';

/** The AKODeploymentConfig that TKG makes itself for clusters that no other one selects. */
export const INSTALL_AKO_FOR_ALL = 'install-ako-for-all';

const asPair = ({ portGroup, cidr }: NetworkPlan) => ({ name: portGroup, cidr });

/** What tells one AKODeploymentConfig from another. */
interface AkoSelection {
  readonly name: string;
  readonly selector: Readonly<Record<string, string>>;
}

/**
 * Which AKODeploymentConfig a cluster belongs to.
 *
 * The shared services cluster has its own. Workload clusters with layer 7 have one for each network of their nodes,
 * since it names that network. Without layer 7 the default one of TKG will do, as long as its VIP networks are theirs;
 * where they are not, there is one for each network and network plug-in, since it names the plug-in too. The labels of
 * their selectors are such that a cluster matches exactly one (rule R27).
 */
function selectionOf(
  cluster: UnlabelledCluster,
  workloads: readonly NetworkPlan[],
  defaults: DefaultVipNetworks,
): AkoSelection | undefined {
  if (cluster.role === 'shared-services') {
    return { name: 'tanzu-ako-for-shared', selector: { type: 'shared-services' } };
  }
  const network = cluster.network.id;
  const several = workloads.length > 1;
  if (cluster.aviIngress) {
    const name = 'tanzu-ako-for-workload-l7-ingress';
    return several
      ? { name: `${name}-${network}`, selector: { 'workload-l7-enabled': 'true', 'workload-network': network } }
      : { name, selector: { 'workload-l7-enabled': 'true' } };
  }
  if (cluster.dataNetwork.path === defaults.data.path) {
    return undefined;
  }
  return cluster.cni === 'antrea'
    ? { name: `tanzu-ako-for-workload-l4-${network}`, selector: { 'workload-l4-network': network } }
    : {
        name: `tanzu-ako-for-workload-${cluster.cni}-l4-${network}`,
        selector: { [`workload-l4-${cluster.cni}-network`]: network },
      };
}

function planConfig(selection: AkoSelection, cluster: UnlabelledCluster, avi: AviDesign): AkoDeploymentConfigPlan {
  const layer7 = cluster.role === 'workload' && cluster.aviIngress;
  return {
    ...selection,
    controller: avi.endpoint.address,
    cloudName: avi.cloudName,
    serviceEngineGroup: cluster.serviceEngineGroup,
    controlPlaneNetwork: asPair(cluster.controlPlaneNetwork),
    dataNetwork: asPair(cluster.dataNetwork),
    nodeNetworks: [asPair(cluster.network)],
    layer7,
    cni: cluster.cni,
    // True where the service engines reach the pods without AKO's routes.
    disableStaticRouteSync: !layer7,
  };
}

/** The AKODeploymentConfigs that the clusters need, and the clusters with the labels that select them. */
export function planAkoDeploymentConfigs(
  clusters: readonly UnlabelledCluster[],
  workloads: readonly NetworkPlan[],
  avi: AviDesign,
  defaults: DefaultVipNetworks,
): { readonly configs: readonly AkoDeploymentConfigPlan[]; readonly clusters: readonly GuestClusterDesign[] } {
  const configs = new Map<string, AkoDeploymentConfigPlan>();
  const labelled = clusters.map((cluster): GuestClusterDesign => {
    const selection = selectionOf(cluster, workloads, defaults);
    if (selection === undefined) {
      return { ...cluster, akoDeploymentConfig: INSTALL_AKO_FOR_ALL };
    }
    if (!configs.has(selection.name)) {
      configs.set(selection.name, planConfig(selection, cluster, avi));
    }
    // A label that the user gives wins; rule R27 says when the cluster is then selected by none, or by two.
    return {
      ...cluster,
      labels: { ...selection.selector, ...cluster.labels },
      akoDeploymentConfig: selection.name,
    };
  });
  return { configs: [...configs.values()], clusters: labelled };
}
