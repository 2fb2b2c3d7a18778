import type { FluentBitFilter, FluentBitInput, FluentBitOutput } from '../../../lib/spec';
import { INPUTS } from './options';
import { resolve, textOf, valuesOf } from './resolve';

const KUBERNETES: FluentBitFilter = { type: 'kubernetes' };

/** The lines of one section that are not its name, as "key value". */
const section = (lines: readonly string[]) => lines.slice(1).map((line) => line.trim());

const output = (one: FluentBitOutput, more: object = {}) => section(textOf({ outputs: [one], ...more }, 'outputs'));
const filter = (one: FluentBitFilter) => section(textOf({ filters: [one] }, 'filters'));
const input = (one: FluentBitInput) => section(textOf({ inputs: [one], filters: [] }, 'inputs'));

describe('what is not said', () => {
  test('stays the package’s: filters, parsers, service', () => {
    expect(Object.keys(valuesOf({}).config ?? {})).toEqual(['inputs', 'outputs']);
    expect(valuesOf({}).daemonset).toBeUndefined();
  });

  test('an empty list of filters is a text without sections', () => {
    expect(valuesOf({ filters: [] }).config?.filters).toBe('');
  });
});

describe('inputs', () => {
  test('containers and node services, where none are said', () => {
    expect(valuesOf({}).config?.inputs).toBe(INPUTS);
  });

  test('a multi-line parser of containers stands in place of the parser', () => {
    const lines = textOf({ inputs: [{ type: 'containers', multilineParser: ['cri', 'java'] }] }, 'inputs');

    expect(lines).toContain('  multiline.parser cri,java');
    expect(lines.join()).not.toContain('  parser ');
  });

  test('the audit log of Kubernetes beside containers', () => {
    expect(
      input({
        type: 'tail',
        tag: 'audit.*',
        path: ['/var/log/kubernetes/audit.log', '/var/log/audit/*.log'],
        parser: 'json',
        storageType: 'memory',
        rotateWaitSeconds: 30,
      }),
    ).toEqual([
      'name tail',
      'tag audit.*',
      'path /var/log/kubernetes/audit.log,/var/log/audit/*.log',
      'parser json',
      'storage.type memory',
      'rotate_wait 30',
    ]);
  });

  test('a plug-in without a type, with properties of its own', () => {
    expect(
      input({ type: 'plugin', name: 'kmsg', tag: 'kernel', properties: { prio_level: 4, list: ['a', 'b'] } }),
    ).toEqual(['name kmsg', 'tag kernel', 'prio_level 4', 'list a', 'list b']);
  });
});

