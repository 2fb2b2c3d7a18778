import { deepFreeze } from '../../design/deep-freeze';
import { isAutoscaled } from '../render/cluster';
import type { ResolvedCluster } from '../resolved-cluster';
import type { ChangeRecord, ClusterChange } from './cluster-change';
import { planChange } from './plan-change';

/** How many nodes there are, and what happens to them. */
export interface NodeCounts {
  readonly before: number;
  readonly after: number;
  readonly added: number;
  /** Nodes that are drained and deleted. */
  readonly removed: number;
  /** Nodes that are replaced by new ones. */
  readonly rolled: number;
  /** Most nodes that there are beyond `before` and `after` while nodes are replaced. */
  readonly surge: number;
}

/** The nodes of a pool. */
export interface PoolScaling extends NodeCounts {
  readonly name: string;
  /**
   * Whether an autoscaler has a say after the change. The numbers are then the most that it may make: the pool's bound.
   */
  readonly autoscaled: boolean;
}

/** What a change does to the numbers of nodes. */
export interface ScalingPlan {
  readonly cluster: string;
  readonly controlPlane: NodeCounts;
  readonly pools: readonly PoolScaling[];
  /** The whole cluster. */
  readonly totals: NodeCounts;
  /** What cannot be done; with it, nothing happens at all. */
  readonly refused: readonly ChangeRecord[];
}

/** Cluster API makes one node more before it deletes an old one: for the control plane, and for each pool by default. */
const SURGE = 1;

/** Counts nodes before and after a change, those that are replaced, and those that are there for a while. */
export function planScaling(before: ResolvedCluster, after: ResolvedCluster): ScalingPlan {
  const change = planChange(before, after);
  const refused = change.records.filter(({ effect }) => effect === 'refused');
  const rolled = rolledPools(change);
  const controlPlane = counts(
    before.controlPlaneReplicas,
    after.controlPlaneReplicas,
    change.records.some(({ effect }) => effect === 'rolls-control-plane'),
    SURGE,
  );
  const [old, present] = [nodesOf(before), nodesOf(after)];
  const pools = [...new Set([...old.keys(), ...present.keys()])].map((name) => ({
    name,
    autoscaled: isAutoscaled(after),
    ...counts(old.get(name) ?? 0, present.get(name) ?? 0, rolled.has(name), surgeOf(after, name)),
  }));
  return deepFreeze<ScalingPlan>({
    cluster: before.name,
    controlPlane,
    pools,
    totals: sum([controlPlane, ...pools]),
    refused,
  });
}

const rolledPools = ({ records }: ClusterChange): ReadonlySet<string> =>
  new Set(
    records.filter(({ effect }) => effect === 'rolls-workers' || effect === 'rolls-pool').flatMap(({ pools }) => pools),
  );

/** The most nodes of each pool. */
function nodesOf(cluster: ResolvedCluster): ReadonlyMap<string, number> {
  const autoscaled = isAutoscaled(cluster);
  return new Map(
    cluster.nodePools.map(({ name, replicas, autoscaling }) => [
      name,
      autoscaled ? (autoscaling?.max ?? replicas) : replicas,
    ]),
  );
}

/** With OnDelete nothing is made beforehand: a node is replaced when somebody deletes it. */
function surgeOf({ nodePools, rolloutStrategy }: ResolvedCluster, name: string): number {
  const pool = nodePools.find((each) => each.name === name);
  return (pool?.rolloutStrategy ?? rolloutStrategy) === 'OnDelete' ? 0 : SURGE;
}

function counts(before: number, after: number, isRolled: boolean, surge: number): NodeCounts {
  const rolled = isRolled ? Math.min(before, after) : 0;
  return {
    before,
    after,
    added: Math.max(0, after - before),
    removed: Math.max(0, before - after),
    rolled,
    surge: rolled > 0 ? surge : 0,
  };
}

const sum = (parts: readonly NodeCounts[]): NodeCounts => {
  const total = (figure: keyof NodeCounts): number => parts.reduce((result, part) => result + part[figure], 0);
  return {
    before: total('before'),
    after: total('after'),
    added: total('added'),
    removed: total('removed'),
    rolled: total('rolled'),
    surge: total('surge'),
  };
};
