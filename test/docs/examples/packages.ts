// docs:start packages
import { App, Chart, JsonPatch } from 'cdk8s';
import { CertManager, PackageRepository, TanzuPackage } from 'tko-cdk/kubernetes';

const app = new App();
const chart = new Chart(app, 'payments-packages');

const repository = new PackageRepository(chart, 'Standard', {
  image: 'harbor.example.com/tkg/packages/standard/repo',
  tag: 'v2023.9.19',
});
const certManager = new CertManager(chart, 'CertManager', { repository });

const contour = new TanzuPackage(chart, 'Contour', {
  packageName: 'contour.tanzu.vmware.com',
  version: '1.24.4+vmware.1-tkg.1',
  namespace: 'contour-package',
  createNamespace: true,
  repository,
  values: { envoy: { service: { type: 'LoadBalancer' } } },
  valuesSecretNames: ['contour-secrets'],
});
contour.node.addDependency(certManager);

// Beneath: each object of the install can be patched.
contour.packageInstall.addJsonPatch(JsonPatch.add('/spec/syncPeriod', '1h'));

app.synth();
// docs:end packages
