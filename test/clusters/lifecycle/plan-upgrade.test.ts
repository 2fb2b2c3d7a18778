import { planUpgrade, type Fleet, type InstalledPackage, type UpgradeOptions } from '../../../lib/clusters/lifecycle';
import type { ResolvedCluster, VsphereClusterConfiguration } from '../../../lib/clusters';
import { findTkgRelease, TKG_RELEASES, type TkgRelease } from '../../../lib/design';
import { formatIssue } from '../../../lib/spec';
import { aws, azure, resolve, vsphere } from './support';

type Name = keyof typeof TKG_RELEASES;

const cluster = (name: Name, overrides: Partial<VsphereClusterConfiguration> = {}): ResolvedCluster =>
  resolve(vsphere({ release: TKG_RELEASES[name], ...overrides }));
const management = (name: Name): ResolvedCluster =>
  resolve(vsphere({ name: 'mgmt', release: TKG_RELEASES[name] }), 'management');
const fleet = (
  name: Name,
  clusters: readonly ResolvedCluster[] = [cluster(name)],
  packages: readonly InstalledPackage[] = [],
): Fleet => ({
  managementCluster: management(name),
  clusters,
  packages,
});
const plan = (of: Fleet, to: Name, options?: UpgradeOptions) => planUpgrade(of, TKG_RELEASES[to], options);
const errors = (of: Fleet, to: TkgRelease | Name, options?: UpgradeOptions): readonly string[] =>
  planUpgrade(of, typeof to === 'string' ? TKG_RELEASES[to] : to, options)
    .issues.filter(({ severity }) => severity === 'error')
    .map(formatIssue);
const warnings = (of: Fleet, to: Name, options?: UpgradeOptions): readonly string[] =>
  plan(of, to, options)
    .issues.filter(({ severity }) => severity === 'warning')
    .map(formatIssue);
const commands = (of: Fleet, to: Name, options?: UpgradeOptions): readonly string[] =>
  plan(of, to, options).steps.flatMap((step) => step.commands);

const OLD_TKR = 'v1.24.11+vmware.1-tkg.1';
const CONTOUR: InstalledPackage = { cluster: 'payments', name: 'contour', version: '1.22.3+vmware.1-tkg.1' };
const CERTS: InstalledPackage = { cluster: 'payments', name: 'cert-manager', version: '1.7.2+vmware.1-tkg.1' };

describe('a fleet of TKG 2.2 that goes to 2.3', () => {
  test('the management cluster comes first, then packages, then clusters', () => {
    const titles = plan(fleet('2.2.0', undefined, [CONTOUR]), '2.3.0').steps.map(({ title }) => title);

    expect(titles.slice(-3)).toEqual([
      'Upgrade the management cluster mgmt to TKG 2.3.0',
      'Upgrade the packages of payments',
      'Upgrade the cluster payments to v1.26.5+vmware.2-tkg.1',
    ]);
  });

  test('the commands name the cluster, its namespace and its TKr', () => {
    const typed = commands(fleet('2.2.0', [cluster('2.2.0', { namespace: 'team' })]), '2.3.0');

    expect(typed).toContain('tanzu management-cluster upgrade --yes');
    expect(typed).toContain('tanzu cluster upgrade payments --namespace team --tkr v1.26.5---vmware.2-tkg.1 --yes');
    expect(typed).toContain(
      'kubectl --context mgmt-admin@mgmt wait --for=condition=Ready --timeout=90m --namespace team cluster/payments',
    );
  });

  test('a manifest is applied, and brings the class', () => {
    const options = { manifests: { payments: 'dist/payments.yaml' } };
    const [upgrade] = plan(fleet('2.2.0'), '2.3.0', options).clusters;

    expect(commands(fleet('2.2.0'), '2.3.0', options)).toContain(
      'kubectl --context mgmt-admin@mgmt apply -f dist/payments.yaml',
    );
    expect(upgrade?.to.clusterClass).toBe('tkg-vsphere-default-v1.1.0');
    expect(upgrade?.hops[0]?.change.records.map(({ path }) => path)).toContain('clusterClass');
  });

  test('without a manifest the class stays, and the class of the release is named', () => {
    const [upgrade] = plan(fleet('2.2.0'), '2.3.0').clusters;

    expect(upgrade).toMatchObject({
      to: { clusterClass: 'tkg-vsphere-default-v1.0.0' },
      classOfRelease: 'tkg-vsphere-default-v1.1.0',
    });
    expect(upgrade?.newVariables).toEqual(expect.arrayContaining(['security', 'controlPlaneZoneMatchingLabels']));
  });

  test('a cluster that is two minors behind goes through the one between', () => {
    const old = fleet('2.2.0', [cluster('2.2.0', { kubernetesVersion: OLD_TKR })]);

    expect(plan(old, '2.3.0').clusters[0]?.hops.map(({ kubernetesVersion }) => kubernetesVersion)).toEqual([
      'v1.25.10+vmware.2-tkg.1',
      'v1.26.5+vmware.2-tkg.1',
    ]);
    expect(warnings(old, '2.3.0')).toEqual([
      expect.stringMatching(/one minor version more .* goes through v1\.25\.10/),
    ]);
  });

  test('a cluster may stop at an older TKr of the release', () => {
    const options = { kubernetesVersions: { payments: 'v1.25.10+vmware.2-tkg.1' } };

    expect(plan(fleet('2.2.0'), '2.3.0', options)).toMatchObject({ issues: [], clusters: [{ hops: [{}] }] });
  });

  test('a cluster that is there already has no step', () => {
    const { steps, clusters } = plan(fleet('2.3.0'), '2.3.0');

    expect(clusters[0]?.hops).toEqual([]);
    expect(steps.map(({ kind }) => kind)).not.toContain('cluster');
  });

  test('the plan is frozen and the same every time', () => {
    const first = plan(fleet('2.2.0'), '2.3.0');

    expect(Object.isFrozen(first.steps[0])).toBe(true);
    expect(JSON.stringify(first)).toBe(JSON.stringify(plan(fleet('2.2.0'), '2.3.0')));
  });
});

