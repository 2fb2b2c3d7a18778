import { show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { ingressIssues } from '../monitoring/ingress-issues';
import { rollingUpdateIssues } from '../monitoring/rolling-update';
import { sharedVolumeIssues, volumeTextIssues } from '../monitoring/volumes';
import { dataSourceIssues } from './data-source-issues';
import type { GrafanaIngressValues, GrafanaServerValues, GrafanaValues } from './grafana-values';
import { readIni } from './ini';
import { iniSecretIssues } from './ini-issues';
import { providerIssues } from './provider-issues';

/** What the package would ignore, or stumble over. */
export function grafanaValueIssues(path: string, { ingress = {}, grafana = {} }: GrafanaValues): readonly SpecIssue[] {
  const { config = {}, service, secret } = grafana;
  const { grafana_ini: ini, datasource_yaml: sources, dashboardProvider_yaml: providers } = config;
  const at = `${path}.grafana`;
  return [
    ...ingressChoiceIssues(`${path}.ingress`, ingress, service?.port),
    ...(service?.type === undefined
      ? [
          propIssue(
            `${at}.service.type`,
            'no type',
            'a choice: left open it is a load balancer',
            'set LoadBalancer, NodePort or ClusterIP',
          ),
        ]
      : []),
    ...adminUserIssues(`${at}.secret.admin_user`, secret?.admin_user),
    ...replicaIssues(`${at}.deployment.replicas`, grafana),
    ...rollingUpdateIssues(`${at}.deployment.rollingUpdate`, grafana.deployment?.rollingUpdate),
    ...volumeTextIssues(`${at}.pvc`, grafana.pvc),
    ...(ini === undefined ? [] : iniSecretIssues(`${at}.config.grafana_ini`, ini)),
    ...(sources === undefined ? [] : dataSourceIssues(`${at}.config.datasource_yaml`, sources)),
    ...(providers === undefined ? [] : providerIssues(`${at}.config.dashboardProvider_yaml`, providers)),
  ];
}

function ingressChoiceIssues(path: string, ingress: GrafanaIngressValues, servedPort = 80): readonly SpecIssue[] {
  const { enabled, prefix = '/', servicePort = 80 } = ingress;
  if (enabled === undefined) {
    const expected = 'a choice: left open there is one, with the name grafana.system.tanzu';
    return [propIssue(`${path}.enabled`, 'no choice', expected, 'set it to true or false (the option is ingress)')];
  }
  return enabled
    ? [
        ...ingressIssues(path, ingress, 'grafana.system.tanzu'),
        ...(prefix.startsWith('/')
          ? []
          : [propIssue(`${path}.prefix`, show(prefix), 'a path that begins with a slash', 'add it')]),
        ...(servicePort === servedPort
          ? []
          : [
              propIssue(
                `${path}.servicePort`,
                String(servicePort),
                `the port of the Service, ${servedPort}`,
                'set both alike',
              ),
            ]),
      ]
    : [];
}

/** The package puts it into a Secret as it is, where Kubernetes reads it as base64. */
function adminUserIssues(path: string, text: string | undefined): readonly SpecIssue[] {
  if (text === undefined) {
    return [];
  }
  const decoded = fromBase64(text);
  const name = decoded?.trim() ?? '';
  const cure = `say adminUser, or write it as ${show(toBase64(name === '' ? text : name))}`;
  if (name === '') {
    return [propIssue(path, show(text), 'text in base64', cure)];
  }
  // A line end is what "echo" without "-n" leaves.
  const got = `${show(text)}, the base64 of ${show(name)} and ${decoded?.endsWith('\n') === true ? 'a line end' : 'blanks'}`;
  return decoded === name ? [] : [propIssue(path, got, 'the name alone', cure)];
}

const toBase64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** The text that base64 stands for; undefined for what is no base64, or none of a text. */
function fromBase64(text: string): string | undefined {
  const bytes = Buffer.from(text, 'base64');
  const decoded = bytes.toString('utf8');
  return bytes.toString('base64') === text && /^[\x20-\x7e\u00a0-\ufffc]+[\r\n]*$/u.test(decoded) ? decoded : undefined;
}

function replicaIssues(path: string, { deployment, pvc, config }: GrafanaServerValues): readonly SpecIssue[] {
  const { replicas = 1 } = deployment ?? {};
  const database = readIni(config?.grafana_ini ?? '')
    .filter(({ section }) => section === 'database')
    .find(({ key, value }) => (key === 'type' && value !== 'sqlite3') || key === 'url');
  return [
    ...sharedVolumeIssues(path, { replicas, accessMode: pvc?.accessMode }),
    ...(replicas > 1 && database === undefined
      ? [
          propIssue(
            path,
            `${replicas} pods with a database in a file`,
            'a database of their own, or one pod',
            'say the section database of ini (grafana_ini), or leave replicas out',
          ),
        ]
      : []),
  ];
}
