import { Ec2TransitGatewayRoute } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route';
import { Ec2TransitGatewayRouteTable } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table';
import { Ec2TransitGatewayRouteTableAssociation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-association';
import { Ec2TransitGatewayRouteTablePropagation } from '@cdktf/provider-aws/lib/ec2-transit-gateway-route-table-propagation';
import { Construct } from 'constructs';
import type { AwsTransitGatewayPlan, AwsTransitRouteTablePlan } from '../../design/aws/plans';
import { throwIssues } from '../errors';
import { idPart } from './id-part';
import { nameTag } from './tags';
import { AwsTransitGateway, AwsTransitGatewayAttachment, type IAwsTransitGateway } from './transit-gateway';
import { transitIssues } from './transit-issues';
import type { IAwsVpc } from './vpc-props';

/** What VPCs with a transit gateway between them take; the plan of the gateway nearly is it. */
export interface AwsTransitNetworkProps extends Omit<AwsTransitGatewayPlan, 'type'> {
  /** By the ids of their plans. */
  readonly vpcs: ReadonlyMap<string, Pick<IAwsVpc, 'vpcId' | 'subnets'>>;
}

/**
 * A transit gateway, new or existing, with an attachment for each VPC and route tables of its own. An attachment that a
 * route table of ours is associated with stays out of the default route table of an existing gateway; without one, the
 * gateway's owner decides how it is routed.
 *
 * @throws SpecError with everything that is wrong: VPCs that are not there, zones without a private subnet, attachments
 *   without a route table or with two
 */
export class AwsTransitNetwork extends Construct {
  public readonly transitGateway: IAwsTransitGateway;
  /** By the ids of the plans of their VPCs. */
  public readonly attachments: ReadonlyMap<string, AwsTransitGatewayAttachment>;

  constructor(scope: Construct, id: string, props: AwsTransitNetworkProps) {
    super(scope, id);
    throwIssues(transitIssues(this.node.path, props, props.vpcs));
    const { name, transitGatewayId, routeTables } = props;
    this.transitGateway =
      transitGatewayId === undefined
        ? new AwsTransitGateway(this, 'Gateway', { name })
        : AwsTransitGateway.fromTransitGatewayId(this, 'Gateway', transitGatewayId);
    this.attachments = new Map(
      [...props.vpcs]
        .filter(([vpcId]) => props.attachments.includes(vpcId))
        .map(([vpcId, vpc]) => [vpcId, this.attach(vpcId, vpc, props)]),
    );
    routeTables.forEach((table) => {
      this.addRouteTable(table);
    });
  }

  private attach(
    id: string,
    vpc: Pick<IAwsVpc, 'vpcId' | 'subnets'>,
    { name, transitGatewayId, routeTables }: AwsTransitNetworkProps,
  ): AwsTransitGatewayAttachment {
    const isNew = transitGatewayId === undefined;
    const unless = (ours: boolean): false | undefined => (isNew || ours ? false : undefined);
    return new AwsTransitGatewayAttachment(this, `Attachment-${id}`, {
      name: `${name}-${id}`,
      transitGateway: this.transitGateway,
      vpc,
      defaultAssociation: unless(routeTables.some(({ associations }) => associations.includes(id))),
      defaultPropagation: unless(routeTables.some(({ propagations }) => propagations.includes(id))),
    });
  }

  private addRouteTable({ id, name, associations, propagations, routes }: AwsTransitRouteTablePlan): void {
    const transitGatewayRouteTableId = new Ec2TransitGatewayRouteTable(this, `RouteTable-${id}`, {
      transitGatewayId: this.transitGateway.transitGatewayId,
      tags: nameTag(name),
    }).id;
    const withAttachments = (vpcs: readonly string[], add: (vpc: string, attachmentId: string) => void): void => {
      this.attachments.forEach(({ attachmentId }, vpc) => {
        if (vpcs.includes(vpc)) {
          add(vpc, attachmentId);
        }
      });
    };
    withAttachments(associations, (vpc, transitGatewayAttachmentId) => {
      new Ec2TransitGatewayRouteTableAssociation(this, `Association-${id}-${vpc}`, {
        transitGatewayAttachmentId,
        transitGatewayRouteTableId,
      });
    });
    withAttachments(propagations, (vpc, transitGatewayAttachmentId) => {
      new Ec2TransitGatewayRouteTablePropagation(this, `Propagation-${id}-${vpc}`, {
        transitGatewayAttachmentId,
        transitGatewayRouteTableId,
      });
    });
    routes.forEach(({ destination, attachmentId }) => {
      new Ec2TransitGatewayRoute(this, `Route-${id}-${idPart(this, destination)}`, {
        destinationCidrBlock: destination,
        transitGatewayAttachmentId: attachmentId,
        transitGatewayRouteTableId,
      });
    });
  }
}
