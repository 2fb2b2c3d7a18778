import type { AwsIdentityPlan } from '../plans';
import { actions } from './actions';
import { allow, policyDocument, type PolicyDocument } from './document';

/** What the cloud provider on control plane nodes does: volumes, routes, security groups, load balancers. */
const CLOUD_PROVIDER = [
  actions('autoscaling', 'DescribeAutoScalingGroups', 'DescribeLaunchConfigurations', 'DescribeTags'),
  actions(
    'ec2',
    'DescribeInstances',
    'DescribeImages',
    'DescribeRegions',
    'DescribeRouteTables',
    'DescribeSecurityGroups',
    'DescribeSubnets',
    'DescribeVolumes',
    'DescribeVpcs',
    'CreateSecurityGroup',
    'CreateTags',
    'CreateVolume',
    'ModifyInstanceAttribute',
    'ModifyVolume',
    'AttachVolume',
    'AuthorizeSecurityGroupIngress',
    'CreateRoute',
    'DeleteRoute',
    'DeleteSecurityGroup',
    'DeleteVolume',
    'DetachVolume',
    'RevokeSecurityGroupIngress',
  ),
  actions(
    'elasticloadbalancing',
    'AddTags',
    'AttachLoadBalancerToSubnets',
    'ApplySecurityGroupsToLoadBalancer',
    'CreateLoadBalancer',
    'CreateLoadBalancerPolicy',
    'CreateLoadBalancerListeners',
    'ConfigureHealthCheck',
    'DeleteLoadBalancer',
    'DeleteLoadBalancerListeners',
    'DescribeLoadBalancers',
    'DescribeLoadBalancerAttributes',
    'DetachLoadBalancerFromSubnets',
    'DeregisterInstancesFromLoadBalancer',
    'ModifyLoadBalancerAttributes',
    'RegisterInstancesWithLoadBalancer',
    'SetLoadBalancerPoliciesForBackendServer',
    'CreateListener',
    'CreateTargetGroup',
    'DeleteListener',
    'DeleteTargetGroup',
    'DescribeListeners',
    'DescribeLoadBalancerPolicies',
    'DescribeTargetGroups',
    'DescribeTargetHealth',
    'ModifyListener',
    'ModifyTargetGroup',
    'RegisterTargets',
    'SetLoadBalancerPoliciesOfListener',
  ),
  actions('iam', 'CreateServiceLinkedRole'),
  actions('kms', 'DescribeKey'),
];

const CLOUD_PROVIDER_FULL = [
  actions('ec2', 'AssignIpv6Addresses'),
  actions('elasticloadbalancing', 'DeregisterTargets'),
];

/** What the EBS CSI driver does. Without its own rights to snapshots and tags, persistent volumes work by half. */
const EBS_CSI = actions(
  'ec2',
  'AttachVolume',
  'DetachVolume',
  'ModifyVolume',
  'CreateVolume',
  'DeleteVolume',
  'CreateSnapshot',
  'DeleteSnapshot',
  'CreateTags',
  'DeleteTags',
  'DescribeAvailabilityZones',
  'DescribeInstances',
  'DescribeSnapshots',
  'DescribeTags',
  'DescribeVolumes',
  'DescribeVolumesModifications',
);

/** The policy of control plane nodes: the cloud provider's rights, and in every form those of the EBS CSI driver. */
export const controlPlanePolicy = (form: AwsIdentityPlan['form']): PolicyDocument =>
  policyDocument(
    allow(form === 'full' ? [...CLOUD_PROVIDER, ...CLOUD_PROVIDER_FULL] : CLOUD_PROVIDER),
    allow([EBS_CSI], { sid: 'tanzuebscsi' }),
  );
