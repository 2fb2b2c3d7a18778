import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGE_RULES, changeTable } from '../../../lib/clusters/lifecycle';

const PAGE = readFileSync(join(__dirname, '../../../docs/lifecycle.md'), 'utf8');

/** The rows of a table, whatever its columns are padded with. */
const rowsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ -]+\|/.test(line))
    .map((line) => line.replace(/ +/g, ' ').trim());

describe('docs/lifecycle.md', () => {
  test.each(['all', 'vsphere', 'aws', 'azure'] as const)('has the table of %s as the rules say it', (section) => {
    const [, text = ''] =
      new RegExp(`<!-- generated:change-rules ${section} -->([\\s\\S]*?)<!-- /generated -->`).exec(PAGE) ?? [];

    expect(rowsOf(text)).toEqual(rowsOf(changeTable(CHANGE_RULES[section])));
  });

  test('no two rules speak of one place', () => {
    const places = Object.values(CHANGE_RULES).map((rules) => rules.map(({ at }) => at));

    expect(places.map((each) => new Set(each).size)).toEqual(places.map((each) => each.length));
  });
});
