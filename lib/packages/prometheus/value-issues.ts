import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { ingressIssues } from '../monitoring/ingress-issues';
import { rollingUpdateIssues } from '../monitoring/rolling-update';
import { sharedVolumeIssues, volumeTextIssues } from '../monitoring/volumes';
import type { PackageContext } from '../package-definition';
import { alertmanagerIssues } from './checks/alertmanager-issues';
import { prometheusIssues } from './checks/prometheus-issues';
import { ruleFileIssues } from './checks/rule-issues';
import { WORKLOAD_NAMESPACE } from './places';
import type { PrometheusIngressValues, PrometheusValues } from './prometheus-values';
import { flagIssues, prefixIssues } from './server-flags';

const RULE_FILES = ['alerting_rules_yml', 'recording_rules_yml', 'alerts_yml', 'rules_yml'] as const;

/** Namespaces that published files name. */
const PUBLISHED_NAMESPACES: readonly string[] = ['prometheus', WORKLOAD_NAMESPACE];
/** Services of the package, as its configuration names them. */
const SERVICES = /\b(?:prometheus-kube-state-metrics|prometheus-node-exporter|alertmanager)\.([a-z0-9-]+)\.svc\b/g;

/** What the package would ignore, or stumble over. */
export function prometheusValueIssues(
  path: string,
  values: PrometheusValues,
  { workloadNamespace }: PackageContext,
): readonly SpecIssue[] {
  const { ingress, prometheus, alertmanager } = values;
  const config = `${path}.prometheus.config`;
  const flags = `${path}.prometheus.deployment.containers.args`;
  const { args } = prometheus?.deployment?.containers ?? {};
  const { alertmanager_yml: alertmanagerText } = alertmanager?.config ?? {};
  return [
    ...(ingress?.enabled === true ? prometheusIngressIssues(`${path}.ingress`, ingress, values) : []),
    ...(args === undefined ? [] : flagIssues(flags, args)),
    ...(ingress?.enabled === true ? prefixIssues(flags, ingress, args) : []),
    ...podIssues(path, values),
    ...configurationIssues(`${config}.prometheus_yml`, values, values.namespace ?? workloadNamespace),
    ...RULE_FILES.flatMap((file) => {
      const text = prometheus?.config?.[file];
      return text === undefined ? [] : ruleFileIssues(`${config}.${file}`, text);
    }),
    ...(alertmanagerText === undefined
      ? []
      : alertmanagerIssues(`${path}.alertmanager.config.alertmanager_yml`, alertmanagerText)),
  ];
}

function prometheusIngressIssues(
  path: string,
  ingress: PrometheusIngressValues,
  { prometheus, alertmanager }: PrometheusValues,
): readonly SpecIssue[] {
  const { prometheus_prefix: prefix = '/', alertmanager_prefix: other = '/alertmanager/' } = ingress;
  const ports = [
    ['prometheusServicePort', ingress.prometheusServicePort ?? 80, prometheus?.service?.port ?? 80],
    ['alertmanagerServicePort', ingress.alertmanagerServicePort ?? 80, alertmanager?.service?.port ?? 80],
  ] as const;
  return [
    ...ingressIssues(path, ingress, 'prometheus.system.tanzu'),
    ...Object.entries({ prometheus_prefix: prefix, alertmanager_prefix: other })
      .filter(([, text]) => !text.startsWith('/'))
      .map(([key, text]) => propIssue(`${path}.${key}`, show(text), 'a path that begins with a slash', 'add it')),
    ...(prefix.replace(/\/$/, '') === other.replace(/\/$/, '')
      ? [propIssue(`${path}.alertmanager_prefix`, show(other), 'another path than that of Prometheus', 'change one')]
      : []),
    ...ports
      .filter(([, asked, served]) => asked !== served)
      .map(([key, asked, served]) =>
        propIssue(`${path}.${key}`, String(asked), `the port of the Service, ${served}`, 'set both alike'),
      ),
  ];
}

function podIssues(path: string, { prometheus, alertmanager }: PrometheusValues): readonly SpecIssue[] {
  const { replicas = 1 } = prometheus?.deployment ?? {};
  const at = `${path}.prometheus.deployment.replicas`;
  return [
    ...(replicas > 1
      ? [propIssue(at, String(replicas), '1: a second pod would find the data locked by the first', 'leave it out')]
      : []),
    ...sharedVolumeIssues(`${path}.alertmanager.deployment.replicas`, {
      replicas: alertmanager?.deployment?.replicas,
      accessMode: alertmanager?.pvc?.accessMode,
    }),
    ...Object.entries({ prometheus, alertmanager }).flatMap(([name, component]) => [
      ...volumeTextIssues(`${path}.${name}.pvc`, component?.pvc),
      ...rollingUpdateIssues(`${path}.${name}.deployment.rollingUpdate`, component?.deployment?.rollingUpdate),
    ]),
  ];
}

/** The package's own configuration names the namespace of the package by its default. */
function configurationIssues(path: string, { prometheus }: PrometheusValues, namespace: string): readonly SpecIssue[] {
  const text = prometheus?.config?.prometheus_yml;
  if (text === undefined) {
    const expected = `a configuration that names it: the package's own asks what is in ${WORKLOAD_NAMESPACE}`;
    return namespace === WORKLOAD_NAMESPACE
      ? []
      : [propIssue(path, `nothing, with the namespace ${show(namespace)}`, expected, 'say it, or use the default')];
  }
  const wrong = [...text.matchAll(SERVICES)].find(
    ([, named = '']) => named !== namespace && PUBLISHED_NAMESPACES.includes(named),
  );
  return [
    ...(wrong === undefined
      ? []
      : [propIssue(path, show(wrong[0]), `the namespace of the package, ${namespace}`, 'correct it everywhere')]),
    ...prometheusIssues(path, text),
  ];
}
