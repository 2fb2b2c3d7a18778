import type { Construct } from 'constructs';
import * as vsphere from 'tko-cdk/vsphere';
import { type ConstructGroups, nothingMore, shown } from './group';
import { aviProps, design } from './vds-site';

// What a user has at hand of objects that are not under test.
const datacenter: vsphere.IDatacenter = { datacenterId: 'datacenter-1', datacenterName: 'sfo01w01dc01' };
const computeCluster: vsphere.IComputeCluster = { computeClusterId: 'domain-c8', rootResourcePoolId: 'resgroup-9' };
const distributedSwitch: vsphere.IDistributedSwitch = { switchId: '50 0a' };
const library: vsphere.IContentLibrary = { contentLibraryId: 'library-1', contentLibraryName: 'images' };
const category: vsphere.ITagCategory = { tagCategoryId: 'urn:vmomi:InventoryServiceCategory:1:GLOBAL' };
const tags: readonly vsphere.ITag[] = [{ tagId: 'urn:vmomi:InventoryServiceTag:1:GLOBAL' }];

export const connectVsphere = (scope: Construct): vsphere.VsphereConnection =>
  new vsphere.VsphereConnection(scope, 'Vcenter', { server: 'vc01.sfo01.example.com' });

export const VSPHERE: ConstructGroups = {
  'what exists in vCenter': {
    connect: connectVsphere,
    parts: {
      VsphereConnection: nothingMore,
      'Datacenter.fromName': (scope) =>
        shown(scope, 'dc', vsphere.Datacenter.fromName(scope, 'Datacenter', 'sfo01w01dc01').datacenterId),
      'ComputeCluster.fromName': (scope) => {
        const cluster = vsphere.ComputeCluster.fromName(scope, 'Cluster', { name: 'sfo01w01cluster01', datacenter });
        return shown(scope, 'cluster', `${cluster.computeClusterId} ${cluster.rootResourcePoolId}`);
      },
      'Datastore.fromName': (scope) =>
        shown(scope, 'ds', vsphere.Datastore.fromName(scope, 'Datastore', { name: 'vsan', datacenter }).datastoreId),
      'Host.fromName': (scope) =>
        shown(scope, 'host', vsphere.Host.fromName(scope, 'Host', { name: 'esx01.example.com', datacenter }).hostId),
      'StoragePolicy.fromName': (scope) =>
        shown(scope, 'policy', vsphere.StoragePolicy.fromName(scope, 'Policy', 'vSAN Default').storagePolicyId),
      'DistributedSwitch.fromName': (scope) =>
        shown(
          scope,
          'vds',
          vsphere.DistributedSwitch.fromName(scope, 'Switch', { name: 'vds01', datacenter }).switchId,
        ),
      'PortGroup.fromName': (scope) => {
        const lookup = { name: 'sfo01-w01-vds01-tkgworkload', datacenter, distributedSwitch };
        return shown(scope, 'network', vsphere.PortGroup.fromName(scope, 'PortGroup', lookup).networkId);
      },
      'ResourcePool.fromName': (scope) => {
        const lookup = { name: 'tkg', datacenter, computeCluster };
        return shown(scope, 'pool', vsphere.ResourcePool.fromName(scope, 'Pool', lookup).resourcePoolId);
      },
      'VmFolder.fromPath': (scope) =>
        shown(scope, 'folder', vsphere.VmFolder.fromPath(scope, 'Folder', { path: 'tkg', datacenter }).folderId),
      'ContentLibrary.fromName': (scope) =>
        shown(scope, 'library', vsphere.ContentLibrary.fromName(scope, 'Library', 'images').contentLibraryId),
      'ContentLibraryItem.fromName': (scope) => {
        const lookup = { name: 'controller', contentLibrary: library };
        return shown(scope, 'item', vsphere.ContentLibraryItem.fromName(scope, 'Item', lookup).itemId);
      },
      'TkgRole.fromName': (scope) => shown(scope, 'role', vsphere.TkgRole.fromName(scope, 'Role', 'TKG').roleId),
      'TagCategory.fromName': (scope) =>
        shown(scope, 'category', vsphere.TagCategory.fromName(scope, 'Owners', 'owner').tagCategoryId),
      'Tag.fromName': (scope) =>
        shown(scope, 'tag', vsphere.Tag.fromName(scope, 'Platform', { name: 'platform', category }).tagId),
    },
    creates: {},
  },
  'parts of a foundation': {
    connect: connectVsphere,
    parts: {
      TagCategory: (scope) =>
        new vsphere.TagCategory(scope, 'Owners', {
          name: 'owner',
          cardinality: 'single',
          appliesTo: ['Folder', 'VmwareDistributedVirtualSwitch'],
          tags: ['platform', 'payments'],
        }),
      Tag: (scope) => new vsphere.Tag(scope, 'Platform', { name: 'platform', category }),
      DistributedSwitch: (scope) =>
        new vsphere.DistributedSwitch(scope, 'Switch', {
          name: 'vds01',
          mtu: 9000,
          uplinks: ['uplink1'],
          hosts: [{ name: 'esx01.example.com', uplinks: ['vmnic1'] }],
          datacenter,
          tags,
        }),
      PortGroup: (scope) =>
        new vsphere.PortGroup(scope, 'PortGroup', { name: 'vds01-tkgworkload', vlan: 1660, distributedSwitch, tags }),
      ResourcePool: (scope) =>
        new vsphere.ResourcePool(scope, 'Pool', {
          name: 'tkg',
          computeCluster,
          reservation: { cpuMhz: 24_000, memoryMib: 73_728 },
          tags,
        }),
      VmFolder: (scope) => new vsphere.VmFolder(scope, 'Folder', { path: 'tkg', datacenter, tags }),
      ContentLibrary: (scope) =>
        new vsphere.ContentLibrary(scope, 'Library', { name: 'images', datastore: { datastoreId: 'datastore-1' } }),
      ContentLibraryItem: (scope) =>
        new vsphere.ContentLibraryItem(scope, 'Image', {
          name: 'controller',
          contentLibrary: library,
          ova: 'https://images.example.com/controller-22.1.3.ova',
        }),
      TkgRole: (scope) => new vsphere.TkgRole(scope, 'Role', design.role),
      RoleGrant: (scope) =>
        new vsphere.RoleGrant(scope, 'Grant', {
          objectId: 'group-v1',
          objectType: 'Folder',
          account: 'tkg-user@vsphere.local',
          role: { roleId: '-17' },
          propagate: true,
        }),
      BootstrapMachine: (scope) =>
        new vsphere.BootstrapMachine(scope, 'Bootstrap', {
          name: 'sfo01tkgboot01',
          template: 'photon-3-docker',
          cpus: 2,
          memoryMib: 8192,
          datacenter,
          datastore: { datastoreId: 'datastore-1' },
          resourcePool: { resourcePoolId: 'resgroup-1' },
          folder: { folderId: 'group-v1', folderPath: 'tkg' },
          portGroup: { networkId: 'dvportgroup-1' },
          tags,
        }),
    },
    creates: {
      vsphere_content_library: 1,
      vsphere_content_library_item: 1,
      vsphere_distributed_port_group: 1,
      vsphere_distributed_virtual_switch: 1,
      vsphere_entity_permissions: 1,
      vsphere_folder: 1,
      vsphere_resource_pool: 1,
      vsphere_role: 1,
      vsphere_tag: 3,
      vsphere_tag_category: 1,
      vsphere_virtual_machine: 1,
    },
  },
  'a foundation': {
    connect: connectVsphere,
    parts: { VsphereFoundation: (scope) => new vsphere.VsphereFoundation(scope, 'Foundation', design) },
    creates: {
      vsphere_content_library: 1,
      vsphere_content_library_item: 1,
      vsphere_distributed_port_group: 6,
      vsphere_entity_permissions: 14,
      vsphere_folder: 4,
      vsphere_resource_pool: 4,
      vsphere_role: 1,
      vsphere_tag: 1,
      vsphere_tag_category: 1,
      vsphere_virtual_machine: 1,
    },
  },
  'controllers of NSX ALB': {
    connect: connectVsphere,
    parts: { AviController: (scope) => new vsphere.AviController(scope, 'AviController', aviProps) },
    creates: { vsphere_compute_cluster_vm_anti_affinity_rule: 1, vsphere_virtual_machine: 3 },
  },
};
