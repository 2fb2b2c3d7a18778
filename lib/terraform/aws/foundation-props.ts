import type { AwsConnectionPlan, AwsKeyPairPlan, AwsVpcPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { isLate, repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import { connectionIssues, routeIssues } from './connection-issues';
import { endpointIssues } from './endpoints';
import { zoneElsewhere } from './errors-network';
import { noRouteTables } from './errors-routing';
import { flowLogsIssues } from './flow-logs';
import { keyPairIssues } from './key-pair';
import { nameIssues, overlapIssues, shortNameIssues } from './network-checks';
import { regionIssues } from './region';
import { zoneIssues } from './subnet';
import { existingVpcIssues, newVpcIssues, ofTier } from './vpc-props';

/** What the foundation takes; the design of a site holds it. */
export interface AwsFoundationProps {
  /** Region of the VPCs, such as "us-west-2". */
  readonly region: string;
  readonly vpcs: readonly AwsVpcPlan[];
  /**
   * How the VPCs reach each other.
   *
   * @default - they do not
   */
  readonly connection?: AwsConnectionPlan;
  /**
   * The key pair of nodes and hosts.
   *
   * @default - none
   */
  readonly keyPair?: AwsKeyPairPlan;
  /**
   * The policy of the endpoints for S3, in JSON: what of S3 is reached through them.
   *
   * @default - every bucket, as far as the caller and the bucket allow it
   */
  readonly s3EndpointPolicy?: string;
}

type Issues = readonly SpecIssue[];

/** Everything that is wrong with the foundation, its parts included. */
export function foundationIssues(at: string, props: AwsFoundationProps): Issues {
  const { region, vpcs, connection, keyPair } = props;
  const path = (index: number): string => `${at}.vpcs[${index}]`;
  return [
    ...regionIssues(`${at}.region`, region),
    ...(vpcs.length === 0 ? [nothingGiven(`${at}.vpcs`, 'VPC', 'describe the VPC of the management cluster')] : []),
    ...repetitionIssues(
      (index) => `${path(index)}.id`,
      vpcs.map(({ id }) => id),
      'id',
    ),
    ...vpcs.flatMap((vpc, index) => vpcIssues(path(index), vpc, props)),
    ...overlapIssues(vpcs.map((vpc, index) => ({ ...vpc, path: `${path(index)}.cidr` }))),
    ...logGroupIssues(path, vpcs),
    ...connectionIssues(`${at}.connection`, connection, vpcs),
    ...(keyPair === undefined ? [] : keyPairIssues(`${at}.keyPair`, keyPair)),
  ];
}

function vpcIssues(at: string, vpc: AwsVpcPlan, props: AwsFoundationProps): Issues {
  const { existing, endpoints, flowLogs, routes } = vpc;
  const { region } = props;
  const routeTableIds = existing?.routeTableIds ?? ofTier(vpc, 'private').map(({ name }) => name);
  return [
    ...shortNameIssues(`${at}.id`, vpc.id),
    ...(existing === undefined
      ? newVpcIssues(at, vpc)
      : [...nameIssues(`${at}.name`, vpc.name), ...existingVpcIssues(at, { ...vpc, ...existing }, `${at}.existing`)]),
    ...vpc.subnets.flatMap(({ availabilityZone: zone }, index) =>
      zone.slice(0, -1) === region ||
      isLate(region) ||
      [...regionIssues('', region), ...zoneIssues('', zone)].length > 0
        ? []
        : [zoneElsewhere(`${at}.subnets[${index}].availabilityZone`, zone, region)],
    ),
    ...endpointIssues(`${at}.endpoints`, endpoints, { ...vpc, privateRouteTableIds: routeTableIds }),
    ...(flowLogs === undefined ? [] : flowLogsIssues(`${at}.flowLogs`, flowLogs)),
    ...(routes.length > 0 && existing?.routeTableIds.length === 0
      ? [noRouteTables(`${at}.existing.routeTableIds`, 'routes to other networks')]
      : []),
    ...routes.flatMap((route, index) => routeIssues(`${at}.routes[${index}]`, route, vpc, props)),
    ...repetitionIssues(
      (index) => `${at}.routes[${index}].destination`,
      routes.map(({ destination }) => destination),
      'destination',
    ),
  ];
}

/** Log groups are told from each other by their names. */
function logGroupIssues(path: (index: number) => string, vpcs: readonly AwsVpcPlan[]): Issues {
  const names = vpcs.map(({ flowLogs, id }) =>
    flowLogs?.destination === 'cloud-watch' ? flowLogs.logGroupName : `no log group of ${id}`,
  );
  return repetitionIssues((index) => `${path(index)}.flowLogs.logGroupName`, names, 'log group');
}
