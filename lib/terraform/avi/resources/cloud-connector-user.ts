import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_cloudconnectoruser`, for a login by SSH. */
export interface AviCloudConnectorUserArguments {
  /** The user name on the server. */
  readonly name: string;
  /** @default - none: the login is not by password */
  readonly password?: string;
}

/** A login that the controllers have on another server. */
export class AviCloudConnectorUser extends AviResource<AviCloudConnectorUserArguments> {
  constructor(scope: Construct, id: string, config: AviCloudConnectorUserArguments & TerraformMetaArguments) {
    super(scope, id, 'cloudconnectoruser', config);
  }
}
