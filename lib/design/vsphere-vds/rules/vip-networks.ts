import { show } from '../../../spec';
import type { NetworkPlan } from '../design';
import { NODE_ROLES, poolsOf, SOURCE, textOf } from './pools';
import { type Finding, type Rule, type RuleContext } from './rule';

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

export const VIP_NETWORK_RULES: readonly Rule[] = [r6, r7];
