import { DataAwsVpc } from '@cdktf/provider-aws/lib/data-aws-vpc';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { Fn, Op, ref } from 'cdktf';
import { Construct } from 'constructs';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { expectation, self } from './postcondition';
import { AwsRouting } from './routing';
import { AwsSubnet, type IAwsSubnet } from './subnet';
import { nameTag } from './tags';
import { type AwsVpcLookup, type AwsVpcProps, existingVpcIssues, type IAwsVpc, newVpcIssues } from './vpc-props';

const AWS_VPC = Symbol.for('tko-cdk.AwsVpc');

/**
 * A new VPC with its subnets, its gateways and route tables. Names are resolved in it, as private endpoints and nodes
 * need.
 *
 * Its default security group allows nothing: whoever forgets to name a group gets no traffic, instead of that of all
 * others who forgot. Without an egress it has no gateway and no default route. Source: TKO 2.3 reference architecture
 * for AWS (TKO-AWS-001, TKO-AWS-002, TKO-CLS-005), and that for AWS without Internet.
 *
 * @throws SpecError with everything that is wrong: networks that are none, too large or too small, subnets outside of
 *   the VPC or above each other, two subnets of a kind in one zone, an egress without the public subnets that it needs
 */
export class AwsVpc extends Construct implements IAwsVpc {
  /** Whether a VPC is one that is made here, with a resource to override. */
  public static isAwsVpc(candidate: unknown): candidate is AwsVpc {
    return bears(candidate, AWS_VPC);
  }

  /**
   * Finds a VPC and its subnets. Its subnets get the tags of load balancers, nothing else is changed. Terraform's plan
   * fails when the VPC has another network or no DNS, and when a subnet is not what is expected
   * ({@link AwsSubnet.fromSubnetId}).
   *
   * @throws SpecError with everything that is wrong
   */
  public static fromVpcId(scope: Construct, id: string, lookup: AwsVpcLookup): IAwsVpc {
    const found = new Construct(scope, id);
    throwIssues(existingVpcIssues(found.node.path, lookup));
    const { vpcId, cidr, routeTableIds, clusters, path = found.node.path } = lookup;
    const source = new DataAwsVpc(found, 'Resource', {
      id: vpcId,
      lifecycle: { postcondition: expectationsOf(path, vpcId, cidr) },
    });
    const subnets = lookup.subnets.map(({ subnetId = '', ...subnet }) =>
      AwsSubnet.fromSubnetId(found, subnetKey(subnet), {
        ...subnet,
        subnetId,
        vpcId,
        clusters,
        path,
      }),
    );
    return Object.freeze({
      vpcId: source.id,
      vpcArn: source.arn,
      cidr,
      subnets,
      privateRouteTableIds: routeTableIds,
      publicRouteTableIds: [],
      routeTables: new Map(routeTableIds.map((table) => [table, table])),
      natAddresses: new Map(),
    });
  }

  public readonly [AWS_VPC] = true;
  public readonly vpcId: string;
  public readonly vpcArn: string;
  public readonly cidr: string;
  public readonly subnets: readonly IAwsSubnet[];
  public readonly privateRouteTableIds: readonly string[];
  public readonly publicRouteTableIds: readonly string[];
  public readonly routeTables: ReadonlyMap<string, string>;
  public readonly natAddresses: ReadonlyMap<string, string>;
  /** The VPC, for overrides. */
  public readonly Resource: Vpc;

  constructor(scope: Construct, id: string, props: AwsVpcProps) {
    super(scope, id);
    throwIssues(newVpcIssues(this.node.path, props));
    const { name, cidr, clusters, egress } = props;
    this.Resource = new Vpc(this, 'Resource', {
      cidrBlock: cidr,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: nameTag(name),
    });
    this.vpcId = this.Resource.id;
    this.vpcArn = this.Resource.arn;
    this.cidr = cidr;
    new DefaultSecurityGroup(this, 'DefaultSecurityGroup', {
      vpcId: this.vpcId,
      ingress: [],
      egress: [],
      tags: nameTag(`${name}-default-closed`),
    });
    this.subnets = props.subnets.map(
      ({ cidr: network = '', ...subnet }) =>
        new AwsSubnet(this, subnetKey(subnet), { ...subnet, cidr: network, vpcId: this.vpcId, clusters }),
    );
    const routing = new AwsRouting(this, 'Routing', { name, vpcId: this.vpcId, subnets: this.subnets, egress });
    this.routeTables = routing.routeTables;
    this.privateRouteTableIds = routing.privateRouteTableIds;
    this.publicRouteTableIds = routing.publicRouteTableIds;
    this.natAddresses = routing.natAddresses;
  }
}

const subnetKey = ({ tier, availabilityZone }: Pick<IAwsSubnet, 'tier' | 'availabilityZone'>): string =>
  `Subnet-${tier}-${availabilityZone}`;

function expectationsOf(path: string, vpcId: string, cidr: string) {
  const dns = (attribute: string, what: string) =>
    expectation(
      self(attribute),
      `${path}: got ${vpcId} without ${what}, expected a VPC with DNS support and DNS hostnames; switch both on`,
    );
  return [
    expectation(
      Op.or(Op.eq(self('cidr_block'), cidr), Fn.contains(ref('self.cidr_block_associations[*].cidr_block'), cidr)),
      `${path}: got ${vpcId} with the network ${self('cidr_block')}, expected ${cidr}; correct the site file, or name another VPC`,
    ),
    dns('enable_dns_support', 'DNS support'),
    dns('enable_dns_hostnames', 'DNS hostnames'),
  ];
}
