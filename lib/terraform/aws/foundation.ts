import { Construct } from 'constructs';
import { addressPlanOf } from '../../design/aws/moved-networks';
import { awsOutputs } from '../../design/aws/outputs';
import type {
  AwsPeeringPlan,
  AwsRoutePlan,
  AwsSubnetTier,
  AwsTransitGatewayPlan,
  AwsVpcPlan,
} from '../../design/aws/plans';
import { throwIssues } from '../errors';
import { runAfter } from '../run-after';
import { stackOutput } from '../stack-output';
import { connectionBetween } from './connection-issues';
import { AwsEndpoints } from './endpoints';
import { noSubnet, noVpc } from './errors-routing';
import { AwsFlowLogs } from './flow-logs';
import { type AwsFoundationProps, foundationIssues } from './foundation-props';
import { AwsKeyPair, type IAwsKeyPair } from './key-pair';
import { type AwsNetworkRoute, AwsNetworkRoutes } from './network-routes';
import { AwsPeering } from './peering';
import type { IAwsTransitGateway } from './transit-gateway';
import { AwsTransitNetwork } from './transit-network';
import { AwsVpc } from './vpc';
import type { IAwsVpc } from './vpc-props';

/**
 * What TKO needs in an account of AWS before any host: VPCs with their subnets, gateways and routes, a transit gateway
 * or peering connections between them, endpoints, records of traffic, and the key pair. What is there already is looked
 * up; the rest is made. Source: TKO 2.3 reference architectures for AWS, with Internet and without (TKO-AWS-001,
 * TKO-AWS-002).
 *
 * Outputs, of VPCs that are made: `vpc_id_<vpc>`, `address_plan_<vpc>`, and `<tier>_subnet_id_<vpc>_<zone>` for each
 * subnet.
 *
 * @throws SpecError with everything that is wrong, the parts included
 */
export class AwsFoundation extends Construct {
  /** By the ids of their plans. */
  public readonly vpcs: ReadonlyMap<string, IAwsVpc>;
  /** By the ids of the plans of their VPCs; of those that have endpoints. */
  public readonly endpoints: ReadonlyMap<string, AwsEndpoints>;
  public readonly transitGateway?: IAwsTransitGateway;
  public readonly keyPair?: IAwsKeyPair;

  constructor(scope: Construct, id: string, props: AwsFoundationProps) {
    super(scope, id);
    throwIssues(foundationIssues(this.node.path, props));
    const planned = props.vpcs.map((plan): Planned => ({ plan, vpc: this.addVpc(plan) }));
    this.vpcs = new Map(planned.map(({ plan, vpc }) => [plan.id, vpc]));
    this.endpoints = new Map(
      planned
        .filter(({ plan: { endpoints } }) => endpoints.gateway.length + endpoints.interface.length > 0)
        .map((one) => [one.plan.id, this.addEndpoints(one, props)]),
    );
    planned.forEach((one) => {
      this.addFlowLogs(one);
      this.addOutputs(one);
    });
    this.transitGateway = this.connect(planned, props.connection);
    this.keyPair = this.addKeyPair(props);
  }

  /**
   * The subnet of a VPC in a zone, for hosts.
   *
   * @param vpc id of the plan of the VPC
   * @throws Error when the VPC has no such subnet
   */
  public subnetId(vpc: string, tier: AwsSubnetTier, availabilityZone: string): string {
    const found = of(this.vpcs, vpc).subnets.find(
      (subnet) => subnet.tier === tier && subnet.availabilityZone === availabilityZone,
    );
    if (found === undefined) {
      throw noSubnet(this.node.path, vpc, tier, availabilityZone);
    }
    return found.subnetId;
  }

  private addVpc(plan: AwsVpcPlan): IAwsVpc {
    const { id, existing } = plan;
    return existing === undefined
      ? new AwsVpc(this, `Vpc-${id}`, plan)
      : AwsVpc.fromVpcId(this, `Vpc-${id}`, { ...plan, ...existing });
  }

  private addEndpoints({ plan, vpc }: Planned, { region, s3EndpointPolicy }: AwsFoundationProps): AwsEndpoints {
    const { id, name, endpoints } = plan;
    return new AwsEndpoints(this, `Endpoints-${id}`, { ...endpoints, name, region, vpc, s3Policy: s3EndpointPolicy });
  }

