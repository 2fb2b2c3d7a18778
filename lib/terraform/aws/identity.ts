import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { serviceTrust } from '../../design/aws/iam/document';
import { TKG_IAM_PARTS, TKG_ROLE_POLICIES, tkgIamName, type TkgIamPart } from '../../design/aws/iam/names';
import { tkgPolicies } from '../../design/aws/iam/tkg-policies';
import type { AwsIdentityPlan } from '../../design/aws/plans';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { identityTwice } from './errors-access';
import { tagIssues } from './tag-issues';

type ByPart<T> = Readonly<Record<TkgIamPart, T>>;

/** TKG's policies, roles and instance profiles in an account. */
export interface IAwsTkgIdentity {
  readonly policyArns: ByPart<string>;
  readonly roleNames: ByPart<string>;
  readonly instanceProfileNames: ByPart<string>;
}

/** What a new identity takes; the `identity` of a design is one. */
export interface AwsTkgIdentityProps extends Pick<AwsIdentityPlan, 'form'> {
  /**
   * Tags of policies, roles and instance profiles.
   *
   * @default - those of the connection alone
   */
  readonly tags?: Readonly<Record<string, string>>;
}

const IDENTITY = Symbol.for('tko-cdk.AwsTkgIdentity');

/**
 * The policies, roles and instance profiles by which TKG acts in an account of AWS. Their names are TKG's own and cannot
 * be chosen, since nodes ask for them and controllers may pass roles of these names alone; so an account has them once,
 * for all of its regions and sites. The construct is made in one stack of one app, and is referred to everywhere else.
 *
 * Source: TKO on AWS, identity and access management; the stack "tkg-aws-vmware-com" of TKG's installer.
 *
 * @throws SpecError when a tag is none; a second identity in the same app is refused at synthesis
 */
export class AwsTkgIdentity extends Construct implements IAwsTkgIdentity {
  /** Whether an identity is one that is made here, with resources to override. */
  public static isAwsTkgIdentity(candidate: unknown): candidate is AwsTkgIdentity {
    return bears(candidate, IDENTITY);
  }

  /**
   * What an account has already, made by another site or by TKG's installer. Nothing is looked up: names are fixed, and
   * ARNs follow from the partition and the account.
   */
  public static fromAccount(scope: Construct, id: string): IAwsTkgIdentity {
    const account = new Construct(scope, id);
    const { partition } = new DataAwsPartition(account, 'Partition');
    const { accountId } = new DataAwsCallerIdentity(account, 'Account');
    const names = byPart(tkgIamName);
    return Object.freeze({
      policyArns: byPart((part) => `arn:${partition}:iam::${accountId}:policy/${names[part]}`),
      roleNames: names,
      instanceProfileNames: names,
    });
  }

  public readonly [IDENTITY] = true;
  public readonly policyArns: ByPart<string>;
  public readonly roleNames: ByPart<string>;
  public readonly instanceProfileNames: ByPart<string>;
  /** The policies, for overrides. */
  public readonly policies: ByPart<IamPolicy>;
  /** The roles, for overrides. */
  public readonly roles: ByPart<IamRole>;
  /** The instance profiles, for overrides. */
  public readonly instanceProfiles: ByPart<IamInstanceProfile>;

  constructor(scope: Construct, id: string, props: AwsTkgIdentityProps) {
    super(scope, id);
    throwIssues(tagIssues(`${this.node.path}.tags`, props.tags));
    this.node.addValidation({ validate: () => this.others() });
    const tags = props.tags && { ...props.tags };
    const { managed, inline } = tkgPolicies(props.form);
    const { dnsSuffix } = new DataAwsPartition(this, 'Partition');
    const assumeRolePolicy = JSON.stringify(serviceTrust(`ec2.${dnsSuffix}`));

    this.policies = byPart((part) => {
      const policy = JSON.stringify(managed[part]);
      return new IamPolicy(this, `Policy-${part}`, { name: tkgIamName(part), policy, tags });
    });
    this.roles = byPart(
      (part) => new IamRole(this, `Role-${part}`, { name: tkgIamName(part), assumeRolePolicy, tags }),
    );
    this.instanceProfiles = byPart(
      (part) =>
        new IamInstanceProfile(this, `InstanceProfile-${part}`, {
          name: tkgIamName(part),
          role: this.roles[part].name,
          tags,
        }),
    );
    for (const part of TKG_IAM_PARTS) {
      const role = this.roles[part].name;
      for (const policy of TKG_ROLE_POLICIES[part]) {
        const policyArn = this.policies[policy].arn;
        new IamRolePolicyAttachment(this, `Attachment-${part}-${policy}`, { role, policyArn });
      }
      const own = inline[part];
      if (own !== undefined) {
        new IamRolePolicy(this, `InlinePolicy-${part}`, { name: own.name, role, policy: JSON.stringify(own.document) });
      }
    }
    this.policyArns = byPart((part) => this.policies[part].arn);
    this.roleNames = byPart((part) => this.roles[part].name);
    this.instanceProfileNames = byPart((part) => this.instanceProfiles[part].name);
  }

  /** Everything but the first identity of an app is one too many. */
  private others(): string[] {
    const [first] = this.node.root.node.findAll().filter((one) => AwsTkgIdentity.isAwsTkgIdentity(one));
    return first === undefined || first === this ? [] : [identityTwice(this.node.path, first.node.path)];
  }
}

const byPart = <T>(make: (part: TkgIamPart) => T): ByPart<T> =>
  Object.freeze({
    'control-plane': make('control-plane'),
    controllers: make('controllers'),
    nodes: make('nodes'),
  });
