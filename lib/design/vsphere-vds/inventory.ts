import type { DistributedSwitchSpec, VcenterSpec, VsphereVdsSpec } from '../../spec';
import type { ReferenceDesignRelease } from '../releases';
import type {
  ContentLibraryPlan,
  GrantPlan,
  NetworkPlan,
  NodeTemplatePlan,
  PlacementPlan,
  RolePlan,
  SwitchPlan,
  TagCategoryPlan,
  VcenterDesign,
} from './design';
import { tkgPrivileges } from './privileges';

/** The account of TKG and NSX ALB, unless the site names another. */
export const DEFAULT_TKG_USER = 'tkg-user@vsphere.local';

/** Name of the distributed switch, made or existing. */
export const switchName = ({ distributedSwitch }: VcenterSpec): string =>
  typeof distributedSwitch === 'string' ? distributedSwitch : distributedSwitch.name;

export function planVcenter(spec: VcenterSpec): VcenterDesign {
  return {
    server: spec.server,
    insecure: spec.insecure ?? false,
    thumbprint: spec.thumbprint,
    user: spec.user ?? DEFAULT_TKG_USER,
    datacenter: spec.datacenter,
    cluster: spec.cluster,
    datastore: spec.datastore,
    storagePolicy: spec.storagePolicy,
  };
}

export function planSwitch(spec: VcenterSpec): SwitchPlan {
  const made: Partial<DistributedSwitchSpec> = typeof spec.distributedSwitch === 'string' ? {} : spec.distributedSwitch;
  const hosts = made.hosts ?? [];
  const uplinkCount = Math.max(0, ...hosts.map(({ uplinks }) => uplinks.length));
  return {
    name: switchName(spec),
    existing: typeof spec.distributedSwitch === 'string',
    mtu: made.mtu ?? 1500,
    uplinks: Array.from({ length: uplinkCount }, (_, index) => `uplink${index + 1}`),
    hosts,
  };
}

/** Two digits, as the reference design numbers its objects: 1 gives "01". */
const number = (index: number): string => String(index + 1).padStart(2, '0');

/** Resource pools and folders, one pair for the controllers and one for each cluster. */
export interface PlacementPlans {
  readonly avi: PlacementPlan;
  readonly managementCluster: PlacementPlan;
  readonly sharedServicesCluster: PlacementPlan;
  readonly workloadClusters: readonly PlacementPlan[];
}

export function planPlacements(spec: VsphereVdsSpec, reservation: PlacementPlan['reservation']): PlacementPlans {
  const { placement = {} } = spec;
  const existing = placement.existing ?? false;
  const place = (name: string): PlacementPlan => ({ name, existing });
  return {
    avi: { ...place(placement.avi ?? 'tkg-alb-components'), reservation },
    managementCluster: place(placement.managementCluster ?? 'tkg-management-components'),
    sharedServicesCluster: place(placement.sharedServicesCluster ?? 'tkg-sharedsvc-components'),
    workloadClusters: (spec.workloadClusters ?? []).map(({ name }, index) =>
      place(placement.workloadClusters?.[name] ?? `tkg-workload${number(index)}-components`),
    ),
  };
}

/** Each placement once, though several clusters may share one. */
export function distinctPlacements(plans: PlacementPlans, withSharedServices: boolean): readonly PlacementPlan[] {
  const all = [
    plans.avi,
    plans.managementCluster,
    ...(withSharedServices ? [plans.sharedServicesCluster] : []),
    ...plans.workloadClusters,
  ];
  return all.filter((plan, index) => all.findIndex(({ name }) => name === plan.name) === index);
}

/** Name of the library item that a node image becomes. */
const imageItem = (template: string): string => `${template}-image`;

export function planContentLibrary(
  spec: VsphereVdsSpec,
  names: { library: string; controllerImage: string },
): ContentLibraryPlan {
  const { ova } = spec.avi.image;
  const nodeImages = (spec.vcenter.nodeTemplates ?? []).flatMap((template) =>
    template.ova === undefined ? [] : [{ name: imageItem(template.name), ova: template.ova }],
  );
  return {
    name: names.library,
    existing: spec.vcenter.contentLibrary?.existing ?? false,
    items: [...(ova === undefined ? [] : [{ name: names.controllerImage, ova }]), ...nodeImages],
  };
}

export function planNodeTemplates(spec: VcenterSpec, release: ReferenceDesignRelease): readonly NodeTemplatePlan[] {
  return (spec.nodeTemplates ?? []).map((template) => ({
    name: template.name,
    os: template.os,
    kubernetesVersion: template.version ?? release.kubernetesVersion,
    inventoryPath: [
      '',
      spec.datacenter,
      'vm',
      ...(template.folder === undefined ? [] : [template.folder]),
      template.name,
    ].join('/'),
    libraryItem: template.ova === undefined ? undefined : imageItem(template.name),
  }));
}

export function planRole(spec: VcenterSpec): RolePlan {
  return {
    name: spec.role?.name ?? 'TKG',
    existing: spec.role?.existing ?? false,
    privileges: tkgPrivileges({ backups: spec.role?.backups ?? false }),
  };
}

/**
 * Where the TKG account has its role. On objects that exist already the grant is a step of the operator: the Terraform
 * resource for permissions owns all permissions of an object, and would take away everybody else's on destroy.
 */
export function planGrants(
  vcenter: VcenterDesign,
  networks: readonly NetworkPlan[],
  placements: readonly PlacementPlan[],
  switchPlan: SwitchPlan,
  templates: readonly NodeTemplatePlan[],
): readonly GrantPlan[] {
  const inDatacenter = (...path: readonly string[]): string => ['', vcenter.datacenter, ...path].join('/');
  const existing = (target: string, propagate = false): GrantPlan => ({ kind: 'existing', target, propagate });
  const portGroups = new Map(networks.map((network) => [network.portGroup, network]));
  return [
    existing('/'),
    existing(inDatacenter()),
    existing(inDatacenter('host', vcenter.cluster), true),
    existing(inDatacenter('datastore', vcenter.datastore)),
    existing(inDatacenter('network', switchPlan.name)),
    ...templates.map(({ inventoryPath }) => existing(inventoryPath)),
    ...[...portGroups.values()].map(({ portGroup, existing: exists }): GrantPlan =>
      exists
        ? existing(inDatacenter('network', portGroup))
        : { kind: 'port-group', target: portGroup, propagate: false },
    ),
    ...placements.flatMap(({ name, existing: exists }): readonly GrantPlan[] =>
      exists
        ? [
            existing(inDatacenter('host', vcenter.cluster, 'Resources', name), true),
            existing(inDatacenter('vm', name), true),
          ]
        : [
            { kind: 'resource-pool', target: name, propagate: true },
            { kind: 'folder', target: name, propagate: true },
          ],
    ),
  ];
}

export function planTagCategories(spec: VcenterSpec): readonly TagCategoryPlan[] {
  return (spec.tagCategories ?? []).map((category) => ({
    name: category.name,
    cardinality: category.cardinality ?? 'single',
    appliesTo: category.appliesTo ?? ['Folder', 'ResourcePool', 'VirtualMachine'],
    tags: category.tags,
    assign: category.assign ?? [],
  }));
}
