import { Ipv4Range, Ipv4Subnet, show } from '../../../spec';
import { addressOf, parsed, subnetOf, textOf } from './pools';
import { pairs, type Rule, type RuleContext } from './rule';

/** Networks inside of clusters, with the paths that name them. */
function clusterNetworks({ design }: RuleContext): readonly { readonly path: string; readonly subnet: Ipv4Subnet }[][] {
  return [design.managementCluster, ...design.guestClusters].map(({ path, podCidr, serviceCidr }) => [
    { path: `${path}.podCidr`, subnet: parsed(Ipv4Subnet.parse(podCidr)) },
    { path: `${path}.serviceCidr`, subnet: parsed(Ipv4Subnet.parse(serviceCidr)) },
  ]);
}

const r8: Rule = {
  id: 'R8',
  statement:
    'The pod and service networks of a cluster are disjoint from each other and from every network of the site; a service network has at most 20 bits of hosts.',
  source: 'TKG 2.3, CLUSTER_CIDR and SERVICE_CIDR',
  held: 'check',
  check: (context) =>
    clusterNetworks(context).flatMap((inner) => [
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
