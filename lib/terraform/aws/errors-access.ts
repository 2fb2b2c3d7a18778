import { formatIssue, show, type SpecIssue } from '../../spec/issue';
import { propIssue as issue } from '../../spec/prop-issue';

// Messages about identity, security groups, hosted zones and the connection.

export const noRegion = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'the id of a region of AWS',
    'write it like "us-west-2" or "us-gov-west-1", without the letter of an availability zone',
  );

export const noClusterName = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'a DNS label (RFC 1123): lower-case letters, digits and inner hyphens, at most 63',
    'write the name as the Cluster object has it, like "usw2-prod"',
  );

export const openToTheWorld = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `${show(given)}, the whole Internet or much of it`,
    'a network of the site, /8 or smaller',
    'give the networks of those who come in; nothing here is open to the world',
  );

export const egressToTheWorld = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'a network', 'give "anywhere" instead of the list when machines may reach everything');

export const noTagKey = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `the key ${show(given)}`,
    'up to 128 letters, digits, blanks and _ . : / = + - @, not beginning with "aws:"',
    'rename the tag',
  );

export const noTagValue = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    show(given),
    'up to 256 letters, digits, blanks and _ . : / = + - @',
    'shorten the value, or leave its other characters out',
  );

export const reservedTag = (path: string, given: unknown): SpecIssue =>
  issue(
    path,
    `the key ${show(given)} for everything in the stack`,
    'a key that no construct and no controller gives a meaning',
    'leave it out: names and the tags of clusters are set where they belong',
  );

export const noIamName = (path: string, given: unknown, longest: number): SpecIssue =>
  issue(
    path,
    show(given),
    `a name of IAM: up to ${longest} letters, digits and _ + = , . @ -`,
    'write it like "usw2-external-dns"',
  );

export const noZoneId = (path: string, given: unknown): SpecIssue =>
  issue(path, show(given), 'the id of a hosted zone', 'write it like "Z0123456789ABCDEFGHIJ"');

export const vpcNotGiven = (path: string, vpc: string, given: readonly string[]): SpecIssue =>
  issue(
    path,
    `no id for the VPC ${show(vpc)}, but for ${given.length === 0 ? 'none' : given.map((id) => show(id)).join(', ')}`,
    'the id of every VPC that the zone answers in',
    'add it to vpcIds',
  );

export const privateWithoutVpc = (path: string): SpecIssue =>
  issue(path, 'none', 'a VPC in which a private zone answers', 'name one, or make the zone public');

export const publicWithVpc = (path: string, given: readonly string[]): SpecIssue =>
  issue(
    path,
    `${given.map((vpc) => show(vpc)).join(', ')} for a public zone`,
    'no VPC',
    'leave the VPCs out, or make the zone private: with a VPC, Route 53 makes a private zone',
  );

export const recordOutsideZone = (path: string, given: unknown, domain: string): SpecIssue =>
  issue(path, show(given), `a name in ${domain}`, `write it like "registry.${domain}", or add it to its own zone`);

export const noPolicyToGrant = (path: string): SpecIssue =>
  issue(path, 'no policy', 'the policy of ExternalDNS', 'give policyName, so that the policy is made');

/** Names of IAM are unique in an account, so a second identity fails at apply. */
export const identityTwice = (path: string, other: string): string =>
  formatIssue(
    issue(
      path,
      `a second identity of TKG beside ${other}`,
      'one in an account',
      'make it once, and refer to it elsewhere by AwsTkgIdentity.fromAccount; give each account an app of its own',
    ),
  );
