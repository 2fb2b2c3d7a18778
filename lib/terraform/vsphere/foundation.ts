import { Construct } from 'constructs';
import type { TaggableKind } from '../../spec/vcenter';
import type { GrantPlan, PlacementPlan } from '../../design/vsphere-vds/design';
import { throwIssues } from '../errors';
import { stackOutput } from '../stack-output';
import { madeTags } from './assigned-tags';
import { BootstrapMachine } from './bootstrap-machine';
import { ComputeCluster, type IComputeCluster } from './compute-cluster';
import { ContentLibrary, type IContentLibrary } from './content-library';
import { ContentLibraryItem, type IContentLibraryItem } from './content-library-item';
import { Datacenter, type IDatacenter } from './datacenter';
import { Datastore, type IDatastore } from './datastore';
import { DistributedSwitch, type IDistributedSwitch } from './distributed-switch';
import { foundationIssues, type PortGroupPlan, portGroupsOf, type VsphereFoundationProps } from './foundation-props';
import { type IPortGroup, PortGroup } from './port-group';
import { type IResourcePool, ResourcePool } from './resource-pool';
import { RoleGrant, type RoleGrantProps } from './role-grant';
import type { ITag } from './tag';
import { TagCategory } from './tag-category';
import { type ITkgRole, TkgRole } from './tkg-role';
import { type IVmFolder, VmFolder } from './vm-folder';

/**
 * What TKO needs in vCenter before anything else: distributed switch, port groups, resource pools and VM folders,
 * content library with its images, the role of TKG and its grants, tags, and the bootstrap machine. What is there
 * already is looked up; the rest is made.
 *
 * Grants stand on objects that are made here alone, since Terraform manages all permissions of an object at once.
 * Those on existing objects (kind `existing`) are for an operator to make. Source: TKO 2.3 reference architecture and
 * deployment guide for vSphere with VDS networking (TKO-NET-001 to -003, TKO-ALB-001, TKO-ALB-007).
 *
 * Tags that are assigned go to what is made here and is of a kind that their category applies to; what exists already
 * keeps the tags that it has.
 *
 * Outputs: `content_library_id`, and `port_group_ids` and `resource_pool_ids` by name.
 *
 * @throws SpecError with everything that is wrong: port groups described in two ways, VLAN ids out of range, repeated
 *   names, grants on objects that are not made here, tags that are assigned but not made
 */
export class VsphereFoundation extends Construct {
  public readonly datacenter: IDatacenter;
  public readonly computeCluster: IComputeCluster;
  public readonly datastore: IDatastore;
  public readonly distributedSwitch: IDistributedSwitch;
  public readonly contentLibrary: IContentLibrary;
  public readonly role: ITkgRole;
  /** By the names of the port groups. */
  public readonly portGroups: ReadonlyMap<string, IPortGroup>;
  /** By name. */
  public readonly resourcePools: ReadonlyMap<string, IResourcePool>;
  /** By name. */
  public readonly folders: ReadonlyMap<string, IVmFolder>;
  /** The images that are uploaded, by name. */
  public readonly libraryItems: ReadonlyMap<string, IContentLibraryItem>;
  /** By name. */
  public readonly tagCategories: ReadonlyMap<string, TagCategory>;
  public readonly bootstrapMachine?: BootstrapMachine;
  private readonly assignedTags: (kind: TaggableKind) => readonly ITag[];

  constructor(scope: Construct, id: string, props: VsphereFoundationProps) {
    super(scope, id);
    throwIssues(foundationIssues(this.node.path, props));
    const { vcenter, contentLibrary: library, role } = props;

    this.tagCategories = new Map(
      props.tagCategories.map((plan) => [plan.name, new TagCategory(this, `TagCategory-${plan.name}`, plan)]),
    );
    this.assignedTags = (kind) => madeTags(kind, props.tagCategories, this.tagCategories);

    this.datacenter = Datacenter.fromName(this, 'Datacenter', vcenter.datacenter);
    const datacenter = this.datacenter;
    this.computeCluster = ComputeCluster.fromName(this, 'ComputeCluster', { name: vcenter.cluster, datacenter });
    this.datastore = Datastore.fromName(this, 'Datastore', { name: vcenter.datastore, datacenter });

    this.distributedSwitch = props.switch.existing
      ? DistributedSwitch.fromName(this, 'Switch', { name: props.switch.name, datacenter })
      : new DistributedSwitch(this, 'Switch', {
          ...props.switch,
          datacenter,
          tags: this.assignedTags('VmwareDistributedVirtualSwitch'),
        });
    this.portGroups = new Map(portGroupsOf(props).map((plan) => [plan.portGroup, this.addPortGroup(plan)]));
    this.resourcePools = new Map(props.placements.map((plan) => [plan.name, this.addResourcePool(plan)]));
    this.folders = new Map(props.placements.map((plan) => [plan.name, this.addFolder(plan)]));

    this.contentLibrary = library.existing
      ? ContentLibrary.fromName(this, 'ContentLibrary', library.name)
      : new ContentLibrary(this, 'ContentLibrary', { name: library.name, datastore: this.datastore });
    this.libraryItems = new Map(library.items.map((item) => [item.name, this.addLibraryItem(item)]));

    this.role = role.existing ? TkgRole.fromName(this, 'Role', role.name) : new TkgRole(this, 'Role', role);
    props.grants.forEach((grant) => {
      this.addGrant(grant, vcenter.user);
    });
    this.bootstrapMachine = this.addBootstrapMachine(props);
    this.addOutputs();
  }

