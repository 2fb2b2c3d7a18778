import { AviController, type AviControllerProps, VsphereConnection } from '../../../lib/terraform/vsphere';
import { aDesign, aStack, dataSource, dataSourceIds, output, refusal, resource, resourceIds } from '../support';

function propsOf(design = aDesign()): AviControllerProps {
  return {
    ...design.avi,
    vcenter: design.vcenter,
    placement: design.placements[0]!,
    contentLibrary: design.contentLibrary,
  };
}

function controllers(overrides: Partial<AviControllerProps> = {}) {
  const stack = aStack('sfo01-avi-controller');
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return { stack, avi: new AviController(stack, 'Avi', { ...propsOf(), ...overrides }) };
}

test('there are three VMs, each with all properties of the image (TKO-ALB-002, TKO-ALB-004)', () => {
  const { stack } = controllers();
  expect(resourceIds(stack, 'vsphere_virtual_machine')).toHaveLength(3);
  expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01b')).toMatchObject({
    name: 'sfo01albctlr01b',
    vapp: {
      properties: {
        'mgmt-ip': '172.16.10.12',
        'mgmt-mask': '255.255.255.0',
        'default-gw': '172.16.10.1',
        'sysadmin-public-key': expect.stringContaining('ssh-ed25519 ') as string,
      },
    },
  });
});

test('further properties of the image are set too, and never in place of those of a controller', () => {
  const properties = { hostname: 'alb', 'mgmt-ip': '192.0.2.1' };
  const { stack } = controllers({ image: { libraryItem: 'avi', properties } });
  expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a').vapp).toEqual({
    properties: {
      hostname: 'alb',
      'mgmt-ip': '172.16.10.11',
      'mgmt-mask': '255.255.255.0',
      'default-gw': '172.16.10.1',
      'sysadmin-public-key': expect.stringContaining('ssh-ed25519 ') as string,
    },
  });
});

test('a VM has the size of the design and one thin disk', () => {
  expect(resource(controllers().stack, 'vsphere_virtual_machine', 'sfo01albctlr01a')).toMatchObject({
    num_cpus: 8,
    memory: 24576,
    disk: [{ label: 'disk0', size: 128, thin_provisioned: true }],
  });
});

test('pool, folder, network and image are found by name', () => {
  const { stack } = controllers();
  const vm = resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a');
  expect(dataSource(stack, 'vsphere_resource_pool')).toMatchObject({ name: 'tkg-alb-components' });
  expect(dataSource(stack, 'vsphere_folder')).toMatchObject({ path: '/sfo01w01dc01/vm/tkg-alb-components' });
  expect(dataSource(stack, 'vsphere_network')).toMatchObject({ name: 'sfo01-w01-vds01-albmanagement' });
  expect(dataSource(stack, 'vsphere_content_library_item')).toMatchObject({ name: 'avi-controller-22.1.3' });
  expect(vm).toMatchObject({
    folder: 'tkg-alb-components',
    clone: { template_uuid: expect.stringContaining('${data.vsphere_content_library_item.') as string },
    resource_pool_id: expect.stringContaining('${data.vsphere_resource_pool.') as string,
  });
});

test('references take the place of names', () => {
  const { stack } = controllers({
    resourcePool: { resourcePoolId: 'resgroup-1' },
    folder: { folderId: 'group-v1', folderPath: 'alb' },
    portGroup: { networkId: 'dvportgroup-1' },
    libraryItem: { itemId: 'item-1' },
  });
  expect(dataSourceIds(stack, 'vsphere_content_library')).toEqual([]);
  expect(dataSourceIds(stack, 'vsphere_network')).toEqual([]);
  expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01c')).toMatchObject({
    resource_pool_id: 'resgroup-1',
    folder: 'alb',
    network_interface: [{ network_id: 'dvportgroup-1' }],
    clone: { template_uuid: 'item-1' },
  });
});

test('a rule keeps three controllers apart (TKO-ALB-003)', () => {
  const { stack } = controllers();
  const rule = resource(stack, 'vsphere_compute_cluster_vm_anti_affinity_rule');
  expect(rule).toMatchObject({ name: 'sfo01-avi-controllers-apart' });
  expect(rule.virtual_machine_ids).toHaveLength(3);
});

