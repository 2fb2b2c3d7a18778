import type {
  CommonClusterSpec,
  CommonGuestClusterSpec,
  CommonManagementClusterSpec,
  CommonNodePoolSpec,
} from '../common-clusters';
import type { DnsLabel, Ipv4SubnetText } from '../text';
import type { AwsInstanceType, AwsVpcName } from './text';

/** Operating systems of node images on AWS: Ubuntu 20.04, or Amazon Linux 2. */
export type AwsNodeOs = 'ubuntu' | 'amazon';

/** Size of a node on AWS. */
export interface AwsNodeSizeSpec {
  /**
   * Type of the instance, "large" or above (TKO-CLS-003).
   *
   * @default - "t3.large" for control planes, "m5.large" for workers
   */
  readonly instanceType?: AwsInstanceType;
  /**
   * Size of the root volume, in GiB.
   *
   * @minimum 20
   * @maximum 16384
   * @asType integer
   * @default 80
   */
  readonly rootVolumeGib?: number;
}

/** What all clusters on AWS have. */
export interface AwsClusterSpec extends CommonClusterSpec {
  /**
   * Size of control plane nodes.
   *
   * @default - "t3.large" with 80 GiB
   */
  readonly controlPlaneSize?: AwsNodeSizeSpec;
  /**
   * Size of worker nodes.
   *
   * @default - "m5.large" with 80 GiB
   */
  readonly workerSize?: AwsNodeSizeSpec;
  /**
   * Operating system of the nodes.
   *
   * @default "ubuntu"
   */
  readonly os?: AwsNodeOs;
  /**
   * Whether the load balancer of the API server has private addresses alone (TKO-CLS-002). A public one stands in the
   * public subnets of the VPC.
   *
   * @default true
   */
  readonly internalLoadBalancer?: boolean;
  /**
   * Networks in the Internet whose hosts use the API server, with a public load balancer. The hosts of the site use it
   * anyway. The world is none (rule AWS7).
   *
   * @minItems 1
   * @default - none; needed with a public load balancer
   */
  readonly apiServerClients?: readonly Ipv4SubnetText[];
}

/** The management cluster. It is made by the `tanzu` CLI out of a flat configuration file. */
export interface AwsManagementClusterSpec extends AwsClusterSpec, CommonManagementClusterSpec {}

/** A cluster that the management cluster makes. */
export interface AwsGuestClusterSpec extends AwsClusterSpec, CommonGuestClusterSpec {
  /**
   * Node pools.
   *
   * @minItems 1
   * @default - with the prod plan three of one node each, md-0 to md-2, each in a zone of its own; with dev one
   */
  readonly nodePools?: readonly AwsNodePoolSpec[];
  /**
   * Id of the VPC that the cluster is in. Clusters that name one VPC share it.
   *
   * @default - as `networks.shape` says
   */
  readonly vpc?: AwsVpcName;
  /**
   * What the cluster is used for, such as "production" or "test". Clusters of different usage do not share a VPC
   * (TKO-AWS-002).
   *
   * @default - none
   */
  readonly usage?: DnsLabel;
}

/** The shared services cluster; there is at most one. */
export type AwsSharedServicesClusterSpec = AwsGuestClusterSpec;

/** A workload cluster. */
export type AwsWorkloadClusterSpec = AwsGuestClusterSpec;

/** Worker nodes of one kind on AWS. */
export interface AwsNodePoolSpec extends CommonNodePoolSpec {
  /**
   * Size of the nodes. What is left out is the cluster's.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: AwsNodeSizeSpec;
  /**
   * Availability zone of the nodes, one of the site's.
   *
   * @default - by the place in the list
   */
  readonly availabilityZone?: string;
}
