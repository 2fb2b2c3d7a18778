import { VsphereProvider } from '@cdktf/provider-vsphere/lib/provider';
import { Construct } from 'constructs';
import type { VcenterDesign } from '../../design/vsphere-vds/design';
import { formatIssues, integerIssues } from '../checks';
import { throwIssues } from '../errors';
import { inputVariable } from '../input-variable';
import { secretVariable } from '../secret-variable';

/** What a connection takes; the `vcenter` of a design is one. */
export interface VsphereConnectionProps extends Pick<VcenterDesign, 'server'> {
  /**
   * Whether the certificate of the vCenter server goes unchecked.
   *
   * @default false
   */
  readonly insecure?: boolean;
  /**
   * How long Terraform waits for one operation of vCenter, in minutes. The upload of a controller image is one.
   *
   * @default 30
   */
  readonly apiTimeoutMinutes?: number;
}

/**
 * The connection of a stack to its vCenter: the provider, and the inputs `vsphere_server`, `vsphere_user`,
 * `vsphere_password` and `vsphere_insecure`. The user is an administrator of vCenter, not the account of TKG.
 *
 * @throws SpecError when the server is no host, or the timeout no number of minutes
 */
export class VsphereConnection extends Construct {
  /** The provider, for overrides. */
  public readonly Resource: VsphereProvider;

  constructor(scope: Construct, id: string, props: VsphereConnectionProps) {
    super(scope, id);
    const { server, insecure = false, apiTimeoutMinutes = 30 } = props;
    throwIssues([
      ...formatIssues(`${this.node.path}.server`, server, 'host-port'),
      ...integerIssues(`${this.node.path}.apiTimeoutMinutes`, apiTimeoutMinutes, 1, 1440),
    ]);
    this.Resource = new VsphereProvider(this, 'Resource', {
      vsphereServer: inputVariable(this, 'vsphere_server', {
        type: 'string',
        description: 'vCenter server',
        default: server,
      }).stringValue,
      user: inputVariable(this, 'vsphere_user', {
        type: 'string',
        description: 'User name of a vCenter administrator, such as administrator@vsphere.local',
      }).stringValue,
      password: secretVariable(this, 'vsphere_password', 'Password of the vCenter administrator').stringValue,
      allowUnverifiedSsl: inputVariable(this, 'vsphere_insecure', {
        type: 'bool',
        description: 'Whether the certificate of the vCenter server goes unchecked',
        default: insecure,
      }).booleanValue,
      apiTimeout: apiTimeoutMinutes,
    });
  }
}
