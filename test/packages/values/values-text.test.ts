import { valuesTextIssues } from '../../../lib/packages/values/values-text';

const gotOf = (text: string) => valuesTextIssues('values', text).map(({ got }) => got);

describe('accepted as ytt accepts it', () => {
  test.each([
    ['nothing', ''],
    ['comments alone', '# nothing yet\n'],
    ['a comment of ytt', '#! a note\na: 1\n'],
    ['JSON', '{"a": "b"}'],
    ['several documents', '---\na: 1\n---\na: 2\n'],
    ['a merge key', 'base: &base {a: 1}\nb:\n  <<: *base\n'],
    ['an annotation inside of a string', 'a: "#@ x"\nb: |\n  #@ y\n  %z\n'],
    ['a key that is a date or a time, which ytt leaves as a string', '2023-01-01: 1\n12:34: 1\n'],
    ['a quoted key', '"y": 1\n\'1\': 2\n'],
  ])('%s', (_what, text) => {
    expect(gotOf(text)).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    ['#@data/values\n---\na: 1\n', '#@data/values'],
    ['a: 1 #@ if x\n', '#@ if x'],
    ['a:\n#@overlay/match missing_ok=True\n  b: 1\n', '#@overlay/match missing_ok=True'],
  ])('fails when the text has an annotation of ytt: %j', (text, annotation) => {
    expect(gotOf(text)).toEqual([`the annotation "${annotation}"`]);
  });

  test.each(['y', 'No', 'on', '1', '0x1F', '0o17', '1.5', '~', 'null'])(
    'fails when a plain key is no string for ytt, which panics on it: %s',
    (key) => {
      expect(gotOf(`a:\n  ${key}: 1\n`)).toEqual([`the key ${key}, which is no string in YAML 1.1`]);
    },
  );

  test('fails when the text is no YAML', () => {
    expect(gotOf('a: [\n')[0]).toMatch(/line 2/);
  });

  test('fails when a key comes twice, since ytt panics on it', () => {
    expect(gotOf('a: 1\na: 2\n')[0]).toMatch(/unique at line 2/);
  });

  test('fails when the text is a list or a single value', () => {
    expect(gotOf('- a\n')).toEqual(['a list']);
    expect(gotOf('namespace\n')).toEqual(['a single value']);
  });

  test('fails when the text has a directive, since ytt panics on it', () => {
    expect(gotOf('%YAML 1.2\n---\na: 1\n')).toEqual(['the directive "%YAML 1.2"']);
  });

  test('fails when a character is not escaped that ytt cannot read', () => {
    const [issue] = valuesTextIssues('values', 'a: "x\u2028y"\n');

    expect(issue).toMatchObject({ got: 'the character U+2028', cure: 'write it as \\u2028 in double quotes' });
  });
});
