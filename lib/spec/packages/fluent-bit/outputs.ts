import type { Host, OneLine, OneWord } from '../../text';
import type { Port } from '../common';
import type { FluentBitElasticsearchOutput, FluentBitOpenSearchOutput } from './elasticsearch';
import type { FluentBitKafkaOutput } from './kafka';
import type { FluentBitNetworkOutput, FluentBitOutputSection, FluentBitSecret } from './sections';
import type { FluentBitLogInsightCloudOutput, FluentBitLogInsightOutput, FluentBitSyslogOutput } from './syslog';

/**
 * Where records go. A record goes to every output that its tag matches.
 *
 * @discriminator type
 */
export type FluentBitOutput =
  | FluentBitSyslogOutput
  | FluentBitHttpOutput
  | FluentBitKafkaOutput
  | FluentBitElasticsearchOutput
  | FluentBitOpenSearchOutput
  | FluentBitSplunkOutput
  | FluentBitLogInsightOutput
  | FluentBitLogInsightCloudOutput
  | FluentBitLokiOutput
  | FluentBitForwardOutput
  | FluentBitCloudWatchOutput
  | FluentBitStdoutOutput
  | FluentBitPluginOutput;

/** HTTP. */
export interface FluentBitHttpOutput extends FluentBitNetworkOutput {
  readonly type: 'http';
  /** The server. */
  readonly host: Host;
  /**
   * Its port.
   *
   * @default 80, with TLS too
   */
  readonly port?: Port;
  /**
   * Path there.
   *
   * @default "/"
   */
  readonly uri?: OneWord;
  /**
   * How records are written.
   *
   * @default "msgpack" in Fluent Bit 2.1, "json" later
   */
  readonly format?: 'msgpack' | 'json' | 'json_stream' | 'json_lines' | 'gelf';
  /**
   * Compression.
   *
   * @default - none
   */
  readonly compress?: 'gzip';
  /**
   * Headers.
   *
   * @default - none
   */
  readonly headers?: readonly FluentBitHeader[];
  /**
   * Header that takes the tag.
   *
   * @default - none
   */
  readonly headerTag?: OneWord;
  /**
   * Name for basic authentication.
   *
   * @default - none
   */
  readonly httpUser?: OneLine;
  /**
   * Password for basic authentication.
   *
   * @default - none
   */
  readonly httpPassword?: FluentBitSecret;
  /**
   * Field for the time.
   *
   * @default "date"
   */
  readonly jsonDateKey?: OneWord;
  /**
   * How the time is written.
   *
   * @default "double"
   */
  readonly jsonDateFormat?: 'double' | 'epoch' | 'iso8601' | 'java_sql_timestamp';
  /**
   * HTTP proxy, such as "http://proxy.example.com:3128".
   *
   * @default - none
   */
  readonly proxy?: OneWord;
}

/** A header of HTTP. */
export interface FluentBitHeader {
  /** Its name, such as "Authorization". */
  readonly name: OneWord;
  /**
   * A word before the value, such as "Bearer".
   *
   * @default - none
   */
  readonly scheme?: OneWord;
  /** Its value. Keys and tokens are secrets. */
  readonly value: OneLine | FluentBitSecret;
}

/** The HTTP Event Collector of Splunk. */
export interface FluentBitSplunkOutput extends FluentBitNetworkOutput {
  readonly type: 'splunk';
  /** The server. */
  readonly host: Host;
  /**
   * Its port.
   *
   * @default 8088
   */
  readonly port?: Port;
  /** Token of the collector. */
  readonly splunkToken: FluentBitSecret;
  /**
   * Whether fields stand at the top of an event, in place of below "event".
   *
   * @default false
   */
  readonly splunkSendRaw?: boolean;
  /**
   * The one field that is sent, such as "$log".
   *
   * @default - the whole record
   */
  readonly eventKey?: OneWord;
  /**
   * Host of events, such as "$kubernetes['host']".
   *
   * @default - none
   */
  readonly eventHost?: OneLine;
  /**
   * Source of events.
   *
   * @default - none
   */
  readonly eventSource?: OneLine;
  /**
   * Source type of events.
   *
   * @default - none
   */
  readonly eventSourcetype?: OneLine;
  /**
   * Field for the source type.
   *
   * @default - none
   */
  readonly eventSourcetypeKey?: OneWord;
  /**
   * Index of events.
   *
   * @default - that of the token
   */
  readonly eventIndex?: OneWord;
  /**
   * Field for the index.
   *
   * @default - none
   */
  readonly eventIndexKey?: OneWord;
  /**
   * Indexed fields, with where their values are, such as `pod: $kubernetes['pod_name']`.
   *
   * @default - none
   */
  readonly eventField?: Readonly<Record<string, OneWord>>;
  /**
   * Channel of the collector.
   *
   * @default - none
   */
  readonly channel?: OneWord;
  /**
   * Compression.
   *
   * @default - none
   */
  readonly compress?: 'gzip';
}

