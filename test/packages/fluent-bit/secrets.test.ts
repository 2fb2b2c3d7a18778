import { workloadSecretsOf } from '../../../lib/packages/fluent-bit';
import type { FluentBitOptions, FluentBitSecret } from '../../../lib/spec';
import { messages, rawMessages, resolve, valuesOf } from './resolve';

const splunk = (splunkToken: FluentBitSecret | string): object => ({
  type: 'splunk',
  host: 'splunk.example.com',
  splunkToken,
});

const TOKEN = { secretName: 'splunk', secretKey: 'hec-token' };

describe('secrets reach the pods as environment variables', () => {
  test('the variable has the names of the Secret and of the key', () => {
    expect(valuesOf({ outputs: [splunk(TOKEN)] }).daemonset?.env).toEqual([
      { name: 'SPLUNK_HEC_TOKEN', valueFrom: { secretKeyRef: { name: 'splunk', key: 'hec-token' } } },
    ]);
  });

  test('or a name that was said', () => {
    const { config, daemonset } = valuesOf({ outputs: [splunk({ ...TOKEN, env: 'HEC' })] });

    expect(config?.outputs).toContain('splunk_token ${HEC}');
    expect(daemonset?.env?.map(({ name }) => name)).toEqual(['HEC']);
  });

  test('one that several sections read is there once', () => {
    expect(valuesOf({ outputs: [splunk(TOKEN), splunk(TOKEN)] }).daemonset?.env).toHaveLength(1);
  });

  test('stand behind the variables that were said', () => {
    const env = [
      { from: 'value', name: 'SITE', value: 'west' },
      { from: 'field', name: 'NODE_NAME', fieldPath: 'spec.nodeName' },
      { from: 'secret', name: 'AWS_KEY', secretName: 'aws', secretKey: 'key' },
    ];

    expect(valuesOf({ outputs: [splunk(TOKEN)], env }).daemonset?.env).toEqual([
      { name: 'SITE', value: 'west' },
      { name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      { name: 'AWS_KEY', valueFrom: { secretKeyRef: { name: 'aws', key: 'key' } } },
      { name: 'SPLUNK_HEC_TOKEN', valueFrom: { secretKeyRef: { name: 'splunk', key: 'hec-token' } } },
    ]);
  });

  test('fails on two secrets for one variable', () => {
    expect(
      messages({
        outputs: [splunk({ secretName: 'a-b', secretKey: 'c' }), splunk({ secretName: 'a', secretKey: 'b-c' })],
      }),
    ).toEqual([
      'fluent-bit.outputs[1].splunkToken: got the variable "A_B_C", which outputs[0].splunkToken has too, ' +
        'expected one source for a variable; name another one in "env"',
    ]);
  });

  test('fails on a variable with a name that Fluent Bit has no room for', () => {
    const [message] = messages({ outputs: [splunk({ secretName: 'a'.repeat(60), secretKey: 'token' })] });

    expect(message).toMatch(/^fluent-bit\.outputs\[0\]\.splunkToken: .* at most 63; name it in "env"$/);
  });

  test('fails where the version has no environment', () => {
    expect(messages({ outputs: [splunk(TOKEN)] }, '1.7.5+vmware.2-tkg.1')).toEqual([
      'fluent-bit.values.fluent_bit.daemonset.env: got a value that version 1.7.5+vmware.2-tkg.1 does not have, ' +
        'expected a version since 1.8.15; leave it out, or take such a version',
    ]);
  });
});

describe('files of Secrets are mounted', () => {
  const CA = { secretName: 'log-ca', secretKey: 'ca.crt' };
  const options = (more: object = {}) => ({
    outputs: [{ type: 'http', host: 'collector.example.com', tls: { caFile: CA }, ...more }],
  });
  const overlay = (said: object) =>
    resolve(said).overlays.find(({ fileName }) => fileName === 'mount-secrets.yaml')?.content;

  test('the section has the path in the container', () => {
    expect(valuesOf(options()).config?.outputs).toContain('tls.ca_file /fluent-bit/secrets/log-ca/ca.crt');
    expect(valuesOf(options()).daemonset).toBeUndefined();
  });

  test('an overlay adds the volume and the mount, each Secret once', () => {
    const content = overlay({ ...options(), mountedSecrets: ['log-ca', 'geoip'] });

    expect(content?.match(/secretName: .*/g)).toEqual(['secretName: "geoip"', 'secretName: "log-ca"']);
    expect(content?.match(/mountPath: .*/g)).toEqual([
      'mountPath: "/fluent-bit/secrets/geoip"',
      'mountPath: "/fluent-bit/secrets/log-ca"',
    ]);
  });

  test('no overlay without a file of a Secret', () => {
    expect(overlay(options({ tls: { caFile: '/etc/ssl/certs/ca-certificates.crt' } }))).toBeUndefined();
  });

  test('what has to be in the namespace of the pods is told', () => {
    const said = {
      ...options({ httpPassword: { secretName: 'collector', secretKey: 'password' } }),
      env: [{ from: 'secret', name: 'AWS_KEY', secretName: 'aws', secretKey: 'key' }],
    };

    expect(workloadSecretsOf(said as FluentBitOptions)).toEqual([
      { secretName: 'aws', secretKey: 'key' },
      { secretName: 'collector', secretKey: 'password' },
      CA,
    ]);
  });
});

test('an overlay restarts the pods when the configuration changes, unless it is switched off', () => {
  const names = (options: object) => resolve(options).overlays.map(({ fileName }) => fileName);

  expect(names({})).toEqual(['restart-on-change.yaml']);
  expect(names({ restartOnChange: false })).toEqual([]);
});

describe('clear secrets', () => {
  const out = (body: string) => ({ outputs: `[OUTPUT]\n  Name http\n  Match *\n  Host a.example.com\n${body}` });

  test.each([
    ['Header Authorization Bearer Sl0d', 'Header Authorization'],
    ['Header X-Api-Key Sl0d', 'Header X-Api-Key'],
    ['http_Passwd Sl0d', 'http_Passwd'],
    ['tls.key_passwd Sl0d', 'tls.key_passwd'],
    ['Proxy http://user:Sl0d@proxy.example.com:3128', 'Proxy'],
    ['oauth2.client_secret Sl0d', 'oauth2.client_secret'],
  ])('fails on "%s", without showing it', (line, what) => {
    const [message, ...others] = rawMessages(out(`  ${line}\n`));

    expect(message).toContain(
      `values.fluent_bit.config.outputs: got a clear secret for "${what}" in [OUTPUT] 1 (http), ` +
        'expected a reference to an environment variable; name a Secret in the options',
    );
    expect(message).not.toContain('Sl0d');
    expect(others).toEqual([]);
  });

  test.each([
    '[OUTPUT]\n  Name splunk\n  Match *\n  Host a.example.com\n  Splunk_Token Sl0d\n',
    '[OUTPUT]\n  Name forward\n  Match *\n  Host a.example.com\n  Shared_Key Sl0d\n',
    '[OUTPUT]\n  Name kafka\n  Match *\n  Brokers a.example.com\n  rdkafka.sasl.password Sl0d\n',
    '[OUTPUT]\n  Name es\n  Match *\n  Cloud_ID a:b\n  Cloud_Auth elastic:Sl0d\n',
    '[OUTPUT]\n  Name datadog\n  Match *\n  apikey Sl0d\n',
  ])('fails on %j', (outputs) => {
    expect(rawMessages({ outputs })).toEqual([expect.stringContaining('got a clear secret for')]);
  });

  test('fails on a secret in an option that takes any text', () => {
    const headers = [{ name: 'Authorization', value: 'Bearer Sl0d' }];

    expect(messages({ outputs: [{ type: 'http', host: 'a.example.com', headers }] })).toEqual([
      expect.stringContaining('got a clear secret for "header Authorization"'),
    ]);
  });

  test('fails on a variable that would hold it in the data values', () => {
    const env = [{ name: 'TOKEN', value: 'Sl0d' }];

    expect(rawMessages(out('  Header Authorization Bearer ${TOKEN}\n'), { daemonset: { env } })).toEqual([
      expect.stringMatching(/daemonset\.env\[0\]\.value: got a secret, expected valueFrom with a secretKeyRef/),
    ]);
  });

  test('fails on a command that would hold it', () => {
    const outputs = `@SET TOKEN=Sl0d\n${out('  Header Authorization Bearer ${TOKEN}\n').outputs}`;
    const found = rawMessages({ outputs });

    expect(found).toEqual([expect.stringContaining('got a secret in "@SET TOKEN=…" on line 1')]);
    expect(found.join()).not.toContain('Sl0d');
  });

  test('fails on it in a text that has other mistakes', () => {
    const found = rawMessages(out('  http_passwd Sl0d\n    Format json\n'));

    expect(found).toContainEqual(expect.stringContaining('got a clear secret for "http_passwd"'));
  });

  test('a reference to a Secret, a path of a file and the name of a field are none', () => {
    const env = [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }];
    const body =
      '  Header Authorization Bearer ${TOKEN}\n  Header Content-Type text/plain\n  tls.key_file /a/key.pem\n';

    expect(rawMessages(out(`${body}  json_date_key date\n`), { daemonset: { env } })).toEqual([]);
  });
});

