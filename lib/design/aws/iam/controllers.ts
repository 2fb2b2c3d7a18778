import type { AwsIdentityPlan } from '../plans';
import { actions } from './actions';
import { allow, policyDocument, type PolicyDocument, type PolicyStatement } from './document';
import { TKG_IAM_SUFFIX } from './names';
import { CLUSTER_API_SECRETS } from './nodes';

/** What Cluster API's provider does in a VPC that is there already. */
const CLUSTER_API = [
  actions(
    'ec2',
    'AllocateAddress',
    'AssociateRouteTable',
    'AuthorizeSecurityGroupIngress',
    'CreateNatGateway',
    'CreateRoute',
    'CreateRouteTable',
    'CreateSecurityGroup',
    'CreateSubnet',
    'CreateTags',
    'ModifyVpcAttribute',
    'DeleteNatGateway',
    'DeleteRouteTable',
    'DeleteSecurityGroup',
    'DeleteSubnet',
    'DeleteTags',
    'DescribeAccountAttributes',
    'DescribeAddresses',
    'DescribeAvailabilityZones',
    'DescribeInstances',
    'DescribeInternetGateways',
    'DescribeImages',
    'DescribeNatGateways',
    'DescribeNetworkInterfaces',
    'DescribeNetworkInterfaceAttribute',
    'DescribeRouteTables',
    'DescribeSecurityGroups',
    'DescribeSubnets',
    'DescribeVpcs',
    'DescribeVpcAttribute',
    'DescribeVolumes',
    'DisassociateRouteTable',
    'DisassociateAddress',
    'ModifyInstanceAttribute',
    'ModifyNetworkInterfaceAttribute',
    'ModifySubnetAttribute',
    'ReleaseAddress',
    'RevokeSecurityGroupIngress',
    'RunInstances',
    'TerminateInstances',
    'CreateLaunchTemplate',
    'CreateLaunchTemplateVersion',
    'DescribeLaunchTemplates',
    'DescribeLaunchTemplateVersions',
    'DeleteLaunchTemplate',
    'DeleteLaunchTemplateVersions',
  ),
  actions('tag', 'GetResources'),
  actions(
    'elasticloadbalancing',
    'AddTags',
    'CreateLoadBalancer',
    'ConfigureHealthCheck',
    'DeleteLoadBalancer',
    'DescribeLoadBalancers',
    'DescribeLoadBalancerAttributes',
    'DescribeTags',
    'ModifyLoadBalancerAttributes',
    'RegisterInstancesWithLoadBalancer',
    'DeregisterInstancesFromLoadBalancer',
    'RemoveTags',
  ),
  actions('autoscaling', 'DescribeAutoScalingGroups', 'DescribeInstanceRefreshes'),
];

/** What it does besides when it makes VPCs itself, and what Tanzu Mission Control looks up. */
const CLUSTER_API_FULL = [
  actions(
    'ec2',
    'AssignIpv6Addresses',
    'AssignPrivateIpAddresses',
    'UnassignPrivateIpAddresses',
    'AttachInternetGateway',
    'DetachInternetGateway',
    'CreateInternetGateway',
    'DeleteInternetGateway',
    'CreateEgressOnlyInternetGateway',
    'DeleteEgressOnlyInternetGateway',
    'DescribeEgressOnlyInternetGateways',
    'AttachNetworkInterface',
    'DetachNetworkInterface',
    'CreateNetworkInterface',
    'CreateVpc',
    'DeleteVpc',
    'DescribeInstanceTypes',
    'DescribeKeyPairs',
    'DescribeTags',
    'ReplaceRoute',
  ),
  actions('elasticloadbalancing', 'ApplySecurityGroupsToLoadBalancer', 'DeleteTargetGroup'),
];

const AUTO_SCALING_GROUPS = 'arn:*:autoscaling:*:*:autoScalingGroup:*:autoScalingGroupName/*';

/** The roles that services of AWS bring along, by the name of the service. */
const SERVICE_LINKED_ROLES = {
  autoscaling: 'AWSServiceRoleForAutoScaling',
  elasticloadbalancing: 'AWSServiceRoleForElasticLoadBalancing',
  spot: 'AWSServiceRoleForEC2Spot',
} as const;

const serviceLinkedRoles = (): readonly PolicyStatement[] =>
  Object.entries(SERVICE_LINKED_ROLES).map(([name, role]) => {
    const service = `${name}.amazonaws.com`;
    return allow([actions('iam', 'CreateServiceLinkedRole')], {
      resources: [`arn:*:iam::*:role/aws-service-role/${service}/${role}`],
      condition: { StringLike: { 'iam:AWSServiceName': service } },
    });
  });

/** The policy of Cluster API's provider. The roles that it passes to instances are TKG's own, known by their names. */
export const controllersPolicy = (form: AwsIdentityPlan['form']): PolicyDocument =>
  policyDocument(
    allow(form === 'full' ? [...CLUSTER_API, ...CLUSTER_API_FULL] : CLUSTER_API),
    allow(
      [
        actions(
          'autoscaling',
          'CreateAutoScalingGroup',
          'UpdateAutoScalingGroup',
          'CreateOrUpdateTags',
          'StartInstanceRefresh',
          'DeleteAutoScalingGroup',
          'DeleteTags',
        ),
      ],
      { resources: [AUTO_SCALING_GROUPS] },
    ),
    ...serviceLinkedRoles(),
    allow([actions('iam', 'PassRole')], { resources: [`arn:*:iam::*:role/*${TKG_IAM_SUFFIX}`] }),
    allow([actions('secretsmanager', 'CreateSecret', 'DeleteSecret', 'TagResource')], {
      resources: [CLUSTER_API_SECRETS],
    }),
  );
