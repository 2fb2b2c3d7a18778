import { Ipv4Subnet } from 'tko-cdk/spec';
import type { Audited, Fact } from './fact';
import { findings, isEverything, networkOf, vpcs } from './network';
import { type Block, named, type Stacks, textOf } from './stacks';

const INGRESS = 'aws_vpc_security_group_ingress_rule';
const EGRESS = 'aws_vpc_security_group_egress_rule';

/** Networks that nobody has in the Internet. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (cidr) => Ipv4Subnet.parse(cidr) ?? [],
);

const isPrivate = (cidr: string): boolean => {
  const network = Ipv4Subnet.parse(cidr);
  return (
    network !== undefined &&
    PRIVATE.some((outer) => outer.contains(network.network) && outer.prefixLength <= network.prefixLength)
  );
};

const isWorld = (cidr: unknown): boolean =>
  isEverything(cidr) || (typeof cidr === 'string' && Number(cidr.split('/')[1] ?? '32') < 8);

const groupOf = (stacks: Stacks, rule: Block): Block | undefined => stacks.target(rule.attributes.security_group_id);

const groupName = (stacks: Stacks, rule: Block): string => String(groupOf(stacks, rule)?.attributes.name);

const closed: Fact = {
  name: 'nothing comes in from the world, and no group has rules that are written another way',
  check: ({ stacks }) => [
    ...findings(
      stacks
        .resources(INGRESS)
        .filter(({ attributes }) => isWorld(attributes.cidr_ipv4) || attributes.cidr_ipv6 !== undefined),
      'is open to the world',
    ),
    ...findings(
      stacks
        .resources('aws_security_group')
        .filter(({ attributes }) => 'ingress' in attributes || 'egress' in attributes),
      'has rules of its own',
    ),
    ...findings(stacks.resources('aws_security_group_rule'), 'is a rule of the older kind'),
    ...findings(
      [...stacks.resources(INGRESS), ...stacks.resources(EGRESS)].filter((rule) => groupOf(stacks, rule) === undefined),
      'belongs to no group',
    ),
  ],
};

/** Rules that let in public networks: the user's word, and the addresses of NAT gateways. */
const publicRules = (stacks: Stacks): readonly Block[] =>
  stacks
    .resources(INGRESS)
    .filter(({ attributes: { cidr_ipv4: cidr } }) => typeof cidr === 'string' && !isPrivate(cidr));

const NAT_ADDRESS = /^(\$\{aws_eip\.[\w-]+\.public_ip\})\/32$/;

const publicApiServers: Fact = {
  name: 'the Internet reaches the load balancer of an API server that the user made public, and nothing else',
  check: ({ stacks, clusters }) => {
    const open = clusters.filter(({ isInternal }) => !isInternal).map(({ name }) => `${name}-apiserver-lb`);
    return [
      ...publicRules(stacks)
        .filter((rule) => !open.includes(groupName(stacks, rule)) || rule.attributes.to_port !== 6443)
        .map((rule) => `${named(rule)}: lets in ${String(rule.attributes.cidr_ipv4)}`),
      ...clusters
        .filter(({ isInternal, subnets }) => !isInternal && subnets.some(({ publicId }) => publicId === undefined))
        .map(({ name }) => `${name}: has a public load balancer without public subnets`),
    ];
  },
};

/** Nodes come to a public load balancer by the addresses of the NAT gateways of their VPC. */
const ownNodes: Fact = {
  name: 'a public API server lets in the NAT gateways of its own nodes, and of those of the management cluster',
  check: ({ stacks, clusters, blockOf }) =>
    clusters
      .filter(({ isInternal }) => !isInternal)
      .flatMap(({ name, vpcId }) => {
        const admitted = publicRules(stacks)
          .filter((rule) => groupName(stacks, rule) === `${name}-apiserver-lb`)
          .flatMap(({ attributes }) => stacks.target(NAT_ADDRESS.exec(String(attributes.cidr_ipv4))?.[1]) ?? []);
        const management = clusters.find(({ file }) => file.startsWith('dist/tanzu/'))?.vpcId ?? '';
        return [vpcId, management]
          .flatMap((id) => natAddresses(stacks, blockOf(id)))
          .filter((address) => !admitted.includes(address))
          .map((address) => `${name}: does not let in ${named(address)}`);
      }),
};

const natAddresses = (stacks: Stacks, vpc: Block | undefined): readonly Block[] =>
  stacks.resources('aws_nat_gateway').flatMap(({ attributes }) => {
    const subnet = stacks.target(attributes.subnet_id);
    const address = stacks.target(attributes.allocation_id);
    return address !== undefined && stacks.target(subnet?.attributes.vpc_id) === vpc ? [address] : [];
  });

/** Networks that the site names: its VPCs, and those behind the transit gateway. */
const siteNetworks = (stacks: Stacks): readonly string[] => [
  ...vpcs(stacks).map(networkOf),
  ...stacks
    .resources('aws_ec2_transit_gateway_route')
    .map(({ attributes }) => String(attributes.destination_cidr_block)),
];

const sources: Fact = {
  name: 'whoever comes in from a private network comes from one of the site, or is an operator with SSH',
  check: ({ stacks }) =>
    stacks
      .resources(INGRESS)
      .filter(({ attributes: { cidr_ipv4: cidr } }) => typeof cidr === 'string' && isPrivate(cidr))
      .filter(
        ({ attributes: { cidr_ipv4: cidr, from_port: port } }) =>
          port !== 22 && !siteNetworks(stacks).includes(textOf(cidr)),
      )
      .map((rule) => `${named(rule)}: lets in ${String(rule.attributes.cidr_ipv4)}`),
};

const closedEgress = ({ stacks, isAirGapped }: Audited): readonly string[] =>
  isAirGapped
    ? stacks
        .resources(EGRESS)
        .filter(({ attributes }) => {
          const { cidr_ipv4: cidr, prefix_list_id: list, referenced_security_group_id: group } = attributes;
          return cidr === undefined
            ? list === undefined && group === undefined
            : !siteNetworks(stacks).includes(textOf(cidr));
        })
        .map((rule) => `${named(rule)}: leads to ${String(rule.attributes.cidr_ipv4)}`)
    : [];

const egress: Fact = {
  name: 'without Internet, every group reaches networks of the site and endpoints alone',
  check: closedEgress,
};

export const GROUP_FACTS: readonly Fact[] = [closed, publicApiServers, ownNodes, sources, egress];