/** Grafana Loki. */
export interface FluentBitLokiOutput extends FluentBitNetworkOutput {
  readonly type: 'loki';
  /** The server. */
  readonly host: Host;
  /**
   * Its port.
   *
   * @default 3100
   */
  readonly port?: Port;
  /**
   * Path there.
   *
   * @default "/loki/api/v1/push"
   */
  readonly uri?: OneWord;
  /**
   * Tenant.
   *
   * @default - none: Loki has one
   */
  readonly tenantId?: OneWord;
  /**
   * Labels of streams, such as "job=fluent-bit" or "$stream".
   *
   * @default ["job=fluentbit"]
   */
  readonly labels?: readonly OneWord[];
  /**
   * Fields that become labels, such as "$kubernetes['namespace_name']".
   *
   * @default - none
   */
  readonly labelKeys?: readonly OneWord[];
  /**
   * Fields that are left out.
   *
   * @default - none
   */
  readonly removeKeys?: readonly OneWord[];
  /**
   * How a record is written as a line.
   *
   * @default "json"
   */
  readonly lineFormat?: 'json' | 'key_value';
  /**
   * Whether labels of the pod become labels of the stream.
   *
   * @default false
   */
  readonly autoKubernetesLabels?: boolean;
  /**
   * Name for basic authentication.
   *
   * @default - none
   */
  readonly httpUser?: OneLine;
  /**
   * Password for basic authentication.
   *
   * @default - none
   */
  readonly httpPassword?: FluentBitSecret;
}

/** Another Fluent Bit or Fluentd. */
export interface FluentBitForwardOutput extends FluentBitNetworkOutput {
  readonly type: 'forward';
  /** The server. */
  readonly host: Host;
  /**
   * Its port.
   *
   * @default 24224
   */
  readonly port?: Port;
  /**
   * Key that both sides know.
   *
   * @default - none
   */
  readonly sharedKey?: FluentBitSecret;
  /**
   * Name that is sent with the key.
   *
   * @default "localhost"
   */
  readonly selfHostname?: OneWord;
  /**
   * User.
   *
   * @default - none
   */
  readonly username?: OneLine;
  /**
   * Password of the user.
   *
   * @default - none
   */
  readonly password?: FluentBitSecret;
  /**
   * Whether the server confirms what it got.
   *
   * @default false
   */
  readonly requireAckResponse?: boolean;
  /**
   * Whether times are whole seconds, for old Fluentds.
   *
   * @default false
   */
  readonly timeAsInteger?: boolean;
  /**
   * Compression.
   *
   * @default - none
   */
  readonly compress?: 'gzip';
}

/** Amazon CloudWatch Logs. Credentials come from the role of the node, or from `env`. */
export interface FluentBitCloudWatchOutput extends FluentBitOutputSection {
  readonly type: 'cloudwatch_logs';
  /** Region, such as "eu-west-1". */
  readonly region: OneWord;
  /** Log group. */
  readonly logGroupName: OneWord;
  /**
   * Log stream. Either this or `logStreamPrefix`.
   *
   * @default - as logStreamPrefix says
   */
  readonly logStreamName?: OneWord;
  /**
   * What stands before the tag in the name of the log stream.
   *
   * @default - as logStreamName says
   */
  readonly logStreamPrefix?: OneWord;
  /**
   * Whether the log group is made.
   *
   * @default false
   */
  readonly autoCreateGroup?: boolean;
  /**
   * The one field that is sent.
   *
   * @default - the whole record
   */
  readonly logKey?: OneWord;
  /**
   * Role that is assumed.
   *
   * @default - none
   */
  readonly roleArn?: OneWord;
  /**
   * Another endpoint, such as one of a VPC.
   *
   * @default - that of the region
   */
  readonly endpoint?: OneWord;
}

/** The log of Fluent Bit's own pods, to see what it does. */
export interface FluentBitStdoutOutput extends FluentBitOutputSection {
  readonly type: 'stdout';
  /**
   * How records are written.
   *
   * @default "msgpack"
   */
  readonly format?: 'msgpack' | 'json' | 'json_stream' | 'json_lines';
}

/** Any other output of Fluent Bit, or one of `fluent_bit.config.plugins`. */
export interface FluentBitPluginOutput extends FluentBitNetworkOutput {
  readonly type: 'plugin';
  /** Name of the plug-in, such as "gelf". */
  readonly name: OneWord;
}
