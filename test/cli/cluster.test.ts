import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cluster, type ClusterOptions } from '../../lib/cli/cluster';
import { Printed } from './printed';
import { recordedCase } from '../tanzu/flat/recorded';
import { vsphereTexts } from '../tanzu/flat/support';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-cluster-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command on a text, and says what came of it. */
function run(text: string, options: Partial<ClusterOptions> = {}) {
  const path = join(folder, 'payments.yaml');
  writeFileSync(path, text);
  const printed = new Printed();
  const status = cluster(path, { release: '2.3', role: 'workload', ...options }, printed);
  return { path, status, out: printed.out.join('\n'), err: printed.err };
}

const flat = (overrides: Readonly<Record<string, string | undefined>> = {}): string =>
  Object.entries(vsphereTexts(overrides))
    .map(([name, text]) => `${name}: ${JSON.stringify(text)}\n`)
    .join('');

describe('cluster', () => {
  test('prints the manifests in the order of application, and the status is 0', () => {
    const { out, status } = run(flat());
    expect(status).toBe(0);
    expect(parseAllDocuments(out).map((document) => document.get('kind'))).toEqual([
      'VSphereCSIConfig',
      'ClusterBootstrap',
      'Cluster',
    ]);
  });

  test('says which Secret must be there, since it writes none', () => {
    const { err, out } = run(flat());
    expect(out).not.toContain('kind: Secret');
    expect(err).toEqual([expect.stringContaining('note: the Secret payments with username and password must be')]);
  });

  test('writes a file with the name of the cluster', () => {
    const { out, err, status } = run(flat(), { out: join(folder, 'made') });
    expect([status, out]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'made/payments.yaml'), 'utf8')).toContain('kind: Cluster\n');
    expect(err.at(-1)).toContain('3 objects written to');
  });

  test('takes a configuration that the CLI has merged', () => {
    const { variables } = recordedCase('vsphere-000');
    const text = Object.entries(variables)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
      .join('');
    expect(run(text, { release: '2.2' }).status).toBe(0);
  });

  test('takes JSON', () => {
    expect(run(JSON.stringify(vsphereTexts())).status).toBe(0);
  });

  test('keeps the version of an operating system that looks like a number', () => {
    expect(run(`${flat({ OS_NAME: 'ubuntu' })}OS_VERSION: 20.10\n`).out).toContain('osInfo: ubuntu,20.10,amd64');
  });

  test('prints the checks that need the network', () => {
    const { out, status } = run(flat(), { preflight: true });
    expect(status).toBe(0);
    expect(out).toContain('# Check that no cluster has the name payments (V3)');
    expect(out).toContain('govc ls -d /dc0/datastore/ds1');
  });

  test('prints the checks of NSX ALB for a management cluster', () => {
    const alb = {
      AVI_ENABLE: 'true',
      AVI_CONTROLLER: '192.0.2.20',
      AVI_CA_DATA_B64: 'LS0t',
      AVI_CLOUD_NAME: 'tkg-vsphere',
      AVI_SERVICE_ENGINE_GROUP: 'tkg-workload-segroup01',
      AVI_DATA_NETWORK: 'tkg-workload-vip',
      AVI_DATA_NETWORK_CIDR: '10.0.80.0/24',
    };
    const { out, status } = run(flat(alb), { preflight: true, role: 'management' });
    expect(status).toBe(0);
    expect(out).toContain('--data-urlencode name=tkg-vsphere https://192.0.2.20/api/cloud');
    expect(run(flat(alb), { preflight: true }).out).not.toContain('/api/cloud');
  });

  test('names the line of a finding', () => {
    const { err, path } = run(`CNI: cilium\n${flat()}`);
    expect(err).toContainEqual(expect.stringMatching(new RegExp(`^${path}:1: error: CNI: got "cilium"`)));
  });

  test('fails with everything that is wrong, and prints no manifest', () => {
    const { err, out, status } = run(`${flat({ CLUSTER_NAME: 'Payments' })}VSPHERE_NETWROK: x\nCNI: cilium\n`);
    expect([status, out]).toEqual([1, '']);
    expect(err.filter((line) => line.includes(': error: '))).toHaveLength(3);
    expect(err.at(-1)).toContain('3 errors; nothing was made');
  });

  test('fails when a variable is misspelt, and names the nearest one', () => {
    const { err, status } = run(`${flat()}VSPHERE_NETWROK: x\n`);
    expect(status).toBe(1);
    expect(err[0]).toContain('did you mean VSPHERE_NETWORK?');
  });

  test('fails when a variable has a list, and says what else is wrong', () => {
    const { err, path } = run(`VSPHERE_NETWORK: [a, b]\nCNI: cilium\n${flat({ VSPHERE_NETWORK: undefined })}`);
    expect(err.filter((line) => line.includes(': error: '))).toEqual([
      expect.stringContaining(`${path}:1: error: VSPHERE_NETWORK: got a list or a mapping`),
      expect.stringContaining(`${path}:2: error: CNI: got "cilium"`),
    ]);
  });

  test('only warns of a variable that people write and nothing reads', () => {
    const { err, status } = run(`${flat()}CP_SIZE: large\n`);
    expect(status).toBe(0);
    expect(err[0]).toContain('warning: CP_SIZE');
    expect(err[0]).toContain('did you mean CONTROLPLANE_SIZE?');
  });

  test.each<readonly [string, string, string]>([
    ['is a list', '- a\n- b\n', 'no mapping'],
    ['is empty', '', 'no mapping'],
    ['has a variable twice', `${flat()}CLUSTER_NAME: other\n`, 'Map keys must be unique'],
    ['is no YAML', 'CLUSTER_NAME: "a\n', 'a syntax error at line'],
  ])('fails when the file %s', (_what, text, message) => {
    expect(() => run(text)).toThrow(message);
  });

  test.each<readonly [string, Partial<ClusterOptions>, string]>([
    ['the release is unknown', { release: '1.6' }, '--release: got "1.6", expected one of 2.1.0'],
    ['the role is unknown', { role: 'shared' }, '--role: got "shared"'],
  ])('fails when %s', (_what, options, message) => {
    expect(() => run(flat(), options)).toThrow(message);
  });

  test('fails when there is no such file', () => {
    expect(() => cluster(join(folder, 'none.yaml'), { release: '2.3', role: 'workload' }, new Printed())).toThrow(
      'there is no such file',
    );
  });

  test('a password never stands in what is printed', () => {
    const { err, out } = run(flat({ VSPHERE_PASSWORD: 'correct-horse', AVI_PASSWORD: 'battery-staple' }));
    expect(`${out}${err.join('')}`).not.toMatch(/correct-horse|battery-staple/);
  });
});
