import type { HostWithRequiredPort, HttpUrl, PlainText, PrometheusDuration, SecretFile } from '../text';
import type { AlertMessage, HttpAlertMessage } from './alertmanager-message';
import type { OpsgenieAlert, PagerdutyEvent, SlackMessage, VictoropsIncident } from './alertmanager-on-call';
import type { HttpTls, MonitoringHttpClient } from './http-client';

/** What all receivers share. */
export interface AlertmanagerGlobals {
  /**
   * After how long an alert that Prometheus no longer tells of is over.
   *
   * @default "5m"
   */
  readonly resolveTimeout?: PrometheusDuration;
  /**
   * How servers are asked.
   *
   * @default - directly, without a login
   */
  readonly httpConfig?: MonitoringHttpClient;
  /**
   * Sender of mails.
   *
   * @default - each mail names its own
   */
  readonly smtpFrom?: PlainText;
  /**
   * The mail server with its port, such as "mail.example.com:587".
   *
   * @default - each mail names its own
   */
  readonly smtpSmarthost?: HostWithRequiredPort;
  /**
   * Name by which Alertmanager greets the mail server.
   *
   * @default "localhost"
   */
  readonly smtpHello?: PlainText;
  /**
   * Login at the mail server.
   *
   * @default - none
   */
  readonly smtpAuthUsername?: PlainText;
  /**
   * Password of the login. Since Alertmanager 0.25.
   *
   * @default - none
   */
  readonly smtpAuthPasswordFile?: SecretFile;
  /**
   * Identity of a PLAIN login.
   *
   * @default - none
   */
  readonly smtpAuthIdentity?: PlainText;
  /**
   * Whether the mail server has to speak TLS.
   *
   * @default true
   */
  readonly smtpRequireTls?: boolean;
  /**
   * URL of a Slack webhook, which is a secret.
   *
   * @default - each message names its own
   */
  readonly slackApiUrlFile?: SecretFile;
  /**
   * URL of PagerDuty.
   *
   * @default "https://events.pagerduty.com/v2/enqueue"
   */
  readonly pagerdutyUrl?: HttpUrl;
  /**
   * URL of Opsgenie.
   *
   * @default "https://api.opsgenie.com/"
   */
  readonly opsgenieApiUrl?: HttpUrl;
  /**
   * API key of Opsgenie. Since Alertmanager 0.24.
   *
   * @default - each message names its own
   */
  readonly opsgenieApiKeyFile?: SecretFile;
  /**
   * URL of VictorOps (Splunk On-Call).
   *
   * @default "https://alert.victorops.com/integrations/generic/20131114/alert/"
   */
  readonly victoropsApiUrl?: HttpUrl;
  /**
   * API key of VictorOps. Since Alertmanager 0.25.
   *
   * @default - each message names its own
   */
  readonly victoropsApiKeyFile?: SecretFile;
  /**
   * URL of Webex. Since Alertmanager 0.25.
   *
   * @default "https://webexapis.com/v1/messages"
   */
  readonly webexApiUrl?: HttpUrl;
}

/**
 * Who is told, and how. A receiver without any way tells nobody. Pushover, Telegram, Discord and WeChat are not here:
 * Alertmanager 0.25 takes their secrets in clear only. For these, put the whole configuration (data value
 * `alertmanager.config.alertmanager_yml`) into the Secret that secretName names.
 */
export interface AlertmanagerReceiver {
  /**
   * Its name, which no other receiver has.
   *
   * @minLength 1
   */
  readonly name: string;
  /**
   * Mails.
   *
   * @default - none
   */
  readonly email?: readonly EmailMessage[];
  /**
   * Messages of Slack, or of what takes its webhooks, such as Mattermost.
   *
   * @default - none
   */
  readonly slack?: readonly SlackMessage[];
  /**
   * Events of PagerDuty.
   *
   * @default - none
   */
  readonly pagerduty?: readonly PagerdutyEvent[];
  /**
   * Requests with the alerts as JSON.
   *
   * @default - none
   */
  readonly webhook?: readonly AlertWebhook[];
  /**
   * Alerts of Opsgenie.
   *
   * @default - none
   */
  readonly opsgenie?: readonly OpsgenieAlert[];
  /**
   * Incidents of VictorOps (Splunk On-Call).
   *
   * @default - none
   */
  readonly victorops?: readonly VictoropsIncident[];
  /**
   * Messages of Amazon SNS.
   *
   * @default - none
   */
  readonly sns?: readonly SnsMessage[];
  /**
   * Messages of Webex. Since Alertmanager 0.25.
   *
   * @default - none
   */
  readonly webex?: readonly WebexMessage[];
}

