import { networkConfiguration, networkNeeds } from '../../../lib/packages/multus-cni';
import type { CniIpam, CniPlugin, NetworkAttachment } from '../../../lib/spec';
import { BY_WHEREABOUTS, MACVLAN } from './networks';
import { messagesOn } from './resolve';

const configurationOf = (network: Partial<NetworkAttachment>) => networkConfiguration({ ...MACVLAN, ...network });

describe('configuration', () => {
  test('bears the name of the network, and the version that Multus speaks', () => {
    expect(configurationOf({})).toEqual({ cniVersion: '0.3.1', name: 'storage', type: 'macvlan', master: 'eth1' });
  });

  test.each<[string, CniPlugin, object]>([
    ['ipvlan', { type: 'ipvlan', master: 'eth1', mode: 'l3', mtu: 9000 }, { type: 'ipvlan', mode: 'l3', mtu: 9000 }],
    ['vlan', { type: 'vlan', master: 'eth1', vlanId: 42 }, { type: 'vlan', master: 'eth1', vlanId: 42 }],
    ['bridge', { type: 'bridge', bridge: 'br0', isGateway: true }, { type: 'bridge', bridge: 'br0', isGateway: true }],
    ['a device by name', { type: 'host-device', device: { by: 'name', name: 'eth2' } }, { device: 'eth2' }],
    [
      'a device by MAC address',
      { type: 'host-device', device: { by: 'mac', mac: '00:50:56:00:00:01' } },
      { type: 'host-device', hwaddr: '00:50:56:00:00:01' },
    ],
    [
      'a device by PCI address',
      { type: 'host-device', device: { by: 'pci', pciAddress: '0000:0b:00.0' } },
      { pciBusID: '0000:0b:00.0' },
    ],
    ['another plugin', { type: 'other', plugin: 'sriov', settings: { vlan: 42 } }, { type: 'sriov', vlan: 42 }],
  ])('of %s', (_title, plugin, expected) => {
    expect(configurationOf({ plugin })).toMatchObject(expected);
  });

  test.each<[string, CniIpam, object]>([
    [
      'Whereabouts',
      { ...BY_WHEREABOUTS, rangeEnd: '192.0.2.99', exclude: ['192.0.2.50/32'], uniqueAcrossRanges: false },
      {
        ...{ type: 'whereabouts', range: '192.0.2.0/24', range_start: '192.0.2.10', range_end: '192.0.2.99' },
        ...{ exclude: ['192.0.2.50/32'], enable_overlapping_ranges: false },
      },
    ],
    [
      'each node',
      { type: 'host-local', subnet: '192.0.2.0/24', gateway: '192.0.2.1', routes: [{ dst: '0.0.0.0/0' }] },
      {
        type: 'host-local',
        ranges: [[{ subnet: '192.0.2.0/24', gateway: '192.0.2.1' }]],
        routes: [{ dst: '0.0.0.0/0' }],
      },
    ],
    [
      'the definition itself',
      { type: 'static', addresses: [{ address: '192.0.2.10/24' }], nameservers: ['198.51.100.1'] },
      { type: 'static', addresses: [{ address: '192.0.2.10/24' }], dns: { nameservers: ['198.51.100.1'] } },
    ],
    ['a DHCP server', { type: 'dhcp' }, { type: 'dhcp' }],
  ])('with addresses of %s', (_title, ipam, expected) => {
    expect(configurationOf({ ipam }).ipam).toEqual(expected);
  });
});

describe('needs', () => {
  const capabilities = (ipam?: CniIpam) => networkNeeds({ ...MACVLAN, ipam }).map(({ capability }) => capability);

  test('Multus, and Whereabouts for its addresses', () => {
    expect(capabilities()).toEqual(['secondary-networks']);
    expect(capabilities({ type: 'dhcp' })).toEqual(['secondary-networks']);
    expect(capabilities(BY_WHEREABOUTS)).toEqual(['secondary-networks', 'address-management']);
  });
});

