import type { Host, OneWord } from '../../text';
import type { Port } from '../common';
import type { FluentBitNetworkOutput, FluentBitOutputSection, FluentBitSecret, FluentBitTls } from './sections';

/** How syslog is reached, and written. */
export interface FluentBitSyslogOptions {
  /** The server. */
  readonly host: Host;
  /**
   * Its port.
   *
   * @default 514
   */
  readonly port?: Port;
  /**
   * The way to it. Over UDP records can be lost, and are cut at the size of a packet.
   *
   * @default "udp"
   */
  readonly mode?: 'udp' | 'tcp' | 'tls';
  /**
   * TLS, with the mode "tls" or "tcp".
   *
   * @default - the server is verified with the authorities of the image
   */
  readonly tls?: FluentBitTls;
  /**
   * The format.
   *
   * @default "rfc5424"
   */
  readonly syslogFormat?: 'rfc3164' | 'rfc5424';
  /**
   * Bytes of a message; longer ones are cut.
   *
   * @minimum 1
   * @asType integer
   * @default - 2048 with rfc5424, 1024 with rfc3164
   */
  readonly syslogMaxsize?: number;
}

/** Syslog. A `…Key` names the field that a value is taken of. */
export interface FluentBitSyslogOutput extends FluentBitSyslogOptions, Omit<FluentBitNetworkOutput, 'tls'> {
  readonly type: 'syslog';
  /** Field for the message: "message" with the parser "cri", "log" with the multi-line parser "cri". Without it messages are empty. */
  readonly syslogMessageKey: OneWord;
  /**
   * Field for the name of the host.
   *
   * @default - none: "-" is sent
   */
  readonly syslogHostnameKey?: OneWord;
  /**
   * Field for the name of the application.
   *
   * @default - none
   */
  readonly syslogAppnameKey?: OneWord;
  /**
   * Field for the process.
   *
   * @default - none
   */
  readonly syslogProcidKey?: OneWord;
  /**
   * Field for the kind of message.
   *
   * @default - none
   */
  readonly syslogMsgidKey?: OneWord;
  /**
   * Field for the severity, a number of 0 to 7.
   *
   * @default - none: 6
   */
  readonly syslogSeverityKey?: OneWord;
  /**
   * Field for the facility, a number of 0 to 23.
   *
   * @default - none: 1
   */
  readonly syslogFacilityKey?: OneWord;
  /**
   * Fields that hold maps, for the structured data.
   *
   * @default - none
   */
  readonly syslogSdKey?: readonly OneWord[];
}

/**
 * VMware Aria Operations for Logs (vRealize Log Insight), over syslog, as the samples for TKG have it: an output for records
 * of pods (`kube.*`) and one for those of node services (`kube_systemd.*`). It reads what the filter `tkg` makes.
 */
export interface FluentBitLogInsightOutput
  extends FluentBitSyslogOptions, Omit<FluentBitNetworkOutput, 'tls' | 'match' | 'matchRegex' | 'alias'> {
  readonly type: 'log-insight';
  /**
   * Field for the message of records of pods.
   *
   * @default - "message", as the parser "cri" makes it, or "log" with multi-line parsers of the input `containers`
   */
  readonly syslogMessageKey?: OneWord;
}

/** VMware Aria Operations for Logs as a service (vRealize Log Insight Cloud), over HTTPS. */
export interface FluentBitLogInsightCloudOutput extends FluentBitOutputSection {
  readonly type: 'log-insight-cloud';
  /** API key of the service. It is sent as a bearer token. */
  readonly apiKey: FluentBitSecret;
  /**
   * Where records are sent to.
   *
   * @default "data.mgmt.cloud.vmware.com"
   */
  readonly host?: Host;
  /**
   * Path there.
   *
   * @default "/le-mans/v1/streams/ingestion-pipeline-stream"
   */
  readonly uri?: OneWord;
  /**
   * How the server is verified.
   *
   * @default - with the authorities of the image
   */
  readonly tls?: FluentBitTls;
}
