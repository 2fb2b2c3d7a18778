import type { GrafanaOptions } from '../../spec';
import { ingressNeeds, serviceNeeds, volumeNeeds } from '../monitoring/needs';
import type { Need } from '../needs/capability';
import { mountOverlay } from '../overlays/container-overlays';
import type { PackageContext, PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/grafana.schema.json';
import { prometheusNamespaces } from './data-source-issues';
import type { GrafanaValues } from './grafana-values';
import { grafanaOptionIssues } from './option-issues';
import { grafanaValues } from './option-values';
import { GRAFANA_CONTAINER, SECRETS, WORKLOAD_NAMESPACE } from './places';
import { secretValues } from './secret-values';
import { grafanaValueIssues } from './value-issues';

export type * from './grafana-values';
export { grafanaSecretValues, type GrafanaSecrets } from './secret-values';

/** The first version with certificates of cert-manager.io/v1. */
const FIRST_WITH_V1 = '7.5.11';
/** The first version whose pods can be replaced in another way. */
const FIRST_WITH_STRATEGY = '7.5.16';

/** Grafana. By itself it makes a load balancer and an ingress: both have to be chosen. */
export const GRAFANA: PackageDefinition<Partial<GrafanaOptions>, GrafanaValues> = {
  name: 'grafana',
  packageName: 'grafana.tanzu.vmware.com',
  namespace: 'tanzu-grafana-dashboards',
  workloadNamespace: WORKLOAD_NAMESPACE,
  // The pod has no rights on its node, and does not give up the rights that "restricted" wants it to.
  podSecurity: 'baseline',
  clusters: ['workload'],
  provides: [],
  valuesSchema,
  moves: ['updateStrategy', 'rollingUpdate'].map((key) => ({
    path: ['grafana', 'deployment', key],
    since: FIRST_WITH_STRATEGY,
  })),
  toValues: grafanaValues,
  optionIssues: grafanaOptionIssues,
  valueIssues: grafanaValueIssues,
  needs: grafanaNeeds,
  secretValues,
  overlays: ({ mountedSecret }) =>
    mountedSecret === undefined
      ? []
      : [
          {
            fileName: 'grafana-mounted-secret.yaml',
            content: mountOverlay(GRAFANA_CONTAINER, [{ secretName: mountedSecret, folder: SECRETS }]),
          },
        ],
  workloadSecrets: ({ mountedSecret }) =>
    mountedSecret === undefined ? [] : [{ secretName: mountedSecret, keys: [] }],
  hostnames: ({ ingress }) =>
    ingress?.enabled === true && ingress.virtual_host_fqdn !== undefined ? [ingress.virtual_host_fqdn] : [],
};

function grafanaNeeds({ ingress, grafana }: GrafanaValues, { version }: PackageContext): readonly Need[] {
  return [
    ...(ingress?.enabled === false ? [] : ingressNeeds('grafana', version, FIRST_WITH_V1)),
    ...serviceNeeds('grafana', grafana?.service?.type ?? 'LoadBalancer'),
    ...volumeNeeds('grafana', grafana?.pvc?.storageClassName),
    ...(prometheusNamespaces(grafana?.config?.datasource_yaml).length > 0
      ? [{ capability: 'metrics', reason: 'a data source asks the Prometheus of the package' } as const]
      : []),
  ];
}
