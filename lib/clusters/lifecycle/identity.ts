import type { ResolvedCluster } from '../resolved-cluster';
import type { ChangeRecord } from './cluster-change';

const NEW = 'make a new cluster, and move what runs on it';

/** By what a cluster is known: another value means another cluster, and then nothing else is compared. */
export function identityChanges(before: ResolvedCluster, after: ResolvedCluster): readonly ChangeRecord[] {
  const difference = (path: string, at: string, from: string, to: string, why: string): readonly ChangeRecord[] =>
    from === to ? [] : [{ path, at, from, to, effect: 'refused', pools: [], why, basis: 'known', cure: NEW }];
  const isManagement = (cluster: ResolvedCluster): boolean => cluster.role === 'management';
  return [
    ...difference('name', 'Cluster metadata name', before.name, after.name, 'a cluster is known by its name'),
    ...difference(
      'namespace',
      'Cluster metadata namespace',
      before.namespace,
      after.namespace,
      'a cluster is known by its name and namespace',
    ),
    ...difference(
      'infrastructure',
      'Cluster',
      before.infrastructure,
      after.infrastructure,
      'Cluster API takes no class with other kinds of machines',
    ),
    ...(isManagement(before) === isManagement(after)
      ? []
      : difference('role', 'Cluster metadata labels', before.role, after.role, 'a management cluster stays one')),
  ];
}
