import type { VsphereVdsSpec } from '../../../lib/spec';
import type { VsphereVdsDesign } from '../../../lib/design/vsphere-vds';
import { resourcesOf } from '../../../lib/terraform';
import { VsphereConnection, VsphereFoundation } from '../../../lib/terraform/vsphere';
import type { DeepPartial } from '../../../lib/testing';
import { aDesign, aStack, dataSource, dataSourceIds, output, refusal, resource, resourceIds } from '../support';

function founded(design: VsphereVdsDesign) {
  const stack = aStack('sfo01-foundation');
  new VsphereConnection(stack, 'Connection', design.vcenter);
  return { stack, foundation: new VsphereFoundation(stack, 'Foundation', design) };
}

const stackOf = (overrides: DeepPartial<VsphereVdsSpec> = {}) => founded(aDesign(overrides)).stack;

const host = (name: string) => ({ name, uplinks: ['vmnic0', 'vmnic1'] });
const newSwitch = {
  name: 'sfo01-w01-vds01',
  hosts: [host('esx01.example.com'), host('esx02.example.com'), host('esx03.example.com')],
};

describe('networks', () => {
  test('each network has a port group with its VLAN on the existing switch', () => {
    const stack = stackOf();
    expect(resourceIds(stack, 'vsphere_distributed_port_group')).toHaveLength(6);
    expect(resource(stack, 'vsphere_distributed_port_group', 'tkgworkloadvip')).toMatchObject({
      name: 'sfo01-w01-vds01-tkgworkloadvip',
      vlan_id: 1670,
      distributed_virtual_switch_uuid: expect.stringContaining('${data.vsphere_distributed_virtual_switch.') as string,
    });
  });

  test('a switch that is described is made, and its port groups stand on it', () => {
    const stack = stackOf({ vcenter: { distributedSwitch: newSwitch } });
    expect(resource(stack, 'vsphere_distributed_virtual_switch')).toMatchObject({ uplinks: ['uplink1', 'uplink2'] });
    expect(dataSourceIds(stack, 'vsphere_distributed_virtual_switch')).toEqual([]);
    expect(resource(stack, 'vsphere_distributed_port_group', 'albmanagement')).toMatchObject({
      distributed_virtual_switch_uuid: expect.stringMatching(
        /^\$\{vsphere_distributed_virtual_switch\.Foundation_Switch_.*\.id\}$/,
      ) as string,
    });
  });

  test('an existing port group is looked up on the switch', () => {
    const stack = stackOf({ networks: { clusterVip: { existing: true } } });
    expect(dataSource(stack, 'vsphere_network', 'tkgclustervip')).toMatchObject({
      name: 'sfo01-w01-vds01-tkgclustervip',
    });
    expect(resourceIds(stack, 'vsphere_distributed_port_group')).toHaveLength(5);
  });

  test('networks that share a port group share one resource', () => {
    const design = aDesign();
    const networks = design.networks.map((network) => ({ ...network, portGroup: 'all', vlan: 7 }));
    const { stack } = founded({ ...design, networks, grants: [] });
    expect(resourceIds(stack, 'vsphere_distributed_port_group')).toHaveLength(1);
  });

  test('fails when networks share a port group in different VLANs', () => {
    const design = aDesign();
    const networks = design.networks.map((network) => ({ ...network, portGroup: 'all' }));
    expect(refusal(() => founded({ ...design, networks, grants: [] }))).toContain(
      'Foundation.networks[1]: got the new port group "all" with VLAN 1640, expected the same as the new port group "all" with VLAN 1610 of network "albmanagement"; ',
    );
  });

  test('fails when a new port group has no VLAN id, or one out of range, and says both', () => {
    const design = aDesign();
    const networks = design.networks.map((network, index) => ({
      ...network,
      vlan: [undefined, 5000][index] ?? network.vlan,
    }));
    const [first, ...rest] = networks;
    const message = refusal(() => founded({ ...design, networks: [{ ...first!, vlan: undefined }, ...rest] }));
    expect(message).toMatch(/networks\[0\]\.vlan: got no VLAN id .*\n.*networks\[1\]\.vlan: got 5000, /);
  });
});

