import type { Breach } from './breach';

const userData = (text: string): Record<string, unknown> => ({ user_data: `#cloud-config\n${text}\n` });

const openMetadata = { metadata_options: { http_tokens: 'optional', http_put_response_hop_limit: 1 } };

export const HOSTS_BREACHES: readonly Breach[] = [
  [
    'a host that answers IMDSv1',
    'connected',
    'hosts demand IMDSv2',
    (files) => files.set('aws_instance', 'BootstrapHost', openMetadata),
  ],
  [
    'a host with an open volume',
    'connected',
    'hosts demand IMDSv2',
    (files) => files.set('aws_instance', 'BootstrapHost', { root_block_device: { volume_size: 80 } }),
  ],
  [
    'a host in a public subnet',
    'connected',
    'hosts demand IMDSv2',
    (files) => files.set('aws_instance', 'BootstrapHost', { subnet_id: 'subnet-0' }),
  ],
  [
    'a password in user data',
    'connected',
    'user data holds no secret',
    (files) => files.set('aws_instance', 'BootstrapHost', userData('export OIDC_PASSWORD=hunter22')),
  ],
  [
    'a token in encoded user data',
    'airGapped',
    'user data holds no secret',
    (files) =>
      files.set('aws_instance', 'RegistryHost', {
        user_data_base64: Buffer.from('TMC_API_TOKEN: "a8Xk29fPq"').toString('base64'),
      }),
  ],
  [
    'an access key in user data',
    'connected',
    'user data holds no secret',
    (files) => files.set('aws_instance', 'BootstrapHost', userData('AKIAIOSFODNN7EXAMPLE')),
  ],
  [
    'a private key in user data',
    'connected',
    'user data holds no secret',
    (files) => files.set('aws_instance', 'BootstrapHost', userData('-----BEGIN OPENSSH PRIVATE KEY-----')),
  ],
  [
    'a secret attribute',
    'connected',
    'nothing is made that would leave one in the state',
    (files) => files.add('aws_directory_service_directory', { password: 'hunter22' }),
  ],
  [
    'an access key that Terraform makes',
    'connected',
    'nothing is made that would leave one in the state',
    (files) => files.add('aws_iam_access_key', { user: 'external-dns' }),
  ],
  [
    'a bucket that anybody may open',
    'airGapped',
    'buckets are private',
    (files) => files.set('aws_s3_bucket_public_access_block', 'Artifacts', { restrict_public_buckets: false }),
  ],
  [
    'a role of nodes that controllers may not pass',
    'connected',
    'controllers may pass',
    (files) => files.set('aws_iam_role', 'Role-nodes', { name: 'pdx01-nodes' }),
  ],
  [
    'an instance profile with a name of its own',
    'connected',
    'have the names of their roles',
    (files) => files.set('aws_iam_instance_profile', 'InstanceProfile-nodes', { name: 'pdx01-nodes' }),
  ],
  [
    'a policy for reading that grants Put',
    'airGapped',
    'reading is no writing',
    (files) =>
      files.replace(
        'gov01-foundation/',
        String.raw`\"s3:GetObject\",\"Resource\"`,
        String.raw`\"s3:Put*\",\"Resource\"`,
      ),
  ],
  [
    'a role that another account takes on',
    'connected',
    'services of AWS alone',
    (files) =>
      files.set('aws_iam_role', 'Role-nodes', {
        assume_role_policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { AWS: '*' } }] }),
      }),
  ],
];
