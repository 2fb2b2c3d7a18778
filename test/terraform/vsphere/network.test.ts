import {
  Datacenter,
  DistributedSwitch,
  type IDistributedSwitch,
  PortGroup,
  VsphereConnection,
} from '../../../lib/terraform/vsphere';
import { aStack, dataSource, refusal, resource } from '../support';

function stackWithDatacenter() {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return { stack, datacenter: Datacenter.fromName(stack, 'Datacenter', 'sfo01w01dc01') };
}

const aSwitch = {
  name: 'sfo01-w01-vds01',
  mtu: 9000,
  uplinks: ['uplink1', 'uplink2'],
  hosts: [{ name: 'esx01.example.com', uplinks: ['vmnic0', 'vmnic1'] }],
};

const existing: IDistributedSwitch = { switchId: '${data.vsphere_distributed_virtual_switch.vds00.id}' };

describe('distributed switch', () => {
  test('all its uplinks are active', () => {
    const { stack, datacenter } = stackWithDatacenter();
    new DistributedSwitch(stack, 'Switch', { ...aSwitch, datacenter });
    expect(resource(stack, 'vsphere_distributed_virtual_switch', 'Switch')).toMatchObject({
      name: 'sfo01-w01-vds01',
      max_mtu: 9000,
      uplinks: ['uplink1', 'uplink2'],
      active_uplinks: ['uplink1', 'uplink2'],
    });
  });

  test('a host that joins is looked up, and gives its adapters', () => {
    const { stack, datacenter } = stackWithDatacenter();
    new DistributedSwitch(stack, 'Switch', { ...aSwitch, datacenter });
    expect(dataSource(stack, 'vsphere_host', 'esx01')).toMatchObject({ name: 'esx01.example.com' });
    expect(resource(stack, 'vsphere_distributed_virtual_switch', 'Switch').host).toEqual([
      {
        host_system_id: expect.stringMatching(/^\$\{data\.vsphere_host\.Switch_Host-esx01.*\.id\}$/) as string,
        devices: ['vmnic0', 'vmnic1'],
      },
    ]);
  });

  test('an override reaches the output', () => {
    const { stack, datacenter } = stackWithDatacenter();
    new DistributedSwitch(stack, 'Switch', { ...aSwitch, datacenter }).Resource.addOverride('lacp_enabled', true);
    expect(resource(stack, 'vsphere_distributed_virtual_switch', 'Switch')).toMatchObject({ lacp_enabled: true });
  });

  test('fails when a host gives fewer adapters than there are uplinks', () => {
    const { stack, datacenter } = stackWithDatacenter();
    const hosts = [{ name: 'esx01.example.com', uplinks: ['vmnic0'] }];
    expect(() => new DistributedSwitch(stack, 'Switch', { ...aSwitch, hosts, datacenter })).toThrow(
      'sfo01-test/Switch.hosts[0].uplinks: got 1 adapters, expected the same as the 2 uplinks',
    );
  });

  test('fails when a host joins twice, the MTU is out of range, and there is no uplink, and says all', () => {
    const { stack, datacenter } = stackWithDatacenter();
    const host = { name: 'esx01.example.com', uplinks: [] };
    const props = { ...aSwitch, mtu: 500, uplinks: [], hosts: [host, host], datacenter };
    const message = refusal(() => new DistributedSwitch(stack, 'Switch', props));
    expect(message.split('\n')).toEqual([
      expect.stringContaining('Switch.mtu: got 500, expected a whole number from 1280 to 9190'),
      expect.stringContaining('Switch.uplinks: got none, expected at least one uplink'),
      expect.stringContaining('Switch.hosts[1].name: got "esx01.example.com" a second time'),
    ]);
  });
});

describe('port group', () => {
  test('has its VLAN on its switch', () => {
    const { stack } = stackWithDatacenter();
    new PortGroup(stack, 'Workload', { name: 'sfo01-w01-vds01-tkgworkload', vlan: 1660, distributedSwitch: existing });
    expect(resource(stack, 'vsphere_distributed_port_group', 'Workload')).toMatchObject({
      name: 'sfo01-w01-vds01-tkgworkload',
      vlan_id: 1660,
      distributed_virtual_switch_uuid: existing.switchId,
    });
  });

  test('can be untagged', () => {
    const { stack } = stackWithDatacenter();
    new PortGroup(stack, 'Untagged', { name: 'untagged', vlan: 0, distributedSwitch: existing });
    expect(resource(stack, 'vsphere_distributed_port_group', 'Untagged')).toMatchObject({ vlan_id: 0 });
  });

  test('an override reaches the output', () => {
    const { stack } = stackWithDatacenter();
    new PortGroup(stack, 'Group', { name: 'group', vlan: 5, distributedSwitch: existing }).Resource.addOverride(
      'allow_promiscuous',
      true,
    );
    expect(resource(stack, 'vsphere_distributed_port_group', 'Group')).toMatchObject({ allow_promiscuous: true });
  });

  test.each([-1, 4095, 5000, 1.5])('fails when the VLAN id is %p', (vlan) => {
    const { stack } = stackWithDatacenter();
    expect(() => new PortGroup(stack, 'Group', { name: 'group', vlan, distributedSwitch: existing })).toThrow(
      `sfo01-test/Group.vlan: got ${vlan}, expected a VLAN id from 0 to 4094; `,
    );
  });

  test('fails when the name has a slash', () => {
    const { stack } = stackWithDatacenter();
    expect(() => new PortGroup(stack, 'Group', { name: 'a/b', vlan: 1, distributedSwitch: existing })).toThrow(
      /Group\.name: got "a\/b"/,
    );
  });
});
