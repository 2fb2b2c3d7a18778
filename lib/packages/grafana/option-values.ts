import type { ComputeResources, GrafanaOptions } from '../../spec';
import { checksumAnnotations } from '../monitoring/config-text';
import { volumeValues } from '../monitoring/volumes';
import type { PackageContext } from '../package-definition';
import type { DataMap } from '../values/data';
import { dashboardProvidersYaml, dataSourcesYaml, grafanaIni } from './grafana-config';
import type { GrafanaIngressValues, GrafanaValues } from './grafana-values';

/** Data values that say what the options say. */
export function grafanaValues(options: Partial<GrafanaOptions>, { workloadNamespace }: PackageContext): GrafanaValues {
  const { service, adminUser } = options;
  const ini = grafanaIni(options);
  const dataSources = dataSourcesYaml(options);
  const providers = dashboardProvidersYaml(options);
  return {
    namespace: workloadNamespace,
    ingress: ingressValues(options),
    grafana: {
      deployment: {
        replicas: options.replicas,
        containers: { resources: resources(options.resources) },
        k8sSidecar: { containers: { resources: resources(options.sidecarResources) } },
        // Files are read when a pod starts, and not again.
        podAnnotations: checksumAnnotations(ini, dataSources, providers),
      },
      service,
      config: { grafana_ini: ini, datasource_yaml: dataSources, dashboardProvider_yaml: providers },
      pvc: volumeValues(options.volume),
      secret: { admin_user: adminUser === undefined ? undefined : toBase64(adminUser) },
    },
  };
}

function ingressValues({ ingress, service }: Partial<GrafanaOptions>): GrafanaIngressValues | undefined {
  if (ingress === undefined || ingress === false) {
    return ingress === false ? { enabled: false } : undefined;
  }
  const { hostname, prefix, certificate } = ingress;
  return {
    enabled: true,
    virtual_host_fqdn: hostname,
    prefix,
    servicePort: service?.port,
    tlsCertificate: certificate && { 'tls.crt': certificate.crt, 'ca.crt': certificate.ca },
  };
}

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** The package takes any map. */
const resources = (amounts: ComputeResources | undefined): DataMap | undefined => amounts as DataMap | undefined;
