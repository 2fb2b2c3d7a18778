import fc from 'fast-check';
import { parseAllDocuments, stringify } from 'yaml';
import { ManifestYaml } from '../../lib/kubernetes/manifest-yaml';

/** As cdk8s calls the library. */
const byLibrary = (object: unknown): string => stringify(object, { keepUndefined: true, lineWidth: 0, version: '1.1' });

const ours = (...objects: readonly unknown[]): string => new ManifestYaml().ofObjects(objects);

/** Texts that YAML has a meaning for, in one version of it or another. */
const SPECIAL = fc.constantFrom(
  ...['yes', 'no', 'on', 'y', 'True', 'null', '~', '', '1.0', '0x1f', '1e3', '0777', '+1', '.5', '.inf', '.nan'],
  ...['1:30', '12:00:00', '2001-01-01', '=', '<<', '-', '- a', '? a', 'a: b', 'a:', ':', 'a #b', '#c', '---', '--- a'],
  ...['...', '%x', '&a', '*a', '!a', '|', '>', '@a', '`a`', "it's", '"q"', '{', '[', ',', ' a', 'a ', '\t', 'a\tb'],
  ...['a\nb', '\n', 'a\n', '\n a', 'a\r\nb', '\u0085', '\u2028', 'é', '😀', 'x'.repeat(1100)],
);

const TEXT = fc.oneof(SPECIAL, fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 }));

const { value: VALUE } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(TEXT, fc.integer(), fc.double(), fc.boolean(), fc.constantFrom(null, 0, -0)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(TEXT, tie('value'), { maxKeys: 4 }),
  ),
}));

describe('the YAML of manifests', () => {
  test('is that of the library, whatever the object', () => {
    const yaml = new ManifestYaml();
    fc.assert(
      fc.property(VALUE, (value) => {
        expect(yaml.ofObjects([value])).toBe(byLibrary(value));
      }),
      { numRuns: 2000 },
    );
  });

  test('has lists in lists, maps in lists and empty ones as the library does', () => {
    const object = { a: [[1, [2]], [], [{}, { b: [{ c: {}, d: 1 }], e: null }]], f: {}, g: [] };
    expect(ours(object)).toBe(byLibrary(object));
  });

  test.each([
    ['a text of several lines', { a: { b: 'one\ntwo\n' }, c: 'yes' }],
    ['a text that begins like a document', { a: { b: '--- c' } }],
    ['a key of several lines', { a: { 'b\nc': 1 } }],
    ['a key of more than a thousand characters', { ['a'.repeat(1100)]: 1 }],
    ['a negative zero', { a: 0, b: -0 }],
  ])('is left to the library for %s', (_what, object) => {
    expect(ours(object)).toBe(byLibrary(object));
  });

  test('says a text in one way, before and after an object that is left to the library', () => {
    const objects = [{ a: 'yes' }, { a: 'yes', b: 'one\ntwo', c: 'no' }, { a: 'no' }];
    expect(ours(...objects)).toBe(objects.map(byLibrary).join('---\n'));
  });

  test('parts the objects of a file', () => {
    const objects = [{ a: 1 }, { b: ['on', 'off'] }];
    const read = parseAllDocuments(ours(...objects), { version: '1.1' }).map((document) => document.toJS() as unknown);
    expect(read).toEqual(objects);
  });
});