describe('the environment', () => {
  const out = (value: string) => ({ outputs: `[OUTPUT]\n  Name http\n  Match *\n  Host ${value}\n` });

  test('fails on a variable that nobody sets', () => {
    expect(rawMessages(out('${COLLECTOR}'))).toEqual([
      'fluent-bit.values.fluent_bit.config.outputs: got "${COLLECTOR}" for "Host" in [OUTPUT] 1 (http), expected a ' +
        'variable that is set: Fluent Bit takes an empty text for others; add COLLECTOR to daemonset.env',
    ]);
  });

  test.each([
    ['the pod has', out('${HOSTNAME}'), undefined],
    ['Kubernetes sets for a Service', out('${LOKI_SERVICE_HOST}'), undefined],
    ['a command sets', { outputs: `@SET C=a\n${out('${C}').outputs}` }, undefined],
    ['daemonset.env sets', out('${C}'), { env: [{ name: 'C', value: 'a.example.com' }] }],
  ])('a variable that %s', (_title, config, daemonset) => {
    expect(rawMessages(config, { daemonset })).toEqual([]);
  });

  test.each<[string, readonly object[], RegExp]>([
    [
      'a name twice',
      [
        { name: 'A', value: 'x' },
        { name: 'A', value: 'y' },
      ],
      /env\[1\]\.name: got "A" once more/,
    ],
    ['value beside valueFrom', [{ name: 'A', value: 'x', valueFrom: {} }], /env\[0\]: got value beside valueFrom/],
    [
      'a long name',
      [{ name: 'A'.repeat(64), value: 'x' }],
      /env\[0\]\.name: got a name of 64 characters, .* at most 63/,
    ],
    ['a variable without a name', [{ value: 'x' }], /env\[0\]\.name: got nothing/],
  ])('fails on %s', (_title, env, message) => {
    expect(rawMessages({}, { daemonset: { env } }).join('\n')).toMatch(message);
  });
});
