import { WILDCARD } from '../../../packages/prometheus/certificates';
import { RETENTION, RETENTION_FLAGS } from '../../../packages/prometheus/options';
import type { BundleCase } from '../bundle-case';

const SERVER = { kind: 'Deployment', name: 'prometheus-server' } as const;
const ALERTMANAGER = { kind: 'Deployment', name: 'alertmanager' } as const;
const FILES = { kind: 'ConfigMap', name: 'prometheus-server' } as const;
const PROXY = { kind: 'HTTPProxy', name: 'prometheus-httpproxy' } as const;
const POD = ['spec', 'template', 'spec'] as const;

export const CASES: readonly BundleCase[] = [
  {
    title: 'nothing said: no ingress, volumes of the default class',
    spec: { name: 'prometheus' },
    expected: [
      { ...FILES, path: ['metadata', 'namespace'], equals: 'tanzu-system-monitoring' },
      {
        kind: 'PersistentVolumeClaim',
        name: 'prometheus-server',
        path: ['spec', 'storageClassName'],
        equals: undefined,
      },
    ],
    absentKinds: ['HTTPProxy', 'Certificate', 'Issuer'],
  },
  {
    title: 'components that nobody wants have no pods',
    spec: {
      name: 'prometheus',
      alertmanager: { replicas: 0 },
      pushgateway: { replicas: 0 },
      kubeStateMetrics: { replicas: 0 },
    },
    expected: ['alertmanager', 'prometheus-pushgateway', 'prometheus-kube-state-metrics'].map((name) => ({
      kind: 'Deployment',
      name,
      path: ['spec', 'replicas'],
      equals: 0,
    })),
  },
  {
    title: 'volumes of one class, with their sizes',
    spec: {
      name: 'prometheus',
      storageClass: 'fast',
      server: { volume: { size: '20Gi' } },
      alertmanager: { volume: { size: '1Gi', accessMode: 'ReadWriteMany' } },
    },
    expected: [
      { kind: 'PersistentVolumeClaim', name: 'prometheus-server', path: ['spec', 'storageClassName'], equals: 'fast' },
      {
        kind: 'PersistentVolumeClaim',
        name: 'prometheus-server',
        path: ['spec', 'resources', 'requests', 'storage'],
        equals: '20Gi',
      },
      { kind: 'PersistentVolumeClaim', name: 'alertmanager', path: ['spec', 'storageClassName'], equals: 'fast' },
      {
        kind: 'PersistentVolumeClaim',
        name: 'alertmanager',
        path: ['spec', 'accessModes', 0],
        equals: 'ReadWriteMany',
      },
    ],
  },
  {
    title: 'an ingress with a certificate of its own, whose key comes from the Secret',
    spec: {
      name: 'prometheus',
      ingress: {
        hostname: 'prometheus.example.com',
        alertmanagerPrefix: '/alerts/',
        certificate: { crt: WILDCARD },
      },
      server: { service: { port: 8080 } },
    },
    secrets: { ingress: { tlsCertificate: { 'tls.key': 'key' } } },
    expected: [
      { ...PROXY, path: ['spec', 'virtualhost', 'fqdn'], equals: 'prometheus.example.com' },
      { ...PROXY, path: ['spec', 'routes', 0, 'services', 0, 'port'], equals: 8080 },
      { ...PROXY, path: ['spec', 'routes', 1, 'conditions', 0, 'prefix'], equals: '/alerts/' },
      {
        kind: 'Secret',
        name: 'prometheus-tls',
        path: ['data', 'tls.crt'],
        equals: Buffer.from(WILDCARD).toString('base64'),
      },
      { kind: 'Secret', name: 'prometheus-tls', path: ['data', 'tls.key'], equals: 'a2V5' },
    ],
  },
  {
    title: 'an ingress with a certificate of cert-manager',
    spec: { name: 'prometheus', ingress: { hostname: 'prometheus.example.com' } },
    expected: [
      {
        kind: 'Certificate',
        name: 'prometheus-tls-cert',
        path: ['spec', 'dnsNames', 0],
        equals: 'prometheus.example.com',
      },
    ],
  },
  {
    title: 'a retention, with the other flags of the package',
    spec: { name: 'prometheus', server: { retention: RETENTION } },
    expected: [
      {
        ...SERVER,
        path: [...POD, 'containers', 1, 'args'],
        equals: RETENTION_FLAGS,
      },
    ],
  },
  {
    title: 'another namespace, which the configuration names',
    spec: { name: 'prometheus', workloadNamespace: 'monitoring' },
    expected: [
      { ...FILES, path: ['metadata', 'namespace'], equals: 'monitoring' },
      { ...FILES, path: ['data', 'prometheus.yml'], matches: /"alertmanager\.monitoring\.svc:80"/ },
      { ...FILES, path: ['data', 'prometheus.yml'], matches: /"prometheus-node-exporter\.monitoring\.svc\./ },
    ],
  },
  {
    title: 'a job with a token in a Secret, which is mounted, and rules',
    spec: {
      name: 'prometheus',
      server: { mountedSecret: 'logins', service: { type: 'LoadBalancer' } },
      scrapeConfigs: [{ jobName: 'vault', authorization: { credentialsFile: 'vault-token' } }],
      rules: [{ name: 'web', rules: [{ alert: 'WebDown', expr: 'up == 0' }] }],
    },
    expected: [
      {
        ...FILES,
        path: ['data', 'prometheus.yml'],
        matches: /credentials_file: "\/etc\/prometheus\/secrets\/vault-token"/,
      },
      { ...FILES, path: ['data', 'rules'], matches: /alert: "WebDown"/ },
      {
        ...SERVER,
        path: [...POD, 'containers', 1, 'volumeMounts', 2, 'mountPath'],
        equals: '/etc/prometheus/secrets',
      },
      { ...SERVER, path: [...POD, 'volumes', 2], equals: { name: 'mounted-secret', secret: { secretName: 'logins' } } },
      { kind: 'Service', name: 'prometheus-server', path: ['spec', 'type'], equals: 'LoadBalancer' },
    ],
  },
  {
    title: 'Alertmanager alone, with links, a template and a URL of Slack in a Secret',
    spec: {
      name: 'prometheus',
      alertmanager: {
        clustering: false,
        externalUrl: 'https://prometheus.example.com/alertmanager/',
        mountedSecret: 'logins',
        templates: { 'team.tmpl': '{{ define "team.title" }}"quoted" #@ text{{ end }}\n' },
        config: {
          route: { receiver: 'team' },
          receivers: [{ name: 'team', slack: [{ apiUrlFile: 'slack-url', channel: '#alerts' }] }],
        },
      },
    },
    expected: [
      {
        ...ALERTMANAGER,
        path: [...POD, 'containers', 0, 'args'],
        equals: [
          '--config.file=/etc/config/alertmanager.yml',
          '--storage.path=/data',
          '--cluster.listen-address=',
          '--web.external-url=https://prometheus.example.com/alertmanager/',
          '--web.route-prefix=/',
        ],
      },
      { ...ALERTMANAGER, path: [...POD, 'containers', 0, 'volumeMounts', 2, 'name'], equals: 'mounted-secret' },
      {
        ...ALERTMANAGER,
        path: ['spec', 'template', 'metadata', 'annotations', 'checksum/config'],
        matches: /^[0-9a-f]{64}$/,
      },
      {
        kind: 'Secret',
        name: 'alertmanager',
        path: ['stringData', 'team.tmpl'],
        equals: '{{ define "team.title" }}"quoted" #@ text{{ end }}\n',
      },
      {
        kind: 'Secret',
        name: 'alertmanager',
        path: ['stringData', 'alertmanager.yml'],
        matches: /api_url_file: "\/etc\/alertmanager\/secrets\/slack-url"/,
      },
    ],
  },
  {
    title: 'CPU and memory of every component',
    spec: {
      name: 'prometheus',
      server: { resources: { limits: { memory: '4Gi' } }, configReloadResources: { limits: { memory: '32Mi' } } },
      alertmanager: { resources: { limits: { memory: '128Mi' } } },
      kubeStateMetrics: { resources: { limits: { memory: '256Mi' } } },
      nodeExporter: { resources: { limits: { memory: '64Mi' } }, hostNetwork: true },
      pushgateway: { resources: { limits: { memory: '96Mi' } } },
    },
    expected: [
      { ...SERVER, path: [...POD, 'containers', 0, 'resources', 'limits', 'memory'], equals: '32Mi' },
      { ...SERVER, path: [...POD, 'containers', 1, 'resources', 'limits', 'memory'], equals: '4Gi' },
      { ...ALERTMANAGER, path: [...POD, 'containers', 0, 'resources', 'limits', 'memory'], equals: '128Mi' },
      {
        kind: 'Deployment',
        name: 'prometheus-kube-state-metrics',
        path: [...POD, 'containers', 0, 'resources', 'limits', 'memory'],
        equals: '256Mi',
      },
      { kind: 'DaemonSet', name: 'prometheus-node-exporter', path: [...POD, 'hostNetwork'], equals: true },
      {
        kind: 'Deployment',
        name: 'prometheus-pushgateway',
        path: [...POD, 'containers', 0, 'resources', 'limits', 'memory'],
        equals: '96Mi',
      },
    ],
  },
];
