import {
  Datacenter,
  type IComputeCluster,
  ResourcePool,
  RoleGrant,
  TagCategory,
  TkgRole,
  VmFolder,
  VsphereConnection,
} from '../../../lib/terraform/vsphere';
import { aDesign, aStack, refusal, resource, resourceIds } from '../support';

function connected() {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return stack;
}

const computeCluster: IComputeCluster = { computeClusterId: 'domain-c8', rootResourcePoolId: 'resgroup-9' };

describe('resource pool', () => {
  test('lies below the pool of the cluster, with its reservation in MHz and MiB', () => {
    const stack = connected();
    const reservation = { cpuMhz: 24000, memoryMib: 73728 };
    new ResourcePool(stack, 'Pool', { name: 'tkg-alb-components', computeCluster, reservation });
    expect(resource(stack, 'vsphere_resource_pool', 'Pool')).toMatchObject({
      name: 'tkg-alb-components',
      parent_resource_pool_id: 'resgroup-9',
      cpu_reservation: 24000,
      memory_reservation: 73728,
    });
  });

  test('reserves nothing by itself', () => {
    const stack = connected();
    new ResourcePool(stack, 'Pool', { name: 'tkg-management-components', computeCluster });
    expect(resource(stack, 'vsphere_resource_pool', 'Pool')).not.toHaveProperty('memory_reservation');
  });

  test('an override reaches the output', () => {
    const stack = connected();
    const pool = new ResourcePool(stack, 'Pool', { name: 'tkg-alb-components', computeCluster });
    pool.Resource.addOverride('cpu_share_level', 'high');
    expect(resource(stack, 'vsphere_resource_pool', 'Pool')).toMatchObject({ cpu_share_level: 'high' });
  });

  test('fails when the reservation is no amount', () => {
    const reservation = { cpuMhz: -1, memoryMib: 0.5 };
    const message = refusal(() => new ResourcePool(connected(), 'Pool', { name: 'pool', computeCluster, reservation }));
    expect(message).toMatch(/Pool\.reservation\.cpuMhz: got -1.*\n.*Pool\.reservation\.memoryMib: got 0\.5/);
  });
});

test('a folder is one of VMs in its datacenter', () => {
  const stack = connected();
  const datacenter = Datacenter.fromName(stack, 'Datacenter', 'sfo01w01dc01');
  new VmFolder(stack, 'Folder', { path: 'tkg-alb-components', datacenter });
  expect(resource(stack, 'vsphere_folder', 'Folder')).toMatchObject({
    path: 'tkg-alb-components',
    type: 'vm',
    datacenter_id: '${data.vsphere_datacenter.Datacenter.id}',
  });
});

test.each(['', '/tkg', 'tkg//alb', 'tkg/%2f'])('fails when the path of a folder is %p', (path) => {
  const datacenter = { datacenterId: 'datacenter-1', datacenterName: 'sfo01w01dc01' };
  expect(() => new VmFolder(connected(), 'Folder', { path, datacenter })).toThrow(
    /^sfo01-test\/Folder\.path: got .*, expected a name of at most 80 characters /,
  );
});

describe('role', () => {
  test('has the privileges of the design', () => {
    const stack = connected();
    const { role } = aDesign();
    new TkgRole(stack, 'Role', role);
    expect(resource(stack, 'vsphere_role', 'Role')).toMatchObject({ name: 'TKG', role_privileges: role.privileges });
  });

  test('fails when there is no privilege', () => {
    expect(() => new TkgRole(connected(), 'Role', { name: 'TKG', privileges: [] })).toThrow(
      'sfo01-test/Role.privileges: got none, expected at least one privilege; ',
    );
  });

  test('fails when a privilege stands twice', () => {
    const privileges = ['Network.Assign', 'Network.Assign'];
    expect(() => new TkgRole(connected(), 'Role', { name: 'TKG', privileges })).toThrow(
      'Role.privileges[1]: got "Network.Assign" a second time',
    );
  });
});

describe('grant', () => {
  const grant = { objectId: 'group-v3', objectType: 'Folder', role: { roleId: '-17' }, propagate: true } as const;

  test('gives the account the role on the object', () => {
    const stack = connected();
    new RoleGrant(stack, 'Grant', { ...grant, account: 'tkg-user@vsphere.local' });
    expect(resource(stack, 'vsphere_entity_permissions', 'Grant')).toMatchObject({
      entity_id: 'group-v3',
      entity_type: 'Folder',
      permissions: [{ user_or_group: 'vsphere.local\\tkg-user', is_group: false, propagate: true, role_id: '-17' }],
    });
  });

  test.each(['tkg-user', 'vsphere.local\\tkg-user', 'a@b@c'])('fails when the account is %p', (account) => {
    expect(() => new RoleGrant(connected(), 'Grant', { ...grant, account })).toThrow(
      /Grant\.account: got .*, expected an account in the form user@domain; /,
    );
  });
});

describe('tag category', () => {
  const category = {
    name: 'k8s-zone',
    cardinality: 'multiple',
    appliesTo: ['HostSystem'],
    tags: ['az1', 'az2'],
  } as const;

  test('has its cardinality, its kinds of objects and its tags', () => {
    const stack = connected();
    new TagCategory(stack, 'Zones', category);
    expect(resource(stack, 'vsphere_tag_category', 'Zones')).toMatchObject({
      name: 'k8s-zone',
      cardinality: 'MULTIPLE',
      associable_types: ['HostSystem'],
    });
    expect(resource(stack, 'vsphere_tag', 'az1')).toMatchObject({
      name: 'az1',
      category_id: expect.stringMatching(/^\$\{vsphere_tag_category\.Zones_.*\.id\}$/) as string,
    });
    expect(resourceIds(stack, 'vsphere_tag')).toHaveLength(2);
  });

  test('fails when a tag stands twice and nothing takes the tags', () => {
    const message = refusal(
      () => new TagCategory(connected(), 'Zones', { ...category, appliesTo: [], tags: ['a', 'a'] }),
    );
    expect(message).toMatch(/Zones\.appliesTo: got none.*\n.*Zones\.tags\[1\]: got "a" a second time/);
  });
});
