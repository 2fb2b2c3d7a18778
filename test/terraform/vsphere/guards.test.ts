import {
  ContentLibrary,
  Datacenter,
  DistributedSwitch,
  type IComputeCluster,
  PortGroup,
  ResourcePool,
  TkgRole,
  VmFolder,
  VsphereConnection,
} from '../../../lib/terraform/vsphere';
import { aStack } from '../support';

const stack = aStack();
new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
const datacenter = Datacenter.fromName(stack, 'Datacenter', 'sfo01w01dc01');
const computeCluster: IComputeCluster = { computeClusterId: 'domain-c8', rootResourcePoolId: 'resgroup-9' };
const distributedSwitch = DistributedSwitch.fromName(stack, 'FoundSwitch', { name: 'vds01', datacenter });

test('what is made here is told from what was found', () => {
  const made = new ResourcePool(stack, 'Pool', { name: 'tkg', computeCluster });
  const found = ResourcePool.fromName(stack, 'FoundPool', { name: 'tkg', datacenter, computeCluster });

  expect([ResourcePool.isResourcePool(made), ResourcePool.isResourcePool(found)]).toEqual([true, false]);
});

test('a port group that is made is one', () => {
  expect(PortGroup.isPortGroup(new PortGroup(stack, 'Group', { name: 'pg', vlan: 1, distributedSwitch }))).toBe(true);
});

test('a folder that is made is one', () => {
  expect(VmFolder.isVmFolder(new VmFolder(stack, 'Folder', { path: 'tkg', datacenter }))).toBe(true);
});

test('a role that is made is one', () => {
  expect(TkgRole.isTkgRole(new TkgRole(stack, 'Role', { name: 'TKG', privileges: ['Network.Assign'] }))).toBe(true);
});

test.each([
  ['a switch that was found', DistributedSwitch.isDistributedSwitch(distributedSwitch)],
  ['a library that was found', ContentLibrary.isContentLibrary(ContentLibrary.fromName(stack, 'Library', 'images'))],
  ['nothing', ResourcePool.isResourcePool(undefined)],
  ['a text', PortGroup.isPortGroup('pg')],
])('%s is none', (_what, verdict) => {
  expect(verdict).toBe(false);
});
