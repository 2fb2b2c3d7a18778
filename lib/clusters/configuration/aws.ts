import type { AwsClassVariables } from '../classes/aws-class-variables';
import type { CommonClusterConfiguration, CommonNodePool } from './common';

/** A cluster on AWS. Clusters on AWS end with TKG 2.4. */
export interface AwsClusterConfiguration extends CommonClusterConfiguration {
  /** The account's region, and where in it the nodes are. */
  readonly aws: AwsClusterPlacement;
  /**
   * Size of control plane nodes.
   *
   * @default - t3.large with a root volume of 80 GiB
   */
  readonly controlPlaneSize?: AwsNodeSize;
  /**
   * Size of worker nodes.
   *
   * @default - m5.large with a root volume of 80 GiB
   */
  readonly workerSize?: AwsNodeSize;
  /**
   * Node pools.
   *
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly AwsNodePool[];
  /**
   * Further variables of the cluster class. They win over those that the other properties make.
   *
   * @default - none
   */
  readonly variables?: AwsClassVariables;
}

/** Where a cluster is on AWS. */
export interface AwsClusterPlacement {
  /** Such as 'us-west-2'. */
  readonly region: string;
  /** Name of an EC2 key pair, for the nodes. */
  readonly sshKeyName: string;
  /**
   * Id of a VPC that is there. With it, subnets are named by their ids.
   *
   * @default - none: Cluster API makes a VPC
   */
  readonly vpcId?: string;
  /**
   * Network of a VPC that is made.
   *
   * @default '10.0.0.0/16'
   */
  readonly vpcCidr?: string;
  /**
   * Subnets, one entry for each availability zone.
   *
   * @default - one zone with the dev plan, three with prod, each with a private and a public subnet in 10.0.0.0/16
   */
  readonly subnets?: readonly AwsSubnets[];
  /**
   * Security groups that are there.
   *
   * @default - Cluster API makes them
   */
  readonly securityGroups?: AwsSecurityGroupIds;
  /**
   * Whether the load balancer of the API server has private addresses alone.
   *
   * @default false
   */
  readonly internalLoadBalancer?: boolean;
  /**
   * Whether there is a bastion host.
   *
   * @default true
   */
  readonly bastion?: boolean;
  /**
   * Identity that Cluster API's provider for AWS takes on.
   *
   * @default - that of the management cluster
   */
  readonly identityRef?: AwsIdentityReference;
}

/** The subnets of an availability zone: ids of subnets that are there, or networks of subnets that are made. */
export interface AwsSubnets {
  /**
   * Availability zone, such as 'us-west-2a'.
   *
   * @default - the region's zone a, b or c, by the place in the list
   */
  readonly availabilityZone?: string;
  /** @default - none */
  readonly privateId?: string;
  /** @default - '10.0.0.0/24', '10.0.2.0/24', '10.0.4.0/24', by the place in the list */
  readonly privateCidr?: string;
  /** @default - none */
  readonly publicId?: string;
  /** @default - '10.0.1.0/24', '10.0.3.0/24', '10.0.5.0/24', by the place in the list */
  readonly publicCidr?: string;
}

/** Ids of security groups. */
export interface AwsSecurityGroupIds {
  /** @default - made */
  readonly bastion?: string;
  /** @default - made */
  readonly apiServerLoadBalancer?: string;
  /** @default - made */
  readonly loadBalancer?: string;
  /** @default - made */
  readonly controlPlane?: string;
  /** @default - made */
  readonly node?: string;
}

/** An identity object of Cluster API's provider for AWS. */
export interface AwsIdentityReference {
  /**
   * Kind of the object.
   *
   * @default 'AWSClusterRoleIdentity'
   */
  readonly kind?: 'AWSClusterRoleIdentity' | 'AWSClusterStaticIdentity' | 'AWSClusterControllerIdentity';
  /**
   * Name of the object; TKG uses the identity only when it is named.
   *
   * @default - none
   */
  readonly name?: string;
}

/** Size of a node on AWS. */
export interface AwsNodeSize {
  /** @default - 't3.large' for the control plane, 'm5.large' for workers */
  readonly instanceType?: string;
  /**
   * Size of the root volume, in GiB.
   *
   * @default 80
   */
  readonly rootVolumeGib?: number;
}

/** Worker nodes of one kind on AWS. */
export interface AwsNodePool extends CommonNodePool {
  /**
   * Size of the nodes. What is left out is the cluster's.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: AwsNodeSize;
  /**
   * Further variables of the cluster class that the pool overrides, each with its whole value. They win over those that
   * the other properties make.
   *
   * @default - none
   */
  readonly variables?: AwsClassVariables;
}
