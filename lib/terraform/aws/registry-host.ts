import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import type { Instance } from '@cdktf/provider-aws/lib/instance';
import { Construct } from 'constructs';
import type { AwsRegistryHostPlan } from '../../design/aws/plans';
import { formatIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import type { IAwsArtifactsBucket } from './artifacts-bucket';
import { registryCloudInit } from './cloud-init';
import { iamNameIssues } from './dns-props';
import { buildHost } from './host';
import { clientIssues } from './client-networks';
import { givenNetworks, hostIssues } from './host-issues';
import type { AwsHostProps, IAwsHost } from './host-props';

/** What a registry host takes; its plan is most of it. */
export interface AwsRegistryHostProps
  extends AwsHostProps, Pick<AwsRegistryHostPlan, 'hostname' | 'roleName' | 'instanceProfileName' | 'clients'> {
  /** The bucket that the installer of Harbor is read from. */
  readonly artifacts: IAwsArtifactsBucket;
}

/** What the images of a release need, and Harbor's own recommendation, in GiB. */
const SMALLEST_VOLUME = 160;

const REGISTRY_HOST = Symbol.for('tko-cdk.AwsRegistryHost');

/**
 * The registry of a site without Internet: an EC2 instance in a private subnet that answers HTTPS of given networks, and
 * nothing else. At its first boot it installs Harbor, when the offline installer is in the bucket; `tko-registry-host` on
 * the host does it later, and again.
 *
 * Neither user data nor the bucket holds a secret. The host makes the passwords of Harbor and the key of its certificate,
 * in files of root below /etc/harbor; the defaults of the installer are always replaced, and a configuration that brings a
 * password is refused. The certificate is one that an authority has issued for the host's own request, or of an authority
 * that the host makes. Source: TKO reference architecture for AWS without Internet, registry.
 *
 * @throws SpecError with everything that is wrong: clients that are the world, a volume below 160 GiB, an image, instance
 *   type, host name or name that is none
 */
export class AwsRegistryHost extends Construct implements IAwsHost {
  /** Whether a registry host is one that is made here, with a resource to override. */
  public static isAwsRegistryHost(candidate: unknown): candidate is AwsRegistryHost {
    return bears(candidate, REGISTRY_HOST);
  }

  public readonly [REGISTRY_HOST] = true;
  public readonly instanceId: string;
  public readonly privateIp: string;
  public readonly securityGroupId: string;
  public readonly roleName: string;
  /** The instance, for overrides. */
  public readonly Resource: Instance;

  constructor(scope: Construct, id: string, props: AwsRegistryHostProps) {
    super(scope, id);
    const { hostname, roleName, instanceProfileName, clients, artifacts } = props;
    const at = this.node.path;
    throwIssues([
      ...hostIssues(at, props, SMALLEST_VOLUME),
      ...formatIssues(`${at}.hostname`, hostname, 'hostname'),
      ...givenNetworks(`${at}.clients`, clients, clientIssues),
      ...iamNameIssues(`${at}.roleName`, roleName, 64),
      ...iamNameIssues(`${at}.instanceProfileName`, instanceProfileName, 128),
    ]);
    const { region } = new DataAwsRegion(this, 'Region');
    const host = buildHost(this, props, {
      image: 'amazon-linux-2023',
      description: 'Registry of TKG',
      roleName,
      instanceProfileName,
      policyArns: { artifacts: artifacts.readPolicyArn },
      ports: [{ id: 'Https', port: 443, clients, description: 'HTTPS of the registry' }],
      userData: registryCloudInit({ hostname, bucketName: artifacts.bucketName, region }),
    });
    this.Resource = host.Resource;
    this.instanceId = host.instanceId;
    this.privateIp = host.privateIp;
    this.securityGroupId = host.securityGroupId;
    this.roleName = host.roleName;
  }
}
