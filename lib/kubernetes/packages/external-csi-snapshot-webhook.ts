import type { Construct } from 'constructs';
import { EXTERNAL_CSI_SNAPSHOT_WEBHOOK } from '../../packages/external-csi-snapshot-webhook';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** The webhook has no options beyond those of every package. Its data values are not checked. */
export type ExternalCsiSnapshotWebhookProps = StandardPackageProps;

/**
 * The package of the webhook that checks snapshots of volumes. It needs cert-manager.
 *
 * Source: TKO 2.3 deployment guides, list of the standard repository.
 *
 * @throws SpecError as TanzuPackage does, and for a namespace of the workload that nothing tells the package
 */
export class ExternalCsiSnapshotWebhook extends StandardPackage {
  constructor(scope: Construct, id: string, props: ExternalCsiSnapshotWebhookProps = {}) {
    super(scope, id, EXTERNAL_CSI_SNAPSHOT_WEBHOOK, props);
  }
}
