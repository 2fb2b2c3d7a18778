import { Ipv4Subnet, show } from '../../../spec';
import { clusterNetworkFindings, type NamedNetwork, type NamedServer, parsed } from '../../site/rules/cluster-networks';
import {
  DOCKER_BRIDGE,
  DOCKER_FIRST_NETWORK,
  fittingPrefixLength,
  isPlanned,
  LARGEST_VPC,
  NO_NETWORK,
  SMALLEST_SUBNET,
  SMALLEST_VPC,
} from '../address-plan';
import type { AwsVpcPlan } from '../design';
import { vpcPrefixLengthOf } from '../vpcs';
import { aws6 } from './routes';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding, pairs } from './rule';

const SOURCE = 'reference design, network design; section on VPCs of the deployment guide';

const subnetOf = (cidr: string): Ipv4Subnet => parsed(Ipv4Subnet.parse(cidr));

const EXAMPLE_BLOCK = '10.20.0.0/14';

/** Networks of the VPCs that were planned or said, with their paths. */
const vpcNetworks = ({ design }: AwsRuleContext): readonly (NamedNetwork & Pick<AwsVpcPlan, 'id'>)[] =>
  design.vpcs.filter(({ cidr }) => isPlanned(cidr)).map(({ id, path, cidr }) => ({ id, path: `${path}.cidr`, cidr }));

const externalNetworks = ({ design }: AwsRuleContext): readonly NamedNetwork[] =>
  design.externalNetworks.map((cidr, index) => ({ path: `networks.externalNetworks[${index}]`, cidr }));

const siteNetworks = (context: AwsRuleContext): readonly NamedNetwork[] => [
  ...vpcNetworks(context),
  ...externalNetworks(context),
];

/** Servers outside of the clusters that nodes talk to, as far as they are given by address. */
const siteServers = ({ design: { identity, registry, proxy } }: AwsRuleContext): readonly NamedServer[] => [
  ...(identity.type === 'ldap' ? [{ path: 'identity.host', host: identity.host }] : []),
  ...(registry === undefined ? [] : [{ path: 'registry.host', host: registry.host }]),
  ...(proxy === undefined
    ? []
    : [
        { path: 'proxy.httpProxy', host: new URL(proxy.httpProxy).host },
        { path: 'proxy.httpsProxy', host: new URL(proxy.httpsProxy).host },
      ]),
];

/** Smaller VPCs may fit. */
function cureOf(context: AwsRuleContext, block: string): string {
  const { spec, design } = context;
  const isSaid = ({ id }: AwsVpcPlan): boolean => spec.networks.vpcs?.[id]?.cidr !== undefined;
  const clusters = [design.managementCluster, ...design.guestClusters];
  const fitting = fittingPrefixLength(block, design.vpcs.filter((vpc) => !isSaid(vpc)).length, [
    ...design.vpcs.filter(isSaid).map(({ cidr }) => cidr),
    ...design.externalNetworks,
    ...clusters.flatMap(({ podCidr, serviceCidr }) => [podCidr, serviceCidr]),
  ]);
  const smaller = fitting === undefined ? '' : `, set "networks.vpcPrefixLength" to ${fitting} or more`;
  return `give a larger block${smaller}, or say the "cidr" of each VPC`;
}

/** VPCs that have no network: nobody says it, or the block has no room. */
const unplannedFindings = (context: AwsRuleContext): readonly Finding[] => {
  const { spec, design } = context;
  const without = design.vpcs.filter(({ cidr }) => !isPlanned(cidr));
  if (without.length === 0) {
    return [];
  }
  const names = without.map(({ id }) => show(id)).join(', ');
  return [
    spec.networks.cidr === undefined
      ? {
          path: 'networks.cidr',
          got: 'nothing',
          expected: `a block that the networks of the VPCs ${names} are taken from, such as "${EXAMPLE_BLOCK}"`,
          cure: 'add it, or say the "cidr" of each VPC',
        }
      : {
          path: 'networks.cidr',
          got: show(spec.networks.cidr),
          expected: `room for networks of /${vpcPrefixLengthOf(spec)} for the VPCs ${names} too, beside Docker's, those of pods and services, and external ones`,
          cure: cureOf(context, spec.networks.cidr),
        },
  ];
};

const sizeFindings = ({ design }: AwsRuleContext): readonly Finding[] =>
  design.vpcs
    .filter(({ cidr, existing }) => isPlanned(cidr) && existing === undefined)
    .flatMap(({ path, cidr, subnets }) => {
      const { prefixLength } = subnetOf(cidr);
      if (prefixLength < LARGEST_VPC || prefixLength > SMALLEST_VPC) {
        return [
          {
            path: `${path}.cidr`,
            got: show(cidr),
            expected: `a prefix length from ${LARGEST_VPC} to ${SMALLEST_VPC}`,
            cure: 'choose another network',
          },
        ];
      }
      const small = subnets.some((subnet) => subnetOf(subnet.cidr ?? NO_NETWORK).prefixLength > SMALLEST_SUBNET);
      return small
        ? [
            {
              path: `${path}.cidr`,
              got: show(cidr),
              expected: `a network whose subnets in each of ${design.availabilityZones.length} zones are /${SMALLEST_SUBNET} or larger`,
              cure: 'choose a larger network, or fewer zones',
            },
          ]
        : [];
    });