describe('placements', () => {
  test('each has a resource pool and a folder of one name', () => {
    const stack = stackOf();
    expect(resourceIds(stack, 'vsphere_resource_pool')).toHaveLength(4);
    expect(resourceIds(stack, 'vsphere_folder')).toHaveLength(4);
    expect(resource(stack, 'vsphere_folder', 'tkg-workload01-components')).toMatchObject({
      path: 'tkg-workload01-components',
      type: 'vm',
    });
  });

  test('the pool of the controllers is reserved (TKO-ALB-007)', () => {
    expect(resource(stackOf(), 'vsphere_resource_pool', 'tkg-alb-components')).toMatchObject({
      cpu_reservation: 24000,
      memory_reservation: 73728,
    });
  });

  test('existing ones are looked up', () => {
    const stack = stackOf({ placement: { existing: true } });
    expect(resourceIds(stack, 'vsphere_resource_pool')).toEqual([]);
    expect(dataSource(stack, 'vsphere_folder', 'tkg-alb-components')).toMatchObject({
      path: '/sfo01w01dc01/vm/tkg-alb-components',
    });
  });

  test('fails when a placement stands twice', () => {
    const design = aDesign();
    const placements = [...design.placements, design.placements[0]!];
    expect(refusal(() => founded({ ...design, placements }))).toContain(
      'Foundation.placements[4].name: got "tkg-alb-components" a second time',
    );
  });
});

describe('content library', () => {
  test('is made, with the image of the controllers', () => {
    const stack = stackOf();
    expect(resource(stack, 'vsphere_content_library')).toMatchObject({ name: 'sfo01w01cl01' });
    expect(resource(stack, 'vsphere_content_library_item', 'avi-controller')).toMatchObject({
      name: 'avi-controller-22.1.3',
      file_url: '${path.root}/../../../images/controller-22.1.3.ova',
      library_id: expect.stringContaining('${vsphere_content_library.') as string,
    });
  });

  test('is looked up when it is there', () => {
    const stack = stackOf({ vcenter: { contentLibrary: { existing: true } } });
    expect(resourceIds(stack, 'vsphere_content_library')).toEqual([]);
    expect(dataSource(stack, 'vsphere_content_library')).toMatchObject({ name: 'sfo01w01cl01' });
  });

  test('fails when two images have one name', () => {
    const design = aDesign();
    const [item] = design.contentLibrary.items;
    const contentLibrary = { ...design.contentLibrary, items: [item!, item!] };
    expect(refusal(() => founded({ ...design, contentLibrary }))).toContain(
      'Foundation.contentLibrary.items[1].name: got "avi-controller-22.1.3" a second time',
    );
  });

  test('its id is an output', () => {
    expect(output(stackOf(), 'content_library_id').value).toMatch(/^\$\{vsphere_content_library\.Foundation_.*\.id\}$/);
  });
});

