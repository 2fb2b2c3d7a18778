import { alertmanagerOf, issuesOf, resolve, valuesOf } from './support';

const NOBODY = { name: 'nobody' };
const ROUTE = { receiver: 'nobody' };

/** A configuration with a receiver that tells by one way. */
const told = (way: object, more: object = {}) => ({
  mountedSecret: 'logins',
  config: { route: ROUTE, receivers: [{ ...NOBODY, ...way }], ...more },
});

test('nothing said leaves the configuration of the package alone', () => {
  expect(valuesOf({ alertmanager: { service: { type: 'NodePort' } } }).alertmanager).toEqual({
    service: { type: 'NodePort' },
  });
});

test('routes, receivers, times and what is kept back', () => {
  const config = {
    global: { resolveTimeout: '10m', httpConfig: { proxyUrl: 'http://proxy.example.com:3128' } },
    route: {
      receiver: 'nobody',
      groupBy: ['alertname', 'cluster'],
      groupWait: '30s',
      groupInterval: '5m',
      repeatInterval: '12h',
      routes: [
        {
          receiver: 'nobody',
          matchers: ['severity="critical"', 'team=~"web|db"'],
          continue: true,
          muteTimeIntervals: ['weekend'],
          routes: [{ matchers: ['a!="b"'] }],
        },
      ],
    },
    receivers: [NOBODY],
    inhibitRules: [{ sourceMatchers: ['severity="critical"'], targetMatchers: ['severity="warning"'], equal: ['job'] }],
    timeIntervals: [
      {
        name: 'weekend',
        intervals: [{ weekdays: ['saturday', 'sunday'], times: [{ startTime: '00:00', endTime: '24:00' }] }],
      },
    ],
  };

  expect(alertmanagerOf({ config })).toEqual({
    global: { resolve_timeout: '10m', http_config: { proxy_url: 'http://proxy.example.com:3128' } },
    route: {
      receiver: 'nobody',
      group_by: ['alertname', 'cluster'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '12h',
      routes: [
        {
          receiver: 'nobody',
          matchers: ['severity="critical"', 'team=~"web|db"'],
          continue: true,
          mute_time_intervals: ['weekend'],
          routes: [{ matchers: ['a!="b"'] }],
        },
      ],
    },
    receivers: [NOBODY],
    inhibit_rules: [
      { source_matchers: ['severity="critical"'], target_matchers: ['severity="warning"'], equal: ['job'] },
    ],
    time_intervals: [
      {
        name: 'weekend',
        time_intervals: [{ weekdays: ['saturday', 'sunday'], times: [{ start_time: '00:00', end_time: '24:00' }] }],
      },
    ],
  });
});

describe('secrets are in files of the mounted Secret', () => {
  test.each<[string, object, object]>([
    [
      'Slack',
      { slack: [{ apiUrlFile: 'slack-url', channel: '#alerts', sendResolved: true }] },
      {
        slack_configs: [
          { api_url_file: '/etc/alertmanager/secrets/slack-url', channel: '#alerts', send_resolved: true },
        ],
      },
    ],
    [
      'PagerDuty, whose details keep their names',
      { pagerduty: [{ routingKeyFile: 'pagerduty', details: { numFiring: '{{ .Alerts.Firing | len }}' } }] },
      {
        pagerduty_configs: [
          {
            routing_key_file: '/etc/alertmanager/secrets/pagerduty',
            details: { numFiring: '{{ .Alerts.Firing | len }}' },
          },
        ],
      },
    ],
    [
      'a mail',
      {
        email: [
          {
            to: 'team@example.com',
            from: 'alerts@example.com',
            smarthost: 'mail.example.com:587',
            authUsername: 'alerts',
            authPasswordFile: 'smtp-password',
            requireTls: true,
            headers: { Subject: 'An alert' },
          },
        ],
      },
      {
        email_configs: [
          {
            to: 'team@example.com',
            from: 'alerts@example.com',
            smarthost: 'mail.example.com:587',
            auth_username: 'alerts',
            auth_password_file: '/etc/alertmanager/secrets/smtp-password',
            require_tls: true,
            headers: { Subject: 'An alert' },
          },
        ],
      },
    ],
    [
      'a webhook with a login',
      { webhook: [{ url: 'https://hook.example.com/a', httpConfig: { authorization: { credentialsFile: 'hook' } } }] },
      {
        webhook_configs: [
          {
            url: 'https://hook.example.com/a',
            http_config: { authorization: { credentials_file: '/etc/alertmanager/secrets/hook' } },
          },
        ],
      },
    ],
    [
      'Opsgenie',
      { opsgenie: [{ apiKeyFile: 'opsgenie', priority: 'P1', responders: [{ type: 'team', name: 'web' }] }] },
      {
        opsgenie_configs: [
          {
            api_key_file: '/etc/alertmanager/secrets/opsgenie',
            priority: 'P1',
            responders: [{ type: 'team', name: 'web' }],
          },
        ],
      },
    ],
    [
      'VictorOps',
      { victorops: [{ apiKeyFile: 'victorops', routingKey: 'web', customFields: { teamName: 'web' } }] },
      {
        victorops_configs: [
          {
            api_key_file: '/etc/alertmanager/secrets/victorops',
            routing_key: 'web',
            custom_fields: { teamName: 'web' },
          },
        ],
      },
    ],
    [
      'SNS, with the role of the pod',
      { sns: [{ topicArn: 'arn:aws:sns:eu-central-1:123456789012:alerts', sigv4: { region: 'eu-central-1' } }] },
      {
        sns_configs: [{ topic_arn: 'arn:aws:sns:eu-central-1:123456789012:alerts', sigv4: { region: 'eu-central-1' } }],
      },
    ],
    [
      'Webex',
      { webex: [{ roomId: 'alerts', httpConfig: { authorization: { credentialsFile: 'webex' } } }] },
      {
        webex_configs: [
          {
            room_id: 'alerts',
            http_config: { authorization: { credentials_file: '/etc/alertmanager/secrets/webex' } },
          },
        ],
      },
    ],
  ])('of %s', (_title, way, expected) => {
    expect(alertmanagerOf(told(way) as never)).toMatchObject({ receivers: [{ ...NOBODY, ...expected }] });
  });

  test('the Secret is mounted by an overlay', () => {
    const { overlays } = resolve({ alertmanager: told({}) });

    expect(overlays.map(({ fileName }) => fileName)).toEqual(['alertmanager-mounted-secret.yaml']);
    expect(overlays[0]!.content).toContain('mountPath: "/etc/alertmanager/secrets"');
    expect(overlays[0]!.content).toContain('secretName: "logins"');
  });

  test('fails on a key of a Secret that is not mounted', () => {
    const { config } = told({ slack: [{ apiUrlFile: 'slack-url' }] });

    expect(issuesOf({ alertmanager: { config } })).toBe(
      'prometheus.alertmanager.config.receivers[0].slack[0].apiUrlFile: got a key of a Secret that is not mounted, ' +
        'expected a mounted Secret, or an absolute path; name the Secret as alertmanager.mountedSecret',
    );
  });

  test('fails on a secret in clear, which has no property', () => {
    expect(issuesOf({ alertmanager: told({ slack: [{ apiUrl: 'https://hooks.slack.com/a' }] }) })).toMatch(
      /receivers\[0\]\.slack\[0\]\.apiUrl: got the unknown property .*did you mean "apiUrlFile"/,
    );
  });

  test.each([
    ['global: {smtp_auth_password: secret}', 'global.smtp_auth_password'],
    ['global: {slack_api_url: "https://hooks.slack.com/a"}', 'global.slack_api_url'],
    [
      'receivers: [{name: a, slack_configs: [{api_url: "https://hooks.slack.com/a"}]}]',
      'receivers[0].slack_configs[0]',
    ],
    ['receivers: [{name: a, pagerduty_configs: [{service_key: secret}]}]', 'receivers[0].pagerduty_configs[0]'],
    ['receivers: [{name: a, telegram_configs: [{bot_token: secret, chat_id: 1}]}]', 'receivers[0].telegram_configs[0]'],
    [
      'receivers: [{name: a, pushover_configs: [{user_key: a, token: b}]}]',
      'receivers[0].pushover_configs[0].user_key',
    ],
  ])('fails on %s in the text', (alertmanager_yml, path) => {
    const message = issuesOf({ values: { alertmanager: { config: { alertmanager_yml } } } });

    expect(message).toContain(`values.alertmanager.config.alertmanager_yml.${path}`);
    expect(message).toContain('got a secret in clear');
  });

  test('a URL of Opsgenie is no secret', () => {
    const alertmanager_yml =
      'route: {receiver: a}\nreceivers: [{name: a, opsgenie_configs: [{api_key_file: /a, api_url: "https://a.example.com/"}]}]';

    expect(issuesOf({ values: { alertmanager: { config: { alertmanager_yml } } } })).toBe('');
  });
});

describe('what Alertmanager would not start with', () => {
  const refused = (config: object) => issuesOf({ alertmanager: { mountedSecret: 'logins', config } });
  const below = (route: object) => refused({ route: { ...ROUTE, routes: [route] }, receivers: [NOBODY] });
  const AT = 'prometheus.values.alertmanager.config.alertmanager_yml';

  test('fails on a receiver that is not there', () => {
    expect(below({ receiver: 'nobdy' })).toBe(
      `${AT}.route.routes[0].receiver: got "nobdy", expected a receiver of the configuration: "nobody"; add it there`,
    );
  });

  test('fails on a root that takes some alerts only', () => {
    expect(refused({ route: { ...ROUTE, matchers: ['a="b"'] }, receivers: [NOBODY] })).toMatch(
      /config\.route\.matchers: got the unknown property "matchers"/,
    );
  });

  test.each<[string, object, RegExp]>([
    ['a matcher without an operator', { matchers: ['severity'] }, /matchers\[0\]: got "severity": no name of a label/],
    ['a matcher with an open quote', { matchers: ['a="b'] }, /a double quote that is not escaped, or not closed/],
    ['a matcher that is no regular expression', { matchers: ['a=~"("'] }, /a regular expression that does not parse/],
    [
      'an unknown time',
      { activeTimeIntervals: ['office'] },
      /active_time_intervals\[0\]: got "office", expected a time interval of the configuration/,
    ],
    [
      'a duration of Go alone',
      { groupWait: '1.5h' },
      /routes\[0\]\.groupWait: got "1\.5h", expected a duration as Prom/,
    ],
    ['telling again at once', { repeatInterval: '0s' }, /repeat_interval: got "0s", expected more than nothing/],
    ['all labels and others', { groupBy: ['...', 'a'] }, /group_by: got "\.\.\." among others/],
    ['a label twice', { groupBy: ['a', 'a'] }, /group_by\[1\]: got "a" once more, expected it once/],
    ['what is no label', { groupBy: ['a-b'] }, /group_by\[0\]: got "a-b", expected the name of a label/],
  ])('fails on %s', (_title, route, message) => {
    expect(below(route)).toMatch(message);
  });

  test('fails on two receivers of a name', () => {
    expect(refused({ route: ROUTE, receivers: [NOBODY, NOBODY] })).toBe(
      `${AT}.receivers[1].name: got "nobody" once more, expected one receiver of that name; rename one`,
    );
  });

  test.each<[string, object, RegExp]>([
    [
      'a mail without a mail server',
      { email: [{ to: 'a@example.com', from: 'b@example.com' }] },
      /email_configs\[0\]\.smarthost: got nothing, expected one of smarthost, global\.smtp_smarthost; set one of them/,
    ],
    ['Slack without a URL', { slack: [{ channel: '#a' }] }, /slack_configs\[0\]\.api_url_file: got nothing/],
    ['PagerDuty without a key', { pagerduty: [{}] }, /routing_key_file: got nothing, expected one of routing_key_file/],
    [
      'SNS without a target',
      { sns: [{ sigv4: {} }] },
      /sns_configs\[0\]: got no target, expected one of topic_arn, phone_number, target_arn/,
    ],
    [
      'SNS with two targets',
      { sns: [{ sigv4: {}, topicArn: 'a', targetArn: 'b' }] },
      /sns_configs\[0\]: got topic_arn and target_arn/,
    ],
    [
      'Webex without a login',
      { webex: [{ roomId: 'a', httpConfig: {} }] },
      /http_config\.authorization: got none, expected the token of a bot/,
    ],
    [
      'a responder without a name',
      { opsgenie: [{ apiKeyFile: 'a', responders: [{ type: 'team' }] }] },
      /responders\[0\]: got .*, expected an id, name or username/,
    ],
    [
      'two logins',
      {
        webhook: [
          {
            url: 'https://a.example.com',
            httpConfig: { authorization: { credentialsFile: 'a' }, basicAuth: { username: 'a', passwordFile: 'b' } },
          },
        ],
      },
      /http_config\.authorization: got a login beside basic_auth/,
    ],
    [
      'a header with a name and a password',
      {
        webhook: [
          { url: 'https://a.example.com', httpConfig: { authorization: { type: 'Basic', credentialsFile: 'a' } } },
        ],
      },
      /authorization\.type: got "Basic", expected another type: this one needs a name; use basicAuth/,
    ],
  ])('fails on %s', (_title, way, message) => {
    expect(issuesOf({ alertmanager: told(way) })).toMatch(message);
  });

  test.each<[string, object, RegExp]>([
    [
      'a range that goes backwards',
      { weekdays: ['friday:monday'] },
      /weekdays\[0\]: got "friday:monday", expected a day/,
    ],
    ['a day that no month has', { daysOfMonth: ['32'] }, /days_of_month\[0\]: got "32", expected a day or a range/],
    ['a month that is none', { months: ['13'] }, /months\[0\]: got "13", expected a month or a range of months/],
    ['a year that is none', { years: ['soon'] }, /years\[0\]: got "soon", expected a year/],
    [
      'a night',
      { times: [{ startTime: '22:00', endTime: '06:00' }] },
      /times\[0\]\.end_time: got "06:00", expected later than "22:00"; split it at midnight/,
    ],
    [
      'a time that is none',
      { times: [{ startTime: '8:00', endTime: '25:00' }] },
      /start_time: got "8:00", expected a time of the day, such as "08:00"/,
    ],
  ])('fails on %s', (_title, times, message) => {
    const timeIntervals = [{ name: 'office', intervals: [times] }];

    expect(refused({ route: ROUTE, receivers: [NOBODY], timeIntervals })).toMatch(message);
  });

  test('fails on a text without a route', () => {
    expect(issuesOf({ values: { alertmanager: { config: { alertmanager_yml: 'receivers: []' } } } })).toBe(
      `${AT}.route: got no route, expected the root of the routes; add it: Alertmanager does not start without`,
    );
  });

  test('times and numbers of a text need no quotes', () => {
    const alertmanager_yml = `
route: {receiver: a, routes: [{active_time_intervals: [office]}]}
receivers: [{name: a}]
time_intervals:
- name: office
  time_intervals: [{times: [{start_time: 08:00, end_time: 17:30}], years: [2026], days_of_month: [1:5]}]
`;

    expect(issuesOf({ values: { alertmanager: { config: { alertmanager_yml } } } })).toBe('');
  });
});

describe('pitfall 13: nodes without a private address', () => {
  test('clustering: false gives Alertmanager an empty address to listen on', () => {
    const [overlay] = resolve({ alertmanager: { clustering: false } }).overlays;

    expect(overlay?.fileName).toBe('alertmanager-flags.yaml');
    expect(overlay?.content).toContain('- "--cluster.listen-address="\n');
  });

  test('clustering: true needs no overlay', () => {
    expect(resolve({ alertmanager: { clustering: true } }).overlays).toEqual([]);
  });

  test('fails with several pods', () => {
    const alertmanager = { clustering: false, replicas: 2, volume: { accessMode: 'ReadWriteMany' } };

    expect(issuesOf({ alertmanager })).toBe(
      'prometheus.alertmanager.clustering: got false with 2 pods, expected one pod; leave replicas out, or clustering',
    );
  });
});

describe('templates', () => {
  const templates = { 'team.tmpl': '{{ define "team.title" }}"quoted" #@ text{{ end }}\n' };

  test('come to the Secret with the configuration, and the configuration names them', () => {
    const alertmanager = { ...told({}), templates } as never;
    const overlay = resolve({ alertmanager }).overlays.find(({ fileName }) => fileName.includes('templates'));

    expect(alertmanagerOf(alertmanager)).toMatchObject({ templates: ['/etc/config/team.tmpl'] });
    expect(overlay?.content).toContain(`"team.tmpl": ${JSON.stringify(templates['team.tmpl'])}\n`);
  });

  test('fails on another kind of file', () => {
    expect(issuesOf({ alertmanager: { ...told({}), templates: { 'team.txt': 'a' } } })).toMatch(
      /alertmanager\.templates\."team\.txt": got "team\.txt", expected the name of a file that ends in \.tmpl/,
    );
  });

  test('fails without a configuration that could use them', () => {
    expect(issuesOf({ alertmanager: { templates } })).toMatch(
      /alertmanager\.templates: got templates without a configuration/,
    );
  });
});

describe('links', () => {
  test('begin with the URL that users know, below which the ingress takes the path away', () => {
    const [overlay] = resolve({
      alertmanager: { externalUrl: 'https://prometheus.example.com/alertmanager/' },
    }).overlays;

    expect(overlay?.content).toContain('- "--web.external-url=https://prometheus.example.com/alertmanager/"\n');
    expect(overlay?.content).toContain('- "--web.route-prefix=/"\n');
  });
});

describe('a change of the configuration', () => {
  const annotationsOf = (alertmanager: object) => valuesOf({ alertmanager }).alertmanager?.deployment?.podAnnotations;

  test('makes a new pod, since nothing tells Alertmanager of it', () => {
    const [first, second] = [told({}), told({ email: [] })].map(annotationsOf);

    expect(first?.['checksum/config']).toMatch(/^[0-9a-f]{64}$/);
    expect(second?.['checksum/config']).not.toBe(first?.['checksum/config']);
    expect(annotationsOf(told({}))).toEqual(first);
  });
});
