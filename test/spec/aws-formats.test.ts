import { generateKeyPairSync } from 'node:crypto';
import { TEXT_FORMATS } from 'tko-cdk/spec';

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]!.accepts(text);

const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx';

const field = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** An ECDSA key as `ssh-keygen` would write it. */
function ecdsaKey(): string {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const parts = [Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point];
  return `ecdsa-sha2-nistp256 ${Buffer.concat(parts.map(field)).toString('base64')}`;
}

test.each([
  ['aws-region', 'us-west-2'],
  ['aws-region', 'us-gov-west-1'],
  ['aws-region', 'ap-southeast-7'],
  ['aws-region', 'us-isob-east-1'],
  ['aws-region', 'cn-northwest-1'],
  ['aws-region', 'eusc-de-east-1'],
  ['aws-availability-zone', 'us-west-2a'],
  ['aws-availability-zone', 'us-gov-east-1c'],
  ['aws-instance-type', 't3.large'],
  ['aws-instance-type', 'm5.24xlarge'],
  ['aws-instance-type', 'c5n.metal'],
  ['aws-instance-type', 'm7i.metal-24xl'],
  ['aws-instance-type', 'u-6tb1.56xlarge'],
  ['aws-instance-type', 'x2iedn.xlarge'],
  ['aws-vpc-name', 'm'],
  ['aws-vpc-name', 'shared-services'],
  ['aws-vpc-name', 'v'.repeat(40)],
  ['aws-vpc-id', 'vpc-0123456789abcdef0'],
  ['aws-vpc-id', 'vpc-01234567'],
  ['aws-subnet-id', 'subnet-0123456789abcdef0'],
  ['aws-route-table-id', 'rtb-0123456789abcdef0'],
  ['aws-transit-gateway-id', 'tgw-0123456789abcdef0'],
  ['aws-transit-gateway-attachment-id', 'tgw-attach-0123456789abcdef0'],
  ['aws-image-id', 'ami-036d46416a34a611c'],
  ['aws-hosted-zone-id', 'Z2FDTNDATAQYW2'],
  ['aws-s3-bucket-name', 'abc'],
  ['aws-s3-bucket-name', `a${'b'.repeat(61)}c`],
  ['aws-s3-bucket-arn', 'arn:aws:s3:::flow-logs'],
  ['aws-s3-bucket-arn', 'arn:aws-us-gov:s3:::flow.logs/vpc/'],
  ['aws-key-pair-name', 'pdx01 operators@2'],
  ['aws-key-pair-name', 'k'.repeat(255)],
  ['aws-key-pair-name', '1'],
  ['aws-tag-key', 'cost-center'],
  ['aws-tag-key', 'company/aws:team'],
  ['aws-tag-key', 'Übersicht'],
  ['aws-tag-key', 'names'],
  ['aws-tag-key', 'k'.repeat(128)],
  ['aws-tag-value', ''],
  ['aws-tag-value', 'Team A (ops)'.replace(/[()]/g, '-')],
  ['aws-tag-value', 'v'.repeat(256)],
  ['aws-iam-name', 'pdx01-tkg-bootstrap'],
  ['aws-public-key', `${ED25519} operators`],
])('%s accepts %j', (format, text) => {
  expect(accepts(format, text)).toBe(true);
});

test.each([
  ['aws-region', 'us-west-2a'],
  ['aws-region', 'us-west'],
  ['aws-region', 'US-WEST-2'],
  ['aws-region', 'us-west-2\n'],
  ['aws-region', '${var.region}'],
  ['aws-availability-zone', 'us-west-2'],
  ['aws-availability-zone', 'us-west-2ab'],
  ['aws-availability-zone', 'us-west-2-lax-1a'],
  ['aws-availability-zone', 'usw2-az1'],
  ['aws-instance-type', 'large'],
  ['aws-instance-type', 'm5.'],
  ['aws-instance-type', 'm5.huge'],
  ['aws-instance-type', 'm5 large'],
  ['aws-vpc-name', ''],
  ['aws-vpc-name', '1st'],
  ['aws-vpc-name', 'Management'],
  ['aws-vpc-name', 'management-'],
  ['aws-vpc-name', 'v'.repeat(41)],
  ['aws-vpc-id', 'vpc-0123'],
  ['aws-vpc-id', 'vpc-0123456789ABCDEF0'],
  ['aws-vpc-id', 'subnet-0123456789abcdef0'],
  ['aws-vpc-id', '${aws_vpc.main.id}'],
  ['aws-subnet-id', 'vpc-0123456789abcdef0'],
  ['aws-route-table-id', 'rt-0123456789abcdef0'],
  ['aws-transit-gateway-id', 'tgw-attach-0123456789abcdef0'],
  ['aws-transit-gateway-attachment-id', 'tgw-0123456789abcdef0'],
  ['aws-image-id', 'ubuntu-20.04'],
  ['aws-hosted-zone-id', '/hostedzone/Z2FDTNDATAQYW2'],
  ['aws-hosted-zone-id', 'Z1'],
  ['aws-hosted-zone-id', 'z2fdtndataqyw2'],
  ['aws-s3-bucket-name', 'ab'],
  ['aws-s3-bucket-name', 'Artifacts'],
  ['aws-s3-bucket-name', 'artifacts.example.com'],
  ['aws-s3-bucket-name', '-artifacts'],
  ['aws-s3-bucket-name', 'artifacts-'],
  ['aws-s3-bucket-name', 'xn--artifacts'],
  ['aws-s3-bucket-name', 'a'.repeat(64)],
  ['aws-s3-bucket-arn', 'flow-logs'],
  ['aws-s3-bucket-arn', 'arn:aws:s3:us-west-2::flow-logs'],
  ['aws-s3-bucket-arn', 'arn:aws:s3:::flow-logs/*'],
  ['aws-s3-bucket-arn', 'arn:aws:s3:::flow-logs/${aws:username}'],
  ['aws-key-pair-name', ''],
  ['aws-key-pair-name', '-operators'],
  ['aws-key-pair-name', 'operators '],
  ['aws-key-pair-name', 'k'.repeat(256)],
  ['aws-key-pair-name', "operators' --region x"],
  ['aws-key-pair-name', '${var.key}'],
  ['aws-tag-key', ''],
  ['aws-tag-key', 'Name'],
  ['aws-tag-key', 'name'],
  ['aws-tag-key', 'aws:owner'],
  ['aws-tag-key', 'AWS:owner'],
  ['aws-tag-key', 'kubernetes.io/cluster/x'],
  ['aws-tag-key', 'a#b'],
  ['aws-tag-key', 'k'.repeat(129)],
  ['aws-tag-value', '${var.owner}'],
  ['aws-tag-value', 'two\nlines'],
  ['aws-tag-value', 'v'.repeat(257)],
  ['aws-iam-name', 'a'.repeat(65)],
  ['aws-iam-name', 'a b'],
  ['aws-public-key', ecdsaKey()],
  ['aws-public-key', `${ED25519} \${var.comment}`],
  ['aws-public-key', ED25519.slice(0, -4)],
  ['aws-public-key', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACAQ operators'],
])('%s fails on %j', (format, text) => {
  expect(accepts(format, text)).toBe(false);
});

test('every format of AWS says what is expected', () => {
  for (const [name, { expected }] of Object.entries(TEXT_FORMATS)) {
    expect(name.startsWith('aws-') ? expected : 'a text').not.toBe('');
  }
});
