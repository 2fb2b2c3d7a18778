import type { Construct } from 'constructs';
import { designAwsAirGapped } from 'tko-cdk/design';
import { anAirGappedAwsSite } from 'tko-cdk/testing';
import * as aws from 'tko-cdk/aws';
import { AWS_NETWORK, connectAws, vpc } from './aws-network';
import { type ConstructGroups, shown } from './group';

/** A site in which everything is made that is made beside the network. */
const site = designAwsAirGapped(anAirGappedAwsSite());
const [groupsPlan] = site.securityGroups;

// What a user has at hand of objects that are not under test.
const keyArn = 'arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const bucket: aws.IAwsArtifactsBucket = {
  bucketName: 'pdx01-artifacts',
  readPolicyArn: 'arn:aws:iam::123456789012:policy/pdx01-artifacts-read',
};
const place = { vpcId: vpc.vpcId, subnetId: vpc.subnets[0]!.subnetId, egress: ['10.0.0.0/16'] };
const ids = { bastion: 'sg-1', 'apiserver-lb': 'sg-2', lb: 'sg-3', controlplane: 'sg-4', node: 'sg-5' };

const withAccount = (scope: Construct): aws.IAwsTkgIdentity => aws.AwsTkgIdentity.fromAccount(scope, 'Account');

/** All public constructs of tko-cdk/aws, by what a user puts into one stack. */
export const AWS: ConstructGroups = {
  ...AWS_NETWORK,
  'the identity of TKG in an account': {
    connect: connectAws,
    parts: {
      AwsTkgIdentity: (scope) => new aws.AwsTkgIdentity(scope, 'TkgIdentity', { form: 'full' }),
      'AwsTkgIdentity.fromAccount': (scope) => shown(scope, 'policies', withAccount(scope).policyArns.nodes),
    },
    creates: {
      aws_iam_instance_profile: 3,
      aws_iam_policy: 3,
      aws_iam_role: 3,
      aws_iam_role_policy: 2,
      aws_iam_role_policy_attachment: 5,
    },
  },
  'what clusters on AWS need': {
    connect: connectAws,
    parts: {
      AwsClusterSecurityGroups: (scope) =>
        new aws.AwsClusterSecurityGroups(scope, 'Groups', { ...groupsPlan!, vpcId: vpc.vpcId }),
      'AwsClusterSecurityGroups.fromIds': (scope) =>
        shown(scope, 'node', aws.AwsClusterSecurityGroups.fromIds(ids).securityGroupIds.node),
      AwsDns: (scope) =>
        new aws.AwsDns(scope, 'Dns', {
          domain: 'pdx01.example.com',
          visibility: 'private',
          vpcs: ['site'],
          vpcIds: { site: vpc.vpcId },
          policyName: 'pdx01-external-dns',
        })
          .grantTo('pdx01-external-dns')
          .addRecord('registry.pdx01.example.com', ['10.0.1.10']),
    },
    creates: {
      aws_iam_policy: 1,
      aws_iam_role_policy_attachment: 1,
      aws_route53_record: 1,
      aws_route53_zone: 1,
      aws_security_group: 5,
      aws_vpc_security_group_egress_rule: 9,
      aws_vpc_security_group_ingress_rule: 31,
    },
  },
  'hosts on AWS, and what they read': {
    connect: connectAws,
    parts: {
      AwsEncryptionKey: (scope) =>
        new aws.AwsEncryptionKey(scope, 'Key', { alias: 'pdx01-tkg', logGroupNames: ['/tkg/pdx01'] }),
      'AwsEncryptionKey.fromArn': (scope) =>
        shown(scope, 'key', aws.AwsEncryptionKey.fromArn(scope, 'Key', keyArn).keyArn),
      AwsArtifactsBucket: (scope) =>
        new aws.AwsArtifactsBucket(scope, 'Artifacts', {
          ...site.artifacts!,
          endpointIds: ['vpce-0123456789abcdef0'],
          kmsKeyArn: keyArn,
        }),
      'AwsArtifactsBucket.fromName': (scope) =>
        shown(scope, 'bucket', aws.AwsArtifactsBucket.fromName(scope, 'Artifacts', bucket).bucketName),
      AwsBootstrapHost: (scope) =>
        new aws.AwsBootstrapHost(scope, 'BootstrapHost', {
          ...site.bootstrapHost,
          ...place,
          policyArns: withAccount(scope).policyArns,
          artifacts: bucket,
        }),
      AwsRegistryHost: (scope) =>
        new aws.AwsRegistryHost(scope, 'RegistryHost', { ...site.registryHost!, ...place, artifacts: bucket }),
    },
    creates: {
      aws_iam_instance_profile: 2,
      aws_iam_policy: 1,
      aws_iam_role: 2,
      aws_iam_role_policy_attachment: 7,
      aws_instance: 2,
      aws_kms_alias: 1,
      aws_kms_key: 1,
      aws_s3_bucket: 1,
      aws_s3_bucket_ownership_controls: 1,
      aws_s3_bucket_policy: 1,
      aws_s3_bucket_public_access_block: 1,
      aws_s3_bucket_server_side_encryption_configuration: 1,
      aws_s3_bucket_versioning: 1,
      aws_security_group: 2,
      aws_vpc_security_group_egress_rule: 2,
      aws_vpc_security_group_ingress_rule: 3,
    },
  },
};
