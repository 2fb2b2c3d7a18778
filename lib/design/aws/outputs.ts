import type { AwsSubnetTier } from './plans';

/** The security groups of a cluster, by the names that Cluster API's provider for AWS gives them. */
export const AWS_SECURITY_GROUPS = ['bastion', 'apiserver-lb', 'lb', 'controlplane', 'node'] as const;

export type AwsSecurityGroupRole = (typeof AWS_SECURITY_GROUPS)[number];

/** Names of the outputs of the stage foundation: of what is made there alone, since other ids are known. */
export const awsOutputs = {
  vpcId: (vpc: string): string => `vpc_id_${vpc}`,
  addressPlan: (vpc: string): string => `address_plan_${vpc}`,
  subnetId: (vpc: string, tier: AwsSubnetTier, availabilityZone: string): string =>
    `${tier}_subnet_id_${vpc}_${availabilityZone}`,
  securityGroupId: (cluster: string, role: AwsSecurityGroupRole): string =>
    `security_group_id_${cluster}_${role.replace('-', '_')}`,
} as const;