describe('filters', () => {
  test('kubernetes takes what the input containers gives, as the package has it', () => {
    expect(filter(KUBERNETES)).toEqual([
      'name kubernetes',
      'match kube.*',
      'merge_log on',
      'merge_log_key log_processed',
      'k8s-logging.parser on',
      'k8s-logging.exclude on',
    ]);
  });

  test('what is said of kubernetes wins', () => {
    expect(filter({ type: 'kubernetes', mergeLog: false, useKubelet: true })).toEqual(
      expect.arrayContaining(['merge_log off', 'use_kubelet on']),
    );
  });

  test('fields with values of several words are put in quotes', () => {
    expect(filter({ type: 'record_modifier', record: { site: 'Building "A" east', node: '${HOSTNAME}' } })).toEqual([
      'name record_modifier',
      'match *',
      'record site "Building \\"A\\" east"',
      'record node ${HOSTNAME}',
    ]);
  });

  test('rules of modify, in their order', () => {
    expect(
      filter({
        type: 'modify',
        match: 'kube.*',
        condition: ['Key_exists log'],
        rules: [
          { operation: 'hard_rename', key: 'log', to: 'message' },
          { operation: 'set', key: 'team', value: 'the team' },
          { operation: 'remove_wildcard', key: 'tmp_' },
        ],
      }),
    ).toEqual([
      'name modify',
      'match kube.*',
      'condition Key_exists log',
      'hard_rename log message',
      'set team "the team"',
      'remove_wildcard tmp_',
    ]);
  });

  test('patterns of grep', () => {
    expect(
      filter({
        type: 'grep',
        matchRegex: '^kube\\.',
        exclude: [{ key: "$kubernetes['namespace_name']", pattern: '^(kube-system|vmware-system-.*)$' }],
      }),
    ).toEqual([
      'name grep',
      'match_regex ^kube\\.',
      "exclude $kubernetes['namespace_name'] ^(kube-system|vmware-system-.*)$",
    ]);
  });

  test('a rule of rewrite_tag, its expression in quotes where it holds blanks', () => {
    expect(
      filter({ type: 'rewrite_tag', rule: [{ key: '$log', regex: 'out of memory', newTag: 'oom.$TAG', keep: false }] }),
    ).toEqual(['name rewrite_tag', 'match *', 'rule $log "out of memory" oom.$TAG false']);
  });

  test('the multi-line filter', () => {
    expect(
      filter({ type: 'multiline', multilineParser: ['java', 'go'], keyContent: 'log', flushMilliseconds: 500 }),
    ).toEqual(['name multiline', 'match *', 'multiline.parser java,go', 'flush_ms 500', 'multiline.key_content log']);
  });

  test('the fields of TKG', () => {
    const lines = textOf({ filters: [KUBERNETES, { type: 'tkg', cluster: 'wl01', instance: 'mgmt01' }] }, 'filters');

    expect(lines.filter((line) => line.startsWith('  record '))).toEqual([
      '  record tkg_cluster wl01',
      '  record tkg_instance mgmt01',
    ]);
    expect(lines).toEqual(expect.arrayContaining(['  copy kubernetes k8s', '  nested_under kubernetes']));
  });

  test('the instance is the cluster where it has none', () => {
    const lines = textOf({ filters: [KUBERNETES, { type: 'tkg', cluster: 'wl01' }] }, 'filters');

    expect(lines).toContain('  record tkg_instance wl01');
  });

  test('fails on the fields of TKG before the filter kubernetes', () => {
    const { issues } = resolve({ filters: [{ type: 'tkg', cluster: 'wl01' }, KUBERNETES] });

    expect(issues.map(({ path, cure }) => [path, cure])).toContainEqual([
      'fluent-bit.filters[0]',
      'put { type: "kubernetes" } before it',
    ]);
  });
});

describe('parsers', () => {
  test('a parser stands in place of the package’s, with that of CRI beside it', () => {
    const lines = textOf(
      { parsers: [{ name: 'app', format: 'regex', regex: '^(?<level>\\w+) (?<text>.*)$' }] },
      'parsers',
    );

    expect(lines.filter((line) => line.startsWith('  name '))).toEqual(['  name cri', '  name app']);
    expect(lines).toContain('  regex ^(?<level>\\w+) (?<text>.*)$');
  });

  test('that of CRI is not added where no input takes it', () => {
    const parsers = [{ name: 'app', format: 'json', types: { code: 'integer', ok: 'bool' } }];
    const inputs = [{ type: 'containers', parser: 'app' }];

    expect(textOf({ parsers, inputs }, 'parsers')).toEqual([
      '[PARSER]',
      '  name app',
      '  format json',
      '  types code:integer ok:bool',
    ]);
  });

  test('one of the name is not added twice', () => {
    const parsers = [{ name: 'cri', format: 'regex', regex: '^(?<log>.*)$' }];

    expect(textOf({ parsers }, 'parsers').filter((line) => line === '  name cri')).toHaveLength(1);
  });

  test('the parser of CRI reads a line of containerd', () => {
    const lines = textOf({ parsers: [{ name: 'app', format: 'json' }] }, 'parsers');
    const regex = new RegExp(lines.find((line) => line.startsWith('  regex '))!.slice('  regex '.length));

    expect(regex.exec('2023-06-01T10:00:00.123456789+00:00 stderr F panic: out of memory')?.groups).toEqual({
      time: '2023-06-01T10:00:00.123456789+00:00',
      stream: 'stderr',
      logtag: 'F',
      message: 'panic: out of memory',
    });
  });

  test('rules of a multi-line parser have every part in quotes', () => {
    const multilineParsers = [
      {
        name: 'stack',
        flushTimeoutMilliseconds: 1000,
        rule: [
          { state: 'start_state', regex: '/^"\\d{4}/', nextState: 'cont' },
          { state: 'cont', regex: '/^\\s+at /', nextState: 'cont' },
        ],
      },
    ];

    expect(textOf({ multilineParsers }, 'parsers').slice(-6)).toEqual([
      '[MULTILINE_PARSER]',
      '  name stack',
      '  type regex',
      '  flush_timeout 1000',
      '  rule "start_state" "/^\\"\\d{4}/" "cont"',
      '  rule "cont" "/^\\s+at /" "cont"',
    ]);
  });
});

