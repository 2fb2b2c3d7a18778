import { formatIssue } from '../../../lib/spec';
import { closedSchema, shapeIssues } from '../../../lib/packages';

/** A schema in the form in which a Package publishes its own. */
const PUBLISHED = {
  type: 'object',
  properties: {
    replicas: { type: 'integer', default: 1 },
    storageClass: { type: 'string', nullable: true, default: null },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    extra: { nullable: true },
    hosts: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
};

const findings = (values: object) =>
  shapeIssues('values', closedSchema(PUBLISHED), values as Record<string, unknown>).map(formatIssue);

test('what the schema names is accepted, nulls where it says so', () => {
  expect(
    findings({ replicas: 2, storageClass: null, labels: { any: 'x' }, extra: [1], hosts: [{ name: 'a' }] }),
  ).toEqual([]);
});

test.each<[string, object, RegExp]>([
  ['an unknown key', { replica: 2 }, /^values\.replica: got the unknown property "replica".* did you mean "replicas"/],
  ['an unknown key in a list', { hosts: [{ nme: 'a' }] }, /^values\.hosts\[0\]\.nme: got the unknown property/],
  ['a wrong type', { replicas: '2' }, /^values\.replicas: got "2", expected a whole number/],
  ['a null elsewhere', { replicas: null }, /^values\.replicas: got null.*; leave the key out/],
  [
    'a map with another type',
    { labels: { any: 1 } },
    /^values\.labels\.any: got 1, expected a string; put it in quotes/,
  ],
])('fails on %s', (_title, values, message) => {
  expect(findings(values)[0]).toMatch(message);
});

test('the schema that was given stays as it is', () => {
  expect(JSON.stringify(PUBLISHED)).not.toContain('"additionalProperties":false');
  expect(closedSchema(PUBLISHED)).toBe(closedSchema(PUBLISHED));
});
