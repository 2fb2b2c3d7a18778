import { Ipv4Subnet, show } from '../../../spec';
import { clusterNetworkFindings, type NamedNetwork, parsed } from '../../site/rules/cluster-networks';
import {
  DOCKER_BRIDGE,
  DOCKER_FIRST_NETWORK,
  isPlanned,
  LARGEST_VPC,
  NO_NETWORK,
  SMALLEST_SUBNET,
  SMALLEST_VPC,
} from '../address-plan';
import { type AwsRule, type AwsRuleContext, byConstruction, type Finding, pairs } from './rule';

const SOURCE = 'reference design, network design; section on VPCs of the deployment guide';

const subnetOf = (cidr: string): Ipv4Subnet => parsed(Ipv4Subnet.parse(cidr));

const EXAMPLE_BLOCK = '10.20.0.0/14';

/** Networks of the site that were planned or said, with their paths. */
const siteNetworks = ({ design }: AwsRuleContext): readonly NamedNetwork[] => [
  ...design.vpcs.filter(({ cidr }) => isPlanned(cidr)).map(({ path, cidr }) => ({ path: `${path}.cidr`, cidr })),
  ...design.externalNetworks.map((cidr, index) => ({ path: `networks.externalNetworks[${index}]`, cidr })),
];

/** VPCs that have no network: nobody says it, or the block has no room. */
const unplannedFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] => {
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
          expected: `room for ${without.length} networks of /${SMALLEST_VPC} or larger, for the VPCs ${names}, beside Docker's, those of pods and services, and external ones`,
          cure: 'give a larger block, or say the "cidr" of each VPC',
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

const dockerFindings = (context: AwsRuleContext): readonly Finding[] =>
  siteNetworks(context).flatMap(({ path, cidr }) => [
    ...(subnetOf(cidr).overlaps(subnetOf(DOCKER_BRIDGE))
      ? [
          {
            path,
            got: show(cidr),
            expected: `a network apart from ${DOCKER_BRIDGE}, which Docker has on every host`,
            cure: 'choose another network',
          },
        ]
      : []),
    ...(subnetOf(cidr).overlaps(subnetOf(DOCKER_FIRST_NETWORK))
      ? [
          {
            severity: 'warning' as const,
            path,
            got: show(cidr),
            expected: `a network apart from ${DOCKER_FIRST_NETWORK}, which Docker gives to kind on the bootstrap host`,
            cure: 'choose another network, or give Docker of the bootstrap host other address pools',
          },
        ]
      : []),
  ]);

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
    ...clusterNetworkFindings(context.design, { networks: siteNetworks(context), servers: [] }),
  ],
};

/** Networks that nobody has in the Internet: RFC 1918, and RFC 6598 for carriers. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

const isWithin = (inner: string, outer: string): boolean =>
  subnetOf(outer).contains(subnetOf(inner).network) && subnetOf(inner).prefixLength >= subnetOf(outer).prefixLength;

const aws3: AwsRule = {
  id: 'AWS3',
  statement: 'Networks of pods, services and VPCs are private (RFC 1918), or out of 100.64.0.0/10 (RFC 6598).',
  source: 'reference design; its sample has public ones',
  held: 'check',
  check: (context) =>
    [
      ...[context.design.managementCluster, ...context.design.guestClusters].flatMap(
        ({ path, podCidr, serviceCidr }) => [
          { path: `${path}.podCidr`, cidr: podCidr },
          { path: `${path}.serviceCidr`, cidr: serviceCidr },
        ],
      ),
      ...siteNetworks(context).filter(({ path }) => path.startsWith('networks.vpcs.')),
    ]
      .filter(({ cidr }) => !PRIVATE.some((outer) => isWithin(cidr, outer)))
      .map(({ path, cidr }) => ({
        path,
        got: show(cidr),
        expected: `a network within ${PRIVATE.join(', ')}`,
        cure: 'choose a private one: hosts with these addresses in the Internet could not be reached',
      })),
};

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

/** An existing VPC whose route tables nobody names has to have the routes already. */
const existingRouteFindings = ({ design }: AwsRuleContext): readonly Finding[] =>
  design.vpcs
    .filter(({ existing, routes }) => existing?.routeTableIds.length === 0 && routes.length > 0)
    .map(({ path, routes }) => ({
      severity: 'warning' as const,
      path: `${path}.existing.routeTableIds`,
      got: 'nothing',
      expected: `its route tables, for the routes to ${routes.map(({ destination }) => destination).join(', ')}`,
      cure: 'add them, or make sure that they lead there already',
    }));

const aws6: AwsRule = {
  id: 'AWS6',
  statement:
    'Every VPC is attached in all of its zones, and routes lead both ways between VPCs, and to external networks.',
  source: 'reference design, transit gateway; the sample of the deployment guide attaches one zone',
  held: 'check',
  check: (context) => [...externalFindings(context), ...existingRouteFindings(context)],
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
  aws6,
];
