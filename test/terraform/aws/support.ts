import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { AwsConnectionPlan, AwsSubnetPlan, AwsVpcPlan } from '../../../lib/design/aws/plans';
import type { TkoStack } from '../../../lib/terraform';
import { aStack } from '../support';

export const REGION = 'us-west-2';
export const ZONES = ['us-west-2a', 'us-west-2b', 'us-west-2c'] as const;

/** A stack with a provider for AWS. */
export function anAwsStack(id = 'usw2-test'): TkoStack {
  const stack = aStack(id);
  new AwsProvider(stack, 'Aws', { region: REGION });
  return stack;
}

/** A private and a public subnet in each zone of 10.<second>.0.0/16. */
export const someSubnets = (vpc: string, second = 0, zones: readonly string[] = ZONES): readonly AwsSubnetPlan[] =>
  zones.flatMap((availabilityZone, index) =>
    (['private', 'public'] as const).map((tier) => ({
      tier,
      availabilityZone,
      name: `${vpc}-${tier}-${availabilityZone}`,
      cidr: `10.${second}.${index + (tier === 'public' ? 100 : 0)}.0/24`,
    })),
  );

/** A new VPC 10.0.0.0/16 in three zones with a NAT gateway in each, with some of its plan replaced. */
export const aVpcPlan = (overrides: Partial<AwsVpcPlan> = {}): AwsVpcPlan => ({
  id: 'management',
  path: 'vpcs.management',
  name: 'usw2-management',
  cidr: '10.0.0.0/16',
  reach: 'hub',
  subnets: someSubnets('management'),
  clusters: ['usw2-mgmt'],
  egress: 'nat-gateway-per-zone',
  routes: [],
  endpoints: { gateway: ['s3'], interface: [] },
  ...overrides,
});

/** A second VPC, 10.1.0.0/16. */
export const aWorkloadVpcPlan = (overrides: Partial<AwsVpcPlan> = {}): AwsVpcPlan =>
  aVpcPlan({
    id: 'workload',
    path: 'vpcs.workload',
    name: 'usw2-workload',
    cidr: '10.1.0.0/16',
    reach: 'spoke',
    subnets: someSubnets('workload', 1),
    clusters: ['usw2-prod'],
    ...overrides,
  });

/** The same VPC without a way to the Internet, and without public subnets. */
export const anOfflineVpcPlan = (overrides: Partial<AwsVpcPlan> = {}): AwsVpcPlan =>
  aVpcPlan({
    egress: 'none',
    subnets: someSubnets('management').filter(({ tier }) => tier === 'private'),
    endpoints: { gateway: ['s3'], interface: ['ec2', 'sts'] },
    ...overrides,
  });

/** A VPC that is there already, with the same networks. */
export const anExistingVpcPlan = (overrides: Partial<AwsVpcPlan> = {}): AwsVpcPlan =>
  aVpcPlan({
    existing: { vpcId: 'vpc-0123456789abcdef0', routeTableIds: ['rtb-0123456789abcdef0', 'rtb-0123456789abcdef1'] },
    subnets: someSubnets('management').map((subnet, index) => ({
      ...subnet,
      subnetId: `subnet-0123456789abcdef${index}`,
    })),
    endpoints: { gateway: [], interface: [] },
    ...overrides,
  });

/** A new transit gateway between both VPCs. */
export const aTransitGatewayPlan = (
  overrides: Partial<AwsConnectionPlan & { type: 'transit-gateway' }> = {},
): AwsConnectionPlan & { type: 'transit-gateway' } => ({
  type: 'transit-gateway',
  name: 'usw2-tgw',
  attachments: ['management', 'workload'],
  routeTables: [
    {
      id: 'hubs',
      name: 'usw2-tgw-hubs',
      associations: ['management'],
      propagations: ['management', 'workload'],
      routes: [],
    },
    { id: 'spokes', name: 'usw2-tgw-spokes', associations: ['workload'], propagations: ['management'], routes: [] },
  ],
  ...overrides,
});
