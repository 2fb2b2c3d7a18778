import type { ChangeRecord } from './cluster-change';
import { isTree, type Tree, valueAt } from './manifest-view';
import { isSame } from './same-value';
import { POOLS } from './rules/change-rule';

const PATH = POOLS.split(' ');

/** Node pools that are there before or after, but not both: a pool is known by its name. */
export interface PoolChanges {
  readonly records: readonly ChangeRecord[];
  /** Places in the manifests that the records speak of. */
  readonly covered: readonly (readonly string[])[];
}

const poolsOf = (view: Tree): Tree => {
  const pools = valueAt(view, PATH);
  return isTree(pools) ? pools : {};
};

const withoutName = (pool: unknown): Tree => (isTree(pool) ? { ...pool, name: undefined } : {});

/** The pools that come and go. One that goes while an equal one comes is a pool that was renamed. */
export function poolChanges(before: Tree, after: Tree): PoolChanges {
  const [old, present] = [poolsOf(before), poolsOf(after)];
  const removed = Object.keys(old).filter((name) => !Object.hasOwn(present, name));
  const added = Object.keys(present).filter((name) => !Object.hasOwn(old, name));
  const renamed = new Map<string, string>();
  for (const name of removed) {
    const twin = added.find(
      (other) => ![...renamed.values()].includes(other) && isSame(withoutName(old[name]), withoutName(present[other])),
    );
    if (twin !== undefined) {
      renamed.set(name, twin);
    }
  }
  const newNames = [...renamed.values()];
  return {
    records: [
      ...[...renamed].map(([name, twin]) => rename(name, twin)),
      ...removed.filter((name) => !renamed.has(name)).map((name) => removal(name, old[name])),
      ...added.filter((name) => !newNames.includes(name)).map((name) => addition(name, present[name])),
    ],
    covered: [...removed, ...added].map((name) => [...PATH, name]),
  };
}

const record = (
  name: string,
  rest: Pick<ChangeRecord, 'effect' | 'why' | 'pools'> & Pick<Partial<ChangeRecord>, 'from' | 'to'>,
): ChangeRecord => ({ path: `nodePools.${name}`, at: `${POOLS} ${name}`, basis: 'known', ...rest });

const rename = (name: string, twin: string): ChangeRecord =>
  record(name, {
    from: name,
    to: twin,
    effect: 'recreates-pool',
    pools: [name, twin],
    why: 'a pool is known by its name: one of the new name is made, and the nodes of the old one are drained and deleted',
  });

const removal = (name: string, pool: unknown): ChangeRecord =>
  record(name, { from: pool, effect: 'scales', pools: [name], why: 'the nodes of the pool are drained and deleted' });

const addition = (name: string, pool: unknown): ChangeRecord =>
  record(name, { to: pool, effect: 'scales', pools: [name], why: 'the nodes of the pool are added' });
