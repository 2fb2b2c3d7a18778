import { aVsphereVdsSite, merge } from 'tko-cdk/testing';
import type { AcceptedCase, RefusedCase } from './cases';
import { workloads } from './overrides';
import { threeNetworks } from '../support';

export const ACCEPTED: readonly AcceptedCase[] = [
  ['R8', 'a pod network with a /24 for each node', { workloadClusters: [{ name: 'wl01', podCidr: '10.10.0.0/21' }] }],
  [
    'R1',
    'a pool that ends one below the broadcast address',
    { networks: { clusterVip: { pool: '172.16.80.100-172.16.80.254' } } },
  ],
  [
    'R2',
    'two untagged port groups that exist',
    { networks: { clusterVip: { existing: true, vlan: undefined }, workloadVip: { existing: true, vlan: undefined } } },
  ],
  ['R5', 'node IPAM in place of DHCP', workloads({ dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.99' } })],
  ['R8', 'pod networks that two clusters share', { workloadClusters: [{ name: 'wl01' }, { name: 'wl02' }] }],
  ['R9', 'an endpoint at the end of the pool', { managementCluster: { controlPlaneEndpoint: '172.16.80.200' } }],
];

export const REFUSED: readonly RefusedCase[] = [
  [
    'R8',
    'a service network that holds a DNS server',
    { workloadClusters: [{ name: 'wl01', serviceCidr: '192.168.200.0/24' }] },
    'workloadClusters[0].serviceCidr: got "192.168.200.0/24", expected a network without 192.168.200.10 of dns.servers[0]; ',
  ],
  [
    'R8',
    'a pod network that holds the vCenter',
    { vcenter: { server: '192.168.100.5:443' }, managementCluster: { podCidr: '192.168.96.0/20' } },
    'managementCluster.podCidr: got "192.168.96.0/20", expected a network without 192.168.100.5 of vcenter.server; ',
  ],
  [
    'R8',
    'a pod network without a /24 for each node',
    { workloadClusters: [{ name: 'wl01', podCidr: '10.10.0.0/22' }] },
    'workloadClusters[0].podCidr: got "10.10.0.0/22", expected a /24 for each of 8 nodes, two of them while nodes are replaced: a prefix length of 21 or less; ',
  ],
  [
    'R1',
    'a pool outside of the subnet',
    { networks: { clusterVip: { pool: '172.16.81.100-172.16.81.200' } } },
    'networks.clusterVip.pool: got "172.16.81.100-172.16.81.200", expected addresses of hosts in 172.16.80.0/24; ',
  ],
  [
    'R1',
    'a pool that the prefix length cuts, as in a published sample',
    { networks: { managementVip: { gateway: '172.16.50.1/27' } } },
    'networks.managementVip.pool: got "172.16.50.100-172.16.50.200", expected addresses of hosts in 172.16.50.0/27; ',
  ],
  [
    'R1',
    'a pool with the gateway in it',
    { networks: { clusterVip: { pool: '172.16.80.1-172.16.80.100' } } },
    'networks.clusterVip.pool: got "172.16.80.1-172.16.80.100", expected a range without the gateway 172.16.80.1; ',
  ],
  [
    'R1',
    'a DHCP range that ends at the broadcast address',
    { networks: { management: { dhcp: { pool: '172.16.40.100-172.16.40.255' } } } },
    'networks.management.dhcp.pool: got "172.16.40.100-172.16.40.255"',
  ],
  [
    'R2',
    'two networks in one subnet',
    { networks: { workloadVip: { gateway: '172.16.80.1/24', pool: '172.16.80.201-172.16.80.250' } } },
    'networks.workloadVip.gateway: got the subnet 172.16.80.0/24, expected a subnet apart from 172.16.80.0/24 of networks.clusterVip; ',
  ],
  [
    'R2',
    'two networks on one port group',
    { networks: { workloadVip: { portGroup: 'sfo01-w01-vds01-tkgclustervip' } } },
    'networks.workloadVip.portGroup: got "sfo01-w01-vds01-tkgclustervip"',
  ],
  [
    'R2',
    'two networks on one VLAN',
    { networks: { workloadVip: { vlan: 1680 } } },
    'networks.workloadVip.vlan: got 1680, expected a VLAN other than that of networks.clusterVip; ',
  ],
  [
    'R2',
    'a port group without a VLAN id',
    { networks: { workloadVip: { vlan: undefined } } },
    'networks.workloadVip.vlan: got nothing, expected the VLAN id of the port group "sfo01-w01-vds01-tkgworkloadvip"; ',
  ],
  [
    'R3',
    'a DHCP range in the NSX ALB pool',
    merge(threeNetworks, { networks: { management: { pool: '172.16.40.90-172.16.40.110' } } }),
    'networks.management.dhcp.pool: got "172.16.40.100-172.16.40.200", expected a range apart from 172.16.40.90-172.16.40.110 of networks.management.pool; ',
  ],
  [
    'R4',
    'a node IPAM pool in the NSX ALB pool',
    merge(threeNetworks, {
      networks: { management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.50-172.16.40.99' } } },
    }),
    'networks.management.nodeIpam.pool: got "172.16.40.50-172.16.40.99", expected a range apart from 172.16.40.10-172.16.40.60',
  ],
  [
    'R4',
    'a node IPAM pool with too few addresses for the nodes',
    workloads({ dhcp: undefined, nodeIpam: { pool: '172.16.60.20-172.16.60.26' } }),
    'networks.workloads[0].nodeIpam.pool: got 172.16.60.20-172.16.60.26 with 7 addresses, expected at least 8: ',
  ],
  [
    'R4',
    "the shared services cluster in the management cluster's pool",
    { networks: { management: { dhcp: undefined, nodeIpam: { pool: '172.16.40.20-172.16.40.99' } } } },
    "networks.sharedServices: got nothing, so sharedServicesCluster would take its nodes' addresses out of networks.management.nodeIpam.pool too, ",
  ],
  [
    'R5',
    'nodes without addresses',
    { networks: { management: { dhcp: undefined } } },
    'networks.management: got neither "dhcp" nor "nodeIpam", expected exactly one of the two; ',
  ],
  [
    'R5',
    'nodes with addresses from two sides',
    { networks: { management: { nodeIpam: { pool: '172.16.40.10-172.16.40.20' } } } },
    'networks.management: got both "dhcp" and "nodeIpam"',
  ],
  [
    'R6',
    'a missing VIP network',
    { networks: { workloadVip: undefined } },
    'networks.workloadVip: got nothing, expected a VIP network, as the topology "six-networks" has it; ',
  ],
  [
    'R6',
    'VIPs in a node network of the full design',
    { networks: { management: { pool: '172.16.40.10-172.16.40.60' } } },
    'networks.management.pool: got "172.16.40.10-172.16.40.60", expected no NSX ALB pool',
  ],
  [
    'R6',
    'a VIP network of its own in the three-network variant',
    merge(threeNetworks, { networks: { clusterVip: aVsphereVdsSite().networks.clusterVip! } }),
    'networks.clusterVip: got a VIP network, expected none with the topology "three-networks"; ',
  ],
  [
    'R6',
    'no pool in the three-network variant',
    merge(threeNetworks, { networks: { management: { pool: undefined } } }),
    'networks.management.pool: got nothing, expected a range for VIPs and service engines',
  ],
  [
    'R7',
    'a pool that is too small for VIPs and service engines',
    { networks: { clusterVip: { pool: '172.16.80.100-172.16.80.109' } } },
    'networks.clusterVip.pool: got 172.16.80.100-172.16.80.109 with 10 addresses, expected at least 11 (3 control planes, 0 clusters with applications, 8 service engines); ',
  ],
  [
    'R8',
    'a pod network over a network of the site',
    { managementCluster: { podCidr: '172.16.0.0/16' } },
    'managementCluster.podCidr: got "172.16.0.0/16", expected a network apart from 172.16.10.0/24 of networks.aviManagement; ',
  ],
  [
    'R8',
    'a service network in the pod network',
    { managementCluster: { serviceCidr: '100.96.0.0/16' } },
    'managementCluster.serviceCidr: got "100.96.0.0/16", expected a network apart from 100.96.0.0/11 of managementCluster.podCidr; ',
  ],
  [
    'R8',
    'a service network with more than 20 bits of hosts',
    { managementCluster: { serviceCidr: '100.64.0.0/11' } },
    'managementCluster.serviceCidr: got "100.64.0.0/11", expected a prefix length of 12 or more; ',
  ],
  [
    'R9',
    'an endpoint outside of the pool',
    { managementCluster: { controlPlaneEndpoint: '172.16.80.20' } },
    'managementCluster.controlPlaneEndpoint: got "172.16.80.20", expected an address out of 172.16.80.100-172.16.80.200 of networks.clusterVip; ',
  ],
  [
    'R9',
    'an endpoint of two clusters',
    {
      managementCluster: { controlPlaneEndpoint: '172.16.80.101' },
      sharedServicesCluster: { controlPlaneEndpoint: '172.16.80.101' },
    },
    'sharedServicesCluster.controlPlaneEndpoint: got "172.16.80.101", expected an address other than that of managementCluster.controlPlaneEndpoint; ',
  ],
];
