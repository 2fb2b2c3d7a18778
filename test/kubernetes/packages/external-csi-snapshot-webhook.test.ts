import { CertManager, ExternalCsiSnapshotWebhook } from '../../../lib/kubernetes';
import { aChart, namesOf, objectsOf } from './support';

const WEBHOOK = { version: '6.1.0+vmware.1-tkg.7' };

test('comes after cert-manager', () => {
  const chart = aChart();
  new ExternalCsiSnapshotWebhook(chart, 'Webhook', WEBHOOK);
  new CertManager(chart, 'CertManager');

  expect(namesOf(chart, 'PackageInstall')).toEqual(['cert-manager', 'external-csi-snapshot-webhook']);
});

test('fails without cert-manager when the app is validated', () => {
  const chart = aChart();
  new ExternalCsiSnapshotWebhook(chart, 'Webhook', WEBHOOK);

  expect(() => objectsOf(chart)).toThrow(/external-csi-snapshot-webhook without cert-manager/);
});

test('fails without a version, since the release names none', () => {
  expect(() => new ExternalCsiSnapshotWebhook(aChart(), 'Webhook')).toThrow(
    /packages\/Webhook\.version: got no version/,
  );
});
