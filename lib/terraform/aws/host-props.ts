import type { AwsHostPlan } from '../../design/aws/plans';

/** A host that is made here. */
export interface IAwsHost {
  readonly instanceId: string;
  /** Its address in the subnet; it has no other. */
  readonly privateIp: string;
  readonly securityGroupId: string;
  /** Name of the role that programs on it have. */
  readonly roleName: string;
}

/** What every host takes; a plan of a host gives most of it. */
export interface AwsHostProps extends Pick<
  AwsHostPlan,
  'name' | 'instanceType' | 'rootVolumeGib' | 'imageId' | 'access'
> {
  /** Id of the VPC of the host. */
  readonly vpcId: string;
  /** A private subnet in the availability zone of the host. */
  readonly subnetId: string;
  /**
   * Name of the EC2 key pair that operators log in with.
   *
   * @default - none: they come by Session Manager
   */
  readonly keyName?: string;
  /**
   * ARN of the KMS key of the root volume.
   *
   * @default - the key that AWS keeps in the account for volumes
   */
  readonly kmsKeyArn?: string;
  /**
   * Ids of further security groups that it is in, such as the groups of bastions of clusters in its VPC, whose nodes it
   * then reaches by SSH.
   *
   * @default - its own alone
   */
  readonly securityGroupIds?: readonly string[];
  /** Networks that the host reaches; `anywhere` with a route to the Internet. */
  readonly egress: 'anywhere' | readonly string[];
  /**
   * Prefix list of S3, which the host reaches through the gateway endpoint of the VPC. Amazon Linux takes its packages
   * from there.
   *
   * @default - none: S3 is reached as everything else, or not at all
   */
  readonly s3PrefixListId?: string;
}

/** A TCP port of a host, and the networks that reach it. */
export interface HostPort {
  /** Begins the ids of its rules. */
  readonly id: string;
  readonly port: number;
  readonly clients: readonly string[];
  readonly description: string;
}

/** What one kind of host adds. @internal */
export interface HostParts {
  /** The image that it has when none is given. */
  readonly image: 'amazon-linux-2' | 'amazon-linux-2023';
  readonly description: string;
  readonly roleName: string;
  readonly instanceProfileName: string;
  /** Policies of the role, by names that stay. */
  readonly policyArns: Readonly<Record<string, string>>;
  /** Ports that others reach. */
  readonly ports: readonly HostPort[];
  readonly userData: string;
}
