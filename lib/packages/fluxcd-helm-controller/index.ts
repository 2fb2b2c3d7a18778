import type { PackageDefinition } from '../package-definition';

/**
 * Flux's helm controller: installs charts that the source controller fetches. The data values of TKG's versions are not
 * published, and its open ancestor is older: they are not checked.
 */
export const FLUXCD_HELM_CONTROLLER: PackageDefinition<object, object> = {
  name: 'fluxcd-helm-controller',
  packageName: 'fluxcd-helm-controller.tanzu.vmware.com',
  namespace: 'tanzu-fluxcd-packageinstalls',
  workloadNamespace: 'tanzu-helm-controller',
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema: { type: 'object' },
  // The one value that every version of it had.
  toValues: (_options, { workloadNamespace }) => ({ namespace: workloadNamespace }),
  needs: () => [{ capability: 'flux-sources', reason: 'it applies what the source controller fetches' }],
};
