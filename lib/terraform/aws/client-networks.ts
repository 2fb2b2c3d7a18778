import type { SpecIssue } from '../../spec/issue';
import { Ipv4Subnet } from '../../spec/ipv4';
import { formatIssues, isLate, repetitionIssues } from '../checks';
import { egressToTheWorld, openToTheWorld } from './errors-access';

/** The largest network that is anybody's own has eight bits: 10.0.0.0/8. */
const LARGEST_NETWORK = 8;

/** Whether a network is the whole Internet, or much of it; Ipv4Subnet has none with the prefix 0. */
function isWorld(cidr: string): boolean {
  const everything = /^[0-9a-f.:]+\/0$/i.test(cidr);
  return !isLate(cidr) && (everything || (Ipv4Subnet.parse(cidr)?.prefixLength ?? LARGEST_NETWORK) < LARGEST_NETWORK);
}

function networkIssues(
  path: string,
  networks: readonly string[],
  world: (path: string, given: string) => SpecIssue,
): readonly SpecIssue[] {
  return [
    ...networks.flatMap((cidr, index) =>
      isWorld(cidr) ? [world(`${path}[${index}]`, cidr)] : formatIssues(`${path}[${index}]`, cidr, 'ipv4-subnet'),
    ),
    ...repetitionIssues((index) => `${path}[${index}]`, networks, 'network'),
  ];
}

/** Everything that is wrong with networks that come in: none, twice, the world. */
export const clientIssues = (path: string, networks: readonly string[]): readonly SpecIssue[] =>
  networkIssues(path, networks, openToTheWorld);

/** Everything that is wrong with networks that are reached: none, twice, the world, which "anywhere" says. */
export const egressIssues = (path: string, networks: readonly string[]): readonly SpecIssue[] =>
  networkIssues(path, networks, egressToTheWorld);
