import { deepFreeze } from '../../deep-freeze';
import type { AwsIdentityPlan } from '../plans';
import { actions } from './actions';
import { controlPlanePolicy } from './control-plane';
import { controllersPolicy } from './controllers';
import { allow, policyDocument, type PolicyDocument } from './document';
import { type TkgIamPart } from './names';
import { nodesPolicy } from './nodes';

/** A policy that stands in a role itself. */
export interface InlinePolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** The policies of TKG in an account. */
export interface TkgPolicies {
  /** The managed policies. */
  readonly managed: Readonly<Record<TkgIamPart, PolicyDocument>>;
  /** The policies in roles, by the parts of the roles. */
  readonly inline: Readonly<Partial<Record<TkgIamPart, InlinePolicy>>>;
}

/** What Tanzu Mission Control looks up before it makes clusters. */
const MISSION_CONTROL: InlinePolicy = {
  name: 'tkg-cloud-vmware-com',
  document: policyDocument(
    allow(
      [
        actions(
          'ec2',
          'DescribeKeyPairs',
          'DescribeInstanceTypeOfferings',
          'DescribeInstanceTypes',
          'DescribeAvailabilityZones',
          'DescribeSubnets',
          'DescribeRouteTables',
          'DescribeVpcs',
          'DescribeNatGateways',
          'DescribeAddresses',
        ),
        actions('elasticloadbalancing', 'DescribeLoadBalancers'),
        actions('servicequotas', 'ListServiceQuotas'),
        actions('iam', 'GetPolicy', 'ListAttachedRolePolicies', 'GetPolicyVersion', 'ListRoleTags'),
      ],
      { sid: 'tmccloudvmwarecom' },
    ),
  ),
};

/**
 * The policies of TKG. `byo-vpc` is for clusters in VPCs that are there already; `full` lets Cluster API make VPCs too,
 * and Tanzu Mission Control look around. All of `full` but the policy in roles fits into the managed policies, which IAM
 * limits to 6,144 characters.
 *
 * Source: the stack "tkg-aws-vmware-com" that TKG's installer makes for AWS.
 */
export const tkgPolicies = (form: AwsIdentityPlan['form']): TkgPolicies =>
  deepFreeze<TkgPolicies>({
    managed: {
      'control-plane': controlPlanePolicy(form),
      controllers: controllersPolicy(form),
      nodes: nodesPolicy(form),
    },
    inline: form === 'full' ? { 'control-plane': MISSION_CONTROL, nodes: MISSION_CONTROL } : {},
  });
