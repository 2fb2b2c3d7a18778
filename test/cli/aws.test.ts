import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/cli/check';
import { synth } from '../../lib/cli/synth';
import { Printed } from './printed';

const exampleOf = (name: string): string => join(__dirname, `../../examples/${name}/site.yaml`);
const sampleOf = (name: string): string => join(__dirname, `../../examples/${name}/outputs.sample.json`);

const AWS = exampleOf('aws');
const AIR_GAPPED = exampleOf('aws-air-gapped');

const EXAMPLES = [
  ['aws', 'pdx01', 5],
  ['aws-air-gapped', 'gov01', 4],
] as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-cli-aws-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** An example with some of its text replaced, in a file. */
function siteWith(example: string, search: string | RegExp, replacement: string): string {
  const text = readFileSync(example, 'utf8');
  const changed = text.replace(search, replacement);
  expect(changed).not.toBe(text);
  return file('site.yaml', changed);
}

describe('check on AWS', () => {
  test.each([AWS, AIR_GAPPED])('%s has no findings', (site) => {
    const printed = new Printed();

    expect(check(site, {}, printed)).toBe(0);
    expect(printed.out).toEqual([`${site}: 0 errors, 0 warnings`]);
  });

  test('a deviation that may be approved is a warning', () => {
    const printed = new Printed();
    const site = siteWith(AWS, '  cidr: 10.20.0.0/14\n', '  cidr: 10.20.0.0/14\n  natGateways: single\n');

    expect(check(site, {}, printed)).toBe(0);
    expect(printed.out[0]).toMatch(/site\.yaml:[0-9]+: warning: networks\.natGateways: got "single".*\(AWS10\)$/);
  });

  test('findings are data with --json', () => {
    const printed = new Printed();
    check(
      siteWith(AIR_GAPPED, 'host: registry.gov01.example.com', 'host: registry.example.com'),
      { json: true },
      printed,
    );

    expect(JSON.parse(printed.out.join('\n'))).toEqual([
      expect.objectContaining({
        severity: 'error',
        rule: 'AG4',
        path: 'registry.host',
        line: expect.any(Number) as number,
      }),
    ]);
  });

  test.each([
    ['a network with Docker in it', AWS, '10.20.0.0/14', '172.17.0.0/16', /networks\.cidr: .*\(AWS2\)$/],
    [
      'an even number of zones',
      AWS,
      'region: us-west-2',
      'region: us-west-2\navailabilityZones: [us-west-2a, us-west-2b]',
      /availabilityZones: got 2 zones.*\(AWS1\)$/,
    ],
    [
      'a release without AWS',
      AWS,
      'site: pdx01',
      'site: pdx01\nrelease: 2.5.0',
      /release: got "2\.5\.0", expected "2\.3\.0": clusters on AWS end with TKG 2\.4; .*Tanzu Mission Control \(AWS14\)$/,
    ],
    [
      'a domain that nodes resolve by multicast',
      AIR_GAPPED,
      /gov01\.example\.com/g,
      'gov01.local',
      /dns\.domain: got "gov01\.local".*\(AWS21\)$/,
    ],
  ])('fails on %s, with file, line and rule', (_what, example, search, replacement, message) => {
    const printed = new Printed();

    expect(check(siteWith(example, search, replacement), {}, printed)).toBe(1);
    expect(printed.out).toContainEqual(expect.stringMatching(/^.*site\.yaml:[0-9]+: error: /));
    expect(printed.out).toContainEqual(expect.stringMatching(message));
  });

  test('fails on a property of the other design, with a line and a suggestion', () => {
    const printed = new Printed();

    expect(check(siteWith(AIR_GAPPED, '  shape: two-vpcs', '  natGateways: single'), {}, printed)).toBe(1);
    expect(printed.out[0]).toMatch(/site\.yaml:[0-9]+: error: networks\.natGateways: /);
    expect(printed.out.at(-1)).toContain('the rules of the design are checked once these are mended');
  });

  test('fails on an identity provider that a site without Internet does not reach', () => {
    const printed = new Printed();

    expect(check(siteWith(AIR_GAPPED, 'type: ldap', 'type: oidc'), {}, printed)).toBe(1);
    expect(printed.out.join('\n')).toMatch(
      /site\.yaml:[0-9]+: error: identity: got .*, expected "type" to be one of "ldap", "none"/,
    );
  });

  test.each([
    ['awz', 'design: got "awz", expected a reference design: "vsphere-vds", "aws", "aws-air-gapped"; write "aws"'],
    [
      'azure',
      'design: got "azure", expected a reference design: "vsphere-vds", "aws", "aws-air-gapped"; say which one the site follows',
    ],
  ])('fails on the design %s', (design, message) => {
    const printed = new Printed();

    expect(check(siteWith(AWS, 'design: aws', `design: ${design}`), {}, printed)).toBe(1);
    expect(printed.out[0]).toContain(message);
  });

  test('fails on a site file that names no design', () => {
    const printed = new Printed();

    expect(check(siteWith(AWS, 'design: aws\n', ''), {}, printed)).toBe(1);
    expect(printed.out[0]).toContain('design: got nothing, expected a reference design');
  });
});

