import { Ipv4Subnet, show } from '../../../spec';
import { parsed } from '../../site/rules/cluster-networks';
import { LARGEST_VPC, SMALLEST_SUBNET } from '../address-plan';
import type { AwsSubnetTier, AwsVpcPlan } from '../design';
import type { AwsRule, AwsRuleContext, Finding } from './rule';

/** A VPC that is there already. */
type ExistingVpc = AwsVpcPlan & { readonly existing: NonNullable<AwsVpcPlan['existing']> };

const existingVpcs = ({ design }: AwsRuleContext): readonly ExistingVpc[] =>
  design.vpcs.filter((vpc): vpc is ExistingVpc => vpc.existing !== undefined);

const zonesOf = ({ subnets }: AwsVpcPlan, wanted: AwsSubnetTier): readonly string[] =>
  subnets.filter(({ tier }) => tier === wanted).map(({ availabilityZone }) => availabilityZone);

/** Values that stood before, each once. */
const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) < index)),
];

/** It has a private subnet in each zone of the site, and public ones in all of them or in none. */
function zoneFindings(vpc: ExistingVpc, zones: readonly string[]): readonly Finding[] {
  const path = `${vpc.path}.existing.subnets`;
  const privateZones = zonesOf(vpc, 'private');
  const publicZones = zonesOf(vpc, 'public').length;
  return [
    ...zones
      .filter((zone) => !privateZones.includes(zone))
      .map((zone) => ({
        path,
        got: `no private subnet in ${zone}`,
        expected: 'one in each zone of the site',
        cure: 'add it, or correct "availabilityZones"',
      })),
    ...(publicZones > 0 && publicZones < privateZones.length
      ? [
          {
            path,
            got: `public subnets in ${publicZones} of ${privateZones.length} zones`,
            expected: 'one in every zone, or none',
            cure: 'add the others, or remove "publicSubnetId"',
          },
        ]
      : []),
    ...[...new Set(privateZones)]
      .filter((zone) => !zones.includes(zone))
      .map((zone) => ({
        path,
        got: `a subnet in ${zone}`,
        expected: `subnets in ${zones.join(', ')}`,
        cure: 'remove it, or add the zone to "availabilityZones"',
      })),
    ...repeated(privateZones).map((zone) => ({
      path,
      got: `a second entry for ${zone}`,
      expected: 'one for each zone',
      cure: 'leave out all but one: nodes of a zone are in one subnet',
    })),
  ];
}

/** Ids that stand twice: in a VPC, or in two of them, which AWS would attach and tag as one. */
function idFindings(vpcs: readonly ExistingVpc[]): readonly Finding[] {
  const ids = vpcs.flatMap(({ path, existing, subnets }) => [
    { path: `${path}.existing.vpcId`, what: 'VPC', id: existing.vpcId },
    ...subnets.flatMap(({ subnetId: id }) =>
      id === undefined ? [] : [{ path: `${path}.existing.subnets`, what: 'subnet', id }],
    ),
    ...existing.routeTableIds.map((id) => ({ path: `${path}.existing.routeTableIds`, what: 'route table', id })),
  ]);
  return ids
    .filter(({ id }, index) => ids.findIndex((other) => other.id === id) < index)
    .map(({ path, what, id }) => ({
      path,
      got: `${show(id)} a second time`,
      expected: `each ${what} once`,
      cure: what === 'VPC' ? 'name one VPC in "vpc" of all its clusters' : 'correct the ids',
    }));
}

/** Its network is said: routes and security groups are made of it. */
const networkFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] =>
  existingVpcs({ spec, design }).flatMap(({ id, path }) => {
    const cidr = spec.networks.vpcs?.[id]?.cidr;
    if (cidr === undefined) {
      return [
        { path: `${path}.cidr`, got: 'nothing', expected: 'the network of the VPC that is there', cure: 'add it' },
      ];
    }
    const { prefixLength } = parsed(Ipv4Subnet.parse(cidr));
    return prefixLength >= LARGEST_VPC && prefixLength <= SMALLEST_SUBNET
      ? []
      : [
          {
            path: `${path}.cidr`,
            got: show(cidr),
            expected: `the network of a VPC, with a prefix length from ${LARGEST_VPC} to ${SMALLEST_SUBNET}`,
            cure: 'say the network of the VPC that its subnets are in',
          },
        ];
  });

export const aws9: AwsRule = {
  id: 'AWS9',
  statement: 'Ids, zones and networks in the configuration of clusters are those of the VPCs that are made or there.',
  source: 'deployment guide, configuration of clusters',
  held: 'check',
  check: (context) => [
    ...existingVpcs(context).flatMap((vpc) => zoneFindings(vpc, context.design.availabilityZones)),
    ...idFindings(existingVpcs(context)),
    ...networkFindings(context),
  ],
};
