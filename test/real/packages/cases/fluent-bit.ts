import type { FluentBitSpec } from 'tko-cdk/spec';
import { INPUTS, STDOUT } from '../../../packages/fluent-bit/options';
import type { BundleCase, Expected } from '../bundle-case';

const SPEC: FluentBitSpec = { name: 'fluent-bit', ...STDOUT };

/** What a file of the configuration holds. */
const file = (name: string, text: string | RegExp): Expected => ({
  kind: 'ConfigMap',
  name: 'fluent-bit-config',
  path: ['data', `${name}.conf`],
  ...(typeof text === 'string' ? { equals: text } : { matches: text }),
});

const daemonSet = (path: Expected['path'], equals: unknown): Expected => ({
  kind: 'DaemonSet',
  name: 'fluent-bit',
  path,
  equals,
});

const POD = ['spec', 'template', 'spec'] as const;
const CONTAINER = [...POD, 'containers', 0] as const;

export const CASES: readonly BundleCase[] = [
  {
    title: 'inputs for containerd, one output, and the rest as the package has it',
    spec: SPEC,
    expected: [
      file('inputs', INPUTS),
      file('outputs', '[OUTPUT]\n  name stdout\n  match *\n'),
      file('filters', /Kube_Tag_Prefix {5}kube\.var\.log\.containers\./),
      file('parsers', /\[PARSER\]\n {2}# .*\n {2}Name cri\n/),
      file('fluent-bit', /^\[Service\]\n/),
      { kind: 'ConfigMap', name: 'fluent-bit-config', path: ['metadata', 'namespace'], equals: 'tanzu-system-logging' },
    ],
  },
  {
    title: 'several outputs are the text of their file, byte for byte',
    spec: {
      ...SPEC,
      outputs: [
        {
          type: 'syslog',
          match: 'kube.*',
          host: 'syslog.example.com',
          port: 6514,
          mode: 'tls',
          tls: { verify: true, caFile: { secretName: 'log-ca', secretKey: 'ca.crt' } },
          syslogMessageKey: 'message',
          syslogSdKey: ['k8s', 'labels'],
        },
        {
          type: 'http',
          host: 'collector.example.com',
          uri: '/logs',
          headers: [{ name: 'X-Awkward', value: `it's "100%" #1 \\ (@= data.values @) \${HOSTNAME}` }],
        },
      ],
    },
    expected: [
      file(
        'outputs',
        `[OUTPUT]
  name syslog
  match kube.*
  host syslog.example.com
  port 6514
  mode tls
  tls on
  tls.verify on
  tls.ca_file /fluent-bit/secrets/log-ca/ca.crt
  syslog_message_key message
  syslog_sd_key k8s
  syslog_sd_key labels

[OUTPUT]
  name http
  match *
  host collector.example.com
  uri /logs
  header X-Awkward it's "100%" #1 \\ (@= data.values @) \${HOSTNAME}
`,
      ),
    ],
  },
  {
    title: 'the service has the indentation of the lines that the package adds, and its file includes the others',
    spec: { ...SPEC, service: { logLevel: 'warn', flushSeconds: 5 } },
    expected: [
      file(
        'fluent-bit',
        `[SERVICE]
  flush 5
  log_level warn
  daemon off
  parsers_file parsers.conf
  http_server on
  http_listen 0.0.0.0
  http_port 2020


  Parsers_File  parsers.conf
${'  '}
${'  '}

@INCLUDE inputs.conf
@INCLUDE filters.conf
@INCLUDE outputs.conf
`,
      ),
      daemonSet([...CONTAINER, 'ports', 0], { name: 'http', containerPort: 2020, protocol: 'TCP' }),
      daemonSet([...CONTAINER, 'livenessProbe', 'httpGet', 'port'], 'http'),
      daemonSet([...CONTAINER, 'readinessProbe', 'httpGet', 'port'], 'http'),
    ],
  },
  {
    title: 'filters in their order, and none for an empty list',
    spec: {
      ...SPEC,
      filters: [
        { type: 'kubernetes', mergeLog: false },
        { type: 'record_modifier', record: { site: 'Building "A" east' } },
      ],
    },
    expected: [
      file(
        'filters',
        `[FILTER]
  name kubernetes
  match kube.*
  merge_log off
  merge_log_key log_processed
  k8s-logging.parser on
  k8s-logging.exclude on

[FILTER]
  name record_modifier
  match *
  record site "Building \\"A\\" east"
`,
      ),
    ],
  },
  {
    title: 'an empty list of filters',
    spec: { ...SPEC, filters: [] },
    expected: [file('filters', '')],
  },
  {
    title: 'own parsers stand in place of the package’s, with that of CRI',
    spec: { ...SPEC, parsers: [{ name: 'app', format: 'regex', regex: '^\\[(?<level>[A-Z]+)\\] "(?<text>.*)"$' }] },
    expected: [
      file(
        'parsers',
        `[PARSER]
  name cri
  format regex
  regex ^(?<time>\\S+) (?<stream>stdout|stderr) (?<logtag>\\S*) (?<message>.*)$
  time_key time
  time_format %Y-%m-%dT%H:%M:%S.%L%z

[PARSER]
  name app
  format regex
  regex ^\\[(?<level>[A-Z]+)\\] "(?<text>.*)"$
`,
      ),
    ],
  },
  {
    title: 'streams, which the main file names only where there are some',
    spec: {
      ...SPEC,
      values: {
        fluent_bit: {
          config: { streams: "[STREAM_TASK]\n  Name slow\n  Exec CREATE STREAM slow AS SELECT * FROM TAG:'kube.*';\n" },
        },
      },
    },
    expected: [
      file('fluent-bit', /\n {2}Streams_File {2}streams\.conf\n/),
      file('streams', /^\[STREAM_TASK\]\n {2}Name slow\n/),
    ],
  },
  {
    title: 'labels, annotations and resources of the pods, beside those of the package',
    spec: {
      ...SPEC,
      podLabels: { team: 'logging' },
      podAnnotations: { 'example.com/scrape': 'true' },
      resources: { requests: { cpu: '100m', memory: '128Mi' } },
    },
    expected: [
      daemonSet(['spec', 'template', 'metadata', 'labels'], { app: 'fluent-bit', team: 'logging' }),
      daemonSet(['spec', 'template', 'metadata', 'annotations'], {
        'fluentbit.io/exclude': 'true',
        'example.com/scrape': 'true',
      }),
      daemonSet([...CONTAINER, 'resources'], { requests: { cpu: '100m', memory: '128Mi' } }),
    ],
  },
  {
    title: 'Secrets are mounted where the sections look for their files, and a change restarts the pods',
    spec: {
      ...SPEC,
      outputs: [
        {
          type: 'http',
          host: 'collector.example.com',
          tls: {
            crtFile: { secretName: 'client', secretKey: 'tls.crt' },
            keyFile: { secretName: 'client', secretKey: 'tls.key' },
          },
        },
      ],
      mountedSecrets: ['geoip'],
    },
    expected: [
      file('outputs', /tls\.key_file \/fluent-bit\/secrets\/client\/tls\.key\n/),
      daemonSet([...CONTAINER, 'volumeMounts', 4], {
        name: 'secret-0',
        mountPath: '/fluent-bit/secrets/client',
        readOnly: true,
      }),
      daemonSet([...CONTAINER, 'volumeMounts', 5, 'mountPath'], '/fluent-bit/secrets/geoip'),
      daemonSet([...POD, 'volumes', 3, 'configMap'], { name: 'fluent-bit-config' }),
      daemonSet([...POD, 'volumes', 4], { name: 'secret-0', secret: { secretName: 'client' } }),
      {
        kind: 'ConfigMap',
        name: 'fluent-bit-config',
        path: ['metadata', 'annotations'],
        equals: { 'kapp.k14s.io/versioned': '' },
      },
    ],
  },
];
