import { aHarbor, valuesOf } from './support';

const FROM_BASE = {
  namespace: 'tanzu-system-registry',
  hostname: 'harbor.example.com',
  persistence: { persistentVolumeClaim: { registry: { size: '200Gi' } } },
};

test('values say what the options say, and no default of the package', () => {
  expect(valuesOf(aHarbor())).toEqual(FROM_BASE);
});

test('the namespace of the workload is in them', () => {
  expect(valuesOf(aHarbor({ workloadNamespace: 'registry' }))).toMatchObject({ namespace: 'registry' });
});

test("the package's own names win over the options", () => {
  const values = valuesOf(aHarbor({ replicas: { core: 2 }, values: { core: { replicas: 3 } } }));

  expect(values).toMatchObject({ core: { replicas: 3 } });
});

test.each<[string, object, object]>([
  ['httpsPort', { httpsPort: 8443 }, { port: { https: 8443 } }],
  ['logLevel', { logLevel: 'debug' }, { logLevel: 'debug' }],
  [
    'HTTPProxies with timeouts',
    { exposure: { type: 'HTTPProxy', timeout: 'infinity', idleTimeout: '10m' } },
    { enableContourHttpProxy: true, contourHttpProxy: { timeout: 'infinity', idleTimeout: '10m' } },
  ],
  ['Ingresses', { exposure: { type: 'Ingress' } }, { enableContourHttpProxy: false }],
  [
    'a Secret with a certificate',
    { certificateSecretName: 'harbor-certificate', certificateLabels: { 'managed-by': 'vmware-vRegistry' } },
    {
      tlsCertificate: { tlsSecretLabels: { 'managed-by': 'vmware-vRegistry' } },
      tlsCertificateSecretName: 'harbor-certificate',
    },
  ],
  ['replicas', { replicas: { core: 2, trivy: 3 } }, { core: { replicas: 2 }, trivy: { replicas: 3 } }],
  ['no Trivy', { trivy: false }, { trivy: { enabled: false } }],
  [
    'Trivy of an air-gapped site',
    { trivy: { skipUpdate: true, offlineScan: true, timeout: '10m' } },
    { trivy: { skipUpdate: true, offlineScan: true, timeout: '10m' } },
  ],
  ['no Notary', { notary: false }, { notary: { enabled: false } }],
  ['metrics', { metrics: true }, { metrics: { enabled: true } }],
  [
    'metrics on other ports',
    { metrics: { core: { port: 9001 }, exporterCacheSeconds: 60 } },
    { metrics: { enabled: true, core: { port: 9001 } }, exporter: { cacheDuration: 60 } },
  ],
  ['the cache', { cache: true }, { cache: { enabled: true } }],
  ['the cache for a while', { cache: { expireHours: 8 } }, { cache: { enabled: true, expireHours: 8 } }],
  ['no cache', { cache: false }, { cache: { enabled: false } }],
  [
    'a proxy',
    { proxy: { httpsProxy: 'http://proxy.example.com:3128', noProxy: ['.example.com', '192.0.2.0/24'] } },
    { proxy: { httpsProxy: 'http://proxy.example.com:3128', noProxy: '.example.com,192.0.2.0/24' } },
  ],
  ['ipFamilies', { ipFamilies: ['IPv4'] }, { network: { ipFamilies: ['IPv4'] } }],
  ['caBundleSecretName', { caBundleSecretName: 'authorities' }, { caBundleSecretName: 'authorities' }],
  [
    'the database',
    { database: { sharedMemory: '1Gi', maxIdleConnections: 10, maxOpenConnections: 50 } },
    { database: { shmSizeLimit: 1073741824, maxIdleConns: 10, maxOpenConns: 50 } },
  ],
  [
    'a collector of Jaeger',
    {
      tracing: {
        type: 'jaeger-collector',
        endpoint: 'http://jaeger.example.com:14268/api/traces',
        username: 'harbor',
        sampleRate: 0.5,
        namespace: 'sfo01',
        attributes: { site: 'sfo01' },
      },
    },
    {
      trace: {
        enabled: true,
        provider: 'jaeger',
        sample_rate: 0.5,
        namespace: 'sfo01',
        attributes: { site: 'sfo01' },
        jaeger: { endpoint: 'http://jaeger.example.com:14268/api/traces', username: 'harbor' },
      },
    },
  ],
  [
    'an agent of Jaeger, which takes the sample of a collector away',
    { tracing: { type: 'jaeger-agent', host: 'jaeger.example.com', port: 6831 } },
    {
      trace: {
        enabled: true,
        provider: 'jaeger',
        jaeger: { endpoint: '', agent_host: 'jaeger.example.com', agent_port: 6831 },
      },
    },
  ],
  [
    'OpenTelemetry',
    {
      tracing: {
        type: 'otel',
        endpoint: 'otel.example.com:4318',
        urlPath: '/v1/traces',
        compression: true,
        insecure: false,
        timeoutSeconds: 5,
      },
    },
    {
      trace: {
        enabled: true,
        provider: 'otel',
        otel: {
          endpoint: 'otel.example.com:4318',
          url_path: '/v1/traces',
          compression: true,
          insecure: false,
          timeout: 5,
        },
      },
    },
  ],
])('%s', (_title, options, values) => {
  expect(valuesOf(aHarbor(options))).toEqual({ ...FROM_BASE, ...values });
});
