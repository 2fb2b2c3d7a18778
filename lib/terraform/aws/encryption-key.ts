import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import { isLate, repetitionIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { noKeyAlias, noLogGroupName } from './errors-hosts';
import { keyArnIssues } from './host-issues';
import { policyDocument, type PolicyStatement } from './policy';
import { nameTag } from './tags';

/** A key of KMS. */
export interface IAwsEncryptionKey {
  readonly keyArn: string;
}

/** What a new key takes. */
export interface AwsEncryptionKeyProps {
  /** Name of the key in its region, without "alias/". */
  readonly alias: string;
  /**
   * Names of log groups of CloudWatch that are encrypted with it. Volumes and buckets need no mention: those who use them
   * use the key by their own rights.
   *
   * @default - none
   */
  readonly logGroupNames?: readonly string[];
}

const ALIAS = /^(?!alias\/|aws\/)[A-Za-z0-9/_-]{1,250}$/;
const LOG_GROUP = /^[A-Za-z0-9._/#-]{1,512}$/;

/** The longest time that KMS keeps a key that was given up, in days. */
const DELETION_WINDOW = 30;

const ENCRYPTION_KEY = Symbol.for('tko-cdk.AwsEncryptionKey');

/**
 * A key of KMS for what lies on disks: volumes of hosts, the bucket, log groups. It is renewed every year; when it is given
 * up, KMS keeps it for 30 days. Its policy lets the account decide by IAM who uses it, and CloudWatch use it for the log
 * groups that are named.
 *
 * @throws SpecError when the alias or the name of a log group is none, or one stands twice
 */
export class AwsEncryptionKey extends Construct implements IAwsEncryptionKey {
  /** Whether a key is one that is made here, with a resource to override. */
  public static isAwsEncryptionKey(candidate: unknown): candidate is AwsEncryptionKey {
    return bears(candidate, ENCRYPTION_KEY);
  }

  /**
   * A key that is there already. Its policy must let the account use it, and CloudWatch when it is for log groups.
   *
   * @throws SpecError when the ARN is that of an alias, or of no key
   */
  public static fromArn(scope: Construct, id: string, keyArn: string): IAwsEncryptionKey {
    throwIssues(keyArnIssues(`${scope.node.path}/${id}.keyArn`, keyArn));
    return Object.freeze({ keyArn });
  }

  public readonly [ENCRYPTION_KEY] = true;
  public readonly keyArn: string;
  /** The key, for overrides. */
  public readonly Resource: KmsKey;

  constructor(scope: Construct, id: string, props: AwsEncryptionKeyProps) {
    super(scope, id);
    const { alias, logGroupNames = [] } = props;
    const at = this.node.path;
    throwIssues([
      ...(isLate(alias) || ALIAS.test(alias) ? [] : [noKeyAlias(`${at}.alias`, alias)]),
      ...logGroupNames.flatMap((name, index) =>
        isLate(name) || LOG_GROUP.test(name) ? [] : [noLogGroupName(`${at}.logGroupNames[${index}]`, name)],
      ),
      ...repetitionIssues((index) => `${at}.logGroupNames[${index}]`, logGroupNames, 'log group'),
    ]);
    this.Resource = new KmsKey(this, 'Resource', {
      description: `Volumes, buckets and logs of ${alias}`,
      enableKeyRotation: true,
      deletionWindowInDays: DELETION_WINDOW,
      policy: policyDocument(...this.statements(logGroupNames)),
      tags: nameTag(alias),
    });
    new KmsAlias(this, 'Alias', { name: `alias/${alias}`, targetKeyId: this.Resource.keyId });
    this.keyArn = this.Resource.arn;
  }

  private statements(logGroupNames: readonly string[]): readonly PolicyStatement[] {
    const { partition, dnsSuffix } = new DataAwsPartition(this, 'Partition');
    const { accountId } = new DataAwsCallerIdentity(this, 'Account');
    const account: PolicyStatement = {
      Sid: 'Account',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
      Action: 'kms:*',
      Resource: '*',
    };
    if (logGroupNames.length === 0) {
      return [account];
    }
    const { region } = new DataAwsRegion(this, 'Region');
    const logs: PolicyStatement = {
      Sid: 'Logs',
      Effect: 'Allow',
      Principal: { Service: `logs.${region}.${dnsSuffix}` },
      Action: ['kms:Decrypt*', 'kms:Describe*', 'kms:Encrypt*', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: '*',
      Condition: {
        ArnEquals: {
          'kms:EncryptionContext:aws:logs:arn': logGroupNames.map(
            (name) => `arn:${partition}:logs:${region}:${accountId}:log-group:${name}`,
          ),
        },
      },
    };
    return [account, logs];
  }
}
