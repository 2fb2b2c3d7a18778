import type { AlertmanagerConfig, AlertmanagerReceiver, AlertmanagerRoute } from 'tko-cdk/spec';
import { describeReal, tool } from '../harness/gate';
import { judgeAlertmanager, ours } from './config-judges';

const NOBODY: AlertmanagerReceiver = { name: 'nobody' };
const HOOK = 'https://hook.example.com/alerts';

const whole = (more: Partial<AlertmanagerConfig>): AlertmanagerConfig => ({
  route: { receiver: 'nobody' },
  receivers: [NOBODY],
  ...more,
});
const told = (ways: Omit<AlertmanagerReceiver, 'name'>, global?: AlertmanagerConfig['global']): AlertmanagerConfig =>
  whole({ global, receivers: [{ ...NOBODY, ...ways }] });
const routed = (...routes: readonly AlertmanagerRoute[]): AlertmanagerConfig =>
  whole({
    route: { receiver: 'nobody', routes },
    timeIntervals: [{ name: 'weekend', intervals: [{ weekdays: ['saturday', 'sunday'] }] }],
  });

/** Everything that options can say, in configurations of all shapes. */
const ACCEPTED: Readonly<Record<string, AlertmanagerConfig>> = {
  'the least': whole({}),
  'a tree of routes': routed(
    {
      matchers: ['severity="critical"', 'team=~"web|db"', 'a!=b', '{c!~"(?i)d.*",e="f,g"}', 'q="say \\"hi\\"\\n"'],
      receiver: 'nobody',
      groupBy: ['alertname', 'cluster'],
      groupWait: '30s',
      groupInterval: '5m',
      repeatInterval: '1d12h',
      continue: true,
      muteTimeIntervals: ['weekend'],
      routes: [{ groupBy: ['...'], activeTimeIntervals: ['weekend'] }, {}],
    },
    { groupWait: '0s' },
  ),
  'globals and a mail': told(
    { email: [{ to: 'a@example.com, b@example.com' }] },
    {
      resolveTimeout: '10m',
      httpConfig: { proxyUrl: 'http://proxy.example.com:3128', followRedirects: false, enableHttp2: false },
      smtpFrom: 'alerts@example.com',
      smtpSmarthost: 'mail.example.com:587',
      smtpHello: 'alerts.example.com',
      smtpAuthUsername: 'alerts',
      smtpAuthPasswordFile: 'smtp-password',
      smtpAuthIdentity: 'alerts',
      smtpRequireTls: false,
      slackApiUrlFile: 'slack-url',
      pagerdutyUrl: 'https://events.example.com/v2/enqueue',
      opsgenieApiUrl: 'https://opsgenie.example.com/',
      opsgenieApiKeyFile: 'opsgenie-key',
      victoropsApiUrl: 'https://victorops.example.com/',
      victoropsApiKeyFile: 'victorops-key',
      webexApiUrl: 'https://webex.example.com/',
    },
  ),
  'a mail with everything': told({
    email: [
      {
        to: 'a@example.com',
        from: 'b@example.com',
        smarthost: 'mail.example.com:25',
        hello: 'a',
        authUsername: 'b',
        authPasswordFile: 'c',
        authIdentity: 'd',
        requireTls: true,
        tlsConfig: { caFile: 'ca.crt', serverName: 'mail', insecureSkipVerify: false },
        headers: { Subject: '{{ .CommonLabels.alertname }}', 'X-Team': 'web' },
        html: '<b>a</b>',
        text: 'a',
        sendResolved: true,
      },
    ],
  }),
  Slack: told({
    slack: [
      {
        apiUrlFile: 'slack-url',
        channel: '#alerts',
        username: 'alerts',
        color: 'danger',
        title: '{{ .CommonLabels.alertname }}',
        titleLink: 'https://a.example.com',
        pretext: 'a',
        text: 'b',
        fields: [{ title: 'a', value: 'b', short: true }],
        shortFields: true,
        footer: 'a',
        fallback: 'b',
        callbackId: 'c',
        iconEmoji: ':bell:',
        iconUrl: 'https://a.example.com/a.png',
        imageUrl: 'https://a.example.com/b.png',
        thumbUrl: 'https://a.example.com/c.png',
        linkNames: true,
        mrkdwnIn: ['text'],
        actions: [{ type: 'button', text: 'Runbook', url: 'https://a.example.com', style: 'primary' }],
        httpConfig: { basicAuth: { username: 'a', passwordFile: 'b' } },
        sendResolved: true,
      },
    ],
  }),
  PagerDuty: told({
    pagerduty: [
      {
        routingKeyFile: 'a',
        url: 'https://events.example.com/',
        client: 'a',
        clientUrl: 'https://a.example.com',
        description: 'b',
        severity: 'critical',
        source: 'c',
        class: 'd',
        component: 'e',
        group: 'f',
        details: { numFiring: '1' },
        images: [{ src: 'https://a.example.com/a.png', alt: 'a', href: 'https://a.example.com' }],
        links: [{ href: 'https://a.example.com', text: 'a' }],
      },
      { serviceKeyFile: 'b' },
    ],
  }),
  Opsgenie: told({
    opsgenie: [
      {
        apiKeyFile: 'a',
        apiUrl: 'https://opsgenie.example.com/',
        message: 'a',
        description: 'b',
        source: 'c',
        priority: 'P1',
        tags: 'a,b',
        note: 'd',
        entity: 'e',
        actions: 'f',
        updateAlerts: true,
        details: { teamName: 'web' },
        responders: [
          { type: 'team', name: 'web' },
          { type: 'user', username: 'a@example.com' },
          { type: 'escalation', id: 'b' },
        ],
      },
    ],
  }),
  VictorOps: told({
    victorops: [
      {
        apiKeyFile: 'a',
        apiUrl: 'https://victorops.example.com/',
        routingKey: 'web',
        messageType: 'WARNING',
        stateMessage: 'a',
        entityDisplayName: 'b',
        monitoringTool: 'c',
        customFields: { teamName: 'web' },
      },
    ],
  }),
  SNS: told({
    sns: [
      {
        apiUrl: 'https://sns.example.com',
        sigv4: { region: 'eu-central-1', profile: 'a', roleArn: 'arn:aws:iam::123456789012:role/a' },
        topicArn: 'arn:aws:sns:eu-central-1:123456789012:a',
        subject: 'a',
        message: 'b',
        attributes: { teamName: 'web' },
      },
      { sigv4: {}, phoneNumber: '+49301234567' },
      { sigv4: {}, targetArn: 'arn:aws:sns:eu-central-1:123456789012:endpoint/a' },
    ],
  }),
  'Webex and webhooks with every login': told({
    webex: [
      {
        roomId: 'a',
        message: 'b',
        apiUrl: 'https://webex.example.com/',
        httpConfig: { authorization: { credentialsFile: 'c' } },
      },
    ],
    webhook: [
      { url: HOOK, maxAlerts: 10, sendResolved: false },
      { url: HOOK, httpConfig: { authorization: { type: 'Token', credentialsFile: '/a/b' } } },
      {
        url: HOOK,
        httpConfig: {
          oauth2: {
            clientId: 'a',
            clientSecretFile: 'b',
            tokenUrl: 'https://a.example.com/token',
            scopes: ['c'],
            endpointParams: { grantType: 'd' },
          },
          tlsConfig: { certFile: 'a', keyFile: 'b', caFile: 'c' },
        },
      },
    ],
  }),
  'times of every kind, and what is kept back': whole({
    timeIntervals: [
      {
        name: 'a',
        intervals: [
          {
            times: [{ startTime: '08:00', endTime: '17:30' }],
            weekdays: ['monday:friday', 'sunday'],
            daysOfMonth: ['1:7', '-3:-1', '31', '5:-5'],
            months: ['january:march', '12'],
            years: ['2026', '2027:2030'],
            location: 'Europe/Berlin',
          },
          { times: [{ startTime: '00:00', endTime: '24:00' }] },
        ],
      },
    ],
    inhibitRules: [
      { sourceMatchers: ['severity="critical"'], targetMatchers: ['severity=~"warning|info"'], equal: ['job'] },
    ],
  }),
};

