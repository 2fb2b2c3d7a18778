import { messages, onlyMessage as only, rawMessages } from './resolve';

const SERVICE = '[SERVICE]\n  Flush 1\n  HTTP_Server On\n  HTTP_Listen 0.0.0.0\n  HTTP_Port 2020\n';
const TAIL = '[INPUT]\n  Name tail\n  Tag kube.*\n  Path /var/log/containers/*.log\n';
const out = (body: string) => `[OUTPUT]\n  Name http\n  Match *\n  Host a.example.com\n${body}`;

describe('texts of real installations', () => {
  test('what the installer of VMware writes has nothing wrong', () => {
    const inputs = `${TAIL}  Parser cri
  DB /var/log/flb_kube.db
  Mem_Buf_Limit 5MB
  Skip_Long_Lines On
  Refresh_Interval 10

[INPUT]
  Name                systemd
  Tag                 kube_systemd.*
  Path                /var/log/journal
  DB                  /var/log/flb_kube_systemd.db
  Systemd_Filter      _SYSTEMD_UNIT=kubelet.service
  Systemd_Filter      _SYSTEMD_UNIT=containerd.service
  Read_From_Tail      On
  Strip_Underscores   On
`;
    const filters = `[FILTER]
  Name                kubernetes
  Match               kube.*
  Kube_URL            https://kubernetes.default.svc:443
  Kube_CA_File        /var/run/secrets/kubernetes.io/serviceaccount/ca.crt
  Kube_Token_File     /var/run/secrets/kubernetes.io/serviceaccount/token
  Kube_Tag_Prefix     kube.var.log.containers.
  Merge_Log           On
  Merge_Log_Key       log_processed
  K8S-Logging.Parser  On
  K8S-Logging.Exclude On
`;
    const outputs = `[OUTPUT]
  Name            kafka
  Match           *
  Brokers         kafka.example.com:9092
  Topics          logs
  Timestamp_Key   @timestamp
  Retry_Limit     false
  rdkafka.log.connection.close false
  rdkafka.queue.buffering.max.kbytes 10240
  rdkafka.request.required.acks   1
`;

    expect(rawMessages({ service: SERVICE, inputs, filters, outputs, streams: '', plugins: '' })).toEqual([]);
  });

  test('a text of four blanks, as the manual of Fluent Bit has it', () => {
    expect(rawMessages({ outputs: '[OUTPUT]\n    Name stdout\n    Match *\n' })).toEqual([]);
  });
});

describe('pitfall 15: nodes of TKG run containerd, and texts are whitespace-sensitive', () => {
  test('fails on the parser of Docker for containers', () => {
    expect(only({ inputs: `${TAIL}  Parser docker\n` })).toBe(
      'fluent-bit.values.fluent_bit.config.inputs: got the parser "docker" in [INPUT] 1 (tail), expected "cri": nodes of ' +
        'TKG run containerd, which writes lines otherwise than Docker; take the parser "cri"',
    );
  });

  test.each([
    ['the multi-line parser of Docker alone', '  multiline.parser docker\n', /the parser "docker"/],
    ['the mode of Docker', '  Parser cri\n  Docker_Mode On\n', /docker_mode "On"/],
  ])('fails on %s', (_title, body, message) => {
    expect(only({ inputs: TAIL + body })).toMatch(message);
  });

  test('the multi-line parsers of both, and the parser of Docker for other files, are right', () => {
    const other = '[INPUT]\n  Name tail\n  Tag d.*\n  Path /var/lib/docker/containers/*/*.log\n  Parser docker\n';

    expect(rawMessages({ inputs: `${TAIL}  multiline.parser docker, cri\n\n${other}` })).toEqual([]);
  });

  test('fails on a text with a wrong indentation, and says nothing else about it', () => {
    expect(rawMessages({ outputs: '[OUTPUT]\n  Name sysloq\n   Match foo\n' })).toEqual([
      'fluent-bit.values.fluent_bit.config.outputs: got "Match" indented by 3 blanks on line 3, expected 2 blanks, as the ' +
        'first line of the text; indent all lines of sections alike: Fluent Bit does not start otherwise',
    ]);
  });

  test('fails on a service that is not indented as the lines that the package adds', () => {
    expect(only({ service: SERVICE.replaceAll('  ', '    ') })).toMatch(
      /config\.service: got lines indented by " {4}", expected two blanks, .* Fluent Bit does not start on two/,
    );
  });

  test('fails on a service whose last section is another one', () => {
    expect(only({ service: `${SERVICE}\n${out('')}` })).toMatch(
      /config\.service: got \[OUTPUT\] as the last section, expected \[SERVICE\] as the last section/,
    );
  });
});

