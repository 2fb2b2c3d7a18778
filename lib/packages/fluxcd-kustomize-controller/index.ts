import type { PackageDefinition } from '../package-definition';

/**
 * Flux's kustomize controller: applies manifests that the source controller fetches. The data values of TKG's versions are not
 * published, and its open ancestor is older: they are not checked.
 */
export const FLUXCD_KUSTOMIZE_CONTROLLER: PackageDefinition<object, object> = {
  name: 'fluxcd-kustomize-controller',
  packageName: 'fluxcd-kustomize-controller.tanzu.vmware.com',
  namespace: 'tanzu-fluxcd-packageinstalls',
  workloadNamespace: 'tanzu-kustomize-controller',
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema: { type: 'object' },
  // The one value that every version of it had.
  toValues: (_options, { workloadNamespace }) => ({ namespace: workloadNamespace }),
  needs: () => [{ capability: 'flux-sources', reason: 'it applies what the source controller fetches' }],
};
