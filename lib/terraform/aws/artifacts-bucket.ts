import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { Construct } from 'constructs';
import type { AwsArtifactsPlan } from '../../design/aws/plans';
import { isLate } from '../checks';
import { nothingGiven, throwIssues } from '../errors';
import { bears } from '../mark';
import { runAfter } from '../run-after';
import { iamNameIssues } from './dns-props';
import { noBucketName } from './errors-hosts';
import { keyArnIssues } from './host-issues';
import { policyDocument } from './policy';
import { nameTag } from './tags';

/** The bucket of what is carried into a site without Internet. */
export interface IAwsArtifactsBucket {
  readonly bucketName: string;
  /** ARN of the policy by which a role reads it. */
  readonly readPolicyArn: string;
}

/** What a new bucket takes; its plan is most of it. */
export interface AwsArtifactsBucketProps extends Pick<AwsArtifactsPlan, 'bucketName' | 'bucketPrefix' | 'policyName'> {
  /** Ids of the S3 endpoints of the VPCs whose hosts read it. */
  readonly endpointIds: readonly string[];
  /** ARN of the KMS key that its objects are encrypted with. */
  readonly kmsKeyArn: string;
}

const NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/;
const LONGEST_NAME = 63;
/** A hyphen and the id of an account follow a prefix. */
const LONGEST_PREFIX = 50;

const ARTIFACTS_BUCKET = Symbol.for('tko-cdk.AwsArtifactsBucket');

/**
 * The bucket of images, tools and certificates, which somebody with access to the Internet fills and hosts of a site
 * without it read: private, versioned, encrypted with a key of the account.
 *
 * Its policy grants nothing. It refuses requests without TLS, and refuses to give out objects except through the S3
 * endpoints that are named. Who reads is decided by the managed policy, which allows reading alone and is attached to
 * roles. A grant to everybody in the VPC, with the endpoint as its condition, would be wider and of no use: objects are
 * encrypted with a key that somebody without a role cannot use. Source: TKO on AWS without Internet, dependency bucket.
 *
 * @throws SpecError when a name or the key is none, or no endpoint is named
 */
export class AwsArtifactsBucket extends Construct implements IAwsArtifactsBucket {
  /** Whether a bucket is one that is made here, with resources to override. */
  public static isAwsArtifactsBucket(candidate: unknown): candidate is AwsArtifactsBucket {
    return bears(candidate, ARTIFACTS_BUCKET);
  }

  /** A bucket and a policy for reading it that are there already. */
  public static fromName(scope: Construct, id: string, bucket: IAwsArtifactsBucket): IAwsArtifactsBucket {
    throwIssues(bucketNameIssues(`${scope.node.path}/${id}.bucketName`, bucket.bucketName, LONGEST_NAME));
    return Object.freeze({ bucketName: bucket.bucketName, readPolicyArn: bucket.readPolicyArn });
  }

  public readonly [ARTIFACTS_BUCKET] = true;
  public readonly bucketName: string;
  public readonly bucketArn: string;
  public readonly readPolicyArn: string;
  /** The bucket, for overrides. */
  public readonly Resource: S3Bucket;

  constructor(scope: Construct, id: string, props: AwsArtifactsBucketProps) {
    super(scope, id);
    throwIssues(artifactsIssues(this.node.path, props));
    const { bucketPrefix } = props;
    const name = props.bucketName ?? `${bucketPrefix}-${new DataAwsCallerIdentity(this, 'Account').accountId}`;
    this.Resource = new S3Bucket(this, 'Resource', { bucket: name, tags: nameTag(bucketPrefix) });
    this.bucketName = this.Resource.bucket;
    this.bucketArn = this.Resource.arn;
    this.closeBucket(props.kmsKeyArn);
    this.addBucketPolicy(props.endpointIds);
    this.readPolicyArn = this.addReadPolicy(props).arn;
  }

  private closeBucket(kmsMasterKeyId: string): void {
    const bucket = this.Resource.id;
    new S3BucketOwnershipControls(this, 'Ownership', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
    new S3BucketVersioningA(this, 'Versioning', { bucket, versioningConfiguration: { status: 'Enabled' } });
    new S3BucketServerSideEncryptionConfigurationA(this, 'Encryption', {
      bucket,
      rule: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId },
          bucketKeyEnabled: true,
        },
      ],
    });
  }

  /** S3 refuses a change of the policy while one of the public access is under way. */
  private addBucketPolicy(endpointIds: readonly string[]): void {
    const bucket = this.Resource.id;
    const objects = `${this.bucketArn}/*`;
    const publicAccess = new S3BucketPublicAccessBlock(this, 'PublicAccess', {
      bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    const policy = new S3BucketPolicy(this, 'Policy', {
      bucket,
      policy: policyDocument(
        {
          Sid: 'DenyWithoutTls',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [this.bucketArn, objects],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Sid: 'DenyReadingPastTheEndpoints',
          Effect: 'Deny',
          Principal: '*',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: objects,
          Condition: { StringNotEquals: { 'aws:sourceVpce': endpointIds } },
        },
      ),
    });
    runAfter(policy, publicAccess);
  }

  /** KMS is asked by S3, so the condition on its key names S3 and not an endpoint. */
  private addReadPolicy({ policyName, kmsKeyArn }: AwsArtifactsBucketProps): IamPolicy {
    const { dnsSuffix } = new DataAwsPartition(this, 'Partition');
    const { region } = new DataAwsRegion(this, 'Region');
    return new IamPolicy(this, 'ReadPolicy', {
      name: policyName,
      description: 'Reads the bucket of what is carried into the site',
      policy: policyDocument(
        { Sid: 'List', Effect: 'Allow', Action: 's3:ListBucket', Resource: this.bucketArn },
        { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: `${this.bucketArn}/*` },
        {
          Sid: 'Decrypt',
          Effect: 'Allow',
          Action: 'kms:Decrypt',
          Resource: kmsKeyArn,
          Condition: { StringEquals: { 'kms:ViaService': `s3.${region}.${dnsSuffix}` } },
        },
      ),
    });
  }
}

const artifactsIssues = (at: string, props: AwsArtifactsBucketProps) => [
  ...(props.bucketName === undefined
    ? bucketNameIssues(`${at}.bucketPrefix`, props.bucketPrefix, LONGEST_PREFIX)
    : bucketNameIssues(`${at}.bucketName`, props.bucketName, LONGEST_NAME)),
  ...iamNameIssues(`${at}.policyName`, props.policyName, 128),
  ...keyArnIssues(`${at}.kmsKeyArn`, props.kmsKeyArn),
  ...(props.endpointIds.length === 0
    ? [nothingGiven(`${at}.endpointIds`, 'endpoint', 'give the S3 endpoints of the VPCs: nobody could read otherwise')]
    : []),
];

/** An S3 name with a dot in it has no certificate, and one that is known at apply is checked there. */
function bucketNameIssues(path: string, name: string, longest: number) {
  const fits = name.length >= 3 && name.length <= longest && NAME.test(name);
  return isLate(name) || fits ? [] : [noBucketName(path, name, longest)];
}
