import type { AwsSecurityGroupsPlan } from '../../design/aws/plans';
import { TEXT_FORMATS } from '../../spec/formats';
import { Ipv4Subnet } from '../../spec/ipv4';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues, integerIssues, isLate, repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import { egressToTheWorld, noClusterName, openToTheWorld } from './errors-access';

/** What the security groups of a cluster take; the plan of a design is one, but for the ids. */
export interface AwsClusterSecurityGroupsProps extends Omit<AwsSecurityGroupsPlan, 'vpc'> {
  /** Id of the VPC of the cluster. */
  readonly vpcId: string;
  /**
   * Id of the prefix list of S3 in the region, where machines reach given networks only.
   *
   * @default - none: S3 is reached as far as it is in the networks of `egress`
   */
  readonly s3PrefixListId?: string;
}

/** Everything that is wrong with the props. */
export function clusterSecurityGroupIssues(at: string, props: AwsClusterSecurityGroupsProps): readonly SpecIssue[] {
  const { clusterName, apiServerPort, apiServerClients, nodePortClients, sshClients, egress } = props;
  return [
    ...(isLate(clusterName) || TEXT_FORMATS['dns-label']?.accepts(clusterName) === true
      ? []
      : [noClusterName(`${at}.clusterName`, clusterName)]),
    ...integerIssues(`${at}.apiServerPort`, apiServerPort, 1, 65535),
    ...(apiServerClients.length === 0
      ? [nothingGiven(`${at}.apiServerClients`, 'network', 'give the network of the bootstrap host, or of the VPC')]
      : []),
    ...clientIssues(`${at}.apiServerClients`, apiServerClients),
    ...clientIssues(`${at}.nodePortClients`, nodePortClients),
    ...clientIssues(`${at}.sshClients`, sshClients),
    ...(egress === 'anywhere' ? [] : egressIssues(`${at}.egress`, egress)),
  ];
}

function clientIssues(path: string, networks: readonly string[]): readonly SpecIssue[] {
  return networkIssues(path, networks, openToTheWorld);
}

function egressIssues(path: string, networks: readonly string[]): readonly SpecIssue[] {
  return networks.length === 0
    ? [nothingGiven(path, 'network', 'give the network of the VPC, or "anywhere"')]
    : networkIssues(path, networks, egressToTheWorld);
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

/** The largest network that is anybody's own has eight bits: 10.0.0.0/8. */
const LARGEST_NETWORK = 8;

function isWorld(cidr: string): boolean {
  const everything = /^[0-9a-f.:]+\/0$/i.test(cidr);
  return !isLate(cidr) && (everything || (Ipv4Subnet.parse(cidr)?.prefixLength ?? LARGEST_NETWORK) < LARGEST_NETWORK);
}
