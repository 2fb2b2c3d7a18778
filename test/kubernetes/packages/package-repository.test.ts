import { JsonPatch } from 'cdk8s';
import { PackageRepository, type PackageRepositoryProps } from '../../../lib/kubernetes/packages';
import { aChart, type Manifest, objectsOf } from './support';

const IMAGE = 'harbor.example.com/tkg/packages/standard/repo';
const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

const build = (props: Partial<PackageRepositoryProps>, chart = aChart()) =>
  new PackageRepository(chart, 'Standard', { image: IMAGE, tag: 'v2023.9.19', ...props });

function write(props: Partial<PackageRepositoryProps>): Manifest {
  const chart = aChart();
  build(props, chart);
  return objectsOf(chart)[0]!;
}

describe('object', () => {
  test('the name and the namespace are those of the standard repository', () => {
    expect(write({}).metadata).toEqual({ name: 'tanzu-standard', namespace: 'tkg-system' });
  });

  test('a private registry and a sync period are written', () => {
    expect(write({ secretRef: { name: 'registry' }, syncPeriod: '1h30m' }).spec).toEqual({
      fetch: { imgpkgBundle: { image: `${IMAGE}:v2023.9.19`, secretRef: { name: 'registry' } } },
      syncPeriod: '1h30m',
    });
  });

  test('a constraint is written beside the bare image', () => {
    const semver = { constraints: '>=2023.7.0 <2024.0.0', prereleases: {} };

    expect(write({ tag: undefined, semver }).spec).toEqual({
      fetch: { imgpkgBundle: { image: IMAGE, tagSelection: { semver } } },
    });
  });

  test('a patch reaches the output', () => {
    const chart = aChart();
    build({}, chart).packageRepository.addJsonPatch(JsonPatch.add('/spec/paused', true));

    expect(objectsOf(chart)[0]?.spec).toMatchObject({ paused: true });
  });
});

describe('visibility', () => {
  test('a repository in tkg-system is seen in every namespace', () => {
    expect(build({}).isGlobal).toBe(true);
  });

  test('a repository in another namespace is seen there only', () => {
    expect(build({ namespace: 'packages' }).isGlobal).toBe(false);
  });

  test('a repository that exists is referred to by its name and makes no object', () => {
    const chart = aChart();
    const repository = PackageRepository.fromName(chart, 'Existing', 'tanzu-standard');

    expect(repository).toMatchObject({
      repositoryName: 'tanzu-standard',
      repositoryNamespace: 'tkg-system',
      isGlobal: true,
    });
    expect(objectsOf(chart)).toEqual([]);
  });
});

describe('refusals', () => {
  test('fails when nothing says which bundle', () => {
    expect(() => build({ tag: undefined })).toThrow(
      /packages\/Standard: got no tag, digest or semver.* set semver to \{\} to follow the highest version/,
    );
  });

  test('fails when semver stands beside a tag', () => {
    expect(() => build({ semver: {} })).toThrow(/semver: got semver beside a tag or digest/);
  });

  test.each([
    ['https://harbor.example.com/repo', 'drop the scheme'],
    ['harbor.example.com/repo:v1', 'give the tag as tag'],
    ['harbor.example.com:8443/repo:v1', 'give the tag as tag'],
    [`harbor.example.com/repo@${DIGEST}`, 'give the digest as digest'],
    ['harbor.example.com/repo/', 'without one at the end'],
    ['harbor.example.com/Repo', 'in lower case'],
    ['', 'write registry host'],
  ])('fails when the image is %j', (image, cure) => {
    expect(() => build({ image })).toThrow(cure);
  });

  test.each(['', '>=1.0.0', 'a b', `v${'1'.repeat(128)}`, '-v1'])('fails when the tag is %j', (tag) => {
    expect(() => build({ tag })).toThrow(/tag: got .* a constraint goes into semver/);
  });

  test('fails when the digest is cut short', () => {
    expect(() => build({ digest: DIGEST.slice(0, -1) })).toThrow(/digest: got .* copy all of it/);
  });

  test('fails when the constraint has a leading v, as tags may and constraints may not', () => {
    expect(() => build({ tag: undefined, semver: { constraints: 'v2023.9.19' } })).toThrow(
      /semver\.constraints: .* drop the leading v/,
    );
  });

  test.each([
    ['10', 'a Go duration'],
    ['10 m', 'a Go duration'],
    ['PT10M', 'a Go duration'],
    ['29s', 'at least 30s'],
    ['500ms', 'at least 30s'],
  ])('fails when the sync period is %j', (syncPeriod, expected) => {
    expect(() => build({ syncPeriod })).toThrow(`expected ${expected}`);
  });

  test.each(['30s', '0.5h', '1h0m0s'])('the sync period %s is accepted', (syncPeriod) => {
    expect(() => build({ syncPeriod })).not.toThrow();
  });

  test('fails when the name or the name of the Secret is no DNS name', () => {
    expect(() => build({ name: 'Tanzu', secretRef: { name: 'a b' } })).toThrow(
      /Standard\.name: got "Tanzu".*\n.*Standard\.secretRef\.name: got "a b"/,
    );
  });

  test('fails when the tag is a Terraform token', () => {
    expect(() => build({ tag: '${TfToken[TOKEN.3]}' })).toThrow(/Standard\.tag: got a Terraform token/);
  });
});
