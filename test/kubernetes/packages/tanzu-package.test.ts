import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { PackageRepository, TanzuPackage } from '../../../lib/kubernetes/packages';
import type { TanzuPackageProps } from '../../../lib/kubernetes/packages';
import { SpecError } from '../../../lib/spec/issue';
import { aChart, kindsOf, objectOf, objectsOf } from './support';

const contour = (overrides: Partial<TanzuPackageProps> = {}): TanzuPackageProps => ({
  packageName: 'contour.tanzu.vmware.com',
  version: '1.24.4+vmware.1-tkg.1',
  namespace: 'tanzu-contour-ingress',
  valuesSchema: false,
  ...overrides,
});

const build = (overrides: Partial<TanzuPackageProps> = {}) => new TanzuPackage(aChart(), 'Contour', contour(overrides));

describe('objects', () => {
  test('the install is named after the first label of the package', () => {
    expect(build().installName).toBe('contour');
  });

  test('createNamespace writes the namespace first', () => {
    const chart = aChart();
    new TanzuPackage(chart, 'Contour', contour({ createNamespace: true, values: { a: 1 } }));

    expect(kindsOf(chart)).toEqual([
      'Namespace',
      'ServiceAccount',
      'ClusterRole',
      'ClusterRoleBinding',
      'Secret',
      'PackageInstall',
    ]);
    expect(objectOf(chart, 'Namespace', 'tanzu-contour-ingress').metadata.namespace).toBeUndefined();
  });

  test('without createNamespace no namespace is written', () => {
    const chart = aChart();
    new TanzuPackage(chart, 'Contour', contour());

    expect(kindsOf(chart)).not.toContain('Namespace');
  });

  test('values given as data are written with every string in quotes', () => {
    const chart = aChart();
    new TanzuPackage(
      chart,
      'Contour',
      contour({ values: { envoy: { service: { type: 'LoadBalancer' }, node: 'n' } } }),
    );

    expect(objectOf(chart, 'Secret', 'contour-tanzu-contour-ingress-values').stringData).toEqual({
      'values.yaml': 'envoy:\n  service:\n    type: "LoadBalancer"\n  node: "n"\n',
    });
  });

  test('an empty values text still makes the Secret', () => {
    const chart = aChart();
    new TanzuPackage(chart, 'Contour', contour({ values: '' }));

    expect(objectOf(chart, 'Secret', 'contour-tanzu-contour-ingress-values').stringData).toEqual({
      'values.yaml': '',
    });
  });

  test("the user's Secrets come after the written values, in order", () => {
    const chart = aChart();
    new TanzuPackage(
      chart,
      'Contour',
      contour({ values: { a: 1 }, valuesSecretNames: ['contour-tls', 'contour-more'] }),
    );

    expect(objectOf(chart, 'PackageInstall', 'contour').spec?.values).toEqual([
      { secretRef: { name: 'contour-tanzu-contour-ingress-values' } },
      { secretRef: { name: 'contour-tls' } },
      { secretRef: { name: 'contour-more' } },
    ]);
  });

  test("the user's Secrets alone make no Secret", () => {
    const chart = aChart();
    new TanzuPackage(chart, 'Contour', contour({ valuesSecretNames: ['contour-tls'] }));

    expect(kindsOf(chart)).not.toContain('Secret');
    expect(objectOf(chart, 'PackageInstall', 'contour').spec?.values).toEqual([{ secretRef: { name: 'contour-tls' } }]);
  });

  test('cluster-scoped objects do not get the namespace of the chart', () => {
    const chart = aChart({ namespace: 'elsewhere', labels: { site: 'sfo01' } });
    new TanzuPackage(chart, 'Contour', contour({ createNamespace: true }));

    for (const [kind, name] of [
      ['Namespace', 'tanzu-contour-ingress'],
      ['ClusterRole', 'contour-tanzu-contour-ingress-cluster-role'],
      ['ClusterRoleBinding', 'contour-tanzu-contour-ingress-cluster-rolebinding'],
    ] as const) {
      const { metadata } = objectOf(chart, kind, name);
      expect(metadata.namespace).toBeUndefined();
      expect(metadata.labels).toEqual({ site: 'sfo01' });
    }
  });

  test('two synths give the same bytes', () => {
    const write = () => {
      const app = new App();
      new TanzuPackage(
        new Chart(app, 'packages'),
        'Contour',
        contour({ values: { b: 1, a: [1, { c: 'x' }] }, createNamespace: true }),
      );
      return app.synthYaml();
    };

    expect(write()).toBe(write());
  });
});

