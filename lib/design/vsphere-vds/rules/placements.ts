import { show } from '../../../spec';
import type { ClusterDesign } from '../design';
import type { Finding, RuleContext } from './rule';

/** Property that names the resource pool and the folder of a cluster. */
const placementPath = ({ role, name }: ClusterDesign): string => {
  switch (role) {
    case 'management':
      return 'placement.managementCluster';
    case 'shared-services':
      return 'placement.sharedServicesCluster';
    case 'workload':
      return `placement.workloadClusters.${name}`;
  }
};

/** The controllers' pool with its reservation is theirs alone, and is made with it (TKO-ALB-007, rule R44). */
export function placementFindings({ spec, design }: RuleContext): readonly Finding[] {
  const controllers = spec.placement?.avi ?? design.placements[0]?.name;
  return [
    ...[design.managementCluster, ...design.guestClusters]
      .filter(({ placement }) => placement.name === controllers)
      .map((cluster) => ({
        path: placementPath(cluster),
        got: show(cluster.placement.name),
        expected: "a name other than that of the controllers' pool (TKO-ALB-007)",
        cure: 'give the cluster a pool of its own, or name another one in "placement.avi"',
      })),
    ...(spec.placement?.existing === true && spec.avi.reservation !== undefined
      ? [
          {
            path: 'avi.reservation',
            got: 'a reservation',
            expected: 'none with "placement.existing": the pool is not made here',
            cure: 'remove it, and set the reservation in the vCenter',
          },
        ]
      : []),
  ];
}

/** A switch that is made has no port groups yet. */
export const portGroupFindings = ({ design }: RuleContext): readonly Finding[] =>
  design.switch.existing
    ? []
    : design.networks
        .filter(({ existing }) => existing)
        .map(({ path }) => ({
          path: `${path}.existing`,
          got: 'true',
          expected: `false: the switch ${show(design.switch.name)} is made, and has no port group yet`,
          cure: 'remove it and give a VLAN id, or name an existing switch in "vcenter.distributedSwitch"',
        }));
