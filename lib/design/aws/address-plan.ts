import { Ipv4Address, Ipv4Subnet } from '../../spec';

/** The network of Docker's default bridge, which no other network of a host overlaps. */
export const DOCKER_BRIDGE = '172.17.0.0/16';

/** The network that Docker gives to the first network of a user: that of kind, on the bootstrap host. */
export const DOCKER_FIRST_NETWORK = '172.18.0.0/16';

/** The largest and the smallest VPC that are planned, as prefix lengths. AWS takes subnets of /28 and larger. */
export const LARGEST_VPC = 16;
export const SMALLEST_VPC = 24;
export const SMALLEST_SUBNET = 28;

/** Stands for a network that could not be planned; a rule says why. */
export const NO_NETWORK = '255.255.255.255/32';

/** Whether a network was planned. */
export const isPlanned = (cidr: string): boolean => cidr !== NO_NETWORK;

const subnetsOf = (cidrs: readonly string[]): readonly Ipv4Subnet[] =>
  cidrs.flatMap((cidr) => Ipv4Subnet.parse(cidr) ?? []);

/** Part of a network, by its place among equal parts. */
const partOf = (network: Ipv4Subnet, prefixLength: number, place: number): Ipv4Subnet =>
  Ipv4Subnet.around(Ipv4Address.ofNumber(network.network.value + place * 2 ** (32 - prefixLength)), prefixLength);

/** The place of the first part behind a network that overlaps the block. */
const placeBehind = (block: Ipv4Subnet, prefixLength: number, { broadcast }: Ipv4Subnet): number =>
  Math.floor((broadcast.value - block.network.value) / 2 ** (32 - prefixLength)) + 1;

/** The first parts of a block that overlap nothing that is taken; fewer than wanted when there is no room. */
function freeParts(
  block: Ipv4Subnet,
  prefixLength: number,
  taken: readonly Ipv4Subnet[],
  wanted: number,
): readonly Ipv4Subnet[] {
  const found: Ipv4Subnet[] = [];
  const places = 2 ** (prefixLength - block.prefixLength);
  for (let place = 0; place < places && found.length < wanted;) {
    const part = partOf(block, prefixLength, place);
    const other = taken.find((each) => each.overlaps(part));
    if (other === undefined) {
      found.push(part);
      place += 1;
    } else {
      place = placeBehind(block, prefixLength, other);
    }
  }
  return found;
}

/** What Docker takes, and the site says of itself. */
const occupiedBy = (taken: readonly string[]): readonly Ipv4Subnet[] =>
  subnetsOf([...taken, DOCKER_BRIDGE, DOCKER_FIRST_NETWORK]);

/**
 * Networks of VPCs out of one block, all of one size, in the order of the list. The size does not follow from their number:
 * a further VPC behind them moves none.
 *
 * @param taken networks that are left out, beside those of Docker
 * @returns a network for each that is wanted; NO_NETWORK for those that the block has no room for
 */
export function planVpcNetworks(
  block: string | undefined,
  wanted: number,
  taken: readonly string[],
  prefixLength: number,
): readonly string[] {
  const network = Ipv4Subnet.parse(block ?? '');
  const parts =
    network === undefined || prefixLength < network.prefixLength
      ? []
      : freeParts(network, prefixLength, occupiedBy(taken), wanted);
  return Array.from({ length: wanted }, (_, index) => parts[index]?.toString() ?? NO_NETWORK);
}

/** The prefix length of the largest VPCs that a block has room for; undefined when it has none even for the smallest. */
export function fittingPrefixLength(block: string, wanted: number, taken: readonly string[]): number | undefined {
  const network = Ipv4Subnet.parse(block);
  for (let length = Math.max(LARGEST_VPC, network?.prefixLength ?? 0); length <= SMALLEST_VPC; length += 1) {
    if (network !== undefined && freeParts(network, length, occupiedBy(taken), wanted).length === wanted) {
      return length;
    }
  }
  return undefined;
}

/** The subnets of a VPC in one zone. */
export interface ZoneNetworks {
  readonly private: string;
  readonly public: string;
}

/**
 * Networks of subnets: each zone has an equal part of the VPC, of which the first half is the private subnet, the third
 * quarter the public one, and the last quarter free.
 *
 * @returns one for each zone, in their order
 */
export function planZoneNetworks(vpc: string, zones: number): readonly ZoneNetworks[] {
  const network = Ipv4Subnet.parse(vpc);
  if (network === undefined) {
    return Array.from({ length: zones }, () => ({ private: NO_NETWORK, public: NO_NETWORK }));
  }
  const zoneLength = network.prefixLength + Math.ceil(Math.log2(zones));
  const named = (prefixLength: number, place: number): string =>
    prefixLength > 32 ? NO_NETWORK : partOf(network, prefixLength, place).toString();
  return Array.from({ length: zones }, (_, zone) => ({
    private: named(zoneLength + 1, 2 * zone),
    public: named(zoneLength + 2, 4 * zone + 2),
  }));
}
