import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES } from '../../lib/packages';
import recorded from '../fixtures/packages/value-leaves.json';
import { DIFFERENCES, NEAREST } from './nearest-schemas';
import { leafLines, schemaLeaves } from './schema-leaves';

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
