import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { values, type ValuesOptions } from '../../lib/cli/values';
import { Printed } from './printed';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tko-cdk-values-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(text: string, options: Partial<ValuesOptions> = {}) {
  const path = join(folder, 'values.yaml');
  writeFileSync(path, text);
  const printed = new Printed();
  const status = values(path, { package: 'contour', ...options }, printed);
  const err = printed.err.map((line) => line.replace(path, 'values.yaml'));
  return { status, out: printed.out.join('\n'), err };
}

test('prints an item of packages, with the version and without what is null', () => {
  const { status, out } = run(
    '#@data/values\n---\nnamespace: tanzu-system-ingress\nenvoy:\n  pspNames: null\n  service: {type: LoadBalancer}\n',
  );

  expect(status).toBe(0);
  expect(parse(out)).toEqual([
    { name: 'contour', version: '1.24.4+vmware.1-tkg.1', values: { envoy: { service: { type: 'LoadBalancer' } } } },
  ]);
});

test('another namespace becomes that of the workload', () => {
  const { out } = run('namespace: ingress\nenvoy: {service: {type: ClusterIP}}\n');

  expect(parse(out)).toMatchObject([{ workloadNamespace: 'ingress' }]);
});

test('says what the package needs', () => {
  expect(run('envoy: {service: {type: LoadBalancer}}\n').err).toEqual([
    'values.yaml: note: it needs certificates, because the certificates between Contour and Envoy come from it',
    'values.yaml: note: it needs load-balancer, because the Service of Envoy waits for an address',
  ]);
});

test('secrets are left out, and named', () => {
  const { out, err } = run('secret:\n  admin_user: admin\n', { package: 'grafana.tanzu.vmware.com' });

  expect(out).not.toContain('admin_password');
  expect(err).not.toEqual([]);
});

describe('refusals', () => {
  test('fails with every finding and its line', () => {
    const { status, out, err } = run(
      'infrastructureProvider: vsphere\nenvoy:\n  hostNetwork: "false"\n  service:\n    type: NodePort\n',
    );

    expect([status, out]).toEqual([1, '']);
    expect(err).toEqual([
      expect.stringMatching(/^values\.yaml:1: error: values\.infrastructureProvider: got the unknown property/),
      expect.stringMatching(/^values\.yaml:3: error: values\.envoy\.hostNetwork: got "false", expected a boolean/),
      'values.yaml: 2 findings; nothing was printed',
    ]);
  });

  test('fails on text that is no YAML', () => {
    expect(run('a: [').status).toBe(1);
  });

  test('fails on an unknown package, and names those that are known', () => {
    expect(() => run('', { package: 'velero' })).toThrow(/--package: got "velero", expected one of .*contour/);
  });

  test('fails without a version where TKG 2.3 has none', () => {
    expect(() => run('', { package: 'external-dns' })).toThrow(/--package-version: got none, expected a version/);
  });

  test('fails on a file that is not there', () => {
    expect(() => values(join(folder, 'nothing.yaml'), { package: 'contour' }, new Printed())).toThrow(
      /expected data values, but there is no such file/,
    );
  });
});
