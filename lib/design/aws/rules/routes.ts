import { show } from '../../../spec';
import { isPlanned } from '../address-plan';
import { neededRoutes } from '../connection';
import type { AwsRule, AwsRuleContext, Finding } from './rule';

/** External networks need a way: an attachment, and so a transit gateway. */
const externalFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] => {
  const { connection } = spec.networks;
  if (design.externalNetworks.length === 0) {
    return connection?.type === 'transit-gateway' && connection.externalAttachmentId !== undefined
      ? [
          {
            path: 'networks.connection.externalAttachmentId',
            got: show(connection.externalAttachmentId),
            expected: 'external networks behind it',
            cure: 'add "networks.externalNetworks", or remove it',
          },
        ]
      : [];
  }
  if (connection?.type === 'peering') {
    return [
      {
        path: 'networks.connection.type',
        got: '"peering"',
        expected: '"transit-gateway" with external networks: a peering connection leads to no other network',
        cure: 'change it, or remove "networks.externalNetworks"',
      },
    ];
  }
  return connection?.externalAttachmentId === undefined
    ? [
        {
          path: 'networks.connection.externalAttachmentId',
          got: 'nothing',
          expected: 'the attachment of the transit gateway that leads to the external networks',
          cure: 'add it, with the transit gateway that it belongs to, or remove "networks.externalNetworks"',
        },
      ]
    : connection.transitGatewayId === undefined
      ? [
          {
            path: 'networks.connection.transitGatewayId',
            got: 'nothing',
            expected: 'the transit gateway that the attachment belongs to',
            cure: 'add it: a new one has no attachments',
          },
        ]
      : [];
};

/** A site of one VPC, without external networks, has nothing to connect. */
const unusedFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] => {
  const { connection } = spec.networks;
  return design.connection === undefined &&
    connection?.type === 'transit-gateway' &&
    connection.transitGatewayId !== undefined
    ? [
        {
          path: 'networks.connection.transitGatewayId',
          got: show(connection.transitGatewayId),
          expected: 'nothing in a site of one VPC without external networks, which is not attached to it',
          cure: 'remove it, or add "networks.externalNetworks"',
        },
      ]
    : [];
};

/** An existing VPC whose route tables nobody names has to have the routes already. */
const existingRouteFindings = ({ spec, design: { vpcs, connection } }: AwsRuleContext): readonly Finding[] =>
  vpcs
    .filter(({ existing }) => existing?.routeTableIds.length === 0)
    .map((vpc) => ({
      path: vpc.path,
      routes: neededRoutes(spec, vpc, vpcs, connection).filter(({ destination }) => isPlanned(destination)),
    }))
    .filter(({ routes }) => routes.length > 0)
    .map(({ path, routes }) => ({
      severity: 'warning' as const,
      path: `${path}.existing.routeTableIds`,
      got: 'nothing',
      expected: `its route tables, for the routes to ${routes.map(({ destination }) => destination).join(', ')}`,
      cure: 'add them, or make sure that they lead there already',
    }));

export const aws6: AwsRule = {
  id: 'AWS6',
  statement:
    'Every VPC is attached in all of its zones, and routes lead both ways between VPCs, and to external networks.',
  source: 'reference design, transit gateway; the sample of the deployment guide attaches one zone',
  held: 'check',
  check: (context) => [...externalFindings(context), ...unusedFindings(context), ...existingRouteFindings(context)],
};