test('pitfall 4: fails on outputs that are null', () => {
  expect(only({ outputs: null })).toBe(
    'fluent-bit.values.fluent_bit.config.outputs: got null, expected a string; leave the key out',
  );
});

test('pitfall 6: fails on the prose of the published defaults', () => {
  const prose = {
    service: 'default fluent-bit service config.',
    outputs: 'standard output',
    inputs: 'tail',
    filters: 'default kubernetes filter',
    parsers: 'json parser',
  };

  expect(rawMessages(prose)).toHaveLength(5);
  expect(rawMessages(prose)[0]).toMatch(/the sample of the published file, expected a value of yours/);
});

describe('sections', () => {
  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'an unknown kind',
      { outputs: '[OUTPT]\n  Name a\n' },
      /the section \[OUTPT\] on line 1, .*\[OUTPUT\].*; correct its name/,
    ],
    [
      'a parser among inputs',
      { inputs: `${TAIL}  Parser cri\n[PARSER]\n  Name a\n  Format json\n` },
      /the section \[PARSER\] on line 6, .*; move it to parsers/,
    ],
    [
      'a section without a name',
      { outputs: '[OUTPUT]\n  Match *\n' },
      /got no name in \[OUTPUT\] 1, .*add a line with "name"/,
    ],
    [
      'a file of the package',
      { outputs: `${out('')}@INCLUDE inputs.conf\n` },
      /"@INCLUDE inputs\.conf" on line 5, .* remove it/,
    ],
    [
      'an unknown plug-in',
      { outputs: '[OUTPUT]\n  Name sysloq\n  Match *\n' },
      /the plug-in "sysloq" .* did you mean "syslog"/,
    ],
    [
      'an unknown property',
      { outputs: out('  Formt json\n') },
      /unknown property "Formt" in \[OUTPUT\] 1 \(http\), .* mean "format"/,
    ],
    [
      'a property twice',
      { outputs: out('  URI /a\n  Uri /b\n') },
      /got "Uri" once more in \[OUTPUT\] 1 \(http\), .* a property once/,
    ],
    [
      'an alias twice',
      { outputs: `${out('  Alias a\n')}\n${out('  Alias a\n')}` },
      /the alias "a" in \[OUTPUT\] 2 \(http\), expected one that no other/,
    ],
  ])('fails on %s', (_title, config, message) => {
    expect(only(config)).toMatch(message);
  });

  test('several headers, and a plug-in that is loaded', () => {
    const plugins = '[PLUGINS]\n  Path /fluent-bit/secrets/plugin/out_mine.so\n';

    expect(rawMessages({ outputs: out('  Header A b\n  Header C d\n') })).toEqual([]);
    expect(rawMessages({ plugins, outputs: '[OUTPUT]\n  Name mine\n  Match *\n  Any thing\n' })).toEqual([]);
  });

  test.each([
    ['opensearch', { outputs: '[OUTPUT]\n  Name opensearch\n  Match *\n  Host a.example.com\n' }, '1.8.15', '1.9.0'],
    ['multiline.parser', { inputs: `${TAIL}  multiline.parser cri\n` }, '1.7.5', '1.8.0'],
    ['logical_op', { filters: '[FILTER]\n  Name grep\n  Match *\n  Logical_Op or\n  Regex a b\n' }, '1.9.5', '2.1.0'],
  ])('fails on %s in a version without it', (_title, config, version, since) => {
    const build = `${version}+vmware.1-tkg.1`;

    expect(only(config, build)).toContain(`expected Fluent Bit ${since} or later, and this is ${build}`);
    expect(rawMessages(config)).toEqual([]);
  });
});

