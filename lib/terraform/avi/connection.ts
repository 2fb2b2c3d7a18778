import { Construct } from 'constructs';
import { formatIssues, isLate } from '../checks';
import { noVersion, throwIssues } from '../errors';
import { inputVariable } from '../input-variable';
import { secretVariable } from '../secret-variable';
import { AviProvider } from './provider';

/** What a connection takes. */
export interface AviConnectionProps {
  /** Host name or address of a controller or of their cluster. */
  readonly controller: string;
  /** Version of NSX ALB, such as "22.1.3". */
  readonly version: string;
  /**
   * Reference to the password.
   *
   * @default - the sensitive variable `avi_password`
   */
  readonly password?: string;
}

/**
 * The connection of a stack to NSX ALB: the provider in tenant `admin`, with the inputs `avi_username` (default admin)
 * and `avi_password`.
 *
 * @throws SpecError when the controller is no host, or the version none
 */
export class AviConnection extends Construct {
  /** The provider, for overrides. */
  public readonly Resource: AviProvider;
  /** Reference to the user name. */
  public readonly username: string;

  constructor(scope: Construct, id: string, props: AviConnectionProps) {
    super(scope, id);
    const { controller, version } = props;
    throwIssues([
      ...formatIssues(`${this.node.path}.controller`, controller, 'host'),
      ...(isLate(version) || /^\d+\.\d+\.\d+$/.test(version) ? [] : [noVersion(`${this.node.path}.version`, version)]),
    ]);
    this.username = inputVariable(this, 'avi_username', {
      type: 'string',
      description: 'User name of an NSX ALB administrator',
      default: 'admin',
    }).stringValue;
    this.Resource = new AviProvider(this, 'Resource', {
      controller,
      username: this.username,
      password: props.password ?? aviPassword(this),
      tenant: 'admin',
      version,
    });
  }
}

/** The password of NSX ALB's administrator. */
export const aviPassword = (scope: Construct): string =>
  secretVariable(scope, 'avi_password', 'Password of the NSX ALB administrator').stringValue;
