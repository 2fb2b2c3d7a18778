import { stringify } from 'yaml';
import type { AwsRegistryHostPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { type BootstrapScriptOptions, bootstrapScript, SYSCTL_FILE } from './bootstrap-script';
import { userDataTooLong } from './errors-hosts';
import { OPENSSL_FILE, opensslConfiguration, type RegistryScriptOptions, registryScript } from './registry-script';

/** What EC2 takes as user data, before its encoding. */
export const USER_DATA_BYTES = 16_384;

interface File {
  readonly path: string;
  readonly permissions: '0644' | '0755';
  readonly content: string;
}

/**
 * A document for cloud-init: it writes files, then runs the last of them. What happens is in
 * /var/log/cloud-init-output.log. Session Manager's own user is there before the agent makes it, with the rights that the
 * agent would give it, so that it can be in the group of Docker.
 */
function document(packages: readonly string[], files: readonly File[], script: File): string {
  const body = {
    output: { all: '| tee -a /var/log/cloud-init-output.log' },
    users: ['default', { name: 'ssm-user', shell: '/bin/bash', sudo: 'ALL=(ALL) NOPASSWD:ALL', lock_passwd: true }],
    ...(packages.length > 0 && { packages }),
    write_files: [...files, script],
    runcmd: [[script.path]],
  };
  return `#cloud-config\n${stringify(body, { lineWidth: 0, aliasDuplicateObjects: false })}`;
}

/** The region for every command of an operator; the endpoints of a VPC are those of the region. */
const environment = (region: string): File => ({
  path: '/etc/profile.d/tko-aws.sh',
  permissions: '0644',
  content: `export AWS_REGION='${region}'
export AWS_DEFAULT_REGION='${region}'
export AWS_STS_REGIONAL_ENDPOINTS=regional
`,
});

/** What the user data of a bootstrap host takes. */
export interface BootstrapCloudInitOptions extends Pick<BootstrapScriptOptions, 'tools' | 'cgroups'> {
  readonly region: string;
  /**
   * Name of the bucket that tools are read from.
   *
   * @default - none: they are read from where they are published
   */
  readonly bucketName?: string;
}

/**
 * The user data of a bootstrap host: Docker, the kernel settings of kind and the tools, which must have been checked. It
 * holds no secret: credentials of AWS come from the role of the host, those of clusters from the operator.
 */
export function bootstrapCloudInit({ region, bucketName, ...options }: BootstrapCloudInitOptions): string {
  const artifacts = bucketName === undefined ? undefined : { bucketName, region };
  return document(
    ['jq'],
    [
      environment(region),
      { path: '/etc/modules-load.d/tko.conf', permissions: '0644', content: 'nf_conntrack\n' },
      { path: SYSCTL_FILE, permissions: '0644', content: 'net.netfilter.nf_conntrack_max = 131072\n' },
    ],
    {
      path: '/usr/local/sbin/tko-bootstrap-host',
      permissions: '0755',
      content: bootstrapScript({ ...options, artifacts }),
    },
  );
}

/** What the user data of a registry host takes. */
export type RegistryCloudInitOptions = Pick<AwsRegistryHostPlan, 'hostname'> & RegistryScriptOptions['artifacts'];

/** The user data of a registry host. It holds no secret: the host makes its own. */
export const registryCloudInit = ({ hostname, ...artifacts }: RegistryCloudInitOptions): string =>
  document(
    [],
    [
      environment(artifacts.region),
      { path: OPENSSL_FILE, permissions: '0644', content: opensslConfiguration(hostname) },
    ],
    {
      path: '/usr/local/sbin/tko-registry-host',
      permissions: '0755',
      content: registryScript({ hostname, artifacts }),
    },
  );

/** An issue when user data is longer than EC2 takes it. */
export function userDataIssues(path: string, userData: string): readonly SpecIssue[] {
  const bytes = Buffer.byteLength(userData);
  return bytes > USER_DATA_BYTES ? [userDataTooLong(path, bytes, USER_DATA_BYTES)] : [];
}
