import type { AwsVpcPlan } from 'tko-cdk/design';
import { airGappedDesignOf, designOf, existingVpc, existingVpcWithPublicSubnets, vpcOf } from './support';

const subnetsOf = ({ subnets }: AwsVpcPlan) => subnets.map(({ tier, availabilityZone }) => [tier, availabilityZone]);

describe('ways out', () => {
  test.each([
    ['a NAT gateway in each zone', designOf(), 'nat-gateway-per-zone'],
    ['a single one where the site says so', designOf({ networks: { natGateways: 'single' } }), 'single-nat-gateway'],
    ['none without Internet', airGappedDesignOf(), 'none'],
  ])('every VPC has %s', (_what, { vpcs }, egress) => {
    expect([...new Set(vpcs.map((vpc) => vpc.egress))]).toEqual([egress]);
  });

  test('with a way to the Internet S3 alone has an endpoint', () => {
    expect(vpcOf(designOf(), 'management').endpoints).toEqual({ gateway: ['s3'], interface: [] });
  });

  test('without Internet all nine services have one, in every VPC', () => {
    for (const { endpoints } of airGappedDesignOf().vpcs) {
      expect(endpoints.gateway).toEqual(['s3']);
      expect([...endpoints.interface].sort()).toEqual([
        'cloudformation',
        'ec2',
        'ec2messages',
        'elasticloadbalancing',
        'secretsmanager',
        'ssm',
        'ssmmessages',
        'sts',
      ]);
    }
  });
});

describe('records of traffic', () => {
  test('go to a log group of each VPC, for 90 days', () => {
    expect(vpcOf(designOf(), 'management').flowLogs).toEqual({
      destination: 'cloud-watch',
      logGroupName: '/tkg/pdx01/management',
      retentionDays: 90,
    });
  });

  test('are kept as long as the site says', () => {
    const flowLogs = { destination: 'cloud-watch', retentionDays: 365 } as const;

    expect(vpcOf(designOf({ networks: { flowLogs } }), 'management').flowLogs).toMatchObject({ retentionDays: 365 });
  });

  test('go to a bucket', () => {
    const flowLogs = { destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs' } as const;

    expect(vpcOf(designOf({ networks: { flowLogs } }), 'management').flowLogs).toEqual(flowLogs);
  });

  test('go nowhere', () => {
    const design = designOf({ networks: { flowLogs: { destination: 'none' } } });

    expect(vpcOf(design, 'management').flowLogs).toBeUndefined();
  });
});

describe('an existing VPC', () => {
  const withManagement = (existing = existingVpc('a')) =>
    designOf({ networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing } } } });

  test('is known by its ids', () => {
    expect(vpcOf(withManagement(), 'management')).toMatchObject({
      cidr: '10.1.0.0/16',
      existing: { vpcId: 'vpc-aaaaaaaa', routeTableIds: ['rtb-aaaaaaaa'] },
    });
    expect(vpcOf(withManagement(), 'management').subnets[1]).toEqual({
      tier: 'private',
      availabilityZone: 'us-west-2b',
      name: 'pdx01-management-private-us-west-2b',
      subnetId: 'subnet-aaaaaaa1',
    });
  });

  test('has its public subnets too', () => {
    expect(subnetsOf(vpcOf(withManagement(existingVpcWithPublicSubnets('a')), 'management')).slice(0, 2)).toEqual([
      ['private', 'us-west-2a'],
      ['public', 'us-west-2a'],
    ]);
  });

  test('gets neither NAT gateways nor records of traffic', () => {
    const vpc = vpcOf(withManagement(), 'management');

    expect(vpc.egress).toBe('none');
    expect(vpc.flowLogs).toBeUndefined();
  });

  test('leaves the others as they would be made', () => {
    expect(vpcOf(withManagement(), 'pdx01tkgworkload01')).toMatchObject({
      cidr: '10.21.0.0/16',
      egress: 'nat-gateway-per-zone',
    });
  });

  test('gets an endpoint of S3 and routes in the route tables that are named', () => {
    const vpc = vpcOf(withManagement(), 'management');

    expect(vpc.endpoints.gateway).toEqual(['s3']);
    expect(vpc.routes).toHaveLength(2);
  });

  test('gets neither where nobody names its route tables', () => {
    const vpc = vpcOf(withManagement(existingVpc('a', { routeTableIds: undefined })), 'management');

    expect(vpc.endpoints.gateway).toEqual([]);
    expect(vpc.routes).toEqual([]);
  });

  test('of an air-gapped site gets all endpoints', () => {
    const existing = existingVpc('a', {}, 'us-gov-west-1');
    const design = airGappedDesignOf({ networks: { vpcs: { management: { cidr: '10.1.0.0/16', existing } } } });

    expect(vpcOf(design, 'management').endpoints.gateway).toEqual(['s3']);
    expect(vpcOf(design, 'management').endpoints.interface).toHaveLength(8);
  });

  test('can be every one of a site, which needs no block', () => {
    const vpcs = {
      management: { cidr: '10.1.0.0/16', existing: existingVpc('a') },
      workloads: { cidr: '10.2.0.0/16', existing: existingVpc('b') },
    };
    const design = designOf({ networks: { cidr: undefined, shape: 'two-vpcs', vpcs } });

    expect(design.vpcs.map(({ existing }) => existing?.vpcId)).toEqual(['vpc-aaaaaaaa', 'vpc-bbbbbbbb']);
  });
});
