import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { zones } from '../support';
import type { AcceptedCase, RefusedCase } from './cases';

export const ACCEPTED: readonly AcceptedCase[] = [
  [
    'AWS1',
    'one zone in a proof of concept',
    anAwsSite({ purpose: 'proof-of-concept', availabilityZones: ['us-west-2c'] }),
  ],
  ['AWS1', 'five zones', anAwsSite({ availabilityZones: zones('abcde') })],
  ['AWS1', 'zones in another order than that of their letters', anAwsSite({ availabilityZones: zones('dba') })],
  ['AWS1', 'the zones of a GovCloud region', anAirGappedAwsSite({ region: 'us-gov-east-1' })],
  [
    'AWS1',
    'a node pool in the last zone',
    anAwsSite({
      workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 3, availabilityZone: 'us-west-2c' }] }],
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS1',
    'two zones',
    anAwsSite({ purpose: 'proof-of-concept', availabilityZones: zones('ab') }),
    'availabilityZones: got 2 zones, expected an odd number, so that etcd keeps its quorum without one of them (TKO-CLS-005); ',
  ],
  [
    'AWS1',
    'four zones',
    anAwsSite({ availabilityZones: zones('abcd') }),
    'availabilityZones: got 4 zones, expected an odd number',
  ],
  [
    'AWS1',
    'one zone in production',
    anAwsSite({ availabilityZones: ['us-west-2a'] }),
    'availabilityZones: got 1 zone(s), expected three or more with the prod plan, as pdx01tkgmgmt01, pdx01tkgshared01, pdx01tkgworkload01 has it; ',
  ],
  [
    'AWS1',
    'one zone with one cluster of the prod plan',
    anAwsSite({
      purpose: 'proof-of-concept',
      availabilityZones: ['us-west-2a'],
      workloadClusters: [{ name: 'wl01', plan: 'prod' }],
    }),
    'availabilityZones: got 1 zone(s), expected three or more with the prod plan, as wl01 has it; ',
  ],
  [
    'AWS1',
    'a zone of another region',
    anAwsSite({ availabilityZones: ['us-west-2a', 'us-west-2b', 'us-east-1c'] }),
    'availabilityZones[2]: got "us-east-1c", expected a zone of us-west-2; write it like "us-west-2a"',
  ],
  [
    'AWS1',
    'a zone twice',
    anAwsSite({ availabilityZones: zones('aba') }),
    'availabilityZones[2]: got "us-west-2a", expected each zone once; ',
  ],
  [
    'AWS1',
    'a node pool in a zone that the site does not have',
    anAwsSite({
      workloadClusters: [
        {
          name: 'wl01',
          nodePools: [
            { name: 'md-0', replicas: 3 },
            { name: 'md-1', replicas: 1, availabilityZone: 'us-west-2d' },
          ],
        },
      ],
    }),
    'workloadClusters[0].nodePools[1].availabilityZone: got "us-west-2d", expected one of "us-west-2a", "us-west-2b", "us-west-2c"; ',
  ],
];