describe('parsers', () => {
  test.each<[string, object, RegExp]>([
    [
      'a parser that the package does not have',
      { inputs: [{ type: 'containers', parser: 'crio' }] },
      /got the parser "crio" in \[INPUT\] 1 \(tail\), expected one of "apache",.*; choose one of them, or say the parsers/,
    ],
    [
      'a parser of the package beside own ones',
      {
        parsers: [{ name: 'app', format: 'json' }],
        inputs: [{ type: 'containers' }, { type: 'tail', tag: 'a', path: ['/var/log/a.log'], parser: 'json' }],
      },
      /got the parser "json" in \[INPUT\] 2 \(tail\), expected one of "cri", "app"; add it to the parsers/,
    ],
    [
      'a multi-line parser that is not there',
      { inputs: [{ type: 'containers', multilineParser: ['cri', 'stack'] }] },
      /got the multi-line parser "stack" in \[INPUT\] 1 \(tail\), expected one of "docker", "cri", "go"/,
    ],
    [
      'a parser of a filter that is not there',
      { filters: [{ type: 'parser', keyName: 'log', parser: ['json', 'app'] }] },
      /got the parser "app" in \[FILTER\] 1 \(parser\)/,
    ],
    [
      'both kinds of parser',
      { inputs: [{ type: 'containers', parser: 'cri', multilineParser: ['cri'] }] },
      /got parser "cri" beside multiline\.parser "cri" .* expected one of them/,
    ],
    [
      'a name twice',
      {
        parsers: [
          { name: 'app', format: 'json' },
          { name: 'app', format: 'logfmt' },
        ],
      },
      /got the name "app" in \[PARSER\] 3 \(app\), expected a name that no other parser has/,
    ],
    [
      'another first state',
      { multilineParsers: [{ name: 'stack', rule: [{ state: 'begin', regex: '/a/', nextState: 'cont' }] }] },
      /got the first state "begin" .* expected "start_state"/,
    ],
  ])('fails on %s', (_title, options, message) => {
    expect(messages(options)).toEqual([expect.stringMatching(message)]);
  });

  test.each<[string, string, RegExp]>([
    [
      'no format',
      '[PARSER]\n  Name a\n',
      /got no format in \[PARSER\] 1 \(a\), expected one of json, regex, ltsv, logfmt/,
    ],
    ['an unknown format', '[PARSER]\n  Name a\n  Format xml\n', /got the format "xml"/],
    ['a regex without one', '[PARSER]\n  Name a\n  Format regex\n', /the format "regex" without an expression/],
    [
      'a rule without quotes',
      '[MULTILINE_PARSER]\n  Name a\n  Type regex\n  Rule start_state /x/ cont\n',
      /got the rule "start_state \/x\/ cont" .* three parts in double quotes/,
    ],
  ])('fails on %s', (_title, parsers, message) => {
    expect(only({ parsers, inputs: `${TAIL}  multiline.parser cri\n` })).toMatch(message);
  });

  test('fails on a parser that is used where there are none', () => {
    expect(only({ parsers: '', inputs: `${TAIL}  Parser cri\n` })).toMatch(/expected a parser, and there is none/);
  });
});

describe('the service', () => {
  test.each<[string, string, RegExp]>([
    [
      'no HTTP server',
      SERVICE.replace('HTTP_Server On', 'HTTP_Server Off'),
      /no HTTP server .* the probes of the pods ask it/,
    ],
    ['another port', SERVICE.replace('2020', '2021'), /http_port "2021" .* expected "2020": the probes/],
    ['a port of the pod alone', SERVICE.replace('0.0.0.0', '127.0.0.1'), /http_listen "127\.0\.0\.1" .* "0\.0\.0\.0"/],
    ['a daemon', `${SERVICE}  Daemon On\n`, /daemon "On" .* a container ends with its first process/],
    [
      'a file that is not there',
      `${SERVICE}  Parsers_File custom.conf\n`,
      /parsers_file "custom\.conf" .* there are no others/,
    ],
    ['no section', '# nothing\n', /got no section, expected \[SERVICE\]/],
  ])('fails on %s', (_title, service, message) => {
    expect(only({ service })).toMatch(message);
  });

  test('files of the package, and of mounts', () => {
    const files =
      '  Parsers_File parsers.conf\n  Parsers_File /fluent-bit/etc/parsers.conf\n  Plugins_File /opt/p.conf\n';

    expect(rawMessages({ service: SERVICE + files })).toEqual([]);
  });

  test('fails on records on disk without a folder for them', () => {
    expect(messages({ inputs: [{ type: 'containers', storageType: 'filesystem' }] })).toEqual([
      expect.stringMatching(
        /got storage\.type "filesystem" in \[INPUT\] 1 \(tail\), expected a folder in storage\.path/,
      ),
    ]);
  });

  test('records on disk with a folder for them', () => {
    expect(
      messages({
        inputs: [{ type: 'containers', storageType: 'filesystem' }],
        service: { storage: { path: '/var/log/flb-storage/' } },
      }),
    ).toEqual([]);
  });
});

