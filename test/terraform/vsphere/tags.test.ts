import type { VsphereVdsDesign } from '../../../lib/design/vsphere-vds';
import type { TagCategorySpec, VsphereVdsSpec } from '../../../lib/spec';
import {
  AviController,
  type AviControllerProps,
  BootstrapMachine,
  Datacenter,
  DistributedSwitch,
  PortGroup,
  ResourcePool,
  Tag,
  TagCategory,
  VmFolder,
  VsphereConnection,
  VsphereFoundation,
} from '../../../lib/terraform/vsphere';
import type { DeepPartial } from '../../../lib/testing';
import { aDesign, aStack, dataSource, dataSourceIds, refusal, resource, resourceIds } from '../support';

function connected() {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return stack;
}

const production = { tagId: 'urn:vmomi:InventoryServiceTag:1:GLOBAL' };
const team = { tagId: 'urn:vmomi:InventoryServiceTag:2:GLOBAL' };
const ids = [production.tagId, team.tagId];

const computeCluster = { computeClusterId: 'domain-c8', rootResourcePoolId: 'resgroup-9' };
const datacenter = { datacenterId: 'datacenter-1', datacenterName: 'sfo01w01dc01' };

describe('tag', () => {
  test('stands in its category', () => {
    const stack = connected();
    const category = TagCategory.fromName(stack, 'Environments', 'environment');
    new Tag(stack, 'Production', { name: 'production', category });
    expect(dataSource(stack, 'vsphere_tag_category', 'Environments')).toMatchObject({ name: 'environment' });
    expect(resource(stack, 'vsphere_tag', 'Production')).toMatchObject({
      name: 'production',
      category_id: '${data.vsphere_tag_category.Environments.id}',
    });
  });

  test('is found by its name and its category', () => {
    const stack = connected();
    const category = TagCategory.fromName(stack, 'Environments', 'environment');
    const { tagId } = Tag.fromName(stack, 'Production', { name: 'production', category });
    new VmFolder(stack, 'Folder', { path: 'tkg', datacenter, tags: [{ tagId }] });
    expect(dataSource(stack, 'vsphere_tag', 'Production')).toMatchObject({
      name: 'production',
      category_id: '${data.vsphere_tag_category.Environments.id}',
    });
    expect(resource(stack, 'vsphere_folder').tags).toEqual(['${data.vsphere_tag.Production.id}']);
  });

  test('an override reaches the output', () => {
    const stack = connected();
    const category = { tagCategoryId: 'urn:vmomi:InventoryServiceCategory:1:GLOBAL' };
    new Tag(stack, 'Production', { name: 'production', category }).Resource.addOverride('description', 'in use');
    expect(resource(stack, 'vsphere_tag')).toMatchObject({ description: 'in use' });
  });

  test('fails when the name is none', () => {
    expect(() => new Tag(connected(), 'Production', { name: '', category: { tagCategoryId: 'urn' } })).toThrow(
      /^sfo01-test\/Production\.name: got "", expected a name of at most 80 characters /,
    );
  });
});

describe('an object with tags', () => {
  const tags = [production, team];

  test('is a resource pool', () => {
    const stack = connected();
    new ResourcePool(stack, 'Pool', { name: 'tkg', computeCluster, tags });
    expect(resource(stack, 'vsphere_resource_pool').tags).toEqual(ids);
  });

  test('is a folder', () => {
    const stack = connected();
    new VmFolder(stack, 'Folder', { path: 'tkg', datacenter, tags });
    expect(resource(stack, 'vsphere_folder').tags).toEqual(ids);
  });

  test('is a port group', () => {
    const stack = connected();
    new PortGroup(stack, 'PortGroup', { name: 'tkg', vlan: 7, distributedSwitch: { switchId: 'dvs-1' }, tags });
    expect(resource(stack, 'vsphere_distributed_port_group').tags).toEqual(ids);
  });

  test('is a distributed switch', () => {
    const stack = connected();
    const found = Datacenter.fromName(stack, 'Datacenter', 'sfo01w01dc01');
    const plan = { name: 'sfo01-w01-vds01', mtu: 1500, uplinks: ['uplink1'], hosts: [] };
    new DistributedSwitch(stack, 'Switch', { ...plan, datacenter: found, tags });
    expect(resource(stack, 'vsphere_distributed_virtual_switch').tags).toEqual(ids);
  });

  test('is a bootstrap machine', () => {
    const stack = connected();
    new BootstrapMachine(stack, 'Bootstrap', {
      name: 'sfo01tkgboot01',
      template: 'photon-bootstrap',
      cpus: 2,
      memoryMib: 8192,
      datacenter,
      datastore: { datastoreId: 'datastore-1' },
      resourcePool: { resourcePoolId: 'resgroup-1' },
      folder: { folderId: 'group-v1', folderPath: 'tkg' },
      portGroup: { networkId: 'dvportgroup-1' },
      tags,
    });
    expect(resource(stack, 'vsphere_virtual_machine').tags).toEqual(ids);
  });

  test('has no argument for them when there is none', () => {
    const stack = connected();
    new ResourcePool(stack, 'Pool', { name: 'tkg', computeCluster, tags: [] });
    expect(resource(stack, 'vsphere_resource_pool')).not.toHaveProperty('tags');
  });
});

