import { show, TEXT_FORMATS, type FluxcdSourceControllerOptions, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import type { PackageDefinition } from '../package-definition';
import valuesSchema from '../schema/fluxcd-source-controller.schema.json';
import type { FluxcdSourceControllerValues } from './fluxcd-source-controller-values';

export type * from './fluxcd-source-controller-values';

/** Versions before have no certificate of an authority. */
const WITH_CA = '0.36.1';

/** Flux's source controller. The other controllers of Flux apply what it fetches. */
export const FLUXCD_SOURCE_CONTROLLER: PackageDefinition<FluxcdSourceControllerOptions, FluxcdSourceControllerValues> =
  {
    name: 'fluxcd-source-controller',
    packageName: 'fluxcd-source-controller.tanzu.vmware.com',
    namespace: 'tanzu-fluxcd-packageinstalls',
    workloadNamespace: 'tanzu-source-controller',
    podSecurity: 'baseline',
    clusters: ['shared-services', 'workload'],
    provides: ['flux-sources'],
    valuesSchema,
    moves: [
      { path: ['kubernetes_distribution'], since: WITH_CA },
      { path: ['kubernetes_version'], since: WITH_CA },
      { path: ['ca_bundle'], since: WITH_CA },
    ],
    toValues: ({ limits, servicePort, proxy, registryCa }, { workloadNamespace }) => ({
      namespace: workloadNamespace,
      resources: { limits_cpu: limits?.cpu, limits_memory: limits?.memory },
      service_port: servicePort,
      proxy: { http_proxy: proxy?.http, https_proxy: proxy?.https, no_proxy: proxy?.except?.join(',') },
      ca_bundle: registryCa,
    }),
    valueIssues: (path, { resources, proxy, ca_bundle }) => [
      ...(['limits_cpu', 'limits_memory'] as const).flatMap((key) =>
        formatIssues(`${path}.resources.${key}`, 'kubernetes-quantity', resources?.[key]),
      ),
      ...(['http_proxy', 'https_proxy'] as const).flatMap((key) =>
        formatIssues(`${path}.proxy.${key}`, 'proxy-url', proxy?.[key]),
      ),
      ...formatIssues(`${path}.ca_bundle`, 'pem-certificate', ca_bundle),
      ...exceptionIssues(`${path}.proxy.no_proxy`, proxy),
    ],
    needs: () => [],
  };

/** The issue of a text without a format; an empty one is how the package writes "nothing". */
function formatIssues(path: string, name: string, text = ''): readonly SpecIssue[] {
  const format = TEXT_FORMATS[name];
  return text === '' || format === undefined || format.accepts(text)
    ? []
    : [propIssue(path, show(text), format.expected, `write it like "${format.example}"`)];
}

/** The controller asks the API server by an address of the cluster, and would ask the proxy for it. */
const exceptionIssues = (path: string, proxy: FluxcdSourceControllerValues['proxy'] = {}): readonly SpecIssue[] =>
  (proxy.https_proxy ?? '') !== '' && (proxy.no_proxy ?? '') === ''
    ? [
        propIssue(
          path,
          'nothing, with a proxy for HTTPS',
          'the network of Services: the controller would look for the API server behind the proxy',
          'add it, and ".svc" and ".cluster.local"',
        ),
      ]
    : [];
