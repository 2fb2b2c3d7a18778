import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Aws, AwsAirGapped, TkoApp } from 'tko-cdk/aws';
import { checkSite } from 'tko-cdk/design';
import { type AwsAirGappedSpec, type AwsSpec, formatIssue, readDocument, type StackOutputs } from 'tko-cdk/spec';
import { COMPLETE_AIR_GAPPED_AWS_SITE, COMPLETE_AWS_SITE } from './complete-aws-sites';
import { mutationsOf, SEED } from './mutations';

/** Values that come close to right ones. */
const NEAR = [
  '10.20.0.0/14',
  '172.17.0.0/16',
  '10.100.0.0/24',
  'us-west-2d',
  'us-gov-west-1',
  't3.medium',
  'm6g.large',
  'vpc-0123456789abcdef0',
  'subnet-0123456789abcdef0',
  'management',
  'workloads',
  'shared-services',
  'site',
  'sg-1',
  '1st',
  'one-vpc',
  'two-vpcs',
  'single',
  'peering',
  'public',
  'session-manager',
  'none',
  'w'.repeat(63),
  { type: 'peering' },
  { type: 'transit-gateway' },
  { type: 'session-manager' },
  { destination: 'none' },
  { cidr: '10.1.0.0/24' },
];

const exampleOf = (design: string): unknown =>
  readDocument(readFileSync(join(__dirname, `../../examples/${design}/site.yaml`), 'utf8')).data;

/** The example of a design, or the site with every property, after a few mistakes. */
const mutatedSite = fc.oneof(
  mutationsOf(exampleOf('aws'), NEAR),
  mutationsOf(exampleOf('aws-air-gapped'), NEAR),
  { weight: 3, arbitrary: mutationsOf(COMPLETE_AWS_SITE, NEAR) },
  { weight: 2, arbitrary: mutationsOf(COMPLETE_AIR_GAPPED_AWS_SITE, NEAR) },
);

const PREFIXES = { vpc_id: 'vpc', private_subnet_id: 'subnet', public_subnet_id: 'subnet', security_group_id: 'sg' };

/** What the stage foundation answers: the id of whatever is asked for, so that the files of clusters are written too. */
const OUTPUTS: StackOutputs = {
  get: (_stack, output) => {
    const prefix = Object.entries(PREFIXES).find(([kind]) => output.startsWith(kind))?.[1];
    return prefix === undefined ? undefined : `${prefix}-0123456789abcdef0`;
  },
};

test.each([
  ['with a way to the Internet', COMPLETE_AWS_SITE],
  ['without Internet', COMPLETE_AIR_GAPPED_AWS_SITE],
])('the site with every property %s breaks no rule', (_what, site) => {
  expect(checkSite(site).map(formatIssue)).toEqual([]);
});

test('whatever a site file says, every finding has a path or says what the file is, and what to do', () => {
  fc.assert(
    fc.property(mutatedSite, (site) => {
      for (const issue of checkSite(site)) {
        expect(issue.got).not.toBe('');
        expect(issue.expected).not.toBe('');
        expect(issue.cure).not.toBe('');
        expect(formatIssue(issue)).not.toMatch(/undefined|\[object|\n|255\.255\.255\.255\/32/);
      }
    }),
    { numRuns: 800, seed: SEED },
  );
});

test('what check accepts can be synthesized: no construct refuses it, and all of it can be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-fuzz-'));
  fc.assert(
    fc.property(mutatedSite, (data) => {
      fc.pre(checkSite(data).every(({ severity }) => severity === 'warning'));
      const site = data as AwsSpec | AwsAirGappedSpec;
      const app = new TkoApp({ outdir: folder, outputs: OUTPUTS });
      if (site.design === 'aws') {
        Aws.fromSpec(app, site);
      } else {
        AwsAirGapped.fromSpec(app, site);
      }
      app.synth();
    }),
    { numRuns: 25, maxSkipsPerRun: 1000, seed: SEED },
  );
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
