import { AwsArtifactsBucket, type AwsArtifactsBucketProps } from '../../../lib/terraform/aws/artifacts-bucket';
import { refusal, resource, resourceIds } from '../support';
import { aBucket, artifactsProps, KEY_ARN } from './host-plans';
import { anAwsStack } from './support';

function bucket(overrides: Partial<AwsArtifactsBucketProps> = {}) {
  const stack = anAwsStack();
  return { stack, bucket: new AwsArtifactsBucket(stack, 'Artifacts', artifactsProps(overrides)) };
}

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const statementsOf = (type: string, overrides: Partial<AwsArtifactsBucketProps> = {}): readonly Statement[] =>
  (JSON.parse(resource(bucket(overrides).stack, type).policy as string) as { Statement: Statement[] }).Statement;

const refused = (overrides: Partial<AwsArtifactsBucketProps>): string => refusal(() => bucket(overrides));

describe('bucket', () => {
  test('is called by its prefix and its account', () => {
    expect(resource(bucket().stack, 'aws_s3_bucket').bucket).toMatch(
      /^usw2-artifacts-\$\{data\.aws_caller_identity\.Artifacts_Account_.*\.account_id\}$/,
    );
  });

  test('is called as it is said', () => {
    expect(resource(bucket({ bucketName: 'my-artifacts' }).stack, 'aws_s3_bucket')).toMatchObject({
      bucket: 'my-artifacts',
    });
  });

  test('is closed to the public in all four ways', () => {
    expect(resource(bucket().stack, 'aws_s3_bucket_public_access_block')).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  test('is encrypted with the key, and asks for it seldom', () => {
    expect(resource(bucket().stack, 'aws_s3_bucket_server_side_encryption_configuration').rule).toEqual([
      {
        apply_server_side_encryption_by_default: { sse_algorithm: 'aws:kms', kms_master_key_id: KEY_ARN },
        bucket_key_enabled: true,
      },
    ]);
  });

  test('keeps versions, and owns what others put there', () => {
    const { stack } = bucket();
    expect(resource(stack, 'aws_s3_bucket_versioning')).toMatchObject({
      versioning_configuration: { status: 'Enabled' },
    });
    expect(resource(stack, 'aws_s3_bucket_ownership_controls')).toMatchObject({
      rule: { object_ownership: 'BucketOwnerEnforced' },
    });
  });

  test('an override reaches the output', () => {
    const { stack, bucket: made } = bucket();
    made.Resource.addOverride('force_destroy', true);
    expect(resource(stack, 'aws_s3_bucket')).toMatchObject({ force_destroy: true });
  });

  test('is referred to by its name when it is there already', () => {
    const stack = anAwsStack();
    const existing = AwsArtifactsBucket.fromName(stack, 'Artifacts', aBucket);
    expect(existing).toEqual(aBucket);
    expect(resourceIds(stack, 'aws_s3_bucket')).toEqual([]);
    expect([existing, bucket().bucket].map((one) => AwsArtifactsBucket.isAwsArtifactsBucket(one))).toEqual([
      false,
      true,
    ]);
  });
});

describe('policy of the bucket', () => {
  test('grants nothing to anybody', () => {
    expect(statementsOf('aws_s3_bucket_policy').map(({ Effect }) => Effect)).toEqual(['Deny', 'Deny']);
  });

  test('refuses everything without TLS', () => {
    expect(statementsOf('aws_s3_bucket_policy')[0]).toMatchObject({
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test('gives out objects through the endpoints of the readers alone', () => {
    const endpointIds = ['vpce-0123456789abcdef0', 'vpce-0123456789abcdef1'];
    expect(statementsOf('aws_s3_bucket_policy', { endpointIds })[1]).toMatchObject({
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Condition: { StringNotEquals: { 'aws:sourceVpce': endpointIds } },
    });
  });

  test('comes after the public access is blocked', () => {
    expect(resource(bucket().stack, 'aws_s3_bucket_policy').depends_on).toEqual([
      expect.stringMatching(/^aws_s3_bucket_public_access_block\./),
    ]);
  });
});

describe('policy for reading', () => {
  test('allows to list, to read and to decrypt, and nothing else', () => {
    expect(statementsOf('aws_iam_policy').map(({ Effect, Action }) => [Effect, Action])).toEqual([
      ['Allow', 's3:ListBucket'],
      ['Allow', 's3:GetObject'],
      ['Allow', 'kms:Decrypt'],
    ]);
  });

  test('is of this bucket and of its key, as S3 uses it', () => {
    const [list, read, decrypt] = statementsOf('aws_iam_policy');
    expect(list?.Resource).toMatch(/^\$\{aws_s3_bucket\.Artifacts_.*\.arn\}$/);
    expect(read?.Resource).toMatch(/^\$\{aws_s3_bucket\.Artifacts_.*\.arn\}\/\*$/);
    expect(decrypt?.Resource).toBe(KEY_ARN);
    expect(JSON.stringify(decrypt?.Condition)).toMatch(/"kms:ViaService":"s3\.\$\{data\.aws_region\..*\}\.\$\{.*\}"/);
  });

  test('has the name that is planned', () => {
    expect(resource(bucket().stack, 'aws_iam_policy')).toMatchObject({ name: 'us-west-2-tkg-airgapped-bucket' });
  });
});

test.each(['', 'a', 'My-Bucket', 'my.bucket', 'my_bucket', '-bucket', 'bucket-', 'x'.repeat(64)])(
  'fails when the bucket is called %p',
  (bucketName) => {
    expect(refused({ bucketName })).toMatch(
      /^usw2-test\/Artifacts\.bucketName: got .*, expected at most 63 lower-case/,
    );
  },
);

test('fails when a prefix leaves no place for the account', () => {
  expect(refused({ bucketPrefix: 'x'.repeat(51) })).toMatch(/Artifacts\.bucketPrefix: got .*, expected at most 50 /);
});

test('fails when nobody could read', () => {
  expect(refused({ endpointIds: [] })).toContain('Artifacts.endpointIds: got none, expected at least one endpoint; ');
});

test('fails when the key is an alias and the policy has no name, and says both', () => {
  expect(refused({ kmsKeyArn: 'alias/aws/s3', policyName: '' }).split('\n')).toEqual([
    expect.stringContaining('Artifacts.policyName: got "", expected a name of IAM'),
    expect.stringContaining('Artifacts.kmsKeyArn: got "alias/aws/s3", expected the ARN of a KMS key'),
  ]);
});

test('fails when an existing bucket has no name of one', () => {
  expect(
    refusal(() => AwsArtifactsBucket.fromName(anAwsStack(), 'Artifacts', { ...aBucket, bucketName: 's3://x' })),
  ).toMatch(/^usw2-test\/Artifacts\.bucketName: got "s3:\/\/x"/);
});
