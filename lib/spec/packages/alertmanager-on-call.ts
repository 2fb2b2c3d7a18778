import type { HttpUrl, SecretFile } from '../text';
import type { HttpAlertMessage } from './alertmanager-message';

/** A message of Slack. All texts may be templates. */
export interface SlackMessage extends HttpAlertMessage {
  /**
   * URL of the webhook, which is a secret.
   *
   * @default - that of the globals
   */
  readonly apiUrlFile?: SecretFile;
  /**
   * Channel or user, such as "#alerts".
   *
   * @default - that of the webhook
   */
  readonly channel?: string;
  /**
   * Name of the sender.
   *
   * @default - Alertmanager's own
   */
  readonly username?: string;
  /**
   * Colour of the bar beside the message.
   *
   * @default - red, or green when it is over
   */
  readonly color?: string;
  /**
   * Title.
   *
   * @default - Alertmanager's own
   */
  readonly title?: string;
  /**
   * Where the title leads to.
   *
   * @default - the page of the alerts in Alertmanager
   */
  readonly titleLink?: string;
  /**
   * Text above the message.
   *
   * @default - none
   */
  readonly pretext?: string;
  /**
   * Text of the message.
   *
   * @default - none
   */
  readonly text?: string;
  /**
   * Short facts below the text.
   *
   * @default - none
   */
  readonly fields?: readonly SlackField[];
  /**
   * Whether fields stand side by side.
   *
   * @default false
   */
  readonly shortFields?: boolean;
  /**
   * Text below the message.
   *
   * @default - none
   */
  readonly footer?: string;
  /**
   * Text for notifications.
   *
   * @default - Alertmanager's own
   */
  readonly fallback?: string;
  /**
   * Id by which a program knows the message.
   *
   * @default - Alertmanager's own
   */
  readonly callbackId?: string;
  /**
   * Emoji as the picture of the sender, such as ":bell:".
   *
   * @default - none
   */
  readonly iconEmoji?: string;
  /**
   * Picture of the sender.
   *
   * @default - none
   */
  readonly iconUrl?: string;
  /**
   * Picture in the message.
   *
   * @default - none
   */
  readonly imageUrl?: string;
  /**
   * Small picture beside the message.
   *
   * @default - none
   */
  readonly thumbUrl?: string;
  /**
   * Whether names are made into links.
   *
   * @default false
   */
  readonly linkNames?: boolean;
  /**
   * Which texts are in Slack's notation.
   *
   * @default - fallback, pretext and text
   */
  readonly mrkdwnIn?: readonly string[];
  /**
   * Buttons.
   *
   * @default - none
   */
  readonly actions?: readonly SlackAction[];
}

/** A field of a message of Slack. */
export interface SlackField {
  /** Its title. */
  readonly title: string;
  /** What it says. */
  readonly value: string;
  /**
   * Whether it stands beside others.
   *
   * @default - as the message says
   */
  readonly short?: boolean;
}

/** A button of a message of Slack. */
export interface SlackAction {
  /** Such as "button". */
  readonly type: string;
  /** What stands on it. */
  readonly text: string;
  /** Where it leads to. */
  readonly url: string;
  /**
   * "primary" or "danger".
   *
   * @default - Slack's own
   */
  readonly style?: string;
}

/** An event of PagerDuty; one of the two keys is needed. All texts may be templates. */
export interface PagerdutyEvent extends HttpAlertMessage {
  /**
   * Key of an integration of the Events API v2. Since Alertmanager 0.25.
   *
   * @default - serviceKeyFile is given
   */
  readonly routingKeyFile?: SecretFile;
  /**
   * Key of an integration of the type Prometheus. Since Alertmanager 0.25.
   *
   * @default - routingKeyFile is given
   */
  readonly serviceKeyFile?: SecretFile;
  /**
   * URL of PagerDuty.
   *
   * @default - that of the globals
   */
  readonly url?: HttpUrl;
  /**
   * Name of the sender.
   *
   * @default - Alertmanager's own
   */
  readonly client?: string;
  /**
   * Where the name of the sender leads to.
   *
   * @default - the page of the alerts in Alertmanager
   */
  readonly clientUrl?: string;
  /**
   * What happened.
   *
   * @default - Alertmanager's own
   */
  readonly description?: string;
  /**
   * "critical", "error", "warning" or "info".
   *
   * @default "error"
   */
  readonly severity?: string;
  /**
   * What it happened to.
   *
   * @default - that of client
   */
  readonly source?: string;
  /**
   * Kind of event.
   *
   * @default - none
   */
  readonly class?: string;
  /**
   * Part that it happened to.
   *
   * @default - none
   */
  readonly component?: string;
  /**
   * Group of parts.
   *
   * @default - none
   */
  readonly group?: string;
  /**
   * Further details by their names.
   *
   * @default - the alerts and how many fire
   */
  readonly details?: Readonly<Record<string, string>>;
  /**
   * Pictures.
   *
   * @default - none
   */
  readonly images?: readonly PagerdutyImage[];
  /**
   * Links.
   *
   * @default - none
   */
  readonly links?: readonly PagerdutyLink[];
}