describe('packages', () => {
  const of = (...packages: readonly InstalledPackage[]): Fleet => fleet('2.2.0', undefined, packages);

  test('each goes after what it needs', () => {
    const updates = commands(of(CONTOUR, CERTS), '2.3.0').filter((command) => command.includes('installed update'));

    expect(updates).toEqual([
      'tanzu package installed update cert-manager --package cert-manager.tanzu.vmware.com --version 1.7.2+vmware.3-tkg.3 --namespace tanzu-packages',
      'tanzu package installed update contour --package contour.tanzu.vmware.com --version 1.24.4+vmware.1-tkg.1 --namespace tanzu-packages',
    ]);
  });

  test('one whose version the release has stays', () => {
    const kept = { ...CERTS, version: '1.11.1+vmware.1-tkg.1' };

    expect(commands(of(kept), '2.3.0').filter((command) => command.includes('package'))).toEqual([]);
  });

  test('fails when the release is known without a version', () => {
    const harbor = { cluster: 'payments', name: 'harbor', version: '2.8.4+vmware.1-tkg.1' };

    expect(errors(fleet('2.3.0', undefined, [harbor]), '2.4.0')).toEqual([
      expect.stringMatching(/^packages\[0\]\.version: .*a version of "harbor" for TKG 2\.4\.0/),
    ]);
  });

  test('fails when its cluster is none of the fleet', () => {
    expect(errors(of({ ...CONTOUR, cluster: 'other' }), '2.3.0')).toEqual([
      expect.stringMatching(/^packages\[0\]\.cluster: got "other"/),
    ]);
  });

  test('warns of a package that no release knows, of one newer than the release, and where nothing is known', () => {
    expect(warnings(of({ ...CONTOUR, name: 'my-own' }), '2.3.0')).toEqual([
      expect.stringMatching(/standard repository/),
    ]);
    expect(warnings(of({ ...CONTOUR, version: '1.99.0' }), '2.3.0')).toEqual([expect.stringMatching(/left as it is/)]);
    expect(warnings(fleet('2.1.0', undefined, [CONTOUR]), '2.2.0')).toEqual([expect.stringMatching(/none is known/)]);
  });
});

