import {
  ComputeCluster,
  ContentLibrary,
  ContentLibraryItem,
  Datacenter,
  Datastore,
  DistributedSwitch,
  Host,
  PortGroup,
  ResourcePool,
  StoragePolicy,
  TkgRole,
  VmFolder,
  VsphereConnection,
} from '../../../lib/terraform/vsphere';
import { aStack, dataSource } from '../support';

const datacenterId = '${data.vsphere_datacenter.Datacenter.id}';

/** A stack in which everything is looked up. */
function lookups() {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  const datacenter = Datacenter.fromName(stack, 'Datacenter', 'sfo01w01dc01');
  return { stack, datacenter };
}

test('a datacenter is found by name', () => {
  const { stack } = lookups();
  expect(dataSource(stack, 'vsphere_datacenter')).toMatchObject({ name: 'sfo01w01dc01' });
});

test('cluster, datastore and host are found in their datacenter', () => {
  const { stack, datacenter } = lookups();
  ComputeCluster.fromName(stack, 'Cluster', { name: 'sfo01w01cluster01', datacenter });
  Datastore.fromName(stack, 'Datastore', { name: 'vsanDatastore', datacenter });
  Host.fromName(stack, 'Host', { name: 'esx01.example.com', datacenter });
  const inDatacenter = { datacenter_id: datacenterId };
  expect(dataSource(stack, 'vsphere_compute_cluster')).toMatchObject({ name: 'sfo01w01cluster01', ...inDatacenter });
  expect(dataSource(stack, 'vsphere_datastore')).toMatchObject({ name: 'vsanDatastore', ...inDatacenter });
  expect(dataSource(stack, 'vsphere_host')).toMatchObject({ name: 'esx01.example.com', ...inDatacenter });
});

test('a storage policy is found by name, a role by its label', () => {
  const { stack } = lookups();
  StoragePolicy.fromName(stack, 'Policy', 'vSAN Default Storage Policy');
  TkgRole.fromName(stack, 'Role', 'TKG');
  expect(dataSource(stack, 'vsphere_storage_policy')).toMatchObject({ name: 'vSAN Default Storage Policy' });
  expect(dataSource(stack, 'vsphere_role')).toMatchObject({ label: 'TKG' });
});

test('a port group is found on its switch', () => {
  const { stack, datacenter } = lookups();
  const distributedSwitch = DistributedSwitch.fromName(stack, 'Switch', { name: 'sfo01-w01-vds01', datacenter });
  PortGroup.fromName(stack, 'PortGroup', { name: 'sfo01-w01-vds01-tkgworkload', datacenter, distributedSwitch });
  expect(dataSource(stack, 'vsphere_network')).toMatchObject({
    name: 'sfo01-w01-vds01-tkgworkload',
    datacenter_id: datacenterId,
    distributed_virtual_switch_uuid: '${data.vsphere_distributed_virtual_switch.Switch.id}',
  });
});

test('a resource pool is found below the pool of its cluster, in its datacenter', () => {
  const { stack, datacenter } = lookups();
  const computeCluster = ComputeCluster.fromName(stack, 'Cluster', { name: 'sfo01w01cluster01', datacenter });
  ResourcePool.fromName(stack, 'Pool', { name: 'tkg-alb-components', datacenter, computeCluster });
  expect(dataSource(stack, 'vsphere_resource_pool')).toMatchObject({
    name: 'tkg-alb-components',
    datacenter_id: datacenterId,
    parent_resource_pool_id: '${data.vsphere_compute_cluster.Cluster.resource_pool_id}',
  });
});

test('a folder is found by its inventory path, and a VM takes it by the path below the datacenter', () => {
  const { stack, datacenter } = lookups();
  const folder = VmFolder.fromPath(stack, 'Folder', { path: 'tkg/alb', datacenter });
  expect(dataSource(stack, 'vsphere_folder')).toMatchObject({ path: '/sfo01w01dc01/vm/tkg/alb' });
  expect(folder.folderPath).toBe('tkg/alb');
});

test('an image is found in its library, as an OVF template', () => {
  const { stack } = lookups();
  const contentLibrary = ContentLibrary.fromName(stack, 'Library', 'sfo01w01cl01');
  ContentLibraryItem.fromName(stack, 'Image', { name: 'avi-controller-22.1.3', contentLibrary });
  expect(dataSource(stack, 'vsphere_content_library_item')).toMatchObject({
    name: 'avi-controller-22.1.3',
    library_id: '${data.vsphere_content_library.Library.id}',
    type: 'ovf',
  });
});
