import { describeErrors } from './diagnostics';
import { describeReal, provider } from './gate';
import { validateOnly } from './terraform';
import { type StackJson } from './workspace';

type Body = Readonly<Record<string, unknown>>;

/** What a stack of a test holds, by type and name, beside its provider. */
interface Parts {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
  readonly data?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
  readonly output?: Readonly<Record<string, Body>>;
}

/** A wrong stack beside the right one that differs in that alone. */
interface Refusal {
  readonly fact: string;
  readonly wrong: Parts;
  readonly right: Parts;
  /** What Terraform names as the place; empty for a finding on the whole stack. */
  readonly at: string;
  readonly finding: RegExp;
}

const vsphereProvider = { vsphere_server: 'vc01.example.com', user: 'tko', password: '${var.password}' };
const aviProvider = { avi_controller: 'alb.example.com', avi_username: 'admin', avi_password: '${var.password}' };

function stack(name: string, source: string, version: string, configuration: Body, parts: Parts): StackJson {
  return {
    terraform: { required_providers: { [name]: { source, version } } },
    provider: { [name]: configuration },
    variable: { password: { type: 'string', sensitive: true } },
    ...parts,
  };
}

const vsphere = (parts: Parts): StackJson => stack('vsphere', 'vmware/vsphere', '2.15.0', vsphereProvider, parts);
const avi = (parts: Parts): StackJson => stack('avi', 'vmware/avi', '22.1.3', aviProvider, parts);

const folder = (body: Body, more: Parts = {}): Parts => ({
  ...more,
  resource: { vsphere_folder: { tkg: { path: 'tkg', type: 'vm', datacenter_id: 'datacenter-1', ...body } } },
});

const pool = (body: Body): Parts => ({ resource: { vsphere_resource_pool: { tkg: body } } });

const machine = (clones: number): Parts => ({
  resource: {
    vsphere_virtual_machine: {
      controller: {
        name: 'alb01',
        resource_pool_id: 'resgroup-1',
        network_interface: [{ network_id: 'network-1' }],
        clone: Array.from({ length: clones }, () => ({ template_uuid: 'item-1' })),
      },
    },
  },
});

const network = (address: Body): Parts => ({
  resource: {
    avi_network: {
      vip: { name: 'vip', configured_subnets: [{ prefix: { ip_addr: address, mask: 24 } }] },
    },
  },
});

const cloud = (configuration: Body, more: Parts = {}): Parts => ({
  ...more,
  resource: { avi_cloud: { tko: { name: 'tko', vtype: 'CLOUD_VCENTER', vcenter_configuration: configuration } } },
});

const groups = (references: Readonly<Record<'workload' | 'shared', string>>): Parts => ({
  resource: {
    avi_serviceenginegroup: {
      workload: { name: 'workload', description: references.workload },
      shared: { name: 'shared', description: references.shared },
    },
  },
});

const onVsphere: readonly Refusal[] = [
  {
    fact: 'vsphere_folder has an attribute that the provider does not know',
    wrong: folder({ colour: 'blue' }),
    right: folder({ tags: ['tag-1'] }),
    at: 'resource.vsphere_folder.tkg',
    finding: /No argument or block type is named "colour"/,
  },
  {
    fact: 'vsphere_resource_pool lacks its parent',
    wrong: pool({ name: 'tkg' }),
    right: pool({ name: 'tkg', parent_resource_pool_id: 'resgroup-1' }),
    at: 'resource.vsphere_resource_pool.tkg',
    finding: /"parent_resource_pool_id" is required/,
  },
  {
    fact: 'vsphere_resource_pool has a word for a number',
    wrong: pool({ name: 'tkg', parent_resource_pool_id: 'resgroup-1', cpu_limit: 'many' }),
    right: pool({ name: 'tkg', parent_resource_pool_id: 'resgroup-1', cpu_limit: '2000' }),
    at: 'resource.vsphere_resource_pool.tkg',
    finding: /"cpu_limit": a number is required/,
  },
  {
    fact: 'vsphere_folder has a list for a text',
    wrong: folder({ path: ['tkg'] }),
    right: folder({ path: 'tkg' }),
    at: 'resource.vsphere_folder.tkg',
    finding: /"path": string required/,
  },
  {
    fact: 'vsphere_virtual_machine has two clone blocks',
    wrong: machine(2),
    right: machine(1),
    at: 'resource.vsphere_virtual_machine.controller',
    finding: /No more than 1 "clone" blocks are allowed/,
  },
  {
    fact: 'a resource is of a type that the provider does not know',
    wrong: { resource: { vsphere_folders: { tkg: { path: 'tkg', type: 'vm' } } } },
    right: { resource: { vsphere_folder: { tkg: { path: 'tkg', type: 'vm' } } } },
    at: 'resource: "vsphere_folders"',
    finding: /does not support (resource type|data source) "vsphere_folders"/,
  },
  {
    fact: 'a data source is of a type that the provider does not know',
    wrong: { data: { vsphere_folders: { tkg: { path: 'tkg' } } } },
    right: { data: { vsphere_folder: { tkg: { path: 'tkg' } } } },
    at: 'data: "vsphere_folders"',
    finding: /does not support (resource type|data source) "vsphere_folders"/,
  },
  {
    fact: 'vsphere_folder refers to a resource that is not declared',
    wrong: folder({ datacenter_id: '${vsphere_datacenter.sfo01.moid}' }),
    right: folder(
      { datacenter_id: '${data.vsphere_datacenter.sfo01.id}' },
      { data: { vsphere_datacenter: { sfo01: { name: 'sfo01' } } } },
    ),
    at: 'resource.vsphere_folder.tkg',
    finding: /"vsphere_datacenter" "sfo01" has not been declared/,
  },
  {
    fact: 'vsphere_folder depends on a resource that is not declared',
    wrong: folder({ depends_on: ['vsphere_resource_pool.tkg'] }),
    right: folder({ depends_on: [] }),
    at: 'resource.vsphere_folder.tkg',
    finding: /"vsphere_resource_pool" "tkg" has not been declared/,
  },
  {
    fact: 'an output reads an attribute that vsphere_folder does not have',
    wrong: folder({}, { output: { folder: { value: '${vsphere_folder.tkg.paths}' } } }),
    right: folder({}, { output: { folder: { value: '${vsphere_folder.tkg.path}' } } }),
    at: 'output.folder',
    finding: /no argument, nested block, or exported attribute named "paths"/,
  },
  {
    fact: 'vsphere_folder reads a variable that is not declared',
    wrong: folder({ path: '${var.folder}' }),
    right: folder({ path: '${var.password}' }),
    at: 'resource.vsphere_folder.tkg',
    finding: /"folder" has not been declared/,
  },
  {
    fact: 'vsphere_folder calls a function that the provider does not have',
    wrong: folder({ path: '${provider::vsphere::path("tkg")}' }),
    right: folder({ path: '${basename("vm/tkg")}' }),
    at: 'resource.vsphere_folder.tkg',
    finding: /no function named "provider::vsphere::path"/,
  },
];

