import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStackOutputs } from 'tko-cdk/spec';
import { parseAllDocuments } from 'yaml';
import { configurationFile } from './examples/flat-configuration';
import { type ExampleRun, runExample } from './run-example';

let run: ExampleRun | undefined;
afterEach(() => {
  if (run !== undefined) {
    rmSync(run.folder, { recursive: true, force: true });
  }
});

async function outputOf(example: string): Promise<ExampleRun> {
  run = await runExample(example);
  return run;
}

describe('an example of a page runs, and what it changes beneath reaches the output', () => {
  test.each([
    ['foundation', '"cpu_share_level": "high"'],
    ['avi-controller', '"annotation": "NSX ALB controller"'],
    ['avi-configuration', '"enable_http": "false"'],
    ['avi-networks', '"buffer_se": "1"'],
    ['reference-design', '"annotation": "NSX ALB controller"'],
  ])('%s: %s', async (example, change) => {
    const { terraform } = await outputOf(example);

    expect(terraform).toContain(change);
  });

  test.each([
    ['workload-cluster', 'nodeDrainTimeout: 10m'],
    ['ako-deployment-config', 'shardVSSize: LARGE'],
    ['packages', 'syncPeriod: 1h'],
    ['reference-design', 'team: payments'],
  ])('%s: %s', async (example, change) => {
    const { manifests } = await outputOf(example);

    expect(manifests).toContain(change);
  });
});

test('the networks of the example site are printed, and no issue', async () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await outputOf('design');
  const lines = printed.mock.calls.map((words) => words.join(' '));
  printed.mockRestore();

  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe('sfo01-w01-vds01-albmanagement 172.16.10.0/24 1610');
});

test('the pool of nodes is global without a namespace', async () => {
  const { manifests } = await outputOf('node-ip-pool');

  expect(manifests).toContain('kind: GlobalInClusterIPPool');
});

test('the backend of a site reaches each of its stacks', async () => {
  const { terraform } = await outputOf('reference-design');

  expect(terraform.match(/"bucket": "terraform-states"/g)).toHaveLength(6);
});

test('cert-manager stands before the package that depends on it', async () => {
  const { manifests } = await outputOf('packages');
  const installs = parseAllDocuments(manifests)
    .map((document) => document.toJS() as { readonly kind: string; readonly metadata: { readonly name: string } })
    .filter(({ kind }) => kind === 'PackageInstall');

  expect(installs.map(({ metadata }) => metadata.name)).toEqual(['cert-manager', 'contour']);
});

test('a variable that is added to a flat configuration reaches its text', () => {
  const certificate = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');
  const outputs = readStackOutputs(JSON.stringify({ 'sfo01-avi-configuration': { ca_certificate: certificate } }));

  expect(configurationFile(outputs)).toMatch(/# Mine\n.*TKG_IP_FAMILY: "ipv4"\n$/);
});

test('fails to give a flat configuration while the certificate is not known', () => {
  expect(configurationFile()).toBeUndefined();
});
