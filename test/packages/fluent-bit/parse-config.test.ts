import { parseFluentBitConfig } from '../../../lib/packages/fluent-bit/config/parse-config';

/** Problems as "line: got". */
const problems = (text: string) => parseFluentBitConfig(text).problems.map(({ line, got }) => `${line}: ${got}`);

test('sections, their properties and the lines that they stand on', () => {
  const { sections, problems: found } = parseFluentBitConfig(
    '[INPUT]\n  Name tail\n  Tag  kube.*\n\n[Output]\n  Name   stdout\n',
  );

  expect(found).toEqual([]);
  expect(sections).toEqual([
    {
      kind: 'INPUT',
      line: 1,
      entries: [
        { key: 'Name', value: 'tail', line: 2 },
        { key: 'Tag', value: 'kube.*', line: 3 },
      ],
    },
    { kind: 'OUTPUT', line: 5, entries: [{ key: 'Name', value: 'stdout', line: 6 }] },
  ]);
});

test('a value is the rest of the line, with blanks and number signs in it', () => {
  const { sections } = parseFluentBitConfig('[FILTER]\n  Regex log a  b # c\n');

  expect(sections[0]?.entries).toEqual([{ key: 'Regex', value: 'log a  b # c', line: 2 }]);
});

test('comments, empty lines and the line ends of Windows are passed over', () => {
  const { sections, problems: found } = parseFluentBitConfig('# one\r\n[OUTPUT]\r\n  # two\r\n\r\n  Name stdout\r\n');

  expect(found).toEqual([]);
  expect(sections[0]?.entries.map(({ value }) => value)).toEqual(['stdout']);
});

test('commands', () => {
  const { commands, problems: found } = parseFluentBitConfig('@SET cluster=wl 1\n@include more.conf\n');

  expect(found).toEqual([]);
  expect(commands).toEqual([
    { name: 'SET', argument: 'cluster=wl 1', line: 1 },
    { name: 'INCLUDE', argument: 'more.conf', line: 2 },
  ]);
});

test.each<[string, string, string]>([
  ['a property that is not indented', '[OUTPUT]\nName stdout\n', '2: "Name" at the beginning of a line'],
  ['two indentations', '[OUTPUT]\n    Name stdout\n  Match *\n', '3: "Match" indented by 2 blanks'],
  ['a tab among blanks', '[OUTPUT]\n  Name stdout\n\tMatch *\n', '3: "Match" indented by "\\t"'],
  ['a comment that is indented otherwise', '[OUTPUT]\n  Name stdout\n    # more\n', '3: "#" indented by 4 blanks'],
  ['a line of blanks', '[OUTPUT]\n  Name stdout\n    \n', '3: a line of 4 blanks'],
  ['a tab behind a key', '[OUTPUT]\n  Name\tstdout\n', '2: "Name" with a tab behind the key'],
  ['a key alone', '[OUTPUT]\n  Name\n', '2: "Name" without a value'],
  ['a key and blanks', '[OUTPUT]\n  Name   \n', '2: "Name" without a value'],
  ['a section behind blanks', '[INPUT]\n  Name tail\n  [OUTPUT]\n', '3: the section [OUTPUT] behind blanks'],
  ['a section without its end', '[OUTPUT\n  Name stdout\n', '1: "[OUTPUT"'],
  ['a property before any section', '  Name stdout\n', '1: "Name"'],
  ['an unknown command', '@GET a\n', '1: "@GET"'],
  ['a command without an equals sign', '@SET a b\n', '1: "@SET"'],
  ['a line that is too long', `[OUTPUT]\n  Name ${'x'.repeat(4088)}\n`, '2: a line of 4095 bytes'],
])('fails on %s', (_title, text, expected) => {
  expect(problems(text)).toContain(expected);
});

test('a line as long as Fluent Bit reads', () => {
  expect(problems(`[OUTPUT]\n  Name ${'x'.repeat(4087)}\n`)).toEqual([]);
});

test('no message shows what may be a secret', () => {
  const text = '[OUTPUT]\nSplunk_Token hunter2\n    Http_Passwd hunter2\n  Shared_Key\thunter2\n@SETTOKEN=hunter2\n';

  expect(JSON.stringify(parseFluentBitConfig(text).problems)).not.toContain('hunter2');
});
