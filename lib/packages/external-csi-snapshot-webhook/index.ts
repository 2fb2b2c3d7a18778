import { show } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { PackageDefinition } from '../package-definition';

const NAMESPACE = 'kube-system';

/**
 * The webhook that checks snapshots of volumes, with a certificate of cert-manager. Its data values are not published: they
 * are not checked, and none is written that the user does not say.
 */
export const EXTERNAL_CSI_SNAPSHOT_WEBHOOK: PackageDefinition<object, { readonly namespace?: unknown }> = {
  name: 'external-csi-snapshot-webhook',
  packageName: 'external-csi-snapshot-webhook.tanzu.vmware.com',
  namespace: 'tanzu-packages',
  workloadNamespace: NAMESPACE,
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema: { type: 'object' },
  toValues: () => ({}),
  valueIssues: (path, { namespace }, { workloadNamespace }) =>
    namespace === undefined && workloadNamespace !== NAMESPACE
      ? [
          propIssue(
            path.replace(/\.values$/, '.workloadNamespace'),
            show(workloadNamespace),
            'nothing: how the package takes a namespace is not published',
            'leave it out, or say it in values, as "tanzu package available get --values-schema" prints it',
          ),
        ]
      : [],
  needs: () => [{ capability: 'certificates', reason: 'the certificate of the webhook comes from it' }],
};
