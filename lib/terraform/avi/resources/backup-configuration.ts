import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_backupconfiguration`. */
export interface AviBackupConfigurationArguments {
  readonly name: string;
  readonly backupPassphrase: string;
  /** Whether backups stay on the controller too. */
  readonly saveLocal?: boolean;
  readonly maximumBackupsStored?: number;
  readonly uploadToRemoteHost?: boolean;
  readonly remoteHostname?: string;
  readonly remoteDirectory?: string;
  readonly remoteFileTransferProtocol?: 'SCP' | 'SFTP';
  readonly sshUserRef?: string;
}

/** Where backups of the controllers' configuration go. */
export class AviBackupConfiguration extends AviResource<AviBackupConfigurationArguments> {
  constructor(scope: Construct, id: string, config: AviBackupConfigurationArguments & TerraformMetaArguments) {
    super(scope, id, 'backupconfiguration', config);
  }
}
