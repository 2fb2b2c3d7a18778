import { AwsEndpoints, type AwsEndpointsProps } from '../../../lib/terraform/aws';
import { dataSourceIds, refusal, resolved, resource, resourceIds } from '../support';
import { anAwsStack, REGION, someSubnets } from './support';

/** The services of a VPC without Internet, but for S3. */
const SERVICES = [
  'cloudformation',
  'ec2',
  'ec2messages',
  'elasticloadbalancing',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'sts',
];

const props = (overrides: Partial<AwsEndpointsProps> = {}): AwsEndpointsProps => ({
  name: 'usw2-management',
  region: REGION,
  vpc: {
    vpcId: 'vpc-0a',
    cidr: '10.0.0.0/16',
    subnets: someSubnets('management').map((subnet) => ({ ...subnet, subnetId: `subnet-${subnet.name}` })),
    privateRouteTableIds: ['rtb-0a', 'rtb-0b', 'rtb-0c'],
  },
  gateway: ['s3'],
  interface: SERVICES,
  ...overrides,
});

function made(overrides: Partial<AwsEndpointsProps> = {}) {
  const stack = anAwsStack();
  return { stack, endpoints: new AwsEndpoints(stack, 'Endpoints', props(overrides)) };
}

const refused = (overrides: Partial<AwsEndpointsProps>): string => refusal(() => made(overrides));

describe('gateway endpoint', () => {
  test('of S3 stands in every private route table', () => {
    expect(resource(made().stack, 'aws_vpc_endpoint', 'Endpoint-s3')).toEqual({
      vpc_id: 'vpc-0a',
      vpc_endpoint_type: 'Gateway',
      service_name: expect.stringMatching(
        /^\$\{data\.aws_partition\..*\.reverse_dns_prefix\}\.us-west-2\.s3$/,
      ) as string,
      route_table_ids: ['rtb-0a', 'rtb-0b', 'rtb-0c'],
      tags: { Name: 'usw2-management-s3' },
    });
  });

  test('has the policy that is given; that of DynamoDB has none', () => {
    const { stack } = made({ gateway: ['s3', 'dynamodb'], s3Policy: '{"Version":"2012-10-17"}' });
    expect(resource(stack, 'aws_vpc_endpoint', 'Endpoint-s3')).toMatchObject({ policy: '{"Version":"2012-10-17"}' });
    expect(resource(stack, 'aws_vpc_endpoint', 'Endpoint-dynamodb')).not.toHaveProperty('policy');
  });

  test('gives its id and its list of networks to policies and rules', () => {
    const { stack, endpoints } = made();
    expect(resolved(stack, { id: endpoints.s3EndpointId!, list: endpoints.s3PrefixListId! })).toEqual({
      id: expect.stringMatching(/^\$\{aws_vpc_endpoint\.Endpoints_Endpoint-s3_.*\.id\}$/) as string,
      list: expect.stringMatching(/^\$\{aws_vpc_endpoint\.Endpoints_Endpoint-s3_.*\.prefix_list_id\}$/) as string,
    });
  });

  test('fails when the service has none', () => {
    expect(refused({ gateway: ['s3', 'sts'] })).toContain(
      'Endpoints.gateway[1]: got "sts", expected "s3" or "dynamodb"; other services have interface endpoints',
    );
  });

  test('fails when there is no route table for it', () => {
    expect(refused({ vpc: { ...props().vpc, privateRouteTableIds: [] } })).toContain(
      'Endpoints.gateway: got none, for gateway endpoints, expected at least one route table of the VPC; ',
    );
  });
});

describe('interface endpoints', () => {
  test.each(SERVICES)('%s has an address in every zone, and its own name', (service) => {
    expect(resource(made().stack, 'aws_vpc_endpoint', `Endpoint-${service}_`)).toMatchObject({
      vpc_endpoint_type: 'Interface',
      private_dns_enabled: true,
      service_name: expect.stringMatching(new RegExp(`\\}\\.us-west-2\\.${service}$`)) as string,
      subnet_ids: [
        'subnet-management-private-us-west-2a',
        'subnet-management-private-us-west-2b',
        'subnet-management-private-us-west-2c',
      ],
      security_group_ids: [expect.stringMatching(/^\$\{aws_security_group\..*\.id\}$/) as string],
    });
  });

  test('share one security group, which HTTPS from the VPC reaches and nothing else', () => {
    const { stack } = made();
    expect(resourceIds(stack, 'aws_security_group')).toHaveLength(1);
    expect(resourceIds(stack, 'aws_vpc_security_group_ingress_rule')).toHaveLength(1);
    expect(resourceIds(stack, 'aws_vpc_security_group_egress_rule')).toEqual([]);
    expect(resource(stack, 'aws_vpc_security_group_ingress_rule')).toMatchObject({
      ip_protocol: 'tcp',
      from_port: 443,
      to_port: 443,
      cidr_ipv4: '10.0.0.0/16',
    });
  });

  test('there is no security group without any', () => {
    const { stack, endpoints } = made({ interface: [] });
    expect(resourceIds(stack, 'aws_security_group')).toEqual([]);
    expect(endpoints.securityGroupId).toBeUndefined();
  });

  test('the partition is asked for once', () => {
    expect(dataSourceIds(made().stack, 'aws_partition')).toHaveLength(1);
  });

  test('fails when S3 would have one, whose private name it does not answer', () => {
    expect(refused({ interface: ['s3'] })).toContain(
      'Endpoints.interface[0]: got "s3", expected a service whose private',
    );
  });

  test.each(['', 'STS', 'com/sts'])('fails when a service is called %p', (service) => {
    expect(refused({ interface: [service] })).toContain(
      `Endpoints.interface[0]: got "${service}", expected the short name of a service of AWS; `,
    );
  });

  test('fails when a service stands twice, there is no private subnet, and the region is none, and says all', () => {
    const vpc = { ...props().vpc, subnets: [] };
    expect(refused({ interface: ['sts', 'sts'], vpc, region: 'Oregon' }).split('\n')).toEqual([
      expect.stringContaining('Endpoints.region: got "Oregon"'),
      expect.stringContaining('Endpoints.interface[1]: got "sts" a second time'),
      expect.stringContaining('Endpoints.interface: got no private subnet, expected one in every availability zone; '),
    ]);
  });
});
