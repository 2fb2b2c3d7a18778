import type { SpecIssue, StackOutputs } from '../../spec';
import type { AwsDesign } from './design';
import { awsOutputs } from './outputs';
import type { AwsVpcPlan } from './plans';
import { awsStackName } from './stages';

/** The networks of a VPC as one text, which the stage foundation answers: "10.20.0.0/16 (private us-west-2a 10.20.0.0/19, …)". */
export const addressPlanOf = ({ cidr, subnets }: Pick<AwsVpcPlan, 'cidr' | 'subnets'>): string =>
  `${cidr} (${subnets.map((subnet) => `${subnet.tier} ${subnet.availabilityZone} ${subnet.cidr ?? ''}`).join(', ')})`;

const networkIn = (addressPlan: string): string => addressPlan.split(' ')[0] ?? '';

/**
 * VPCs that were made with other networks than the design has: Terraform would replace them, and everything in them. That
 * is what a cluster does that is added in front of others, or taken away, where networks follow from the order of the list.
 *
 * @param outputs what the stage foundation answered when it was applied
 */
export const movedNetworkIssues = (design: AwsDesign, outputs: StackOutputs): readonly SpecIssue[] =>
  design.vpcs
    .filter(({ existing }) => existing === undefined)
    .flatMap((vpc) => {
      const made = outputs.get(awsStackName(design, 'foundation'), awsOutputs.addressPlan(vpc.id));
      const planned = addressPlanOf(vpc);
      return made === undefined || made === planned ? [] : [movedIssue(vpc, made, planned)];
    });

function movedIssue({ id, cidr, path }: AwsVpcPlan, made: string, planned: string): SpecIssue {
  const network = networkIn(made);
  const isMoved = network !== cidr;
  return {
    severity: 'error',
    rule: 'AWS24',
    path: isMoved ? `${path}.cidr` : 'availabilityZones',
    got: `${isMoved ? cidr : planned} for the VPC "${id}"`,
    expected: `${isMoved ? network : made}, with which it was made: Terraform would replace what differs, and everything in it`,
    cure: `${
      isMoved ? `say "cidr: ${network}" there` : 'leave the zones as they were'
    }; when it is to be replaced, take the file of outputs away first`,
  };
}