describe('outputs', () => {
  test('fails on none, and says what the package would do', () => {
    expect(messages({ outputs: [] })).toEqual([
      'fluent-bit.values.fluent_bit.config.outputs: got no output, expected at least one: the package alone writes records ' +
        'to the log of its own pods, and nowhere else; add one: an [OUTPUT] of the text, or { type: "stdout" } among the options to leave it at that',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['an empty text', { outputs: '' }, /got no output, expected at least one: Fluent Bit does not start without/],
    ['no input', { inputs: '' }, /config\.inputs: got no input/],
    [
      'syslog without a field for the message',
      { outputs: '[OUTPUT]\n  Name syslog\n  Match *\n  Host a.example.com\n' },
      /got no syslog_message_key .* messages are empty otherwise/,
    ],
    [
      'syslog in the mode tls without TLS',
      { outputs: '[OUTPUT]\n  Name syslog\n  Match *\n  Host a.example.com\n  Mode tls\n  Syslog_Message_Key log\n' },
      /got mode "tls" without tls .* "tls on"/,
    ],
    [
      'syslog over UDP with TLS',
      { outputs: '[OUTPUT]\n  Name syslog\n  Match *\n  Host a.example.com\n  tls On\n  Syslog_Message_Key log\n' },
      /got tls with mode "udp" .* TLS goes over TCP/,
    ],
    [
      'the sample of the guide, whose host no filter makes',
      {
        outputs:
          '[OUTPUT]\n  Name syslog\n  Match *\n  Host a.example.com\n  Syslog_Hostname_key tkg_cluster\n  Syslog_Message_key message\n',
      },
      /syslog_hostname_key "tkg_cluster" .* a filter that makes the field .* \{ type: "tkg"/,
    ],
    [
      'HTTP without a server',
      { outputs: '[OUTPUT]\n  Name http\n  Match *\n' },
      /got no host in \[OUTPUT\] 1 \(http\)/,
    ],
    [
      'Splunk without a token',
      { outputs: '[OUTPUT]\n  Name splunk\n  Match *\n  Host a\n' },
      /got no splunk_token or http_user/,
    ],
    ['Kafka without brokers', { outputs: '[OUTPUT]\n  Name kafka\n  Match *\n' }, /got no brokers/],
    [
      'Elasticsearch without a server',
      { outputs: '[OUTPUT]\n  Name es\n  Match *\n' },
      /got no host or cloud_id or upstream/,
    ],
    [
      'Elasticsearch with two servers',
      { outputs: '[OUTPUT]\n  Name es\n  Match *\n  Host a\n  Cloud_ID b:c\n' },
      /got host beside cloud_id/,
    ],
    [
      'CloudWatch with two streams',
      {
        outputs:
          '[OUTPUT]\n  Name cloudwatch_logs\n  Match *\n  Region a\n  Log_Group_Name b\n  Log_Stream_Name c\n  Log_Stream_Prefix d\n',
      },
      /got log_stream_name beside log_stream_prefix/,
    ],
  ])('fails on %s', (_title, config, message) => {
    expect(only(config)).toMatch(message);
  });
});

describe('filters', () => {
  test.each<[string, object, RegExp]>([
    [
      'nest without fields',
      { type: 'nest', operation: 'nest', nestUnder: 'a' },
      /the operation "nest" without wildcard/,
    ],
    ['lift without a map', { type: 'nest', operation: 'lift' }, /the operation "lift" without nested_under/],
    [
      'two lists of fields',
      { type: 'record_modifier', removeKey: ['a'], allowlistKey: ['b'] },
      /got remove_key beside allowlist_key/,
    ],
    [
      'an operator over both kinds of pattern',
      { type: 'grep', logicalOp: 'or', regex: [{ key: 'a', pattern: 'b' }], exclude: [{ key: 'a', pattern: 'c' }] },
      /got logical_op with regex and exclude/,
    ],
    ['a name that is no property', { type: 'plugin', name: 'lua', properties: { 'a b': 'c' } }, /got the key "a b"/],
  ])('fails on %s', (_title, filter, message) => {
    expect(messages({ filters: [filter] })).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    [
      'record_modifier',
      'Record site Building A',
      /got record "site Building A" .* put a part that holds blanks in double quotes/,
    ],
    ['modify', 'Rename log', /got rename "log" .* expected two words/],
    ['modify', 'Remove a b', /got remove "a b" .* expected one word/],
    ['grep', 'Regex log', /got "log" in \[FILTER\] 1 \(grep\), expected a field and an expression/],
    ['nest', 'Operation swap', /got the operation "swap"/],
  ])('fails on %s with "%s"', (name, line, message) => {
    expect(only({ filters: `[FILTER]\n  Name ${name}\n  Match *\n  ${line}\n` })).toMatch(message);
  });
});
