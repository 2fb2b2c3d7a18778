import type { PrometheusRuleGroup, PrometheusSpec } from 'tko-cdk/spec';
import { describeReal, tool } from '../harness/gate';
import { judgePrometheus, ours } from './config-judges';

type Given = Omit<PrometheusSpec, 'name'>;

const STATIC = { staticConfigs: [{ targets: ['web.example.com:8080'] }] };
const SERVER = { mountedSecret: 'logins' };

/** Everything that options can say, in configurations of all shapes. */
const ACCEPTED: Readonly<Record<string, Given>> = {
  'another namespace': { workloadNamespace: 'monitoring' },
  globals: {
    global: {
      scrapeInterval: '15s',
      scrapeTimeout: '10s',
      evaluationInterval: '30s',
      externalLabels: { cluster: 'workload-1', env: 'on' },
    },
  },
  'Alertmanagers of others': {
    server: SERVER,
    alertmanager: { replicas: 0 },
    alertmanagers: [
      { targets: ['alerts.example.com:9093'] },
      {
        targets: ['192.0.2.10:443', '192.0.2.11:443'],
        scheme: 'https',
        pathPrefix: '/alertmanager',
        timeout: '5s',
        basicAuth: { username: 'workload-1', passwordFile: 'alerts' },
        tlsConfig: { caFile: 'ca.crt' },
      },
    ],
  },
  'a job with everything': {
    server: SERVER,
    scrapeConfigs: [
      {
        jobName: 'web',
        scrapeInterval: '1m30s',
        scrapeTimeout: '20s',
        metricsPath: '/actuator/prometheus',
        scheme: 'https',
        params: { module: ['http_2xx'], 'match[]': ['{job="a"}'] },
        honorLabels: true,
        honorTimestamps: false,
        sampleLimit: 10000,
        authorization: { type: 'Token', credentialsFile: 'token' },
        tlsConfig: { caFile: 'ca.crt', certFile: 'tls.crt', keyFile: 'tls.key', serverName: 'web' },
        proxyUrl: 'http://proxy.example.com:3128',
        followRedirects: false,
        enableHttp2: false,
        staticConfigs: [{ targets: ['192.0.2.10:8080', 'web.example.com:8080'], labels: { team: 'web' } }],
        more: { label_limit: 50 },
      },
    ],
  },
  'Kubernetes by every role': {
    scrapeConfigs: (['node', 'service', 'pod', 'endpoints', 'endpointslice', 'ingress'] as const).map((role) => ({
      jobName: role,
      kubernetesSdConfigs: [
        {
          role,
          namespaces: { ownNamespace: true, names: ['web'] },
          selectors: [{ role, label: 'app=web', field: 'metadata.name=web' }],
        },
      ],
    })),
  },
  'every way to relabel': {
    scrapeConfigs: [
      {
        jobName: 'web',
        ...STATIC,
        relabelConfigs: [
          { sourceLabels: ['__address__'], targetLabel: '__param_target' },
          { sourceLabels: ['a', 'b'], separator: '/', regex: '(.+)/(.*)', targetLabel: '${1}_c', replacement: '$2' },
          { action: 'keep', sourceLabels: ['a'], regex: 'web|(?i)db' },
          { action: 'drop', sourceLabels: ['a'], regex: '(?P<team>kube-.*)' },
          { action: 'hashmod', sourceLabels: ['a'], modulus: 4, targetLabel: '__shard' },
          { action: 'labelmap', regex: '__meta_kubernetes_pod_label_(.+)' },
          { action: 'labeldrop', regex: 'pod_template_hash' },
          { action: 'labelkeep', regex: '__.*|job|instance' },
          { action: 'lowercase', sourceLabels: ['a'], targetLabel: 'a' },
          { action: 'uppercase', sourceLabels: ['a'], targetLabel: 'b' },
          { action: 'keepequal', sourceLabels: ['a'], targetLabel: 'b' },
          { action: 'dropequal', sourceLabels: ['a'], targetLabel: 'c' },
        ],
        metricRelabelConfigs: [{ sourceLabels: ['__name__'], action: 'drop', regex: 'go_.*' }],
      },
    ],
  },
  'probes of URLs': {
    scrapeConfigs: [
      {
        jobName: 'blackbox',
        metricsPath: '/probe',
        staticConfigs: [{ targets: ['https://web.example.com/health'] }],
        relabelConfigs: [{ targetLabel: '__address__', replacement: 'blackbox.monitoring.svc:9115' }],
      },
    ],
  },
  'remote writes with every login': {
    server: SERVER,
    remoteWrite: [
      {
        url: 'https://a.example.com/write',
        name: 'a',
        remoteTimeout: '10s',
        headers: { 'X-Scope-OrgID': 'tkg' },
        basicAuth: { username: 'a', passwordFile: 'b' },
        writeRelabelConfigs: [{ sourceLabels: ['__name__'], action: 'keep', regex: 'up' }],
        more: { queue_config: { capacity: 2500, max_shards: 20 } },
      },
      { url: 'https://b.example.com/write', authorization: { credentialsFile: 'c' } },
      {
        url: 'https://c.example.com/write',
        oauth2: {
          clientId: 'a',
          clientSecretFile: 'b',
          tokenUrl: 'https://d.example.com/token',
          scopes: ['e'],
          endpointParams: { audience: 'f' },
        },
      },
    ],
  },
};

const job = (settings: string): string => `scrape_configs: [{job_name: a, ${settings}}]`;
const step = (settings: string): string => job(`relabel_configs: [{${settings}}]`);

