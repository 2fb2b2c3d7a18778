import type { TopologyVariable } from '../../../../lib/clusters/classes/topology-check';
import type { ClusterManifest, Shape } from './shapes';

/** A Cluster with another value at one place of its variables; whether that is wrong, its class says. */
export interface Replacement {
  /** Class, place and kind of the value, each once. */
  readonly name: string;
  readonly cluster: ClusterManifest;
}

/** What is put in place of a value; null is left out, on which this library is stricter. */
const VALUES: readonly (readonly [string, unknown])[] = [
  ['a number', 7],
  ['a fraction', 7.5],
  ['a text', 'text'],
  ['an empty text', ''],
  ['a boolean', true],
  ['a list', []],
  ['a list of texts', ['text']],
  ['an object', {}],
  ['an object with a field', { field: 'text' }],
];

type Segment = string | number;
type Visit = (path: readonly Segment[], replaceWith: (value: unknown) => unknown) => void;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Visits a value and all that is in it, with a function that makes a copy of the whole with another value there. */
function visit(value: unknown, path: readonly Segment[], replace: (value: unknown) => unknown, each: Visit): void {
  each(path, replace);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    items.forEach((item, index) => {
      visit(item, [...path, '[]'], (other) => replace(items.map((one, at) => (at === index ? other : one))), each);
    });
  } else if (isObject(value)) {
    Object.entries(value).forEach(([field, item]) => {
      visit(item, [...path, field], (other) => replace({ ...value, [field]: other }), each);
    });
    each([...path, '+'], (other) => replace({ ...value, unknownField: other }));
  }
}

/** All replacements in the variables of Clusters and in the overrides of their node pools. */
export function replacementsOf(shapes: readonly Shape[]): readonly Replacement[] {
  const found = new Map<string, Replacement>();
  shapes.forEach(({ cluster }) => {
    placesOf(cluster).forEach(({ place, list, withList }) => {
      list.forEach((variable, index) => {
        const replace = (value: unknown) => withList(list.map((one, at) => (at === index ? { ...one, value } : one)));
        visit(variable.value, [], replace, (path, replaceWith) => {
          VALUES.forEach(([kind, value]) => {
            const at = [cluster.spec.topology.class, `${place}${variable.name}`, ...path].join(' ');
            const name = `${at}: ${kind}`;
            if (!found.has(name)) {
              found.set(name, { name, cluster: replaceWith(value) as ClusterManifest });
            }
          });
        });
      });
    });
  });
  return [...found.values()];
}

interface Place {
  readonly place: string;
  readonly list: readonly TopologyVariable[];
  readonly withList: (list: readonly TopologyVariable[]) => ClusterManifest;
}

function placesOf(cluster: ClusterManifest): readonly Place[] {
  const { topology } = cluster.spec;
  const withTopology = (change: object): ClusterManifest => ({
    ...cluster,
    spec: { ...cluster.spec, topology: { ...topology, ...change } },
  });
  // A single node has no workers at all.
  const pools = (topology.workers as typeof topology.workers | undefined)?.machineDeployments ?? [];
  return [
    { place: '', list: topology.variables, withList: (variables) => withTopology({ variables }) },
    ...pools.map((pool, index) => ({
      place: 'override of ',
      list: pool.variables?.overrides ?? [],
      withList: (overrides: readonly TopologyVariable[]) =>
        withTopology({
          workers: {
            machineDeployments: pools.map((one, at) => (at === index ? { ...one, variables: { overrides } } : one)),
          },
        }),
    })),
  ];
}
