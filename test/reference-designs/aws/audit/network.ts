import { type Block, named, type Stacks, tagsOf, texts } from './stacks';

/** A subnet, whether it is made or was there. */
export interface AuditedSubnet {
  /** The resource, or the data source of one that was there. */
  readonly block: Block;
  readonly vpc: Block | undefined;
  readonly zone: string;
  /** Whether it is made here; of others the routes are not known. */
  readonly isMade: boolean;
  /** Tags by which load balancers are placed. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Every VPC: those that are made, and those that were there. */
export const vpcs = (stacks: Stacks): readonly Block[] => [...stacks.resources('aws_vpc'), ...stacks.data('aws_vpc')];

/** What Terraform's plan checks an attribute of something to be that was there. */
function checked({ attributes }: Block, attribute: string): string {
  const { postcondition = [] } = attributes.lifecycle as { readonly postcondition?: readonly { condition: string }[] };
  const pattern = new RegExp(`self\\.${attribute} == "([^"]+)"`);
  return postcondition.map(({ condition }) => pattern.exec(condition)?.[1]).find((text) => text !== undefined) ?? '';
}

/** The network of a VPC. */
export const networkOf = (vpc: Block): string =>
  vpc.kind === 'resource' ? String(vpc.attributes.cidr_block) : checked(vpc, 'cidr_block');

export const subnets = (stacks: Stacks): readonly AuditedSubnet[] => [
  ...stacks.resources('aws_subnet').map((block) => ({
    block,
    vpc: stacks.target(block.attributes.vpc_id),
    zone: String(block.attributes.availability_zone),
    isMade: true,
    tags: tagsOf(block),
  })),
  ...stacks.data('aws_subnet').map((block) => ({
    block,
    vpc: stacks.data('aws_vpc').find(({ attributes }) => attributes.id === checked(block, 'vpc_id')),
    zone: checked(block, 'availability_zone'),
    isMade: false,
    tags: Object.fromEntries(
      stacks
        .resources('aws_ec2_tag')
        .filter(({ attributes }) => stacks.isSame(attributes.resource_id, block))
        .map(({ attributes }) => [String(attributes.key), String(attributes.value)]),
    ),
  })),
];

export const subnetsOf = (stacks: Stacks, vpc: Block): readonly AuditedSubnet[] =>
  subnets(stacks).filter((subnet) => subnet.vpc === vpc);

/** Subnets that are made, with a way of their own to and from the Internet. */
export const isPublic = (stacks: Stacks, subnet: AuditedSubnet): boolean =>
  tablesOf(stacks, subnet).some((table) =>
    routesOf(stacks, table).some(({ attributes }) => attributes.gateway_id !== undefined),
  );

/** The route tables of a subnet that is made; it must have one, since the main table of a VPC is nobody's. */
export const tablesOf = (stacks: Stacks, { block }: AuditedSubnet): readonly Block[] =>
  stacks
    .resources('aws_route_table_association')
    .filter(({ attributes }) => stacks.isSame(attributes.subnet_id, block))
    .flatMap(({ attributes }) => stacks.target(attributes.route_table_id) ?? []);

export const routesOf = (stacks: Stacks, table: Block): readonly Block[] =>
  stacks.resources('aws_route').filter(({ attributes }) => stacks.isSame(attributes.route_table_id, table));

/** Whether a network is everything. */
export const isEverything = (cidr: unknown): boolean => cidr === '0.0.0.0/0' || cidr === '::/0';

/** Whether a route is one to everything. */
export const isDefault = ({ attributes }: Block): boolean =>
  isEverything(attributes.destination_cidr_block) || isEverything(attributes.destination_ipv6_cidr_block);

/** The zones of a list of subnets. */
export const zonesOf = (stacks: Stacks, subnetIds: unknown): readonly string[] =>
  texts(subnetIds).map((id) => {
    const target = stacks.target(id);
    return subnets(stacks).find(({ block }) => block === target)?.zone ?? `${id}: no subnet`;
  });

/** How a route table is named, whether it is made or was there. */
export function tableName(stacks: Stacks, expression: unknown): string {
  const table = stacks.target(expression);
  return table === undefined ? String(expression) : named(table);
}

/** Names of the route tables of a VPC. Of one that was there, these are the ones that its S3 endpoint is in. */
export const tableNames = (stacks: Stacks, vpc: Block): readonly string[] =>
  vpc.kind === 'resource'
    ? stacks
        .resources('aws_route_table')
        .filter(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc))
        .map(named)
    : stacks
        .resources('aws_vpc_endpoint')
        .filter(({ attributes }) => stacks.isSame(attributes.vpc_id, vpc))
        .flatMap(({ attributes }) => texts(attributes.route_table_ids));

/** A finding for each of some blocks. */
export const findings = (blocks: readonly Block[], what: string): readonly string[] =>
  blocks.map((block) => `${named(block)}: ${what}`);