/** A mail. Most texts may be templates. */
export interface EmailMessage extends AlertMessage {
  /**
   * To whom; several with commas between them.
   *
   * @minLength 1
   */
  readonly to: string;
  /**
   * Sender.
   *
   * @default - that of the globals
   */
  readonly from?: string;
  /**
   * The mail server with its port.
   *
   * @default - that of the globals
   */
  readonly smarthost?: HostWithRequiredPort;
  /**
   * Name by which Alertmanager greets the mail server.
   *
   * @default - that of the globals
   */
  readonly hello?: PlainText;
  /**
   * Login at the mail server.
   *
   * @default - that of the globals
   */
  readonly authUsername?: PlainText;
  /**
   * Password of the login. Since Alertmanager 0.25.
   *
   * @default - that of the globals
   */
  readonly authPasswordFile?: SecretFile;
  /**
   * Identity of a PLAIN login.
   *
   * @default - that of the globals
   */
  readonly authIdentity?: PlainText;
  /**
   * Whether the mail server has to speak TLS.
   *
   * @default - as the globals say
   */
  readonly requireTls?: boolean;
  /**
   * What is checked of the mail server's certificate.
   *
   * @default - the authorities of the container are trusted
   */
  readonly tlsConfig?: HttpTls;
  /**
   * Headers, such as Subject.
   *
   * @default - Alertmanager's own
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Body in HTML.
   *
   * @default - Alertmanager's own
   */
  readonly html?: string;
  /**
   * Body as text.
   *
   * @default - none
   */
  readonly text?: string;
}

/** A request with the alerts as JSON. */
export interface AlertWebhook extends HttpAlertMessage {
  /**
   * Where the request goes to. It stands in clear: it must not be a secret, a login belongs into httpConfig.
   */
  readonly url: HttpUrl;
  /**
   * How many alerts a request has at most.
   *
   * @minimum 0
   * @asType integer
   * @default - any number
   */
  readonly maxAlerts?: number;
}

/** A message of Amazon SNS to one topic, phone or other target. It logs in as the AWS role of the pod or its node. */
export interface SnsMessage extends HttpAlertMessage {
  /**
   * URL of SNS.
   *
   * @default - the one of the region
   */
  readonly apiUrl?: HttpUrl;
  /** Where and as whom. */
  readonly sigv4: SnsLogin;
  /**
   * ARN of a topic.
   *
   * @default - another target is given
   */
  readonly topicArn?: string;
  /**
   * Number of a phone.
   *
   * @default - another target is given
   */
  readonly phoneNumber?: string;
  /**
   * ARN of an endpoint.
   *
   * @default - another target is given
   */
  readonly targetArn?: string;
  /**
   * Subject, for mails.
   *
   * @default - Alertmanager's own
   */
  readonly subject?: string;
  /**
   * Text of the message.
   *
   * @default - Alertmanager's own
   */
  readonly message?: string;
  /**
   * Attributes by their names.
   *
   * @default - none
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A login at AWS without a key. */
export interface SnsLogin {
  /**
   * The region.
   *
   * @default - that of the pod's surroundings
   */
  readonly region?: PlainText;
  /**
   * A profile of the AWS configuration.
   *
   * @default - none
   */
  readonly profile?: PlainText;
  /**
   * A role that is taken on.
   *
   * @default - none
   */
  readonly roleArn?: PlainText;
}

/** A message of Webex. */
export interface WebexMessage extends AlertMessage {
  /** The login, with authorization; the credentials are the token of a bot. */
  readonly httpConfig: MonitoringHttpClient;
  /**
   * URL of Webex.
   *
   * @default - that of the globals
   */
  readonly apiUrl?: HttpUrl;
  /**
   * The room.
   *
   * @minLength 1
   */
  readonly roomId: string;
  /**
   * Text of the message.
   *
   * @default - Alertmanager's own
   */
  readonly message?: string;
}
