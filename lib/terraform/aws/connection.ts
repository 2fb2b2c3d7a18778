import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Construct } from 'constructs';
import type { SpecIssue } from '../../spec/issue';
import { throwIssues } from '../errors';
import { reservedTag } from './errors-access';
import { regionIssues } from './region';
import { tagIssues } from './tag-issues';

/** What a connection takes. */
export interface AwsConnectionProps {
  /** Such as "us-west-2" or "us-gov-west-1". */
  readonly region: string;
  /**
   * Tags of everything that the stack makes. The tags of a resource itself go before them.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * The connection of a stack to a region of AWS: the provider. Credentials come from the environment of Terraform, as all
 * programs of AWS read them: `AWS_PROFILE`, an instance profile, single sign-on. None is in the code or in the output.
 *
 * No tags are ignored. The provider would go on asking to add a tag that it is told to ignore but that a resource
 * declares, and the tags `kubernetes.io/cluster/<cluster>` are declared on subnets and security groups. Nor is there a need:
 * what controllers write on subnets at run time, are the same tags with the same values, since every cluster in a VPC is
 * known here. A cluster that shares subnets must be named in the plan of its VPC, or the next apply takes its tag away.
 *
 * Tags of everything may not have the keys of these tags: on all security groups of a node, a cluster's tag makes its
 * cloud provider fail, and Cluster API deletes whatever bears its own tag.
 *
 * @throws SpecError when the region is none, or a tag is none or reserved
 */
export class AwsConnection extends Construct {
  /** The provider, for overrides. */
  public readonly Resource: AwsProvider;

  constructor(scope: Construct, id: string, props: AwsConnectionProps) {
    super(scope, id);
    const { region, tags = {} } = props;
    const at = this.node.path;
    throwIssues([
      ...regionIssues(`${at}.region`, region),
      ...tagIssues(`${at}.tags`, tags),
      ...reservedTagIssues(`${at}.tags`, tags),
    ]);
    this.Resource = new AwsProvider(this, 'Resource', {
      region,
      defaultTags: Object.keys(tags).length === 0 ? undefined : [{ tags: { ...tags } }],
    });
  }
}

const RESERVED = /^(Name$|kubernetes\.io\/|sigs\.k8s\.io\/cluster-api-provider-aws\/)/;

const reservedTagIssues = (path: string, tags: Readonly<Record<string, string>>): readonly SpecIssue[] =>
  Object.keys(tags)
    .filter((key) => RESERVED.test(key))
    .map((key) => reservedTag(path, key));
