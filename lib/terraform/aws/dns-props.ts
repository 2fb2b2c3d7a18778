import type { AwsHostedZonePlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues, isLate, repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import { noIamName, noZoneId, privateWithoutVpc, publicWithVpc, recordOutsideZone, vpcNotGiven } from './errors-access';

/** What the DNS of a site takes; the plan of its hosted zone is one, but for the ids of VPCs. */
export interface AwsDnsProps extends AwsHostedZonePlan {
  /**
   * Ids of the VPCs that `vpcs` names, by the ids of their plans. An existing private zone is made to answer in them, so
   * for it name only those that it does not answer in yet.
   *
   * @default - none
   */
  readonly vpcIds?: Readonly<Record<string, string>>;
}

/** A record of a zone. */
export interface AwsRecordOptions {
  /**
   * How long resolvers keep the record, in seconds.
   *
   * @default 300
   */
  readonly ttlSeconds?: number;
}

const ZONE_ID = /^Z[A-Z0-9]{5,31}$/;
const IAM_NAME = /^[\w+=,.@-]+$/;

/** Everything that is wrong with the props. */
export function dnsIssues(at: string, props: AwsDnsProps): readonly SpecIssue[] {
  const { domain, zoneId, policyName } = props;
  return [
    ...formatIssues(`${at}.domain`, domain, 'hostname'),
    ...(zoneId === undefined || isLate(zoneId) || ZONE_ID.test(zoneId) ? [] : [noZoneId(`${at}.zoneId`, zoneId)]),
    ...vpcIssues(at, props),
    ...(policyName === undefined ? [] : iamNameIssues(`${at}.policyName`, policyName, 128)),
  ];
}

function vpcIssues(at: string, { visibility, vpcs, zoneId, vpcIds = {} }: AwsDnsProps): readonly SpecIssue[] {
  if (visibility === 'public') {
    return vpcs.length === 0 ? [] : [publicWithVpc(`${at}.vpcs`, vpcs)];
  }
  return [
    ...(vpcs.length === 0 && zoneId === undefined ? [privateWithoutVpc(`${at}.vpcs`)] : []),
    ...repetitionIssues((index) => `${at}.vpcs[${index}]`, vpcs, 'VPC'),
    ...vpcs.flatMap((vpc, index) =>
      vpcIds[vpc] === undefined ? [vpcNotGiven(`${at}.vpcs[${index}]`, vpc, Object.keys(vpcIds))] : [],
    ),
  ];
}

/** An issue when a name is none of IAM's. */
export const iamNameIssues = (path: string, name: string, longest: number): readonly SpecIssue[] =>
  isLate(name) || (IAM_NAME.test(name) && name.length <= longest) ? [] : [noIamName(path, name, longest)];

/** Everything that is wrong with a record of a zone. */
export function recordIssues(
  at: string,
  domain: string,
  name: string,
  addresses: readonly string[],
): readonly SpecIssue[] {
  const inside = name === domain || name.endsWith(`.${domain}`);
  return [
    ...(isLate(name) || isLate(domain) || inside ? [] : [recordOutsideZone(`${at}.name`, name, domain)]),
    ...(addresses.length === 0
      ? [nothingGiven(`${at}.addresses`, 'address', 'give the address that the name stands for')]
      : []),
    ...addresses.flatMap((address, index) => formatIssues(`${at}.addresses[${index}]`, address, 'ipv4-address')),
    ...repetitionIssues((index) => `${at}.addresses[${index}]`, addresses, 'address'),
  ];
}
