import type { AwsNodePoolSpec } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { existingVpc } from '../support';
import type { AcceptedCase, ChangedSite, RefusedCase } from './cases';

/** A workload cluster in a VPC of /24, whose private subnet in each zone has 19 addresses for machines. */
const inSmallVpc = (...nodePools: readonly AwsNodePoolSpec[]): ChangedSite =>
  anAwsSite({
    networks: { vpcs: { wl01: { cidr: '10.100.0.0/24' } } },
    workloadClusters: [{ name: 'wl01', nodePools }],
  });

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS23', 'as many nodes in a zone as its subnet has room for', inSmallVpc({ name: 'md-0', replicas: 16 })],
  [
    'AWS23',
    'more nodes than a zone has room for, spread over three',
    inSmallVpc({ name: 'md-0', replicas: 16 }, { name: 'md-1', replicas: 16 }, { name: 'md-2', replicas: 16 }),
  ],
  [
    'AWS23',
    'any number of nodes in an existing VPC, whose subnets are not known',
    anAwsSite({
      networks: { vpcs: { wl01: { cidr: '10.1.0.0/24', existing: existingVpc('a') } } },
      workloadClusters: [{ name: 'wl01', nodePools: [{ name: 'md-0', replicas: 200 }] }],
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS23',
    'one node more than a zone has room for, while others have room',
    inSmallVpc({ name: 'md-0', replicas: 17 }),
    'networks.vpcs.wl01.cidr: got 10.100.0.0/24, whose private subnet in us-west-2a has 19 addresses for machines, expected 20 or more, for those of wl01 while some are replaced; ',
  ],
  [
    'AWS23',
    'two pools in one zone',
    inSmallVpc(
      { name: 'md-0', replicas: 8, availabilityZone: 'us-west-2b' },
      { name: 'md-1', replicas: 8, availabilityZone: 'us-west-2b' },
    ),
    'networks.vpcs.wl01.cidr: got 10.100.0.0/24, whose private subnet in us-west-2b has 19 addresses for machines, expected 20 or more',
  ],
  [
    'AWS23',
    'two clusters in a VPC that has room for one',
    anAwsSite({
      networks: { shape: 'two-vpcs', vpcs: { workloads: { cidr: '10.100.0.0/24' } } },
      workloadClusters: ['wl01', 'wl02'].map((name) => ({ name, nodePools: [{ name: 'md-0', replicas: 10 }] })),
    }),
    'networks.vpcs.workloads.cidr: got 10.100.0.0/24, whose private subnet in us-west-2a has 19 addresses for machines, expected 26 or more, for those of wl01, wl02',
  ],
  [
    'AWS23',
    'endpoints and hosts that take the place of nodes',
    anAirGappedAwsSite({
      networks: { vpcs: { management: { cidr: '10.100.0.0/24' } } },
      managementCluster: { workerCount: 22 },
    }),
    'networks.vpcs.management.cidr: got 10.100.0.0/24, whose private subnet in us-gov-west-1a has 11 addresses for machines, expected 13 or more, for those of gov01tkgmgmt01',
  ],
];
