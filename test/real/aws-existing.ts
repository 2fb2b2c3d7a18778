import type { AwsExistingVpcSpec } from 'tko-cdk/spec';
import type { Answers } from './harness/terraform';

/** A VPC that is there already, and what its site file says of it. */
export interface ExistingVpc {
  readonly cidr: string;
  readonly existing: AwsExistingVpcSpec;
}

const hex = (value: number): string => value.toString(16).padStart(17, '0');

/** What there is in a VPC beside a private subnet in each zone. */
export interface ExistingParts {
  /** @default false */
  readonly publicSubnets?: boolean;
  /** @default false */
  readonly routeTables?: boolean;
}

/**
 * A VPC with a private subnet in each zone.
 *
 * @param place among the VPCs of a site: ids are made of it
 */
export function existingVpc(
  place: number,
  cidr: string,
  zones: readonly string[],
  { publicSubnets = false, routeTables = false }: ExistingParts = {},
): ExistingVpc {
  const subnetId = (zone: number, tier: number): string => `subnet-${hex(place * 256 + zone * 2 + tier)}`;
  return {
    cidr,
    existing: {
      vpcId: `vpc-${hex(place)}`,
      subnets: zones.map((availabilityZone, index) => ({
        availabilityZone,
        privateSubnetId: subnetId(index, 0),
        ...(publicSubnets && { publicSubnetId: subnetId(index, 1) }),
      })),
      ...(routeTables && { routeTableIds: [`rtb-${hex(place)}`] }),
    },
  };
}

/** What AWS answers of a VPC that is as its site file says. */
export function answersOf({ cidr, existing: { vpcId, subnets } }: ExistingVpc): Answers {
  return {
    [`data.aws_vpc[id=${vpcId}]`]: { cidr_block: cidr, enable_dns_support: true, enable_dns_hostnames: true },
    ...Object.fromEntries(
      subnets.flatMap(({ availabilityZone, privateSubnetId, publicSubnetId }) =>
        [privateSubnetId, ...(publicSubnetId === undefined ? [] : [publicSubnetId])].map((subnetId) => [
          `data.aws_subnet[id=${subnetId}]`,
          { vpc_id: vpcId, availability_zone: availabilityZone, map_public_ip_on_launch: false },
        ]),
      ),
    ),
  };
}

/** What Route 53 answers of a zone that is as its site file says. */
export const answersOfZone = (
  zoneId: string,
  domain: string,
  visibility: 'private' | 'public',
  partition = 'aws',
): Answers => ({
  [`data.aws_route53_zone[zone_id=${zoneId}]`]: {
    name: domain,
    private_zone: visibility === 'private',
    zone_id: zoneId,
    arn: `arn:${partition}:route53:::hostedzone/${zoneId}`,
  },
});

/** What Route 53 answers of the private zone that the stage foundation has made. */
export const answersOfNewZone = (domain: string): Answers => ({
  'data.aws_route53_zone': { name: domain, private_zone: true },
});
