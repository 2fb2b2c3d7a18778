import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { ATTACHED, existingVpc } from '../support';
import type { AcceptedCase, RefusedCase } from './cases';

const ssh = (...from: readonly string[]) => ({ access: { type: 'ssh', from } }) as const;

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS7', 'SSH from networks of operators', anAwsSite({ bootstrapHost: ssh('192.168.0.0/16', '198.51.100.7/32') })],
  ['AWS7', 'SSH from the largest network that somebody has', anAwsSite({ bootstrapHost: ssh('10.0.0.0/8') })],
  [
    'AWS7',
    'SSH to the host of the registry from networks of operators',
    anAirGappedAwsSite({ registry: { machine: ssh('192.168.0.0/16') } }),
  ],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS7',
    'SSH from half of the world',
    anAwsSite({ bootstrapHost: ssh('192.168.0.0/16', '128.0.0.0/1') }),
    'bootstrapHost.access.from[1]: got "128.0.0.0/1", expected a network of the operators, with a prefix length of 8 or more; ',
  ],
  [
    'AWS7',
    'SSH to the host of the registry from half of the world',
    anAirGappedAwsSite({ registry: { machine: ssh('0.0.0.0/1') } }),
    'registry.machine.access.from[0]: got "0.0.0.0/1", expected a network of the operators',
  ],
  [
    'AWS7',
    'a network of operators twice',
    anAwsSite({ bootstrapHost: ssh('192.168.0.0/16', '192.168.0.0/16') }),
    'bootstrapHost.access.from[1]: got "192.168.0.0/16" a second time, expected each network once; ',
  ],
  [
    'AWS7',
    'an external network that is much of the world, and reaches API servers',
    anAwsSite({ networks: { externalNetworks: ['64.0.0.0/3'], connection: ATTACHED } }),
    'networks.externalNetworks[0]: got "64.0.0.0/3", expected a network of yours, with a prefix length of 8 or more; ',
  ],
  [
    'AWS7',
    'a public API server whose clients nobody names',
    anAwsSite({ managementCluster: { internalLoadBalancer: false } }),
    'managementCluster.apiServerClients: got nothing, expected the networks in the Internet whose hosts use the API server',
  ],
  [
    'AWS7',
    'a public API server for half of the world',
    anAwsSite({ managementCluster: { internalLoadBalancer: false, apiServerClients: ['0.0.0.0/1'] } }),
    'managementCluster.apiServerClients[0]: got "0.0.0.0/1", expected a network of those who use the API server',
  ],
  [
    'AWS7',
    'clients in the Internet of an API server with private addresses',
    anAwsSite({ workloadClusters: [{ name: 'wl01', apiServerClients: ['203.0.113.0/24'] }] }),
    'workloadClusters[0].apiServerClients: got 203.0.113.0/24, expected nothing with an internal load balancer',
  ],
  [
    'AWS7',
    'a public API server without Internet',
    anAirGappedAwsSite({
      managementCluster: { internalLoadBalancer: false, apiServerClients: ['203.0.113.0/24'] },
    }),
    'managementCluster.internalLoadBalancer: got false, expected true: the VPC "management" has no public subnets for another load balancer; ',
  ],
  [
    'AWS7',
    'a public API server in an existing VPC without public subnets',
    anAwsSite({
      networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing: existingVpc('a') } } },
      managementCluster: { internalLoadBalancer: false, apiServerClients: ['203.0.113.0/24'] },
    }),
    'managementCluster.internalLoadBalancer: got false, expected true: the VPC "management" has no public subnets',
  ],
];
