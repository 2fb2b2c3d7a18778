import type { NetworkTopology } from '../../spec';
import type { TkgRelease } from '../releases';
import type { AviDesign } from './avi-design';
import type {
  ManagementClusterDesign,
  GuestClusterDesign,
  AkoDeploymentConfigPlan,
  IdentityDesign,
  ProxyDesign,
  RegistryDesign,
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

/** A whole site. Plain frozen data: the same spec gives the same design. */
export interface VsphereVdsDesign {
  readonly site: string;
  readonly domain: string;
  readonly purpose: 'production' | 'proof-of-concept';
  readonly release: TkgRelease;
  readonly topology: NetworkTopology;
  readonly vcenter: VcenterDesign;
  readonly dns: { readonly servers: readonly string[]; readonly domain: string };
  readonly ntp: readonly string[];
  readonly switch: SwitchPlan;
  /** All networks; each stands once. */
  readonly networks: readonly NetworkPlan[];
  /** Placement of the controllers, then of each cluster. */
  readonly placements: readonly PlacementPlan[];
  readonly contentLibrary: ContentLibraryPlan;
  readonly nodeTemplates: readonly NodeTemplatePlan[];
  readonly role: RolePlan;
  readonly grants: readonly GrantPlan[];
  readonly tagCategories: readonly TagCategoryPlan[];
  readonly avi: AviDesign;
  readonly bootstrapMachine?: BootstrapMachinePlan;
  readonly sshAuthorizedKey: string;
  readonly managementCluster: ManagementClusterDesign;
  readonly guestClusters: readonly GuestClusterDesign[];
  readonly akoDeploymentConfigs: readonly AkoDeploymentConfigPlan[];
  readonly identity: IdentityDesign;
  readonly proxy?: ProxyDesign;
  readonly registry?: RegistryDesign;
}
