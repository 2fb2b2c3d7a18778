import type { TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { AviResource } from '../avi-resource';

/** Arguments of `avi_authprofile`, for LDAP. */
export interface AviAuthProfileArguments {
  readonly name: string;
  readonly type: 'AUTH_PROFILE_LDAP';
  readonly ldap: {
    readonly server: readonly string[];
    readonly port: number;
    /** The one mode with encryption: the port decides between LDAPS and StartTLS. */
    readonly securityMode: 'AUTH_LDAP_SECURE_USE_LDAPS' | 'AUTH_LDAP_SECURE_NONE';
    readonly baseDn: string;
    /** Whether the controllers search with an account of their own. */
    readonly bindAsAdministrator: boolean;
    readonly settings: {
      readonly adminBindDn: string;
      readonly password: string;
      readonly userSearchDn: string;
      readonly userIdAttribute: string;
      readonly groupSearchDn: string;
      /** @default - left to the controller */
      readonly groupSearchScope?: 'AUTH_LDAP_SCOPE_BASE' | 'AUTH_LDAP_SCOPE_ONE' | 'AUTH_LDAP_SCOPE_SUBTREE';
      /** @default - left to the controller */
      readonly userSearchScope?: 'AUTH_LDAP_SCOPE_BASE' | 'AUTH_LDAP_SCOPE_ONE' | 'AUTH_LDAP_SCOPE_SUBTREE';
    };
  };
}

/** A directory of users. */
export class AviAuthProfile extends AviResource<AviAuthProfileArguments> {
  constructor(scope: Construct, id: string, config: AviAuthProfileArguments & TerraformMetaArguments) {
    super(scope, id, 'authprofile', config);
  }
}
