import { parse } from 'yaml';
import { configurationOf, issuesOf, jobOf, valuesOf } from './support';

const STANDARD = [
  'prometheus',
  'kube-state-metrics',
  'node-exporter',
  'kubernetes-pods',
  'kubernetes-nodes-cadvisor',
  'kubernetes-apiservers',
];
const STATIC = { staticConfigs: [{ targets: ['web.example.com:8080'] }] };

describe('pitfall 11: the namespace in the configuration', () => {
  test("the default namespace leaves the package's own configuration alone", () => {
    expect(valuesOf({ workloadNamespace: 'tanzu-system-monitoring' }).prometheus).toBeUndefined();
  });

  test('another namespace is in the targets', () => {
    expect(jobOf({ workloadNamespace: 'monitoring' }, 'kube-state-metrics')?.static_configs).toEqual([
      { targets: ['prometheus-kube-state-metrics.monitoring.svc.cluster.local:8080'] },
    ]);
    expect(jobOf({ workloadNamespace: 'monitoring' }, 'node-exporter')?.static_configs).toEqual([
      { targets: ['prometheus-node-exporter.monitoring.svc.cluster.local:9100'] },
    ]);
  });

  test('another namespace is in the address of Alertmanager, with its port', () => {
    const alertmanager = { service: { port: 8081 } };

    expect(configurationOf({ workloadNamespace: 'monitoring', alertmanager }).alerting).toEqual({
      alertmanagers: [{ static_configs: [{ targets: ['alertmanager.monitoring.svc:8081'] }] }],
    });
  });

  test('a namespace among the values counts too', () => {
    expect(jobOf({ values: { namespace: 'monitoring' } }, 'node-exporter')?.static_configs).toEqual([
      { targets: ['prometheus-node-exporter.monitoring.svc.cluster.local:9100'] },
    ]);
  });

  test('all jobs of the package are there', () => {
    const { scrape_configs } = configurationOf({ workloadNamespace: 'monitoring' });

    expect(scrape_configs.map(({ job_name }) => job_name)).toEqual(STANDARD);
  });

  test("fails on the published file, which names its author's namespace", () => {
    const prometheus_yml =
      'alerting: {alertmanagers: [{static_configs: [{targets: [alertmanager.prometheus.svc:80]}]}]}';

    expect(issuesOf({ values: { prometheus: { config: { prometheus_yml } } } })).toBe(
      'prometheus.values.prometheus.config.prometheus_yml: got "alertmanager.prometheus.svc", expected the namespace of ' +
        'the package, tanzu-system-monitoring; correct it everywhere',
    );
  });
});

