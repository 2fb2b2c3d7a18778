import { clusterObjects } from '../render/objects';
import type { ResolvedCluster } from '../resolved-cluster';
import { isSame } from './same-value';

/** Values by name. */
export type Tree = Readonly<Record<string, unknown>>;

/** A value that is not the same in two manifests. */
export interface Difference {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. */
export const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((tree, key) => (isTree(tree) && Object.hasOwn(tree, key) ? tree[key] : undefined), value);

/** Fields by which Cluster API and TKG tell the entries of a list apart. */
const NAMES = ['name', 'refName'];

/** A value whose lists of named entries are trees, so that entries are compared by their names. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map(byName);
    const key = NAMES.find((name) => areNamed(items, name));
    return key === undefined
      ? items
      : Object.fromEntries(items.map((item) => [String(valueAt(item, [key])), entry(item)]));
  }
  return isTree(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, byName(item)])) : value;
}

/** An entry that has nothing but its name and a value, such as a variable, is its value. */
const entry = (item: unknown): unknown =>
  isTree(item) && Object.keys(item).length === 2 && Object.hasOwn(item, 'value') ? item.value : item;

function areNamed(items: readonly unknown[], key: string): boolean {
  const names = items.map((item) => valueAt(item, [key])).filter((name) => typeof name === 'string');
  return items.length > 0 && names.length === items.length && new Set(names).size === names.length;
}

/** The objects of a cluster by their kinds, those of its autoscaler together. */
export function manifestView(cluster: ResolvedCluster): Tree {
  const objects = clusterObjects(cluster).map(({ id, ...object }) => ({ id, object: byName(object) }));
  const isAutoscaler = ({ id }: { readonly id: string }): boolean => id.startsWith('Autoscaler');
  const autoscaler = objects.filter(isAutoscaler);
  return Object.fromEntries([
    ...objects
      .filter((each) => !isAutoscaler(each))
      .map(({ object }) => [String(valueAt(object, ['kind'])), object] as const),
    ...(autoscaler.length === 0
      ? []
      : [['autoscaler', Object.fromEntries(autoscaler.map(({ id, object }) => [id, object]))] as const]),
  ]);
}

const isSplit = (value: unknown): boolean => isTree(value) && Object.keys(value).length > 0;

/** Nothing, or a list without entries, which might have been named ones. */
const isBare = (value: unknown): boolean =>
  value === undefined || isTree(value) || (Array.isArray(value) && value.length === 0);

/** The differences between two values, as deep as they go: a tree that is there on one side only is taken apart too. */
export function differences(from: unknown, to: unknown, path: readonly string[] = []): readonly Difference[] {
  if ((isSplit(from) && isBare(to)) || (isSplit(to) && isBare(from))) {
    const keys = new Set([from, to].flatMap((side) => (isTree(side) ? Object.keys(side) : [])));
    return [...keys].flatMap((key) => differences(valueAt(from, [key]), valueAt(to, [key]), [...path, key]));
  }
  return isSame(from, to) ? [] : [{ path, from, to }];
}