/** An image of an event. */
export interface PagerdutyImage {
  /** Where it is. */
  readonly src: string;
  /**
   * Text instead of it.
   *
   * @default - none
   */
  readonly alt?: string;
  /**
   * Where it leads to.
   *
   * @default - none
   */
  readonly href?: string;
}

/** A link of an event. */
export interface PagerdutyLink {
  /** Where it leads to. */
  readonly href: string;
  /**
   * Its text.
   *
   * @default - none
   */
  readonly text?: string;
}

/** An alert of Opsgenie. All texts may be templates. */
export interface OpsgenieAlert extends HttpAlertMessage {
  /**
   * API key. Since Alertmanager 0.24.
   *
   * @default - that of the globals
   */
  readonly apiKeyFile?: SecretFile;
  /**
   * URL of Opsgenie.
   *
   * @default - that of the globals
   */
  readonly apiUrl?: HttpUrl;
  /**
   * Title.
   *
   * @default - Alertmanager's own
   */
  readonly message?: string;
  /**
   * What happened.
   *
   * @default - Alertmanager's own
   */
  readonly description?: string;
  /**
   * Who says so.
   *
   * @default - Alertmanager's own
   */
  readonly source?: string;
  /**
   * Such as "P1".
   *
   * @default - Opsgenie's own
   */
  readonly priority?: string;
  /**
   * Tags, with commas between them.
   *
   * @default - none
   */
  readonly tags?: string;
  /**
   * A note.
   *
   * @default - none
   */
  readonly note?: string;
  /**
   * What it happened to.
   *
   * @default - none
   */
  readonly entity?: string;
  /**
   * What can be done, with commas between them.
   *
   * @default - none
   */
  readonly actions?: string;
  /**
   * Whether message and description of an alert that is there follow ours. Since Alertmanager 0.24.
   *
   * @default false
   */
  readonly updateAlerts?: boolean;
  /**
   * Further details by their names.
   *
   * @default - the labels that all alerts share
   */
  readonly details?: Readonly<Record<string, string>>;
  /**
   * Who answers it.
   *
   * @default - those of the team that owns the key
   */
  readonly responders?: readonly OpsgenieResponder[];
}

/** Who answers an alert: id, name or username says who it is. */
export interface OpsgenieResponder {
  /** What it is. */
  readonly type: 'team' | 'teams' | 'user' | 'escalation' | 'schedule';
  /**
   * Its id.
   *
   * @default - not said
   */
  readonly id?: string;
  /**
   * Its name.
   *
   * @default - not said
   */
  readonly name?: string;
  /**
   * Name of a user.
   *
   * @default - not said
   */
  readonly username?: string;
}

/** An incident of VictorOps. All texts may be templates. */
export interface VictoropsIncident extends HttpAlertMessage {
  /**
   * API key. Since Alertmanager 0.25.
   *
   * @default - that of the globals
   */
  readonly apiKeyFile?: SecretFile;
  /**
   * URL of VictorOps.
   *
   * @default - that of the globals
   */
  readonly apiUrl?: HttpUrl;
  /**
   * Which team it goes to. It is no secret.
   *
   * @minLength 1
   */
  readonly routingKey: string;
  /**
   * "CRITICAL", "WARNING" or "INFO".
   *
   * @default "CRITICAL"
   */
  readonly messageType?: string;
  /**
   * What happened.
   *
   * @default - Alertmanager's own
   */
  readonly stateMessage?: string;
  /**
   * Title.
   *
   * @default - Alertmanager's own
   */
  readonly entityDisplayName?: string;
  /**
   * Who says so.
   *
   * @default - Alertmanager's own
   */
  readonly monitoringTool?: string;
  /**
   * Further fields by their names.
   *
   * @default - none
   */
  readonly customFields?: Readonly<Record<string, string>>;
}