const KINDS = ['DistributedVirtualPortgroup', 'Folder', 'ResourcePool', 'VirtualMachine'] as const;

const site = (
  tagCategories: readonly TagCategorySpec[],
  overrides: DeepPartial<VsphereVdsSpec['vcenter']> = {},
): DeepPartial<VsphereVdsSpec> => ({
  vcenter: { ...overrides, tagCategories },
  bootstrapMachine: { template: 'photon-bootstrap' },
});

const environment: TagCategorySpec = { name: 'environment', tags: ['production', 'test'], assign: ['production'] };
const owner: TagCategorySpec = {
  name: 'owner',
  cardinality: 'multiple',
  appliesTo: ['Folder', 'DistributedVirtualPortgroup'],
  tags: ['team-a', 'team-b'],
  assign: ['team-b', 'team-a'],
};

const oneSwitch = {
  name: 'sfo01-w01-vds01',
  hosts: ['esx01', 'esx02', 'esx03'].map((name) => ({ name: `${name}.example.com`, uplinks: ['vmnic1'] })),
};

describe('foundation', () => {
  function founded(design: VsphereVdsDesign) {
    const stack = aStack('sfo01-foundation');
    new VsphereConnection(stack, 'Connection', design.vcenter);
    return { stack, foundation: new VsphereFoundation(stack, 'Foundation', design) };
  }
  const stackOf = (overrides: DeepPartial<VsphereVdsSpec>) => founded(aDesign(overrides)).stack;
  const made = (tag: string) =>
    expect.stringMatching(new RegExp(`^\\$\\{vsphere_tag\\.Foundation_TagCategory-.*Tag-${tag}.*\\.id\\}$`)) as string;

  test('folders, resource pools and the machine get the tags that are assigned, where nothing else is said', () => {
    const stack = stackOf(site([environment]));
    for (const type of ['vsphere_folder', 'vsphere_resource_pool']) {
      expect(resource(stack, type, 'tkg-alb-components').tags).toEqual([made('production')]);
      expect(resource(stack, type, 'tkg-workload01-components').tags).toEqual([made('production')]);
    }
    expect(resource(stack, 'vsphere_virtual_machine').tags).toEqual([made('production')]);
    expect(resource(stack, 'vsphere_distributed_port_group', 'tkgclustervip')).not.toHaveProperty('tags');
  });

  test('what several categories apply to gets the tags of all', () => {
    const stack = stackOf(site([environment, owner]));
    expect(resource(stack, 'vsphere_folder', 'tkg-alb-components').tags).toEqual([
      made('production'),
      made('team-b'),
      made('team-a'),
    ]);
    expect(resource(stack, 'vsphere_resource_pool', 'tkg-alb-components').tags).toEqual([made('production')]);
    expect(resource(stack, 'vsphere_distributed_port_group', 'tkgclustervip').tags).toEqual([
      made('team-b'),
      made('team-a'),
    ]);
  });

  test('a switch gets its tags when it is made', () => {
    const switches: TagCategorySpec = { ...environment, appliesTo: ['VmwareDistributedVirtualSwitch'] };
    const stack = stackOf(site([switches], { distributedSwitch: oneSwitch }));
    expect(resource(stack, 'vsphere_distributed_virtual_switch').tags).toEqual([made('production')]);
    expect(resource(stack, 'vsphere_folder', 'tkg-alb-components')).not.toHaveProperty('tags');
  });

  test('tags that are made and not assigned are on nothing', () => {
    const stack = stackOf(site([{ name: 'environment', appliesTo: KINDS, tags: ['production'] }]));
    expect(resourceIds(stack, 'vsphere_tag')).toHaveLength(1);
    expect(resource(stack, 'vsphere_folder', 'tkg-alb-components')).not.toHaveProperty('tags');
  });

  test('what exists already keeps the tags that it has', () => {
    const stack = stackOf({ ...site([{ ...environment, appliesTo: KINDS }]), placement: { existing: true } });
    expect(dataSource(stack, 'vsphere_folder', 'tkg-alb-components')).not.toHaveProperty('tags');
    expect(dataSource(stack, 'vsphere_resource_pool', 'tkg-alb-components')).not.toHaveProperty('tags');
    expect(resource(stack, 'vsphere_distributed_port_group', 'tkgclustervip').tags).toEqual([made('production')]);
  });

  test('its tags can be put on something else', () => {
    const { stack, foundation } = founded(aDesign(site([environment])));
    const tag = foundation.tagCategories.get('environment')!.tags.get('test')!;
    new VmFolder(stack, 'Mine', { path: 'mine', datacenter: foundation.datacenter, tags: [tag] });
    expect(resource(stack, 'vsphere_folder', 'Mine').tags).toEqual([made('test')]);
  });

  test('fails when tags cannot be assigned, and says all', () => {
    const design = aDesign(site([environment, owner]));
    const [first, second] = design.tagCategories;
    const tagCategories = [
      { ...first!, assign: ['production', 'test', 'stage'] },
      { ...second!, assign: ['team-a', 'team-a'] },
    ];
    const message = refusal(() => founded({ ...design, tagCategories }));
    expect(message).toContain(
      'tagCategories[0].assign: got 3 tags, expected one at most with the cardinality "single"; ',
    );
    expect(message).toContain(
      'tagCategories[0].assign[2]: got "stage", expected the name of a tag that stands among the props; ',
    );
    expect(message).toContain('tagCategories[1].assign[1]: got "team-a" a second time');
  });
});

