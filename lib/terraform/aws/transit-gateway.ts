import { DataAwsEc2TransitGateway } from '@cdktf/provider-aws/lib/data-aws-ec2-transit-gateway';
import { Ec2TransitGateway } from '@cdktf/provider-aws/lib/ec2-transit-gateway';
import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { Construct } from 'constructs';
import type { AwsTransitGatewayPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { attachmentWithoutSubnet, attachmentWithoutZone } from './errors-routing';
import { resourceIdIssues, nameIssues } from './network-checks';
import { nameTag } from './tags';
import { type IAwsVpc, ofTier } from './vpc-props';

/** A transit gateway. */
export interface IAwsTransitGateway {
  readonly transitGatewayId: string;
}

/** What a new transit gateway takes. */
export type AwsTransitGatewayProps = Pick<AwsTransitGatewayPlan, 'name'>;

/** What the attachment of a VPC takes. */
export interface AwsTransitGatewayAttachmentProps {
  /** Value of its tag Name. */
  readonly name: string;
  readonly transitGateway: IAwsTransitGateway;
  readonly vpc: Pick<IAwsVpc, 'vpcId' | 'subnets'>;
  /**
   * Whether the default route table of the gateway routes the traffic of the VPC.
   *
   * @default - what the gateway does with every attachment, which is for its owner to say
   */
  readonly defaultAssociation?: boolean;
  /**
   * Whether the default route table of the gateway learns the network of the VPC.
   *
   * @default - what the gateway does with every attachment, which is for its owner to say
   */
  readonly defaultPropagation?: boolean;
}

const AWS_TRANSIT_GATEWAY = Symbol.for('tko-cdk.AwsTransitGateway');

/**
 * A new transit gateway. It routes nothing by itself, and accepts no attachment of another account by itself: route
 * tables say which VPC reaches which. Source: TKO 2.3 reference architecture for AWS.
 *
 * @throws SpecError when no tag can bear the name
 */
export class AwsTransitGateway extends Construct implements IAwsTransitGateway {
  /** Whether a transit gateway is one that is made here, with a resource to override. */
  public static isAwsTransitGateway(candidate: unknown): candidate is AwsTransitGateway {
    return bears(candidate, AWS_TRANSIT_GATEWAY);
  }

  /**
   * Finds a transit gateway; Terraform's plan fails when there is none of that id.
   *
   * @throws SpecError when the id is none of a transit gateway
   */
  public static fromTransitGatewayId(scope: Construct, id: string, transitGatewayId: string): IAwsTransitGateway {
    const found = new DataAwsEc2TransitGateway(scope, id, { id: transitGatewayId });
    throwIssues(resourceIdIssues(`${found.node.path}.transitGatewayId`, transitGatewayId, 'tgw'));
    return Object.freeze({ transitGatewayId: found.id });
  }

  public readonly [AWS_TRANSIT_GATEWAY] = true;
  public readonly transitGatewayId: string;
  /** The transit gateway, for overrides. */
  public readonly Resource: Ec2TransitGateway;

  constructor(scope: Construct, id: string, props: AwsTransitGatewayProps) {
    super(scope, id);
    throwIssues(nameIssues(`${this.node.path}.name`, props.name));
    this.Resource = new Ec2TransitGateway(this, 'Resource', {
      description: 'Between the VPCs of Tanzu for Kubernetes Operations',
      defaultRouteTableAssociation: 'disable',
      defaultRouteTablePropagation: 'disable',
      autoAcceptSharedAttachments: 'disable',
      dnsSupport: 'enable',
      tags: nameTag(props.name),
    });
    this.transitGatewayId = this.Resource.id;
  }
}

/**
 * The attachment of a VPC to a transit gateway, in the private subnet of every availability zone: hosts of a zone that
 * the attachment lacks do not reach the gateway.
 *
 * @throws SpecError when a zone of the VPC has no private subnet
 */
export class AwsTransitGatewayAttachment extends Construct {
  public readonly attachmentId: string;
  /** The attachment, for overrides. */
  public readonly Resource: Ec2TransitGatewayVpcAttachment;

  constructor(scope: Construct, id: string, props: AwsTransitGatewayAttachmentProps) {
    super(scope, id);
    const { name, transitGateway, vpc } = props;
    throwIssues([
      ...nameIssues(`${this.node.path}.name`, name),
      ...attachmentIssues(`${this.node.path}.vpc`, name, vpc),
    ]);
    this.Resource = new Ec2TransitGatewayVpcAttachment(this, 'Resource', {
      transitGatewayId: transitGateway.transitGatewayId,
      vpcId: vpc.vpcId,
      subnetIds: ofTier(vpc, 'private').map(({ subnetId }) => subnetId),
      dnsSupport: 'enable',
      transitGatewayDefaultRouteTableAssociation: props.defaultAssociation,
      transitGatewayDefaultRouteTablePropagation: props.defaultPropagation,
      tags: nameTag(name),
    });
    this.attachmentId = this.Resource.id;
  }
}

/** An issue for each zone of a VPC that an attachment would lack. */
export function attachmentIssues(
  path: string,
  name: string,
  vpc: { readonly subnets: readonly Pick<IAwsVpc['subnets'][number], 'tier' | 'availabilityZone'>[] },
): readonly SpecIssue[] {
  const attached = new Set(ofTier(vpc, 'private').map(({ availabilityZone }) => availabilityZone));
  if (attached.size === 0) {
    return [attachmentWithoutSubnet(path, name)];
  }
  const zones = new Set(vpc.subnets.map(({ availabilityZone }) => availabilityZone));
  return [...zones].flatMap((zone) => (attached.has(zone) ? [] : [attachmentWithoutZone(path, name, zone)]));
}