  private addFlowLogs({ plan: { id, name, flowLogs }, vpc }: Planned): void {
    if (flowLogs !== undefined) {
      new AwsFlowLogs(this, `FlowLogs-${id}`, { name, vpc, records: flowLogs });
    }
  }

  private connect(
    planned: readonly Planned[],
    connection: AwsFoundationProps['connection'],
  ): IAwsTransitGateway | undefined {
    switch (connection?.type) {
      case undefined:
        return undefined;
      case 'transit-gateway':
        return this.connectByTransit(planned, connection);
      case 'peering':
        this.connectByPeering(planned, connection);
        return undefined;
    }
  }

  private connectByTransit(planned: readonly Planned[], plan: AwsTransitGatewayPlan): IAwsTransitGateway {
    const { transitGateway, attachments } = new AwsTransitNetwork(this, 'Transit', { ...plan, vpcs: this.vpcs });
    planned.forEach((one) => {
      const routes = this.addRoutes(one, () => ({ transitGatewayId: transitGateway.transitGatewayId }));
      const attachment = attachments.get(one.plan.id);
      if (attachment !== undefined) {
        // AWS refuses a route to a transit gateway that the VPC is not yet attached to.
        runAfter(routes, attachment);
      }
    });
    return transitGateway;
  }

  private connectByPeering(planned: readonly Planned[], { connections }: AwsPeeringPlan): void {
    const made = new Map(
      connections.map((plan) => {
        const { name, requester, accepter } = plan;
        const peering = new AwsPeering(this, `Peering-${requester}-to-${accepter}`, {
          name,
          requester: of(this.vpcs, requester),
          accepter: of(this.vpcs, accepter),
        });
        return [plan, peering] as const;
      }),
    );
    planned.forEach((one) => {
      this.addRoutes(one, ({ target }) => {
        const other = target.type === 'peering' ? target.vpc : '';
        const between = connectionBetween(connections, one.plan.id, other);
        return { vpcPeeringConnectionId: between && made.get(between)?.peeringConnectionId };
      });
    });
  }

  private addRoutes(
    { plan, vpc }: Planned,
    gatewayOf: (route: AwsRoutePlan) => AwsNetworkRoute['gateway'],
  ): AwsNetworkRoutes {
    const routes = plan.routes.map((route) => ({ destination: route.destination, gateway: gatewayOf(route) }));
    return new AwsNetworkRoutes(this, `Routes-${plan.id}`, { vpc, routes });
  }

  private addKeyPair({ keyPair }: AwsFoundationProps): IAwsKeyPair | undefined {
    if (keyPair === undefined) {
      return undefined;
    }
    const { name, publicKey } = keyPair;
    return publicKey === undefined
      ? AwsKeyPair.fromName(this, 'KeyPair', name)
      : new AwsKeyPair(this, 'KeyPair', { name, publicKey });
  }

  private addOutputs({ plan, vpc }: Planned): void {
    const { id, name, existing } = plan;
    if (existing !== undefined) {
      return;
    }
    stackOutput(this, awsOutputs.vpcId(id), { value: vpc.vpcId, description: `Id of the VPC ${name}` });
    stackOutput(this, awsOutputs.addressPlan(id), {
      value: addressPlanOf(plan),
      description: `Networks of the VPC ${name}, which a later synthesis compares with its plan`,
    });
    vpc.subnets.forEach(({ tier, availabilityZone, subnetId }) => {
      stackOutput(this, awsOutputs.subnetId(id, tier, availabilityZone), {
        value: subnetId,
        description: `Id of the ${tier} subnet of the VPC ${name} in ${availabilityZone}`,
      });
    });
  }
}

/** A VPC with its plan. */
interface Planned {
  readonly plan: AwsVpcPlan;
  readonly vpc: IAwsVpc;
}

/** What the checks of the props have found to be there. */
function of<T>(made: ReadonlyMap<string, T>, id: string): T {
  const one = made.get(id);
  if (one === undefined) {
    throw noVpc(id, [...made.keys()]);
  }
  return one;
}
