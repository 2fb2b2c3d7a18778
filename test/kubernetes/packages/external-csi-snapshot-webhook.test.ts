import { App, Chart, Testing } from 'cdk8s';
import { CertManager, ExternalCsiSnapshotWebhook } from '../../../lib/kubernetes';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

const aChart = () => new Chart(new App(), 'packages');
const manifests = (chart: Chart) => Testing.synth(chart) as readonly Manifest[];
const names = (chart: Chart, kind: string) =>
  manifests(chart)
    .filter((one) => one.kind === kind)
    .map(({ metadata }) => metadata.name);

const WEBHOOK = { version: '6.1.0+vmware.1-tkg.7' };

test('comes after cert-manager', () => {
  const chart = aChart();
  new ExternalCsiSnapshotWebhook(chart, 'Webhook', WEBHOOK);
  new CertManager(chart, 'CertManager');

  expect(names(chart, 'PackageInstall')).toEqual(['cert-manager', 'external-csi-snapshot-webhook']);
});

test('fails without cert-manager when the app is validated', () => {
  const chart = aChart();
  new ExternalCsiSnapshotWebhook(chart, 'Webhook', WEBHOOK);

  expect(() => manifests(chart)).toThrow(/external-csi-snapshot-webhook without cert-manager/);
});

test('fails without a version, since the release names none', () => {
  expect(() => new ExternalCsiSnapshotWebhook(aChart(), 'Webhook')).toThrow(
    /packages\/Webhook\.version: got no version/,
  );
});
