import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkVsphereVds } from 'tko-cdk/design';
import { formatIssue, readDocument, SpecError, type VsphereVdsSpec } from 'tko-cdk/spec';
import { TkoApp, VsphereVds } from 'tko-cdk/vsphere';
import { stringify } from 'yaml';
import { COMPLETE_SITE } from './complete-site';
import { mutationsOf, SEED } from './mutations';

const EXAMPLE = readFileSync(join(__dirname, '../../examples/vsphere-vds/site.yaml'), 'utf8');

/** Values that come close to right ones. */
const NEAR = [
  '172.16.10.1/24',
  '172.16.10.100-172.16.10.200',
  '172.16.80.0/24',
  'essentials',
  'three-networks',
  'Default-Cloud',
];

/** The example, or the site with every property, after a few mistakes. */
const mutatedSite = fc.oneof(mutationsOf(readDocument(EXAMPLE).data, NEAR), {
  weight: 3,
  arbitrary: mutationsOf(COMPLETE_SITE, NEAR),
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
    { numRuns: 1500, seed: SEED },
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
    { numRuns: 40, maxSkipsPerRun: 1000, seed: SEED },
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
    { numRuns: 1500, seed: SEED },
  );
});
