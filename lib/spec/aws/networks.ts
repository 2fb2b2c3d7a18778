import type { Ipv4SubnetText } from '../text';
import type {
  AwsAvailabilityZone,
  AwsRouteTableId,
  AwsS3BucketArn,
  AwsSubnetId,
  AwsTransitGatewayAttachmentId,
  AwsTransitGatewayId,
  AwsVpcId,
} from './text';

/**
 * Which VPCs a site has. `one-vpc` holds everything, against TKO-AWS-001; `two-vpcs` has one for the management and
 * shared services clusters and one for all workload clusters; `vpc-per-cluster` has one for each.
 */
export type AwsVpcShape = 'one-vpc' | 'two-vpcs' | 'vpc-per-cluster';

/** The networks of a site on AWS. */
export interface AwsNetworksSpec {
  /**
   * The block that the networks of VPCs are taken from, such as "10.20.0.0/14". Those of Docker (172.17.0.0/16 and
   * 172.18.0.0/16), and those of pods, services and external networks, are left out.
   *
   * @default - none: every VPC says its own network
   */
  readonly cidr?: Ipv4SubnetText;
  /**
   * Prefix length of the VPCs that are taken from the block. A change of it moves all of them, and so replaces them.
   *
   * @minimum 16
   * @maximum 24
   * @asType integer
   * @default 16
   */
  readonly vpcPrefixLength?: number;
  /**
   * Which VPCs there are.
   *
   * @default "vpc-per-cluster" (TKO-AWS-001, TKO-AWS-002)
   */
  readonly shape?: AwsVpcShape;
  /**
   * What is to be said of a VPC, by its id. Ids are "site" with `one-vpc`; "management" and "workloads" with `two-vpcs`;
   * "management", "shared-services" and the names of workload clusters with `vpc-per-cluster`; and those that clusters
   * name themselves.
   *
   * @default - nothing: all are made
   */
  readonly vpcs?: Readonly<Record<string, AwsVpcSpec>>;
  /**
   * Networks outside of the site that are reached through the transit gateway, such as those on the premises. None of
   * the site's networks overlaps them.
   *
   * @default - none
   */
  readonly externalNetworks?: readonly Ipv4SubnetText[];
  /**
   * How VPCs reach each other.
   *
   * @default - a transit gateway that is made, when there is more than one VPC or an external network
   */
  readonly connection?: AwsConnectionSpec;
  /**
   * Records of the traffic of the VPCs that are made.
   *
   * @default - to CloudWatch, kept for 90 days
   */
  readonly flowLogs?: AwsFlowLogsSpec;
}

/** Networks of a site with a way to the Internet. */
export interface AwsConnectedNetworksSpec extends AwsNetworksSpec {
  /**
   * NAT gateways of a VPC: one in each zone, or a single one, whose zone then carries the others (with a warning).
   *
   * @default "per-zone"
   */
  readonly natGateways?: 'per-zone' | 'single';
}

/** A VPC. */
export interface AwsVpcSpec {
  /**
   * Its network, with a prefix length from 16 to 24.
   *
   * @default - the next free part of the site's block
   */
  readonly cidr?: Ipv4SubnetText;
  /**
   * What is there already.
   *
   * @default - nothing: the VPC is made
   */
  readonly existing?: AwsExistingVpcSpec;
}

/** A VPC that is there already. `cidr` says its network. */
export interface AwsExistingVpcSpec {
  /** Its id. */
  readonly vpcId: AwsVpcId;
  /**
   * Its subnets, one entry for each zone.
   *
   * @minItems 1
   */
  readonly subnets: readonly AwsExistingSubnetsSpec[];
  /**
   * Route tables that get the routes to other networks of the site, and to endpoints.
   *
   * @default - none: they have these routes already
   */
  readonly routeTableIds?: readonly AwsRouteTableId[];
}

/** The subnets of an existing VPC in one availability zone. */
export interface AwsExistingSubnetsSpec {
  /** Zone of the subnets, one of the site's. */
  readonly availabilityZone: AwsAvailabilityZone;
  /** For nodes and internal load balancers. */
  readonly privateSubnetId: AwsSubnetId;
  /**
   * For load balancers that the Internet reaches.
   *
   * @default - none
   */
  readonly publicSubnetId?: AwsSubnetId;
}

/**
 * How VPCs reach each other.
 *
 * @discriminator type
 */
export type AwsConnectionSpec = AwsTransitGatewaySpec | AwsPeeringSpec;

/** A transit gateway. Workload VPCs reach those of management and shared services through it, and not each other. */
export interface AwsTransitGatewaySpec {
  /** By a transit gateway. */
  readonly type: 'transit-gateway';
  /**
   * Id of one that is there already.
   *
   * @default - none: it is made
   */
  readonly transitGatewayId?: AwsTransitGatewayId;
  /**
   * Id of its attachment to the external networks, such as that of a VPN or of Direct Connect.
   *
   * @default - none; needed with external networks
   */
  readonly externalAttachmentId?: AwsTransitGatewayAttachmentId;
}

/** Peering connections: from each VPC of management and shared services to every other one. */
export interface AwsPeeringSpec {
  /** By peering connections. */
  readonly type: 'peering';
}

/**
 * Records of the traffic of VPCs.
 *
 * @discriminator destination
 */
export type AwsFlowLogsSpec = AwsCloudWatchFlowLogsSpec | AwsS3FlowLogsSpec | AwsNoFlowLogsSpec;

/** To a log group of CloudWatch. */
export interface AwsCloudWatchFlowLogsSpec {
  /** To CloudWatch. */
  readonly destination: 'cloud-watch';
  /**
   * Days that records are kept.
   *
   * @default 90
   */
  readonly retentionDays?: 1 | 3 | 5 | 7 | 14 | 30 | 60 | 90 | 120 | 150 | 180 | 365 | 400 | 545 | 731 | 1827 | 3653;
}

/** To a bucket. */
export interface AwsS3FlowLogsSpec {
  /** To S3. */
  readonly destination: 's3';
  /** The bucket, whose policy has to let the service write. */
  readonly bucketArn: AwsS3BucketArn;
}

/** Nowhere: no records are made. */
export interface AwsNoFlowLogsSpec {
  /** Nowhere. */
  readonly destination: 'none';
}
