import { AwsFoundation, type AwsFoundationProps } from '../../../lib/terraform/aws';
import { dataSource, dataSourceIds, output, resolved, resource, resourceIds, written } from '../support';
import {
  anAwsStack,
  anExistingVpcPlan,
  anOfflineVpcPlan,
  aTransitGatewayPlan,
  aVpcPlan,
  aWorkloadVpcPlan,
  REGION,
} from './support';

function founded(overrides: Partial<AwsFoundationProps> = {}) {
  const stack = anAwsStack();
  const props = { region: REGION, vpcs: [aVpcPlan(), aWorkloadVpcPlan()], ...overrides };
  return { stack, foundation: new AwsFoundation(stack, 'Foundation', props) };
}

const toHub = { destination: '10.0.0.0/16', target: { type: 'transit-gateway' } } as const;
const toSpoke = { destination: '10.1.0.0/16', target: { type: 'transit-gateway' } } as const;

describe('VPCs', () => {
  test('stand under the ids of their plans, with their clusters', () => {
    const { stack, foundation } = founded();
    expect([...foundation.vpcs.keys()]).toEqual(['management', 'workload']);
    expect(resource(stack, 'aws_vpc', 'Vpc-workload')).toMatchObject({ cidr_block: '10.1.0.0/16' });
    expect(resource(stack, 'aws_subnet', 'Vpc-workload_Subnet-private-us-west-2a').tags).toEqual({
      Name: 'workload-private-us-west-2a',
      'kubernetes.io/role/internal-elb': '1',
      'kubernetes.io/cluster/usw2-prod': 'shared',
    });
  });

  test('the ids of those that are made, and of their subnets, are outputs', () => {
    const { stack } = founded();
    expect(output(stack, 'vpc_id_workload').value).toMatch(/^\$\{aws_vpc\.Foundation_Vpc-workload_.*\.id\}$/);
    expect(output(stack, 'public_subnet_id_management_us-west-2c').value).toMatch(
      /^\$\{aws_subnet\.Foundation_Vpc-management_Subnet-public-us-west-2c_.*\.id\}$/,
    );
    expect(output(stack, 'address_plan_workload').value).toMatch(/^10\.[0-9.]+\/16 \(private us-west-2a 10\./);
    expect(Object.keys(written(stack).output as object)).toHaveLength(16);
  });

  test('one that is there is looked up, and has no outputs', () => {
    const { stack, foundation } = founded({ vpcs: [anExistingVpcPlan()] });
    expect(dataSource(stack, 'aws_vpc')).toMatchObject({ id: 'vpc-0123456789abcdef0' });
    expect(dataSourceIds(stack, 'aws_subnet')).toHaveLength(6);
    expect(written(stack)).not.toHaveProperty('output');
    expect(foundation.vpcs.get('management')?.subnets).toHaveLength(6);
  });

  test('a subnet is found by tier and zone', () => {
    const { stack, foundation } = founded();
    const id = foundation.subnetId('workload', 'private', 'us-west-2c');
    expect((resolved(stack, { id }) as { readonly id: string }).id).toContain(
      'Foundation_Vpc-workload_Subnet-private-us-west-2c',
    );
  });

  test('fails when a subnet is asked for that is not there', () => {
    const { foundation } = founded();
    expect(() => foundation.subnetId('workload', 'private', 'us-west-2d')).toThrow(
      'Foundation: got no private subnet of workload in us-west-2d, expected one of the plan; ',
    );
    expect(() => foundation.subnetId('shared', 'private', 'us-west-2a')).toThrow(
      'shared: got no such VPC, expected one of management, workload; ',
    );
  });

  test('nothing is said about the partition, so that other partitions work', () => {
    const flowLogs = { destination: 'cloud-watch', logGroupName: '/tko/usw2', retentionDays: 30 } as const;
    const { stack } = founded({ vpcs: [anOfflineVpcPlan({ flowLogs })] });
    expect(JSON.stringify(written(stack))).not.toMatch(/arn:aws|com\.amazonaws|amazonaws\.com\.cn/);
  });
});

describe('endpoints and records', () => {
  test('endpoints stand beside their VPC, with the policy for S3', () => {
    const { stack, foundation } = founded({
      vpcs: [anOfflineVpcPlan(), aWorkloadVpcPlan({ endpoints: { gateway: [], interface: [] } })],
      s3EndpointPolicy: '{}',
    });
    expect([...foundation.endpoints.keys()]).toEqual(['management']);
    expect(resource(stack, 'aws_vpc_endpoint', 'Endpoint-s3')).toMatchObject({ policy: '{}' });
    expect(resource(stack, 'aws_vpc_endpoint', 'Endpoint-ec2').subnet_ids).toHaveLength(3);
  });

  test('the endpoint for S3 of an existing VPC is in the route tables that are named', () => {
    const { stack } = founded({ vpcs: [anExistingVpcPlan({ endpoints: { gateway: ['s3'], interface: [] } })] });
    expect(resource(stack, 'aws_vpc_endpoint', 'Endpoint-s3')).toMatchObject({
      route_table_ids: ['rtb-0123456789abcdef0', 'rtb-0123456789abcdef1'],
    });
  });

  test('records are kept of the VPCs that want them', () => {
    const flowLogs = { destination: 's3', bucketArn: 'arn:aws:s3:::flow-logs' } as const;
    const { stack } = founded({ vpcs: [aVpcPlan({ flowLogs }), aWorkloadVpcPlan()] });
    expect(resourceIds(stack, 'aws_flow_log')).toHaveLength(1);
    expect(resource(stack, 'aws_flow_log').vpc_id).toContain('Vpc-management');
  });
});

describe('connected by a transit gateway', () => {
  const vpcs = [aVpcPlan({ routes: [toSpoke] }), aWorkloadVpcPlan({ routes: [toHub] })];

  test('each VPC has the routes of its plan in all its route tables, once it is attached', () => {
    const { stack } = founded({ vpcs, connection: aTransitGatewayPlan() });
    const routes = resourceIds(stack, 'aws_route').filter((id) => id.includes('Routes-'));
    expect(routes).toHaveLength(8);
    expect(resource(stack, 'aws_route', 'Routes-workload_private-us-west-2b')).toEqual({
      route_table_id: expect.stringContaining('Vpc-workload_Routing_RouteTable-private-us-west-2b') as string,
      destination_cidr_block: '10.0.0.0/16',
      transit_gateway_id: expect.stringMatching(/^\$\{aws_ec2_transit_gateway\..*\.id\}$/) as string,
      depends_on: [
        expect.stringMatching(
          /^aws_ec2_transit_gateway_vpc_attachment\.Foundation_Transit_Attachment-workload_/,
        ) as string,
      ],
    });
    expect(resource(stack, 'aws_route', 'Routes-workload_public')).toMatchObject({
      destination_cidr_block: '10.0.0.0/16',
    });
  });

  test('an existing VPC has them in the route tables that are named', () => {
    const { stack } = founded({
      vpcs: [anExistingVpcPlan({ routes: [toSpoke] }), aWorkloadVpcPlan({ routes: [toHub] })],
      connection: aTransitGatewayPlan({ transitGatewayId: 'tgw-0123456789abcdef0' }),
    });
    expect(resource(stack, 'aws_route', 'rtb-0123456789abcdef1')).toMatchObject({
      route_table_id: 'rtb-0123456789abcdef1',
      destination_cidr_block: '10.1.0.0/16',
      transit_gateway_id: expect.stringMatching(/^\$\{data\.aws_ec2_transit_gateway\..*\.id\}$/) as string,
    });
    expect(resource(stack, 'aws_ec2_transit_gateway_vpc_attachment', 'management').subnet_ids).toEqual(
      ['a', 'b', 'c'].map((zone): unknown =>
        expect.stringMatching(new RegExp(`^\\$\\{data\\.aws_subnet\\..*Subnet-private-us-west-2${zone}_.*\\.id\\}$`)),
      ),
    );
  });

  test('a VPC that is not attached stays by itself', () => {
    const [, spokes] = aTransitGatewayPlan().routeTables;
    const connection = aTransitGatewayPlan({
      attachments: ['workload'],
      routeTables: [{ ...spokes!, propagations: [] }],
    });
    const { stack, foundation } = founded({ connection });
    expect(resourceIds(stack, 'aws_ec2_transit_gateway_vpc_attachment')).toHaveLength(1);
    expect(foundation.transitGateway).toBeDefined();
  });
});

describe('connected by peering', () => {
  const connection = {
    type: 'peering',
    connections: [{ requester: 'management', accepter: 'workload', name: 'usw2-management-workload' }],
  } as const;
  const vpcs = [
    aVpcPlan({ routes: [{ destination: '10.1.0.0/16', target: { type: 'peering', vpc: 'workload' } }] }),
    aWorkloadVpcPlan({ routes: [{ destination: '10.0.0.0/16', target: { type: 'peering', vpc: 'management' } }] }),
  ];

  test('both VPCs have routes to the other by the one connection', () => {
    const { stack } = founded({ vpcs, connection });
    expect(resourceIds(stack, 'aws_vpc_peering_connection')).toHaveLength(1);
    ['Routes-management_public', 'Routes-workload_private-us-west-2a'].forEach((part) => {
      expect(resource(stack, 'aws_route', part).vpc_peering_connection_id).toMatch(
        /^\$\{aws_vpc_peering_connection\.Foundation_Peering-management-to-workload_.*\.id\}$/,
      );
    });
  });

  test('there is no transit gateway', () => {
    const { stack, foundation } = founded({ vpcs, connection });
    expect(foundation.transitGateway).toBeUndefined();
    expect(resourceIds(stack, 'aws_ec2_transit_gateway')).toEqual([]);
  });
});

describe('without Internet', () => {
  test.each(['aws_internet_gateway', 'aws_nat_gateway', 'aws_eip', 'aws_egress_only_internet_gateway'])(
    'there is no %s',
    (type) => {
      const { stack } = founded({ vpcs: [anOfflineVpcPlan()] });
      expect(resourceIds(stack, type)).toEqual([]);
    },
  );

  test('no route leads everywhere', () => {
    const { stack } = founded({
      vpcs: [anOfflineVpcPlan({ routes: [toSpoke] }), aWorkloadVpcPlan({ routes: [toHub] })],
      connection: aTransitGatewayPlan(),
    });
    const offline = resourceIds(stack, 'aws_route').filter((id) => id.includes('management'));
    expect(offline.map((id) => resource(stack, 'aws_route', id).destination_cidr_block)).toEqual(
      Array(3).fill('10.1.0.0/16'),
    );
  });
});

describe('key pair', () => {
  test('one with a public key is made', () => {
    const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx';
    expect(resource(founded({ keyPair: { name: 'tkg-kp', publicKey } }).stack, 'aws_key_pair')).toMatchObject({
      key_name: 'tkg-kp',
    });
  });

  test('one without is looked up', () => {
    const { stack, foundation } = founded({ keyPair: { name: 'tkg-kp' } });
    expect(dataSource(stack, 'aws_key_pair')).toEqual({ key_name: 'tkg-kp' });
    expect(foundation.keyPair?.keyName).toBeDefined();
  });
});
