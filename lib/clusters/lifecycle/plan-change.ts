import { deepFreeze } from '../../design/deep-freeze';
import { clusterObjects } from '../render/objects';
import type { ResolvedCluster } from '../resolved-cluster';
import type { ChangeEffect, ChangeRecord, ClusterChange } from './cluster-change';
import { commonPools, type EffectiveValues, effectiveValues, isChanged, isInherited } from './effective-values';
import { identityChanges } from './identity';
import { differences, type Difference, manifestView, type Tree, valueAt } from './manifest-view';
import { poolChanges } from './pool-changes';
import { type ChangeRule, type Judgement, ruleFor, type RuleEffect } from './rules';
import { withoutSecrets } from './secrets';
import { POOLS, VARIABLES } from './rules/change-rule';
import { isSame } from './same-value';

const VARIABLES_PATH = VARIABLES.split(' ');
const POOLS_PATH = POOLS.split(' ');
const NEW_CLUSTER = 'make a new cluster, and move what runs on it';

/** What two descriptions of a cluster are compared by. */
interface Comparison {
  readonly before: ResolvedCluster;
  readonly after: ResolvedCluster;
  readonly oldView: Tree;
  readonly newView: Tree;
  readonly oldValues: EffectiveValues;
  readonly newValues: EffectiveValues;
}

/**
 * What changes between two descriptions of one cluster, and what that does to its nodes. Every difference of the
 * manifests is spoken of; a difference that replaces nodes of the control plane and of workers has a record for each.
 */
export function planChange(before: ResolvedCluster, after: ResolvedCluster): ClusterChange {
  const identity = identityChanges(before, after);
  const records = identity.length > 0 ? identity : manifestChanges(before, after);
  return deepFreeze<ClusterChange>({ cluster: before.name, namespace: before.namespace, records });
}

function manifestChanges(before: ResolvedCluster, after: ResolvedCluster): readonly ChangeRecord[] {
  if (isSame(clusterObjects(before), clusterObjects(after))) {
    return [];
  }
  const comparison: Comparison = {
    before,
    after,
    oldView: manifestView(before),
    newView: manifestView(after),
    oldValues: effectiveValues(before),
    newValues: effectiveValues(after),
  };
  const { records, covered } = poolChanges(comparison.oldView, comparison.newView);
  const others = differences(comparison.oldView, comparison.newView).filter(
    ({ path }) => !covered.some((place) => startsWith(path, place)),
  );
  const found = [...records, ...places(others, after).flatMap((place) => recordsOf(comparison, place))];
  return found.length > 0 ? found : [ORDER];
}

const ORDER: ChangeRecord = {
  path: 'order',
  at: 'Cluster',
  effect: 'in-place',
  pools: [],
  why: 'only the order of entries that have names is another one, which means nothing',
  basis: 'known',
};

const startsWith = (path: readonly string[], start: readonly string[]): boolean =>
  start.every((segment, index) => path[index] === segment);

/** A part of the manifests that one rule judges as a whole. */
interface Place {
  readonly rule: ChangeRule;
  readonly names: readonly string[];
  readonly path: readonly string[];
}

/** The places of some differences, each once. */
function places(found: readonly Difference[], { infrastructure }: ResolvedCluster): readonly Place[] {
  const byPath = new Map<string, Place>();
  for (const { path } of found) {
    const match = ruleFor(infrastructure, path);
    if (match !== undefined) {
      const start = path.slice(0, match.rule.at.split(' ').length);
      const key = start.join(' ');
      byPath.set(key, byPath.get(key) ?? { ...match, path: start });
    }
  }
  return [...byPath.values()];
}

function recordsOf(comparison: Comparison, place: Place): readonly ChangeRecord[] {
  const { rule, names, path } = place;
  const [from, to] = [valueAt(comparison.oldView, path), valueAt(comparison.newView, path)];
  const [shownFrom, shownTo] = [from, to].map((value) => withoutSecrets(value, path));
  const { before, after } = comparison;
  const judgement: Judgement = rule.judge?.({ from, to, before, after }) ?? rule;
  const record = (effect: ChangeEffect, pools: readonly string[], why = judgement.why): ChangeRecord => ({
    path: named(rule.property, names),
    at: path.join(' '),
    from: shownFrom,
    to: shownTo,
    effect,
    pools,
    why,
    basis: judgement.basis ?? rule.basis,
    cure: effect === 'refused' ? (judgement.cure ?? rule.cure ?? NEW_CLUSTER) : undefined,
  });
  const records = judgement.effects.flatMap((effect) => {
    const pools = poolsOf(comparison, place, effect);
    return pools === undefined ? [] : [record(plainEffect(effect), pools)];
  });
  return records.length > 0 ? records : [record('in-place', [], 'no node gets another value by it')];
}

/** A property with the names that its wildcards stand for. */
function named(property: string, names: readonly string[]): string {
  const parts = property.split('*');
  return parts.map((part, index) => (index < parts.length - 1 ? `${part}${names[index] ?? '*'}` : part)).join('');
}

const plainEffect = (effect: RuleEffect): ChangeEffect => (effect === 'rolls-linux-workers' ? 'rolls-workers' : effect);

/** The pools that an effect reaches; undefined when it reaches no node at all. */
function poolsOf(comparison: Comparison, { names, path }: Place, effect: RuleEffect): readonly string[] | undefined {
  const { oldValues, newValues } = comparison;
  const [pool = ''] = names;
  const variable = startsWith(path, VARIABLES_PATH) ? path.slice(VARIABLES_PATH.length) : undefined;
  switch (effect) {
    case 'rolls-control-plane':
      return variable === undefined || isChanged(oldValues.cluster, newValues.cluster, variable) ? [] : undefined;
    case 'rolls-workers':
    case 'rolls-linux-workers': {
      const pools = commonPools(oldValues, newValues).filter(
        (name) =>
          (effect === 'rolls-workers' || newValues.workerClasses[name] === 'tkg-worker') &&
          (variable === undefined ||
            (isInherited(oldValues, newValues, name, variable[0] ?? '') &&
              isChanged(oldValues.pools[name], newValues.pools[name], variable))),
      );
      return pools.length === 0 ? undefined : pools;
    }
    case 'rolls-pool': {
      const [, section, , name] = path.slice(POOLS_PATH.length);
      const isOverride = section === 'variables' && name !== undefined;
      return !isOverride || isChanged(oldValues.pools[pool], newValues.pools[pool], [name]) ? [pool] : undefined;
    }
    case 'scales':
    case 'recreates-pool':
      return startsWith(path, POOLS_PATH) ? [pool] : [];
    case 'in-place':
    case 'refused':
      return [];
  }
}
