import { show, type PrometheusOptions, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { prometheusBytes } from '../../spec/prometheus-text';
import { quantityValue } from '../../spec/quantity';
import { secretKeyPaths } from '../monitoring/config-data';
import { within } from '../monitoring/config-text';
import type { PackageContext } from '../package-definition';
import { newerSettingIssues } from './newer-settings';
import { furtherFlagIssues } from './server-flags';

/** Size of the volume of Prometheus, by the package's default. */
const VOLUME = '150Gi';

/** What is wrong with options beyond their shape, and not to be seen in the values. */
export function prometheusOptionIssues(
  path: string,
  options: PrometheusOptions,
  { version }: PackageContext,
): readonly SpecIssue[] {
  const { server, scrapeConfigs, remoteWrite, alertmanagers, alertmanager } = options;
  return [
    ...mountedSecretIssues(path, { scrapeConfigs, remoteWrite, alertmanagers }, server?.mountedSecret, 'server'),
    ...mountedSecretIssues(
      `${path}.alertmanager`,
      { config: alertmanager?.config },
      alertmanager?.mountedSecret,
      'alertmanager',
    ),
    ...retentionIssues(`${path}.server.retention.size`, options),
    ...furtherFlagIssues(`${path}.server.args`, server?.args ?? []),
    ...templateIssues(`${path}.alertmanager.templates`, options),
    ...clusteringIssues(`${path}.alertmanager.clustering`, options),
    ...newerSettingIssues(path, options, version),
  ];
}

/** A key of a Secret is a file only when the Secret is mounted. */
const mountedSecretIssues = (
  path: string,
  options: object,
  secret: string | undefined,
  owner: string,
): readonly SpecIssue[] =>
  secret === undefined
    ? secretKeyPaths(options).map((keys) =>
        propIssue(
          within(path, keys),
          'a key of a Secret that is not mounted',
          'a mounted Secret, or an absolute path',
          `name the Secret as ${owner}.mountedSecret`,
        ),
      )
    : [];

function retentionIssues(path: string, { server }: PrometheusOptions): readonly SpecIssue[] {
  const { retention, volume } = server ?? {};
  const size = volume?.size ?? VOLUME;
  return retention?.size !== undefined && (prometheusBytes(retention.size) ?? 0) >= quantityValue(size)
    ? [propIssue(path, show(retention.size), `less than the volume of ${size}`, 'shorten it, or enlarge the volume')]
    : [];
}

function templateIssues(path: string, { alertmanager }: PrometheusOptions): readonly SpecIssue[] {
  const { templates = {}, config } = alertmanager ?? {};
  const names = Object.keys(templates);
  return [
    ...(names.length > 0 && config === undefined
      ? [propIssue(path, 'templates without a configuration', 'one whose messages use them', 'add config')]
      : []),
    ...names
      .filter((name) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*\.tmpl$/.test(name))
      .map((name) => propIssue(within(path, [name]), show(name), 'the name of a file that ends in .tmpl', 'rename it')),
  ];
}

/** Pods that know of each other would have to listen for each other. */
function clusteringIssues(path: string, { alertmanager }: PrometheusOptions): readonly SpecIssue[] {
  const { clustering, replicas = 1 } = alertmanager ?? {};
  return clustering === false && replicas > 1
    ? [propIssue(path, `false with ${replicas} pods`, 'one pod', 'leave replicas out, or clustering')]
    : [];
}