test('one controller needs no rule', () => {
  const { stack } = controllers({ controllers: propsOf().controllers.slice(0, 1) });
  expect(resourceIds(stack, 'vsphere_virtual_machine')).toHaveLength(1);
  expect(resourceIds(stack, 'vsphere_compute_cluster_vm_anti_affinity_rule')).toEqual([]);
});

test('guest and storage policy are those of the image and the datastore, unless they are given', () => {
  const plain = resource(controllers().stack, 'vsphere_virtual_machine', 'sfo01albctlr01a');
  expect(plain).not.toHaveProperty('guest_id');
  expect(plain).not.toHaveProperty('storage_policy_id');
  const { stack } = controllers({
    image: { libraryItem: 'avi', guestId: 'otherLinux64Guest' },
    vcenter: { ...propsOf().vcenter, storagePolicy: 'thin' },
  });
  expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01a')).toMatchObject({
    guest_id: 'otherLinux64Guest',
    storage_policy_id: expect.stringContaining('${data.vsphere_storage_policy.') as string,
  });
});

test('addresses and ids are outputs', () => {
  const { stack } = controllers();
  expect(output(stack, 'controller_addresses').value).toEqual({
    sfo01albctlr01a: '172.16.10.11',
    sfo01albctlr01b: '172.16.10.12',
    sfo01albctlr01c: '172.16.10.13',
  });
  expect(output(stack, 'controller_vm_ids').value).toHaveProperty('sfo01albctlr01a');
});

test('an override reaches the output', () => {
  const { stack, avi } = controllers();
  avi.machines[1]?.addOverride('memory_reservation', 24576);
  avi.antiAffinityRule?.addOverride('mandatory', true);
  expect(resource(stack, 'vsphere_virtual_machine', 'sfo01albctlr01b')).toMatchObject({ memory_reservation: 24576 });
  expect(resource(stack, 'vsphere_compute_cluster_vm_anti_affinity_rule')).toMatchObject({ mandatory: true });
});

test.each([0, 2])('fails when there are %p controllers (R11)', (count) => {
  expect(() => controllers({ controllers: propsOf().controllers.slice(0, count) })).toThrow(
    `sfo01-avi-controller/Avi.controllers: got ${count} controller(s), expected one or three; `,
  );
});

test('fails when addresses are repeated, outside of the subnet or the gateway, and says all (R12)', () => {
  const [a, b, c] = propsOf().controllers;
  const message = refusal(() =>
    controllers({
      controllers: [
        { ...a!, address: '172.16.10.1' },
        { ...b!, address: '172.16.11.12' },
        { ...c!, address: '172.16.11.12' },
      ],
    }),
  );
  expect(message).toContain('controllers[0].address: got "172.16.10.1" a second time');
  expect(message).toContain(
    'controllers[1].address: got "172.16.11.12", expected an address of a host in 172.16.10.0/24',
  );
  expect(message).toContain('controllers[2].address: got "172.16.11.12" a second time');
});

test('fails when the key is none', () => {
  expect(() => controllers({ sysadminPublicKey: 'secret' })).toThrow(/Avi\.sysadminPublicKey: got "secret"/);
});

test('fails when the disk is smaller than that of the image', () => {
  expect(() => controllers({ size: { ...propsOf().size, diskGib: 64 } })).toThrow(/Avi\.size\.diskGib: got 64/);
});

test('fails when the gateway is not in the subnet of the controllers (R1)', () => {
  const managementNetwork = { ...propsOf().managementNetwork, gateway: '172.16.11.1' };
  expect(() => controllers({ managementNetwork })).toThrow(
    'Avi.managementNetwork.gateway: got "172.16.11.1", expected an address of a host in 172.16.10.0/24; ',
  );
});

test('fails when two controllers have one name, and it is none', () => {
  const named = propsOf().controllers.map((controller) => ({ ...controller, hostname: 'alb_ctl' }));
  const message = refusal(() => controllers({ controllers: named }));
  expect(message).toContain('controllers[0].hostname: got "alb_ctl", expected a DNS name');
  expect(message).toContain('controllers[2].hostname: got "alb_ctl" a second time, expected a host name of its own');
});
