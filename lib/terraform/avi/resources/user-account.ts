import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_useraccount`. */
export interface AviUserAccountArguments {
  readonly username: string;
  /** @default - none: the password is not changed */
  readonly oldPassword?: string;
  readonly password: string;
}

/**
 * The account that the provider is logged in with. Creating it changes the password, unless the old one is the same;
 * destroying it does nothing.
 */
export class AviUserAccount extends AviResource<AviUserAccountArguments> {
  constructor(scope: Construct, id: string, config: AviUserAccountArguments & TerraformMetaArguments) {
    super(scope, id, 'useraccount', config);
  }
}
