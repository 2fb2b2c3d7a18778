import type { Fact } from './fact';
import { findings, isPublic, subnets } from './network';
import { type Block, inner, named, textOf } from './stacks';

const hosts: Fact = {
  name: 'hosts demand IMDSv2, keep it from containers, have encrypted volumes, and are in private subnets',
  check: ({ stacks, isAirGapped }) =>
    stacks.resources('aws_instance').flatMap((host) => {
      const { metadata_options: metadata, root_block_device: volume, subnet_id: subnetId } = host.attributes;
      const { http_tokens: tokens, http_put_response_hop_limit: hops } = inner(metadata);
      const { encrypted, kms_key_id: key } = inner(volume);
      const place = subnets(stacks).find(({ block }) => stacks.isSame(subnetId, block));
      return [
        ...(tokens === 'required' && hops === 1 ? [] : [`${named(host)}: answers IMDSv1, or containers`]),
        ...(encrypted === true ? [] : [`${named(host)}: has an open volume`]),
        ...(isAirGapped && key === undefined ? [`${named(host)}: has a volume without the key of the site`] : []),
        ...(place !== undefined && !isPublic(stacks, place) && place.tags['kubernetes.io/role/elb'] === undefined
          ? []
          : [`${named(host)}: is in no private subnet`]),
      ];
    }),
};

/** What looks like a secret in a text: a key, a token, something random, or a word with a value. */
const SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\beyJ[\w-]{10,}\.[\w-]+\.[\w-]+/,
  /(?:password|passwd|token|secret|apikey|api_key|access_key)["']?\s*[:=]\s*["']?(?!\$)(?=[^\s"']*[0-9])[\w+/!@#%-]{6,}/i,
  /(?<![\w+/])(?=[\w+/]*[0-9])(?=[\w+/]*[A-Z])(?=[\w+/]*[a-z])[A-Za-z0-9+/]{40,}={0,2}/,
];

/** User data as a host reads it. */
function userDataOf({ attributes }: Block): string {
  const encoded = textOf(attributes.user_data_base64);
  return encoded === '' ? textOf(attributes.user_data) : Buffer.from(encoded, 'base64').toString('utf8');
}

const userData: Fact = {
  name: 'user data holds no secret',
  check: ({ stacks }) =>
    ['aws_instance', 'aws_launch_template', 'aws_launch_configuration']
      .flatMap((type) => stacks.resources(type))
      .flatMap((host) =>
        SECRETS.flatMap((pattern) => pattern.exec(userDataOf(host))?.[0] ?? []).map(
          (text) => `${named(host)}: holds ${text}`,
        ),
      ),
};

const SECRET_NAME = /(?:^|_)(?:password|passphrase|secret|token|private_key|private_key_pem|secret_string|secret_key)$/;

/** Secret attributes with a value, at any depth. */
function secretsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => secretsIn(item, key));
  }
  return SECRET_NAME.test(name) && value !== undefined && value !== '' ? [name] : [];
}

/** Resources whose secrets end up in the state. */
const SECRET_RESOURCES = [
  'aws_iam_access_key',
  'aws_iam_user_login_profile',
  'aws_secretsmanager_secret_version',
  'random_password',
  'tls_private_key',
];

const state: Fact = {
  name: 'no attribute has a secret as its value, and nothing is made that would leave one in the state',
  check: ({ stacks }) => [
    ...stacks
      .all()
      .flatMap((block) => secretsIn(block.attributes).map((name) => `${named(block)}: has a value of ${name}`)),
    ...findings(
      SECRET_RESOURCES.flatMap((type) => stacks.resources(type)),
      'leaves a secret in the state',
    ),
  ],
};

const buckets: Fact = {
  name: 'buckets are private, versioned and encrypted with the key of the site, and refuse requests without TLS',
  check: ({ stacks }) =>
    stacks.resources('aws_s3_bucket').flatMap((bucket) => {
      const of = (type: string) =>
        stacks.resources(type).filter(({ attributes }) => stacks.isSame(attributes.bucket, bucket));
      const [access] = of('aws_s3_bucket_public_access_block');
      const blocks = ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'];
      const isKept = [
        blocks.every((name) => access?.attributes[name] === true),
        of('aws_s3_bucket_versioning').some(
          ({ attributes }) => inner(attributes.versioning_configuration).status === 'Enabled',
        ),
        JSON.stringify(
          of('aws_s3_bucket_server_side_encryption_configuration').map(({ attributes }) => attributes.rule),
        ).includes('aws:kms'),
        of('aws_s3_bucket_policy').some(({ attributes }) => String(attributes.policy).includes('aws:SecureTransport')),
      ];
      return isKept.every(Boolean) ? [] : [`${named(bucket)}: is ${isKept.join()}`];
    }),
};

export const HOST_FACTS: readonly Fact[] = [hosts, userData, state, buckets];
