import type { AwsTransitGatewayPlan, AwsTransitRouteTablePlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues, repetitionIssues } from '../checks';
import { notMadeHere } from '../errors';
import { associatedTwice, notAmongAttachments, notRouted } from './errors-routing';
import { resourceIdIssues, shortNameIssues, nameIssues } from './network-checks';
import type { IAwsSubnet } from './subnet';
import { attachmentIssues } from './transit-gateway';

type Issues = readonly SpecIssue[];

/** VPCs by the ids of their plans. */
type Vpcs = ReadonlyMap<string, { readonly subnets: readonly Pick<IAwsSubnet, 'tier' | 'availabilityZone'>[] }>;

/** Everything that is wrong with VPCs that have a transit gateway between them. */
export function transitIssues(at: string, plan: Omit<AwsTransitGatewayPlan, 'type'>, vpcs: Vpcs): Issues {
  const { name, transitGatewayId, attachments, routeTables } = plan;
  return [
    ...nameIssues(`${at}.name`, name),
    ...(transitGatewayId === undefined ? [] : resourceIdIssues(`${at}.transitGatewayId`, transitGatewayId, 'tgw')),
    ...repetitionIssues((index) => `${at}.attachments[${index}]`, attachments, 'VPC'),
    ...attachments.flatMap((id, index) => {
      const path = `${at}.attachments[${index}]`;
      const vpc = vpcs.get(id);
      return [
        ...(vpc === undefined ? [notMadeHere(path, id, 'VPC')] : attachmentIssues(path, id, vpc)),
        ...(transitGatewayId === undefined && routeTables.every(({ associations }) => !associations.includes(id))
          ? [notRouted(path, id)]
          : []),
      ];
    }),
    ...repetitionIssues(
      (index) => `${at}.routeTables[${index}].id`,
      routeTables.map(({ id }) => id),
      'id',
    ),
    ...routeTables.flatMap((table, index) => tableIssues(`${at}.routeTables[${index}]`, table, attachments)),
    ...doubleAssociations(at, routeTables),
  ];
}

function tableIssues(at: string, table: AwsTransitRouteTablePlan, attachments: readonly string[]): Issues {
  const { id, name, associations, propagations, routes } = table;
  const unattached = (path: string, vpcs: readonly string[]): Issues => [
    ...vpcs.flatMap((vpc, index) => (attachments.includes(vpc) ? [] : [notAmongAttachments(`${path}[${index}]`, vpc)])),
  ];
  return [
    ...shortNameIssues(`${at}.id`, id),
    ...nameIssues(`${at}.name`, name),
    ...unattached(`${at}.associations`, associations),
    ...unattached(`${at}.propagations`, propagations),
    ...repetitionIssues((index) => `${at}.propagations[${index}]`, propagations, 'VPC'),
    ...routes.flatMap(({ destination, attachmentId }, index) => [
      ...formatIssues(`${at}.routes[${index}].destination`, destination, 'ipv4-subnet'),
      ...resourceIdIssues(`${at}.routes[${index}].attachmentId`, attachmentId, 'tgw-attach'),
    ]),
    ...repetitionIssues(
      (index) => `${at}.routes[${index}].destination`,
      routes.map(({ destination }) => destination),
      'destination',
    ),
  ];
}

/** An attachment has one route table, or none. */
function doubleAssociations(at: string, routeTables: readonly AwsTransitRouteTablePlan[]): Issues {
  const all = routeTables.flatMap(({ associations }, table) =>
    associations.map((vpc, index) => ({ vpc, path: `${at}.routeTables[${table}].associations[${index}]` })),
  );
  return all.flatMap(({ vpc, path }, index) =>
    all.findIndex((one) => one.vpc === vpc) < index ? [associatedTwice(path, vpc)] : [],
  );
}
