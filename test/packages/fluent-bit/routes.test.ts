import { examineValues, findPackage } from '../../../lib/packages';
import { messages, onlyMessage as only, rawMessages, VERSION } from './resolve';

const TAIL = '[INPUT]\n  Name tail\n  Tag kube.*\n  Path /var/log/containers/*.log\n';
const out = (body: string) => `[OUTPUT]\n  Name http\n  Match *\n  Host a.example.com\n${body}`;

describe('routes', () => {
  const inputs = `${TAIL}  Parser cri\n`;

  test('fails on an output that no tag comes to', () => {
    expect(only({ inputs, outputs: out('').replace('Match *', 'Match kubernetes.*') })).toBe(
      'fluent-bit.values.fluent_bit.config.outputs: got match "kubernetes.*" in [OUTPUT] 1 (http), expected a match for one ' +
        'of "kube.var.log.containers.*.log"; change it: no record comes',
    );
  });

  test('fails on a filter that no tag comes to', () => {
    expect(
      messages({ filters: [{ type: 'grep', match: 'audit.*', exclude: [{ key: 'log', pattern: 'x' }] }] }),
    ).toEqual([
      expect.stringMatching(/got match "audit\.\*" in \[FILTER\] 1 \(grep\), expected a match for one of "kube\.var/),
    ]);
  });

  test('a tag that a filter gives is one, also over another filter', () => {
    const rule = (newTag: string) => [{ key: '$log', regex: '^x', newTag, keep: false }];
    const filters = [
      { type: 'rewrite_tag', match: 'first.*', rule: rule('second.$TAG') },
      { type: 'rewrite_tag', match: 'kube.*', rule: rule('first.$1') },
    ];

    expect(messages({ filters, outputs: [{ type: 'stdout', match: 'second.first.*' }] })).toEqual([]);
  });

  test('fails on a tag of a filter that gets nothing itself', () => {
    const rule = [{ key: '$log', regex: '^x', newTag: 'audit', keep: false }];
    const filters = [{ type: 'rewrite_tag', match: 'none', rule }];

    expect(messages({ filters, outputs: [{ type: 'stdout', match: 'audit' }] })).toHaveLength(2);
  });

  test('a tag of a stream is one', () => {
    const streams =
      "[STREAM_TASK]\n  Name a\n  Exec CREATE STREAM a WITH (tag='slow') AS SELECT * FROM TAG:'kube.*';\n";

    expect(rawMessages({ inputs, streams, outputs: out('').replace('Match *', 'Match slow') })).toEqual([]);
  });

  test('any tag can come of a sender', () => {
    expect(messages({ inputs: [{ type: 'forward' }], outputs: [{ type: 'stdout', match: 'app.*' }] })).toEqual([]);
  });

  test('a regular expression is not judged', () => {
    expect(messages({ outputs: [{ type: 'stdout', matchRegex: '^(?!kube)' }] })).toEqual([]);
  });

  test('nothing is said of texts without inputs, whose tags are not known', () => {
    const values = { fluent_bit: { config: { outputs: out('').replace('Match *', 'Match host.*') } } };
    const definition = findPackage('fluent-bit.tanzu.vmware.com')!;

    expect(
      examineValues('values', definition, values, { version: VERSION, workloadNamespace: 'logging' }).issues,
    ).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['no match', { outputs: '[OUTPUT]\n  Name stdout\n' }, /got no match in \[OUTPUT\] 1 \(stdout\)/],
    [
      'two kinds of match',
      { outputs: '[OUTPUT]\n  Name stdout\n  Match *\n  Match_Regex a\n' },
      /got match "\*" beside match_regex "a".* the regular expression wins/,
    ],
    [
      'a filter kubernetes that finds no pod in the tag',
      { inputs: inputs.replace('kube.*', 'k8s.*'), filters: '[FILTER]\n  Name kubernetes\n  Match k8s.*\n' },
      /kube_tag_prefix "kube\.var\.log\.containers\." .* of "k8s\.var\.log\.containers\.\*\.log"/,
    ],
    [
      'tags that the filter of the package does not take',
      { inputs: inputs.replace('kube.*', 'k8s.*') },
      /config\.filters: got nothing, so that the filter of the package takes "kube\.\*"/,
    ],
    [
      'a rule without its last part',
      { inputs, filters: '[FILTER]\n  Name rewrite_tag\n  Match *\n  Rule $log ^x new\n' },
      /got the rule "\$log \^x new" .* a field, an expression, a tag, and true or false/,
    ],
    [
      'two multi-line filters for one record',
      { inputs, filters: '[FILTER]\n  Name multiline\n  Match *\n  multiline.parser go\n\n'.repeat(2) },
      /match "\*", which \[FILTER\] 1 \(multiline\) takes too in \[FILTER\] 2 .* for ever/,
    ],
  ])('fails on %s', (_title, config, message) => {
    expect(only(config as Record<string, unknown>)).toMatch(message);
  });

  test('two multi-line filters for different records', () => {
    const filters = [
      { type: 'multiline', match: 'kube.*', multilineParser: ['java'] },
      { type: 'multiline', match: 'kube_systemd.*', multilineParser: ['go'] },
    ];

    expect(messages({ filters })).toEqual([]);
  });
});

test('the filter of the package may get nothing where no containers are read', () => {
  expect(messages({ inputs: [{ type: 'node-services' }] })).toEqual([]);
});
