import { DataVsphereRole } from '@cdktf/provider-vsphere/lib/data-vsphere-role';
import { Role } from '@cdktf/provider-vsphere/lib/role';
import { Construct } from 'constructs';
import type { RolePlan } from '../../design/vsphere-vds/design';
import { formatIssues, repetitionIssues } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { bears } from '../mark';

/** A role of vCenter. */
export interface ITkgRole {
  readonly roleId: string;
}

/** What a new role takes; the `role` of a design is one. */
export type TkgRoleProps = Pick<RolePlan, 'name' | 'privileges'>;

const TKG_ROLE = Symbol.for('tko-cdk.TkgRole');

/**
 * The role of the account that TKG and NSX ALB log in with. vCenter adds its System.… privileges by itself.
 *
 * @throws SpecError when there is no privilege, or one stands twice
 */
export class TkgRole extends Construct implements ITkgRole {
  /** Whether a role is one that is made here, with a resource to override. */
  public static isTkgRole(candidate: unknown): candidate is TkgRole {
    return bears(candidate, TKG_ROLE);
  }

  /** Finds a role; Terraform's plan fails when there is none of that name. */
  public static fromName(scope: Construct, id: string, name: string): ITkgRole {
    const found = new DataVsphereRole(scope, id, { label: name });
    return Object.freeze({ roleId: found.id });
  }

  public readonly [TKG_ROLE] = true;
  public readonly roleId: string;
  /** The role, for overrides. */
  public readonly Resource: Role;

  constructor(scope: Construct, id: string, props: TkgRoleProps) {
    super(scope, id);
    const at = this.node.path;
    throwIssues([
      ...formatIssues(`${at}.name`, props.name, 'inventory-name'),
      ...(props.privileges.length === 0
        ? [nothingGiven(`${at}.privileges`, 'privilege', 'give the ids of the privileges, such as "Network.Assign"')]
        : []),
      ...repetitionIssues((index) => `${at}.privileges[${index}]`, props.privileges, 'privilege'),
    ]);
    this.Resource = new Role(this, 'Resource', { name: props.name, rolePrivileges: [...props.privileges] });
    this.roleId = this.Resource.id;
  }
}
