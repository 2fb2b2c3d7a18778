import type { AwsConnectionPlan, AwsRoutePlan, AwsRouteTarget, AwsTransitRouteTablePlan, AwsVpcPlan } from './plans';
import type { AnyAwsSpec, UnroutedVpc } from './vpcs';

/** How the VPCs of a site reach each other; undefined when there is nothing to reach. */
export function planConnection(spec: AnyAwsSpec, vpcs: readonly UnroutedVpc[]): AwsConnectionPlan | undefined {
  const { connection = { type: 'transit-gateway' }, externalNetworks = [] } = spec.networks;
  if (vpcs.length < 2 && externalNetworks.length === 0) {
    return undefined;
  }
  if (connection.type === 'peering') {
    return {
      type: 'peering',
      connections: peered(vpcs).map(([requester, accepter]) => ({
        requester,
        accepter,
        name: `${spec.site}-${requester}-${accepter}`,
      })),
    };
  }
  const { externalAttachmentId, transitGatewayId } = connection;
  const routes =
    externalAttachmentId === undefined
      ? []
      : externalNetworks.map((destination) => ({ destination, attachmentId: externalAttachmentId }));
  return {
    type: 'transit-gateway',
    name: `${spec.site}-tgw`,
    transitGatewayId,
    attachments: vpcs.map(({ id }) => id),
    routeTables: transitRouteTables(spec.site, vpcs, routes),
  };
}

/** Hubs know the way to all, spokes to the hubs alone: workloads of different usage do not reach each other. */
function transitRouteTables(
  site: string,
  vpcs: readonly UnroutedVpc[],
  routes: AwsTransitRouteTablePlan['routes'],
): readonly AwsTransitRouteTablePlan[] {
  const idsOf = (reach: AwsVpcPlan['reach']): readonly string[] =>
    vpcs.filter((vpc) => vpc.reach === reach).map(({ id }) => id);
  const [hubs, spokes] = [idsOf('hub'), idsOf('spoke')];
  return [
    { id: 'hubs', name: `${site}-hubs`, associations: hubs, propagations: [...hubs, ...spokes], routes },
    ...(spokes.length === 0
      ? []
      : [{ id: 'spokes', name: `${site}-spokes`, associations: spokes, propagations: hubs, routes }]),
  ];
}

/** The ends of peering connections: each hub with every VPC behind it in the list. */
const peered = (vpcs: readonly UnroutedVpc[]): readonly (readonly [string, string])[] => {
  const ordered = [...vpcs].sort((a, b) => Number(a.reach === 'spoke') - Number(b.reach === 'spoke'));
  return ordered.flatMap((vpc, index) =>
    vpc.reach === 'hub' ? ordered.slice(index + 1).map((other) => [vpc.id, other.id] as const) : [],
  );
};

/** The other VPCs of a site that a VPC reaches. */
export const neighboursOf = <Vpc extends Pick<AwsVpcPlan, 'id' | 'reach'>>(
  vpc: Pick<AwsVpcPlan, 'id' | 'reach'>,
  vpcs: readonly Vpc[],
): readonly Vpc[] => vpcs.filter((other) => other.id !== vpc.id && (vpc.reach === 'hub' || other.reach === 'hub'));

/** The routes of a VPC that are made: none where nobody names the route tables of an existing one. */
export const planRoutes = (...site: Parameters<typeof neededRoutes>): readonly AwsRoutePlan[] =>
  site[1].existing?.routeTableIds.length === 0 ? [] : neededRoutes(...site);

/** The routes that a VPC needs to other networks of the site. */
export function neededRoutes(
  spec: AnyAwsSpec,
  vpc: UnroutedVpc,
  vpcs: readonly UnroutedVpc[],
  connection: AwsConnectionPlan | undefined,
): readonly AwsRoutePlan[] {
  if (connection === undefined) {
    return [];
  }
  const targetOf = (other: string): AwsRouteTarget =>
    connection.type === 'peering' ? { type: 'peering', vpc: other } : { type: 'transit-gateway' };
  return [
    ...neighboursOf(vpc, vpcs).map(({ id, cidr }) => ({ destination: cidr, target: targetOf(id) })),
    ...(connection.type === 'peering'
      ? []
      : (spec.networks.externalNetworks ?? []).map((destination) => ({
          destination,
          target: { type: 'transit-gateway' as const },
        }))),
  ];
}