const ROOT = 'route: {receiver: a}\nreceivers: [{name: a}]\n';
const receiver = (ways: string): string => `route: {receiver: a}\nreceivers: [{name: a, ${ways}}]\n`;
const route = (settings: string): string => `route: {receiver: a, routes: [{${settings}}]}\nreceivers: [{name: a}]\n`;
const times = (interval: string): string => `${ROOT}time_intervals: [{name: b, time_intervals: [{${interval}}]}]\n`;

/** Texts that nobody can say with options; each has one mistake. */
const REFUSED: readonly string[] = [
  'receivers: [{name: a}]',
  'route: {}\nreceivers: [{name: a}]',
  'route: {receiver: b}\nreceivers: [{name: a}]',
  'route: {receiver: a, matchers: [b="c"]}\nreceivers: [{name: a}]',
  'route: {receiver: a, match: {b: c}}\nreceivers: [{name: a}]',
  'route: {receiver: a, continue: true}\nreceivers: [{name: a}]',
  'route: {receiver: a, mute_time_intervals: [b]}\nreceivers: [{name: a}]',
  'route: {receiver: a}\nreceivers: [{name: a}, {name: a}]',
  'route: [',
  '- a',
  route('receiver: b'),
  route('group_by: [a, a]'),
  route('group_by: [a-b]'),
  route('group_by: [..., a]'),
  route('group_wait: 1.5h'),
  route('group_wait: 30'),
  route('group_interval: 0s'),
  route('repeat_interval: 0h'),
  route('active_time_intervals: [b]'),
  route("matchers: ['b']"),
  route("matchers: ['b=\"c']"),
  route("matchers: ['b=c\"d']"),
  route("matchers: ['b=~(']"),
  route("matchers: ['b=~(?!c)d']"),
  route("matchers: ['1b=c']"),
  receiver('email_configs: [{to: a@example.com, from: b@example.com}]'),
  receiver('email_configs: [{to: a@example.com, smarthost: "b:25"}]'),
  receiver('slack_configs: [{channel: b}]'),
  receiver('pagerduty_configs: [{severity: b}]'),
  receiver('opsgenie_configs: [{message: b}]'),
  receiver('opsgenie_configs: [{api_key_file: /b, responders: [{type: team}]}]'),
  receiver('victorops_configs: [{api_key_file: /b}]'),
  receiver('webhook_configs: [{max_alerts: 1}]'),
  receiver(
    'webhook_configs: [{url: "https://b.example.com", http_config: {authorization: {type: basic, credentials_file: /c}}}]',
  ),
  receiver(
    'webhook_configs: [{url: "https://b.example.com", http_config: {authorization: {credentials_file: /c}, basic_auth: {username: d, password_file: /e}}}]',
  ),
  receiver('sns_configs: [{sigv4: {}}]'),
  receiver('sns_configs: [{sigv4: {}, topic_arn: b, target_arn: c}]'),
  receiver('webex_configs: [{room_id: b}]'),
  `${ROOT}inhibit_rules: [{source_matchers: ['b'], target_matchers: ['c=d'], equal: [e]}]\n`,
  `${ROOT}inhibit_rules: [{source_matchers: ['b=c'], target_matchers: ['c=d'], equal: [e-f]}]\n`,
  `${ROOT}global: {resolve_timeout: soon}\n`,
  `${ROOT}time_intervals: [{name: b, time_intervals: []}, {name: b, time_intervals: []}]\n`,
  times('weekdays: ["friday:monday"]'),
  times('weekdays: [freitag]'),
  times('days_of_month: ["32"]'),
  times('days_of_month: ["-1:1"]'),
  times('months: ["march:january"]'),
  times('years: ["2027:2026"]'),
  times('times: [{start_time: "22:00", end_time: "06:00"}]'),
  times('times: [{start_time: "8:00", end_time: "09:00"}]'),
  times('times: [{start_time: "08:00"}]'),
];

