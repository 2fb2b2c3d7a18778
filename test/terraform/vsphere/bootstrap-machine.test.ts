import { BootstrapMachine, type BootstrapMachineProps, VsphereConnection } from '../../../lib/terraform/vsphere';
import { aStack, dataSource, refusal, resource } from '../support';

const props: BootstrapMachineProps = {
  name: 'sfo01tkgboot01',
  template: 'photon-bootstrap',
  cpus: 2,
  memoryMib: 8192,
  datacenter: { datacenterId: 'datacenter-1', datacenterName: 'sfo01w01dc01' },
  datastore: { datastoreId: 'datastore-1' },
  resourcePool: { resourcePoolId: 'resgroup-1' },
  folder: { folderId: 'group-v1', folderPath: 'tkg-management-components' },
  portGroup: { networkId: 'dvportgroup-1' },
};

function machine(overrides: Partial<BootstrapMachineProps> = {}) {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return { stack, bootstrap: new BootstrapMachine(stack, 'Bootstrap', { ...props, ...overrides }) };
}

test('is a clone of its template, and has its guest, controller, firmware and disk', () => {
  const { stack } = machine();
  const template = 'data.vsphere_virtual_machine.Bootstrap_Template_';
  expect(dataSource(stack, 'vsphere_virtual_machine', 'Template')).toMatchObject({ name: 'photon-bootstrap' });
  const { clone, guest_id, scsi_type, firmware, disk } = resource(stack, 'vsphere_virtual_machine', 'Bootstrap');
  expect(JSON.stringify({ clone, guest_id, scsi_type, firmware, disk }).split(template)).toHaveLength(6);
});

test('stands in its pool, its folder and its network', () => {
  expect(resource(machine().stack, 'vsphere_virtual_machine', 'Bootstrap')).toMatchObject({
    name: 'sfo01tkgboot01',
    num_cpus: 2,
    memory: 8192,
    resource_pool_id: 'resgroup-1',
    datastore_id: 'datastore-1',
    folder: 'tkg-management-components',
    network_interface: [{ network_id: 'dvportgroup-1', adapter_type: 'vmxnet3' }],
  });
});

test('is not waited for, since its network may have no DHCP server', () => {
  expect(resource(machine().stack, 'vsphere_virtual_machine', 'Bootstrap')).toMatchObject({
    wait_for_guest_net_timeout: 0,
  });
});

test('an override reaches the output', () => {
  const { stack, bootstrap } = machine();
  bootstrap.Resource.addOverride('annotation', 'tanzu CLI');
  expect(resource(stack, 'vsphere_virtual_machine', 'Bootstrap')).toMatchObject({ annotation: 'tanzu CLI' });
});

test('fails when it is too small', () => {
  expect(refusal(() => machine({ cpus: 1, memoryMib: 4096 }))).toMatch(
    /Bootstrap\.cpus: got 1, expected a whole number from 2 .*\n.*Bootstrap\.memoryMib: got 4096, expected a whole number from 6144 /,
  );
});
