import { WILDCARD } from '../../../packages/prometheus/certificates';
import type { BundleCase } from '../bundle-case';

const GRAFANA = { kind: 'Deployment', name: 'grafana' } as const;
const PROXY = { kind: 'HTTPProxy', name: 'grafana-httpproxy' } as const;
const LOGIN = { kind: 'Secret', name: 'grafana' } as const;
const POD = ['spec', 'template', 'spec'] as const;

/** What grafanaSecretValues writes for the password "secret". */
const PASSWORD = { grafana: { secret: { admin_password: 'c2VjcmV0' } } };

export const CASES: readonly BundleCase[] = [
  {
    title: 'inside of the cluster only',
    spec: { name: 'grafana', ingress: false, service: { type: 'ClusterIP' } },
    secrets: PASSWORD,
    expected: [
      { kind: 'Service', name: 'grafana', path: ['spec', 'type'], equals: 'ClusterIP' },
      { kind: 'Service', name: 'grafana', path: ['metadata', 'namespace'], equals: 'tanzu-system-dashboards' },
      { ...GRAFANA, path: ['spec', 'template', 'metadata', 'annotations'], equals: {} },
    ],
    absentKinds: ['HTTPProxy', 'Certificate', 'Issuer'],
  },
  {
    title: 'a login, whose name is encoded here and whose password comes from the Secret',
    spec: { name: 'grafana', ingress: false, service: { type: 'NodePort' }, adminUser: 'root' },
    secrets: PASSWORD,
    expected: [
      { kind: 'Service', name: 'grafana', path: ['spec', 'type'], equals: 'NodePort' },
      { ...LOGIN, path: ['data', 'admin-user'], equals: 'cm9vdA==' },
      { ...LOGIN, path: ['data', 'admin-password'], equals: 'c2VjcmV0' },
    ],
  },
  {
    title: 'an ingress below a path, with a certificate of its own',
    spec: {
      name: 'grafana',
      ingress: { hostname: 'grafana.example.com', prefix: '/grafana/', certificate: { crt: WILDCARD } },
      service: { type: 'ClusterIP', port: 8080 },
    },
    secrets: { ...PASSWORD, ingress: { tlsCertificate: { 'tls.key': 'key' } } },
    expected: [
      { ...PROXY, path: ['spec', 'virtualhost', 'fqdn'], equals: 'grafana.example.com' },
      { ...PROXY, path: ['spec', 'routes', 0, 'conditions', 0, 'prefix'], equals: '/grafana/' },
      { ...PROXY, path: ['spec', 'routes', 0, 'services', 0, 'port'], equals: 8080 },
      { kind: 'Secret', name: 'grafana-tls', path: ['data', 'tls.key'], equals: 'a2V5' },
      {
        kind: 'ConfigMap',
        name: 'grafana',
        path: ['data', 'grafana.ini'],
        matches: /root_url = https:\/\/grafana\.example\.com\/grafana\/\n/,
      },
    ],
  },
  {
    title: 'an ingress with a certificate of cert-manager',
    spec: { name: 'grafana', ingress: { hostname: 'grafana.example.com' }, service: { type: 'ClusterIP' } },
    secrets: PASSWORD,
    expected: [
      { kind: 'Certificate', name: 'grafana-tls-cert', path: ['spec', 'dnsNames', 0], equals: 'grafana.example.com' },
    ],
  },
  {
    title: 'Prometheus in another namespace, and Loki with a password in a mounted Secret',
    spec: {
      name: 'grafana',
      ingress: false,
      service: { type: 'ClusterIP' },
      prometheusNamespace: 'monitoring',
      mountedSecret: 'logins',
      dataSources: [
        {
          name: 'Loki',
          type: 'loki',
          url: 'http://loki.logging.svc:3100',
          basicAuthUser: 'grafana',
          secureJsonData: { basicAuthPassword: 'loki-password' },
        },
      ],
    },
    secrets: PASSWORD,
    expected: [
      {
        kind: 'ConfigMap',
        name: 'grafana-datasource',
        path: ['data', 'datasource.yaml'],
        matches: /url: "http:\/\/prometheus-server\.monitoring\.svc\.cluster\.local"/,
      },
      {
        kind: 'ConfigMap',
        name: 'grafana-datasource',
        path: ['data', 'datasource.yaml'],
        matches: /basicAuthPassword: "\$__file\{\/etc\/grafana\/secrets\/loki-password\}"/,
      },
      { ...GRAFANA, path: [...POD, 'containers', 1, 'volumeMounts', 5, 'mountPath'], equals: '/etc/grafana/secrets' },
      {
        ...GRAFANA,
        path: ['spec', 'template', 'metadata', 'annotations', 'checksum/config'],
        matches: /^[0-9a-f]{64}$/,
      },
    ],
  },
  {
    title: 'settings, folders with dashboards, a volume, CPU and memory',
    spec: {
      name: 'grafana',
      ingress: false,
      service: { type: 'LoadBalancer', annotations: { owner: 'team' } },
      ini: { 'auth.ldap': { enabled: true } },
      dashboardProviders: [{ name: 'team', path: '/var/lib/grafana/team', folder: 'Team' }],
      volume: { storageClass: 'fast', size: '5Gi' },
      resources: { limits: { memory: '512Mi' } },
      sidecarResources: { limits: { memory: '64Mi' } },
    },
    secrets: PASSWORD,
    expected: [
      { kind: 'Service', name: 'grafana', path: ['metadata', 'annotations', 'owner'], equals: 'team' },
      {
        kind: 'ConfigMap',
        name: 'grafana',
        path: ['data', 'grafana.ini'],
        matches: /\[paths\]\ndata = \/var\/lib\/grafana\/data\n[\s\S]*\[auth\.ldap\]\nenabled = true\n/,
      },
      {
        kind: 'ConfigMap',
        name: 'grafana-dashboard',
        path: ['data', 'dashboardProvider.yaml'],
        matches: /path: "\/tmp\/dashboards"[\s\S]*path: "\/var\/lib\/grafana\/team"/,
      },
      { kind: 'PersistentVolumeClaim', name: 'grafana-pvc', path: ['spec', 'storageClassName'], equals: 'fast' },
      {
        kind: 'PersistentVolumeClaim',
        name: 'grafana-pvc',
        path: ['spec', 'resources', 'requests', 'storage'],
        equals: '5Gi',
      },
      { ...GRAFANA, path: [...POD, 'containers', 1, 'resources', 'limits', 'memory'], equals: '512Mi' },
      { ...GRAFANA, path: [...POD, 'containers', 0, 'resources', 'limits', 'memory'], equals: '64Mi' },
      // Dashboards in ConfigMaps are found by this label.
      { ...GRAFANA, path: [...POD, 'containers', 0, 'env', 0], equals: { name: 'LABEL', value: 'grafana-dashboard' } },
    ],
  },
];
