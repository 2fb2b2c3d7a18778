import type { CniIpam, CniPlugin, HostDevice, NetworkAttachment } from '../../spec';
import { compact, type DataMap } from '../values/data';

/** What Multus itself speaks. */
const CNI_VERSION = '0.3.1';

/** The CNI configuration of a network, as its plugin reads it. */
export const networkConfiguration = ({ name, cniVersion, plugin, ipam }: NetworkAttachment): DataMap =>
  compact({
    cniVersion: cniVersion ?? CNI_VERSION,
    name,
    ...pluginConfiguration(plugin),
    ipam: ipam && ipamConfiguration(ipam),
  });

function pluginConfiguration(plugin: CniPlugin): DataMap {
  switch (plugin.type) {
    case 'host-device':
      return { type: plugin.type, ...deviceConfiguration(plugin.device) };
    case 'other':
      return { type: plugin.plugin, ...plugin.settings };
    default:
      return { ...plugin };
  }
}

function deviceConfiguration(device: HostDevice): DataMap {
  switch (device.by) {
    case 'name':
      return { device: device.name };
    case 'mac':
      return { hwaddr: device.mac };
    case 'pci':
      return { pciBusID: device.pciAddress };
    case 'kernel-path':
      return { kernelpath: device.path };
  }
}

function ipamConfiguration(ipam: CniIpam): DataMap {
  switch (ipam.type) {
    case 'whereabouts':
      return {
        type: ipam.type,
        range: ipam.range,
        range_start: ipam.rangeStart,
        range_end: ipam.rangeEnd,
        exclude: ipam.exclude,
        gateway: ipam.gateway,
        routes: ipam.routes,
        enable_overlapping_ranges: ipam.uniqueAcrossRanges,
      };
    case 'host-local': {
      const { type, routes, ...range } = ipam;
      return { type, ranges: [[compact(range)]], routes };
    }
    case 'static': {
      const { type, addresses, routes, nameservers, domain } = ipam;
      return { type, addresses, routes, dns: { nameservers, domain } };
    }
    case 'dhcp':
      return { type: ipam.type };
  }
}
