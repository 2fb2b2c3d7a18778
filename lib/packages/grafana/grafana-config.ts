import type { GrafanaDataSource, GrafanaOptions } from '../../spec';
import { configText } from '../monitoring/config-text';
import type { DataMap } from '../values/data';
import { type IniSections, iniText, mergeIni } from './ini';
import { DASHBOARDS, PROMETHEUS_NAMESPACE, SECRETS } from './places';

/** Settings of the package, which a text of ours replaces: without the paths, data would not come to the volume. */
const PACKAGE_INI: IniSections = {
  analytics: { check_for_updates: false },
  log: { mode: 'console' },
  paths: {
    data: '/var/lib/grafana/data',
    logs: '/var/log/grafana',
    plugins: '/var/lib/grafana/plugins',
    provisioning: '/etc/grafana/provisioning',
  },
};

/** grafana.ini, where it has to be another than the package's own. */
export function grafanaIni({ ini, ingress }: Partial<GrafanaOptions>): string | undefined {
  const prefix = ingress === undefined || ingress === false ? '/' : (ingress.prefix ?? '/');
  if (ini === undefined && prefix === '/') {
    return undefined;
  }
  // The ingress takes the path away, so that Grafana does not serve from below it.
  const url: IniSections =
    ingress === undefined || ingress === false ? {} : { server: { root_url: `https://${ingress.hostname}${prefix}` } };
  return iniText(mergeIni(mergeIni(PACKAGE_INI, url), ini ?? {}));
}

/** The data sources, where they have to be others than the package's own. */
export function dataSourcesYaml({
  prometheusNamespace,
  dataSources = [],
}: Partial<GrafanaOptions>): string | undefined {
  const namespace = prometheusNamespace ?? PROMETHEUS_NAMESPACE;
  if (namespace === PROMETHEUS_NAMESPACE && dataSources.length === 0) {
    return undefined;
  }
  const own = namespace === false ? [] : [packagePrometheus(namespace)];
  return configText({ apiVersion: 1, datasources: [...own, ...dataSources.map(dataSource)] }, 'dataSources');
}

const packagePrometheus = (namespace: string): DataMap => ({
  name: 'Prometheus',
  type: 'prometheus',
  url: `http://prometheus-server.${namespace}.svc.cluster.local`,
  access: 'proxy',
  isDefault: true,
});

function dataSource({ secureJsonData, headers = {}, ...rest }: GrafanaDataSource): DataMap {
  const names = Object.keys(headers);
  const others = Object.keys(rest.jsonData ?? {}).filter((key) => /^httpHeaderName\d+$/.test(key)).length;
  const jsonData = { ...rest.jsonData, ...numbered('httpHeaderName', names, others) };
  const secure = {
    ...numbered('httpHeaderValue', Object.values(headers), others),
    ...Object.fromEntries(
      Object.entries(secureJsonData ?? {}).map(([key, file]) => [
        key,
        `$__file{${file.startsWith('/') ? file : `${SECRETS}/${file}`}}`,
      ]),
    ),
  };
  return {
    access: 'proxy',
    ...rest,
    jsonData: rest.jsonData === undefined && names.length === 0 ? undefined : jsonData,
    basicAuth: rest.basicAuthUser === undefined ? undefined : true,
    secureJsonData: secureJsonData === undefined && names.length === 0 ? undefined : secure,
  };
}

/** Grafana numbers the names of headers, and their values: behind those that are said otherwise. */
const numbered = (key: string, texts: readonly string[], others: number): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.map((text, index) => [`${key}${others + index + 1}`, text]));

/** The folders with dashboards, where there are more than the package's own. */
export function dashboardProvidersYaml({ dashboardProviders = [] }: Partial<GrafanaOptions>): string | undefined {
  if (dashboardProviders.length === 0) {
    return undefined;
  }
  const own = { name: 'sidecarDashboardProvider', path: DASHBOARDS.folder, foldersFromFilesStructure: true };
  const providers = [own, ...dashboardProviders].map(({ path, foldersFromFilesStructure, ...rest }) => ({
    orgId: 1,
    type: 'file',
    disableDeletion: false,
    updateIntervalSeconds: 10,
    allowUiUpdates: false,
    ...rest,
    options: { path, foldersFromFilesStructure },
  }));
  return configText({ apiVersion: 1, providers }, 'dashboardProviders');
}
