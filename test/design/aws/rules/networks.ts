import { anAirGappedAwsSite, anAwsSite } from 'tko-cdk/testing';
import { ATTACHED, zones } from '../support';
import type { AcceptedCase, RefusedCase } from './cases';

const VPCS = {
  management: { cidr: '10.1.0.0/16' },
  'shared-services': { cidr: '10.2.0.0/16' },
  pdx01tkgworkload01: { cidr: '10.3.0.0/16' },
};

const external = (...externalNetworks: readonly string[]) => ({ externalNetworks, connection: ATTACHED });

export const ACCEPTED: readonly AcceptedCase[] = [
  ['AWS2', 'no block where every VPC says its network', anAwsSite({ networks: { cidr: undefined, vpcs: VPCS } })],
  ['AWS2', 'a small block with small VPCs', anAwsSite({ networks: { cidr: '10.20.0.0/22', vpcPrefixLength: 24 } })],
  ['AWS2', 'a block that holds the networks of Docker', anAwsSite({ networks: { cidr: '172.16.0.0/12' } })],
  [
    'AWS2',
    'networks that touch those of Docker and each other',
    anAwsSite({
      networks: {
        cidr: undefined,
        vpcs: {
          management: { cidr: '172.16.0.0/16' },
          'shared-services': { cidr: '172.19.0.0/16' },
          pdx01tkgworkload01: { cidr: '172.20.0.0/16' },
        },
      },
    }),
  ],
  [
    'AWS2',
    'a block that an external network lies in',
    anAwsSite({ networks: { cidr: '10.20.0.0/14', ...external('10.21.0.0/16') } }),
  ],
  ['AWS2', 'pods and services of two clusters in the same networks', anAwsSite()],
  [
    'AWS2',
    'a directory whose address is outside of the networks of the clusters',
    anAwsSite({ networks: external('192.168.0.0/16'), identity: ldapAt('192.168.0.9:636') }),
  ],
  [
    'AWS2',
    'the smallest VPC for three zones',
    anAwsSite({ networks: { vpcs: { management: { cidr: '10.100.0.0/24' } } } }),
  ],
  ['AWS2', 'a small block with VPCs that fit', anAwsSite({ networks: { cidr: '10.20.0.0/16', vpcPrefixLength: 18 } })],
  [
    'AWS2',
    'the smallest VPC for five zones, without public subnets',
    anAirGappedAwsSite({
      region: 'us-east-1',
      availabilityZones: zones('abcde', 'us-east-1'),
      networks: { shape: 'two-vpcs', vpcs: { management: { cidr: '10.100.0.0/22' } } },
    }),
  ],
  [
    'AWS3',
    'VPCs and pods out of 100.64.0.0/10',
    anAwsSite({
      networks: { vpcs: { management: { cidr: '100.72.0.0/16' } } },
      managementCluster: { podCidr: '100.80.0.0/12' },
    }),
  ],
  [
    'AWS3',
    'external networks with public addresses of their own',
    anAwsSite({ networks: external('198.51.100.0/24') }),
  ],
];

function ldapAt(host: string) {
  return {
    type: 'ldap',
    host,
    bindDn: 'CN=tkg',
    userSearchBaseDn: 'OU=Users',
    groupSearchBaseDn: 'OU=Groups',
  } as const;
}

