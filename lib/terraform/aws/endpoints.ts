import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcEndpoint, type VpcEndpointConfig } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import type { AwsEndpointsPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { repetitionIssues } from '../checks';
import { throwIssues } from '../errors';
import { gatewayEndpointOnly, noGatewayEndpoint, noService, noSubnetForEndpoints } from './errors-network';
import { noRouteTables } from './errors-routing';
import { nameIssues } from './network-checks';
import { regionIssues } from './region';
import { nameTag } from './tags';
import { type IAwsVpc, ofTier } from './vpc-props';

/** What the endpoints of a VPC take. */
export interface AwsEndpointsProps extends AwsEndpointsPlan {
  /** Name of the VPC, with which names begin. */
  readonly name: string;
  /** Region of the VPC, such as "us-west-2": the names of services begin with it. */
  readonly region: string;
  readonly vpc: Pick<IAwsVpc, 'vpcId' | 'cidr' | 'subnets' | 'privateRouteTableIds'>;
  /**
   * The policy of the endpoint for S3, in JSON: what of S3 is reached through it.
   *
   * @default - every bucket, as far as the caller and the bucket allow it
   */
  readonly s3Policy?: string;
}

const HTTPS = 443;

/** The services that have gateway endpoints. */
const GATEWAY_SERVICES: readonly string[] = ['s3', 'dynamodb'];

/**
 * Endpoints by which a VPC reaches services of AWS without the Internet: gateway endpoints in the route tables of
 * private subnets, interface endpoints with an address in every private subnet and with the service's own name.
 * Interface endpoints answer HTTPS from the VPC, and nothing else. Source: TKO reference architecture for AWS without
 * Internet.
 *
 * @throws SpecError when a service is none, stands twice or has no endpoint of the kind, and when there is no private
 *   subnet or no route table for it
 */
export class AwsEndpoints extends Construct {
  /** Id of the endpoint for S3, for policies of buckets. */
  public readonly s3EndpointId?: string;
  /** Id of the list of S3's networks, for rules of security groups. */
  public readonly s3PrefixListId?: string;
  /** Id of the security group of interface endpoints. */
  public readonly securityGroupId?: string;
  private readonly vpcId: string;
  private readonly name: string;
  private readonly servicePrefix: string;

  constructor(scope: Construct, id: string, props: AwsEndpointsProps) {
    super(scope, id);
    throwIssues([
      ...nameIssues(`${this.node.path}.name`, props.name),
      ...regionIssues(`${this.node.path}.region`, props.region),
      ...endpointIssues(this.node.path, props, props.vpc),
    ]);
    const { vpc, gateway, region } = props;
    this.vpcId = vpc.vpcId;
    this.name = props.name;
    this.servicePrefix = `${new DataAwsPartition(this, 'Partition').reverseDnsPrefix}.${region}`;
    const gateways = new Map(gateway.map((service) => [service, this.addGateway(service, props)]));
    this.s3EndpointId = gateways.get('s3')?.id;
    this.s3PrefixListId = gateways.get('s3')?.prefixListId;
    this.securityGroupId = props.interface.length === 0 ? undefined : this.addInterfaces(props);
  }

  private addGateway(service: string, { vpc, s3Policy }: AwsEndpointsProps): VpcEndpoint {
    return this.addEndpoint(service, {
      vpcEndpointType: 'Gateway',
      routeTableIds: [...vpc.privateRouteTableIds],
      policy: service === 's3' ? s3Policy : undefined,
    });
  }

  private addInterfaces({ vpc, interface: services }: AwsEndpointsProps): string {
    const securityGroupId = this.addSecurityGroup(vpc.cidr);
    services.forEach((service) => {
      this.addEndpoint(service, {
        vpcEndpointType: 'Interface',
        privateDnsEnabled: true,
        subnetIds: ofTier(vpc, 'private').map(({ subnetId }) => subnetId),
        securityGroupIds: [securityGroupId],
      });
    });
    return securityGroupId;
  }

  private addEndpoint(service: string, config: Omit<VpcEndpointConfig, 'vpcId' | 'serviceName' | 'tags'>): VpcEndpoint {
    return new VpcEndpoint(this, `Endpoint-${service}`, {
      ...config,
      vpcId: this.vpcId,
      serviceName: `${this.servicePrefix}.${service}`,
      tags: nameTag(`${this.name}-${service}`),
    });
  }

  private addSecurityGroup(cidr: string): string {
    const name = `${this.name}-endpoints`;
    const securityGroupId = new SecurityGroup(this, 'SecurityGroup', {
      vpcId: this.vpcId,
      name,
      description: 'Endpoints of services of AWS',
      tags: nameTag(name),
    }).id;
    new VpcSecurityGroupIngressRule(this, 'Https', {
      securityGroupId,
      description: 'HTTPS from the VPC',
      ipProtocol: 'tcp',
      fromPort: HTTPS,
      toPort: HTTPS,
      cidrIpv4: cidr,
      tags: nameTag(`${name}-https`),
    });
    return securityGroupId;
  }
}

/** Everything that is wrong with endpoints, the VPC they stand in considered. */
export function endpointIssues(
  at: string,
  plan: AwsEndpointsPlan,
  vpc: {
    readonly subnets: readonly Pick<IAwsVpc['subnets'][number], 'tier'>[];
    readonly privateRouteTableIds: readonly string[];
  },
): readonly SpecIssue[] {
  const unnamed = (path: string, service: string) =>
    /^[a-z0-9]([a-z0-9.-]{0,40}[a-z0-9])?$/.test(service) ? [] : [noService(path, service)];
  return [
    ...plan.gateway.flatMap((service, index) =>
      GATEWAY_SERVICES.includes(service) ? [] : [noGatewayEndpoint(`${at}.gateway[${index}]`, service)],
    ),
    ...plan.interface.flatMap((service, index) =>
      GATEWAY_SERVICES.includes(service)
        ? [gatewayEndpointOnly(`${at}.interface[${index}]`, service)]
        : unnamed(`${at}.interface[${index}]`, service),
    ),
    ...repetitionIssues((index) => `${at}.gateway[${index}]`, plan.gateway, 'service'),
    ...repetitionIssues((index) => `${at}.interface[${index}]`, plan.interface, 'service'),
    ...(plan.gateway.length > 0 && vpc.privateRouteTableIds.length === 0
      ? [noRouteTables(`${at}.gateway`, 'gateway endpoints')]
      : []),
    ...(plan.interface.length > 0 && ofTier(vpc, 'private').length === 0
      ? [noSubnetForEndpoints(`${at}.interface`)]
      : []),
  ];
}
