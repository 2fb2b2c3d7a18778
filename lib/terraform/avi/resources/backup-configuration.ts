import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_backupconfiguration`. */
export interface AviBackupConfigurationArguments {
  readonly name: string;
  readonly backupPassphrase: string;
  /**
   * Whether backups stay on the controller too.
   *
   * @default - the controller's own: they do not
   */
  readonly saveLocal?: boolean;
  /** @default - the controller's own: 4 */
  readonly maximumBackupsStored?: number;
  /** @default - the controller's own: they do not */
  readonly uploadToRemoteHost?: boolean;
  /** @default - none */
  readonly remoteHostname?: string;
  /** @default - none */
  readonly remoteDirectory?: string;
  /** @default - the controller's own: SCP */
  readonly remoteFileTransferProtocol?: 'SCP' | 'SFTP';
  /** @default - none */
  readonly sshUserRef?: string;
}

/** Where backups of the controllers' configuration go. */
export class AviBackupConfiguration extends AviResource<AviBackupConfigurationArguments> {
  constructor(scope: Construct, id: string, config: AviBackupConfigurationArguments & TerraformMetaArguments) {
    super(scope, id, 'backupconfiguration', config);
  }
}
