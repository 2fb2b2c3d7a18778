import type { MonitoringHttpClient } from './http-client';

/** What all ways have. */
export interface AlertMessage {
  /**
   * Whether the end of an alert is told too.
   *
   * @default - true, but for mails and Slack
   */
  readonly sendResolved?: boolean;
}

/** What ways over HTTP have. */
export interface HttpAlertMessage extends AlertMessage {
  /**
   * How the server is asked.
   *
   * @default - as the globals say
   */
  readonly httpConfig?: MonitoringHttpClient;
}
