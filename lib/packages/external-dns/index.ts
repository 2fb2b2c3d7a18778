import type { ExternalDnsOptions } from '../../spec';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/external-dns.schema.json';
import { argumentIssues } from './argument-issues';
import { cloudIssues } from './cloud-issues';
import { environmentIssues } from './environment-issues';
import type { ExternalDnsValues } from './external-dns-values';
import { rfc2136Issues } from './rfc2136-issues';
import { secretValues } from './secret-values';
import { Settings } from './settings';
import { sourceOverlays } from './source-rights';
import { valuesOf } from './values-of';

export type * from './external-dns-values';

/** external-dns. It reads HTTPProxies where Contour is, and writes to a DNS server outside of the cluster. */
export const EXTERNAL_DNS: PackageDefinition<Partial<ExternalDnsOptions>, ExternalDnsValues> = {
  name: 'external-dns',
  packageName: 'external-dns.tanzu.vmware.com',
  // Not the namespace of the workload, which the package makes, and takes away when it is deleted.
  namespace: 'tanzu-packages',
  workloadNamespace: 'tanzu-system-service-discovery',
  // It has no rights on its node, but leaves open what "restricted" wants to be said.
  podSecurity: 'baseline',
  clusters: ['shared-services', 'workload'],
  provides: [],
  valuesSchema,
  moves: [
    { path: ['aws'], since: '0.11.0' },
    { path: ['azure'], since: '0.11.0' },
    { path: ['deployment', 'podLabels'], since: '0.11.0' },
  ],
  toValues: valuesOf,
  valueIssues: (path, values, { version, workloadNamespace }) => {
    const { args = [], env = [] } = values.deployment ?? {};
    const at = `${path}.deployment.args`;
    const settings = new Settings(at, values, version);
    return [
      ...settings.commandLine.issues,
      ...argumentIssues(at, args, settings, workloadNamespace),
      ...rfc2136Issues(at, settings, values),
      ...cloudIssues(path, values, settings),
      ...environmentIssues(`${path}.deployment.env`, env),
    ];
  },
  needs: (values, { version }) =>
    new Settings('', values, version).all('source').includes('contour-httpproxy')
      ? [{ capability: 'ingress', reason: 'its source contour-httpproxy reads HTTPProxies' }]
      : [],
  overlays: ({ sources = [] }) => sourceOverlays(sources),
  secretValues,
};
