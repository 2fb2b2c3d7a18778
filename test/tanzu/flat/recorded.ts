import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';

/** What TKG's generator was given, and what it made. */
export interface RecordedCase {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Why the templates refused the variables; undefined where they did not. */
  readonly refused?: string;
  readonly documents: readonly object[];
}

const FOLDER = join(__dirname, '../../fixtures/generator');

/** All recorded cases. */
export const RECORDED_CASES: readonly RecordedCase[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const [input, ...documents] = parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8')).map(
      (document) => document.toJS() as object,
    );
    const { refused, variables } = input as Pick<RecordedCase, 'refused' | 'variables'>;
    return { name: file.replace('.yaml', ''), refused, variables, documents };
  });

/** The recorded case of a name. */
export function recordedCase(name: string): RecordedCase {
  const found = RECORDED_CASES.find((one) => one.name === name);
  if (found === undefined) {
    throw new RangeError(`${name}: got no such case, expected a file of ${FOLDER}`);
  }
  return found;
}