describe('role and grants', () => {
  test('the account has the role on each object that is made', () => {
    const stack = stackOf();
    expect(resourceIds(stack, 'vsphere_entity_permissions')).toHaveLength(14);
    expect(resource(stack, 'vsphere_entity_permissions', 'resource-pool-tkg-management')).toMatchObject({
      entity_type: 'ResourcePool',
      entity_id: expect.stringMatching(/^\$\{vsphere_resource_pool\..*tkg-management-components.*\.id\}$/) as string,
      permissions: [
        {
          user_or_group: 'vsphere.local\\tkg-user',
          propagate: true,
          is_group: false,
          role_id: expect.stringMatching(/^\$\{vsphere_role\.Foundation_Role_.*\.id\}$/) as string,
        },
      ],
    });
  });

  test('a grant on a port group does not propagate', () => {
    expect(resource(stackOf(), 'vsphere_entity_permissions', 'port-group-sfo01-w01-vds01-tkgclustervip')).toMatchObject(
      {
        entity_type: 'DistributedVirtualPortgroup',
        permissions: [{ propagate: false }],
      },
    );
  });

  test('grants on existing objects are left to an operator', () => {
    const stack = stackOf({ placement: { existing: true } });
    const granted = resourceIds(stack, 'vsphere_entity_permissions');
    expect(granted).toHaveLength(6);
    expect(granted.every((id) => id.includes('port-group'))).toBe(true);
  });

  test('an existing role is looked up', () => {
    const stack = stackOf({ vcenter: { role: { existing: true } } });
    expect(dataSource(stack, 'vsphere_role')).toMatchObject({ label: 'TKG' });
    expect(resourceIds(stack, 'vsphere_role')).toEqual([]);
  });

  test('fails when a grant would take the permissions of others away', () => {
    const design = aDesign({ placement: { existing: true } });
    const grants = [{ kind: 'folder', target: 'tkg-alb-components', propagate: true }] as const;
    expect(refusal(() => founded({ ...design, grants }))).toContain(
      'Foundation.grants[0].target: got a grant on the existing object "tkg-alb-components", expected an object that is made here; ',
    );
  });

  test('fails when a grant names no object of the foundation', () => {
    const grants = [{ kind: 'port-group', target: 'elsewhere', propagate: false }] as const;
    expect(refusal(() => founded({ ...aDesign(), grants }))).toContain(
      'grants[0].target: got "elsewhere", expected the name of a network that stands among the props; ',
    );
  });

  test('fails when a grant names no placement', () => {
    const grants = [{ kind: 'resource-pool', target: 'elsewhere', propagate: true }] as const;
    expect(refusal(() => founded({ ...aDesign(), grants }))).toContain(
      'grants[0].target: got "elsewhere", expected the name of a placement that stands among the props; ',
    );
  });

  test('fails when the account has no domain', () => {
    const design = aDesign();
    expect(refusal(() => founded({ ...design, vcenter: { ...design.vcenter, user: 'tkg-user' } }))).toContain(
      'Foundation.vcenter.user: got "tkg-user", expected an account in the form user@domain; ',
    );
  });
});

describe('bootstrap machine and tags', () => {
  test('there is none without being asked for', () => {
    expect(resourceIds(stackOf(), 'vsphere_virtual_machine')).toEqual([]);
    expect(resourceIds(stackOf(), 'vsphere_tag_category')).toEqual([]);
  });

  test('the machine stands beside the management cluster', () => {
    const stack = stackOf({ bootstrapMachine: { template: 'photon-bootstrap' } });
    expect(resource(stack, 'vsphere_virtual_machine', 'BootstrapMachine')).toMatchObject({
      name: 'sfo01tkgboot01',
      folder: expect.stringMatching(/^\$\{vsphere_folder\..*tkg-management-components.*\.path\}$/) as string,
    });
  });

  test('tags are made', () => {
    const stack = stackOf({ vcenter: { tagCategories: [{ name: 'k8s-zone', tags: ['az1'] }] } });
    expect(resource(stack, 'vsphere_tag', 'az1')).toMatchObject({ name: 'az1' });
  });

  test('fails when two categories of tags have one name', () => {
    const [category] = aDesign({ vcenter: { tagCategories: [{ name: 'k8s-zone', tags: ['az1'] }] } }).tagCategories;
    expect(refusal(() => founded({ ...aDesign(), tagCategories: [category!, category!] }))).toContain(
      'Foundation.tagCategories[1].name: got "k8s-zone" a second time',
    );
  });

  test('fails when the machine stands nowhere in the foundation', () => {
    const design = aDesign({ bootstrapMachine: { template: 'photon-bootstrap' } });
    expect(refusal(() => founded({ ...design, placements: [], networks: [], grants: [] }))).toMatch(
      /bootstrapMachine\.placement\.name: got .*\n.*bootstrapMachine\.network\.portGroup: got /,
    );
  });
});

test('an override on a part reaches the output', () => {
  const { stack, foundation } = founded(aDesign());
  const [pool] = resourcesOf(foundation.node.findChild('ResourcePool-tkg-alb-components'));
  pool?.addOverride('cpu_limit', 30000);
  expect(resource(stack, 'vsphere_resource_pool', 'tkg-alb-components')).toMatchObject({ cpu_limit: 30000 });
});
