import { resolveWith } from './resolve';

test('says nothing of flags that nobody spoke of', () => {
  expect(resolveWith()).toEqual({ values: { namespace: 'kube-system' }, messages: [] });
});

test('a flag brings those of the package along, for the list replaces them', () => {
  const { values, messages } = resolveWith({ namespaceIsolation: true, globalNamespaces: ['default', 'networks'] });

  expect(messages).toEqual([]);
  expect(values.daemonset?.args).toEqual([
    '--multus-conf-file=auto',
    '--cni-version=0.3.1',
    '--namespace-isolation=true',
    '--global-namespaces=default,networks',
  ]);
});

test('a network is no flag', () => {
  const network = { name: 'storage', namespace: 'apps', plugin: { type: 'macvlan' } } as const;

  expect(resolveWith({ networks: [network] }).values).toEqual({ namespace: 'kube-system' });
});

test.each<[string, readonly string[], RegExp]>([
  [
    'a flag that Multus passes over',
    ['--multus-conf-file=auto', '--cni_version=0.3.1'],
    /args\[1\]: got "--cni_version=0\.3\.1", expected a flag .* passes over others; did you mean "--cni-version"\?/,
  ],
  [
    'a flag and its value in two items',
    ['--multus-conf-file=auto', '--cni-version', '0.3.1'],
    /args\[1\]: got "--cni-version", expected a flag with its value; write "--cni-version=…"/,
  ],
  [
    'a level that is none',
    ['--multus-conf-file=auto', '--multus-log-level=info'],
    /args\[1\]: .*one of debug, verbose/,
  ],
  ['a second one', ['--multus-conf-file=auto', '--multus-conf-file=auto'], /args\[1\]: .* for the second time/],
  [
    'a list that drops the configuration',
    ['--cni-version=0.3.1'],
    /args: got no --multus-conf-file, .* replaces the flags/,
  ],
  [
    'exceptions from no isolation',
    ['--multus-conf-file=auto', '--global-namespaces=default'],
    /got --global-namespaces without --namespace-isolation=true, .*; set namespaceIsolation/,
  ],
  [
    'what a configuration file says itself',
    ['--multus-conf-file=/tmp/multus-conf/70-multus.conf', '--multus-log-level=debug'],
    /args\[1\]: got --multus-log-level with --multus-conf-file=\/tmp/,
  ],
])('fails on %s', (_title, args, message) => {
  const { messages } = resolveWith({ values: { daemonset: { args } } });

  expect(messages).toContainEqual(expect.stringMatching(message));
});

test('fails outside of kube-system, where its service account is not', () => {
  expect(resolveWith({ workloadNamespace: 'multus' }).messages).toEqual([
    'multus.values.namespace: got "multus", ' +
      'expected "kube-system": the package leaves the service account there, so that no pod starts elsewhere; leave it out',
  ]);
});
