import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/cert-manager.schema.json';
import type { CertManagerValues } from './cert-manager-values';

export type * from './cert-manager-values';

/** cert-manager. It needs nothing, and everything with an ingress needs it. */
export const CERT_MANAGER: PackageDefinition<object, CertManagerValues> = {
  name: 'cert-manager',
  packageName: 'cert-manager.tanzu.vmware.com',
  namespace: 'cert-manager-package',
  workloadNamespace: 'cert-manager',
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: ['certificates'],
  valuesSchema,
  toValues: (_options, { workloadNamespace }) => ({ namespace: workloadNamespace }),
  needs: () => [],
};
