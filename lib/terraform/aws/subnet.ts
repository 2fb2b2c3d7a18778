import { DataAwsSubnet } from '@cdktf/provider-aws/lib/data-aws-subnet';
import { Ec2Tag } from '@cdktf/provider-aws/lib/ec2-tag';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Op } from 'cdktf';
import { Construct } from 'constructs';
import type { AwsSubnetPlan } from '../../design/aws/plans';
import { TEXT_FORMATS } from '../../spec/formats';
import type { SpecIssue } from '../../spec/issue';
import { repetitionIssues } from '../checks';
import { throwIssues } from '../errors';
import { bears } from '../mark';
import { noZone } from './errors-network';
import { idPart } from './id-part';
import { clusterNameIssues, networkIssues, resourceIdIssues, nameIssues } from './network-checks';
import { equal, expectation, self } from './postcondition';
import { loadBalancerTags, nameTag } from './tags';

/** A subnet in one availability zone. */
export interface IAwsSubnet extends Pick<AwsSubnetPlan, 'tier' | 'availabilityZone'> {
  readonly subnetId: string;
}

/** What a new subnet takes. */
export interface AwsSubnetProps extends Pick<AwsSubnetPlan, 'tier' | 'availabilityZone' | 'name'> {
  /** Id of its VPC. */
  readonly vpcId: string;
  /** Its network, a part of the VPC's. */
  readonly cidr: string;
  /** Names of the clusters whose load balancers are put into it. */
  readonly clusters: readonly string[];
}

/** Which subnet is found, and what is expected of it. */
export interface AwsSubnetLookup extends Pick<AwsSubnetPlan, 'tier' | 'availabilityZone' | 'cidr'> {
  readonly subnetId: string;
  readonly vpcId: string;
  /** Names of the clusters whose load balancers are put into it. */
  readonly clusters: readonly string[];
  /**
   * Path of the subnet in the site file, with which messages of Terraform's plan begin.
   *
   * @default - the path of the construct
   */
  readonly path?: string;
}

const AWS_SUBNET = Symbol.for('tko-cdk.AwsSubnet');

/**
 * A new subnet with the tags that load balancers need: `kubernetes.io/role/internal-elb` or `kubernetes.io/role/elb`,
 * and `kubernetes.io/cluster/<name>` for each cluster.
 *
 * No subnet gives out public addresses, a public one neither: NAT gateways and load balancers bring theirs along, and
 * nodes and hosts are to have none. A bastion of Cluster API would need them (`BASTION_HOST_ENABLED` stays "false");
 * hosts are reached by Session Manager instead. Source: TKO 2.3 reference architecture for AWS, rule on subnet tags.
 *
 * @throws SpecError when the network, the zone or the name of a cluster is none
 */
export class AwsSubnet extends Construct implements IAwsSubnet {
  /** Whether a subnet is one that is made here, with a resource to override. */
  public static isAwsSubnet(candidate: unknown): candidate is AwsSubnet {
    return bears(candidate, AWS_SUBNET);
  }

  /**
   * Finds a subnet, and gives it the tags that load balancers need. Terraform's plan fails when it is of another VPC,
   * zone or network than expected, and when a private one gives out public addresses.
   *
   * @throws SpecError when the id, the zone or the name of a cluster is none
   */
  public static fromSubnetId(scope: Construct, id: string, lookup: AwsSubnetLookup): IAwsSubnet {
    const found = new Construct(scope, id);
    const { tier, availabilityZone, subnetId } = lookup;
    throwIssues([
      ...resourceIdIssues(`${found.node.path}.subnetId`, subnetId, 'subnet'),
      ...zoneIssues(`${found.node.path}.availabilityZone`, availabilityZone),
      ...clusterIssues(`${found.node.path}.clusters`, lookup.clusters),
    ]);
    const source = new DataAwsSubnet(found, 'Resource', {
      id: subnetId,
      lifecycle: { postcondition: expectationsOf(lookup.path ?? found.node.path, lookup) },
    });
    Object.entries(loadBalancerTags(tier, lookup.clusters)).forEach(([key, value]) => {
      new Ec2Tag(found, `Tag-${idPart(found, key)}`, { resourceId: source.id, key, value });
    });
    return Object.freeze({ tier, availabilityZone, subnetId: source.id });
  }

  public readonly [AWS_SUBNET] = true;
  public readonly tier: AwsSubnetPlan['tier'];
  public readonly availabilityZone: string;
  public readonly subnetId: string;
  /** The subnet, for overrides. */
  public readonly Resource: Subnet;

  constructor(scope: Construct, id: string, props: AwsSubnetProps) {
    super(scope, id);
    const { tier, availabilityZone, name, cidr, clusters } = props;
    const at = this.node.path;
    throwIssues([
      ...zoneIssues(`${at}.availabilityZone`, availabilityZone),
      ...nameIssues(`${at}.name`, name),
      ...networkIssues(`${at}.cidr`, cidr),
      ...clusterIssues(`${at}.clusters`, clusters),
    ]);
    this.tier = tier;
    this.availabilityZone = availabilityZone;
    this.Resource = new Subnet(this, 'Resource', {
      vpcId: props.vpcId,
      availabilityZone,
      cidrBlock: cidr,
      mapPublicIpOnLaunch: false,
      tags: { ...nameTag(name), ...loadBalancerTags(tier, clusters) },
    });
    this.subnetId = this.Resource.id;
  }
}

/** Zones stand in ids of constructs: they are known at synthesis. */
export const zoneIssues = (path: string, zone: string): readonly SpecIssue[] =>
  TEXT_FORMATS['aws-availability-zone']?.accepts(zone) === true ? [] : [noZone(path, zone)];

export const clusterIssues = (path: string, clusters: readonly string[]): readonly SpecIssue[] => [
  ...clusters.flatMap((cluster, index) => clusterNameIssues(`${path}[${index}]`, cluster)),
  ...repetitionIssues((index) => `${path}[${index}]`, clusters, 'cluster'),
];

function expectationsOf(path: string, { tier, availabilityZone, cidr, subnetId, vpcId }: AwsSubnetLookup) {
  const cure = 'correct the site file, or name another subnet';
  const of = (attribute: string, expected: string, what: string) =>
    equal(
      attribute,
      expected,
      `${path}: got ${subnetId} with the ${what} ${self(attribute)}, expected ${expected}; ${cure}`,
    );
  return [
    of('vpc_id', vpcId, 'VPC'),
    of('availability_zone', availabilityZone, 'availability zone'),
    ...(cidr === undefined ? [] : [of('cidr_block', cidr, 'network')]),
    ...(tier === 'public'
      ? []
      : [
          expectation(
            Op.not(self('map_public_ip_on_launch')),
            `${path}: got the private subnet ${subnetId} that gives out public addresses, expected none; switch that off, or name another subnet`,
          ),
        ]),
  ];
}
