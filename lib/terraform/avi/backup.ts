import { Construct } from 'constructs';
import type { AviBackupPlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues, isLate } from '../checks';
import { noInterval, throwIssues } from '../errors';
import { secretVariable } from '../secret-variable';
import { AviBackupConfiguration } from './resources/backup-configuration';
import { AviCloudConnectorUser } from './resources/cloud-connector-user';
import { AviScheduler, type AviSchedulerArguments } from './resources/scheduler';

/** What a backup takes. */
export type AviBackupProps = AviBackupPlan;

/** The largest number that the scheduler counts to, in any unit. */
const HIGHEST_FREQUENCY = 60;

/**
 * The backup of the controllers' configuration to another server (TKO-ALB-009). NSX ALB has one backup configuration and
 * one scheduler for it, which are taken over. The secrets are `avi_backup_password`, of the user on the server, and
 * `avi_backup_passphrase`, with which the backups are encrypted.
 *
 * @throws SpecError when the server is no host, or the interval is one that the scheduler cannot count
 */
export class AviBackup extends Construct {
  /** The login on the server, for overrides. */
  public readonly user: AviCloudConnectorUser;
  /** The backup configuration, for overrides. */
  public readonly Resource: AviBackupConfiguration;
  /** The scheduler, for overrides. */
  public readonly scheduler: AviScheduler;

  constructor(scope: Construct, id: string, props: AviBackupProps) {
    super(scope, id);
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.server`, props.server, 'host'),
      ...integerIssues(`${at}.keep`, props.keep, 1, 20),
      ...(isLate(props.intervalHours) || frequency(props.intervalHours) !== undefined
        ? []
        : [noInterval(`${at}.intervalHours`, props.intervalHours)]),
    ]);
    this.user = new AviCloudConnectorUser(this, 'User', {
      name: props.user,
      password: secretVariable(this, 'avi_backup_password', `Password of ${props.user} on the backup server`)
        .stringValue,
    });
    this.Resource = new AviBackupConfiguration(this, 'Resource', {
      name: 'Backup-Configuration',
      backupPassphrase: secretVariable(this, 'avi_backup_passphrase', 'Passphrase that encrypts the NSX ALB backups')
        .stringValue,
      saveLocal: true,
      maximumBackupsStored: props.keep,
      uploadToRemoteHost: true,
      remoteHostname: props.server,
      remoteDirectory: props.directory,
      remoteFileTransferProtocol: props.protocol === 'scp' ? 'SCP' : 'SFTP',
      sshUserRef: this.user.id,
    });
    this.scheduler = new AviScheduler(this, 'Scheduler', {
      name: 'Default-Scheduler',
      enabled: true,
      runMode: 'RUN_MODE_PERIODIC',
      schedulerAction: 'SCHEDULER_ACTION_BACKUP',
      backupConfigRef: this.Resource.id,
      ...(frequency(props.intervalHours) ?? {
        frequency: props.intervalHours,
        frequencyUnit: 'SCHEDULER_FREQUENCY_UNIT_HOUR',
      }),
    });
  }
}

/** Hours while the scheduler can count them, and whole days beyond; undefined when neither fits. */
function frequency(hours: number): Pick<AviSchedulerArguments, 'frequency' | 'frequencyUnit'> | undefined {
  const fits = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= HIGHEST_FREQUENCY;
  if (fits(hours)) {
    return { frequency: hours, frequencyUnit: 'SCHEDULER_FREQUENCY_UNIT_HOUR' };
  }
  return fits(hours / 24) ? { frequency: hours / 24, frequencyUnit: 'SCHEDULER_FREQUENCY_UNIT_DAY' } : undefined;
}
