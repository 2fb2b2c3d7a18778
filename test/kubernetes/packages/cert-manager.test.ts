import { ApiObject } from 'cdk8s';
import { CertManager, type CertManagerProps, PackageRepository } from '../../../lib/kubernetes/packages';
import { aChart, type Manifest, objectsOf } from './support';

function write(props?: CertManagerProps): readonly Manifest[] {
  const chart = aChart();
  new CertManager(chart, 'CertManager', props);
  return objectsOf(chart);
}

test('the PackageInstall pins the version of TKG 2.3 in the namespace of the guides', () => {
  expect(write().at(-1)).toMatchObject({
    kind: 'PackageInstall',
    metadata: { name: 'cert-manager', namespace: 'cert-manager-package' },
    spec: {
      packageRef: {
        refName: 'cert-manager.tanzu.vmware.com',
        versionSelection: { constraints: '1.7.2+vmware.3-tkg.3', prereleases: {} },
      },
    },
  });
});

test('the values name the namespace of the workload', () => {
  const secret = write().find(({ kind }) => kind === 'Secret');

  expect(secret?.metadata.name).toBe('cert-manager-cert-manager-package-values');
  expect(secret?.stringData).toEqual({ 'values.yaml': 'namespace: "cert-manager"\n' });
});

test('what the user says wins', () => {
  const written = write({
    version: '1.11.1+vmware.1-tkg.1',
    namespace: 'tanzu-packages',
    values: { namespace: 'certificates' },
  });

  expect(written[0]).toMatchObject({ kind: 'Namespace', metadata: { name: 'tanzu-packages' } });
  expect(written.find(({ kind }) => kind === 'Secret')?.stringData).toEqual({
    'values.yaml': 'namespace: "certificates"\n',
  });
  expect(written.at(-1)?.spec).toMatchObject({
    packageRef: { versionSelection: { constraints: '1.11.1+vmware.1-tkg.1' } },
  });
});

test('the construct stands for its PackageInstall', () => {
  const certManager = new CertManager(aChart(), 'CertManager');

  expect(ApiObject.of(certManager)).toBe(certManager.tanzuPackage.packageInstall);
  expect(certManager).toMatchObject({ installName: 'cert-manager', namespace: 'cert-manager-package' });
});

test('fails when the namespace of the workload is no DNS label', () => {
  expect(() => write({ values: { namespace: 'Cert Manager' } })).toThrow(
    /packages\/CertManager\.values\.namespace: got "Cert Manager", expected a DNS-1123 label/,
  );
});

test('fails when the version is a range, and names the construct that the user wrote', () => {
  expect(() => write({ version: '1.7.x' })).toThrow(/^packages\/CertManager\.version: got "1\.7\.x"/);
});

test('fails when the repository is not visible', () => {
  const chart = aChart();
  const repository = PackageRepository.fromName(chart, 'Own', 'own', { namespace: 'elsewhere' });

  expect(() => new CertManager(chart, 'CertManager', { repository })).toThrow(
    /packages\/CertManager\.repository: got "own"/,
  );
});
