import type { PrometheusOptions } from '../../spec';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/prometheus.schema.json';
import { prometheusNeeds } from './needs';
import { prometheusOptionIssues } from './option-issues';
import { prometheusValues } from './option-values';
import { WORKLOAD_NAMESPACE } from './places';
import { prometheusOverlays } from './prometheus-overlays';
import type { PrometheusValues } from './prometheus-values';
import { prometheusValueIssues } from './value-issues';

export type * from './prometheus-values';

/** The first version whose pods can be replaced in another way. */
const FIRST_WITH_STRATEGY = '2.36.0';

/** Prometheus with Alertmanager. Contour and cert-manager are needed for an ingress only. */
export const PROMETHEUS: PackageDefinition<PrometheusOptions, PrometheusValues> = {
  name: 'prometheus',
  packageName: 'prometheus.tanzu.vmware.com',
  namespace: 'tanzu-prometheus-monitoring',
  workloadNamespace: WORKLOAD_NAMESPACE,
  // node-exporter sees the processes and files of its node.
  podSecurity: 'privileged',
  clusters: ['workload'],
  provides: ['metrics'],
  valuesSchema,
  moves: [
    { path: ['cadvisor'], until: '2.37.0' },
    ...(['prometheus', 'alertmanager'] as const).flatMap((component) =>
      ['updateStrategy', 'rollingUpdate'].map((key) => ({
        path: [component, 'deployment', key],
        since: FIRST_WITH_STRATEGY,
      })),
    ),
  ],
  // The build .3 of 2.37.0 belongs to TKG 2.2, which runs Kubernetes 1.25.
  kubernetesLimits: [
    { before: '2.37.0+vmware.3-tkg.1', kubernetesBelow: '1.25', reason: 'older ones make a PodSecurityPolicy' },
  ],
  toValues: prometheusValues,
  optionIssues: prometheusOptionIssues,
  valueIssues: prometheusValueIssues,
  needs: prometheusNeeds,
  secretValues: ({ ingress }) =>
    ingress?.enabled === true && ingress.tlsCertificate?.['tls.crt'] !== undefined
      ? [
          {
            path: ['ingress', 'tlsCertificate', 'tls.key'],
            meaning: 'private key of the certificate of the ingress, in PEM form',
            given: true,
          },
        ]
      : [],
  overlays: prometheusOverlays,
  workloadSecrets: ({ server, alertmanager }) =>
    [server?.mountedSecret, alertmanager?.mountedSecret].flatMap((secretName) =>
      secretName === undefined ? [] : [{ secretName, keys: [] }],
    ),
  hostnames: ({ ingress }) =>
    ingress?.enabled === true && ingress.virtual_host_fqdn !== undefined ? [ingress.virtual_host_fqdn] : [],
};
