import { VpcPeeringConnection } from '@cdktf/provider-aws/lib/vpc-peering-connection';
import { Construct } from 'constructs';
import type { AwsPeeringPlan } from '../../design/aws/plans';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { nameIssues } from './network-checks';
import { nameTag } from './tags';
import type { IAwsVpc } from './vpc-props';

/** What a peering connection takes. */
export interface AwsPeeringProps extends Pick<AwsPeeringPlan['connections'][number], 'name'> {
  /** The VPC that asks for the connection. */
  readonly requester: Pick<IAwsVpc, 'vpcId'>;
  /** The VPC that accepts it. */
  readonly accepter: Pick<IAwsVpc, 'vpcId'>;
}

const AWS_PEERING = Symbol.for('tko-cdk.AwsPeering');

/**
 * A peering connection between two VPCs of one account and region, which accepts itself. Names of hosts of either VPC
 * are resolved to their private addresses in the other. Routes are not part of it. Source: TKO reference architecture
 * for AWS without Internet.
 *
 * @throws SpecError when no tag can bear the name
 */
export class AwsPeering extends Construct {
  /** Whether a construct is a peering connection that is made here, with a resource to override. */
  public static isAwsPeering(candidate: unknown): candidate is AwsPeering {
    return bears(candidate, AWS_PEERING);
  }

  public readonly [AWS_PEERING] = true;
  public readonly peeringConnectionId: string;
  /** The connection, for overrides. */
  public readonly Resource: VpcPeeringConnection;

  constructor(scope: Construct, id: string, props: AwsPeeringProps) {
    super(scope, id);
    throwIssues(nameIssues(`${this.node.path}.name`, props.name));
    this.Resource = new VpcPeeringConnection(this, 'Resource', {
      vpcId: props.requester.vpcId,
      peerVpcId: props.accepter.vpcId,
      autoAccept: true,
      requester: { allowRemoteVpcDnsResolution: true },
      accepter: { allowRemoteVpcDnsResolution: true },
      tags: nameTag(props.name),
    });
    this.peeringConnectionId = this.Resource.id;
  }
}
