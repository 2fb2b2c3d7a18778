import type { PrometheusAlertmanagerTargets, PrometheusOptions } from '../../spec';
import { toConfigData } from '../monitoring/config-data';
import type { DataMap } from '../values/data';
import { SERVER_SECRETS, WORKLOAD_NAMESPACE } from './places';
import { standardJobs } from './standard-jobs';

const inWords = (each: object): DataMap => toConfigData(each, SERVER_SECRETS);

/** Files with rules, as the package mounts them. */
const RULE_FILES: readonly string[] = ['alerting_rules.yml', 'recording_rules.yml', 'alerts', 'rules'];

/**
 * The configuration of Prometheus, where it has to be another than the package's own, which names the default namespace
 * of the package and knows no options; undefined where the package's own is right.
 */
export function prometheusConfig(options: PrometheusOptions, namespace: string): DataMap | undefined {
  const { global, scrapeConfigs = [], remoteWrite = [], alertmanagers = [], alertmanager } = options;
  const alertmanagerPort = alertmanager?.service?.port;
  const isOurs =
    namespace !== WORKLOAD_NAMESPACE ||
    global !== undefined ||
    scrapeConfigs.length > 0 ||
    remoteWrite.length > 0 ||
    alertmanagers.length > 0 ||
    alertmanagerPort !== undefined;
  if (!isOurs) {
    return undefined;
  }
  const names = scrapeConfigs.map(({ jobName }) => jobName);
  const kept = standardJobs(namespace).filter(({ job_name }) => !names.includes(job_name as string));
  const own =
    alertmanager?.replicas === 0
      ? []
      : [{ static_configs: [{ targets: [`alertmanager.${namespace}.svc:${alertmanagerPort ?? 80}`] }] }];
  return {
    global: { evaluation_interval: '1m', scrape_interval: '1m', ...inWords(global ?? {}) },
    rule_files: RULE_FILES.map((file) => `/etc/config/${file}`),
    scrape_configs: [...kept, ...scrapeConfigs.map(inWords)],
    alerting: { alertmanagers: [...own, ...alertmanagers.map(alertmanagerTargets)] },
    remote_write: remoteWrite.length === 0 ? undefined : remoteWrite.map(inWords),
  };
}

const alertmanagerTargets = ({ targets, ...client }: PrometheusAlertmanagerTargets): DataMap => ({
  ...inWords(client),
  static_configs: [{ targets }],
});