/** Texts that nobody can say with options; each has one mistake. */
const REFUSED: readonly string[] = [
  'global: [',
  '- a',
  'global: {scrape_interval: 10s, scrape_timeout: 20s}',
  'global: {scrape_interval: 1.5m}',
  'global: {external_labels: {a-b: c}}',
  'scrape_configs: [{job_name: a}, {job_name: a}]',
  'scrape_configs: [{scheme: http}]',
  job('scrape_interval: 10s, scrape_timeout: 20s'),
  job('scrape_timeout: 2m'),
  job('static_configs: [{targets: ["http://a.example.com"]}]'),
  job('basic_auth: {username: a, password_file: /b}, authorization: {credentials_file: /c}'),
  job('basic_auth: {username: a, password_file: /b}, bearer_token_file: /c'),
  job('authorization: {type: Basic, credentials_file: /c}'),
  step('action: erase'),
  step('source_labels: [a]'),
  step('source_labels: [a-b], target_label: c'),
  step('target_label: a-b'),
  step('action: keep, regex: "("'),
  step('action: keep, regex: "(?!a)b"'),
  step('action: keep, regex: "a{1001}"'),
  step('action: hashmod, target_label: a'),
  step('action: hashmod, target_label: "$1", modulus: 2'),
  step('action: labelmap, replacement: a-b'),
  step('action: labeldrop, regex: a, source_labels: [b]'),
  step('action: keepequal, source_labels: [a], target_label: b, regex: c'),
  step('action: lowercase, source_labels: [a], target_label: b, replacement: c'),
  'remote_write: [{name: a}]',
  'remote_write: [{url: "https://a.example.com", name: a}, {url: "https://b.example.com", name: a}]',
  'remote_write: [{url: "https://a.example.com", headers: {Authorization: b}}]',
  'remote_write: [{url: "https://a.example.com", headers: {Content-Type: b}}]',
  'remote_write: [{url: "https://a.example.com", write_relabel_configs: [{action: erase}]}]',
];

const GROUPS: readonly PrometheusRuleGroup[] = [
  {
    name: 'web',
    interval: '30s',
    limit: 10,
    rules: [
      {
        alert: 'WebDown',
        expr: 'up{job="web"} == 0',
        for: '5m',
        keepFiringFor: '10m',
        labels: { severity: 'critical', team: '{{ $labels.team }}' },
        annotations: { summary: '{{ $labels.instance }} is down', value: '{{ $value | humanize }}' },
      },
      { record: 'job:up:sum', expr: 'sum by (job) (up)', labels: { source: 'recorded' } },
    ],
  },
  { name: 'empty', rules: [] },
];

const rule = (settings: string): string => `groups: [{name: a, rules: [{${settings}}]}]`;

const REFUSED_RULES: readonly string[] = [
  'groups: [',
  'groups: [{rules: []}]',
  'groups: [{name: a, rules: []}, {name: a, rules: []}]',
  'groups: [{name: a, interval: soon, rules: []}]',
  rule('expr: up'),
  rule('alert: a, record: b, expr: up'),
  rule('alert: a'),
  rule('record: a-b, expr: up'),
  rule('record: a, expr: up, for: 5m'),
  rule('record: a, expr: up, annotations: {b: c}'),
  rule('alert: a, expr: up, for: 1.5h'),
  rule('alert: a, expr: up, labels: {a-b: c}'),
  rule('alert: a, expr: up, labels: {__name__: c}'),
  rule('alert: a, expr: up, annotations: {a-b: c}'),
];

describeReal([tool('go')], "what Prometheus' own loaders say of configurations and rules", () => {
  test('it starts with everything that options can say', async () => {
    const made = Object.entries(ACCEPTED).map(([title, given]) => {
      const { values, issues } = ours(given);
      return { title, issues, text: values.prometheus?.config?.prometheus_yml ?? 'none' };
    });
    const verdicts = await judgePrometheus(
      'config',
      made.map(({ text }) => text),
    );

    expect(made.map(({ title, issues }) => [title, issues])).toEqual(made.map(({ title }) => [title, []]));
    expect(made.map(({ title }, index) => [title, verdicts[index]])).toEqual(made.map(({ title }) => [title, '']));
  });

  test('neither it nor this library takes what is wrong', async () => {
    const verdicts = await judgePrometheus('config', REFUSED);

    expect(REFUSED.filter((_text, index) => verdicts[index] === '')).toEqual([]);
    expect(REFUSED.filter((prometheus_yml) => issuesOf({ prometheus_yml }).length === 0)).toEqual([]);
  });

  test('it takes all rules that options can say', async () => {
    const { values, issues } = ours({ rules: GROUPS });

    expect(issues).toEqual([]);
    expect(await judgePrometheus('rules', [values.prometheus?.config?.rules_yml ?? 'none'])).toEqual(['']);
  });

  test('neither it nor this library takes wrong rules', async () => {
    const verdicts = await judgePrometheus('rules', REFUSED_RULES);

    expect(REFUSED_RULES.filter((_text, index) => verdicts[index] === '')).toEqual([]);
    expect(REFUSED_RULES.filter((rules_yml) => issuesOf({ rules_yml }).length === 0)).toEqual([]);
  });

  test('it alone reads PromQL and templates', async () => {
    const texts = [rule('alert: a, expr: "sum(up"'), rule('alert: a, expr: up, annotations: {b: "{{ $labels"}')];

    expect((await judgePrometheus('rules', texts)).map((verdict) => verdict !== '')).toEqual([true, true]);
    expect(texts.map((rules_yml) => issuesOf({ rules_yml }))).toEqual([[], []]);
  });
});

const issuesOf = (config: object): readonly string[] => ours({ values: { prometheus: { config } } }).issues;
