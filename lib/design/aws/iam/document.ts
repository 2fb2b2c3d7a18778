import type { IamAction } from './actions';

/** When a statement holds. */
export interface PolicyCondition {
  readonly StringLike: { readonly 'iam:AWSServiceName': string };
}

/** What a statement allows besides its actions. */
export interface StatementOptions {
  /**
   * ARNs of what the actions may be done to. The partition in them is a wildcard, or comes from Terraform.
   *
   * @default ["*"]
   */
  readonly resources?: readonly string[];
  /**
   * Id of the statement in its document.
   *
   * @default - none
   */
  readonly sid?: string;
  /**
   * When the statement holds.
   *
   * @default - always
   */
  readonly condition?: PolicyCondition;
}

/** A statement of a policy of IAM, with IAM's own names. This library only allows. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  /** Sorted, each once. */
  readonly Action: readonly IamAction[];
  readonly Resource: readonly string[];
  readonly Condition?: PolicyCondition;
}

/** A policy of IAM. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** Who may take on a role. */
export interface TrustDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Effect: 'Allow';
    readonly Principal: { readonly Service: string };
    readonly Action: 'sts:AssumeRole';
  }[];
}

/** How many characters of a managed policy IAM takes; white space is not counted. */
export const MANAGED_POLICY_LIMIT = 6144;

/** A statement that allows actions. */
export function allow(
  actions: readonly (readonly IamAction[])[],
  { resources = ['*'], sid, condition }: StatementOptions = {},
): PolicyStatement {
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: 'Allow',
    Action: [...new Set(actions.flat())].sort(),
    Resource: [...resources].sort(),
    ...(condition !== undefined && { Condition: condition }),
  };
}

/** A document of statements, in the order that is given. */
export const policyDocument = (...statements: readonly PolicyStatement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** Lets a service of AWS take on a role: "ec2.amazonaws.com", whose suffix is the partition's. */
export const serviceTrust = (service: string): TrustDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
});
