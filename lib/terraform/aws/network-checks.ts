import { TEXT_FORMATS } from '../../spec/formats';
import { Ipv4Subnet } from '../../spec/ipv4';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues, isLate } from '../checks';
import { noClusterName } from './errors-access';
import { noResourceId, noShortName, noName, overlap, prefixOutOfRange } from './errors-network';

// Checks of single props that AWS alone demands.

type Issues = readonly SpecIssue[];

/** A network; undefined when it is none, or not known before apply. */
export const networkOf = (cidr: string | undefined): Ipv4Subnet | undefined =>
  cidr === undefined || isLate(cidr) ? undefined : Ipv4Subnet.parse(cidr);

const LARGEST_PREFIX = 16;
const SMALLEST_PREFIX = 28;

/** A network of a VPC or of a subnet. */
export function networkIssues(path: string, cidr: string): Issues {
  const prefixLength = networkOf(cidr)?.prefixLength;
  const fits = prefixLength === undefined || (prefixLength >= LARGEST_PREFIX && prefixLength <= SMALLEST_PREFIX);
  return fits ? formatIssues(path, cidr, 'ipv4-subnet') : [prefixOutOfRange(path, cidr)];
}

/** An issue for each network that shares addresses with one that stood before. */
export function overlapIssues(
  networks: readonly { readonly path: string; readonly cidr?: string; readonly name: string }[],
): Issues {
  return networks.flatMap(({ path, cidr = '' }, index) => {
    const network = networkOf(cidr);
    const other = networks
      .slice(0, index)
      .find((before) => network !== undefined && networkOf(before.cidr)?.overlaps(network) === true);
    return other === undefined ? [] : [overlap(path, cidr, `${other.cidr ?? ''} (${other.name})`)];
  });
}

export function resourceIdIssues(path: string, value: string, prefix: string): Issues {
  return isLate(value) || new RegExp(`^${prefix}-[0-9a-f]{8,17}$`).test(value)
    ? []
    : [noResourceId(path, value, prefix)];
}

/** A value of the tag Name, of which names of security groups are made too. */
export function nameIssues(path: string, value: string): Issues {
  const fits = value.trim() === value && /^(?!sg-)[A-Za-z0-9 _.:/=+\-@]{1,200}$/.test(value);
  return isLate(value) || fits ? [] : [noName(path, value)];
}

/** A name that ids of constructs are made of: it is known at synthesis. */
export const shortNameIssues = (path: string, value: string): Issues =>
  /^[a-z][a-z0-9-]{0,39}$/.test(value) ? [] : [noShortName(path, value)];

/** A cluster name that stands in the key of a tag: it is known at synthesis. */
export const clusterNameIssues = (path: string, value: string): Issues =>
  TEXT_FORMATS['dns-label']?.accepts(value) === true ? [] : [noClusterName(path, value)];
