import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_actiongroupconfig`. */
export interface AviActionGroupConfigArguments {
  readonly name: string;
  readonly level: 'ALERT_HIGH' | 'ALERT_MEDIUM' | 'ALERT_LOW';
  /** Whether alerts go to outside servers alone, and not into the controllers' own list. */
  readonly externalOnly: boolean;
  /** @default - none: alerts go to no syslog server */
  readonly syslogConfigRef?: string;
}

/** What happens on alerts of a level. */
export class AviActionGroupConfig extends AviResource<AviActionGroupConfigArguments> {
  constructor(scope: Construct, id: string, config: AviActionGroupConfigArguments & TerraformMetaArguments) {
    super(scope, id, 'actiongroupconfig', config);
  }
}
