import { Eip } from '@cdktf/provider-aws/lib/eip';
import { InternetGateway } from '@cdktf/provider-aws/lib/internet-gateway';
import { NatGateway } from '@cdktf/provider-aws/lib/nat-gateway';
import { Construct } from 'constructs';
import type { AwsEgress } from '../../design/aws/plans';
import { runAfter } from '../run-after';
import type { IAwsSubnet } from './subnet';
import { nameTag } from './tags';

/** Where a default route leads. */
export type DefaultGateway = { readonly gatewayId: string } | { readonly natGatewayId: string };

/** What a way to the Internet takes. */
export interface AwsInternetEgressProps {
  /** Name of the VPC, with which names begin. */
  readonly name: string;
  readonly vpcId: string;
  readonly egress: Exclude<AwsEgress, 'none'>;
  /** Those of the NAT gateways; a single one stands in the first. */
  readonly publicSubnets: readonly IAwsSubnet[];
}

/**
 * An Internet gateway, and NAT gateways with an address each: one in every zone, or a single one, which is cheaper, and
 * whose zone takes the way out of all others with it when it fails.
 */
export class AwsInternetEgress extends Construct {
  public readonly internetGateway: DefaultGateway;
  /** Public addresses of the NAT gateways, by their zones. */
  public readonly natAddresses: ReadonlyMap<string, string>;
  private readonly natGateways: ReadonlyMap<string, DefaultGateway>;

  constructor(scope: Construct, id: string, props: AwsInternetEgressProps) {
    super(scope, id);
    const { name, vpcId, egress, publicSubnets } = props;
    const gateway = new InternetGateway(this, 'InternetGateway', { vpcId, tags: nameTag(`${name}-internet`) });
    this.internetGateway = { gatewayId: gateway.id };
    const subnets = egress === 'single-nat-gateway' ? publicSubnets.slice(0, 1) : publicSubnets;
    const made = subnets.map((subnet) => ({
      zone: subnet.availabilityZone,
      ...this.addNatGateway(name, subnet, gateway),
    }));
    this.natGateways = new Map(made.map(({ zone, natGatewayId }) => [zone, { natGatewayId }]));
    this.natAddresses = new Map(made.map(({ zone, publicIp }) => [zone, publicIp]));
  }

  /** The gateway of a zone, or the single one. */
  public natGatewayOf(availabilityZone: string): DefaultGateway | undefined {
    return this.natGateways.get(availabilityZone) ?? [...this.natGateways.values()][0];
  }

  private addNatGateway(
    name: string,
    { availabilityZone, subnetId }: IAwsSubnet,
    gateway: InternetGateway,
  ): { readonly natGatewayId: string; readonly publicIp: string } {
    const tags = nameTag(`${name}-nat-${availabilityZone}`);
    const address = new Eip(this, `Address-${availabilityZone}`, { domain: 'vpc', tags });
    const nat = new NatGateway(this, `NatGateway-${availabilityZone}`, { allocationId: address.id, subnetId, tags });
    // AWS neither gives out nor takes back public addresses of a VPC without its Internet gateway.
    runAfter(address, gateway);
    runAfter(nat, gateway);
    return { natGatewayId: nat.id, publicIp: address.publicIp };
  }
}