describe('escape hatch', () => {
  test('a patch on the PackageInstall reaches the output', () => {
    const chart = aChart();
    const { packageInstall } = new TanzuPackage(chart, 'Contour', contour());
    packageInstall.addJsonPatch(JsonPatch.add('/spec/paused', true));

    expect(objectOf(chart, 'PackageInstall', 'contour').spec?.paused).toBe(true);
  });

  test('a patch on the values Secret comes after the removal of what cdk8s-plus adds', () => {
    const chart = aChart();
    const { valuesSecret } = new TanzuPackage(chart, 'Contour', contour({ values: { a: 1 } }));
    valuesSecret?.addJsonPatch(JsonPatch.add('/immutable', true));

    expect(objectOf(chart, 'Secret', 'contour-tanzu-contour-ingress-values').immutable).toBe(true);
  });

  test('the PackageInstall is the primary object of the construct', () => {
    const tanzuPackage = build();

    expect(ApiObject.of(tanzuPackage)).toBe(tanzuPackage.packageInstall);
  });
});

describe('repository', () => {
  test('a repository in the same chart is written before the install', () => {
    const chart = aChart();
    const repository = new PackageRepository(chart, 'Standard', {
      image: 'repo.example.com/standard/repo',
      tag: 'v2023.9.19',
    });
    new TanzuPackage(chart, 'Contour', contour({ repository }));

    expect(objectsOf(chart)[0]?.kind).toBe('PackageRepository');
  });

  test('a chart with the repository is written before one with the install, whichever was made first', () => {
    const app = new App();
    const packages = new Chart(app, 'packages');
    const repository = new PackageRepository(new Chart(app, 'repositories'), 'Standard', {
      image: 'repo',
      tag: 'v2023.9.19',
    });
    new TanzuPackage(packages, 'Contour', contour({ repository }));

    expect(app.synthYaml()).toMatch(/^apiVersion: packaging\.carvel\.dev\/v1alpha1\nkind: PackageRepository\n/);
    expect(app.charts.map(({ node }) => node.id)).toEqual(['repositories', 'packages']);
  });

  test('a repository in the namespace of the install is visible', () => {
    const chart = aChart();
    const repository = PackageRepository.fromName(chart, 'Own', 'own', { namespace: 'tanzu-contour-ingress' });

    expect(() => new TanzuPackage(chart, 'Contour', contour({ repository }))).not.toThrow();
  });

  test('fails when the repository is in another namespace that is not global', () => {
    const chart = aChart();
    const repository = PackageRepository.fromName(chart, 'Own', 'own', { namespace: 'elsewhere' });

    expect(() => new TanzuPackage(chart, 'Contour', contour({ repository }))).toThrow(
      /Contour\.repository: got "own" in namespace "elsewhere", expected a repository in the global namespace/,
    );
  });

  test('fails when tkg-system is not the global namespace of the cluster', () => {
    const chart = aChart();
    const repository = PackageRepository.fromName(chart, 'Own', 'own', {
      packagingGlobalNamespace: 'tanzu-package-repo-global',
    });

    expect(() => new TanzuPackage(chart, 'Contour', contour({ repository }))).toThrow(/namespace "tkg-system"/);
  });
});

