import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import type { AcceptedCase, RefusedCase } from './cases';

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS15', 'the longest name of a site', anAwsSite({ site: 's'.repeat(50), dns: { hostedZone: {} } })],
  ['AWS15', 'the longest name of a site with a bucket', anAirGappedAwsSite({ site: 's'.repeat(36) })],
  [
    'AWS15',
    'a longer name of a site whose bucket is named',
    anAirGappedAwsSite({ site: 's'.repeat(50), artifacts: { bucketName: 'gov01-artifacts' } }),
  ],
  [
    'AWS15',
    'a cluster with a long name, or a digit first, whose VPC is named',
    anAwsSite({
      workloadClusters: [
        { name: 'w'.repeat(63), vpc: 'long' },
        { name: '1wl', vpc: 'digit' },
      ],
    }),
  ],
  [
    'AWS15',
    'such names where the shape gives the VPC its id',
    anAwsSite({ networks: { shape: 'two-vpcs' }, workloadClusters: [{ name: 'w'.repeat(63) }, { name: '1wl' }] }),
  ],
  [
    'AWS15',
    'a workload cluster that shares the VPC of another one by its name',
    anAwsSite({ workloadClusters: [{ name: 'wl01' }, { name: 'wl02', vpc: 'wl01' }] }),
  ],
  [
    'AWS15',
    'a cluster of the name of the VPC of shared services, in a VPC of its own',
    anAwsSite({ workloadClusters: [{ name: 'shared-services', vpc: 'workloads' }] }),
  ],
  [
    'AWS15',
    'pools of one name in two clusters',
    anAwsSite({
      workloadClusters: ['wl01', 'wl02'].map((name) => ({ name, nodePools: [{ name: 'md-0', replicas: 3 }] })),
    }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS15',
    'a site whose role has a name of more than 64 characters',
    anAwsSite({ site: 's'.repeat(51) }),
    /^site: got the name "s+-tkg-bo… with 65 characters, expected a name of at most 64 characters; shorten "site"/,
  ],
  [
    'AWS15',
    'a site whose bucket has a name of more than 63 characters',
    anAirGappedAwsSite({ site: 's'.repeat(37) }),
    /^artifacts\.bucketName: got the name "s+-tkg-artifacts-0+…? with 64 characters, expected the name of a bucket.*; set it, or shorten "site"/,
  ],
  [
    'AWS15',
    'a VPC with the long name of its cluster',
    anAwsSite({ workloadClusters: [{ name: 'w'.repeat(41) }] }),
    /^workloadClusters\[0\]\.name: got the name "w{41}" with 41 characters, expected at most 40 .*; say the id of its VPC in "vpc"/,
  ],
  [
    'AWS15',
    'a VPC whose cluster has a digit first',
    anAwsSite({ workloadClusters: [{ name: 'wl01' }, { name: '2wl' }] }),
    'workloadClusters[1].name: got the name "2wl" with 3 characters, expected at most 40 lower-case letters, digits and inner hyphens, a letter first; ',
  ],
  [
    'AWS15',
    'a workload cluster that comes into the VPC of shared services by its name alone',
    anAwsSite({ workloadClusters: [{ name: 'shared-services' }] }),
    'workloadClusters[0].name: got "shared-services", which is the id of the VPC of the shared services cluster',
  ],
  [
    'AWS15',
    'a site named like a security group',
    anAwsSite({ site: 'sg-1' }),
    'site: got "sg-1", expected a name that does not begin with "sg-"',
  ],
  [
    'AWS15',
    'a host named like a security group',
    anAwsSite({ bootstrapHost: { name: 'sg-bootstrap' } }),
    'bootstrapHost.name: got "sg-bootstrap", expected a name that does not begin with "sg-"',
  ],
  [
    'AWS15',
    'two hosts of one name',
    anAirGappedAwsSite({ bootstrapHost: { name: 'host' }, registry: { machine: { name: 'host' } } }),
    'registry.machine.name: got "host", expected a name other than that of the bootstrap host; ',
  ],
  [
    'AWS15',
    'two clusters of one name',
    anAwsSite({ sharedServicesCluster: { name: 'pdx01tkgmgmt01' } }),
    'sharedServicesCluster.name: got "pdx01tkgmgmt01", expected a name other than that of managementCluster; ',
  ],
  [
    'AWS15',
    'two node pools of one name',
    anAwsSite({
      workloadClusters: [
        {
          name: 'wl01',
          nodePools: [
            { name: 'md-0', replicas: 2 },
            { name: 'md-0', replicas: 1 },
          ],
        },
      ],
    }),
    'workloadClusters[0].nodePools[1].name: got "md-0", expected a name that no other pool of the cluster has; ',
  ],
  [
    'AWS15',
    'a cluster named like the packages of another',
    anAwsSite({ workloadClusters: [{ name: 'wl01' }, { name: 'wl01-packages' }] }),
    'workloadClusters[1].name: got "wl01-packages", expected another name: the file of that name belongs to workloadClusters[0]; ',
  ],
  [
    'AWS15',
    'a cluster named like the namespaces of the management cluster',
    anAwsSite({ workloadClusters: [{ name: 'pdx01tkgmgmt01-namespaces' }] }),
    'workloadClusters[0].name: got "pdx01tkgmgmt01-namespaces", expected another name: the file of that name belongs to managementCluster; ',
  ],
];
