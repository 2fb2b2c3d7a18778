import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/cli/check';
import { synth } from '../../lib/cli/synth';
import { Printed } from './printed';

const EXAMPLE = join(__dirname, '../../examples/vsphere-vds/site.yaml');
const CERTIFICATE = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The example with some of its text replaced, in a file. */
function siteWith(search: string | RegExp, replacement: string): string {
  const path = join(folder, 'site.yaml');
  const text = readFileSync(EXAMPLE, 'utf8');
  const changed = text.replace(search, replacement);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
  return path;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('check', () => {
  test('the example has no findings, and the status is 0', () => {
    const printed = new Printed();

    expect(check(EXAMPLE, {}, printed)).toBe(0);
    expect(printed.out).toEqual([`${EXAMPLE}: 0 errors, 0 warnings`]);
  });

  test('a warning is printed, and the status is 0', () => {
    const printed = new Printed();
    const site = siteWith('  syslog: [{ server: syslog.sfo01.example.com }]\n', '');

    expect(check(site, {}, printed)).toBe(0);
    expect(printed.out.at(-1)).toBe(`${site}: 0 errors, 1 warning`);
  });

  test('findings are data with --json', () => {
    const printed = new Printed();
    check(siteWith('vlan: 1680', 'vlan: 1670'), { json: true }, printed);

    expect(JSON.parse(printed.out.join('\n'))).toEqual([
      expect.objectContaining({
        severity: 'error',
        rule: 'R2',
        path: 'networks.workloadVip.vlan',
        line: expect.any(Number) as number,
      }),
    ]);
  });

  test('fails on a broken rule, with file, line, path, and status 1', () => {
    const printed = new Printed();
    const site = siteWith('172.16.10.12', '172.16.10.111');

    expect(check(site, {}, printed)).toBe(1);
    expect(printed.out[0]).toMatch(
      /site\.yaml:[0-9]+: error: avi\.controllers\[1\]: got "172\.16\.10\.111", expected .*; .* \(R12\)$/,
    );
  });

  test('fails on a wrong shape, and says that the rules come after it', () => {
    const printed = new Printed();
    const site = siteWith('site: sfo01', 'site: SFO_01');

    expect(check(site, {}, printed)).toBe(1);
    expect(printed.out.at(-1)).toBe(
      `${site}: 1 error, 0 warnings; the rules of the design are checked once these are mended`,
    );
  });

  test('fails on a broken rule without announcing the rules again', () => {
    const printed = new Printed();
    const site = siteWith('172.16.10.12', '172.16.10.111');
    check(site, {}, printed);

    expect(printed.out.at(-1)).toBe(`${site}: 1 error, 0 warnings`);
  });

  test('fails on a file that is not there', () => {
    expect(() => check(join(folder, 'absent.yaml'), {}, new Printed())).toThrow(
      /absent\.yaml: expected a site file, but there is no such file; check the path/,
    );
  });

  test('fails on a folder', () => {
    expect(() => check(folder, {}, new Printed())).toThrow(/expected a site file, but it is a folder/);
  });

  test('fails on broken YAML with the line', () => {
    expect(() => check(file('site.yaml', 'site: [\n'), {}, new Printed())).toThrow(/site\.yaml: error: .* line [0-9]+/);
  });
});

describe('synth', () => {
  test('writes Terraform and manifests below the folder, and prints what waits', async () => {
    const printed = new Printed();

    expect(await synth(EXAMPLE, { out: folder }, printed)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['cdktf.json', 'cdktf.out', 'dist']);
    expect(printed.out.join('\n')).toMatch(
      /tanzu\/sfo01w01tkgmgmt01\.yaml waits for the output ca_certificate of the stack sfo01-avi-configuration/,
    );
    expect(readdirSync(join(folder, 'dist'))).not.toContain('tanzu');
  });

  test('writes the file of the management cluster once its late value is there', async () => {
    const outputs = file(
      'outputs.json',
      JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: CERTIFICATE } }),
    );

    expect(await synth(EXAMPLE, { out: folder, outputs }, new Printed())).toBe(0);
    const configuration = readFileSync(join(folder, 'dist/tanzu/sfo01w01tkgmgmt01.yaml'), 'utf8');
    expect(configuration).toContain(`AVI_CA_DATA_B64: "${Buffer.from(CERTIFICATE).toString('base64')}"`);
  });

  test('a cluster that the site no longer has leaves no manifest', async () => {
    await synth(EXAMPLE, { out: folder }, new Printed());
    await synth(siteWith('name: sfo01w01tkgworkload01', 'name: sfo01w01tkgworkload02'), { out: folder }, new Printed());

    expect(readdirSync(join(folder, 'dist')).filter((name) => name.includes('tkgworkload'))).toEqual([
      '0003-sfo01w01tkgworkload02.k8s.yaml',
      '0004-sfo01w01tkgworkload02-packages.k8s.yaml',
    ]);
  });

  test('a project file of the user is left alone', async () => {
    const project = file('cdktf.json', '{"app": "mine"}');
    await synth(EXAMPLE, { out: folder }, new Printed());

    expect(readFileSync(project, 'utf8')).toBe('{"app": "mine"}');
  });

  test('fails on a broken rule and writes nothing', async () => {
    const printed = new Printed();
    const out = join(folder, 'out');

    expect(await synth(siteWith('172.16.10.12', '172.16.10.111'), { out }, printed)).toBe(1);
    expect(printed.err.at(-1)).toMatch(/1 error, 0 warnings; nothing was written$/);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('fails on a file of outputs that is none', async () => {
    const outputs = file('outputs.json', 'certificate');

    await expect(synth(EXAMPLE, { out: folder, outputs }, new Printed())).rejects.toThrow(
      /expected a JSON object of stacks/,
    );
  });

  test('fails on a late value that is no certificate, and says so', async () => {
    const outputs = file('outputs.json', JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: 'late' } }));

    await expect(synth(EXAMPLE, { out: folder, outputs }, new Printed())).rejects.toThrow(
      /aviCertificateAuthority: got/,
    );
  });
});

describe('synth, called another way', () => {
  test('takes the outputs that stand in the output folder, as cdktf deploy writes them there', async () => {
    const printed = new Printed();
    file('outputs.json', JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: CERTIFICATE } }));

    expect(await synth(EXAMPLE, { out: folder }, printed)).toBe(0);
    expect(printed.err.join('\n')).toContain('outputs.json: reading the values of applied stages');
    expect(readdirSync(join(folder, 'dist/tanzu'))).toEqual(['sfo01w01tkgmgmt01.yaml']);
  });

  test('fails on an output that is a file', async () => {
    const out = file('out', '');

    await expect(synth(EXAMPLE, { out }, new Printed())).rejects.toThrow(
      /--out: got the file .*out, expected a folder/,
    );
  });
});
