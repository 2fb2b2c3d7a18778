import { provider } from './harness/gate';
import type { Answers } from './harness/terraform';

/** hashicorp/aws, in the version that the bindings are of. */
export const AWS_PROVIDER = provider('hashicorp/aws', '6.25.0', 'apply');

/** Where a site is. */
export interface AwsAccount {
  /** @default "123456789012" */
  readonly account?: string;

  /** @default "us-west-2" */
  readonly region?: string;

  /** @default "aws" */
  readonly partition?: 'aws' | 'aws-us-gov';
}

/** Ids as EC2 gives them: a prefix and 17 hexadecimal digits. */
const EC2_IDS = {
  aws_ec2_transit_gateway: 'tgw',
  aws_ec2_transit_gateway_route_table: 'tgw-rtb',
  aws_ec2_transit_gateway_vpc_attachment: 'tgw-attach',
  aws_eip: 'eipalloc',
  aws_flow_log: 'fl',
  aws_instance: 'i',
  aws_internet_gateway: 'igw',
  aws_nat_gateway: 'nat',
  aws_route_table: 'rtb',
  aws_security_group: 'sg',
  aws_subnet: 'subnet',
  aws_vpc: 'vpc',
  aws_vpc_endpoint: 'vpce',
  aws_vpc_peering_connection: 'pcx',
  aws_vpc_security_group_egress_rule: 'sgr',
  aws_vpc_security_group_ingress_rule: 'sgr',
} as const;

const ec2Id = (prefix: string): string => `${prefix}-0{object}{object}`;

/**
 * What AWS answers in an account and a region: ids and ARNs that look as its own, and who and where one is. What
 * is there already is answered by those of each test: `{ ...awsAnswers(), 'data.aws_vpc[id=vpc-1]': { … } }`.
 */
export function awsAnswers({
  account = '123456789012',
  region = 'us-west-2',
  partition = 'aws',
}: AwsAccount = {}): Answers {
  const arn = (service: string, resource: string, place = region): string =>
    `arn:${partition}:${service}:${place}:${account}:${resource}`;
  const iam = (resource: string): Readonly<Record<string, unknown>> => ({
    arn: arn('iam', `${resource}/{object}`, ''),
  });
  const ids = Object.entries(EC2_IDS).map(([type, prefix]) => [type, { id: ec2Id(prefix) }]);
  return {
    ...(Object.fromEntries(ids) as Answers),
    aws_cloudwatch_log_group: { arn: arn('logs', 'log-group:{object}') },
    aws_ec2_transit_gateway: {
      id: ec2Id('tgw'),
      association_default_route_table_id: ec2Id('tgw-rtb'),
      propagation_default_route_table_id: ec2Id('tgw-rtb'),
    },
    aws_eip: { id: ec2Id('eipalloc'), allocation_id: ec2Id('eipalloc'), public_ip: '203.0.113.10' },
    aws_iam_instance_profile: iam('instance-profile'),
    aws_iam_policy: iam('policy'),
    aws_iam_role: iam('role'),
    aws_instance: { id: ec2Id('i'), private_ip: '10.0.0.10' },
    aws_kms_key: { arn: arn('kms', 'key/{object}') },
    aws_route53_zone: { zone_id: 'Z{object}', name_servers: ['ns-1.awsdns-01.org', 'ns-2.awsdns-02.net'] },
    aws_s3_bucket: { arn: `arn:${partition}:s3:::{object}` },
    aws_vpc: { id: ec2Id('vpc'), default_security_group_id: ec2Id('sg'), main_route_table_id: ec2Id('rtb') },
    aws_vpc_endpoint: {
      id: ec2Id('vpce'),
      dns_entry: [{ dns_name: `${ec2Id('vpce')}.${region}.vpce.amazonaws.com`, hosted_zone_id: 'Z{object}' }],
    },
    'data.aws_ami': { id: ec2Id('ami'), image_id: ec2Id('ami'), root_device_name: '/dev/xvda' },
    'data.aws_caller_identity': { id: account, account_id: account, arn: arn('iam', 'user/tkg', '') },
    'data.aws_partition': {
      id: partition,
      partition,
      dns_suffix: 'amazonaws.com',
      reverse_dns_prefix: 'com.amazonaws',
    },
    'data.aws_region': { id: region, region, name: region },
    'data.aws_ssm_parameter': { type: 'String', value: ec2Id('ami'), insecure_value: ec2Id('ami') },
  };
}
