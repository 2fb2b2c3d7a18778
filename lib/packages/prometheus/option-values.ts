import type { ComputeResources, PrometheusDeployedExporter, PrometheusIngress, PrometheusOptions } from '../../spec';
import { toConfigData } from '../monitoring/config-data';
import { checksumAnnotations, configText } from '../monitoring/config-text';
import { volumeValues } from '../monitoring/volumes';
import type { PackageContext } from '../package-definition';
import type { DataMap } from '../values/data';
import { alertmanagerConfig } from './alertmanager-config';
import { SERVER_SECRETS } from './places';
import { prometheusConfig } from './prometheus-config';
import type { PrometheusIngressValues, PrometheusValues } from './prometheus-values';
import { serverFlags } from './server-flags';

/** Data values that say what the options say. */
export function prometheusValues(options: PrometheusOptions, { workloadNamespace }: PackageContext): PrometheusValues {
  const { server, rules, nodeExporter } = options;
  return {
    namespace: workloadNamespace,
    ingress: ingressValues(options),
    prometheus: {
      deployment: {
        containers: { args: serverFlags(options), resources: resources(server?.resources) },
        configmapReload: { containers: { resources: resources(server?.configReloadResources) } },
      },
      service: server?.service,
      pvc: volumeValues(server?.volume, options.storageClass),
      config: {
        prometheus_yml: textOf('prometheus_yml', prometheusConfig(options, workloadNamespace)),
        rules_yml: textOf('rules_yml', rules && { groups: rules.map((group) => toConfigData(group, SERVER_SECRETS)) }),
      },
    },
    alertmanager: alertmanagerValues(options),
    kube_state_metrics: { deployment: deploymentValues(options.kubeStateMetrics) },
    node_exporter: {
      daemonset: {
        hostNetwork: nodeExporter?.hostNetwork,
        containers: { resources: resources(nodeExporter?.resources) },
      },
    },
    pushgateway: { deployment: deploymentValues(options.pushgateway) },
  };
}

function alertmanagerValues({ alertmanager = {}, storageClass }: PrometheusOptions): PrometheusValues['alertmanager'] {
  const text = textOf('alertmanager_yml', alertmanagerConfig(alertmanager));
  const templates = alertmanager.templates && JSON.stringify(alertmanager.templates);
  return {
    deployment: {
      replicas: alertmanager.replicas,
      containers: { resources: resources(alertmanager.resources) },
      // Nothing tells Alertmanager of changes.
      podAnnotations: checksumAnnotations(text, templates),
    },
    service: alertmanager.service,
    pvc: volumeValues(alertmanager.volume, storageClass),
    config: { alertmanager_yml: text },
  };
}

const deploymentValues = ({ replicas, resources: amounts }: PrometheusDeployedExporter = {}) => ({
  replicas,
  containers: { resources: resources(amounts) },
});

function ingressValues(options: PrometheusOptions): PrometheusIngressValues | undefined {
  const { ingress, server, alertmanager } = options;
  if (ingress === undefined || ingress === false) {
    return undefined;
  }
  return {
    enabled: true,
    virtual_host_fqdn: ingress.hostname,
    prometheus_prefix: ingress.prefix,
    alertmanager_prefix: ingress.alertmanagerPrefix,
    prometheusServicePort: server?.service?.port,
    alertmanagerServicePort: alertmanager?.service?.port,
    tlsCertificate: certificateValues(ingress),
  };
}

const certificateValues = ({ certificate }: PrometheusIngress): PrometheusIngressValues['tlsCertificate'] =>
  certificate && { 'tls.crt': certificate.crt, 'ca.crt': certificate.ca };

/** The package takes any map. */
const resources = (amounts: ComputeResources | undefined): DataMap | undefined => amounts as DataMap | undefined;

const textOf = (path: string, data: DataMap | undefined): string | undefined => data && configText(data, path);
