import { parse } from 'yaml';
import { valuesYaml } from '../../../lib/packages';
import recorded from '../../fixtures/packages/yaml-strings.json';

/** How ytt reads a string in one form: as the string itself, as something else, or not at all. */
type Reading = 'same' | object;

interface Recorded {
  readonly string: string;
  readonly group: string;
  readonly plainKey: Reading;
  readonly doubleQuoted: Reading;
  readonly doubleQuotedKey: Reading;
  /** With all that is not ASCII escaped, where that differs. */
  readonly doubleQuotedAscii?: Reading;
}

const ROWS = recorded as readonly Recorded[];

const ascii = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What is written for a string: the readings that were recorded for that form, of which one must be "same". */
function readingsOf(row: Recorded, written: string, position: 'value' | 'key'): readonly (Reading | undefined)[] {
  const { string } = row;
  const quoted = position === 'value' ? row.doubleQuoted : row.doubleQuotedKey;
  // How ytt reads an escaped key was not recorded; it reads escapes in keys as in values.
  const escaped = row.doubleQuotedAscii ?? row.doubleQuoted;
  if (written === JSON.stringify(string)) {
    return [quoted];
  }
  if (written === ascii(string)) {
    return [escaped];
  }
  return position === 'key' && written === string ? [row.plainKey] : [];
}

const title = ({ group, string }: Recorded): string => `${group}: ${JSON.stringify(string).slice(0, 60)}`;

describe('the strings that ytt was asked about', () => {
  test('are all here', () => {
    expect(ROWS).toHaveLength(324);
  });

  test.each(ROWS.map((row) => [title(row), row] as const))('as a value, %s is read as it was meant', (_title, row) => {
    const document = valuesYaml({ v: row.string });
    const written = document.replace(/^v: /, '').trimEnd();

    if (written.startsWith('|')) {
      // Lines were not recorded; ytt itself reads these in test/real/packages/ytt-values.test.ts.
      expect(parse(document, { version: '1.1' })).toEqual({ v: row.string });
    } else {
      expect(readingsOf(row, written, 'value')).toEqual(['same']);
    }
  });

  test.each(ROWS.map((row) => [title(row), row] as const))(
    'as a key, %s is read as it was meant or refused',
    (_title, row) => {
      const write = () => valuesYaml({ [row.string]: 1 });
      if (row.string.length <= 1022) {
        expect(readingsOf(row, write().replace(/: 1\n$/, ''), 'key')).toEqual(['same']);
      } else {
        expect(write).toThrow(/values: got the key/);
      }
    },
  );
});