describeReal([tool('go')], "what Alertmanager's own loader says of configurations", () => {
  test('it starts with everything that options can say', async () => {
    const made = Object.entries(ACCEPTED).map(([title, config]) => {
      const { values, issues } = ours({ alertmanager: { mountedSecret: 'logins', config } });
      return { title, issues, text: values.alertmanager?.config?.alertmanager_yml ?? '' };
    });
    const verdicts = await judgeAlertmanager(made.map(({ text }) => text));

    expect(made.map(({ title, issues }) => [title, issues])).toEqual(made.map(({ title }) => [title, []]));
    expect(made.map(({ title }, index) => [title, verdicts[index]])).toEqual(made.map(({ title }) => [title, '']));
  });

  test('it starts with the texts of the package and of times without quotes', async () => {
    const texts = [ROOT, times('times: [{start_time: 08:00, end_time: 17:30}], years: [2026], days_of_month: [1:5]')];

    expect(await judgeAlertmanager(texts)).toEqual(texts.map(() => ''));
    expect(texts.map(issuesOf)).toEqual(texts.map(() => []));
  });

  test('neither it nor this library takes what is wrong', async () => {
    const verdicts = await judgeAlertmanager(REFUSED);

    expect(REFUSED.filter((_text, index) => verdicts[index] === '')).toEqual([]);
    expect(REFUSED.filter((text) => issuesOf(text).length === 0)).toEqual([]);
  });
});

const issuesOf = (alertmanager_yml: string): readonly string[] =>
  ours({ values: { alertmanager: { config: { alertmanager_yml } } } }).issues;
