import { dependable, Fn, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { AviDesign } from '../../design/vsphere-vds/design';
import { nothingGiven, throwIssues } from '../errors';
import { optionalSecretVariable } from '../secret-variable';
import { TerraformData } from '../terraform-data';
import { AviConnection, aviPassword } from './connection';
import { AviUserAccount } from './resources/user-account';

/** What the administrator takes; the `avi` of a design is one. */
export type AviAdministratorProps = Pick<AviDesign, 'version' | 'controllers'>;

/**
 * The password of the administrator, on the first controller.
 *
 * A fresh controller answers to its factory password alone, and no longer once it is changed. So this is a stage of its
 * own, with two secrets: `avi_password`, the password that holds from now on, and `avi_current_password`, the one that
 * holds until then. The second is set for the run that changes the password, to the factory password at first, and left
 * out of all others. A later change works the same way: Terraform then makes the account anew, which sends both.
 *
 * @throws SpecError when there is no controller
 */
export class AviAdministrator extends Construct {
  public readonly connection: AviConnection;
  /** The account, for overrides. */
  public readonly Resource: AviUserAccount;

  constructor(scope: Construct, id: string, props: AviAdministratorProps) {
    super(scope, id);
    const [first] = props.controllers;
    if (first === undefined) {
      throwIssues([nothingGiven(`${this.node.path}.controllers`, 'controller', 'give the first controller')]);
    }
    const password = aviPassword(this);
    const current = Token.asString(Fn.coalesce([currentPassword(this), password]));
    this.connection = new AviConnection(this, 'Connection', {
      controller: first?.address ?? '',
      version: props.version,
      password: current,
    });
    const change = new TerraformData(this, 'Password', { password });
    this.Resource = new AviUserAccount(this, 'Resource', {
      username: this.connection.username,
      oldPassword: current,
      password,
      // An update would send the old password of the last run.
      lifecycle: { ignoreChanges: ['old_password'], replaceTriggeredBy: [dependable(change)] },
    });
  }
}

/** The password of controllers that have not been configured yet; null once it is left out. */
export const currentPassword = (scope: Construct): string =>
  optionalSecretVariable(
    scope,
    'avi_current_password',
    'Password that the NSX ALB controllers have before this run: the factory password at first, left out when it does not change',
  ).stringValue;
