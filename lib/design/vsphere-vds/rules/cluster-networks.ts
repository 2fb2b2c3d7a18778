import { Ipv4Range, show } from '../../../spec';
import { clusterNetworkFindings, type NamedServer } from '../../site/rules/cluster-networks';
import type { VsphereVdsDesign } from '../design';
import { addressOf, textOf } from './pools';
import { pairs, type Rule } from './rule';

/** Servers of the site that nodes talk to, as far as they are given by address. */
const siteServers = ({ dns, ntp, registry, vcenter }: VsphereVdsDesign): readonly NamedServer[] => [
  { path: 'vcenter.server', host: vcenter.server },
  ...dns.servers.map((host, index) => ({ path: `dns.servers[${index}]`, host })),
  ...ntp.map((host, index) => ({ path: `ntp[${index}]`, host })),
  ...(registry === undefined ? [] : [{ path: 'registry.host', host: registry.host }]),
];

const r8: Rule = {
  id: 'R8',
  statement:
    'The pod and service networks of a cluster are disjoint from each other and from every network and server of the site; a pod network has a /24 for each node, a service network at most 20 bits of hosts.',
  source: 'TKG 2.3, CLUSTER_CIDR and SERVICE_CIDR',
  held: 'check',
  check: ({ design }) => clusterNetworkFindings(design, { networks: design.networks, servers: siteServers(design) }),
};

const r9: Rule = {
  id: 'R9',
  statement:
    'An explicit control plane endpoint lies in the pool of the cluster VIP network and belongs to one cluster.',
  source: 'deployment guide, VSPHERE_CONTROL_PLANE_ENDPOINT',
  held: 'check',
  check: ({ design }) => {
    const clusters = [design.managementCluster, ...design.guestClusters].flatMap((cluster) =>
      cluster.controlPlaneEndpoint === undefined
        ? []
        : [{ ...cluster, endpoint: cluster.controlPlaneEndpoint, path: `${cluster.path}.controlPlaneEndpoint` }],
    );
    return [
      ...clusters
        .filter(({ endpoint, controlPlaneNetwork: { aviPool } }) => {
          const pool = aviPool && Ipv4Range.parse(textOf(aviPool));
          return pool !== undefined && !pool.contains(addressOf(endpoint));
        })
        .map(({ path, endpoint, controlPlaneNetwork: { aviPool, path: networkPath } }) => ({
          path,
          got: show(endpoint),
          expected: `an address out of ${aviPool === undefined ? 'its pool' : textOf(aviPool)} of ${networkPath}`,
          cure: 'choose one there, or leave it out and let NSX ALB choose',
        })),
      ...pairs(clusters)
        .filter(([a, b]) => a.endpoint === b.endpoint)
        .map(([a, b]) => ({
          path: b.path,
          got: show(b.endpoint),
          expected: `an address other than that of ${a.path}`,
          cure: 'give each cluster its own',
        })),
    ];
  },
};

const r10: Rule = {
  id: 'R10',
  statement:
    'Every pair of network name and CIDR in the flat configuration and the AKODeploymentConfigs is a declared network.',
  source: 'deployment guide, AKODeploymentConfig samples',
  held: 'construction',
};

export const CLUSTER_NETWORK_RULES: readonly Rule[] = [r8, r9, r10];
