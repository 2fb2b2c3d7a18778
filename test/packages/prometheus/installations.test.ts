import { configurationOf, issuesOf, valuesOf } from './support';

const CENTRAL = { targets: ['alerts.example.com:9093'] };
const FLAGS: readonly string[] = [
  '--config.file=/etc/config/prometheus.yml',
  '--storage.tsdb.path=/data',
  '--web.enable-lifecycle',
];

describe('components that nobody wants', () => {
  test.each(['alertmanager', 'pushgateway', 'kube_state_metrics'])('%s may have no pods in values', (component) => {
    expect(issuesOf({ values: { [component]: { deployment: { replicas: 0 } } } })).toBe('');
  });

  test('have no pods where the options say so', () => {
    const values = valuesOf({
      alertmanager: { replicas: 0 },
      pushgateway: { replicas: 0 },
      kubeStateMetrics: { replicas: 0 },
    });

    expect(values.alertmanager?.deployment).toEqual({ replicas: 0 });
    expect(values.pushgateway?.deployment).toEqual({ replicas: 0 });
    expect(values.kube_state_metrics?.deployment).toEqual({ replicas: 0 });
  });

  test('fails on Prometheus itself without a pod', () => {
    expect(issuesOf({ values: { prometheus: { deployment: { replicas: 0 } } } })).toBe(
      'prometheus.values.prometheus.deployment.replicas: got 0, expected at least 1; change it',
    );
  });
});

describe('Alertmanagers of others', () => {
  test('are told beside that of the package', () => {
    const alertmanagers = [
      { ...CENTRAL, scheme: 'https', pathPrefix: '/alertmanager', basicAuth: { username: 'wc', passwordFile: 'am' } },
    ] as const;

    expect(configurationOf({ alertmanagers, server: { mountedSecret: 'logins' } }).alerting).toEqual({
      alertmanagers: [
        { static_configs: [{ targets: ['alertmanager.tanzu-system-monitoring.svc:80'] }] },
        {
          scheme: 'https',
          path_prefix: '/alertmanager',
          basic_auth: { username: 'wc', password_file: '/etc/prometheus/secrets/am' },
          static_configs: [CENTRAL],
        },
      ],
    });
  });

  test('are told alone where that of the package has no pods', () => {
    expect(configurationOf({ alertmanagers: [CENTRAL], alertmanager: { replicas: 0 } }).alerting).toEqual({
      alertmanagers: [{ static_configs: [CENTRAL] }],
    });
  });

  test('fails on a file of a Secret that is not mounted', () => {
    expect(issuesOf({ alertmanagers: [{ ...CENTRAL, basicAuth: { username: 'wc', passwordFile: 'am' } }] })).toMatch(
      /^prometheus\.alertmanagers\[0\]\.basicAuth\.passwordFile: got a key of a Secret that is not mounted/,
    );
  });

  test('fails on a URL for an address, and on two logins', () => {
    const text =
      'alerting: {alertmanagers: [{bearer_token_file: /t, basic_auth: {username: a, password_file: /p}, ' +
      'static_configs: [{targets: ["https://alerts.example.com"]}]}]}';
    const issues = issuesOf({ values: { prometheus: { config: { prometheus_yml: text } } } });

    expect(issues).toMatch(
      /prometheus_yml\.alerting\.alertmanagers\[0\]\.static_configs\[0\]\.targets\[0\]: got "https:\/\/alerts\.example\.com"/,
    );
    expect(issues).toMatch(/alertmanagers\[0\]\.bearer_token_file: got a login beside basic_auth/);
  });
});

describe('values of volumes', () => {
  const problem = (component: string, pvc: object): string => issuesOf({ values: { [component]: { pvc } } });

  test.each(['prometheus', 'alertmanager'])('fails on a storage class of %s that is a placeholder', (component) => {
    expect(problem(component, { storageClassName: '<STORAGE-CLASS>' })).toMatch(
      new RegExp(
        `^prometheus\\.values\\.${component}\\.pvc\\.storageClassName: got "<STORAGE-CLASS>", expected a DNS-1123`,
      ),
    );
  });

  test('fails on a size that Kubernetes does not read', () => {
    expect(problem('prometheus', { storage: '20GB' })).toBe(
      'prometheus.values.prometheus.pvc.storage: got "20GB", expected an amount as Kubernetes writes it; write it like "10Gi"',
    );
  });

  test('take the class of the cluster for an empty text', () => {
    expect(problem('prometheus', { storageClassName: '' })).toBe('');
  });
});

describe('how many pods are replaced at once', () => {
  const problem = (maxSurge: unknown): string =>
    issuesOf({
      values: { alertmanager: { deployment: { updateStrategy: 'RollingUpdate', rollingUpdate: { maxSurge } } } },
    });

  test.each([0, 1, '25%', '100%'])('takes %p', (maxSurge) => {
    expect(problem(maxSurge)).toBe('');
  });

  test.each(['1', '25 %', 'many', 1.5, -1])('fails on %p, which Kubernetes refuses', (maxSurge) => {
    expect(problem(maxSurge)).toMatch(
      /alertmanager\.deployment\.rollingUpdate\.maxSurge: got .*, expected a whole number, or a percentage such as "25%"; write/,
    );
  });
});

describe('Prometheus below a path', () => {
  const problem = (args?: readonly string[]): string =>
    issuesOf({
      values: {
        ingress: { enabled: true, virtual_host_fqdn: 'metrics.example.com', prometheus_prefix: '/prometheus/' },
        prometheus: { deployment: { containers: { args } } },
      },
    });

  test('fails where it is not told so: its pages lead elsewhere', () => {
    const message =
      'prometheus.values.prometheus.deployment.containers.args: got flags without --web.external-url, expected that of the ' +
      'path "/prometheus/", because its pages lead elsewhere; add --web.external-url=https://metrics.example.com/prometheus/ ' +
      'and --web.route-prefix=/, or use the option ingress.prefix';

    expect(problem()).toBe(message);
    expect(problem(FLAGS)).toBe(message);
  });

  test('is right where it is told', () => {
    const url = ['--web.external-url=https://metrics.example.com/prometheus/', '--web.route-prefix=/'];

    expect(problem([...FLAGS, ...url])).toBe('');
  });
});
