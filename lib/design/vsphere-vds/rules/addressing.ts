import { show } from '../../../spec';
import type { NetworkPlan } from '../design';
import { addressOf, NODE_ROLES, poolsOf, SOURCE, subnetOf, type NamedPool, type PoolName } from './pools';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

function poolOutsideSubnet(network: NetworkPlan, { path, range }: NamedPool): readonly Finding[] {
  const subnet = subnetOf(network);
  const gateway = addressOf(network.gateway);
  const got = show(range.toString());
  if (!subnet.hasHost(range.begin) || !subnet.hasHost(range.end)) {
    return [
      {
        path,
        got,
        expected: `addresses of hosts in ${subnet.toString()}`,
        cure: `choose both ends between the network's address and ${subnet.broadcast.toString()}, or correct the gateway's prefix length`,
      },
    ];
  }
  return range.contains(gateway)
    ? [{ path, got, expected: `a range without the gateway ${network.gateway}`, cure: 'begin it above the gateway' }]
    : [];
}

const r1: Rule = {
  id: 'R1',
  statement: 'Gateways and pools are addresses of hosts in their subnet, and no pool holds the gateway.',
  source: SOURCE,
  held: 'check',
  check: ({ design }) =>
    design.networks.flatMap((network) => poolsOf(network).flatMap((pool) => poolOutsideSubnet(network, pool))),
};

const r2: Rule = {
  id: 'R2',
  statement: 'Networks have subnets, port groups and VLANs of their own; a port group that is made has a VLAN id.',
  source: `${SOURCE}; TKO-NET-001, TKO-NET-002`,
  held: 'check',
  check: ({ design }) => [
    ...design.networks
      .filter(({ existing, vlan }) => !existing && vlan === undefined)
      .map(({ path, portGroup }) => ({
        path: `${path}.vlan`,
        got: 'nothing',
        expected: `the VLAN id of the port group "${portGroup}"`,
        cure: 'add it (0 for untagged), or say "existing: true" if the port group is there already',
      })),
    ...pairs(design.networks).flatMap(([a, b]): readonly Finding[] => [
      ...(subnetOf(a).overlaps(subnetOf(b))
        ? [
            {
              path: `${b.path}.gateway`,
              got: `the subnet ${b.cidr}`,
              expected: `a subnet apart from ${a.cidr} of ${a.path}`,
              cure: 'give each network a subnet of its own',
            },
          ]
        : []),
      ...(a.portGroup === b.portGroup
        ? [
            {
              path: `${b.path}.portGroup`,
              got: show(b.portGroup),
              expected: `a port group other than that of ${a.path}`,
              cure: 'give each network a port group of its own',
            },
          ]
        : []),
      ...(a.vlan !== undefined && a.vlan === b.vlan
        ? [
            {
              path: `${b.path}.vlan`,
              got: show(b.vlan),
              expected: `a VLAN other than that of ${a.path}`,
              cure: 'give each subnet a VLAN of its own',
            },
          ]
        : []),
    ]),
  ],
};

function overlappingPools(first: PoolName, second: PoolName) {
  return ({ design }: RuleContext): readonly Finding[] =>
    design.networks.flatMap((network) => {
      const pools = poolsOf(network);
      const [a, b] = [pools.find(({ name }) => name === first), pools.find(({ name }) => name === second)];
      return a !== undefined && b !== undefined && a.range.overlaps(b.range)
        ? [
            {
              path: a.path,
              got: show(a.range.toString()),
              expected: `a range apart from ${b.range.toString()} of ${b.path}`,
              cure: 'split the subnet between the two: no address may be handed out twice',
            },
          ]
        : [];
    });
}

const r3: Rule = {
  id: 'R3',
  statement: 'The DHCP range and the NSX ALB pool of a network do not meet.',
  source: `${SOURCE}, three-network variant`,
  held: 'check',
  check: overlappingPools('dhcp.pool', 'pool'),
};

const r4: Rule = {
  id: 'R4',
  statement:
    'A node IPAM pool meets neither the NSX ALB pool nor the DHCP range of its network, and holds the nodes of its clusters.',
  source: 'TKG 2.3, node IPAM',
  held: 'check',
  check: (context) => [
    ...overlappingPools('nodeIpam.pool', 'pool')(context),
    ...overlappingPools('nodeIpam.pool', 'dhcp.pool')(context),
    ...sharedManagementPool(context),
    ...context.design.networks.flatMap((network) => poolSmallerThanNodes(network, context)),
  ],
};

/** The pool that TKG makes for the management cluster serves no other cluster, and knows of no other pool. */
const sharedManagementPool = ({ design }: RuleContext): readonly Finding[] =>
  design.guestClusters
    .filter(({ network }) => network.role === 'management' && network.nodeIpam !== undefined)
    .map(({ path }) => ({
      path: 'networks.sharedServices',
      got: `nothing, so ${path} would take its nodes' addresses out of networks.management.nodeIpam.pool too`,
      expected: 'a network of its own: that pool serves the management cluster alone',
      cure: 'add the network, or use DHCP on the management network',
    }));

function poolSmallerThanNodes(network: NetworkPlan, { design }: RuleContext): readonly Finding[] {
  const pool = poolsOf(network).find(({ name }) => name === 'nodeIpam.pool');
  const { managementCluster: management, guestClusters } = design;
  const counts = [
    { ...management, workers: management.workerCount },
    ...guestClusters.map((cluster) => ({
      ...cluster,
      workers: cluster.nodePools.reduce((sum, { replicas }) => sum + replicas, 0),
    })),
  ]
    .filter((cluster) => cluster.network.path === network.path)
    // A node more of each kind while nodes are replaced one by one.
    .map(({ controlPlane, workers }) => controlPlane.replicas + workers + 2);
  const needed = counts.reduce((sum, count) => sum + count, 0);
  return pool === undefined || pool.range.size >= needed
    ? []
    : [
        {
          path: pool.path,
          got: `${pool.range.toString()} with ${pool.range.size} addresses`,
          expected: `at least ${needed}: the nodes of ${counts.length} cluster(s), and two more for each while nodes are replaced`,
          cure: 'widen the range',
        },
      ];
}

const r5: Rule = {
  id: 'R5',
  statement: 'A node network has exactly one of DHCP and node IPAM.',
  source: 'deployment guide, DHCP on node networks; TKG 2.3, node IPAM',
  held: 'check',
  check: ({ design }) =>
    design.networks
      .filter(
        ({ role, dhcp, nodeIpam }) => NODE_ROLES.includes(role) && (dhcp === undefined) === (nodeIpam === undefined),
      )
      .map(({ path, dhcp }) => ({
        path,
        got: dhcp === undefined ? 'neither "dhcp" nor "nodeIpam"' : 'both "dhcp" and "nodeIpam"',
        expected: 'exactly one of the two',
        cure: dhcp === undefined ? 'add "dhcp: {pool: …}" or "nodeIpam: {pool: …}"' : 'remove one of them',
      })),
};

export const ADDRESSING_RULES: readonly Rule[] = [r1, r2, r3, r4, r5];
