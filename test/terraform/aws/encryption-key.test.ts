import { AwsEncryptionKey, type AwsEncryptionKeyProps } from '../../../lib/terraform/aws/encryption-key';
import { refusal, resource } from '../support';
import { KEY_ARN } from './host-plans';
import { anAwsStack } from './support';

function key(overrides: Partial<AwsEncryptionKeyProps> = {}) {
  const stack = anAwsStack();
  return { stack, key: new AwsEncryptionKey(stack, 'Key', { alias: 'usw2-tkg', ...overrides }) };
}

interface Statement {
  readonly Sid: string;
  readonly Principal: unknown;
  readonly Condition?: unknown;
}

const statements = (overrides: Partial<AwsEncryptionKeyProps> = {}): readonly Statement[] =>
  (JSON.parse(resource(key(overrides).stack, 'aws_kms_key').policy as string) as { Statement: Statement[] }).Statement;

const refused = (overrides: Partial<AwsEncryptionKeyProps>): string => refusal(() => key(overrides));

test('is renewed every year, and kept for a month when it is given up', () => {
  expect(resource(key().stack, 'aws_kms_key')).toMatchObject({
    enable_key_rotation: true,
    deletion_window_in_days: 30,
  });
});

test('has an alias', () => {
  expect(resource(key().stack, 'aws_kms_alias')).toMatchObject({
    name: 'alias/usw2-tkg',
    target_key_id: expect.stringMatching(/^\$\{aws_kms_key\.Key_.*\.key_id\}$/) as string,
  });
});

test('lets its account decide by IAM who uses it, in every partition', () => {
  expect(statements().map(({ Sid }) => Sid)).toEqual(['Account']);
  expect(JSON.stringify(statements()[0]?.Principal)).toMatch(
    /^\{"AWS":"arn:\$\{data\.aws_partition\..*\.partition\}:iam::\$\{data\.aws_caller_identity\..*\.account_id\}:root"\}$/,
  );
});

test('lets CloudWatch use it for the log groups that are named', () => {
  const logs = statements({ logGroupNames: ['/tko/usw2/flow-logs'] })[1];
  expect(JSON.stringify(logs?.Principal)).toMatch(
    /^\{"Service":"logs\.\$\{data\.aws_region\..*\}\.\$\{.*dns_suffix\}"\}$/,
  );
  expect(JSON.stringify(logs?.Condition)).toMatch(
    /^\{"ArnEquals":\{"kms:EncryptionContext:aws:logs:arn":\["arn:.*:log-group:\/tko\/usw2\/flow-logs"\]\}\}$/,
  );
});

test('an override reaches the output', () => {
  const { stack, key: made } = key();
  made.Resource.addOverride('multi_region', true);
  expect(resource(stack, 'aws_kms_key')).toMatchObject({ multi_region: true });
});

test('is referred to by its ARN when it is there already, and bears no mark of the class then', () => {
  const existing = AwsEncryptionKey.fromArn(anAwsStack(), 'Key', KEY_ARN);
  expect(existing).toEqual({ keyArn: KEY_ARN });
  expect([existing, key().key].map((one) => AwsEncryptionKey.isAwsEncryptionKey(one))).toEqual([false, true]);
});

test.each(['', 'alias/usw2', 'aws/ebs', 'a b', 'x'.repeat(251)])('fails when the alias is %p', (alias) => {
  expect(refused({ alias })).toMatch(/^usw2-test\/Key\.alias: got .*, expected at most 250 letters/);
});

test.each(['', '*', '/tko/*', 'a b'])('fails when a log group is %p', (name) => {
  expect(refused({ logGroupNames: [name] })).toMatch(
    /^usw2-test\/Key\.logGroupNames\[0\]: got .*, expected the name of a/,
  );
});

test('fails when a log group stands twice', () => {
  expect(refused({ logGroupNames: ['/a', '/a'] })).toContain('Key.logGroupNames[1]: got "/a" a second time');
});

test.each(['', 'alias/usw2-tkg', 'arn:aws:kms:us-west-2:111122223333:alias/usw2-tkg', 'arn:aws:s3:::bucket'])(
  'fails when the ARN of an existing key is %p',
  (arn) => {
    expect(refusal(() => AwsEncryptionKey.fromArn(anAwsStack(), 'Key', arn))).toMatch(
      /^usw2-test\/Key\.keyArn: got .*, expected the ARN of a KMS key; /,
    );
  },
);
