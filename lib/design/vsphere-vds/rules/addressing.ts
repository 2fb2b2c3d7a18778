import { Ipv4Address, Ipv4Range, Ipv4Subnet, show } from '../../../spec';
import type { AddressRange, NetworkPlan } from '../design';
import { pairs, type Finding, type Rule, type RuleContext } from './rule';

const SOURCE = 'reference design, network requirements; deployment guide, network table';

type PoolName = 'pool' | 'dhcp.pool' | 'nodeIpam.pool';

interface NamedPool {
  readonly name: PoolName;
  readonly path: string;
  readonly range: Ipv4Range;
}

const textOf = ({ begin, end }: AddressRange): string => `${begin}-${end}`;

function poolsOf(network: NetworkPlan): readonly NamedPool[] {
  const candidates: readonly (readonly [PoolName, AddressRange | undefined])[] = [
    ['pool', network.aviPool],
    ['dhcp.pool', network.dhcp],
    ['nodeIpam.pool', network.nodeIpam],
  ];
  return candidates.flatMap(([name, pool]) => {
    const range = pool && Ipv4Range.parse(textOf(pool));
    return range === undefined ? [] : [{ name, path: `${network.path}.${name}`, range }];
  });
}

const subnetOf = ({ cidr }: NetworkPlan): Ipv4Subnet => parsed(Ipv4Subnet.parse(cidr));
const addressOf = (text: string): Ipv4Address => parsed(Ipv4Address.parse(text));

function parsed<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new TypeError('a design holds parsed addresses only');
  }
  return value;
}

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

const NODE_ROLES: readonly string[] = ['management', 'shared-services', 'workload'];

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

const VIP_PROPERTIES = ['managementVip', 'clusterVip', 'workloadVip'] as const;

const r6: Rule = {
  id: 'R6',
  statement: 'Every network that VIPs come from has an NSX ALB pool and stands in the IPAM profile; no other has one.',
  source: `${SOURCE}; TKO-ALB-005`,
  held: 'check',
  check: ({ spec, design }) =>
    design.topology === 'six-networks' ? missingVipNetworks(spec, design) : missingSharedPools(spec, design),
};

function missingVipNetworks({ networks }: RuleContext['spec'], design: RuleContext['design']): readonly Finding[] {
  return [
    ...VIP_PROPERTIES.filter((name) => networks[name] === undefined).map((name) => ({
      path: `networks.${name}`,
      got: 'nothing',
      expected: 'a VIP network, as the topology "six-networks" has it',
      cure: 'add it with gateway and pool, or set "networks.topology" to "three-networks"',
    })),
    ...design.networks
      .filter(({ role, aviPool }) => NODE_ROLES.includes(role) && aviPool !== undefined)
      .map(({ path, aviPool }) => ({
        path: `${path}.pool`,
        got: show(aviPool && textOf(aviPool)),
        expected: 'no NSX ALB pool in a node network with the topology "six-networks"',
        cure: 'remove it: VIPs come out of the VIP networks',
      })),
  ];
}

function missingSharedPools({ networks }: RuleContext['spec'], design: RuleContext['design']): readonly Finding[] {
  return [
    ...VIP_PROPERTIES.filter((name) => networks[name] !== undefined).map((name) => ({
      path: `networks.${name}`,
      got: 'a VIP network',
      expected: 'none with the topology "three-networks"',
      cure: 'remove it, or set "networks.topology" to "six-networks"',
    })),
    ...(networks.sharedServices === undefined
      ? []
      : [
          {
            path: 'networks.sharedServices',
            got: 'a network',
            expected: 'none with the topology "three-networks": the management network carries these nodes',
            cure: 'remove it, or set "networks.topology" to "six-networks"',
          },
        ]),
    ...design.networks
      .filter(({ role, aviPool }) => (role === 'management' || role === 'workload') && aviPool === undefined)
      .map(({ path }) => ({
        path: `${path}.pool`,
        got: 'nothing',
        expected: 'a range for VIPs and service engines, as the topology "three-networks" needs it',
        cure: 'add a range apart from the one for nodes',
      })),
  ];
}

/** Addresses that NSX ALB takes from a network's pool, with the reasons. */
function demandOf(
  network: NetworkPlan,
  { design }: RuleContext,
): { readonly needed: number; readonly reasons: string } {
  const clusters = [design.managementCluster, ...design.guestClusters];
  const { management, workload } = design.avi.serviceEngineGroups;
  const endpoints = clusters.filter(({ controlPlaneNetwork }) => controlPlaneNetwork.path === network.path);
  const applications = clusters.filter(({ dataNetwork }) => dataNetwork.path === network.path);
  const groups = [management, workload].filter(
    ({ name }) =>
      network.role === 'avi-management' ||
      [...endpoints, ...applications].some(({ serviceEngineGroup }) => serviceEngineGroup === name),
  );
  const engines = groups.reduce((sum, { maxServiceEngines }) => sum + maxServiceEngines, 0);
  return {
    needed: endpoints.length + applications.length + engines,
    reasons: `${endpoints.length} control planes, ${applications.length} clusters with applications, ${engines} service engines`,
  };
}

const r7: Rule = {
  id: 'R7',
  statement: 'Every NSX ALB pool holds the VIPs and the service engine interfaces that are planned in its network.',
  source: 'TKO-ALB-005; reference design, NSX ALB sizing',
  held: 'check',
  check: (context) =>
    context.design.networks.flatMap((network) => {
      const pool = poolsOf(network).find(({ name }) => name === 'pool');
      const { needed, reasons } = demandOf(network, context);
      return pool === undefined || pool.range.size >= needed
        ? []
        : [
            {
              path: pool.path,
              got: `${pool.range.toString()} with ${pool.range.size} addresses`,
              expected: `at least ${needed} (${reasons})`,
              cure: 'widen the range, or lower "maxServiceEngines" of the service engine groups',
            },
          ];
    }),
};

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

export const ADDRESSING_RULES: readonly Rule[] = [r1, r2, r3, r4, r5, r6, r7, r8, r9, r10];
