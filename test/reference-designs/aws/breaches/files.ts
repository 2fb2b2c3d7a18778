import type { Breach } from './breach';

export const FILES_BREACHES: readonly Breach[] = [
  [
    'the partition of the public regions',
    'connected',
    'partition of AWS',
    (files) => files.replace('pdx01-identity/', 'arn:*:iam', 'arn:aws:iam'),
  ],
  [
    'a path of this machine',
    'connected',
    'path or the name of this machine',
    (files) => files.replace('pdx01-hosts/', '../../../terraform', `${process.cwd()}/terraform`),
  ],
  [
    'an image without a version',
    'connected',
    'named by "latest"',
    (files) => files.replace('-packages.k8s.yaml', /image: (\S+):[\w.-]+/, 'image: $1:latest'),
  ],
  [
    'a token in a manifest',
    'connected',
    'expression of Terraform',
    (files) => files.replace('0002-', /existingID: \S+/, 'existingID: ${TfToken[TOKEN.1]}'),
  ],
  [
    'a stack with any version of the provider',
    'connected',
    'exact version of its provider',
    (files) => files.replace('pdx01-hosts/', '"version": "6.25.0"', '"version": "~> 6.0"'),
  ],
];
