import type { BundleCase } from '../bundle-case';

export const CASES: readonly BundleCase[] = [
  {
    title: 'the namespace of TKG',
    spec: { name: 'cert-manager' },
    expected: [{ kind: 'Deployment', name: 'cert-manager', path: ['metadata', 'namespace'], equals: 'cert-manager' }],
  },
  {
    title: 'a namespace of its own',
    spec: { name: 'cert-manager', workloadNamespace: 'certificates' },
    expected: [
      { kind: 'Namespace', name: 'certificates', path: ['kind'], equals: 'Namespace' },
      { kind: 'Deployment', name: 'cert-manager-webhook', path: ['metadata', 'namespace'], equals: 'certificates' },
    ],
  },
];
