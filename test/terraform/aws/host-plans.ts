import { bootstrapTools } from '../../../lib/design/aws/tools';
import { TKG_RELEASES } from '../../../lib/design/releases';
import type { AwsArtifactsBucketProps } from '../../../lib/terraform/aws/artifacts-bucket';
import type { AwsBootstrapHostProps } from '../../../lib/terraform/aws/bootstrap-host';
import type { AwsRegistryHostProps } from '../../../lib/terraform/aws/registry-host';

export const TOOLS = bootstrapTools(TKG_RELEASES['2.3.0']);

export const KEY_ARN = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const aBucket = {
  bucketName: 'usw2-artifacts-111122223333',
  readPolicyArn: 'arn:aws:iam::111122223333:policy/usw2-read',
};

const placement = { vpcId: 'vpc-0123456789abcdef0', subnetId: 'subnet-0123456789abcdef0' };

/** A bootstrap host that operators reach by Session Manager, with some of its props replaced. */
export const bootstrapHostProps = (overrides: Partial<AwsBootstrapHostProps> = {}): AwsBootstrapHostProps => ({
  ...placement,
  name: 'usw2-bootstrap',
  instanceType: 't3.xlarge',
  rootVolumeGib: 64,
  access: { type: 'session-manager' },
  egress: 'anywhere',
  roleName: 'us-west-2-tkg-bootstrap',
  tools: TOOLS,
  cgroups: 1,
  policyArns: { 'control-plane': 'arn:aws:iam::111122223333:policy/control-plane.tkg.cloud.vmware.com' },
  ...overrides,
});

/** A registry host for the hosts of two VPCs, with some of its props replaced. */
export const registryHostProps = (overrides: Partial<AwsRegistryHostProps> = {}): AwsRegistryHostProps => ({
  ...placement,
  name: 'usw2-registry',
  instanceType: 't3.large',
  rootVolumeGib: 160,
  access: { type: 'session-manager' },
  egress: ['10.0.0.0/16'],
  s3PrefixListId: 'pl-68a54001',
  hostname: 'registry.usw2.example.com',
  roleName: 'us-west-2-tkg-s3-role',
  instanceProfileName: 'us-west-2-tkg-s3-viewer',
  clients: ['10.0.0.0/16', '10.1.0.0/16'],
  artifacts: aBucket,
  ...overrides,
});

/** A bucket that hosts of one VPC read, with some of its props replaced. */
export const artifactsProps = (overrides: Partial<AwsArtifactsBucketProps> = {}): AwsArtifactsBucketProps => ({
  bucketPrefix: 'usw2-artifacts',
  policyName: 'us-west-2-tkg-airgapped-bucket',
  endpointIds: ['vpce-0123456789abcdef0'],
  kmsKeyArn: KEY_ARN,
  ...overrides,
});