describe('NSX ALB controllers', () => {
  function controllers(overrides: Partial<AviControllerProps> = {}) {
    const { avi, vcenter, placements, contentLibrary } = aDesign();
    const stack = aStack('sfo01-avi-controller');
    new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
    const props = { ...avi, vcenter, placement: placements[0]!, contentLibrary, ...overrides };
    new AviController(stack, 'Avi', props);
    return stack;
  }
  const { tagCategories } = aDesign(site([environment, owner]));

  test('have the tags that are assigned to VMs, found by name', () => {
    const stack = controllers({ tagCategories });
    expect(dataSourceIds(stack, 'vsphere_tag')).toHaveLength(1);
    expect(dataSource(stack, 'vsphere_tag_category')).toMatchObject({ name: 'environment' });
    expect(dataSource(stack, 'vsphere_tag')).toMatchObject({
      name: 'production',
      category_id: expect.stringMatching(
        /^\$\{data\.vsphere_tag_category\.Avi_TagCategory-environment_.*\.id\}$/,
      ) as string,
    });
    for (const letter of ['a', 'b', 'c']) {
      expect(resource(stack, 'vsphere_virtual_machine', `sfo01albctlr01${letter}`).tags).toEqual([
        expect.stringMatching(/^\$\{data\.vsphere_tag\.Avi_TagCategory-environment_Tag-production_.*\.id\}$/),
      ]);
    }
  });

  test('names that share a hyphen are told apart', () => {
    const category = { cardinality: 'multiple', appliesTo: ['VirtualMachine'] } as const;
    const stack = controllers({
      tagCategories: [
        { ...category, name: 'a', assign: ['b-c'] },
        { ...category, name: 'a-b', assign: ['c'] },
      ],
    });
    expect(new Set(dataSourceIds(stack, 'vsphere_tag')).size).toBe(2);
    expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a').tags).toHaveLength(2);
  });

  test('have none by themselves', () => {
    const stack = controllers();
    expect(dataSourceIds(stack, 'vsphere_tag_category')).toEqual([]);
    expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a')).not.toHaveProperty('tags');
  });

  test('references take the place of names', () => {
    const stack = controllers({ tagCategories, tags: [production] });
    expect(dataSourceIds(stack, 'vsphere_tag')).toEqual([]);
    expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a').tags).toEqual([production.tagId]);
  });

  test('fail when a category stands twice, or an object could not have all the tags', () => {
    const [first] = tagCategories;
    const message = refusal(() =>
      controllers({ tagCategories: [first!, { ...first!, assign: ['production', 'test'] }] }),
    );
    expect(message).toContain('Avi.tagCategories[1].name: got "environment" a second time');
    expect(message).toContain('Avi.tagCategories[1].assign: got 2 tags, expected one at most');
  });
});
