import { Route } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Construct } from 'constructs';
import type { AwsEgress } from '../../design/aws/plans';
import { type DefaultGateway, AwsInternetEgress } from './internet-egress';
import type { IAwsSubnet } from './subnet';
import { nameTag } from './tags';
import { ofTier } from './vpc-props';

/** What the routes of a new VPC take. */
export interface AwsRoutingProps {
  /** Name of the VPC, with which names begin. */
  readonly name: string;
  readonly vpcId: string;
  readonly subnets: readonly IAwsSubnet[];
  readonly egress: AwsEgress;
}

/**
 * Route tables of a new VPC: a private one for each zone, so that traffic leaves through the NAT gateway of its own
 * zone, and one for all public subnets. Each route is a resource of its own: others can be added from elsewhere.
 */
export class AwsRouting extends Construct {
  public readonly privateRouteTableIds: readonly string[];
  public readonly publicRouteTableIds: readonly string[];
  /** All of them: "private-us-west-2a", "public". */
  public readonly routeTables: ReadonlyMap<string, string>;
  /** Public addresses of the NAT gateways, by their zones. */
  public readonly natAddresses: ReadonlyMap<string, string>;
  private readonly name: string;
  private readonly vpcId: string;

  constructor(scope: Construct, id: string, props: AwsRoutingProps) {
    super(scope, id);
    const { name, vpcId, egress } = props;
    this.name = name;
    this.vpcId = vpcId;
    const publicSubnets = ofTier(props, 'public');
    const internet =
      egress === 'none' ? undefined : new AwsInternetEgress(this, 'Internet', { name, vpcId, egress, publicSubnets });

    const privateTables = ofTier(props, 'private').map((subnet): readonly [string, string] => {
      const zone = subnet.availabilityZone;
      return this.addTable(`private-${zone}`, [subnet], internet?.natGatewayOf(zone));
    });
    const publicTables =
      publicSubnets.length === 0 ? [] : [this.addTable('public', publicSubnets, internet?.internetGateway)];

    this.privateRouteTableIds = privateTables.map(([, table]) => table);
    this.publicRouteTableIds = publicTables.map(([, table]) => table);
    this.routeTables = new Map([...privateTables, ...publicTables]);
    this.natAddresses = internet?.natAddresses ?? new Map();
  }

  private addTable(
    key: string,
    subnets: readonly IAwsSubnet[],
    gateway: DefaultGateway | undefined,
  ): readonly [string, string] {
    const routeTableId = new RouteTable(this, `RouteTable-${key}`, {
      vpcId: this.vpcId,
      tags: nameTag(`${this.name}-${key}`),
    }).id;
    subnets.forEach(({ tier, availabilityZone, subnetId }) => {
      new RouteTableAssociation(this, `Association-${tier}-${availabilityZone}`, { routeTableId, subnetId });
    });
    if (gateway !== undefined) {
      new Route(this, `DefaultRoute-${key}`, { routeTableId, destinationCidrBlock: '0.0.0.0/0', ...gateway });
    }
    return [key, routeTableId];
  }
}
