import { Ipv4Address, Ipv4Range, Ipv4Subnet } from '../../../spec';
import { parsed } from '../../site/rules/cluster-networks';
import type { AddressRange, NetworkPlan } from '../design';

export { parsed };

/** What is behind the rules of addresses. */
export const SOURCE = 'reference design, network requirements; deployment guide, network table';

/** Property of a network that holds a range of addresses. */
export type PoolName = 'pool' | 'dhcp.pool' | 'nodeIpam.pool';

/** A range of a network, with its path in the site. */
export interface NamedPool {
  readonly name: PoolName;
  readonly path: string;
  readonly range: Ipv4Range;
}

export const textOf = ({ begin, end }: AddressRange): string => `${begin}-${end}`;

export function poolsOf(network: NetworkPlan): readonly NamedPool[] {
  const candidates: readonly (readonly [PoolName, AddressRange | undefined])[] = [
    ['pool', network.aviPool],
    ['dhcp.pool', network.dhcp],
    ['nodeIpam.pool', network.nodeIpam],
  ];
  return candidates.flatMap(([name, pool]) => {
    const range = pool && Ipv4Range.parse(textOf(pool));
    return range === undefined ? [] : [{ name, path: `${network.path}.${name}`, range }];
  });
}

export const subnetOf = ({ cidr }: NetworkPlan): Ipv4Subnet => parsed(Ipv4Subnet.parse(cidr));
export const addressOf = (text: string): Ipv4Address => parsed(Ipv4Address.parse(text));

/** Roles of networks that nodes are on. */
export const NODE_ROLES: readonly string[] = ['management', 'shared-services', 'workload'];
