import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

/** Loads a module and prints what came along. */
const PRINT_LOADED = `
  require(process.argv[1]);
  console.log(JSON.stringify(Object.keys(require.cache)));
`;

/** The files that come along with a module of the sources, relative to the project. */
function loadedBy(entry: string): readonly string[] {
  const printed = execFileSync(
    process.execPath,
    ['--require', 'tsx/cjs', '--eval', PRINT_LOADED, '--', join(ROOT, 'lib', entry)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 },
  );
  return (JSON.parse(printed) as readonly string[]).map((file) => relative(ROOT, file).split(sep).join('/'));
}

const below = (files: readonly string[], ...folders: readonly string[]): readonly string[] =>
  files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));

const AWS_PROVIDER = 'node_modules/@cdktf/provider-aws';
const VSPHERE_PROVIDER = 'node_modules/@cdktf/provider-vsphere';

/** Resources and data sources of AWS that the sources name, types aside. */
function namedInSources(): ReadonlySet<string> {
  const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(ROOT, 'lib', file), 'utf8'));
  const statements = sources.flatMap((text) => [
    ...text.matchAll(/^import (?!type )[^;]*? from '@cdktf\/provider-aws\/lib\/([^']+)';/gm),
  ]);
  return new Set(statements.map(([, name = '']) => name));
}

/** Resources and data sources of AWS among files. */
const resourcesIn = (files: readonly string[]): readonly string[] => [
  ...new Set(below(files, AWS_PROVIDER).map((file) => /\/lib\/([^/]+)\//.exec(file)?.[1] ?? file)),
];

describe('tko-cdk/aws', () => {
  const files = loadedBy('aws.ts');

  test('loads of the provider what the sources name, and nothing else', () => {
    expect([...resourcesIn(files)].sort()).toEqual([...namedInSources()].sort());
  });

  test('fails to do so when another resource comes along', () => {
    const others = loadedBy('../node_modules/@cdktf/provider-aws/lib/vpc-dhcp-options/index.js');

    expect(resourcesIn(others)).toEqual(['vpc-dhcp-options']);
    expect([...namedInSources()]).not.toContain('vpc-dhcp-options');
  });

  test('loads nothing of vSphere and NSX ALB', () => {
    expect(
      below(files, VSPHERE_PROVIDER, 'lib/terraform/vsphere', 'lib/terraform/avi', 'lib/reference-designs/vsphere-vds'),
    ).toEqual([]);
  });
});

describe('nothing of AWS is loaded', () => {
  test.each([
    ['tko-cdk', 'index.ts'],
    ['tko-cdk/vsphere', 'vsphere.ts'],
    ['tko-cdk/avi', 'terraform/avi/index.ts'],
    ['tko-cdk/kubernetes', 'kubernetes/index.ts'],
    ['tko-cdk/tanzu', 'tanzu/index.ts'],
    ['tko-cdk/testing', 'testing/index.ts'],
  ])('by %s', (_subpath, entry) => {
    const files = loadedBy(entry);

    expect(files).toContain(`lib/${entry}`);
    expect(below(files, AWS_PROVIDER, 'lib/terraform/aws', 'lib/reference-designs/aws')).toEqual([]);
  });
});
