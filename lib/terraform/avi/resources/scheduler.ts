import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_scheduler`, for backups. */
export interface AviSchedulerArguments {
  readonly name: string;
  /** @default - the controller's own: true */
  readonly enabled?: boolean;
  readonly runMode: 'RUN_MODE_PERIODIC' | 'RUN_MODE_AT' | 'RUN_MODE_NOW';
  /**
   * How many units lie between two runs, at most 60.
   *
   * @default - none
   */
  readonly frequency?: number;
  /** @default - none */
  readonly frequencyUnit?:
    | 'SCHEDULER_FREQUENCY_UNIT_MIN'
    | 'SCHEDULER_FREQUENCY_UNIT_HOUR'
    | 'SCHEDULER_FREQUENCY_UNIT_DAY'
    | 'SCHEDULER_FREQUENCY_UNIT_WEEK'
    | 'SCHEDULER_FREQUENCY_UNIT_MONTH';
  readonly schedulerAction: 'SCHEDULER_ACTION_BACKUP' | 'SCHEDULER_ACTION_RUN_A_SCRIPT';
  /** @default - none */
  readonly backupConfigRef?: string;
}

/** What the controllers do at intervals. */
export class AviScheduler extends AviResource<AviSchedulerArguments> {
  constructor(scope: Construct, id: string, config: AviSchedulerArguments & TerraformMetaArguments) {
    super(scope, id, 'scheduler', config);
  }
}
