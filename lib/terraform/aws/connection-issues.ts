import type { AwsConnectionPlan, AwsPeeringPlan, AwsRoutePlan, AwsVpcPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues } from '../checks';
import { notMadeHere } from '../errors';
import {
  defaultRoute,
  noTransitGateway,
  notAttached,
  notPeered,
  peeredTwice,
  peeredWithItself,
  routeIntoOwnVpc,
} from './errors-routing';
import { nameIssues, networkOf } from './network-checks';
import { transitIssues } from './transit-issues';

type Issues = readonly SpecIssue[];

/** VPCs, and how they reach each other. */
interface Connected {
  readonly vpcs: readonly AwsVpcPlan[];
  readonly connection?: AwsConnectionPlan;
}

/** Everything that is wrong with a route of a VPC to another network. */
export function routeIssues(
  at: string,
  { destination, target }: AwsRoutePlan,
  { id, cidr }: AwsVpcPlan,
  { vpcs, connection }: Connected,
): Issues {
  const path = `${at}.destination`;
  const network = networkOf(destination);
  const own = network !== undefined && networkOf(cidr)?.contains(network.network) === true;
  const ownOrLess = own && network.prefixLength >= (networkOf(cidr)?.prefixLength ?? 0);
  return [
    ...(destination.endsWith('/0')
      ? [defaultRoute(path, destination)]
      : formatIssues(path, destination, 'ipv4-subnet')),
    ...(ownOrLess ? [routeIntoOwnVpc(path, destination, cidr)] : []),
    ...(target.type === 'transit-gateway'
      ? transitTargetIssues(`${at}.target`, id, connection)
      : peeringTargetIssues(`${at}.target.vpc`, id, target.vpc, vpcs, connection)),
  ];
}

function transitTargetIssues(path: string, vpc: string, connection: AwsConnectionPlan | undefined): Issues {
  if (connection?.type !== 'transit-gateway') {
    return [noTransitGateway(path)];
  }
  return connection.attachments.includes(vpc) ? [] : [notAttached(path, vpc)];
}

function peeringTargetIssues(
  path: string,
  vpc: string,
  other: string,
  vpcs: readonly AwsVpcPlan[],
  connection: AwsConnectionPlan | undefined,
): Issues {
  if (!vpcs.some(({ id }) => id === other)) {
    return [notMadeHere(path, other, 'VPC')];
  }
  const connections = connection?.type === 'peering' ? connection.connections : [];
  return connectionBetween(connections, vpc, other) === undefined ? [notPeered(path, vpc, other)] : [];
}

/** The connection between two VPCs, whichever of them asks for it. */
export const connectionBetween = (connections: AwsPeeringPlan['connections'], vpc: string, other: string) =>
  connections.find(({ requester, accepter }) =>
    [`${vpc} ${other}`, `${other} ${vpc}`].includes(`${requester} ${accepter}`),
  );

/** Everything that is wrong with how VPCs reach each other. */
export function connectionIssues(
  at: string,
  connection: AwsConnectionPlan | undefined,
  vpcs: readonly AwsVpcPlan[],
): Issues {
  switch (connection?.type) {
    case undefined:
      return [];
    case 'transit-gateway':
      return transitIssues(at, connection, new Map(vpcs.map((vpc) => [vpc.id, vpc])));
    case 'peering':
      return connection.connections.flatMap((one, index) => {
        const path = `${at}.connections[${index}]`;
        const { requester, accepter, name } = one;
        const unknown = (end: 'requester' | 'accepter') =>
          vpcs.some(({ id }) => id === one[end]) ? [] : [notMadeHere(`${path}.${end}`, one[end], 'VPC')];
        return [
          ...nameIssues(`${path}.name`, name),
          ...unknown('requester'),
          ...unknown('accepter'),
          ...(requester === accepter ? [peeredWithItself(path, requester)] : []),
          ...(connectionBetween(connection.connections, requester, accepter) === one
            ? []
            : [peeredTwice(path, requester, accepter)]),
        ];
      });
  }
}
