import type { Cni, NodeOs, NodeTaintSpec } from '../../spec';
import type { SiteCluster, SiteGuestCluster, SiteManagementCluster, SiteNodePool } from '../site/cluster-design';
import type { MachineSize } from '../sizes';
import type { NetworkPlan, PlacementPlan } from './plans';

/** What all clusters have. */
export interface ClusterDesign extends SiteCluster<MachineSize> {
  readonly os: SiteCluster['os'] & { readonly name: NodeOs };
  /** @default - none: NSX ALB takes one out of a pool */
  readonly controlPlaneEndpoint?: string;
  /** Resource pool and folder. */
  readonly placement: PlacementPlan;
  /** Network of the nodes. */
  readonly network: NetworkPlan;
  /** Network of the control plane's VIP. */
  readonly controlPlaneNetwork: NetworkPlan;
  /** Network of applications' VIPs. */
  readonly dataNetwork: NetworkPlan;
  readonly serviceEngineGroup: string;
}

/** The management cluster. */
export interface ManagementClusterDesign extends ClusterDesign, SiteManagementCluster<MachineSize> {
  readonly role: 'management';
  readonly os: ClusterDesign['os'];
}

/** Worker nodes of one kind. */
export interface NodePoolPlan extends SiteNodePool<MachineSize> {
  readonly taints: readonly NodeTaintSpec[];
}

/** The shared services cluster, or a workload cluster. */
export interface GuestClusterDesign extends ClusterDesign, SiteGuestCluster<MachineSize> {
  readonly role: 'shared-services' | 'workload';
  readonly os: ClusterDesign['os'];
  /** Labels of the Cluster object, those of its AKODeploymentConfig included. */
  readonly labels: Readonly<Record<string, string>>;
  readonly nodePools: readonly NodePoolPlan[];
  readonly aviIngress: boolean;
  /** Name of the AKODeploymentConfig that selects it. */
  readonly akoDeploymentConfig: string;
}

/** An AKODeploymentConfig that the design adds to the two of TKG. */
export interface AkoDeploymentConfigPlan {
  /** Name, a DNS label. */
  readonly name: string;
  /** Labels that a cluster must have. */
  readonly selector: Readonly<Record<string, string>>;
  /** Address of NSX ALB. */
  readonly controller: string;
  /** Cloud of NSX ALB. */
  readonly cloudName: string;
  /** Group whose service engines serve the clusters. */
  readonly serviceEngineGroup: string;
  /** Network of the control planes' VIPs. */
  readonly controlPlaneNetwork: { readonly name: string; readonly cidr: string };
  /** Network of applications' VIPs. */
  readonly dataNetwork: { readonly name: string; readonly cidr: string };
  /** Networks of the nodes, for layer 7. */
  readonly nodeNetworks: readonly { readonly name: string; readonly cidr: string }[];
  /** Whether NSX ALB is the ingress of the clusters. */
  readonly layer7: boolean;
  /** Network plug-in of the clusters. */
  readonly cni: Cni;
  /** Whether AKO makes no routes to the pods: true where service engines reach them anyway. */
  readonly disableStaticRouteSync: boolean;
}

/** The VM of the tanzu CLI. */
export interface BootstrapMachinePlan {
  readonly name: string;
  readonly template: string;
  readonly cpus: number;
  readonly memoryMib: number;
  readonly placement: PlacementPlan;
  readonly network: NetworkPlan;
}
