import { Ipv4Address } from '../../spec/ipv4';
import type { AddressRange } from '../../design/vsphere-vds/design';

/** An address, or a name that the controller resolves. */
export interface IpAddress {
  readonly addr: string;
  readonly type: 'V4' | 'DNS';
}

/** A subnet. */
export interface IpPrefix {
  readonly ipAddr: IpAddress;
  readonly mask: number;
}

export const ipAddress = (addr: string): IpAddress => ({ addr, type: 'V4' });

/** A server by its address or by its name. */
export const serverAddress = (host: string): IpAddress => ({
  addr: host,
  type: Ipv4Address.parse(host) === undefined ? 'DNS' : 'V4',
});

/** @param cidr a network in CIDR notation, which the caller has checked */
export function ipPrefix(cidr: string): IpPrefix {
  const [network = '', length] = cidr.split('/');
  return { ipAddr: ipAddress(network), mask: Number(length) };
}

export const ipRange = ({ begin, end }: AddressRange) => ({ begin: ipAddress(begin), end: ipAddress(end) });
