// Texts of AWS. The name after `@format` is looked up in formats.ts.

/**
 * A region, such as "us-west-2" or "us-gov-west-1".
 *
 * @format aws-region
 */
export type AwsRegion = string;

/**
 * An availability zone, such as "us-west-2a".
 *
 * @format aws-availability-zone
 */
export type AwsAvailabilityZone = string;

/**
 * A type of EC2 instances, such as "m5.large".
 *
 * @format aws-instance-type
 */
export type AwsInstanceType = string;

/**
 * Id of a VPC of the site, such as "management".
 *
 * @format aws-vpc-name
 */
export type AwsVpcName = string;

/** @format aws-vpc-id */
export type AwsVpcId = string;

/** @format aws-subnet-id */
export type AwsSubnetId = string;

/** @format aws-route-table-id */
export type AwsRouteTableId = string;

/** @format aws-transit-gateway-id */
export type AwsTransitGatewayId = string;

/** @format aws-transit-gateway-attachment-id */
export type AwsTransitGatewayAttachmentId = string;

/** @format aws-image-id */
export type AwsImageId = string;

/** @format aws-hosted-zone-id */
export type AwsHostedZoneId = string;

/** @format aws-s3-bucket-name */
export type AwsS3BucketName = string;

/**
 * The ARN of a bucket, such as "arn:aws:s3:::flow-logs".
 *
 * @format aws-s3-bucket-arn
 */
export type AwsS3BucketArn = string;

/** @format aws-key-pair-name */
export type AwsKeyPairName = string;

/**
 * A public key that EC2 takes: RSA or Ed25519.
 *
 * @format aws-public-key
 */
export type AwsPublicKey = string;
