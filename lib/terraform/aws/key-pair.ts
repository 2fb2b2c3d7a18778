import { DataAwsKeyPair } from '@cdktf/provider-aws/lib/data-aws-key-pair';
import { KeyPair } from '@cdktf/provider-aws/lib/key-pair';
import { Construct } from 'constructs';
import type { AwsKeyPairPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { formatIssues, isLate } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { noEc2Key, noKeyName } from './errors-network';
import { nameTag } from './tags';

/** A key pair of EC2. */
export interface IAwsKeyPair {
  readonly keyName: string;
}

/** What a new key pair takes; the plan of one is it. */
export type AwsKeyPairProps = Required<AwsKeyPairPlan>;

const AWS_KEY_PAIR = Symbol.for('tko-cdk.AwsKeyPair');

/**
 * A new key pair from a public key; the private key never comes near Terraform. EC2 takes RSA and Ed25519 keys,
 * hardened node images (STIG) RSA alone.
 *
 * @throws SpecError when the key is none, or none that EC2 takes
 */
export class AwsKeyPair extends Construct implements IAwsKeyPair {
  /** Whether a key pair is one that is made here, with a resource to override. */
  public static isAwsKeyPair(candidate: unknown): candidate is AwsKeyPair {
    return bears(candidate, AWS_KEY_PAIR);
  }

  /**
   * Finds a key pair; Terraform's plan fails when the region has none of that name.
   *
   * @throws SpecError when the name is none
   */
  public static fromName(scope: Construct, id: string, name: string): IAwsKeyPair {
    const found = new DataAwsKeyPair(scope, id, { keyName: name });
    throwIssues(keyNameIssues(`${found.node.path}.name`, name));
    return Object.freeze({ keyName: found.keyName });
  }

  public readonly [AWS_KEY_PAIR] = true;
  public readonly keyName: string;
  /** The key pair, for overrides. */
  public readonly Resource: KeyPair;

  constructor(scope: Construct, id: string, props: AwsKeyPairProps) {
    super(scope, id);
    throwIssues(keyPairIssues(this.node.path, props));
    this.Resource = new KeyPair(this, 'Resource', {
      keyName: props.name,
      publicKey: props.publicKey,
      tags: nameTag(props.name),
    });
    this.keyName = this.Resource.keyName;
  }
}

/** Everything that is wrong with a key pair. */
export function keyPairIssues(at: string, { name, publicKey }: AwsKeyPairPlan): readonly SpecIssue[] {
  const isEcdsa = publicKey?.startsWith('ecdsa-') === true && !isLate(publicKey);
  return [
    ...keyNameIssues(`${at}.name`, name),
    ...(publicKey === undefined || isEcdsa ? [] : formatIssues(`${at}.publicKey`, publicKey, 'ssh-public-key')),
    ...(isEcdsa ? [noEc2Key(`${at}.publicKey`, publicKey)] : []),
  ];
}

const keyNameIssues = (path: string, name: string): readonly SpecIssue[] =>
  isLate(name) || (/^[!-~]([ -~]{0,253}[!-~])?$/.test(name) && !/[$%]\{/.test(name)) ? [] : [noKeyName(path, name)];
