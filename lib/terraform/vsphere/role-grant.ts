import { EntityPermissions } from '@cdktf/provider-vsphere/lib/entity-permissions';
import { Construct } from 'constructs';
import { isLate } from '../checks';
import { noAccount, throwIssues } from '../errors';
import type { ITkgRole } from './tkg-role';

/** What a grant takes. */
export interface RoleGrantProps {
  /** Id of the object, which the same stack makes. */
  readonly objectId: string;
  /** Kind of the object, as the vSphere API names it. */
  readonly objectType: 'ResourcePool' | 'Folder' | 'DistributedVirtualPortgroup';
  /** Account in the form `user@domain`. */
  readonly account: string;
  readonly role: ITkgRole;
  /** Whether the grant holds for everything below the object too. */
  readonly propagate: boolean;
}

/**
 * That an account has a role on an object.
 *
 * It is for objects that the same stack makes. Terraform manages all permissions of an object at once, so on an object
 * that was there before it would take away what others have been granted.
 *
 * @throws SpecError when the account is not in the form user@domain
 */
export class RoleGrant extends Construct {
  /** The permissions of the object, for overrides. */
  public readonly Resource: EntityPermissions;

  constructor(scope: Construct, id: string, props: RoleGrantProps) {
    super(scope, id);
    throwIssues(accountIssues(`${this.node.path}.account`, props.account));
    this.Resource = new EntityPermissions(this, 'Resource', {
      entityId: props.objectId,
      entityType: props.objectType,
      permissions: [
        {
          userOrGroup: downLevelName(props.account),
          isGroup: false,
          roleId: props.role.roleId,
          propagate: props.propagate,
        },
      ],
    });
  }
}

const ACCOUNT = /^([^@\\\s]+)@([^@\\\s]+)$/;

/** An issue when an account is not in the form user@domain. */
export const accountIssues = (path: string, account: string) =>
  isLate(account) || ACCOUNT.test(account) ? [] : [noAccount(path, account)];

/** The form that permissions take: "vsphere.local\tkg-user". */
const downLevelName = (account: string): string => account.replace(ACCOUNT, '$2\\$1');
