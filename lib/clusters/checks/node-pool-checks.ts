import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { labelIssues, textIssues } from '../../spec/text-issues';
import type { CommonNodePool, NodeTaint } from '../configuration';
import { isAutoscaled } from '../render/cluster';
import type { ResolvedCluster } from '../resolved-cluster';
import { inventoryIssues } from './vcenter-checks';

/** The issues of node pools that are mistyped: names, labels, taints, and what the release does not have. */
export function nodePoolIssues(path: string, cluster: ResolvedCluster): readonly SpecIssue[] {
  const { nodePools, release } = cluster;
  const lifecycle = release.output.nodeLifecycle;
  return nodePools.flatMap((pool, index) => {
    const at = `${path}[${index}]`;
    const earlier = nodePools.slice(0, index);
    return [
      ...textIssues(`${at}.name`, 'dns-label', pool.name),
      ...(earlier.some(({ name }) => name === pool.name)
        ? [propIssue(`${at}.name`, show(pool.name), 'a name of its own', 'rename one of the pools')]
        : []),
      ...labelIssues(`${at}.labels`, pool.labels ?? {}),
      ...autoscalingIssues(`${at}.autoscaling`, pool, cluster),
      ...(lifecycle ? [] : sinceIssues(at, pool, release.name)),
      ...vsphereIssuesOf(at, cluster, index),
    ];
  });
}

/** Bounds mean nothing without an autoscaler. */
const autoscalingIssues = (
  path: string,
  { autoscaling }: CommonNodePool,
  cluster: ResolvedCluster,
): readonly SpecIssue[] =>
  autoscaling === undefined || isAutoscaled(cluster)
    ? []
    : [
        propIssue(
          path,
          show(autoscaling),
          'none without an autoscaler',
          'set autoscaler.enabled to true, or remove it',
        ),
      ];

const vsphereIssuesOf = (path: string, cluster: ResolvedCluster, index: number): readonly SpecIssue[] =>
  cluster.infrastructure === 'vsphere'
    ? [
        ...inventoryIssues(
          `${path}.vcenter`,
          cluster.nodePools[index]?.vcenter ?? {},
          cluster.nodePools[index]?.vcenter?.datacenter ?? cluster.vcenter.datacenter,
        ),
        ...(cluster.nodePools[index]?.taints ?? []).flatMap((taint, place) =>
          taintIssues(`${path}.taints[${place}]`, taint),
        ),
      ]
    : [];

/** What a Cluster says of single pools only since TKG 2.3. */
const sinceIssues = (path: string, pool: CommonNodePool, release: string): readonly SpecIssue[] =>
  (['machineHealthCheck', 'rolloutStrategy'] as const)
    .filter((property) => pool[property] !== undefined)
    .map((property) =>
      propIssue(
        `${path}.${property}`,
        show(pool[property]),
        `nothing with TKG ${release}`,
        'remove it, or take TKG 2.3',
      ),
    );

const taintIssues = (path: string, { key, value }: NodeTaint): readonly SpecIssue[] => [
  ...textIssues(`${path}.key`, 'kubernetes-label-key', key),
  ...(value === undefined ? [] : textIssues(`${path}.value`, 'kubernetes-label-value', value)),
];