describe('jobs', () => {
  test('come beside those of the package', () => {
    const { scrape_configs } = configurationOf({ scrapeConfigs: [{ jobName: 'web', ...STATIC }] });

    expect(scrape_configs.map(({ job_name }) => job_name)).toEqual([...STANDARD, 'web']);
  });

  test('of a name of the package take its place', () => {
    const { scrape_configs } = configurationOf({ scrapeConfigs: [{ jobName: 'node-exporter', ...STATIC }] });

    expect(scrape_configs.filter(({ job_name }) => job_name === 'node-exporter')).toEqual([
      { job_name: 'node-exporter', static_configs: [{ targets: ['web.example.com:8080'] }] },
    ]);
  });

  test('ask with what is in files: keys of the mounted Secret, or paths', () => {
    const job = {
      jobName: 'vault',
      scheme: 'https',
      metricsPath: '/v1/sys/metrics',
      params: { format: ['prometheus'] },
      authorization: { credentialsFile: 'vault-token' },
      tlsConfig: { caFile: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt', serverName: 'vault' },
      ...STATIC,
    } as const;

    expect(jobOf({ server: { mountedSecret: 'scrape-logins' }, scrapeConfigs: [job] }, 'vault')).toEqual({
      job_name: 'vault',
      scheme: 'https',
      metrics_path: '/v1/sys/metrics',
      params: { format: ['prometheus'] },
      authorization: { credentials_file: '/etc/prometheus/secrets/vault-token' },
      tls_config: { ca_file: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt', server_name: 'vault' },
      static_configs: [{ targets: ['web.example.com:8080'] }],
    });
  });

  test('ask Kubernetes, and relabel what it says', () => {
    const job = {
      jobName: 'ingress',
      kubernetesSdConfigs: [
        { role: 'endpoints', namespaces: { names: ['web'] }, selectors: [{ role: 'pod', label: 'a=b' }] },
      ],
      relabelConfigs: [{ sourceLabels: ['__meta_kubernetes_service_name'], action: 'keep', regex: 'web|api' }],
      metricRelabelConfigs: [{ action: 'labeldrop', regex: 'pod_.*' }],
    } as const;

    expect(jobOf({ scrapeConfigs: [job] }, 'ingress')).toEqual({
      job_name: 'ingress',
      kubernetes_sd_configs: [
        { role: 'endpoints', namespaces: { names: ['web'] }, selectors: [{ role: 'pod', label: 'a=b' }] },
      ],
      relabel_configs: [{ source_labels: ['__meta_kubernetes_service_name'], action: 'keep', regex: 'web|api' }],
      metric_relabel_configs: [{ action: 'labeldrop', regex: 'pod_.*' }],
    });
  });

  test("take more in Prometheus' own words", () => {
    const more = { dns_sd_configs: [{ names: ['web.example.com'], type: 'A', port: 80 }] };

    expect(jobOf({ scrapeConfigs: [{ jobName: 'web', more }] }, 'web')).toEqual({ job_name: 'web', ...more });
  });

  test('texts that YAML 1.1 takes for something else stay texts', () => {
    const relabelConfigs = [{ sourceLabels: ['a'], regex: 'on', targetLabel: 'y', replacement: '1_000' }];
    const { prometheus } = valuesOf({ scrapeConfigs: [{ jobName: 'no', ...STATIC, relabelConfigs }] });

    const jobs = (parse(prometheus!.config!.prometheus_yml!, { version: '1.1' }) as { scrape_configs: unknown[] })
      .scrape_configs;
    expect(jobs.at(-1)).toMatchObject({
      job_name: 'no',
      relabel_configs: [{ regex: 'on', target_label: 'y', replacement: '1_000' }],
    });
  });
});

test('globals are laid over those of the package', () => {
  const global = { scrapeInterval: '30s', externalLabels: { cluster_name: 'workload-1' } };

  expect(configurationOf({ global }).global).toEqual({
    evaluation_interval: '1m',
    scrape_interval: '30s',
    external_labels: { cluster_name: 'workload-1' },
  });
});

test('samples are sent elsewhere, with a password in a file', () => {
  const remoteWrite = [
    {
      url: 'https://thanos.example.com/api/v1/receive',
      basicAuth: { username: 'tkg', passwordFile: 'thanos-password' },
      more: { queue_config: { capacity: 2500 } },
    },
  ];

  expect(configurationOf({ server: { mountedSecret: 'logins' }, remoteWrite }).remote_write).toEqual([
    {
      url: 'https://thanos.example.com/api/v1/receive',
      basic_auth: { username: 'tkg', password_file: '/etc/prometheus/secrets/thanos-password' },
      queue_config: { capacity: 2500 },
    },
  ]);
});

describe('rules', () => {
  const rulesOf = (rules: readonly object[]): unknown =>
    parse(valuesOf({ rules: [{ name: 'web', rules: rules as never }] }).prometheus?.config?.rules_yml ?? '');

  test('stand beside those of the package', () => {
    const alert = {
      alert: 'WebDown',
      expr: 'up{job="web"} == 0',
      for: '5m',
      labels: { severity: 'critical' },
      annotations: { summary: '{{ $labels.instance }} is down' },
    };

    expect(rulesOf([alert, { record: 'job:up:sum', expr: 'sum by (job) (up)' }])).toEqual({
      groups: [{ name: 'web', rules: [alert, { record: 'job:up:sum', expr: 'sum by (job) (up)' }] }],
    });
  });

  test.each<[string, object, RegExp]>([
    ['neither alert nor record', { expr: 'up' }, /rules_yml\.groups\[0\]\.rules\[0\]: got neither alert nor record/],
    ['both', { alert: 'A', record: 'a', expr: 'up' }, /got alert and record, expected one of alert and record/],
    [
      'a recording rule that waits',
      { record: 'a', expr: 'up', for: '5m' },
      /rules\[0\]\.for: got a value, expected nothing: it is no alert; remove it/,
    ],
    ['the name of no metric', { record: 'a-b', expr: 'up' }, /record: got "a-b", expected the name of a metric/],
    [
      'the name of no label',
      { alert: 'A', expr: 'up', labels: { 'team.name': 'a' } },
      /labels\."team\.name": got "team\.name", expected the name of a label/,
    ],
    ['no expression', { alert: 'A' }, /rules\[0\]\.rules\[0\]\.expr: got nothing, expected a value: the expression/],
    ['an unknown setting', { alert: 'A', expr: 'up', form: '5m' }, /\.form: got the unknown property .* mean "for"/],
  ])('fails on %s', (_title, rule, message) => {
    expect(issuesOf({ rules: [{ name: 'web', rules: [rule] }] })).toMatch(message);
  });

  test('fails on a group that is there already', () => {
    const group = { name: 'web', rules: [] };

    expect(issuesOf({ rules: [group, group] })).toMatch(
      /rules_yml\.groups\[1\]\.name: got "web" once more, expected one group of that name; rename one/,
    );
  });

  test('fails on a text that is no YAML', () => {
    expect(issuesOf({ values: { prometheus: { config: { alerts_yml: 'groups: [' } } } })).toMatch(
      /values\.prometheus\.config\.alerts_yml: got .*, expected YAML; mend it/,
    );
  });
});

describe('what Prometheus would not start with', () => {
  test.each<[string, object, RegExp]>([
    [
      'two jobs of a name',
      { scrapeConfigs: [{ jobName: 'web' }, { jobName: 'web' }] },
      /scrape_configs\[7\]\.job_name: got "web" once more, expected one job of that name/,
    ],
    [
      'an answer that takes longer than the interval',
      { scrapeConfigs: [{ jobName: 'web', scrapeInterval: '10s', scrapeTimeout: '30s' }] },
      /scrape_timeout: got "30s", expected at most the interval, "10s"; shorten it/,
    ],
    [
      'an answer that takes longer than the interval of all',
      { global: { scrapeTimeout: '2m' } },
      /global\.scrape_timeout: got "2m", expected at most the interval, "1m"/,
    ],
    [
      'a URL as a target',
      { scrapeConfigs: [{ jobName: 'web', staticConfigs: [{ targets: ['http://web.example.com/metrics'] }] }] },
      /static_configs\[0\]\.targets\[0\]: got "http:.*expected an address with a port.*scheme and metricsPath/,
    ],
    [
      'two logins',
      {
        scrapeConfigs: [
          {
            jobName: 'web',
            basicAuth: { username: 'a', passwordFile: '/a' },
            authorization: { credentialsFile: '/b' },
          },
        ],
      },
      /authorization: got a login beside basic_auth, expected one login/,
    ],
    [
      'a label that is none',
      { global: { externalLabels: { 'cluster-name': 'a' } } },
      /external_labels\.cluster-name: got "cluster-name", expected the name of a label/,
    ],
    [
      'a step that writes nowhere',
      { scrapeConfigs: [{ jobName: 'web', relabelConfigs: [{ sourceLabels: ['a'] }] }] },
      /relabel_configs\[0\]\.target_label: got nothing, expected the name of a label/,
    ],
    [
      'a step that reads what it does not',
      {
        scrapeConfigs: [{ jobName: 'web', relabelConfigs: [{ action: 'labeldrop', regex: 'a', sourceLabels: ['b'] }] }],
      },
      /source_labels: got a value, expected nothing: labeldrop does not read it/,
    ],
    [
      'a regular expression that Go does not know',
      { scrapeConfigs: [{ jobName: 'web', relabelConfigs: [{ action: 'keep', regex: '(?!kube).*' }] }] },
      /regex: got "\(\?!kube\)\.\*": a look around, expected a regular expression of Go/,
    ],
    [
      'a hash that is divided by nothing',
      { scrapeConfigs: [{ jobName: 'web', relabelConfigs: [{ action: 'hashmod', targetLabel: 'a' }] }] },
      /modulus: got nothing, expected by what the hash is divided/,
    ],
    [
      'a header of the protocol',
      { remoteWrite: [{ url: 'https://a.example.com', headers: { Authorization: 'x' } }] },
      /headers\.Authorization: got "Authorization", expected a header that is not of the protocol/,
    ],
    [
      'a certificate without its key',
      { scrapeConfigs: [{ jobName: 'web', tlsConfig: { certFile: '/a' } }] },
      /tls_config: got one of certificate and key, expected both or neither/,
    ],
    [
      'an unknown setting',
      { scrapeConfigs: [{ jobName: 'web', metricPath: '/a' }] },
      /scrapeConfigs\[0\]\.metricPath: got the unknown property .*did you mean "metricsPath"/,
    ],
  ])('fails on %s', (_title, given, message) => {
    expect(issuesOf(given)).toMatch(message);
  });
});

describe('secrets', () => {
  test('fails on a key of a Secret that is not mounted', () => {
    const scrapeConfigs = [{ jobName: 'web', authorization: { credentialsFile: 'token' } }];

    expect(issuesOf({ scrapeConfigs })).toBe(
      'prometheus.scrapeConfigs[0].authorization.credentialsFile: got a key of a Secret that is not mounted, expected ' +
        'a mounted Secret, or an absolute path; name the Secret as server.mountedSecret',
    );
  });

  test.each([
    ['basic_auth: {username: a, password: secret}', 'basic_auth.password'],
    ['authorization: {credentials: secret}', 'authorization.credentials'],
    ['bearer_token: secret', 'bearer_token'],
    ['consul_sd_configs: [{server: a, token: secret}]', 'consul_sd_configs[0].token'],
  ])('fails on %s in the text', (setting, path) => {
    const prometheus_yml = `scrape_configs:\n- job_name: web\n  ${setting}\n`;
    const message = issuesOf({ values: { prometheus: { config: { prometheus_yml } } } });

    expect(message).toContain(`prometheus_yml.scrape_configs[0].${path}: got a secret in clear`);
    expect(message).toContain('or put the whole text into the Secret that secretName names');
  });

  test('fails on a secret among what is said in more words', () => {
    const more = { consul_sd_configs: [{ server: 'consul.example.com', token: 'secret' }] };

    expect(issuesOf({ scrapeConfigs: [{ jobName: 'web', more }] })).toMatch(/token: got a secret in clear/);
  });
});
