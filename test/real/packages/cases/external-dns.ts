import type { ExternalDnsSpec } from 'tko-cdk/spec';
import { FLAGS, GSS_TSIG, OPTIONS, SECRET, TSIG } from '../../../packages/external-dns/options';
import type { BundleCase, Expected } from '../bundle-case';

const SPEC: ExternalDnsSpec = { ...OPTIONS, name: 'external-dns', sources: ['service', 'contour-httpproxy'] };

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0] as const;

const container = (path: Expected['path'], equals: unknown): Expected => ({
  kind: 'Deployment',
  name: 'external-dns',
  path: [...CONTAINER, ...path],
  equals,
});

export const CASES: readonly BundleCase[] = [
  {
    title: 'a TSIG key is read out of a Secret, and all else stands in the flags',
    spec: SPEC,
    expected: [
      container(['args'], ['--source=service', '--source=contour-httpproxy', ...FLAGS]),
      container(
        ['env'],
        [
          {
            name: 'EXTERNAL_DNS_RFC2136_TSIG_SECRET',
            valueFrom: { secretKeyRef: SECRET },
          },
        ],
      ),
    ],
    absentKinds: ['Secret'],
  },
  {
    title: 'the namespace is that of the workload, for the pod and for its rights',
    spec: { ...SPEC, workloadNamespace: 'dns' },
    expected: [
      { kind: 'Deployment', name: 'external-dns', path: ['metadata', 'namespace'], equals: 'dns' },
      { kind: 'ServiceAccount', name: 'external-dns', path: ['metadata', 'namespace'], equals: 'dns' },
      { kind: 'ClusterRoleBinding', name: 'external-dns-viewer', path: ['subjects', 0, 'namespace'], equals: 'dns' },
      { kind: 'Namespace', name: 'dns', path: ['metadata', 'name'], equals: 'dns' },
    ],
  },
  {
    title: 'GSS-TSIG mounts the configuration of Kerberos',
    spec: {
      ...SPEC,
      provider: { ...TSIG, host: 'dc01.example.com', authentication: GSS_TSIG },
    },
    expected: [
      container(
        ['volumeMounts'],
        [{ name: 'kerberos', mountPath: '/etc/krb5.conf', subPath: 'krb5.conf', readOnly: true }],
      ),
      {
        kind: 'Deployment',
        name: 'external-dns',
        path: ['spec', 'template', 'spec', 'volumes'],
        equals: [{ name: 'kerberos', configMap: { name: 'kerberos' } }],
      },
      container(['env', 0, 'name'], 'EXTERNAL_DNS_RFC2136_KERBEROS_PASSWORD'),
    ],
  },
  {
    title: 'an access key of AWS in a Secret of the user is read by the pod',
    spec: {
      ...SPEC,
      provider: {
        type: 'aws',
        zoneType: 'public',
        credentials: {
          type: 'secret',
          accessKeyId: { name: 'route53', key: 'id' },
          secretAccessKey: { name: 'route53', key: 'secret' },
        },
      },
    },
    expected: [
      container(['args', 4], '--aws-zone-type=public'),
      container(
        ['env'],
        [
          { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'route53', key: 'id' } } },
          { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'route53', key: 'secret' } } },
        ],
      ),
    ],
  },
  {
    title: 'a role of AWS is an annotation of the service account',
    spec: {
      ...SPEC,
      provider: {
        type: 'aws',
        credentials: { type: 'service-account-role', roleArn: 'arn:aws:iam::123456789012:role/dns' },
      },
    },
    expected: [
      {
        kind: 'ServiceAccount',
        name: 'external-dns',
        path: ['metadata', 'annotations'],
        equals: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/dns' },
      },
    ],
  },
  {
    title: 'HTTPProxies may be read without more',
    spec: SPEC,
    expected: [
      {
        kind: 'ClusterRole',
        name: 'external-dns',
        path: ['rules', 4],
        equals: { apiGroups: ['projectcontour.io'], resources: ['httpproxies'], verbs: ['get', 'watch', 'list'] },
      },
      { kind: 'ClusterRole', name: 'external-dns', path: ['rules', 5], equals: undefined },
    ],
  },
  {
    title: 'an overlay lets the endpoints of external-dns be read',
    spec: { ...SPEC, sources: ['service', 'crd'] },
    expected: [
      {
        kind: 'ClusterRole',
        name: 'external-dns',
        path: ['rules', 5],
        equals: { apiGroups: ['externaldns.k8s.io'], resources: ['dnsendpoints'], verbs: ['get', 'watch', 'list'] },
      },
    ],
  },
];
