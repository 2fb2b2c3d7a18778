import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, textOf } from './documents';

const PAGE = 'docs/cluster-rules.md';

/** Where a rule can be held, and the sources that then name it. */
const SOURCES = {
  checks: ['lib/clusters/checks'],
  flat: ['lib/tanzu/flat'],
  manifest: ['lib/clusters/manifests'],
  preflight: ['lib/clusters/preflight'],
} as const;

type Place = keyof typeof SOURCES;

const PLACES = Object.keys(SOURCES) as readonly Place[];

/** Rules that are held by the check of a Cluster's shape and of its class, whose messages name no rule. */
const WITHOUT_NUMBER: Readonly<Partial<Record<Place, readonly string[]>>> = { manifest: ['V46', 'V47', 'S1'] };

const filesBelow = (path: string): readonly string[] =>
  statSync(join(ROOT, path)).isDirectory()
    ? readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name))
    : [path];

/** The numbers of rules that sources name as texts. */
const rulesIn = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths
      .flatMap(filesBelow)
      .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'([VS][0-9]{1,2})'/g)])
      .map(([, rule = '']) => rule),
  );

interface Row {
  readonly rule: string;
  readonly heldBy: readonly string[];
}

const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| ([VS][0-9]+) +\|[^|]+\| ([^|]+)\|/gm)].map(([, rule = '', heldBy = '']) => ({
    rule,
    heldBy: heldBy.trim().split(', '),
  }));

const ALL = [
  ...Array.from({ length: 51 }, (_, index) => `V${index + 1}`),
  ...Array.from({ length: 4 }, (_, index) => `S${index + 1}`),
];

/** Rules that a table says are held in a place where no source names them, or the other way round. */
const contradictions = (rows: readonly Row[], place: Place): readonly string[] => {
  const named = rulesIn(SOURCES[place]);
  return rows
    .filter(({ rule }) => WITHOUT_NUMBER[place]?.includes(rule) !== true)
    .filter(({ rule, heldBy }) => heldBy.includes(place) !== named.has(rule))
    .map(({ rule }) => rule);
};

const rows = rowsOf(textOf(PAGE));

test('each rule of TKG has one row, in order', () => {
  expect(rows.map(({ rule }) => rule)).toEqual(ALL);
});

test('each rule that the library names is one of them', () => {
  const named = [...rulesIn(['lib/clusters', 'lib/tanzu', 'lib/kubernetes/clusters'])];

  expect(named.filter((rule) => !ALL.includes(rule))).toEqual([]);
});

test('each rule is held somewhere, or the row says that it is not', () => {
  const known = [...PLACES, 'not here'];

  expect(rows.filter(({ heldBy }) => heldBy.some((place) => !known.includes(place)))).toEqual([]);
  expect(rows.filter(({ heldBy }) => heldBy.includes('not here') && heldBy.length > 1)).toEqual([]);
});

test.each(PLACES)('what the table says of "%s" is what the sources name', (place) => {
  expect(contradictions(rows, place)).toEqual([]);
});

test('fails on a rule that is held elsewhere than the table says', () => {
  const changed = rows.map((row) => (row.rule === 'V1' ? { ...row, heldBy: ['preflight'] } : row));

  expect(contradictions(changed, 'checks')).toEqual(['V1']);
  expect(contradictions(changed, 'preflight')).toEqual(['V1']);
});
