import { aHarbor, examine, issuesOf } from './support';

const raw = (values: object) =>
  examine({
    hostname: 'harbor.example.com',
    persistence: { persistentVolumeClaim: { registry: { size: '200Gi' } } },
    ...values,
  }).issues;

describe('pitfall 1: keys that nobody reads', () => {
  test('fails on a data value that the package does not have', () => {
    expect(raw({ trivy: { skipUpdates: true } })).toMatchObject([
      { path: 'values.trivy.skipUpdates', cure: 'did you mean "skipUpdate"?' },
    ]);
  });

  test('fails on an option that is none', () => {
    expect(issuesOf({ ...aHarbor(), certificates: {} })).toMatchObject([
      { path: 'harbor.certificates', cure: 'did you mean "certificate"?' },
    ]);
  });
});

describe('metrics, traces and the cache', () => {
  test('off is off, whatever else is said', () => {
    expect(raw({ trace: { enabled: false, provider: 'otel' }, cache: { enabled: false, expireHours: 24 } })).toEqual(
      [],
    );
  });

  test('collectors of the published file are nothing where traces are off', () => {
    const jaeger = { endpoint: 'http://hostname:14268/api/traces' };
    const otel = { endpoint: 'hostname:4318', insecure: true, timeout: 10 };

    expect(raw({ trace: { enabled: false, provider: 'jaeger', sample_rate: 1, jaeger, otel } })).toEqual([]);
  });

  test.each([
    ['metrics', { core: { port: 9001 } }],
    ['trace', { provider: 'otel', otel: { endpoint: 'otel.example.com:4318' } }],
    ['cache', { expireHours: 8 }],
  ])('fails on settings of %s that nobody switched on', (section, settings) => {
    expect(raw({ [section]: settings })).toMatchObject([
      {
        path: `values.${section}.enabled`,
        got: 'nothing, beside other settings',
        expected: 'true: the package leaves the others unread otherwise',
      },
    ]);
  });

  test('fails on a cache of an exporter that is not there', () => {
    expect(raw({ exporter: { cacheDuration: 60 } })).toMatchObject([
      {
        path: 'values.exporter.cacheDuration',
        got: '60',
        expected: 'nothing: there is no exporter without metrics',
      },
    ]);
  });

  test.each<[string, object, string, string]>([
    [
      'both a collector and an agent of Jaeger',
      { jaeger: { endpoint: 'http://jaeger.example.com/api/traces', agent_host: 'jaeger.example.com' } },
      'values.trace.jaeger.endpoint',
      'a collector, beside an agent',
    ],
    ['neither of them', {}, 'values.trace.jaeger.endpoint', 'nothing'],
    [
      'an agent that the sample of a collector wins over',
      { jaeger: { agent_host: 'jaeger.example.com', agent_port: 6831 } },
      'values.trace.jaeger.endpoint',
      'nothing',
    ],
    [
      'an agent without a port',
      { jaeger: { endpoint: '', agent_host: 'jaeger.example.com' } },
      'values.trace.jaeger.agent_port',
      'nothing',
    ],
    ['no collector of OpenTelemetry', { provider: 'otel' }, 'values.trace.otel.endpoint', 'nothing'],
  ])('fails on %s', (_title, trace, path, got) => {
    expect(raw({ trace: { enabled: true, ...trace } })).toMatchObject([{ path, got }]);
  });
});

describe('shared memory of the database', () => {
  test.each([
    ['bytes', 1_073_741_824],
    ['an amount, as Kubernetes takes it', '20Gi'],
  ])('is %s', (_title, shmSizeLimit) => {
    expect(raw({ database: { shmSizeLimit } })).toEqual([]);
  });

  test('fails on what is no amount', () => {
    expect(raw({ database: { shmSizeLimit: '20 GB' } })).toMatchObject([
      { path: 'values.database.shmSizeLimit', got: '"20 GB"', cure: 'write it like "1Gi"' },
    ]);
  });
});

describe('refusals', () => {
  test.each<[string, object, string, string]>([
    [
      'a proxy with a login',
      { proxy: { httpProxy: 'http://user:password@proxy.example.com' } },
      'harbor.proxy.httpProxy',
      'a URL with http or https and without a user name or password',
    ],
    [
      'a comma in noProxy',
      { proxy: { noProxy: ['a.example.com,b.example.com'] } },
      'harbor.proxy.noProxy[0]',
      'one word, without a comma, "${" or "%{"',
    ],
    ['no pods', { replicas: { core: 0 } }, 'harbor.replicas.core', 'at least 1'],
    [
      'an unknown log level',
      { logLevel: 'warn' },
      'harbor.logLevel',
      'one of "debug", "info", "warning", "error", "fatal"',
    ],
    ['no family of addresses', { ipFamilies: [] }, 'harbor.ipFamilies', 'at least 1 item(s)'],
    ['Trivy as a text', { trivy: 'off' }, 'harbor.trivy', 'an object or boolean'],
    [
      'a timeout of Trivy without a unit',
      { trivy: { timeout: '600' } },
      'harbor.trivy.timeout',
      'a duration as Go writes it',
    ],
    [
      'too little shared memory',
      { database: { sharedMemory: '0' } },
      'harbor.values.database.shmSizeLimit',
      'bytes, or an amount as Kubernetes writes it, above zero',
    ],
  ])('fails on %s', (_title, options, path, expected) => {
    expect(issuesOf(aHarbor(options))).toMatchObject([{ path, expected }]);
  });

  test('fails on a login of a proxy in pasted values, and does not show it', () => {
    expect(raw({ proxy: { httpsProxy: 'http://user:password@proxy.example.com' } })).toMatchObject([
      {
        path: 'values.proxy.httpsProxy',
        got: 'a URL with a login',
        cure: 'move the URL to the Secret that secretName names',
      },
    ]);
  });
});
