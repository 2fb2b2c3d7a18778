import { Ipv4Address, Ipv4Subnet, show } from '../../../spec';
import { withoutPort } from '../identity';
import type { SiteDesign } from '../site-design';
import { clustersOf } from './clusters';
import { type Finding, pairs } from './rule';

type Site = Pick<SiteDesign, 'managementCluster' | 'guestClusters'>;

/** A network of the site, with its path in the site file. */
export interface NamedNetwork {
  readonly path: string;
  readonly cidr: string;
}

/** A server that nodes talk to, by name or address, with its path in the site file. */
export interface NamedServer {
  readonly path: string;
  readonly host: string;
}

interface NamedSubnet {
  readonly path: string;
  readonly subnet: Ipv4Subnet;
}

/** What the schema has found to be there. */
export function parsed<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new TypeError('a design holds parsed addresses only');
  }
  return value;
}

/** Networks inside of clusters, with the paths that name them. */
const clusterNetworks = (design: Site): readonly (readonly NamedSubnet[])[] =>
  clustersOf(design).map(({ path, podCidr, serviceCidr }) => [
    { path: `${path}.podCidr`, subnet: parsed(Ipv4Subnet.parse(podCidr)) },
    { path: `${path}.serviceCidr`, subnet: parsed(Ipv4Subnet.parse(serviceCidr)) },
  ]);

/** TKG gives a /24 of the pod network to each node, and one more of each kind while nodes are replaced. */
const podNetworkTooSmall = (design: Site): readonly Finding[] =>
  [
    { ...design.managementCluster, workers: design.managementCluster.workerCount },
    ...design.guestClusters.map((cluster) => ({
      ...cluster,
      workers: cluster.nodePools.reduce((sum, { replicas }) => sum + replicas, 0),
    })),
  ].flatMap(({ path, podCidr, controlPlane, workers }) => {
    const { prefixLength } = parsed(Ipv4Subnet.parse(podCidr));
    const needed = controlPlane.replicas + workers + 2;
    return 2 ** (24 - prefixLength) >= needed
      ? []
      : [
          {
            path: `${path}.podCidr`,
            got: show(podCidr),
            expected: `a /24 for each of ${needed} nodes, two of them while nodes are replaced: a prefix length of ${24 - Math.ceil(Math.log2(needed))} or less`,
            cure: 'choose a larger network',
          },
        ];
  });

const holdsServer = ({ path, subnet }: NamedSubnet, servers: readonly NamedServer[]): readonly Finding[] =>
  servers.flatMap((server) => {
    const address = Ipv4Address.parse(withoutPort(server.host));
    return address === undefined || !subnet.contains(address)
      ? []
      : [
          {
            path,
            got: show(subnet.toString()),
            expected: `a network without ${address.toString()} of ${server.path}`,
            cure: 'choose another private network for the cluster',
          },
        ];
  });

const overlapsNetwork = ({ path, subnet }: NamedSubnet, networks: readonly NamedNetwork[]): readonly Finding[] =>
  networks
    .filter(({ cidr }) => subnet.overlaps(parsed(Ipv4Subnet.parse(cidr))))
    .map((network) => ({
      path,
      got: show(subnet.toString()),
      expected: `a network apart from ${network.cidr} of ${network.path}`,
      cure: 'choose another private network for the cluster',
    }));

/**
 * What is wrong with pod and service networks: they are disjoint from each other and from every network and server of
 * the site; a pod network has a /24 for each node, a service network at most 20 bits of hosts.
 */
export const clusterNetworkFindings = (
  design: Site,
  site: { readonly networks: readonly NamedNetwork[]; readonly servers: readonly NamedServer[] },
): readonly Finding[] => [
  ...podNetworkTooSmall(design),
  ...clusterNetworks(design).flatMap((inner) => [
    ...inner.flatMap((network) => holdsServer(network, site.servers)),
    ...inner.flatMap((network) => overlapsNetwork(network, site.networks)),
    ...pairs(inner).flatMap(([a, b]) =>
      a.subnet.overlaps(b.subnet)
        ? [
            {
              path: b.path,
              got: show(b.subnet.toString()),
              expected: `a network apart from ${a.subnet.toString()} of ${a.path}`,
              cure: 'choose another private network',
            },
          ]
        : [],
    ),
    ...inner
      .filter(({ path, subnet }) => path.endsWith('serviceCidr') && subnet.prefixLength < 12)
      .map(({ path, subnet }) => ({
        path,
        got: show(subnet.toString()),
        expected: 'a prefix length of 12 or more',
        cure: 'choose a smaller network',
      })),
  ]),
];
