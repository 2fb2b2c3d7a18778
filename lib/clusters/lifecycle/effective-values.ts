import type { VariableSchema } from '../classes/cluster-class';
import { findClusterClass } from '../classes/cluster-classes';
import { clusterSpec } from '../render/cluster';
import type { ResolvedCluster } from '../resolved-cluster';
import { isTree, type Tree, valueAt } from './manifest-view';
import { isSame } from './same-value';

/** The variables that the nodes of a cluster have, with the defaults of the cluster class. */
export interface EffectiveValues {
  readonly cluster: Tree;
  /** By the name of the pool: its overrides, and what it does not override. */
  readonly pools: Readonly<Record<string, Tree>>;
  /** Names of the variables that a pool overrides, by the name of the pool. */
  readonly overridden: Readonly<Record<string, readonly string[]>>;
  /** Worker classes of the pools. */
  readonly workerClasses: Readonly<Record<string, string>>;
}

/** A value with the defaults of its schema, as Cluster API writes them. */
function withDefaults(schema: VariableSchema | undefined, value: unknown): unknown {
  const given = value === undefined ? schema?.default : value;
  if (Array.isArray(given)) {
    return given.map((item: unknown) => withDefaults(schema?.items, item));
  }
  if (!isTree(given)) {
    return given;
  }
  const fields = Object.entries(schema?.properties ?? {}).map(
    ([name, field]) => [name, withDefaults(field, valueAt(given, [name]))] as const,
  );
  return { ...given, ...Object.fromEntries(fields.filter(([, field]) => field !== undefined)) };
}

/** The values of a cluster's variables, for the whole cluster and for each pool. */
export function effectiveValues(cluster: ResolvedCluster): EffectiveValues {
  const { topology } = clusterSpec(cluster);
  const schemas = new Map(
    findClusterClass(topology.class)?.variables.map(({ name, schema }) => [name, schema] as const) ?? [],
  );
  const defaulted = (variables: readonly { readonly name: string; readonly value: unknown }[]): Tree =>
    Object.fromEntries(variables.map(({ name, value }) => [name, withDefaults(schemas.get(name), value)]));
  const given = defaulted(topology.variables);
  const missing = [...schemas].filter(([name]) => !Object.hasOwn(given, name));
  const values = { ...defaulted(missing.map(([name]) => ({ name, value: undefined }))), ...given };
  const pools = topology.workers?.machineDeployments ?? [];
  return {
    cluster: values,
    pools: Object.fromEntries(
      pools.map(({ name, variables }) => [name, { ...values, ...defaulted(variables?.overrides ?? []) }]),
    ),
    overridden: Object.fromEntries(
      pools.map(({ name, variables }) => [name, (variables?.overrides ?? []).map((each) => each.name)]),
    ),
    workerClasses: Object.fromEntries(pools.map(({ name, class: workerClass }) => [name, workerClass])),
  };
}

/** Nothing, an empty list and an empty map are the same to the patches of a cluster class. */
const meaning = (value: unknown): unknown =>
  (Array.isArray(value) && value.length === 0) || (isTree(value) && Object.keys(value).length === 0)
    ? undefined
    : value;

/** Whether a variable, or a part of it, has another value. */
export const isChanged = (before: Tree | undefined, after: Tree | undefined, path: readonly string[]): boolean =>
  !isSame(meaning(valueAt(before, path)), meaning(valueAt(after, path)));

/** Whether a pool has a variable from the cluster before and after: what it overrides is judged for the pool alone. */
export const isInherited = (before: EffectiveValues, after: EffectiveValues, pool: string, variable: string): boolean =>
  [before, after].every(({ overridden }) => overridden[pool]?.includes(variable) !== true);

/** The pools that two descriptions of a cluster have in common, in the order of the later one. */
export const commonPools = (before: EffectiveValues, after: EffectiveValues): readonly string[] =>
  Object.keys(after.pools).filter((name) => Object.hasOwn(before.pools, name));
