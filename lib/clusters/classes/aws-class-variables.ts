import type { CommonClassVariables, NodeLabel, SwitchVariable } from './common-class-variables';

/**
 * Variables of the cluster classes for AWS from v1.1.0 (TKG 2.3) on. Defaults are those of the class, which Cluster API
 * writes on the server. Sizes are in GiB, as the names say.
 */
export interface AwsClassVariables extends CommonClassVariables {
  /** Such as "us-west-2". Required by the class. @default - none */
  readonly region?: string;
  /** Name of an EC2 key pair, for the nodes. Required by the class. @default - none */
  readonly sshKeyName?: string;
  /** Identity that Cluster API's provider for AWS takes on; {} is its own. Required by the class. @default - none */
  readonly identityRef?: AwsIdentityVariable;
  /** Bastion host. @default - { enabled: true } */
  readonly bastion?: AwsBastionVariable;
  /** Whether the load balancer of the API server has private addresses alone. @default false */
  readonly loadBalancerSchemeInternal?: boolean;
  /** Network plug-in, whose ports the security groups open. @default "antrea" */
  readonly cni?: 'antrea' | 'calico' | 'none';
  /** VPC, subnets and security groups. Required by the class. @default - none */
  readonly network?: AwsNetworkVariable;
  /** Control plane nodes. Required by the class; {} is t3.large. @default - none */
  readonly controlPlane?: AwsControlPlaneVariable;
  /** Worker nodes. Required by the class; {} is m5.large. @default - none */
  readonly worker?: AwsNodeVariable;
}

/** An identity object of Cluster API's provider for AWS. */
export interface AwsIdentityVariable {
  /** Kind of the object. @default "AWSClusterRoleIdentity" */
  readonly kind?: string;
  /** Name of the object. @default - none: the provider's own identity */
  readonly name?: string;
}

/** A bastion host. */
export interface AwsBastionVariable extends SwitchVariable {
  readonly enabled: boolean;
}

/** VPC, subnets and security groups. */
export interface AwsNetworkVariable {
  readonly vpc: AwsVpcVariable;
  /** One entry for each availability zone. */
  readonly subnets: readonly AwsSubnetsVariable[];
  /** Security groups that are there. @default - they are made */
  readonly securityGroupOverrides?: AwsSecurityGroupsVariable;
}

/** A VPC that is there, or the network of one that is made. */
export interface AwsVpcVariable {
  /** Id of a VPC that is there. @default - none: one is made */
  readonly existingID?: string;
  /** Network of a VPC that is made. @default "10.0.0.0/16" */
  readonly cidr?: string;
}

/** The subnets of an availability zone. */
export interface AwsSubnetsVariable {
  /** Availability zone. @default - the region's zone a, b or c, by the place in the list */
  readonly az?: string;
  /** @default - made */
  readonly private?: AwsSubnetVariable;
  /** @default - made where the VPC is */
  readonly public?: AwsSubnetVariable;
}

/** A subnet that is there, or the network of one that is made. */
export interface AwsSubnetVariable {
  /** @default - none: the subnet is made */
  readonly id?: string;
  /** @default - none: the subnet is there */
  readonly cidr?: string;
}

/** Ids of security groups. */
export interface AwsSecurityGroupsVariable {
  /** @default - made */
  readonly bastion?: string;
  /** Of the load balancer of the API server. @default - made */
  readonly apiServerLB?: string;
  /** Of the load balancers of applications. @default - made */
  readonly lb?: string;
  /** `controlplane` in class v1.0.0, where it has no effect. @default - made */
  readonly controlPlane?: string;
  /** @default - made */
  readonly node?: string;
}

/** Worker nodes on AWS. */
export interface AwsNodeVariable {
  /** @default - "t3.large" for the control plane, "m5.large" for workers */
  readonly instanceType?: string;
  /** @default - 80 GiB */
  readonly rootVolume?: AwsVolumeVariable;
}

/** Control plane nodes on AWS. */
export interface AwsControlPlaneVariable extends AwsNodeVariable {
  /** Labels of the nodes. @default - none */
  readonly nodeLabels?: readonly NodeLabel[];
}

/** A volume. */
export interface AwsVolumeVariable {
  /** @default 80 */
  readonly sizeGiB?: number;
}