export const REFUSED: readonly RefusedCase[] = [
  [
    'AWS2',
    'no networks at all',
    anAwsSite({ networks: { cidr: undefined } }),
    'networks.cidr: got nothing, expected a block that the networks of the VPCs "management", "shared-services", "pdx01tkgworkload01" are taken from, such as "10.20.0.0/14"; ',
  ],
  [
    'AWS2',
    'one VPC without a network, where there is no block',
    anAwsSite({ networks: { cidr: undefined, vpcs: { ...VPCS, management: {} } } }),
    'networks.cidr: got nothing, expected a block that the networks of the VPCs "management" are taken from',
  ],
  [
    'AWS2',
    'a block without room',
    anAwsSite({ networks: { cidr: '10.20.0.0/23' } }),
    'networks.cidr: got "10.20.0.0/23", expected room for networks of /16 for the VPCs "management", "shared-services", "pdx01tkgworkload01" too, beside Docker\'s',
  ],
  [
    'AWS2',
    'a block that Docker has all of',
    anAwsSite({ networks: { cidr: '172.17.0.0/16' } }),
    'networks.cidr: got "172.17.0.0/16", expected room for networks of /16',
  ],
  [
    'AWS2',
    'a block with room for some of the VPCs alone, and what would fit is said',
    anAwsSite({ networks: { cidr: '10.20.0.0/15' } }),
    'networks.cidr: got "10.20.0.0/15", expected room for networks of /16 for the VPCs "pdx01tkgworkload01" too, beside Docker\'s, those of pods and services, and external ones; give a larger block, set "networks.vpcPrefixLength" to 17 or more,',
  ],
  [
    'AWS2',
    'a VPC of /15',
    anAwsSite({ networks: { vpcs: { management: { cidr: '10.100.0.0/15' } } } }),
    'networks.vpcs.management.cidr: got "10.100.0.0/15", expected a prefix length from 16 to 24; ',
  ],
  [
    'AWS2',
    'a VPC of /25',
    anAwsSite({ networks: { vpcs: { management: { cidr: '10.100.0.0/25' } } } }),
    'networks.vpcs.management.cidr: got "10.100.0.0/25", expected a prefix length from 16 to 24; ',
  ],
  [
    'AWS2',
    'a VPC whose public subnets are too small in five zones',
    anAwsSite({
      availabilityZones: zones('abcde'),
      networks: { vpcs: { management: { cidr: '10.100.0.0/24' } } },
    }),
    'networks.vpcs.management.cidr: got "10.100.0.0/24", expected a network whose subnets in each of 5 zones are /28 or larger; ',
  ],
  [
    'AWS2',
    'two VPCs of one network',
    anAwsSite({
      networks: { vpcs: { management: { cidr: '10.1.0.0/16' }, pdx01tkgworkload01: { cidr: '10.1.0.0/16' } } },
    }),
    'networks.vpcs.pdx01tkgworkload01.cidr: got "10.1.0.0/16", expected a network apart from 10.1.0.0/16 of networks.vpcs.management.cidr; ',
  ],
  [
    'AWS2',
    'an external network that holds a VPC',
    anAwsSite({ networks: { vpcs: VPCS, ...external('10.0.0.0/8') } }),
    'networks.externalNetworks[0]: got "10.0.0.0/8", expected a network apart from 10.1.0.0/16 of networks.vpcs.management.cidr; ',
  ],
  [
    'AWS2',
    'an external network twice',
    anAwsSite({ networks: external('192.168.0.0/16', '192.168.0.0/16') }),
    'networks.externalNetworks[1]: got "192.168.0.0/16", expected a network apart from 192.168.0.0/16 of networks.externalNetworks[0]; ',
  ],
  [
    'AWS2',
    'a VPC where the bridge of Docker is',
    anAwsSite({ networks: { vpcs: { management: { cidr: '172.17.0.0/16' } } } }),
    'networks.vpcs.management.cidr: got "172.17.0.0/16", expected a network apart from 172.17.0.0/16, which Docker has on every host; ',
  ],
  [
    'AWS2',
    'a VPC where kind is',
    anAwsSite({ networks: { vpcs: { management: { cidr: '172.18.0.0/16' } } } }),
    'networks.vpcs.management.cidr: got "172.18.0.0/16", expected a network apart from 172.18.0.0/16, which Docker gives to kind on the bootstrap host; ',
  ],
  [
    'AWS2',
    'an external network that holds those of Docker',
    anAwsSite({ networks: external('172.16.0.0/12') }),
    'networks.externalNetworks[0]: got "172.16.0.0/12", expected a network apart from 172.17.0.0/16, which Docker has on every host; name the parts of it that are reached',
  ],
  [
    'AWS2',
    'pods where a VPC is',
    anAwsSite({ networks: { vpcs: VPCS }, managementCluster: { podCidr: '10.0.0.0/12' } }),
    'managementCluster.podCidr: got "10.0.0.0/12", expected a network apart from 10.1.0.0/16 of networks.vpcs.management.cidr; ',
  ],
  [
    'AWS2',
    'services where pods are',
    anAwsSite({ managementCluster: { serviceCidr: '100.96.0.0/13' } }),
    'managementCluster.serviceCidr: got "100.96.0.0/13", expected a network apart from 100.96.0.0/11 of managementCluster.podCidr; ',
  ],
  [
    'AWS2',
    'pods that are too few for the nodes',
    anAwsSite({ managementCluster: { podCidr: '100.96.0.0/22' } }),
    'managementCluster.podCidr: got "100.96.0.0/22", expected a /24 for each of 8 nodes',
  ],
  [
    'AWS2',
    'a directory whose address is one of a pod',
    anAwsSite({ identity: ldapAt('100.96.0.9:636') }),
    'managementCluster.podCidr: got "100.96.0.0/11", expected a network without 100.96.0.9 of identity.host; ',
  ],
  [
    'AWS2',
    'a proxy whose address is one of a service',
    anAwsSite({ proxy: { httpProxy: 'http://100.64.0.9:3128', httpsProxy: 'http://proxy.example.com:3128' } }),
    'managementCluster.serviceCidr: got "100.64.0.0/13", expected a network without 100.64.0.9 of proxy.httpProxy; ',
  ],
  [
    'AWS3',
    'the public networks of pods of the sample in the deployment guide',
    anAwsSite({ managementCluster: { podCidr: '172.96.0.0/11' } }),
    'managementCluster.podCidr: got "172.96.0.0/11", expected a network within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10; ',
  ],
  [
    'AWS3',
    'the public networks of services of the sample in the deployment guide',
    anAwsSite({ workloadClusters: [{ name: 'wl01', serviceCidr: '172.64.0.0/13' }] }),
    'workloadClusters[0].serviceCidr: got "172.64.0.0/13", expected a network within',
  ],
  [
    'AWS3',
    'a VPC with public addresses',
    anAwsSite({ networks: { vpcs: { management: { cidr: '172.32.0.0/16' } } } }),
    'networks.vpcs.management.cidr: got "172.32.0.0/16", expected a network within',
  ],
  [
    'AWS3',
    'a block with public addresses',
    anAwsSite({ networks: { cidr: '11.0.0.0/8' } }),
    'networks.cidr: got "11.0.0.0/8", expected a network within',
  ],
];
