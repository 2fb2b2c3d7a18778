import { readCommandLine } from '../../../lib/packages/external-dns/command-line';
import { isLabelSelector } from '../../../lib/packages/external-dns/label-selector';
import { formatIssue } from '../../../lib/spec';

const VERSION = '0.12.2+vmware.5-tkg.1';

const flagsOf = (args: readonly string[], version = VERSION) =>
  Object.fromEntries(readCommandLine('args', args, version).flags);
const messagesOf = (args: readonly string[], version = VERSION) =>
  readCommandLine('args', args, version).issues.map(formatIssue);

test('a value stands in its item or in the next', () => {
  expect(flagsOf(['--policy=sync', '--registry', 'txt', '--source=node', '--source', 'pod'])).toEqual({
    policy: ['sync'],
    registry: ['txt'],
    source: ['node', 'pod'],
  });
});

test('a switch is on, or off by "no"', () => {
  expect(flagsOf(['--events', '--no-aws-evaluate-target-health'])).toEqual({
    events: ['true'],
    'aws-evaluate-target-health': ['false'],
  });
});

test('an equals sign belongs to the value behind the first', () => {
  expect(flagsOf(['--annotation-filter=a=b'])).toEqual({ 'annotation-filter': ['a=b'] });
});

test('a flag of a version that is not known here passes', () => {
  expect(messagesOf(['--webhook-provider-port=8888', '--new-flag', 'value'], '0.16.0+vmware.1-tkg.1')).toEqual([]);
});

test('a value that Kubernetes puts in is not looked at', () => {
  expect(messagesOf(['--interval=$(INTERVAL)', '--policy=$(POLICY)'])).toEqual([]);
});

test.each<[string, readonly string[], string]>([
  [
    'an unknown flag',
    ['--domain-filters=a'],
    'args[0]: got the unknown flag "--domain-filters", expected a flag of external-dns 0.12.2+vmware.5-tkg.1; ' +
      'did you mean "--domain-filter"?',
  ],
  [
    'a flag and its value with a blank between',
    ['--domain-filter example.com'],
    'args[0]: got "--domain-filter example.com", expected a flag and its value as "--flag=value"; ' +
      'write "--domain-filter=example.com"',
  ],
  [
    'a word',
    ['example.com'],
    'args[0]: got "example.com", expected a flag of external-dns 0.12.2+vmware.5-tkg.1; remove it',
  ],
  [
    'a switch with a value',
    ['--events=true'],
    'args[0]: got "--events=true", expected --events without a value; write "--events"',
  ],
  [
    'a switch that is to be off',
    ['--events=false'],
    'args[0]: got "--events=false", expected --events without a value; write "--no-events"',
  ],
  ['no value', ['--policy'], 'args[0]: got "--policy", expected a value of --policy; write "--policy=…"'],
  [
    'the next flag for a value',
    ['--policy', '--events'],
    'args[0]: got "--policy", expected a value of --policy; write "--policy=…"',
  ],
  [
    'a name of a file, which the program would read',
    ['--policy', '@policy'],
    'args[0]: got "--policy", expected a value of --policy; write "--policy=…"',
  ],
  [
    'a second one',
    ['--policy=sync', '--policy=sync'],
    'args[1]: got --policy for the second time, ' +
      'expected --policy once: version 0.12.2+vmware.5-tkg.1 stops at a second one; remove one',
  ],
  [
    'a policy that is none',
    ['--policy=delete'],
    'args[0]: got --policy=delete, expected one of "sync", "upsert-only", "create-only"; choose one of them',
  ],
  [
    'a value that several other flags take',
    ['--policy=public'],
    'args[0]: got --policy=public, expected one of "sync", "upsert-only", "create-only"; choose one of them',
  ],
  [
    'a value of another flag',
    ['--policy=txt'],
    'args[0]: got --policy=txt, expected one of "sync", "upsert-only", "create-only"; did you mean "--registry=txt"?',
  ],
  [
    'a number that is none',
    ['--rfc2136-port=dns'],
    'args[0]: got --rfc2136-port=dns, expected a number; write it like "--rfc2136-port=53"',
  ],
  [
    'a duration without a unit',
    ['--interval=60'],
    'args[0]: got --interval=60, expected a duration as Go writes it; write it like "--interval=1m30s"',
  ],
  [
    'a source that the program knows by name only',
    ['--source=contour-ingressroute'],
    expect.stringMatching(/^args\[0\]: got --source=contour-ingressroute, expected one of "ambassador-host"/) as string,
  ],
])('fails on %s', (_title, args, message) => {
  expect(messagesOf(args)).toContainEqual(message);
});

test.each([
  ['--webhook-server', '0.12.2+vmware.5-tkg.1'],
  ['--ingress-class=contour', '0.12.2+vmware.5-tkg.1'],
  ['--rfc2136-use-tls', '0.13.4+vmware.2-tkg.3'],
  ['--contour-load-balancer=a/b', '0.14.2+vmware.3-tkg.1'],
])('fails on %s in version %s', (arg, version) => {
  expect(messagesOf([arg], version)).toEqual([expect.stringMatching(/^args\[0\]: got the unknown flag/)]);
});

test.each(['', 'a', '!a', 'a=b', 'a==b', 'a!=b', 'example.com/a in (b, c)', 'a notin (b)', 'a>1', 'a=b,!c', 'a='])(
  '%j selects by labels',
  (text) => {
    expect(isLabelSelector(text)).toBe(true);
  },
);

test.each(['a=b=c', 'a b', '=a', 'a in b', 'a in ()x', 'a=b,', '-a', 'a/b/c'])('fails on %j as a selector', (text) => {
  expect(isLabelSelector(text)).toBe(false);
});
