import type { DnsLabel, Ipv4SubnetText } from '../text';
import type { AwsImageId, AwsInstanceType, AwsKeyPairName, AwsPublicKey } from './text';

/** The EC2 key pair of nodes and hosts. */
export interface AwsKeyPairSpec {
  /** Name of the key pair. */
  readonly name: AwsKeyPairName;
  /**
   * Public key of a key pair that is made. Its private half stays with you.
   *
   * @default - none: the key pair is there already
   */
  readonly publicKey?: AwsPublicKey;
}

/**
 * How operators come to a host.
 *
 * @discriminator type
 */
export type AwsHostAccessSpec = AwsSessionManagerAccessSpec | AwsSshAccessSpec;

/** By Session Manager: no port is open, and IAM says who may. */
export interface AwsSessionManagerAccessSpec {
  /** By Session Manager. */
  readonly type: 'session-manager';
}

/** By SSH, out of networks of yours. */
export interface AwsSshAccessSpec {
  /** By SSH. */
  readonly type: 'ssh';
  /**
   * Networks of the operators. The world is none (rule AWS7).
   *
   * @minItems 1
   */
  readonly from: readonly Ipv4SubnetText[];
}

/** What hosts have in common. */
export interface AwsHostSpec {
  /** Value of the tag Name. */
  readonly name?: DnsLabel;
  /**
   * Image of the host: Amazon Linux, or one that is made out of it. The bootstrap host needs version 1 of cgroups.
   *
   * @default - the current Amazon Linux 2 for the bootstrap host, Amazon Linux 2023 for the registry
   */
  readonly imageId?: AwsImageId;
  /**
   * How operators come to it.
   *
   * @default - by Session Manager
   */
  readonly access?: AwsHostAccessSpec;
}

/** The host from which the tanzu CLI is run, in a private subnet of the management VPC. */
export interface AwsBootstrapHostSpec extends AwsHostSpec {
  /**
   * Value of the tag Name.
   *
   * @default - "<site>-tkg-bootstrap"
   */
  readonly name?: DnsLabel;
  /**
   * Type of the instance: four CPUs and 6 GiB of memory or more (rule V15 of TKG).
   *
   * @default "t3.xlarge"
   */
  readonly instanceType?: AwsInstanceType;
  /**
   * Size of the encrypted root volume, in GiB.
   *
   * @minimum 64
   * @maximum 16384
   * @asType integer
   * @default - 80; 160 without Internet, where it holds all images on their way to the registry
   */
  readonly rootVolumeGib?: number;
}

/** The host of a registry for a site without Internet, in a private subnet of the management VPC. */
export interface AwsRegistryHostSpec extends AwsHostSpec {
  /**
   * Value of the tag Name.
   *
   * @default - "<site>-tkg-registry"
   */
  readonly name?: DnsLabel;
  /**
   * Type of the instance.
   *
   * @default "t3.xlarge"
   */
  readonly instanceType?: AwsInstanceType;
  /**
   * Size of the encrypted root volume, in GiB, which holds all images of TKG.
   *
   * @minimum 160
   * @maximum 16384
   * @asType integer
   * @default 200
   */
  readonly rootVolumeGib?: number;
}
