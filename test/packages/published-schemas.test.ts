import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatIssue } from '../../lib/spec';
import { closedSchema, PACKAGES, resolvePackage, shapeIssues } from '../../lib/packages';
import { casesOf, PACKAGES_WITH_CASES } from '../real/packages/bundle-cases';
import { DIFFERENCES, NEAREST } from './nearest-schemas';

const DUMPS = join(__dirname, '../../../shared/package-schemas');

const isThere = existsSync(DUMPS);
if (!isThere) {
  console.warn(
    'SKIPPED: the dumps of published schemas are not here; values are judged by the types of this project alone',
  );
}

/** Written for the bundle's version: Harbor has a volume more since 2.6, which several pods have to share. */
const OTHER_VERSION = ['several pods, on volumes that all of them may mount, in one storage class'];

/** Secrets are required by some schemas, and are in no output. */
const isMissing = (line: string): boolean => line.includes(': got nothing');

(isThere ? describe : describe.skip)('the data values that are written, by the published schemas, closed', () => {
  const cases = PACKAGES_WITH_CASES.flatMap((name) =>
    casesOf(name)
      .filter(({ title }) => !OTHER_VERSION.includes(title))
      .map((each) => [name, each.title, each] as const),
  );

  test.each(cases)('%s: %s', (name, _title, { spec }) => {
    const nearest = NEAREST[name]!;
    const { added = [] } = DIFFERENCES[name] ?? {};
    const schema = JSON.parse(readFileSync(join(DUMPS, `${nearest}.schema.json`), 'utf8')) as object;
    const version = `${nearest.replace(/^.*-(?=[0-9])/, '')}+vmware.1-tkg.1`;
    const { values, issues } = resolvePackage(name, PACKAGES[spec.name], { ...spec, version }, undefined);

    expect(issues.map(formatIssue)).toEqual([]);
    expect(
      shapeIssues('values', closedSchema(schema), values)
        .map(formatIssue)
        .filter((line) => !isMissing(line) && !added.some((leaf) => line.includes(leaf.replaceAll('/', '.')))),
    ).toEqual([]);
  });
});
