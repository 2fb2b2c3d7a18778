import type { NetworkTopology } from '../../spec';
import type { SiteDesign } from '../site/site-design';
import type { MachineSize } from '../sizes';
import type { AviDesign } from './avi-design';
import type {
  ManagementClusterDesign,
  GuestClusterDesign,
  AkoDeploymentConfigPlan,
  BootstrapMachinePlan,
} from './cluster-design';
import type {
  NetworkPlan,
  VcenterDesign,
  SwitchPlan,
  PlacementPlan,
  ContentLibraryPlan,
  NodeTemplatePlan,
  RolePlan,
  GrantPlan,
  TagCategoryPlan,
} from './plans';

export type * from './avi-design';
export type * from './cluster-design';
export type * from './plans';

/** The networks of VIPs that `install-ako-for-all` serves: those of clusters on the first workload network. */
export interface DefaultVipNetworks {
  /** For applications. */
  readonly data: NetworkPlan;
  /** For control planes. */
  readonly controlPlane: NetworkPlan;
}

/** A whole site. Plain frozen data: the same spec gives the same design. */
export interface VsphereVdsDesign extends SiteDesign<MachineSize> {
  readonly domain: string;
  readonly topology: NetworkTopology;
  readonly vcenter: VcenterDesign;
  readonly dns: { readonly servers: readonly string[]; readonly domain: string };
  readonly ntp: readonly string[];
  readonly switch: SwitchPlan;
  /** All networks; each stands once. */
  readonly networks: readonly NetworkPlan[];
  /** The networks of clusters that no AKODeploymentConfig of the design selects. */
  readonly defaultVipNetworks: DefaultVipNetworks;
  /** Placement of the controllers, then of each cluster. */
  readonly placements: readonly PlacementPlan[];
  readonly contentLibrary: ContentLibraryPlan;
  readonly nodeTemplates: readonly NodeTemplatePlan[];
  readonly role: RolePlan;
  readonly grants: readonly GrantPlan[];
  readonly tagCategories: readonly TagCategoryPlan[];
  readonly avi: AviDesign;
  /** @default - none: the tanzu CLI runs on a machine that is there already */
  readonly bootstrapMachine?: BootstrapMachinePlan;
  readonly sshAuthorizedKey: string;
  readonly managementCluster: ManagementClusterDesign;
  readonly guestClusters: readonly GuestClusterDesign[];
  readonly akoDeploymentConfigs: readonly AkoDeploymentConfigPlan[];
}