test('the service keeps the HTTP server and the parsers, indented by two blanks', () => {
  const service = { flushSeconds: 5, storage: { path: '/var/log/flb-storage/', maxChunksUp: 64 }, healthCheck: {} };

  expect(textOf({ service }, 'service')).toEqual([
    '[SERVICE]',
    '  flush 5',
    '  daemon off',
    '  parsers_file parsers.conf',
    '  http_server on',
    '  http_listen 0.0.0.0',
    '  http_port 2020',
    '  health_check on',
    '  storage.path /var/log/flb-storage/',
    '  storage.max_chunks_up 64',
  ]);
});

describe('outputs', () => {
  test('syslog over TLS says both the mode and TLS', () => {
    expect(
      output({
        type: 'syslog',
        host: 'syslog.example.com',
        port: 6514,
        mode: 'tls',
        syslogMessageKey: 'message',
        syslogSdKey: ['k8s', 'labels'],
        syslogMaxsize: 8192,
      }),
    ).toEqual([
      'name syslog',
      'match *',
      'host syslog.example.com',
      'port 6514',
      'mode tls',
      'syslog_message_key message',
      'syslog_sd_key k8s',
      'syslog_sd_key labels',
      'syslog_maxsize 8192',
      'tls on',
    ]);
  });

  test('Log Insight gets an output for pods and one for node services', () => {
    const filters = [KUBERNETES, { type: 'tkg', cluster: 'wl01' }];
    const lines = textOf(
      { outputs: [{ type: 'log-insight', host: 'logs.example.com', mode: 'tcp' }], filters },
      'outputs',
    );

    expect(lines.filter((line) => /^ {2}(?:match|syslog_message_key|syslog_appname_key|mode) /.test(line))).toEqual([
      '  match kube.*',
      '  mode tcp',
      '  syslog_appname_key pod_name',
      '  syslog_message_key message',
      '  match kube_systemd.*',
      '  mode tcp',
      '  syslog_appname_key tkg_instance',
      '  syslog_message_key MESSAGE',
    ]);
  });

  test('Log Insight takes the text where a multi-line parser puts it', () => {
    const filters = [KUBERNETES, { type: 'tkg', cluster: 'wl01' }];
    const inputs = [{ type: 'containers', multilineParser: ['cri'] }, { type: 'node-services' }];

    expect(
      textOf({ outputs: [{ type: 'log-insight', host: 'logs.example.com' }], filters, inputs }, 'outputs'),
    ).toContain('  syslog_message_key log');
  });

  test('Log Insight Cloud is HTTPS with a bearer token', () => {
    expect(output({ type: 'log-insight-cloud', apiKey: { secretName: 'log-insight', secretKey: 'api-key' } })).toEqual([
      'name http',
      'match *',
      'host data.mgmt.cloud.vmware.com',
      'port 443',
      'uri /le-mans/v1/streams/ingestion-pipeline-stream',
      'header Authorization Bearer ${LOG_INSIGHT_API_KEY}',
      'format json',
      'tls on',
    ]);
  });

  test('Kafka with TLS and SASL, its booleans as the library takes them', () => {
    expect(
      output({
        type: 'kafka',
        brokers: ['kafka01.example.com:9093', 'kafka02.example.com:9093'],
        topics: ['logs'],
        timestampKey: '@timestamp',
        retryLimit: 'no_limits',
        tls: { caFile: { secretName: 'kafka-ca', secretKey: 'ca.crt' } },
        sasl: {
          mechanism: 'SCRAM-SHA-512',
          username: 'logs',
          password: { secretName: 'kafka', secretKey: 'password' },
        },
        rdkafka: { 'log.connection.close': false, 'request.required.acks': 1 },
      }),
    ).toEqual([
      'name kafka',
      'match *',
      'brokers kafka01.example.com:9093,kafka02.example.com:9093',
      'topics logs',
      'timestamp_key @timestamp',
      'retry_limit no_limits',
      'rdkafka.security.protocol sasl_ssl',
      'rdkafka.ssl.ca.location /fluent-bit/secrets/kafka-ca/ca.crt',
      'rdkafka.sasl.mechanism SCRAM-SHA-512',
      'rdkafka.sasl.username logs',
      'rdkafka.sasl.password ${KAFKA_PASSWORD}',
      'rdkafka.log.connection.close false',
      'rdkafka.request.required.acks 1',
    ]);
  });

  test.each([
    [{ tls: true }, 'rdkafka.security.protocol ssl'],
    [
      { sasl: { mechanism: 'PLAIN', username: 'logs', password: { secretName: 'kafka', secretKey: 'password' } } },
      'rdkafka.security.protocol sasl_plaintext',
    ],
  ] as const)('Kafka with %j', (more, expected) => {
    expect(output({ type: 'kafka', brokers: ['kafka01.example.com:9092'], ...more })).toContain(expected);
  });

  test('Elasticsearch with an index for each day', () => {
    expect(
      output({
        type: 'es',
        match: 'kube.*',
        host: 'elastic.example.com',
        logstashFormat: true,
        logstashPrefix: 'tkg',
        logstashDateFormat: '%Y.%m',
        replaceDots: true,
        suppressTypeName: true,
        documentType: '_doc',
        httpUser: 'elastic',
        httpPassword: { secretName: 'elastic', secretKey: 'password' },
        tls: { verify: false, vhost: 'elastic.internal' },
        network: { connectTimeoutSeconds: 20, dnsMode: 'TCP', keepalive: false },
        storageTotalLimitSize: '500M',
      }),
    ).toEqual([
      'name es',
      'match kube.*',
      'host elastic.example.com',
      'logstash_format on',
      'logstash_prefix tkg',
      'logstash_dateformat %Y.%m',
      'replace_dots on',
      'suppress_type_name on',
      'type _doc',
      'http_user elastic',
      'http_passwd ${ELASTIC_PASSWORD}',
      'tls on',
      'tls.verify off',
      'tls.vhost elastic.internal',
      'net.connect_timeout 20',
      'net.dns.mode TCP',
      'net.keepalive off',
      'storage.total_limit_size 500M',
    ]);
  });

  test('Elastic Cloud', () => {
    const cloudAuth = { secretName: 'elastic', secretKey: 'login' };

    expect(output({ type: 'es', cloudId: 'logs:ZXUtd2VzdA==', cloudAuth, tls: true })).toEqual([
      'name es',
      'match *',
      'cloud_id logs:ZXUtd2VzdA==',
      'cloud_auth ${ELASTIC_LOGIN}',
      'tls on',
    ]);
  });

  test('Splunk with indexed fields', () => {
    expect(
      output({
        type: 'splunk',
        host: 'splunk.example.com',
        splunkToken: { secretName: 'splunk', secretKey: 'token' },
        splunkSendRaw: false,
        eventIndex: 'tkg',
        eventField: { pod: "$kubernetes['pod_name']" },
        tls: true,
      }),
    ).toEqual([
      'name splunk',
      'match *',
      'host splunk.example.com',
      'splunk_token ${SPLUNK_TOKEN}',
      'splunk_send_raw off',
      'event_index tkg',
      "event_field pod $kubernetes['pod_name']",
      'tls on',
    ]);
  });

  test('headers of HTTP', () => {
    expect(
      output({
        type: 'http',
        host: 'collector.example.com',
        uri: '/logs',
        headers: [
          { name: 'X-Site', value: 'west coast' },
          { name: 'Authorization', scheme: 'Splunk', value: { secretName: 'collector', secretKey: 'token' } },
        ],
      }),
    ).toEqual([
      'name http',
      'match *',
      'host collector.example.com',
      'uri /logs',
      'header X-Site west coast',
      'header Authorization Splunk ${COLLECTOR_TOKEN}',
    ]);
  });

  test('several at once, in their order', () => {
    const outputs = [
      { type: 'stdout' },
      { type: 'loki', host: 'loki.example.com', labels: ['job=fluent-bit', '$stream'] },
      { type: 'forward', host: 'fluentd.example.com', sharedKey: { secretName: 'fluentd', secretKey: 'key' } },
      { type: 'cloudwatch_logs', region: 'eu-west-1', logGroupName: 'tkg', logStreamPrefix: 'wl01-' },
      { type: 'opensearch', host: 'opensearch.example.com' },
      { type: 'plugin', name: 'gelf', properties: { host: 'graylog.example.com', mode: 'tcp' } },
    ];

    expect(textOf({ outputs }, 'outputs').filter((line) => line.startsWith('  name '))).toEqual([
      '  name stdout',
      '  name loki',
      '  name forward',
      '  name cloudwatch_logs',
      '  name opensearch',
      '  name gelf',
    ]);
  });
});
