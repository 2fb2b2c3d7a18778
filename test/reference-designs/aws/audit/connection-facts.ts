import type { Fact } from './fact';
import { isDefault, isPublic, networkOf, subnets, subnetsOf, tableName, tableNames, vpcs, zonesOf } from './network';
import { type Block, named, type Stacks, texts } from './stacks';

/** Networks that each VPC has routes to in all of its tables, beside the default routes. */
function reached(stacks: Stacks, vpc: Block): readonly string[] {
  const names = tableNames(stacks, vpc);
  const routes = stacks
    .resources('aws_route')
    .filter((route) => !isDefault(route) && names.includes(tableName(stacks, route.attributes.route_table_id)));
  const destinations = [...new Set(routes.map(({ attributes }) => String(attributes.destination_cidr_block)))];
  return destinations.filter((destination) =>
    names.every((name) =>
      routes.some(
        ({ attributes }) =>
          attributes.destination_cidr_block === destination && tableName(stacks, attributes.route_table_id) === name,
      ),
    ),
  );
}

/** Whether a VPC has the way of another one: by a route table of the transit gateway, or by a peering connection. */
function isConnected(stacks: Stacks, from: Block, to: Block): boolean {
  const peerings = stacks
    .resources('aws_vpc_peering_connection')
    .some(({ attributes }) =>
      [attributes.vpc_id, attributes.peer_vpc_id].every((end) => stacks.isSame(end, from) || stacks.isSame(end, to)),
    );
  const attachmentOf = (vpc: Block): Block | undefined =>
    stacks
      .resources('aws_ec2_transit_gateway_vpc_attachment')
      .find(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc));
  const tables = stacks
    .resources('aws_ec2_transit_gateway_route_table_association')
    .filter(({ attributes }) => stacks.isSame(attributes.transit_gateway_attachment_id, attachmentOf(from)))
    .map(({ attributes }) => stacks.target(attributes.transit_gateway_route_table_id));
  const knows = stacks
    .resources('aws_ec2_transit_gateway_route_table_propagation')
    .some(
      ({ attributes }) =>
        stacks.isSame(attributes.transit_gateway_attachment_id, attachmentOf(to)) &&
        tables.includes(stacks.target(attributes.transit_gateway_route_table_id)),
    );
  return peerings || (tables.length === 1 && knows);
}

const bothWays: Fact = {
  name: 'a VPC that has routes to another one is connected with it, and is reached from there',
  check: ({ stacks }) =>
    vpcs(stacks).flatMap((from) =>
      vpcs(stacks)
        .filter((to) => to !== from && reached(stacks, from).includes(networkOf(to)))
        .flatMap((to) => [
          ...(reached(stacks, to).includes(networkOf(from)) ? [] : [`${named(to)}: has no way back to ${named(from)}`]),
          ...(isConnected(stacks, from, to) ? [] : [`${named(from)}: is not connected with ${named(to)}`]),
        ]),
    ),
};

const oneSite: Fact = {
  name: 'every VPC reaches the one of the management cluster',
  check: ({ stacks, clusters, blockOf }) => {
    const [management] = clusters.filter(({ file }) => file.startsWith('dist/tanzu/'));
    const hub = blockOf(management?.vpcId ?? '');
    return hub === undefined
      ? ['there is no VPC of a management cluster']
      : vpcs(stacks)
          .filter((vpc) => vpc !== hub && !reached(stacks, vpc).includes(networkOf(hub)))
          .map((vpc) => `${named(vpc)}: does not reach ${named(hub)}`);
  },
};

const attachments: Fact = {
  name: 'every VPC is attached to the transit gateway by one private subnet in each of its zones',
  check: ({ stacks }) =>
    stacks.resources('aws_ec2_transit_gateway_vpc_attachment').flatMap((attachment) => {
      const { vpc_id: vpcId, subnet_ids: subnetIds } = attachment.attributes;
      const vpc = stacks.target(vpcId);
      const wanted = vpc === undefined ? [] : [...new Set(subnetsOf(stacks, vpc).map(({ zone }) => zone))].sort();
      const attached = [...zonesOf(stacks, subnetIds)].sort();
      const inPublic = subnets(stacks).filter(
        (subnet) => isPublic(stacks, subnet) && texts(subnetIds).some((id) => stacks.isSame(id, subnet.block)),
      );
      return [
        ...(attached.join() === wanted.join() && wanted.length > 0
          ? []
          : [`${named(attachment)}: is in ${attached.join()} of ${wanted.join()}`]),
        ...inPublic.map(({ block }) => `${named(attachment)}: is in the public subnet ${named(block)}`),
      ];
    }),
};

export const CONNECTION_FACTS: readonly Fact[] = [bothWays, oneSite, attachments];
