import { show } from '../../../spec';
import type { AwsDesign } from '../design';
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
