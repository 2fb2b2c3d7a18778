import { type AwsDesign, type AwsVpcPlan, checkSite, designAws, designAwsAirGapped } from 'tko-cdk/design';
import { type AwsAirGappedSpec, type AwsExistingVpcSpec, type AwsSpec, formatIssue } from 'tko-cdk/spec';
import { anAirGappedAwsSite, anAwsSite, type DeepPartial } from 'tko-cdk/testing';

/** What is found in a site, a line each. */
export const findings = (site: unknown): readonly string[] => checkSite(site).map(formatIssue);

/** The design of the valid site after some changes. */
export const designOf = (overrides: DeepPartial<AwsSpec> = {}): AwsDesign => designAws(anAwsSite(overrides));

/** The design of the valid air-gapped site after some changes. */
export const airGappedDesignOf = (overrides: DeepPartial<AwsAirGappedSpec> = {}): AwsDesign =>
  designAwsAirGapped(anAirGappedAwsSite(overrides));

/** A VPC of a design, by its id. */
export const vpcOf = ({ vpcs }: AwsDesign, id: string): AwsVpcPlan => vpcs.find((vpc) => vpc.id === id)!;

/** Zones of a region by their letters: "abc". */
export const zones = (letters: string, region = 'us-west-2'): readonly string[] =>
  Array.from(letters, (letter) => `${region}${letter}`);

/**
 * A VPC that is there, with subnets in the zones a, b and c.
 *
 * @param digit a hexadecimal digit that its ids are made of
 */
export const existingVpc = (
  digit: string,
  overrides: Partial<AwsExistingVpcSpec> = {},
  region = 'us-west-2',
): AwsExistingVpcSpec => ({
  vpcId: `vpc-${digit.repeat(8)}`,
  subnets: zones('abc', region).map((availabilityZone, index) => ({
    availabilityZone,
    privateSubnetId: `subnet-${digit.repeat(7)}${index}`,
  })),
  routeTableIds: [`rtb-${digit.repeat(8)}`],
  ...overrides,
});

/** The same VPC with public subnets beside. */
export const existingVpcWithPublicSubnets = (digit: string): AwsExistingVpcSpec => ({
  ...existingVpc(digit),
  subnets: existingVpc(digit).subnets.map((subnet, index) => ({
    ...subnet,
    publicSubnetId: `subnet-${digit.repeat(6)}f${index}`,
  })),
});

/** A transit gateway that is there, with its attachment to the external networks. */
export const ATTACHED = {
  type: 'transit-gateway',
  transitGatewayId: 'tgw-0123456789abcdef0',
  externalAttachmentId: 'tgw-attach-0123456789abcdef0',
} as const;
