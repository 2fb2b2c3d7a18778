import fc from 'fast-check';
import { parseFluentBitConfig } from '../../../lib/packages/fluent-bit/config/parse-config';
import { newTagOf, patternsMeet, tagsOfFilter, tagsOfInput } from '../../../lib/packages/fluent-bit/rules/tags';

const sectionOf = (text: string) => parseFluentBitConfig(text).sections[0]!;

/** As Fluent Bit matches a tag. */
const matches = (pattern: string, tag: string) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.]/g, '\\.'))
      .join('.*')}$`,
  ).test(tag);

test.each([
  ['kube.*', 'kube.var.log.containers.*.log', true],
  ['kube.*', 'kube_systemd.*', false],
  ['*', 'anything', true],
  ['*.log', 'kube.*', true],
  ['audit', 'audit', true],
  ['audit', 'audit.*', false],
  ['a*c', '*b', false],
  ['a*b*c', 'abc', true],
])('%s and %s: %s', (first, second, expected) => {
  expect(patternsMeet(first, second)).toBe(expected);
  expect(patternsMeet(second, first)).toBe(expected);
});

const text = (unit: string) => fc.string({ unit: fc.constantFrom(...Array.from(unit)), maxLength: 10 });

test('a pattern meets a plain tag where it matches it', () => {
  fc.assert(
    fc.property(text('ab.*'), text('ab.'), (pattern, tag) => {
      expect(patternsMeet(pattern, tag)).toBe(matches(pattern, tag));
    }),
  );
});

test('two patterns meet where a tag matches both', () => {
  fc.assert(
    fc.property(text('ab*'), text('ab*'), text('ab'), (first, second, tag) => {
      fc.pre(matches(first, tag) && matches(second, tag));

      expect(patternsMeet(first, second)).toBe(true);
    }),
  );
});

test('many stars take no time', () => {
  expect(patternsMeet('*a'.repeat(60), '*b'.repeat(60))).toBe(false);
});

test.each<[string, string, readonly string[]]>([
  [
    'a file for the star',
    'Name tail\n  Tag kube.*\n  Path /var/log/containers/*.log',
    ['kube.var.log.containers.*.log'],
  ],
  ['a tag for every path', 'Name tail\n  Tag f.*\n  Path /a/x.log,/b/?.log', ['f.a.x.log', 'f.b.*.log']],
  ['a tag without a star', 'Name tail\n  Tag audit\n  Path /a/x.log', ['audit']],
  ['a unit for the star', 'Name systemd\n  Tag host.*', ['host.*']],
  ['the plug-in without a tag', 'Name tail\n  Path /a/x.log', ['tail.2']],
  ['any tag of a sender', 'Name forward\n  Tag x', ['*']],
  ['fields of the name of the file', 'Name tail\n  Tag kube.<namespace>.<pod>', ['kube.*.*']],
  ['a variable', 'Name tcp\n  Tag ${CLUSTER}.tcp', ['*.tcp']],
])('tags of an input: %s', (_title, body, expected) => {
  const section = sectionOf(`[INPUT]\n  ${body}\n`);

  expect(tagsOfInput(section, section.entries[0]!.value, 2)).toEqual(expected);
});

test.each([
  ['$log ^err error.$TAG false', 'error.$TAG'],
  ['$log "a b\\" c" app.$1 true', 'app.$1'],
  ['$log ^err error', undefined],
  ['$log a b error false', undefined],
])('the new tag of the rule %s is %s', (rule, expected) => {
  expect(newTagOf(rule)).toBe(expected);
});

test('tags of rewrite_tag hold what the record gives as a star', () => {
  const section = sectionOf(
    "[FILTER]\n  Name rewrite_tag\n  Rule $log ^x new.$TAG[1].$kubernetes['labels']['app'] false\n",
  );

  expect(tagsOfFilter(section, 'rewrite_tag')).toEqual(['new.*.*']);
});