const overlapFindings = (context: AwsRuleContext): readonly Finding[] =>
  pairs(siteNetworks(context))
    .filter(([a, b]) => subnetOf(a.cidr).overlaps(subnetOf(b.cidr)))
    .map(([a, b]) => ({
      path: b.path,
      got: show(b.cidr),
      expected: `a network apart from ${a.cidr} of ${a.path}`,
      cure: 'choose another network',
    }));

const overlapping = (networks: readonly NamedNetwork[], other: string): readonly NamedNetwork[] =>
  networks.filter(({ cidr }) => subnetOf(cidr).overlaps(subnetOf(other)));

/** What a VPC has in common with Docker, nodes cannot reach; of an external network it may be a part that nobody needs. */
const dockerFindings = (context: AwsRuleContext): readonly Finding[] => [
  ...overlapping(vpcNetworks(context), DOCKER_BRIDGE).map(({ path, cidr }) => ({
    path,
    got: show(cidr),
    expected: `a network apart from ${DOCKER_BRIDGE}, which Docker has on every host`,
    cure: 'choose another network',
  })),
  ...overlapping(externalNetworks(context), DOCKER_BRIDGE).map(({ path, cidr }) => ({
    severity: 'warning' as const,
    path,
    got: show(cidr),
    expected: `a network apart from ${DOCKER_BRIDGE}, which Docker has on every host`,
    cure: 'name the parts of it that are reached, or make sure that no server of the site is in that network',
  })),
  ...overlapping(siteNetworks(context), DOCKER_FIRST_NETWORK).map(({ path, cidr }) => ({
    severity: 'warning' as const,
    path,
    got: show(cidr),
    expected: `a network apart from ${DOCKER_FIRST_NETWORK}, which Docker gives to kind on the bootstrap host`,
    cure: 'choose another network, or give Docker of the bootstrap host other address pools',
  })),
];

const aws2: AwsRule = {
  id: 'AWS2',
  statement:
    'Subnets lie in their VPC and apart from each other; VPCs, external networks, and those of pods, services and Docker are disjoint.',
  source: SOURCE,
  held: 'check',
  check: (context) => [
    ...unplannedFindings(context),
    ...sizeFindings(context),
    ...overlapFindings(context),
    ...dockerFindings(context),
    ...clusterNetworkFindings(context.design, { networks: siteNetworks(context), servers: siteServers(context) }),
  ],
};

/** Networks that nobody has in the Internet: RFC 1918, and RFC 6598 for carriers. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

const isWithin = (inner: string, outer: string): boolean =>
  subnetOf(outer).contains(subnetOf(inner).network) && subnetOf(inner).prefixLength >= subnetOf(outer).prefixLength;

/** What the site file says, or what it is taken to mean: the networks of VPCs, the block of the others, those of clusters. */
const privateNetworks = (context: AwsRuleContext): readonly NamedNetwork[] => {
  const { spec, design } = context;
  const isSaid = (id: string): boolean => spec.networks.vpcs?.[id]?.cidr !== undefined;
  const { cidr: block } = spec.networks;
  return [
    ...[design.managementCluster, ...design.guestClusters].flatMap(({ path, podCidr, serviceCidr }) => [
      { path: `${path}.podCidr`, cidr: podCidr },
      { path: `${path}.serviceCidr`, cidr: serviceCidr },
    ]),
    ...(block === undefined || design.vpcs.every(({ id }) => isSaid(id))
      ? []
      : [{ path: 'networks.cidr', cidr: block }]),
    ...vpcNetworks(context).filter(({ id }) => isSaid(id)),
  ];
};

const aws3: AwsRule = {
  id: 'AWS3',
  statement: 'Networks of pods, services and VPCs are private (RFC 1918), or out of 100.64.0.0/10 (RFC 6598).',
  source: 'reference design; its sample has public ones',
  held: 'check',
  check: (context) =>
    privateNetworks(context)
      .filter(({ cidr }) => !PRIVATE.some((outer) => isWithin(cidr, outer)))
      .map(({ path, cidr }) => ({
        path,
        got: show(cidr),
        expected: `a network within ${PRIVATE.join(', ')}`,
        cure: 'choose a private one: hosts with these addresses in the Internet could not be reached',
      })),
};

export const AWS_NETWORK_RULES: readonly AwsRule[] = [
  aws2,
  aws3,
  byConstruction(
    'AWS4',
    'Private subnets give out no public addresses and lead to a NAT gateway or nowhere; public ones lead to the Internet gateway.',
    SOURCE,
  ),
  byConstruction(
    'AWS5',
    'The cluster tags of subnets bear the names of the clusters in them, beside the tags of their role for load balancers.',
    'reference design, subnet tags',
  ),
  byConstruction(
    'AWS24',
    'A VPC that was made keeps its networks: a synthesis with the outputs of the foundation refuses what would move them.',
    'Terraform, replacement of VPCs and subnets',
  ),
  aws6,
];
