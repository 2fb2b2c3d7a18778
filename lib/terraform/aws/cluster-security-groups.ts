import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import { AWS_SECURITY_GROUPS, awsOutputs, type AwsSecurityGroupRole } from '../../design/aws/outputs';
import {
  type SecurityRule,
  type SecurityRulePeer,
  type SecurityRuleTraffic,
  securityGroupRules,
  securityRuleKey,
} from '../../design/aws/security-rules';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { stackOutput } from '../stack-output';
import { type AwsClusterSecurityGroupsProps, clusterSecurityGroupIssues } from './cluster-security-groups-props';
import { idPart } from './id-part';

/** The security groups of a cluster. */
export interface IAwsClusterSecurityGroups {
  /** Their ids, by what they are for. */
  readonly securityGroupIds: Readonly<Record<AwsSecurityGroupRole, string>>;
}

const CLUSTER_SECURITY_GROUPS = Symbol.for('tko-cdk.AwsClusterSecurityGroups');

/**
 * The five security groups of a cluster, for Cluster API to use instead of its own, whose node ports and API servers are
 * open to all. Rules are resources of their own, so that what the cloud provider adds to the group lb at run time stays.
 *
 * The group lb alone bears the tag of the cluster: the cloud provider fails when it finds two such groups on a node. No
 * group bears a tag of Cluster API itself, which would take it for its own, and delete it with the cluster.
 *
 * Outputs: `security_group_id_<cluster>_<role>` for each group. Source: section "Security groups" of Cluster API's
 * provider for AWS, TKO on AWS (TKO-CLS-002).
 *
 * @throws SpecError with everything that is wrong: a name that no cluster has, a port that is none, networks that are
 *   none, stand twice, or are the world
 */
export class AwsClusterSecurityGroups extends Construct implements IAwsClusterSecurityGroups {
  /** Whether groups are some that are made here, with resources to override. */
  public static isAwsClusterSecurityGroups(candidate: unknown): candidate is AwsClusterSecurityGroups {
    return bears(candidate, CLUSTER_SECURITY_GROUPS);
  }

  /** Groups that are there already, by their ids. */
  public static fromIds(ids: Readonly<Record<AwsSecurityGroupRole, string>>): IAwsClusterSecurityGroups {
    return Object.freeze({ securityGroupIds: Object.freeze({ ...ids }) });
  }

  public readonly [CLUSTER_SECURITY_GROUPS] = true;
  public readonly securityGroupIds: Readonly<Record<AwsSecurityGroupRole, string>>;
  /** The groups, for overrides. */
  public readonly groups: Readonly<Record<AwsSecurityGroupRole, SecurityGroup>>;

  constructor(scope: Construct, id: string, props: AwsClusterSecurityGroupsProps) {
    super(scope, id);
    throwIssues(clusterSecurityGroupIssues(this.node.path, props));
    this.groups = byRole((role) => this.addGroup(role, props));
    this.securityGroupIds = byRole((role) => this.groups[role].id);
    for (const rule of securityGroupRules(props)) {
      this.addRule(rule, props.s3PrefixListId);
    }
    for (const role of AWS_SECURITY_GROUPS) {
      stackOutput(this, awsOutputs.securityGroupId(props.clusterName, role), {
        value: this.securityGroupIds[role],
        description: `Id of the security group ${role} of the cluster ${props.clusterName}`,
      });
    }
  }

  private addGroup(role: AwsSecurityGroupRole, { clusterName, vpcId }: AwsClusterSecurityGroupsProps): SecurityGroup {
    const name = `${clusterName}-${role}`;
    return new SecurityGroup(this, `Group-${role}`, {
      // EC2 takes no name that looks like an id; Cluster API marks such names in the same way.
      name: name.startsWith('sg-') ? `@${name}` : name,
      // A changed description would replace the group, which machines hold.
      description: `Kubernetes cluster ${clusterName}: ${role}`,
      vpcId,
      tags: { Name: name, ...(role === 'lb' && { [`kubernetes.io/cluster/${clusterName}`]: 'owned' }) },
    });
  }

  private addRule(rule: SecurityRule, s3PrefixListId: string | undefined): void {
    const peer = this.peerOf(rule.peer, s3PrefixListId);
    if (peer === undefined) {
      return;
    }
    const Rule = rule.direction === 'ingress' ? VpcSecurityGroupIngressRule : VpcSecurityGroupEgressRule;
    new Rule(this, idPart(this, securityRuleKey(rule)), {
      securityGroupId: this.securityGroupIds[rule.group],
      ...trafficOf(rule.traffic),
      ...peer,
      description: rule.description,
    });
  }

  private peerOf(peer: SecurityRulePeer, s3PrefixListId: string | undefined) {
    switch (peer.type) {
      case 'group':
        return { referencedSecurityGroupId: this.securityGroupIds[peer.group] };
      case 'network':
        return { cidrIpv4: peer.cidr };
      case 'prefix-list':
        return s3PrefixListId === undefined ? undefined : { prefixListId: s3PrefixListId };
    }
  }
}

/** EC2 knows protocols other than TCP and UDP by their numbers, and all of them as -1. They have no ports. */
const trafficOf = (traffic: SecurityRuleTraffic) =>
  'fromPort' in traffic
    ? { ipProtocol: traffic.protocol, fromPort: traffic.fromPort, toPort: traffic.toPort }
    : { ipProtocol: traffic.protocol === 'all' ? '-1' : '4' };

const byRole = <T>(make: (role: AwsSecurityGroupRole) => T): Readonly<Record<AwsSecurityGroupRole, T>> =>
  Object.freeze({
    bastion: make('bastion'),
    'apiserver-lb': make('apiserver-lb'),
    lb: make('lb'),
    controlplane: make('controlplane'),
    node: make('node'),
  });
