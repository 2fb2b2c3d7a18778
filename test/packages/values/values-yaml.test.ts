import * as fc from 'fast-check';
import { parse } from 'yaml';
import { type PackageValues, valuesYaml } from '../../../lib/packages/values/values-yaml';

const read = (text: string): unknown => parse(text, { version: '1.1', merge: false });

/** Strings that a reader of YAML 1.1, or ytt, takes for something else when they stand without quotes. */
const AWKWARD = [
  ...['y', 'N', 'yes', 'No', 'on', 'OFF', 'true', 'null', '~', ''],
  ...['0', '007', '0888', '0o17', '0x1F', '0b11', '1_000', '1_', '1.', '.5', '1e3', '-.inf', '.nan'],
  ...[
    '12:34',
    '2023-01-01',
    '2023-01-01T00:00:00Z',
    '=',
    '<<',
    '&x',
    '*.example.com',
    '!x',
    '@x',
    '`x',
    '%x',
    '- x',
    '? x',
  ],
  ...[
    'a: b',
    'a #b',
    '#@ x',
    '(@= x @)',
    '{{ .x }}',
    '[x]',
    '{x}',
    "it's",
    '"quoted"',
    'C:\\x',
    ' x ',
    'x\n',
    '\tx',
    'x\r\ny',
  ],
  ...[
    '\u0000',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffe',
    '\uffff',
    'é',
    '😀',
  ],
];

describe('strings', () => {
  test.each(AWKWARD)('%j is in double quotes, or line by line, and read back', (text) => {
    const written = valuesYaml({ value: text });

    expect(written).toMatch(/^value: (?:".*"|\|-?\n[^]*)\n$/);
    expect(read(written)).toEqual({ value: text });
  });

  test.each(AWKWARD)('%j as a key is in double quotes and read back', (text) => {
    const written = valuesYaml({ [text]: 1 });

    expect(written).toMatch(/^".*": 1\n$/);
    expect(read(written)).toEqual({ [text]: 1 });
  });

  test.each([
    ['\u007f', '\\u007f'],
    ['\u0085', '\\u0085'],
    ['\u009f', '\\u009f'],
    ['\u2028', '\\u2028'],
    ['\u2029', '\\u2029'],
    ['\ufffe', '\\ufffe'],
    ['\uffff', '\\uffff'],
  ])('%j, which ytt cannot read, is escaped in values and keys', (character, escaped) => {
    expect(valuesYaml({ [character]: character })).toBe(`"${escaped}": "${escaped}"\n`);
  });

  test('a character beyond U+FFFF is no pair of escapes, which ytt refuses', () => {
    expect(valuesYaml({ a: '😀' })).toBe('a: "😀"\n');
  });

  test('a text of several lines is written line by line', () => {
    expect(valuesYaml({ a: { 'tls.crt': 'one\n  two\n\nthree\n' } })).toBe(
      'a:\n  tls.crt: |\n    one\n      two\n\n    three\n',
    );
    expect(valuesYaml({ a: 'one\ntwo' })).toBe('a: |-\n  one\n  two\n');
  });

  test.each(['\none', ' one\ntwo', 'one\n\n', 'one\n\ttwo', 'one\r\ntwo', 'one\ntwö', '\n', 'one\u2028\n'])(
    '%j, whose lines could be taken for others, stays in double quotes',
    (text) => {
      expect(valuesYaml({ text })).toMatch(/^text: ".*"\n$/);
      expect(read(valuesYaml({ text }))).toEqual({ text });
    },
  );

  test('whatever the lines, YAML 1.1 reads them back', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', ' ', '#', '@', ':', '-', '\n', '"', '%', '|', '>', '\\'),
      maxLength: 20,
    });

    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const data = { a: { text: lines.join('\n') }, b: 1 };

        expect(read(valuesYaml(data))).toEqual(data);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('whatever the data, YAML 1.1 reads it back', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    const leaf = fc.oneof(text, fc.boolean(), fc.maxSafeInteger(), fc.constant(null));
    const { values } = fc.letrec<{ node: PackageValues[string]; values: PackageValues }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('node'), { maxLength: 4 }), tie('values')),
      values: fc.dictionary(text, tie('node'), { maxKeys: 4, noNullPrototype: true }),
    }));

    fc.assert(
      fc.property(values, (data) => {
        expect(read(valuesYaml(data))).toEqual(data);
      }),
      { seed: 23, numRuns: 300 },
    );
  });
});

describe('data', () => {
  test('keys keep their order, and undefined ones are left out', () => {
    expect(valuesYaml({ b: 1, a: undefined, c: { z: true, y: null } })).toBe('b: 1\nc:\n  z: true\n  "y": null\n');
  });

  test('empty maps and lists are written', () => {
    expect(valuesYaml({ map: {}, list: [] })).toBe('map: {}\nlist: []\n');
    expect(valuesYaml({})).toBe('{}\n');
  });

  test('an object that comes twice is written twice, without an anchor', () => {
    const resources = { cpu: '100m' };

    expect(valuesYaml({ one: resources, two: resources })).toBe('one:\n  cpu: "100m"\ntwo:\n  cpu: "100m"\n');
  });

  test('a key of 1,022 characters is written', () => {
    const key = 'k'.repeat(1022);

    expect(read(valuesYaml({ [key]: 1 }))).toEqual({ [key]: 1 });
  });
});

describe('refusals', () => {
  const write = (value: unknown) => () => valuesYaml({ a: { b: value } } as PackageValues);

  test('fails when a key is longer than ytt reads, escapes included', () => {
    expect(() => valuesYaml({ ['k'.repeat(1023)]: 1 })).toThrow(/values: got the key .* 1025 characters in quotes/);
    expect(() => valuesYaml({ [`${'k'.repeat(1020)}"`]: 1 })).not.toThrow();
    expect(() => valuesYaml({ [`${'k'.repeat(1021)}"`]: 1 })).toThrow(/1025 characters in quotes/);
  });

  test.each([
    [Number.NaN, /values\.a\.b: got NaN, expected a finite number/],
    [Number.POSITIVE_INFINITY, /values\.a\.b: got Infinity/],
    [2 ** 53, /values\.a\.b: got 9007199254740992, expected an integer that a double holds exactly/],
    [new Date(0), /values\.a\.b: got a Date object/],
    [new Map(), /values\.a\.b: got a Map object/],
    [() => 1, /values\.a\.b: got a function/],
    [1n, /values\.a\.b: got a bigint/],
    [['x', undefined], /values\.a\.b\[1\]: got undefined/],
    ['\ud800', /values\.a\.b: got half of a surrogate pair/],
  ])('fails when a value is %p', (value, message) => {
    expect(write(value)).toThrow(message);
  });

  test('fails when a value holds itself', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;

    expect(write(circle)).toThrow(/values\.a\.b\.self: got a value that holds itself/);
  });

  test('fails when the values are a list', () => {
    expect(() => valuesYaml([1] as unknown as PackageValues)).toThrow(/values: got a list, expected a map/);
  });

  test('fails with all issues at once', () => {
    expect(() => valuesYaml({ a: Number.NaN, b: [2 ** 60] })).toThrow(/values\.a: .*\nvalues\.b\[0\]: /);
  });
});
