import type { HarborOptions } from '../../spec';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/harbor.schema.json';
import { certificateIssues } from './certificate-issues';
import { componentIssues } from './component-issues';
import { exposureIssues } from './exposure-issues';
import type { HarborValues } from './harbor-values';
import { MOVES } from './moves';
import { hasNotary } from './notary';
import { harborNeeds } from './needs';
import { observabilityIssues } from './observability-issues';
import { secretValues } from './secret-values';
import { storageIssues } from './storage-issues';
import { valuesOf } from './values-of';
import { volumeIssues } from './volume-issues';

export * from './harbor-secret-values';
export type * from './harbor-values';

/** Harbor. Its components trust each other by certificates of cert-manager, and clients come by Contour. */
export const HARBOR: PackageDefinition<Partial<HarborOptions>, HarborValues> = {
  name: 'harbor',
  packageName: 'harbor.tanzu.vmware.com',
  namespace: 'tanzu-harbor-registry',
  workloadNamespace: 'tanzu-system-registry',
  // No pod has rights on its node, but hardly one gives up the rights that "restricted" wants it to.
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema,
  moves: MOVES,
  toValues: valuesOf,
  valueIssues: (path, values, { version }) => [
    ...exposureIssues(path, values),
    ...certificateIssues(path, values, version),
    ...volumeIssues(path, values, version),
    ...storageIssues(path, values),
    ...componentIssues(path, values),
    ...observabilityIssues(path, values),
  ],
  needs: (values, { version }) => harborNeeds(values, version),
  workloadSecrets: (_options, { tlsCertificateSecretName, caBundleSecretName }) => [
    ...(tlsCertificateSecretName === undefined
      ? []
      : [{ secretName: tlsCertificateSecretName, keys: ['tls.crt', 'tls.key'] }]),
    ...(caBundleSecretName === undefined ? [] : [{ secretName: caBundleSecretName, keys: ['ca.crt'] }]),
  ],
  hostnames: (values, { version }) =>
    values.hostname === undefined
      ? []
      : [values.hostname, ...(hasNotary(values, version) ? [`notary.${values.hostname}`] : [])],
  secretValues,
};