describe('what forbids an upgrade', () => {
  test('fails when a minor version of TKG is skipped, and names the one between', () => {
    expect(errors(fleet('2.1.0'), '2.3.0')[0]).toMatch(/^target: got "2\.3\.0", .*; upgrade to TKG 2\.2\.0 first$/);
  });

  test('fails when the release is older', () => {
    expect(errors(fleet('2.3.0'), '2.2.0')[0]).toMatch(/^target: got "2\.2\.0", expected TKG 2\.3\.0 or later/);
  });

  test('fails when a TKr is none of the release', () => {
    const options = { kubernetesVersions: { payments: 'v1.26.99+vmware.1-tkg.1' } };

    expect(errors(fleet('2.2.0'), '2.3.0', options)).toEqual([
      expect.stringMatching(/^clusters\.payments\.kubernetesVersion: got "v1\.26\.99.*a TKr of TKG 2\.3\.0 \(R40\)/),
    ]);
  });

  test('fails when a TKr is older than the one that runs', () => {
    const options = { kubernetesVersions: { payments: 'v1.24.14+vmware.2-tkg.1' } };

    expect(errors(fleet('2.2.0'), '2.3.0', options)).toEqual([expect.stringMatching(/goes back to no older version/)]);
  });

  test('fails when a TKr is no version', () => {
    const options = { kubernetesVersions: { payments: 'newest' } };

    expect(errors(fleet('2.2.0'), '2.3.0', options)[0]).toMatch(/got "newest", expected a TKr; take one of v1\.26\.5/);
  });

  test('fails when no TKr has the minor between', () => {
    const target = {
      ...TKG_RELEASES['2.3.0'],
      kubernetesVersions: ['v1.26.5+vmware.2-tkg.1', 'v1.24.14+vmware.2-tkg.1'],
    };
    const old = fleet('2.2.0', [cluster('2.2.0', { kubernetesVersion: OLD_TKR })]);

    expect(errors(old, target)).toEqual([expect.stringMatching(/Kubernetes skips none; go to Kubernetes 1\.25 first/)]);
  });

  test('fails when the new management cluster could not manage a cluster, and names a TKr that leads there', () => {
    const old = fleet('2.2.0', [cluster('2.2.0', { kubernetesVersion: 'v1.23.17+vmware.1-tkg.1' })]);

    expect(errors(old, '2.3.0')).toEqual([
      expect.stringMatching(
        /Kubernetes 1\.24, 1\.25, 1\.26, .*; upgrade it to v1\.24\.11\+vmware\.1-tkg\.1 of TKG 2\.2\.0 before/,
      ),
    ]);
  });

  test.each([
    ['AWS', 'EKS', aws],
    ['Azure', 'AKS', azure],
  ] as const)('fails on %s beyond TKG 2.4, and names %s', (_cloud, service, make) => {
    const release = TKG_RELEASES['2.4.0'];
    const of = { managementCluster: management('2.4.0'), clusters: [resolve(make({ release }))] };

    expect(errors(of, '2.5.0')).toEqual([
      expect.stringMatching(
        new RegExp(`^clusters\\.payments\\.release: .*${service} clusters that Tanzu Mission Control`),
      ),
    ]);
  });

  test('fails when a manifest has a variable that the class of the release does not declare', () => {
    const made = cluster('2.2.0', { variables: { made: true } as object });

    expect(errors(fleet('2.2.0', [made]), '2.3.0', { manifests: { payments: 'a.yaml' } })).toEqual([
      expect.stringMatching(/^clusters\.payments\.topology\.variables\.made: .*tkg-vsphere-default-v1\.1\.0/),
    ]);
    expect(errors(fleet('2.2.0', [made]), '2.3.0')).toEqual([]);
  });

  test('fails when a cluster is described with another release than its management cluster has', () => {
    expect(errors(fleet('2.2.0', [cluster('2.3.0')]), '2.3.0')).toEqual([
      expect.stringMatching(/^clusters\.payments\.release: got "2\.3\.0", expected "2\.2\.0"/),
    ]);
  });

  test('fails when two clusters have one name, and when an option names none', () => {
    const twins = fleet('2.2.0', [cluster('2.2.0'), cluster('2.2.0')]);
    const options = { kubernetesVersions: { other: 'v1.26.5+vmware.2-tkg.1' }, manifests: { third: 'a.yaml' } };

    expect(errors(twins, '2.3.0')).toEqual([expect.stringMatching(/a name of its own/)]);
    expect(errors(fleet('2.2.0'), '2.3.0', options)).toEqual([
      expect.stringMatching(/^kubernetesVersions\.other/),
      expect.stringMatching(/^manifests\.third/),
    ]);
  });

  test('fails when the release knows no TKr for a single node', () => {
    const tiny = cluster('2.3.0', { singleNode: true, nodePools: undefined });

    expect(errors(fleet('2.3.0', [tiny]), '2.4.0')).toEqual([expect.stringMatching(/for single nodes: none is known/)]);
  });

  test('all problems are said at once, and there are no steps', () => {
    const of = fleet(
      '2.1.0',
      [cluster('2.1.0', { kubernetesVersion: 'v1.22.17+vmware.1-tkg.1' })],
      [{ ...CONTOUR, cluster: 'x' }],
    );
    const { issues, steps } = plan(of, '2.3.0');

    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['target', 'clusters.payments.kubernetesVersion', 'packages[0].cluster']),
    );
    expect(steps).toEqual([]);
  });

  test('warns of a class that a user made, and leaves it', () => {
    const own = cluster('2.2.0', { clusterClass: 'my-tkg-vsphere-default-v1.0.0' });
    const options = { manifests: { payments: 'a.yaml' } };

    expect(warnings(fleet('2.2.0', [own]), '2.3.0', options)).toEqual([expect.stringMatching(/a class of your own/)]);
    expect(plan(fleet('2.2.0', [own]), '2.3.0', options).clusters[0]?.to.clusterClass).toBe(
      'my-tkg-vsphere-default-v1.0.0',
    );
  });
});

test.each(['2.1', '2.2', '2.3', '2.4'])('a usual fleet of TKG %s goes to the next release', (from) => {
  const [release, next] = [from, `2.${Number(from.split('.')[1]) + 1}`].map(
    (name) => findTkgRelease(name)!.name as Name,
  );
  const options = { manifests: { payments: 'payments.yaml' } };

  expect(errors(fleet(release!), next!, options)).toEqual([]);
});
