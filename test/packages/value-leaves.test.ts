import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from '../../lib/packages';
import recorded from '../fixtures/packages/value-leaves.json';
import { leafLines, schemaLeaves } from './schema-leaves';

/** The recorded schema that is nearest to the version of TKG 2.3. */
const NEAREST: Readonly<Record<string, keyof typeof recorded>> = {
  'cert-manager': 'cert-manager-1.9.1',
  contour: 'contour-1.24.4',
  'fluent-bit': 'fluent-bit-1.9.5',
  harbor: 'harbor-2.6.3',
  grafana: 'grafana-7.5.16',
  prometheus: 'prometheus-2.37.0',
  'external-dns': 'external-dns-0.12.2',
  'multus-cni': 'multus-cni-3.8.0',
  whereabouts: 'whereabouts-0.5.4',
};

/** Leaves that TKG 2.3 has and the recorded schema does not, or the other way, with the reason. */
const DIFFERENCES: Readonly<
  Record<string, { readonly added?: readonly string[]; readonly missing?: readonly string[] }>
> = {
  prometheus: {
    // Of 2.27; key-moves say that later versions do not have them.
    added: ['updatestrategy', 'containers/resources', 'podAnnotations', 'podLabels'].map(
      (leaf) => `cadvisor/daemonset/${leaf}`,
    ),
  },
};

const DUMPS = join(__dirname, '../../../shared/package-schemas');

const typed = Object.values(PACKAGES).filter(({ name }) => NEAREST[name] !== undefined);

test.each(typed.map((definition) => [definition.name, definition] as const))(
  'the type of the data values of %s has the leaves of the published schema, both ways',
  (name, { valuesSchema }) => {
    const { added = [], missing = [] } = DIFFERENCES[name] ?? {};
    const published = leafLines(recorded[NEAREST[name]!]).filter((leaf) => !missing.includes(leaf));

    expect(leafLines(schemaLeaves(valuesSchema))).toEqual([...published, ...added].sort());
  },
);

const describeDumps = existsSync(DUMPS) ? describe : describe.skip;
if (!existsSync(DUMPS)) {
  console.warn('SKIPPED: the dumps of published schemas are not here; the recorded leaves are compared alone');
}

describeDumps('the recorded leaves', () => {
  test.each(Object.entries(recorded))('of %s are those of the dump', (name, leaves) => {
    const dump = JSON.parse(readFileSync(join(DUMPS, `${name}.schema.json`), 'utf8')) as object;

    expect(leafLines(leaves)).toEqual(leafLines(schemaLeaves(dump)));
  });
});
