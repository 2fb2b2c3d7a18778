import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { clearSecretIssues } from '../monitoring/clear-secrets';
import { mapsOf, readConfigText, within } from '../monitoring/config-text';
import { type DataMap, isDataMap } from '../values/data';
import { PROMETHEUS_NAMESPACE, SECRETS } from './places';

/** The Service of the Prometheus package, in a URL. */
const PACKAGE_PROMETHEUS = /(?:^|\/)prometheus-server\.([a-z0-9-]+)(?:\.svc|[:/]|$)/;
const REFERENCE = /^\$(?:__(?:file|env|vault)\{[^}]+\}|\{[A-Za-z_]\w*\}|[A-Za-z_]\w*)$/;

/** Namespaces in which a text of data sources, or the package's own for none, asks the Prometheus of the package. */
export function prometheusNamespaces(text: string | undefined): readonly string[] {
  if (text === undefined) {
    return [PROMETHEUS_NAMESPACE];
  }
  const reading = readConfigText('', text);
  return 'data' in reading
    ? sourcesOf(reading.data).flatMap(({ url }) => PACKAGE_PROMETHEUS.exec(String(url))?.[1] ?? [])
    : [];
}

const sourcesOf = (data: DataMap): readonly DataMap[] => mapsOf(data.datasources);

/** What is wrong with a text of data sources: what Grafana would not start with, and secrets. */
export function dataSourceIssues(path: string, text: string): readonly SpecIssue[] {
  const reading = readConfigText(path, text);
  if ('issues' in reading) {
    return reading.issues;
  }
  const sources = sourcesOf(reading.data);
  const defaults = sources.filter(({ isDefault }) => isDefault === true);
  return [
    ...sources.flatMap((source, index) => sourceIssues(within(path, ['datasources', index]), source)),
    ...sources
      .map(({ name }, index) => ({ name, index }))
      .filter(({ name, index }) => sources.findIndex((other) => other.name === name) < index)
      .map(({ name, index }) =>
        propIssue(
          within(path, ['datasources', index, 'name']),
          `${show(name)} once more`,
          'one data source of that name',
          'rename one; the package has one named "Prometheus"',
        ),
      ),
    ...(defaults.length > 1
      ? [
          propIssue(
            within(path, ['datasources']),
            `${defaults.length} default ones: ${defaults.map(({ name }) => show(name)).join(', ')}`,
            'one at most: Grafana does not start with several',
            'make one the default; that of the package is, unless prometheusNamespace is false',
          ),
        ]
      : []),
  ];
}

const CURE = 'put it into a Secret of yours, and name that as mountedSecret';

/** Grafana takes the values of all headers from secureJsonData; that of a tenant, and its like, is no secret. */
function isOpenHeader(key: string, jsonData: DataMap): boolean {
  const number = /^httpHeaderValue(\d+)$/.exec(key)?.[1];
  const header = jsonData[`httpHeaderName${number ?? ''}`];
  return number !== undefined && typeof header === 'string' && !/auth|token|secret|cookie|key|passw/i.test(header);
}

function sourceIssues(path: string, source: DataMap): readonly SpecIssue[] {
  const { secureJsonData, password, basicAuthPassword, ...rest } = source;
  const headers = isDataMap(source.jsonData) ? source.jsonData : {};
  return [
    ...['name', 'type']
      .filter((key) => typeof rest[key] !== 'string' || rest[key] === '')
      .map((key) => propIssue(within(path, [key]), 'nothing', `the ${key} of the data source`, 'add it')),
    ...clearSecretIssues(path, rest),
    ...Object.entries({ password, basicAuthPassword })
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([key, value]) =>
        propIssue(
          within(path, [key]),
          REFERENCE.test(String(value)) ? 'a password outside of secureJsonData' : 'a secret in clear',
          `a file or a variable in secureJsonData, such as $__file{${SECRETS}/${key}}`,
          CURE,
        ),
      ),
    ...Object.entries(isDataMap(secureJsonData) ? secureJsonData : {})
      .filter(([key, value]) => !REFERENCE.test(String(value)) && !isOpenHeader(key, headers))
      .map(([key]) =>
        propIssue(
          within(path, ['secureJsonData', key]),
          'a secret in clear',
          `a file or a variable, such as $__file{${SECRETS}/${key}}`,
          CURE,
        ),
      ),
  ];
}