describe('synth on AWS', () => {
  test.each(EXAMPLES)('the example %s is Terraform and a run-book before anything is deployed', async (name, site) => {
    const printed = new Printed();

    expect(await synth(exampleOf(name), { out: folder }, printed)).toBe(0);
    expect(readdirSync(join(folder, 'cdktf.out/stacks'))).toEqual(
      ['foundation', 'hosts', 'identity'].map((stage) => `${site}-${stage}`),
    );
    expect(readdirSync(join(folder, 'dist'))).not.toContain('tanzu');
    expect(readdirSync(join(folder, 'dist/reports'))).toEqual([`${site}-run-book.md`]);
    expect(printed.out.join('\n')).toContain(
      `    cd ${folder} && npx cdktf deploy ${site}-foundation --ignore-missing-stack-dependencies --outputs-file outputs.json`,
    );
  });

  test.each(EXAMPLES)(
    'the example %s has all of its clusters with its sample of outputs',
    async (name, site, manifests) => {
      const printed = new Printed();

      expect(await synth(exampleOf(name), { out: folder, outputs: sampleOf(name) }, printed)).toBe(0);
      expect(readdirSync(join(folder, 'dist')).filter((each) => each.endsWith('.k8s.yaml'))).toHaveLength(manifests);
      expect(readdirSync(join(folder, 'dist/tanzu'))).toEqual([`${site}tkgmgmt01.yaml`]);
      expect(printed.out.join('\n')).not.toContain('Not written yet');
    },
  );

  test('takes the outputs that cdktf deploy put into the output folder', async () => {
    const printed = new Printed();
    file('outputs.json', readFileSync(sampleOf('aws'), 'utf8'));
    await synth(AWS, { out: folder }, printed);

    expect(printed.err.join('\n')).toContain('outputs.json: reading the values of applied stages');
    expect(readdirSync(join(folder, 'dist/tanzu'))).toEqual(['pdx01tkgmgmt01.yaml']);
  });

  test('a project file is written, by which cdktf finds the site', async () => {
    await synth(AWS, { out: folder }, new Printed());

    expect(JSON.parse(readFileSync(join(folder, 'cdktf.json'), 'utf8'))).toMatchObject({ language: 'typescript' });
  });

  test('fails on a broken rule and writes nothing', async () => {
    const printed = new Printed();
    const out = join(folder, 'out');
    const site = siteWith(AWS, 'usage: production', 'usage: production\n    vpc: management');

    expect(await synth(site, { out }, printed)).toBe(1);
    expect(printed.err.at(-1)).toMatch(/1 error, 0 warnings; nothing was written$/);
    expect(readdirSync(folder)).toEqual(['site.yaml']);
  });

  test('fails on an output that is no id, and says which', async () => {
    const sample = readFileSync(sampleOf('aws'), 'utf8');
    const outputs = file('outputs.json', sample.replace(/("vpc_id_management": )"[^"]*"/, '$1"late"'));

    await expect(synth(AWS, { out: folder, outputs }, new Printed())).rejects.toThrow(
      /managementCluster\.aws\.vpcId: got "late", expected the id of a VPC/,
    );
  });

  test('fails on a file of outputs that is none', async () => {
    await expect(synth(AWS, { out: folder, outputs: file('outputs.json', '[]') }, new Printed())).rejects.toThrow(
      /expected a JSON object of stacks/,
    );
  });
});
