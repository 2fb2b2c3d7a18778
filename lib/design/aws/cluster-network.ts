import type { StackOutputs } from '../../spec';
import type { LateValue } from '../site/stages';
import type { AwsClusterDesign, AwsDesign } from './design';
import { AWS_SECURITY_GROUPS, type AwsSecurityGroupRole, awsOutputs } from './outputs';
import type { AwsSubnetPlan, AwsVpcPlan } from './plans';
import { awsDeployCommand, awsStackName } from './stages';

/** The ids of a cluster's network. */
export interface AwsClusterNetwork {
  readonly vpcId: string;
  /** Zone by zone. */
  readonly subnets: readonly AwsZoneSubnetIds[];
  readonly securityGroupIds: Readonly<Record<AwsSecurityGroupRole, string>>;
}

/** The ids of the subnets in a zone. */
export interface AwsZoneSubnetIds {
  readonly availabilityZone: string;
  readonly privateId: string;
  /** @default - none: the VPC has no public subnets */
  readonly publicId?: string;
}

/** What a cluster's network waits for. */
export interface AwaitedNetwork {
  readonly waitsFor: LateValue;
}

/** Whether a network still waits for something. */
export const isAwaitedNetwork = (network: AwsClusterNetwork | AwaitedNetwork): network is AwaitedNetwork =>
  'waitsFor' in network;

/**
 * The ids of a cluster's network: those of what is there already are known, the others answers the stage foundation.
 *
 * @returns the first value that is missing, while that stage was not applied
 */
export function awsClusterNetwork(
  design: AwsDesign,
  { name, vpc: id }: Pick<AwsClusterDesign, 'name' | 'vpc'>,
  outputs: StackOutputs,
): AwsClusterNetwork | AwaitedNetwork {
  const missing: string[] = [];
  const late = (output: string): string => {
    const value = outputs.get(awsStackName(design, 'foundation'), output);
    if (value === undefined) {
      missing.push(output);
    }
    return value ?? '';
  };
  const vpc = design.vpcs.find((plan) => plan.id === id);
  const network: AwsClusterNetwork = {
    vpcId: vpc?.existing?.vpcId ?? late(awsOutputs.vpcId(id)),
    subnets: vpc === undefined ? [] : zoneSubnets(vpc, late),
    securityGroupIds: Object.fromEntries(
      AWS_SECURITY_GROUPS.map((role) => [role, late(awsOutputs.securityGroupId(name, role))]),
    ) as AwsClusterNetwork['securityGroupIds'],
  };
  const [output] = missing;
  return output === undefined
    ? network
    : {
        waitsFor: {
          stack: awsStackName(design, 'foundation'),
          output,
          command: awsDeployCommand(design, 'foundation'),
        },
      };
}

function zoneSubnets({ id, subnets }: AwsVpcPlan, late: (output: string) => string): readonly AwsZoneSubnetIds[] {
  const idOf = ({ tier, availabilityZone, subnetId }: AwsSubnetPlan): string =>
    subnetId ?? late(awsOutputs.subnetId(id, tier, availabilityZone));
  return subnets
    .filter(({ tier }) => tier === 'private')
    .map((subnet) => {
      const { availabilityZone } = subnet;
      const other = subnets.find((each) => each.tier === 'public' && each.availabilityZone === availabilityZone);
      return {
        availabilityZone,
        privateId: idOf(subnet),
        ...(other === undefined ? {} : { publicId: idOf(other) }),
      };
    });
}