describe('plugins', () => {
  test.each<CniPlugin>([{ type: 'ipvlan' }, { type: 'vlan', master: 'eth1', vlanId: 42 }])(
    'fails on $type without addresses',
    (plugin) => {
      expect(messagesOn({ plugin })).toEqual([
        expect.stringMatching(
          /^multus\.networks\[0\]\.ipam: got nothing, expected an address: .* without one; set ipam/,
        ),
      ]);
    },
  );

  test.each<[string, object, RegExp]>([
    [
      'ipvlan in the mode of macvlan',
      { type: 'ipvlan', mode: 'bridge' },
      /plugin\.mode: got "bridge", expected one of "l2"/,
    ],
    ['a VLAN of no number', { type: 'vlan', master: 'eth1', vlanId: 4095 }, /vlanId: got 4095, expected at most 4094/],
    [
      'a name of 16 characters',
      { type: 'macvlan', master: 'ethernet-port-01' },
      /master: got "ethernet-port-01", expected/,
    ],
    ['an MTU in quotes', { type: 'macvlan', mtu: '9000' }, /mtu: got "9000", expected a whole number/],
    ['a plugin that is none', { type: 'macvaln' }, /plugin: got .*"type" to be one of "macvlan", "ipvlan"/],
    ['a setting of another plugin', { type: 'macvlan', vlanId: 42 }, /plugin\.vlanId: got the unknown property/],
    ['two modes of a bridge', { type: 'bridge', hairpinMode: true, promiscMode: true }, /promiscMode: got true, with/],
    ['a gateway without addresses', { type: 'bridge', isGateway: true }, /isGateway: got true, without addresses/],
    [
      'a setting that the network says',
      { type: 'other', plugin: 'sriov', settings: { name: 'other' } },
      /settings\.name: got "other", expected what only the plugin knows/,
    ],
  ])('fails on %s', (_title, plugin, message) => {
    expect(messagesOn({ plugin: plugin as CniPlugin })).toContainEqual(expect.stringMatching(message));
  });
});

describe('addresses', () => {
  test.each<[string, CniIpam, RegExp]>([
    [
      'a start outside',
      { ...BY_WHEREABOUTS, rangeStart: '198.51.100.1' },
      /rangeStart: got "198\.51\.100\.1", expected an/,
    ],
    ['the address of the network', { ...BY_WHEREABOUTS, rangeStart: '192.0.2.0' }, /rangeStart: got "192\.0\.2\.0"/],
    [
      'an end before the start',
      { ...BY_WHEREABOUTS, rangeEnd: '192.0.2.9' },
      /rangeEnd: .* an address from 192\.0\.2\.10 on/,
    ],
    ['a gateway outside', { ...BY_WHEREABOUTS, gateway: '198.51.100.1' }, /gateway: .*an address of 192\.0\.2\.0\/24/],
    [
      'a gateway that a pod would get',
      { ...BY_WHEREABOUTS, gateway: '192.0.2.20' },
      /gateway: got "192\.0\.2\.20", expected an address that no pod is given.*; add "192\.0\.2\.20\/32" to exclude/,
    ],
    [
      'an exception outside',
      { ...BY_WHEREABOUTS, exclude: ['198.51.100.0/24'] },
      /exclude\[0\]: .*a part of 192\.0\.2\.0\/24/,
    ],
    ['a range of one address', { type: 'whereabouts', range: '192.0.2.1/32' }, /range: .* a network of at least \/30/],
    ['host bits', { type: 'whereabouts', range: '192.0.2.1/24' }, /range: got "192\.0\.2\.1\/24", .* host bits zero/],
    [
      'a route over an address outside',
      { type: 'host-local', subnet: '192.0.2.0/24', routes: [{ dst: '203.0.113.0/24', gw: '198.51.100.1' }] },
      /routes\[0\]\.gw: got "198\.51\.100\.1", expected an address of 192\.0\.2\.0\/24/,
    ],
    [
      'a gateway of another network',
      { type: 'static', addresses: [{ address: '192.0.2.10/24', gateway: '198.51.100.1' }] },
      /addresses\[0\]\.gateway: got "198\.51\.100\.1"/,
    ],
    [
      'an address twice',
      { type: 'static', addresses: [{ address: '192.0.2.10/24' }, { address: '192.0.2.10/24' }] },
      /addresses\[1\]\.address: .* for the second time/,
    ],
    ['no address', { type: 'static', addresses: [] }, /addresses: got \[\], expected at least 1 item/],
  ])('fails on %s', (_title, ipam, message) => {
    expect(messagesOn({ ipam })).toEqual([expect.stringMatching(message)]);
  });

  test.each<[string, CniIpam]>([
    ['a gateway before the range', { ...BY_WHEREABOUTS, gateway: '192.0.2.1' }],
    ['a gateway that is excluded', { ...BY_WHEREABOUTS, gateway: '192.0.2.20', exclude: ['192.0.2.16/28'] }],
    ['a gateway of host-local, which keeps it', { type: 'host-local', subnet: '192.0.2.0/24', gateway: '192.0.2.1' }],
    ['a default route', { ...BY_WHEREABOUTS, routes: [{ dst: '0.0.0.0/0', gw: '192.0.2.1' }] }],
  ])('%s is fine', (_title, ipam) => {
    expect(messagesOn({ ipam })).toEqual([]);
  });
});
