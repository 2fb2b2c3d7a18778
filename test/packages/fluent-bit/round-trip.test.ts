import fc from 'fast-check';
import type { ConfigSection } from '../../../lib/packages/fluent-bit/config/config-section';
import { parseFluentBitConfig } from '../../../lib/packages/fluent-bit/config/parse-config';
import { quoteToken, writeConfig } from '../../../lib/packages/fluent-bit/config/write-config';

/** Characters that the syntax, YAML, ytt, a shell or a regular expression gives a meaning. */
const AWKWARD = [
  ...Array.from('aZ09._-*/\\"\'`$(){}[]<>^|?:=,;#@%&+~! \t'),
  ...['é', '漢', '🙂', '\u0085', '\u00a0', '\u2028', '${X}'],
];

const word = fc
  .string({ unit: fc.constantFrom(...AWKWARD), minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[ \t]/g, '_'))
  .filter((text) => !/^[[#]/.test(text));

/** One line without the blanks that Fluent Bit cuts off. */
const line = fc
  .string({ unit: fc.constantFrom(...AWKWARD), minLength: 1, maxLength: 80 })
  .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
  .filter((text) => text !== '');

const section: fc.Arbitrary<ConfigSection> = fc.record({
  kind: fc.constantFrom('SERVICE', 'INPUT', 'FILTER', 'OUTPUT', 'PARSER', 'MULTILINE_PARSER', 'STREAM_TASK'),
  entries: fc.array(fc.record({ key: word, value: line }), { maxLength: 8 }),
});

const plain = ({ kind, entries }: ConfigSection) => ({
  kind,
  entries: entries.map(({ key, value }) => ({ key, value })),
});

test('what is written is read back, whatever keys and values hold', () => {
  fc.assert(
    fc.property(fc.array(section, { maxLength: 6 }), (sections) => {
      const { sections: read, problems } = parseFluentBitConfig(writeConfig(sections));

      expect(problems).toEqual([]);
      expect(read.map(plain)).toEqual(sections.map(plain));
    }),
  );
});

test('what was read is the same when it is written and read once more', () => {
  const anyLine = fc.string({ unit: fc.constantFrom(...AWKWARD, '[INPUT]', 'Name ', '  '), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
      const read = parseFluentBitConfig(lines.join('\n'));
      fc.pre(read.sections.every(({ kind, entries }) => !kind.includes(']') && entries.every(({ key }) => key !== '')));

      expect(parseFluentBitConfig(writeConfig(read.sections)).sections.map(plain)).toEqual(read.sections.map(plain));
    }),
  );
});

/** As Fluent Bit splits a value at blanks: a part in double quotes holds blanks, and quotes behind a backslash. */
const split = (value: string) =>
  [...value.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    quoted === undefined ? bare : quoted.replaceAll('\\"', '"'),
  );

test('a part of a value stays one part', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...Array.from('ab "$^|()[]')), minLength: 1, maxLength: 20 })
    .filter((part) => part.trim() === part && part !== '');
  fc.assert(
    fc.property(text, text, (first, second) => {
      expect(split(`${quoteToken(first)} ${quoteToken(second)}`)).toEqual([first, second]);
    }),
  );
});