describe('refusals', () => {
  test('fails with all issues at once, without a stack of the library in the message', () => {
    const wrong = () => build({ version: 'v1.24.4', namespace: 'Default', name: 'a_b', serviceAccountName: '-' });

    expect(wrong).toThrow(SpecError);
    expect(wrong).toThrow(
      /^packages\/Contour\.version: .*\npackages\/Contour\.namespace: .*\npackages\/Contour\.name: .*\npackages\/Contour\.serviceAccountName: .*$/,
    );
  });

  test.each([
    ['antrea.tanzu.vmware.com', 'an AntreaConfig on the management cluster'],
    ['vsphere-csi.tanzu.vmware.com', 'a VSphereCSIConfig on the management cluster'],
    ['pinniped.tanzu.vmware.com', 'spec.additionalPackages of the ClusterBootstrap'],
    ['load-balancer-and-ingress-service.tanzu.vmware.com', 'an AKODeploymentConfig on the management cluster'],
    ['metrics-server.community.tanzu.vmware.com', 'spec.additionalPackages of the ClusterBootstrap'],
  ])('fails when TKG manages the package itself: %s', (packageName, cure) => {
    expect(() => build({ packageName })).toThrow(`configure it by ${cure}`);
  });

  test('a package of another publisher may have the short name of one that TKG manages', () => {
    expect(() => build({ packageName: 'antrea.packages.example.com' })).not.toThrow();
  });

  test.each(['contour', 'contour.vmware', 'contour..tanzu.vmware.com', 'Contour.tanzu.vmware.com', 'a/b.c.d'])(
    'fails when the package name is not a full one: %s',
    (packageName) => {
      expect(() => build({ packageName })).toThrow(/packageName: got .* expected the full name of a package/);
    },
  );

  test('fails when the namespace is longer than 63 characters', () => {
    expect(() => build({ namespace: 'n'.repeat(64) })).toThrow(
      /namespace: got .* \(64 characters\), expected a DNS-1123 label/,
    );
  });

  test('fails when the namespace has a dot', () => {
    expect(() => build({ namespace: 'a.b' })).toThrow(/namespace: got "a\.b", expected a DNS-1123 label/);
  });

  test('fails when a derived name would be longer than 253 characters', () => {
    expect(() => build({ name: 'a'.repeat(212) })).toThrow(
      /name: got a name that makes .* \(254 characters\), expected derived names of at most 253 characters; shorten it by 1/,
    );
    expect(() => build({ name: 'a'.repeat(211) })).not.toThrow();
  });

  test('fails when the same install is in one chart twice', () => {
    const chart = aChart();
    new TanzuPackage(chart, 'One', contour());

    expect(() => new TanzuPackage(chart, 'Two', contour())).toThrow(
      'packages/Two.name: got "contour" in namespace "tanzu-contour-ingress", as packages/One has',
    );
  });

  test('fails when two installs of a chart make the same namespace', () => {
    const chart = aChart();
    new TanzuPackage(chart, 'One', contour({ name: 'one', createNamespace: true }));

    expect(() => new TanzuPackage(chart, 'Two', contour({ name: 'two', createNamespace: true }))).toThrow(
      'packages/Two.createNamespace: got "tanzu-contour-ingress", which packages/One makes too',
    );
    expect(() => new TanzuPackage(chart, 'Three', contour({ name: 'three' }))).not.toThrow();
  });

  test('the same install in two charts is the same package on two clusters', () => {
    const app = new App();
    new TanzuPackage(new Chart(app, 'workload01'), 'Contour', contour());

    expect(() => new TanzuPackage(new Chart(app, 'workload02'), 'Contour', contour())).not.toThrow();
  });

  test.each([
    ['first', { serviceAccountName: 'installer' }, {}],
    ['second', {}, { serviceAccountName: 'installer' }],
  ])('installs with one id share no name when the %s has its own service account', (_which, one, two) => {
    const chart = aChart();
    new TanzuPackage(chart, 'One', contour({ name: 'a-b', namespace: 'c', ...one }));

    expect(() => new TanzuPackage(chart, 'Two', contour({ name: 'a', namespace: 'b-c', ...two }))).not.toThrow();
  });

  test("without values a Secret of the user may have the name that the values' would have", () => {
    expect(() => build({ valuesSecretNames: ['contour-tanzu-contour-ingress-values'] })).not.toThrow();
  });

  test("fails when a Secret of the user has the name of the values' own, or comes twice", () => {
    expect(() => build({ values: {}, valuesSecretNames: ['contour-tanzu-contour-ingress-values'] })).toThrow(
      /valuesSecretNames\[0\]: got .*, the Secret that values makes/,
    );
    expect(() => build({ valuesSecretNames: ['a', 'a'] })).toThrow(
      /valuesSecretNames\[1\]: got "a" for the second time/,
    );
  });

  test.each([
    ['overlay.txt', /overlays\[0\]\.fileName: got "overlay\.txt"/],
    ['../overlay.yaml', /overlays\[0\]\.fileName: got/],
    ['.hidden.yaml', /overlays\[0\]\.fileName: got/],
  ])('fails when an overlay has the file name %s', (fileName, message) => {
    expect(() => build({ overlays: [{ fileName, content: 'a: 1\n' }] })).toThrow(message);
  });

  test('fails when an overlay or its folder is empty', () => {
    expect(() => build({ overlays: [{ fileName: 'a.yaml', content: '\n' }] })).toThrow(
      /overlays\[0\]\.content: got an empty/,
    );
    expect(() => build({ overlays: [{ files: {} }] })).toThrow(/overlays\[0\]\.files: got no file/);
  });

  test('fails when a Terraform token is in the values', () => {
    expect(() => build({ values: { node: { vpc: '${TfToken[TOKEN.7]}' } } })).toThrow(
      /Contour\.values\.node\.vpc: got a Terraform token.*; declare it as an output of its stack/,
    );
  });

  test('values with the placeholders of another program are no Terraform tokens', () => {
    expect(() =>
      build({ values: { outputs: 'Host ${SYSLOG_HOST}', relabel: 'replacement: ${1}:9100' } }),
    ).not.toThrow();
  });

  test('fails when values given as data cannot be written', () => {
    expect(() => build({ values: { replicas: Number.NaN } })).toThrow(/Contour\.values\.replicas: got NaN/);
  });

  test('fails when values given as text hold an annotation of ytt', () => {
    expect(() => build({ values: '#@data/values\n---\na: 1\n' })).toThrow(
      /Contour\.values: got the annotation "#@data\/values"/,
    );
  });
});
