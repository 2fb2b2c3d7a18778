import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import type { Instance } from '@cdktf/provider-aws/lib/instance';
import { Construct } from 'constructs';
import type { AwsBootstrapHostPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import type { IAwsArtifactsBucket } from './artifacts-bucket';
import { bootstrapCloudInit, userDataIssues } from './cloud-init';
import { iamNameIssues } from './dns-props';
import { cgroupsOfImage } from './errors-hosts';
import { buildHost } from './host';
import { hostIssues } from './host-issues';
import type { AwsHostProps, IAwsHost } from './host-props';
import { toolIssues } from './tool-issues';

/** What a bootstrap host takes; its plan is most of it. */
export interface AwsBootstrapHostProps
  extends AwsHostProps, Pick<AwsBootstrapHostPlan, 'roleName' | 'tools' | 'cgroups'> {
  /** Policies by which it makes clusters, by names that stay; the `policyArns` of an IAwsTkgIdentity. */
  readonly policyArns: Readonly<Record<string, string>>;
  /**
   * The bucket that tools are read from.
   *
   * @default - none: they are read from where they are published
   */
  readonly artifacts?: IAwsArtifactsBucket;
}

/** What the deployment guide gives the jump box, in GiB. */
const SMALLEST_VOLUME = 64;

const BOOTSTRAP_HOST = Symbol.for('tko-cdk.AwsBootstrapHost');

/**
 * The host that the tanzu CLI is run on: an EC2 instance in a private subnet without a public address, with Docker and the
 * tools of the release. Operators come by Session Manager, or by SSH from given networks. Its role may do what TKG's own
 * roles may. User data holds no secret. Source: TKO reference architecture and deployment guide for AWS, jump box.
 *
 * @throws SpecError with everything that is wrong: SSH from the world or without a key pair, a volume below 64 GiB, an
 *   image, instance type or name that is none, tools that cannot be fetched, user data above 16 KB
 */
export class AwsBootstrapHost extends Construct implements IAwsHost {
  /** Whether a bootstrap host is one that is made here, with a resource to override. */
  public static isAwsBootstrapHost(candidate: unknown): candidate is AwsBootstrapHost {
    return bears(candidate, BOOTSTRAP_HOST);
  }

  public readonly [BOOTSTRAP_HOST] = true;
  public readonly instanceId: string;
  public readonly privateIp: string;
  public readonly securityGroupId: string;
  public readonly roleName: string;
  /** The instance, for overrides. */
  public readonly Resource: Instance;

  constructor(scope: Construct, id: string, props: AwsBootstrapHostProps) {
    super(scope, id);
    const { tools, cgroups, roleName, policyArns, artifacts } = props;
    const at = this.node.path;
    throwIssues(bootstrapHostIssues(at, props));
    const { region } = new DataAwsRegion(this, 'Region');
    const userData = bootstrapCloudInit({ tools, cgroups, region, bucketName: artifacts?.bucketName });
    throwIssues(userDataIssues(at, userData));
    const host = buildHost(this, props, {
      image: 'amazon-linux-2',
      description: 'Bootstrap host of TKG',
      roleName,
      instanceProfileName: roleName,
      policyArns: { ...policyArns, ...(artifacts && { artifacts: artifacts.readPolicyArn }) },
      ports: [],
      userData,
    });
    this.Resource = host.Resource;
    this.instanceId = host.instanceId;
    this.privateIp = host.privateIp;
    this.securityGroupId = host.securityGroupId;
    this.roleName = host.roleName;
  }
}

const bootstrapHostIssues = (at: string, props: AwsBootstrapHostProps): readonly SpecIssue[] => [
  ...hostIssues(at, props, SMALLEST_VOLUME),
  ...iamNameIssues(`${at}.roleName`, props.roleName, 64),
  ...toolIssues(`${at}.tools`, props.tools),
  ...(props.imageId === undefined && props.cgroups !== 1 ? [cgroupsOfImage(`${at}.cgroups`, props.cgroups)] : []),
];