const onAvi: readonly Refusal[] = [
  {
    fact: 'avi_cloud has a nested attribute that the provider does not know',
    wrong: cloud({ privilege: 'WRITE_ACCESS', data_center: 'sfo01' }),
    right: cloud({ privilege: 'WRITE_ACCESS', datacenter: 'sfo01' }),
    at: 'resource.avi_cloud.tko.vcenter_configuration',
    finding: /No argument or block type is named "data_center"/,
  },
  {
    fact: 'avi_network lacks the type of an address, four blocks deep',
    wrong: network({ addr: '172.16.70.0' }),
    right: network({ addr: '172.16.70.0', type: 'V4' }),
    at: 'resource.avi_network.vip.configured_subnets[0].prefix.ip_addr',
    finding: /"type" is required/,
  },
  {
    fact: 'avi_network has an object for the text of an address',
    wrong: network({ addr: { v4: '172.16.70.0' }, type: 'V4' }),
    right: network({ addr: '172.16.70.0', type: 'V4' }),
    at: 'resource.avi_network.vip.configured_subnets[0].prefix.ip_addr',
    finding: /"addr": string required/,
  },
  {
    fact: 'avi_sslkeyandcertificate lacks its certificate block',
    wrong: { resource: { avi_sslkeyandcertificate: { portal: { name: 'portal' } } } },
    right: { resource: { avi_sslkeyandcertificate: { portal: { name: 'portal', certificate: {} } } } },
    at: 'resource.avi_sslkeyandcertificate.portal',
    finding: /At least 1 "certificate" blocks are required/,
  },
  {
    fact: 'avi_serviceenginegroup takes part in a cycle',
    wrong: groups({
      workload: '${avi_serviceenginegroup.shared.id}',
      shared: '${avi_serviceenginegroup.workload.id}',
    }),
    right: groups({ workload: '${avi_serviceenginegroup.shared.id}', shared: 'shared services' }),
    at: '',
    finding: /Cycle: .*avi_serviceenginegroup/,
  },
  {
    fact: 'an output reads a set of avi_cloud by index',
    wrong: cloud(
      { privilege: 'WRITE_ACCESS' },
      { output: { datacenter: { value: '${avi_cloud.tko.vcenter_configuration[0].datacenter}' } } },
    ),
    right: cloud(
      { privilege: 'WRITE_ACCESS' },
      { output: { datacenter: { value: '${one(avi_cloud.tko.vcenter_configuration).datacenter}' } } },
    ),
    at: 'output.datacenter',
    finding: /"vcenter_configuration" is represented by a set of objects/,
  },
];

async function errorsOf(json: StackJson): Promise<string> {
  return describeErrors(await validateOnly(json));
}

describeReal([provider('vmware/vsphere', '2.15.0')], 'terraform validate of vSphere stacks', () => {
  test.each(onVsphere)('fails when $fact', async ({ wrong, right, at, finding }) => {
    const errors = await errorsOf(vsphere(wrong));
    expect(errors).toMatch(finding);
    expect(errors).toContain(at);
    expect(await errorsOf(vsphere(right))).toBe('');
  });
});

describeReal([provider('vmware/avi', '22.1.3')], 'terraform validate of Avi stacks', () => {
  test.each(onAvi)('fails when $fact', async ({ wrong, right, at, finding }) => {
    const errors = await errorsOf(avi(wrong));
    expect(errors).toMatch(finding);
    expect(errors).toContain(at);
    expect(await errorsOf(avi(right))).toBe('');
  });
});
