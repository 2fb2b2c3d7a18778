import { Ipv4Address, Ipv4Range, Ipv4Subnet, show } from '../../../spec';
import { addressOf, parsed, subnetOf, textOf } from './pools';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

/** Networks inside of clusters, with the paths that name them. */
function clusterNetworks({ design }: RuleContext): readonly { readonly path: string; readonly subnet: Ipv4Subnet }[][] {
  return [design.managementCluster, ...design.guestClusters].map(({ path, podCidr, serviceCidr }) => [
    { path: `${path}.podCidr`, subnet: parsed(Ipv4Subnet.parse(podCidr)) },
    { path: `${path}.serviceCidr`, subnet: parsed(Ipv4Subnet.parse(serviceCidr)) },
  ]);
}

/** Servers of the site that nodes talk to, as far as they are given by address. */
const siteServers = ({ design: { dns, ntp, registry, vcenter } }: RuleContext) =>
  [
    { path: 'vcenter.server', host: vcenter.server },
    ...dns.servers.map((host, index) => ({ path: `dns.servers[${index}]`, host })),
    ...ntp.map((host, index) => ({ path: `ntp[${index}]`, host })),
    ...(registry === undefined ? [] : [{ path: 'registry.host', host: registry.host }]),
  ].flatMap(({ path, host }) => {
    const address = Ipv4Address.parse(host.replace(/:[0-9]+$/, ''));
    return address === undefined ? [] : [{ path, address }];
  });

/** TKG gives a /24 of the pod network to each node, and one more of each kind while nodes are replaced. */
const podNetworkTooSmall = ({ design }: RuleContext): readonly Finding[] =>
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

const r8: Rule = {
  id: 'R8',
  statement:
    'The pod and service networks of a cluster are disjoint from each other and from every network and server of the site; a pod network has a /24 for each node, a service network at most 20 bits of hosts.',
  source: 'TKG 2.3, CLUSTER_CIDR and SERVICE_CIDR',
  held: 'check',
  check: (context) => [
    ...podNetworkTooSmall(context),
    ...clusterNetworks(context).flatMap((inner) => [
      ...inner.flatMap(({ path, subnet }) =>
        siteServers(context)
          .filter(({ address }) => subnet.contains(address))
          .map((server) => ({
            path,
            got: show(subnet.toString()),
            expected: `a network without ${server.address.toString()} of ${server.path}`,
            cure: 'choose another private network for the cluster',
          })),
      ),
      ...inner.flatMap(({ path, subnet }) =>
        context.design.networks
          .filter((network) => subnet.overlaps(subnetOf(network)))
          .map((network) => ({
            path,
            got: show(subnet.toString()),
            expected: `a network apart from ${network.cidr} of ${network.path}`,
            cure: 'choose another private network for the cluster',
          })),
      ),
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
  ],
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
