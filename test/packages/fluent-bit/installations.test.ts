import { messages, onlyMessage as only, rawMessages } from './resolve';

const TAIL = '[INPUT]\n  Name tail\n  Tag kube.*\n  Path /var/log/containers/*.log\n  Parser cri\n';
const AUDIT = '[INPUT]\n  Name tail\n  Tag audit.*\n  Path /var/log/audit/audit.log\n  Parser logfmt\n';
const out = (match: string) => `[OUTPUT]\n  Name stdout\n  Match ${match}\n`;

describe('records that go nowhere', () => {
  test('fails on an input whose records no output takes', () => {
    expect(only({ inputs: TAIL + AUDIT, outputs: out('kube.*') })).toBe(
      'fluent-bit.values.fluent_bit.config.inputs: got the tag "audit.var.log.audit.audit.log" in [INPUT] 2 (tail), expected ' +
        'one that an output takes: Fluent Bit drops its records without a word; add an output for it, or remove the input',
    );
  });

  test('fails on audit records beside Log Insight, which takes those of containers and services', () => {
    const audit = { type: 'tail', tag: 'audit.*', path: ['/var/log/audit/audit.log'], parser: 'logfmt' };
    const options = {
      inputs: [{ type: 'containers' }, { type: 'node-services' }, audit],
      filters: [{ type: 'kubernetes' }, { type: 'tkg', cluster: 'prod' }],
      outputs: [{ type: 'log-insight', host: 'logs.example.com' }],
    };

    expect(messages(options)).toEqual([expect.stringMatching(/got the tag "audit\.var.*" in \[INPUT\] 3 \(tail\)/)]);
  });

  test.each([
    [
      'an output takes it by a regular expression',
      TAIL + AUDIT,
      '[OUTPUT]\n  Name stdout\n  Match_Regex ^(kube|audit)\n',
    ],
    ['others take the whole of it', TAIL + AUDIT, out('kube.*') + out('aud*')],
    ['an output takes what a variable says', TAIL + AUDIT, out('${HOSTNAME}')],
  ])('nothing is wrong where %s', (_title, inputs, outputs) => {
    expect(rawMessages({ inputs, outputs })).toEqual([]);
  });

  test('nothing is wrong where a filter gives records another tag', () => {
    const filters = '[FILTER]\n  Name rewrite_tag\n  Match audit.*\n  Rule $msg ^x kube.audit false\n';

    expect(rawMessages({ inputs: TAIL + AUDIT, filters, outputs: out('kube.*') })).toEqual([]);
  });
});

describe('placeholders of published files', () => {
  test.each([
    ['Host <SYSLOG_HOST>', '"<SYSLOG_HOST>" for "Host"'],
    ['Host "<SYSLOG_HOST>"', '"<SYSLOG_HOST>" for "Host"'],
    ['Host syslog.<your domain>', '"<your domain>" for "Host"'],
  ])('fails on %s', (line, got) => {
    const outputs = `[OUTPUT]\n  Name syslog\n  Match *\n  ${line}\n  Syslog_Message_Key log\n`;

    expect(only({ outputs })).toBe(
      `fluent-bit.values.fluent_bit.config.outputs: got the placeholder ${got} in [OUTPUT] 1 (syslog), expected a value of ` +
        'yours; put it there',
    );
  });

  test('fails on one that holds blanks, and does not ask for quotes', () => {
    const filters = '[FILTER]\n  Name record_modifier\n  Match *\n  Record tkg_cluster <Cluster Name>\n';

    expect(only({ filters })).toMatch(
      /got the placeholder "<Cluster Name>" for "Record" in \[FILTER\] 1 \(record_modifier\)/,
    );
  });

  test('fields of tag_regex are none', () => {
    const inputs = `${TAIL.replace('kube.*', 'kube.<namespace>.<pod>')}  Tag_Regex (?<pod>[^_]+)_(?<namespace>[^_]+)_\n`;
    const filters = '[FILTER]\n  Name kubernetes\n  Match kube.*\n  Kube_Tag_Prefix kube.\n';

    expect(rawMessages({ inputs, filters })).toEqual([]);
  });

  test('nor are groups of regular expressions and lua', () => {
    const filters =
      '[FILTER]\n  Name grep\n  Match *\n  Exclude log (?<level>debug)\n' +
      '[FILTER]\n  Name lua\n  Match *\n  call f\n  code function f(t, s, r) if 1 < 2 and 2 > 1 then return 0 end end\n';

    expect(rawMessages({ filters })).toEqual([]);
  });
});

test('fails on an empty text of parsers, and says to leave it out', () => {
  expect(only({ parsers: '', inputs: TAIL })).toBe(
    'fluent-bit.values.fluent_bit.config.inputs: got the parser "cri" in [INPUT] 1 (tail), expected a parser, and there is ' +
      'none; leave the empty text parsers out: it stands in place of the parsers of the package',
  );
});

test('fails on the parser of Docker only once where there is none of that name', () => {
  expect(rawMessages({ parsers: '', inputs: TAIL.replace('cri', 'docker') })).toEqual([
    expect.stringMatching(
      /got the parser "docker" in \[INPUT\] 1 \(tail\), expected "cri": nodes of TKG run containerd/,
    ),
  ]);
});

test('nothing is wrong where one of the usual inputs is wanted only', () => {
  expect(messages({ outputs: [{ type: 'stdout', match: 'kube.*' }] })).toEqual([]);
});

test('fails on a parser beside multi-line parsers alone, and says to add it', () => {
  const parsers = '[MULTILINE_PARSER]\n  name lines\n  type regex\n  rule "start_state" "/^x/" "cont"\n';

  expect(only({ parsers, inputs: TAIL })).toMatch(
    /expected a parser, and there is none; add it to the parsers, which stand/,
  );
});
