import { isSshPublicKey } from '../ssh-public-key';
import type { TextFormat } from '../text-format';

const REGION = '[a-z]{2,4}(?:-[a-z]+)+-[0-9]{1,2}';
const HEX_ID = '[0-9a-f]{8}(?:[0-9a-f]{9})?';

const matching = (pattern: string, expected: string, example: string, flags?: string): TextFormat => {
  const whole = new RegExp(`^(?:${pattern})$`, flags);
  return { accepts: (text) => whole.test(text), expected, example };
};

const idOf = (prefix: string, what: string): TextFormat =>
  matching(`${prefix}-${HEX_ID}`, `the id of ${what}`, `${prefix}-0123456789abcdef0`);

/** Formats of texts of AWS. */
export const AWS_FORMATS: Readonly<Record<string, TextFormat>> = {
  'aws-region': matching(REGION, 'a region of AWS', 'us-west-2'),
  'aws-availability-zone': matching(`${REGION}[a-z]`, 'an availability zone: a region and a letter', 'us-west-2a'),
  'aws-instance-type': matching(
    '[a-z][a-z0-9-]*\\.(?:nano|micro|small|medium|large|metal|(?:[0-9]+)?xlarge|metal-[0-9]+xl)',
    'a type of EC2 instances',
    'm5.large',
  ),
  'aws-vpc-name': matching(
    '[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?',
    'at most 40 lower-case letters, digits and inner hyphens, a letter first',
    'workloads',
  ),
  'aws-vpc-id': idOf('vpc', 'a VPC'),
  'aws-subnet-id': idOf('subnet', 'a subnet'),
  'aws-route-table-id': idOf('rtb', 'a route table'),
  'aws-transit-gateway-id': idOf('tgw', 'a transit gateway'),
  'aws-transit-gateway-attachment-id': idOf('tgw-attach', 'an attachment of a transit gateway'),
  'aws-image-id': idOf('ami', 'an image'),
  'aws-hosted-zone-id': matching('Z[0-9A-Z]{5,31}', 'the id of a hosted zone', 'Z0123456789ABCDEFGHIJ'),
  'aws-s3-bucket-name': matching(
    '(?!xn--)[a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9]',
    'the name of a bucket: 3 to 63 lower-case letters, digits and inner hyphens',
    'pdx01-tkg-artifacts',
  ),
  'aws-s3-bucket-arn': matching(
    'arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[A-Za-z0-9_.=/-]*)?',
    'the ARN of a bucket, with a folder or without',
    'arn:aws:s3:::flow-logs',
  ),
  'aws-key-pair-name': matching(
    '[A-Za-z0-9](?:[A-Za-z0-9 _.@-]{0,253}[A-Za-z0-9_.@-])?',
    'the name of a key pair',
    'pdx01-operators',
  ),
  'aws-tag-key': matching(
    '(?!aws:)(?!kubernetes\\.io/)(?!sigs\\.k8s\\.io/)(?!name$)[\\p{L}\\p{Zs}\\p{N}_.:/=+@-]{1,128}',
    'the key of a tag that belongs neither to AWS nor to Kubernetes, at most 128 characters',
    'cost-center',
    'iu',
  ),
  'aws-tag-value': matching(
    '[\\p{L}\\p{Zs}\\p{N}_.:/=+@-]{0,256}',
    'at most 256 letters, digits, blanks and _ . : / = + - @',
    'platform',
    'u',
  ),
  'aws-iam-name': matching('[A-Za-z0-9+=,.@_-]{1,64}', 'a name of at most 64 characters', 'pdx01-tkg-bootstrap'),
  'aws-public-key': {
    accepts: (text) => /^ssh-(?:rsa|ed25519) /.test(text) && isSshPublicKey(text),
    expected: 'an OpenSSH public key: RSA with 2048 bits or more, or Ed25519; EC2 takes no other',
    example: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI… admin',
  },
};
