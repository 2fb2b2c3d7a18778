import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './harness/cache';
import { describeReal } from './harness/gate';
import { AWS_STACK, CHART, TYPES, VSPHERE_STACK } from './package-programs';

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

describeReal([], 'the package as npm packs and installs it', () => {
  let folder: string;

  const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

  /** Does something while a package is away. */
  const without = <T>(name: string, work: () => T): T => {
    const place = join(folder, 'node_modules', name);
    renameSync(place, `${place}-away`);
    try {
      return work();
    } finally {
      renameSync(`${place}-away`, place);
    }
  };

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
    const programs = { 'vsphere-stack': VSPHERE_STACK, 'aws-stack': AWS_STACK, chart: CHART, types: TYPES };
    Object.entries(programs).forEach(([name, text]) => {
      writeFileSync(join(folder, `${name}.ts`), text);
    });
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

  test('a construct for vSphere works alone in a stack of the user, without the provider for AWS', () => {
    const { stderr, status } = without('@cdktf/provider-aws', () => run('vsphere-stack.js'));

    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out/stacks/pools/cdk.tf.json'), 'utf8')).toContain('"memory_reservation": 1024');
  });

  test('a construct for AWS works alone in a stack of the user, without the provider for vSphere', () => {
    const { stderr, status } = without('@cdktf/provider-vsphere', () => run('aws-stack.js'));

    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'out/stacks/network/cdk.tf.json'), 'utf8')).toContain(
      '"kubernetes.io/cluster/lab": "shared"',
    );
  });

  test('a Kubernetes construct works alone in a chart of the user', () => {
    const { stderr, status } = run('chart.js');

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

  test.each(['vsphere', 'aws'])('the constructs for %s do not load the index of the provider', (subpath) => {
    const { stdout } = run(
      '-e',
      `require('tko-cdk/${subpath}'); console.log(Object.keys(require.cache).filter((f) => /provider-[a-z]+.lib.index/.test(f)).length)`,
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

  test.each([
    ['vsphere-vds', '@cdktf/provider-aws'],
    ['aws', '@cdktf/provider-vsphere'],
  ])('the command synthesizes a site of the design %s without the package %s', (design, other) => {
    const site = join(projectRoot, 'examples', design, 'site.yaml');
    const { stdout, status } = without(other, () =>
      run('node_modules/.bin/tko-cdk', 'synth', site, '--out', `out-${design}`),
    );

    expect(status).toBe(0);
    expect(stdout).toContain('-foundation');
  });

  test.each([
    ['vsphere-vds', 'cdk8s'],
    ['vsphere-vds', '@cdktf/provider-vsphere'],
    ['aws', '@cdktf/provider-aws'],
  ])('fails with what to install when a site of the design %s lacks the package %s', (design, missing) => {
    const site = join(projectRoot, 'examples', design, 'site.yaml');
    const { stderr, status } = without(missing, () =>
      run('node_modules/.bin/tko-cdk', 'synth', site, '--out', 'missing'),
    );

    expect(status).toBe(1);
    expect(stderr).toContain(`got no package "${missing}", expected it beside tko-cdk; run: npm install`);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test('fails to reach what the exports map does not name', () => {
    expect(run('-e', `require('tko-cdk/build/index.js')`).stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});
