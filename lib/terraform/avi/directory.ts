import { Construct } from 'constructs';
import type { AviLdapPlan } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { secretVariable } from '../secret-variable';
import { AviAuthProfile } from './resources/auth-profile';

/** What a directory takes; the `ldap` of a design is one. */
export interface AviDirectoryProps extends Omit<AviLdapPlan, 'name' | 'administratorsGroup'> {
  /**
   * Name of the profile.
   *
   * @default "TKO-LDAP"
   */
  readonly name?: string;
}

const SUBTREE = 'AUTH_LDAP_SCOPE_SUBTREE';

/**
 * An LDAP directory of administrators (TKO-ALB-011). The password of the account that searches it is the secret
 * `avi_ldap_password`. NSX ALB has one mode with encryption; the port decides whether it is LDAPS or StartTLS.
 *
 * That the group of administrators gets the role of administrators, and that the portal asks the directory, is for an
 * operator to set: the system configuration would bind the profile, but only with a mapping of groups to roles, for
 * which the provider of NSX ALB 22.1.3 has no resource that could be proven here.
 *
 * @throws SpecError when there is no server, a server is no host, or the port is out of range
 */
export class AviDirectory extends Construct {
  /** The profile, for overrides. */
  public readonly Resource: AviAuthProfile;

  constructor(scope: Construct, id: string, props: AviDirectoryProps) {
    super(scope, id);
    const at = this.node.path;
    const { name = 'TKO-LDAP' } = props;
    throwIssues([
      ...formatIssues(`${at}.name`, name, 'inventory-name'),
      ...(props.servers.length === 0 ? [nothingGiven(`${at}.servers`, 'server', 'give one, or leave LDAP out')] : []),
      ...props.servers.flatMap((server, index) => formatIssues(`${at}.servers[${index}]`, server, 'host')),
      ...integerIssues(`${at}.port`, props.port, 1, 65535),
    ]);
    this.Resource = new AviAuthProfile(this, 'Resource', {
      name,
      type: 'AUTH_PROFILE_LDAP',
      ldap: {
        server: props.servers,
        port: props.port,
        securityMode: 'AUTH_LDAP_SECURE_USE_LDAPS',
        baseDn: props.baseDn,
        bindAsAdministrator: true,
        settings: {
          adminBindDn: props.bindDn,
          password: secretVariable(this, 'avi_ldap_password', `Password of ${props.bindDn} in the directory`)
            .stringValue,
          userSearchDn: props.userSearchDn,
          userSearchScope: SUBTREE,
          userIdAttribute: props.userIdAttribute,
          groupSearchDn: props.groupSearchDn,
          groupSearchScope: SUBTREE,
        },
      },
    });
  }
}
