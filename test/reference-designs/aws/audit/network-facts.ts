import { Ipv4Subnet } from 'tko-cdk/spec';
import type { Fact } from './fact';
import {
  findings,
  isDefault,
  isPublic,
  networkOf,
  routesOf,
  subnets,
  subnetsOf,
  tableName,
  tablesOf,
  vpcs,
  zonesOf,
} from './network';
import { type Block, named, type Stacks, texts } from './stacks';

const subnetOf = (cidr: string): Ipv4Subnet => {
  const subnet = Ipv4Subnet.parse(cidr);
  if (subnet === undefined) {
    throw new Error(`${cidr} is no network`);
  }
  return subnet;
};

const publicAddresses: Fact = {
  name: 'no subnet and no host gives out public addresses, and only NAT gateways have one',
  check: ({ stacks }) => [
    ...findings(
      stacks.resources('aws_subnet').filter(({ attributes }) => attributes.map_public_ip_on_launch !== false),
      'gives out public addresses',
    ),
    ...findings(
      stacks.resources('aws_instance').filter(({ attributes }) => attributes.associate_public_ip_address !== false),
      'has a public address',
    ),
    ...findings(
      stacks
        .resources('aws_eip')
        .filter(
          (address) =>
            !stacks
              .resources('aws_nat_gateway')
              .some(({ attributes }) => stacks.isSame(attributes.allocation_id, address)),
        ),
      'is not that of a NAT gateway',
    ),
  ],
};

const addresses: Fact = {
  name: 'subnets lie in their VPC and apart from each other, and VPCs apart from each other',
  check: ({ stacks }) => {
    const made = subnets(stacks).filter(({ isMade }) => isMade);
    const networks = made.map(({ block }) => subnetOf(String(block.attributes.cidr_block)));
    const spaces = vpcs(stacks).map((vpc) => subnetOf(networkOf(vpc)));
    return [
      ...made
        .filter(({ vpc }, index) => {
          const network = networks[index];
          return vpc === undefined || network === undefined || !subnetOf(networkOf(vpc)).contains(network.network);
        })
        .map(({ block }) => `${named(block)}: lies outside of its VPC`),
      ...overlapping(networks),
      ...overlapping(spaces),
    ];
  },
};

const overlapping = (networks: readonly Ipv4Subnet[]): readonly string[] =>
  networks.flatMap((one, index) =>
    networks
      .slice(index + 1)
      .filter((other) => other.overlaps(one))
      .map((other) => `${one.toString()} and ${other.toString()} overlap`),
  );

/** Where the default route of a private subnet leads; nothing is said of one that was there. */
function privateFindings(stacks: Stacks, vpc: Block): readonly string[] {
  const gateways = stacks
    .resources('aws_nat_gateway')
    .filter(({ attributes }) => subnetsOf(stacks, vpc).some(({ block }) => stacks.isSame(attributes.subnet_id, block)));
  const zoneOf = (gateway: Block): string | undefined => zonesOf(stacks, [gateway.attributes.subnet_id])[0];
  return subnetsOf(stacks, vpc)
    .filter((subnet) => subnet.isMade && !isPublic(stacks, subnet))
    .flatMap((subnet) => {
      const defaults = tablesOf(stacks, subnet).flatMap((table) => routesOf(stacks, table).filter(isDefault));
      const [route, ...others] = defaults.map(({ attributes }) => stacks.target(attributes.nat_gateway_id));
      const [single] = gateways;
      const isRight =
        others.length === 0 &&
        route !== undefined &&
        gateways.includes(route) &&
        (gateways.length === 1 ? route === single : zoneOf(route) === subnet.zone);
      return isRight
        ? []
        : [`${named(subnet.block)}: has ${defaults.length} default routes, none to the NAT of its zone`];
    });
}

const ways: Fact = {
  name: 'every zone has a private subnet that leads to the NAT gateway of its zone, and a public one that leads to the Internet gateway',
  check: ({ stacks, isAirGapped }) =>
    stacks.resources('aws_vpc').flatMap((vpc) => {
      const all = subnetsOf(stacks, vpc);
      const zones = [...new Set(all.map(({ zone }) => zone))];
      const unassociated = all.filter((subnet) => tablesOf(stacks, subnet).length !== 1);
      const tiers = (zone: string): string =>
        all
          .filter((subnet) => subnet.zone === zone)
          .map((subnet) => (isPublic(stacks, subnet) ? 'public' : 'private'))
          .sort()
          .join();
      return [
        ...unassociated.map(({ block }) => `${named(block)}: has not one route table`),
        ...(zones.length % 2 === 1 ? [] : [`${named(vpc)}: has ${zones.length} zones`]),
        ...zones
          .filter((zone) => tiers(zone) !== (isAirGapped ? 'private' : 'private,public'))
          .map((zone) => `${named(vpc)}: has ${tiers(zone)} in ${zone}`),
        ...(isAirGapped ? [] : privateFindings(stacks, vpc)),
      ];
    }),
};

const names: Fact = {
  name: 'VPCs that are made resolve names, give names to hosts, and have a default group that lets nothing through',
  check: ({ stacks }) =>
    stacks.resources('aws_vpc').flatMap((vpc) => {
      const { enable_dns_hostnames: hostnames, enable_dns_support: support } = vpc.attributes;
      const groups = stacks
        .resources('aws_default_security_group')
        .filter(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc));
      const isClosed =
        groups.length === 1 && groups.every(({ attributes }) => isEmpty(attributes.ingress, attributes.egress));
      return [
        ...(hostnames === true && support === true ? [] : [`${named(vpc)}: has no DNS`]),
        ...(isClosed ? [] : [`${named(vpc)}: has an open default group`]),
      ];
    }),
};

const storage: Fact = {
  name: 'S3 is reached by an endpoint in every private route table, and not by way of a NAT gateway',
  check: ({ stacks }) =>
    stacks.resources('aws_vpc').flatMap((vpc) => {
      const wanted = subnetsOf(stacks, vpc)
        .filter((subnet) => !isPublic(stacks, subnet))
        .flatMap((subnet) => tablesOf(stacks, subnet).map(named));
      const bound = stacks
        .resources('aws_vpc_endpoint')
        .filter(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc))
        .filter(({ attributes }) => attributes.vpc_endpoint_type === 'Gateway')
        .flatMap(({ attributes }) => texts(attributes.route_table_ids).map((table) => tableName(stacks, table)));
      return wanted.filter((table) => !bound.includes(table)).map((table) => `${table}: has no way to S3`);
    }),
};

const isEmpty = (...lists: readonly unknown[]): boolean =>
  lists.every((list) => Array.isArray(list) && list.length === 0);

export const NETWORK_FACTS: readonly Fact[] = [publicAddresses, addresses, ways, names, storage];
