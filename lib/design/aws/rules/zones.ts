import { show } from '../../../spec';
import type { AwsDesign, AwsVpcPlan } from '../design';
import { type AwsRule, type AwsRuleContext, type Finding, pairs } from './rule';

const regionFindings = ({ design: { region, availabilityZones } }: AwsRuleContext): readonly Finding[] =>
  availabilityZones
    .filter((zone) => zone.slice(0, -1) !== region)
    .map((zone) => ({
      path: `availabilityZones[${availabilityZones.indexOf(zone)}]`,
      got: show(zone),
      expected: `a zone of ${region}`,
      cure: `write it like ${show(`${region}a`)}, or correct the region`,
    }));

const repeatedFindings = ({ design: { availabilityZones } }: AwsRuleContext): readonly Finding[] =>
  pairs(availabilityZones.map((zone, index) => ({ zone, index })))
    .filter(([a, b]) => a.zone === b.zone)
    .map(([, { zone, index }]) => ({
      path: `availabilityZones[${index}]`,
      got: show(zone),
      expected: 'each zone once',
      cure: 'remove the repetition',
    }));

function countFindings({ design }: AwsRuleContext): readonly Finding[] {
  const { availabilityZones: zones, managementCluster, guestClusters } = design;
  const prod = [managementCluster, ...guestClusters].filter(({ plan }) => plan === 'prod');
  return [
    ...(zones.length % 2 === 0
      ? [
          {
            path: 'availabilityZones',
            got: `${zones.length} zones`,
            expected: 'an odd number, so that etcd keeps its quorum without one of them (TKO-CLS-005)',
            cure: 'add one, or remove one',
          },
        ]
      : []),
    ...(zones.length < 3 && prod.length > 0
      ? [
          {
            path: 'availabilityZones',
            got: `${zones.length} zone(s)`,
            expected: `three or more with the prod plan, as ${prod.map(({ name }) => name).join(', ')} has it`,
            cure: 'add zones, or set "plan" to "dev" in a proof of concept',
          },
        ]
      : []),
  ];
}

const privateZones = ({ subnets }: AwsVpcPlan): readonly string[] =>
  subnets.filter(({ tier }) => tier === 'private').map(({ availabilityZone }) => availabilityZone);

/** An existing VPC has a private subnet in each zone of the site, and public ones in all of them or in none. */
const existingFindings = ({ design }: AwsRuleContext): readonly Finding[] =>
  design.vpcs
    .filter(({ existing }) => existing !== undefined)
    .flatMap((vpc) => {
      const path = `${vpc.path}.existing.subnets`;
      const missing = design.availabilityZones.filter((zone) => !privateZones(vpc).includes(zone));
      const publicZones = vpc.subnets.filter(({ tier }) => tier === 'public').length;
      return [
        ...missing.map((zone) => ({
          path,
          got: `no private subnet in ${zone}`,
          expected: 'one in each zone of the site',
          cure: 'add it, or correct "availabilityZones"',
        })),
        ...(publicZones > 0 && publicZones < privateZones(vpc).length
          ? [
              {
                path,
                got: `public subnets in ${publicZones} of ${privateZones(vpc).length} zones`,
                expected: 'one in every zone, or none',
                cure: 'add the others, or remove "publicSubnetId"',
              },
            ]
          : []),
        ...repeatedIds(vpc).map((id) => ({
          path,
          got: `${show(id)} a second time`,
          expected: 'each subnet once',
          cure: 'correct the ids',
        })),
        ...privateZones(vpc)
          .filter((zone, index, zones) => !design.availabilityZones.includes(zone) && zones.indexOf(zone) === index)
          .map((zone) => ({
            path,
            got: `a subnet in ${zone}`,
            expected: `subnets in ${design.availabilityZones.join(', ')}`,
            cure: 'remove it, or add the zone to "availabilityZones"',
          })),
      ];
    });

const repeatedIds = ({ subnets }: AwsVpcPlan): readonly string[] => {
  const ids = subnets.flatMap(({ subnetId }) => subnetId ?? []);
  return ids.filter((id, index) => ids.indexOf(id) < index);
};

/** An existing VPC needs its network said: rules and security groups are made of it. */
const existingNetworkFindings = ({ spec, design }: AwsRuleContext): readonly Finding[] =>
  design.vpcs
    .filter(({ id, existing }) => existing !== undefined && spec.networks.vpcs?.[id]?.cidr === undefined)
    .map(({ path }) => ({
      path: `${path}.cidr`,
      got: 'nothing',
      expected: 'the network of the VPC that is there',
      cure: 'add it',
    }));

const nodePoolFindings = ({ design }: AwsRuleContext): readonly Finding[] =>
  design.guestClusters.flatMap(({ path, nodePools }) =>
    nodePools.flatMap(({ availabilityZone }, index) =>
      design.availabilityZones.includes(availabilityZone)
        ? []
        : [
            {
              path: `${path}.nodePools[${index}].availabilityZone`,
              got: show(availabilityZone),
              expected: `one of ${zonesText(design)}`,
              cure: 'correct it, or leave it out',
            },
          ],
    ),
  );

const zonesText = ({ availabilityZones }: AwsDesign): string => availabilityZones.map((zone) => show(zone)).join(', ');

export const aws1: AwsRule = {
  id: 'AWS1',
  statement:
    'There is an odd number of availability zones of the region, three or more with the prod plan, each with a private subnet and its public one.',
  source: 'TKO-CLS-005',
  held: 'check',
  check: (context) => [
    ...regionFindings(context),
    ...repeatedFindings(context),
    ...countFindings(context),
    ...nodePoolFindings(context),
  ],
};

export const aws9: AwsRule = {
  id: 'AWS9',
  statement: 'Ids, zones and networks in the configuration of clusters are those of the VPCs that are made or there.',
  source: 'deployment guide, configuration of clusters',
  held: 'check',
  check: (context) => [...existingFindings(context), ...existingNetworkFindings(context)],
};
