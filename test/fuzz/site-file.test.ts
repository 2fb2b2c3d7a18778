import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkVsphereVds } from 'tko-cdk/design';
import { formatIssue, readDocument, SpecError, type VsphereVdsSpec } from 'tko-cdk/spec';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';
import { stringify } from 'yaml';
import { COMPLETE_SITE } from './complete-site';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/vsphere-vds/site.yaml'), 'utf8');

type Path = readonly (string | number)[];

/** Paths of everything in a value. */
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, item]) =>
          pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

interface Mutation {
  readonly path: Path;
  readonly kind: 'remove' | 'replace' | 'rename' | 'repeat';
  readonly value: unknown;
}

/** Values that come close to right ones, and anything else that JSON can hold. */
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    '172.16.10.1/24',
    '172.16.10.100-172.16.10.200',
    '172.16.80.0/24',
    '10.0.0.0/33',
    '0.0.0.0/1',
    '255.255.255.255',
    '-',
    '',
    ' ',
    '${var.x}',
    '${TfToken[1]}',
    '__proto__',
    'constructor',
    0,
    -1,
    4095,
    Infinity,
    0.5,
    true,
    null,
    [],
    {},
    [[]],
    'prod',
    'dev',
    'antrea',
    'calico',
    'essentials',
    'three-networks',
    'existing',
    'a'.repeat(300),
    'ünïcode',
    'two\nlines',
    'a b',
    'a,b',
    '%{ if true }',
    'user@example.com',
    '192.168.200.10:443',
    'Default-Cloud',
    '\u0000',
  ),
  fc.ipV4(),
  fc.tuple(fc.ipV4(), fc.nat(40)).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV4(), fc.ipV4()).map(([begin, end]) => `${begin}-${end}`),
  fc.jsonValue({ maxDepth: 2 }),
);

const mutationOf = (site: unknown): fc.Arbitrary<Mutation> =>
  fc.record({
    path: fc.constantFrom(...pathsOf(site).filter((path) => path.length > 0)),
    kind: fc.constantFrom('remove', 'replace', 'replace', 'rename', 'repeat'),
    value: anyValue,
  });

function mutate(site: unknown, { path, kind, value }: Mutation): unknown {
  const copy = structuredClone(site);
  let parent: unknown = copy;
  for (const key of path.slice(0, -1)) {
    parent = (parent as Record<string | number, unknown> | undefined)?.[key];
  }
  const key = path.at(-1)!;
  if (typeof parent !== 'object' || parent === null || !Object.hasOwn(parent, key)) {
    return copy;
  }
  const holder = parent as Record<string | number, unknown>;
  if (kind === 'replace') {
    holder[key] = value;
  } else if (Array.isArray(parent) && kind === 'repeat') {
    parent.push(structuredClone(parent[Number(key)]));
  } else {
    const old = holder[key];
    Reflect.deleteProperty(holder, key);
    if (kind === 'rename') {
      Object.defineProperty(holder, `${key}s`, { value: old, enumerable: true, configurable: true, writable: true });
    }
  }
  return copy;
}

const mutationsOf = (site: unknown): fc.Arbitrary<unknown> =>
  fc.array(mutationOf(site), { minLength: 1, maxLength: 3 }).map((mutations) => mutations.reduce(mutate, site));

/** The example, or the site with every property, after a few mistakes. */
const mutatedSite = fc.oneof(mutationsOf(readDocument(EXAMPLE).data), {
  weight: 3,
  arbitrary: mutationsOf(COMPLETE_SITE),
});

test('the site with every property breaks no rule', () => {
  expect(checkVsphereVds(COMPLETE_SITE)).toEqual([]);
});

test('whatever a site file says, every finding has a path or says what the file is, and what to do', () => {
  fc.assert(
    fc.property(mutatedSite, (site) => {
      for (const issue of checkVsphereVds(site)) {
        expect(issue.got).not.toBe('');
        expect(issue.expected).not.toBe('');
        expect(issue.cure).not.toBe('');
        expect(formatIssue(issue)).not.toMatch(/undefined|\[object|\n/);
      }
    }),
    { numRuns: 1500 },
  );
});

test('what check accepts can be synthesized: no construct refuses it, and all of it can be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-fuzz-'));
  fc.assert(
    fc.property(mutatedSite, (site) => {
      fc.pre(checkVsphereVds(site).every(({ severity }) => severity === 'warning'));
      const app = new TkoApp({ outdir: folder });
      VsphereVds.fromSpec(app, site as VsphereVdsSpec);
      app.synth();
    }),
    { numRuns: 40, maxSkipsPerRun: 1000 },
  );
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

test('whatever a file holds, it is read or refused with what is wrong', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '-',
        '&',
        '*',
        '!',
        '|',
        '>',
        '#',
        '%',
        '@',
        '`',
        '"',
        "'",
        ' ',
        '\n',
        '\t',
        'a',
      ),
    }),
    fc
      .tuple(fc.nat(EXAMPLE.length), fc.string({ maxLength: 4 }))
      .map(([at, insert]) => EXAMPLE.slice(0, at) + insert + EXAMPLE.slice(at + 2)),
    mutatedSite.map((site) => stringify(site)),
  );
  fc.assert(
    fc.property(text, (source) => {
      try {
        const document = readDocument(source);
        checkVsphereVds(document.data).forEach(({ path }) => document.lineOf(path));
      } catch (error) {
        expect(SpecError.isSpecError(error)).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});
