// docs:start packages
import { Chart, JsonPatch } from 'cdk8s';
import {
  CertManager,
  Contour,
  Harbor,
  ManifestApp,
  PackageRepository,
  TanzuPackage,
  TargetCluster,
} from 'tko-cdk/kubernetes';

const app = new ManifestApp();
const chart = new Chart(app, 'payments-packages');

// What the packages come to: they are checked against it.
new TargetCluster(chart, 'Cluster', {
  role: 'shared-services',
  kubernetesVersion: 'v1.26.5+vmware.2-tkg.1',
  hasLoadBalancer: true,
});
const repository = new PackageRepository(chart, 'Standard', {
  image: 'harbor.example.com/tkg/packages/standard/repo',
  tag: 'v2023.9.19',
});

// In any order: each is installed after what it needs.
const harbor = new Harbor(chart, 'Registry', {
  hostname: 'registry.example.com',
  storageClass: 'default',
  volumes: { registry: { size: '200Gi' } },
  repository,
});
new Contour(chart, 'Ingress', { service: { type: 'LoadBalancer' }, repository });
new CertManager(chart, 'CertManager', { repository });

// A package of another repository says itself what it needs.
new TanzuPackage(chart, 'Portal', {
  packageName: 'portal.packages.example.com',
  version: '1.4.0',
  namespace: 'portal-package',
  createNamespace: true,
  values: { registry: harbor.registryHost },
  needs: [{ capability: 'ingress', reason: 'its pages are HTTPProxies' }],
});

// Beneath: each object of an install can be patched.
harbor.tanzuPackage.packageInstall.addJsonPatch(JsonPatch.add('/spec/syncPeriod', '1h'));

// The Secrets of yours that have to be there.
console.log(harbor.secretName, harbor.secretValues.map(({ path }) => path.join('.')).join(', '));

app.synth();
// docs:end packages
