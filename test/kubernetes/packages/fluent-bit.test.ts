import { addPackage, FluentBit, type FluentBitProps, type TargetClusterProps } from '../../../lib/kubernetes';
import { aChartOn, objectOf, objectsOf, overlaysOf, valuesOf } from './support';

const SYSLOG: FluentBitProps = {
  outputs: [{ type: 'syslog', host: 'syslog.example.com', mode: 'tcp', syslogMessageKey: 'message' }],
};

const CLUSTER: TargetClusterProps = { role: 'workload', kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' };

function built(props: FluentBitProps) {
  const chart = aChartOn(CLUSTER);
  return { chart, fluentBit: new FluentBit(chart, 'FluentBit', props) };
}

const valuesWith = (props: FluentBitProps) => valuesOf(built(props).chart, 'fluent-bit');

test('the version of TKG 2.3, in the namespaces of the reference design', () => {
  const { fluentBit } = built(SYSLOG);

  expect(fluentBit.version).toBe('2.1.2+vmware.1-tkg.1');
  expect(fluentBit.packageName).toBe('fluent-bit.tanzu.vmware.com');
  expect([fluentBit.namespace, fluentBit.workloadNamespace]).toEqual([
    'tanzu-fluent-bit-logging',
    'tanzu-system-logging',
  ]);
});

test('data values hold inputs for containerd and what was said, and no default of the package', () => {
  const pods = { podLabels: { team: 'logging' }, resources: { limits: { memory: '256Mi' } } };

  expect(valuesWith({ ...SYSLOG, ...pods })).toEqual({
    namespace: 'tanzu-system-logging',
    fluent_bit: {
      config: {
        inputs: expect.stringMatching(/\n {2}parser cri\n/) as string,
        outputs:
          '[OUTPUT]\n  name syslog\n  match *\n  host syslog.example.com\n  mode tcp\n  syslog_message_key message\n',
      },
      daemonset: pods,
    },
  });
});

test("the package's own names win over the props", () => {
  const outputs = '[OUTPUT]\n  Name stdout\n  Match *\n';

  expect(valuesWith({ ...SYSLOG, values: { fluent_bit: { config: { outputs } } } })).toMatchObject({
    fluent_bit: { config: { outputs } },
  });
});

test('the namespace of the pods takes those that mount folders of the node', () => {
  expect(objectOf(built(SYSLOG).chart, 'Namespace', 'tanzu-system-logging').metadata.labels).toEqual({
    'pod-security.kubernetes.io/enforce': 'privileged',
  });
});

test('overlays restart the pods on a change, and mount files of Secrets', () => {
  const caFile = { secretName: 'log-ca', secretKey: 'ca.crt' };
  const { chart } = built({ outputs: [{ type: 'http', host: 'collector.example.com', tls: { caFile } }] });

  expect(Object.values(overlaysOf(chart, 'fluent-bit')).join('\n')).toMatch(
    /kapp\.k14s\.io\/versioned[^]*secretName: "log-ca"/,
  );
});

test('what has to be in the namespace of the pods is told', () => {
  const splunkToken = { secretName: 'splunk', secretKey: 'token' };
  const { fluentBit } = built({ outputs: [{ type: 'splunk', host: 'splunk.example.com', splunkToken }] });

  expect(fluentBit.workloadSecrets).toEqual([splunkToken]);
  expect(fluentBit.secretValues).toEqual([]);
});

test('it needs no other package', () => {
  expect(() => objectsOf(built(SYSLOG).chart)).not.toThrow();
});

test('data makes the same as the construct', () => {
  const chart = aChartOn(CLUSTER);
  addPackage(chart, { name: 'fluent-bit', outputs: SYSLOG.outputs });

  expect(valuesOf(chart, 'fluent-bit')).toEqual(valuesWith(SYSLOG));
});

describe('refusals', () => {
  test('fails on a management cluster when the app is validated', () => {
    const chart = aChartOn({ ...CLUSTER, role: 'management' });
    new FluentBit(chart, 'FluentBit', SYSLOG);

    expect(() => objectsOf(chart)).toThrow(/fluent-bit on a management cluster/);
  });

  test.each<[string, object, RegExp]>([
    ['no outputs', { outputs: undefined }, /values\.fluent_bit\.config\.outputs: got no output/],
    [
      'an unknown output',
      { outputs: [{ type: 'sysloq' }] },
      /outputs\[0\]: got .*expected "type" to be one of "syslog"/,
    ],
    [
      'a value on two lines',
      { outputs: [{ type: 'http', host: 'a.example.com', headers: [{ name: 'X-A', value: 'a\nb' }] }] },
      /outputs\[0\]\.headers\[0\]\.value: got "a\\nb", expected one line of text/,
    ],
    [
      'a clear token',
      { outputs: [{ type: 'splunk', host: 'a.example.com', splunkToken: 'token' }] },
      /outputs\[0\]\.splunkToken: got .*, expected an object/,
    ],
    [
      'a property that the output does not have',
      { outputs: [{ type: 'stdout', host: 'a.example.com' }] },
      /outputs\[0\]\.host: got the unknown property "host"/,
    ],
    [
      'a size with a blank',
      { inputs: [{ type: 'containers', memBufLimit: '5 MB' }] },
      /inputs\[0\]\.memBufLimit: got "5 MB", expected a size as Fluent Bit writes it.*; write it like "5MB"/,
    ],
    [
      'an unknown data value',
      { values: { fluent_bit: { daemonset: { tolerations: [] } } } },
      /values\.fluent_bit\.daemonset\.tolerations: got the unknown property/,
    ],
    [
      'a text of data values that Fluent Bit would not read',
      { values: { fluent_bit: { config: { outputs: '[OUTPUT]\nName stdout\n' } } } },
      /packages\/FluentBit\.values\.fluent_bit\.config\.outputs: got "Name" at the beginning of a line on line 2/,
    ],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new FluentBit(aChartOn(CLUSTER), 'FluentBit', { ...SYSLOG, ...props })).toThrow(message);
  });
});
