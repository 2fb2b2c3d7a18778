import type { BundleCase } from '../bundle-case';

const ARGS = ['spec', 'template', 'spec', 'containers', 0, 'args'];

export const CASES: readonly BundleCase[] = [
  {
    title: 'says nothing, and the package has its own flags',
    spec: { name: 'multus-cni' },
    expected: [
      {
        kind: 'DaemonSet',
        name: 'kube-multus-ds',
        path: ARGS,
        equals: ['--multus-conf-file=auto', '--cni-version=0.3.1'],
      },
      { kind: 'DaemonSet', name: 'kube-multus-ds', path: ['metadata', 'namespace'], equals: 'kube-system' },
    ],
  },
  {
    title: 'a flag more does not drop the others',
    spec: { name: 'multus-cni', namespaceIsolation: true, globalNamespaces: ['default', 'networks'] },
    expected: [
      {
        kind: 'DaemonSet',
        name: 'kube-multus-ds',
        path: ARGS,
        equals: [
          '--multus-conf-file=auto',
          '--cni-version=0.3.1',
          '--namespace-isolation=true',
          '--global-namespaces=default,networks',
        ],
      },
    ],
  },
  {
    title: 'the service account is in kube-system in any case, which is why no other namespace is taken',
    spec: { name: 'multus-cni' },
    expected: [
      { kind: 'ServiceAccount', name: 'multus', path: ['metadata', 'namespace'], equals: 'kube-system' },
      { kind: 'ConfigMap', name: 'multus-cni-config', path: ['metadata', 'namespace'], equals: 'kube-system' },
    ],
  },
  {
    title: 'it brings the kind of the networks',
    spec: { name: 'multus-cni', logLevel: 'verbose' },
    expected: [
      {
        kind: 'CustomResourceDefinition',
        name: 'network-attachment-definitions.k8s.cni.cncf.io',
        path: ['spec', 'names', 'kind'],
        equals: 'NetworkAttachmentDefinition',
      },
    ],
  },
];
