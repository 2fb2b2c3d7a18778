import { harborSecretValues, type HarborSecrets, readValuesText } from 'tko-cdk/packages';
import type { HarborSpec } from 'tko-cdk/spec';
import { AUTHORITY, BOTH_NAMES } from '../../../packages/harbor/certificates';
import { OPTIONS, SECRETS } from '../../../packages/harbor/options';
import type { BundleCase } from '../bundle-case';

const secretsWith = (more: Partial<HarborSecrets> = {}) => readValuesText(harborSecretValues({ ...SECRETS, ...more }));

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const SPEC = { ...OPTIONS, name: 'harbor' } as const satisfies HarborSpec;

export const CASES: readonly BundleCase[] = [
  {
    title: 'a hostname with a port: HTTPProxies of Harbor and Notary, and the URL that Harbor says to clients',
    spec: { ...SPEC, httpsPort: 8443, exposure: { type: 'HTTPProxy', timeout: 'infinity', idleTimeout: '10m' } },
    secrets: secretsWith(),
    expected: [
      {
        kind: 'HTTPProxy',
        name: 'harbor-httpproxy',
        path: ['spec', 'virtualhost', 'fqdn'],
        equals: 'harbor.example.com',
      },
      {
        kind: 'HTTPProxy',
        name: 'harbor-httpproxy-notary',
        path: ['spec', 'virtualhost', 'fqdn'],
        equals: 'notary.harbor.example.com',
      },
      {
        kind: 'HTTPProxy',
        name: 'harbor-httpproxy',
        path: ['spec', 'routes', 0, 'timeoutPolicy'],
        equals: { response: 'infinity', idle: '10m' },
      },
      {
        kind: 'ConfigMap',
        name: 'harbor-core',
        path: ['data', 'EXT_ENDPOINT'],
        equals: 'https://harbor.example.com:8443',
      },
      { kind: 'HTTPProxy', name: 'harbor-httpproxy', path: ['metadata', 'namespace'], equals: 'tanzu-system-registry' },
    ],
    absentKinds: ['Ingress'],
  },
  {
    title: 'secrets reach the pods as they are',
    spec: SPEC,
    secrets: secretsWith(),
    expected: [
      { kind: 'Secret', name: 'harbor-core', path: ['data', 'secretKey'], equals: base64(SECRETS.secretKey) },
      { kind: 'Secret', name: 'harbor-core', path: ['data', 'CSRF_KEY'], equals: base64(SECRETS.coreXsrfKey) },
      {
        kind: 'Secret',
        name: 'harbor-core',
        path: ['data', 'HARBOR_ADMIN_PASSWORD'],
        equals: base64(SECRETS.adminPassword),
      },
      {
        kind: 'Secret',
        name: 'harbor-database',
        path: ['data', 'POSTGRES_PASSWORD'],
        equals: base64(SECRETS.databasePassword),
      },
      {
        kind: 'Secret',
        name: 'harbor-jobservice',
        path: ['data', 'JOBSERVICE_SECRET'],
        equals: base64(SECRETS.jobserviceSecret),
      },
      {
        kind: 'Secret',
        name: 'harbor-registry',
        path: ['data', 'REGISTRY_HTTP_SECRET'],
        equals: base64(SECRETS.registrySecret),
      },
    ],
  },
  {
    title: 'a certificate of the user, whose key comes from the Secret',
    spec: { ...SPEC, certificate: { crt: BOTH_NAMES, ca: AUTHORITY } },
    secrets: { ...secretsWith(), tlsCertificate: { 'tls.key': 'KEY' } },
    expected: [
      {
        kind: 'Secret',
        name: 'harbor-tls',
        path: ['data'],
        equals: { 'tls.crt': base64(BOTH_NAMES), 'tls.key': base64('KEY'), 'ca.crt': base64(AUTHORITY) },
      },
    ],
  },
  {
    title: 'plain Ingresses with a certificate of a Secret, without Notary and Trivy',
    spec: {
      ...SPEC,
      exposure: { type: 'Ingress' },
      certificateSecretName: 'harbor-certificate',
      notary: false,
      trivy: false,
      logLevel: 'warning',
    },
    secrets: secretsWith(),
    expected: [
      {
        kind: 'Ingress',
        name: 'harbor-ingress',
        path: ['spec', 'tls', 0],
        equals: { secretName: 'harbor-certificate', hosts: ['harbor.example.com'] },
      },
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'WITH_NOTARY'], equals: 'False' },
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'WITH_TRIVY'], equals: 'False' },
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'LOG_LEVEL'], equals: 'warning' },
      { kind: 'ConfigMap', name: 'harbor-registry', path: ['data', 'config.yml'], matches: /level: warn\n/ },
    ],
    absentKinds: ['HTTPProxy'],
  },
  {
    title: 'several pods, on volumes that all of them may mount, in one storage class',
    spec: {
      ...SPEC,
      storageClass: 'files',
      volumes: {
        registry: { size: '1Ti', accessMode: 'ReadWriteMany' },
        jobLog: { size: '2Gi', accessMode: 'ReadWriteMany', storageClass: 'other' },
        database: { existingClaim: 'harbor-database', subPath: 'data' },
      },
      replicas: { core: 2, jobservice: 2, registry: 3, trivy: 2 },
    },
    secrets: secretsWith(),
    expected: [
      {
        kind: 'PersistentVolumeClaim',
        name: 'harbor-registry',
        path: ['spec'],
        equals: {
          accessModes: ['ReadWriteMany'],
          resources: { requests: { storage: '1Ti' } },
          storageClassName: 'files',
        },
      },
      {
        kind: 'PersistentVolumeClaim',
        name: 'harbor-jobservice',
        path: ['spec'],
        equals: {
          accessModes: ['ReadWriteMany'],
          resources: { requests: { storage: '2Gi' } },
          storageClassName: 'other',
        },
      },
      { kind: 'Deployment', name: 'harbor-registry', path: ['spec', 'replicas'], equals: 3 },
      { kind: 'Deployment', name: 'harbor-registry', path: ['spec', 'strategy', 'type'], equals: 'RollingUpdate' },
      { kind: 'Deployment', name: 'harbor-jobservice', path: ['spec', 'replicas'], equals: 2 },
      { kind: 'Deployment', name: 'harbor-core', path: ['spec', 'replicas'], equals: 2 },
      { kind: 'StatefulSet', name: 'harbor-trivy', path: ['spec', 'replicas'], equals: 2 },
      {
        kind: 'StatefulSet',
        name: 'harbor-trivy',
        path: ['spec', 'volumeClaimTemplates', 0, 'spec', 'storageClassName'],
        equals: 'files',
      },
      { kind: 'StatefulSet', name: 'harbor-database', path: ['spec', 'volumeClaimTemplates'], equals: undefined },
      {
        kind: 'StatefulSet',
        name: 'harbor-database',
        path: ['spec', 'template', 'spec', 'containers', 0, 'volumeMounts', 0],
        equals: { name: 'database-data', mountPath: '/var/lib/postgresql/data', subPath: 'data' },
      },
    ],
  },
  {
    title: 'images in S3, with keys of the Secret, and no volume for them',
    spec: {
      name: 'harbor',
      hostname: 'harbor.example.com',
      storage: {
        type: 's3',
        region: 'eu-central-1',
        bucket: 'images',
        regionEndpoint: 'https://s3.example.com',
        disableRedirect: true,
        chunkSize: '10Mi',
        encrypt: true,
        keyId: 'key',
      },
      replicas: { registry: 2 },
    },
    secrets: secretsWith({ storage: { type: 's3', accessKey: 'access', secretKey: 'secret' } }),
    expected: [
      {
        kind: 'ConfigMap',
        name: 'harbor-registry',
        path: ['data', 'config.yml'],
        matches:
          /redirect:\n +disable: true\n +s3:\n +region: eu-central-1\n +bucket: images\n +regionendpoint: https:\/\/s3\.example\.com\n +encrypt: true\n +keyid: key\n[^]*chunksize: 10485760\n/,
      },
      {
        kind: 'Secret',
        name: 'harbor-registry',
        path: ['data', 'REGISTRY_STORAGE_S3_ACCESSKEY'],
        equals: base64('access'),
      },
      {
        kind: 'Secret',
        name: 'harbor-registry',
        path: ['data', 'REGISTRY_STORAGE_S3_SECRETKEY'],
        equals: base64('secret'),
      },
      { kind: 'Deployment', name: 'harbor-registry', path: ['spec', 'strategy', 'type'], equals: 'RollingUpdate' },
      {
        kind: 'Deployment',
        name: 'harbor-registry',
        path: ['spec', 'template', 'spec', 'volumes'],
        equals: [
          {
            name: 'registry-htpasswd',
            secret: { secretName: 'harbor-registry-htpasswd', items: [{ key: 'REGISTRY_HTPASSWD', path: 'passwd' }] },
          },
          { name: 'registry-config', configMap: { name: 'harbor-registry' } },
          { name: 'registry-internal-certs', secret: { secretName: 'harbor-registry-internal-tls' } },
        ],
      },
    ],
  },
  {
    title: 'images in S3 by an instance profile: no keys anywhere',
    spec: {
      name: 'harbor',
      hostname: 'harbor.example.com',
      storage: { type: 's3', region: 'eu-central-1', bucket: 'images', useInstanceProfile: true },
    },
    secrets: secretsWith(),
    expected: [
      {
        kind: 'Secret',
        name: 'harbor-registry',
        path: ['data', 'REGISTRY_STORAGE_S3_ACCESSKEY'],
        equals: undefined,
      },
      { kind: 'ConfigMap', name: 'harbor-registry', path: ['data', 'config.yml'], matches: /^(?![^]*accesskey)/ },
    ],
  },
  {
    title: 'images in Google Cloud: the key file reaches the registry as it is',
    spec: {
      name: 'harbor',
      hostname: 'harbor.example.com',
      storage: { type: 'gcs', bucket: 'images', rootDirectory: 'harbor', chunkSize: '1Mi' },
    },
    secrets: secretsWith({ storage: { type: 'gcs', keyFile: '{"type": "service_account"}' } }),
    expected: [
      {
        kind: 'Secret',
        name: 'harbor-registry',
        path: ['data', 'GCS_KEY_DATA'],
        equals: base64('{"type": "service_account"}'),
      },
      {
        kind: 'ConfigMap',
        name: 'harbor-registry',
        path: ['data', 'config.yml'],
        matches: /gcs:\n +bucket: images\n +rootdirectory: harbor\n +chunksize: 1048576\n/,
      },
    ],
  },
  {
    title: 'traces to an agent of Jaeger: the sample of a collector is gone',
    spec: { ...SPEC, tracing: { type: 'jaeger-agent', host: 'jaeger.example.com', port: 6831, sampleRate: 0.5 } },
    secrets: secretsWith(),
    expected: [
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'TRACE_JAEGER_ENDPOINT'], equals: undefined },
      {
        kind: 'ConfigMap',
        name: 'harbor-core',
        path: ['data', 'TRACE_JAEGER_AGENT_HOSTNAME'],
        equals: 'jaeger.example.com',
      },
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'TRACE_JAEGER_AGENT_PORT'], equals: '6831' },
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'TRACE_SAMPLE_RATE'], equals: '0.5' },
    ],
  },
  {
    title: 'metrics, the database, a proxy, authorities and Trivy of an air-gapped site',
    spec: {
      ...SPEC,
      metrics: { core: { port: 9001 }, exporterCacheSeconds: 60 },
      database: { sharedMemory: '1Gi', maxOpenConnections: 100 },
      proxy: { httpsProxy: 'http://proxy.example.com:3128', noProxy: ['.example.com'] },
      caBundleSecretName: 'authorities',
      trivy: { skipUpdate: true, offlineScan: true, timeout: '10m' },
      ipFamilies: ['IPv4'],
    },
    secrets: secretsWith(),
    expected: [
      { kind: 'ConfigMap', name: 'harbor-core', path: ['data', 'METRIC_PORT'], equals: '9001' },
      { kind: 'ConfigMap', name: 'harbor-exporter-env', path: ['data', 'HARBOR_EXPORTER_CACHE_TIME'], equals: '60' },
      {
        kind: 'ConfigMap',
        name: 'harbor-exporter-env',
        path: ['data', 'HARBOR_DATABASE_MAX_OPEN_CONNS'],
        equals: '100',
      },
      {
        kind: 'StatefulSet',
        name: 'harbor-database',
        path: ['spec', 'template', 'spec', 'volumes', 0, 'emptyDir', 'sizeLimit'],
        equals: 1073741824,
      },
      {
        kind: 'ConfigMap',
        name: 'harbor-core',
        path: ['data', 'HTTPS_PROXY'],
        equals: 'http://proxy.example.com:3128',
      },
      {
        kind: 'ConfigMap',
        name: 'harbor-core',
        path: ['data', 'NO_PROXY'],
        matches: /harbor-core,.*,127\.0\.0\.1,localhost,\.local,\.internal,\.example\.com$/,
      },
      {
        kind: 'StatefulSet',
        name: 'harbor-trivy',
        path: ['spec', 'template', 'spec', 'volumes', 1],
        equals: { name: 'ca-bundle-certs', secret: { secretName: 'authorities' } },
      },
      { kind: 'ConfigMap', name: 'harbor-portal', path: ['data', 'nginx.conf'], matches: /^(?![^]*listen \[::\])/ },
    ],
  },
];
