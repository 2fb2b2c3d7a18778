import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './harness/cache';
import { describeReal } from './harness/gate';

const { peerDependencies, exports: exportsMap } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
) as {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
};

/** The version of a package that the project itself is tested with. */
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

/** A construct alone, in a user's own stack. */
const FOUNDATION = `
import { App } from 'cdktf';
import { TkoStack, VsphereConnection, ResourcePool, ComputeCluster, Datacenter } from 'tko-cdk/vsphere';

const app = new App({ outdir: 'out' });
const stack = new TkoStack(app, 'pools');
new VsphereConnection(stack, 'Vcenter', { server: 'vc01.sfo01.example.com' });
const datacenter = Datacenter.fromName(stack, 'Datacenter', 'dc01');
const computeCluster = ComputeCluster.fromName(stack, 'Cluster', { name: 'cluster01', datacenter });
new ResourcePool(stack, 'Pool', { name: 'tkg', computeCluster, reservation: { cpuMhz: 1000, memoryMib: 1024 } });
app.synth();
`;

const CLUSTER = `
import { App, Chart } from 'cdk8s';
import { CertManager } from 'tko-cdk/kubernetes';

const app = new App({ outdir: 'dist' });
new CertManager(new Chart(app, 'packages'), 'CertManager');
app.synth();
`;

const TYPES = `
import { designVsphereVds, type VsphereVdsDesign } from 'tko-cdk';
import { parseVsphereVds, type VsphereVdsSpec } from 'tko-cdk/spec';
import { aVsphereVdsSite } from 'tko-cdk/testing';
import { managementClusterConfiguration } from 'tko-cdk/tanzu';
import { AviNetworks } from 'tko-cdk/avi';
import { VsphereVds } from 'tko-cdk/vsphere';

const spec: VsphereVdsSpec = parseVsphereVds(aVsphereVdsSite());
const design: VsphereVdsDesign = designVsphereVds(spec);
export const all = [managementClusterConfiguration(design), AviNetworks, VsphereVds];
`;

describeReal([], 'the package as npm packs and installs it', () => {
  let folder: string;

  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tko-cdk-package-'));
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: projectRoot,
      stdio: 'pipe',
    });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'site', private: true }));
    const peers = Object.keys(peerDependencies).map((name) => `${name}@${versionOf(name)}`);
    execFileSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', `./${tarball}`, ...peers],
      {
        cwd: folder,
        stdio: 'pipe',
      },
    );
    writeFileSync(join(folder, 'foundation.ts'), FOUNDATION);
    writeFileSync(join(folder, 'cluster.ts'), CLUSTER);
    writeFileSync(join(folder, 'types.ts'), TYPES);
    const compilerOptions = { strict: true, module: 'node16', target: 'es2022', skipLibCheck: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('it holds what is compiled, the licence, the readme and the change log, and nothing else', () => {
    const installed = join(folder, 'node_modules/tko-cdk');
    const other = readdirSync(join(installed, 'build'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .filter((name) => !/\.(js|d\.ts|json)$/.test(name));

    expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'build', 'package.json']);
    expect(other).toEqual([]);
  });

  test('every subpath leads to a file', () => {
    for (const target of Object.values(exportsMap)) {
      expect(() => readFileSync(join(folder, 'node_modules/tko-cdk', target))).not.toThrow();
    }
  });

  test('every subpath has types, and what is written with them compiles', () => {
    const { stdout, status } = run(join(projectRoot, 'node_modules/typescript/bin/tsc'), '-p', '.');

    expect([status, stdout]).toEqual([0, '']);
  });

  test('a Terraform construct works alone in a stack of the user', () => {
    const { stderr, status } = run('foundation.js');

    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out/stacks/pools/cdk.tf.json'), 'utf8')).toContain('"memory_reservation": 1024');
  });

  test('a Kubernetes construct works alone in a chart of the user', () => {
    const { stderr, status } = run('cluster.js');

    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'dist/packages.k8s.yaml'), 'utf8')).toContain('kind: PackageInstall');
  });

  test('the root loads no CDK framework and no provider', () => {
    const { stdout } = run(
      '-e',
      `require('tko-cdk'); console.log(Object.keys(require.cache).filter((f) => /node_modules.(cdktf|@cdktf|cdk8s|constructs)/.test(f)).length)`,
    );

    expect(stdout).toBe('0\n');
  });

  test('the NSX ALB constructs load no provider package', () => {
    const { stdout } = run(
      '-e',
      `require('tko-cdk/avi'); console.log(Object.keys(require.cache).filter((f) => /@cdktf/.test(f)).length)`,
    );

    expect(stdout).toBe('0\n');
  });

  test('the vSphere constructs load only the resources that they use', () => {
    const { stdout } = run(
      '-e',
      `require('tko-cdk/vsphere'); console.log(Object.keys(require.cache).filter((f) => /provider-vsphere.lib.index/.test(f)).length)`,
    );

    expect(stdout).toBe('0\n');
  });

  test('the command checks a site, with the schema in its compiled form', () => {
    writeFileSync(join(folder, 'site.yaml'), 'design: vsphere-vds\nsite: SFO 01\n');
    const { stdout, status } = run('node_modules/.bin/tko-cdk', 'check', 'site.yaml');

    expect(status).toBe(1);
    expect(stdout).toContain('site.yaml:2: error: site: got "SFO 01", expected a DNS label (RFC 1123)');
    expect(stdout).toContain('vcenter: got nothing, expected a value: the vCenter; add it');
  });

  test('fails with what to install when a framework is missing', () => {
    const site = join(projectRoot, 'examples/vsphere-vds/site.yaml');
    const framework = join(folder, 'node_modules/cdk8s');
    renameSync(framework, `${framework}-away`);
    try {
      const { stderr, status } = run('node_modules/.bin/tko-cdk', 'synth', site, '--out', 'missing');

      expect(status).toBe(1);
      expect(stderr).toContain('got no package "cdk8s", expected it beside tko-cdk; run: npm install');
      expect(stderr).not.toMatch(/^ {4}at /m);
    } finally {
      renameSync(`${framework}-away`, framework);
    }
  });

  test('fails to reach what the exports map does not name', () => {
    expect(run('-e', `require('tko-cdk/build/index.js')`).stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
