import type { PackageName } from '../../spec';
import type { PackageDefinition } from '../package-definition';

/**
 * A controller of Flux that applies what the source controller fetches. The data values of TKG's versions are not
 * published, and their open ancestors are older: they are not checked.
 */
export const applyingController = (
  name: PackageName & `fluxcd-${string}`,
  workloadNamespace: string,
): PackageDefinition<object, object> => ({
  name,
  packageName: `${name}.tanzu.vmware.com`,
  namespace: 'tanzu-fluxcd-packageinstalls',
  workloadNamespace,
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema: { type: 'object' },
  // The one value that every version of them had.
  toValues: (_options, context) => ({ namespace: context.workloadNamespace }),
  needs: () => [{ capability: 'flux-sources', reason: 'it applies what the source controller fetches' }],
});
