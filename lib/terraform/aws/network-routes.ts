import { Route, type RouteConfig } from '@cdktf/provider-aws/lib/route';
import { Construct } from 'constructs';
import { formatIssues, repetitionIssues } from '../checks';
import { throwIssues } from '../errors';
import { idPart } from './id-part';
import type { IAwsVpc } from './vpc-props';

/** A way to a network outside of a VPC. */
export interface AwsNetworkRoute {
  readonly destination: string;
  readonly gateway: Pick<RouteConfig, 'transitGatewayId'> | Pick<RouteConfig, 'vpcPeeringConnectionId'>;
}

/** What the routes of a VPC to other networks take. */
export interface AwsNetworkRoutesProps {
  readonly vpc: Pick<IAwsVpc, 'routeTables'>;
  readonly routes: readonly AwsNetworkRoute[];
}

/**
 * Routes to other networks in every route table of a VPC.
 *
 * @throws SpecError when a destination is no network, or stands twice
 */
export class AwsNetworkRoutes extends Construct {
  constructor(scope: Construct, id: string, props: AwsNetworkRoutesProps) {
    super(scope, id);
    const destinations = props.routes.map(({ destination }) => destination);
    const path = (index: number): string => `${this.node.path}.routes[${index}].destination`;
    throwIssues([
      ...destinations.flatMap((destination, index) => formatIssues(path(index), destination, 'ipv4-subnet')),
      ...repetitionIssues(path, destinations, 'destination'),
    ]);
    props.routes.forEach(({ destination, gateway }) => {
      props.vpc.routeTables.forEach((routeTableId, table) => {
        new Route(this, `${idPart(this, table)}-${idPart(this, destination)}`, {
          routeTableId,
          destinationCidrBlock: destination,
          ...gateway,
        });
      });
    });
  }
}
