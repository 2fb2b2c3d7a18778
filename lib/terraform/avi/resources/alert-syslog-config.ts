import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_alertsyslogconfig`. */
export interface AviAlertSyslogConfigArguments {
  readonly name: string;
  readonly syslogServers: readonly {
    readonly syslogServer: string;
    /** @default - the controller's own: 514 */
    readonly syslogServerPort?: number;
    readonly udp: boolean;
    /** @default - the controller's own: SYSLOG_LEGACY */
    readonly format?: 'SYSLOG_LEGACY' | 'SYSLOG_RFC5424' | 'SYSLOG_JSON';
  }[];
}

/** Servers that alerts are sent to. */
export class AviAlertSyslogConfig extends AviResource<AviAlertSyslogConfigArguments> {
  constructor(scope: Construct, id: string, config: AviAlertSyslogConfigArguments & TerraformMetaArguments) {
    super(scope, id, 'alertsyslogconfig', config);
  }
}
