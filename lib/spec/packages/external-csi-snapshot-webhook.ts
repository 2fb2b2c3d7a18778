import type { PackageSettings } from './settings';

/**
 * The package of the webhook that checks snapshots of volumes. It needs cert-manager. Its data values are not published:
 * `values` is not checked.
 */
export interface ExternalCsiSnapshotWebhookSpec extends PackageSettings {
  readonly name: 'external-csi-snapshot-webhook';
}