  private addPortGroup({ portGroup: name, vlan, existing }: PortGroupPlan): IPortGroup {
    const id = `PortGroup-${name}`;
    const { datacenter, distributedSwitch } = this;
    return existing || vlan === undefined
      ? PortGroup.fromName(this, id, { name, datacenter, distributedSwitch })
      : new PortGroup(this, id, {
          name,
          vlan,
          distributedSwitch,
          tags: this.assignedTags('DistributedVirtualPortgroup'),
        });
  }

  private addResourcePool({ name, existing, reservation }: PlacementPlan): IResourcePool {
    const id = `ResourcePool-${name}`;
    const { datacenter, computeCluster } = this;
    return existing
      ? ResourcePool.fromName(this, id, { name, datacenter, computeCluster })
      : new ResourcePool(this, id, { name, computeCluster, reservation, tags: this.assignedTags('ResourcePool') });
  }

  private addFolder({ name, existing }: PlacementPlan): IVmFolder {
    const id = `Folder-${name}`;
    const folder = { path: name, datacenter: this.datacenter };
    return existing
      ? VmFolder.fromPath(this, id, folder)
      : new VmFolder(this, id, { ...folder, tags: this.assignedTags('Folder') });
  }

  private addLibraryItem(item: { readonly name: string; readonly ova: string }): IContentLibraryItem {
    return new ContentLibraryItem(this, `Image-${item.name}`, { ...item, contentLibrary: this.contentLibrary });
  }

  private addGrant(grant: GrantPlan, account: string): void {
    const object = this.grantObject(grant);
    if (object !== undefined) {
      const { role } = this;
      new RoleGrant(this, `Grant-${grant.kind}-${grant.target}`, {
        ...object,
        account,
        role,
        propagate: grant.propagate,
      });
    }
  }

  private grantObject({ kind, target }: GrantPlan): Pick<RoleGrantProps, 'objectId' | 'objectType'> | undefined {
    switch (kind) {
      case 'resource-pool':
        return { objectId: of(this.resourcePools, target).resourcePoolId, objectType: 'ResourcePool' };
      case 'folder':
        return { objectId: of(this.folders, target).folderId, objectType: 'Folder' };
      case 'port-group':
        return { objectId: of(this.portGroups, target).networkId, objectType: 'DistributedVirtualPortgroup' };
      case 'existing':
        return undefined;
    }
  }

  private addBootstrapMachine({ bootstrapMachine: plan }: VsphereFoundationProps): BootstrapMachine | undefined {
    return (
      plan &&
      new BootstrapMachine(this, 'BootstrapMachine', {
        ...plan,
        datacenter: this.datacenter,
        datastore: this.datastore,
        resourcePool: of(this.resourcePools, plan.placement.name),
        folder: of(this.folders, plan.placement.name),
        portGroup: of(this.portGroups, plan.network.portGroup),
        tags: this.assignedTags('VirtualMachine'),
      })
    );
  }

  private addOutputs(): void {
    stackOutput(this, 'content_library_id', {
      value: this.contentLibrary.contentLibraryId,
      description: 'Id of the content library',
    });
    stackOutput(this, 'port_group_ids', {
      value: Object.fromEntries([...this.portGroups].map(([name, { networkId }]) => [name, networkId])),
      description: 'Ids of the port groups, by name',
    });
    stackOutput(this, 'resource_pool_ids', {
      value: Object.fromEntries([...this.resourcePools].map(([name, { resourcePoolId }]) => [name, resourcePoolId])),
      description: 'Ids of the resource pools, by name',
    });
  }
}

/** What the checks of the props have found to be there. */
function of<T>(made: ReadonlyMap<string, T>, name: string): T {
  const one = made.get(name);
  if (one === undefined) {
    throw new Error(`${name}: got no such object, expected one of ${[...made.keys()].join(', ')}; check the names`);
  }
  return one;
}
