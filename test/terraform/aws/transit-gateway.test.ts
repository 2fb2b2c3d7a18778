import {
  AwsTransitGateway,
  AwsTransitGatewayAttachment,
  AwsTransitNetwork,
  type IAwsVpc,
} from '../../../lib/terraform/aws';
import { aStack, dataSource, refusal, resource, resourceIds } from '../support';
import { anAwsStack, aTransitGatewayPlan, someSubnets } from './support';

type Plan = ReturnType<typeof aTransitGatewayPlan>;

const aVpc = (id: string, subnets = someSubnets(id)): Pick<IAwsVpc, 'vpcId' | 'subnets'> => ({
  vpcId: `vpc-${id}`,
  subnets: subnets.map((subnet) => ({ ...subnet, subnetId: `subnet-${subnet.name}` })),
});

const VPCS = new Map(['management', 'workload'].map((id) => [id, aVpc(id)]));

function made(overrides: Partial<Plan> = {}, vpcs = VPCS) {
  const stack = anAwsStack();
  return { stack, network: new AwsTransitNetwork(stack, 'Transit', { ...aTransitGatewayPlan(overrides), vpcs }) };
}

const refused = (overrides: Partial<Plan>, vpcs = VPCS): string => refusal(() => made(overrides, vpcs));

const EXISTING = 'tgw-0123456789abcdef0';

const [hubs, spokes] = aTransitGatewayPlan().routeTables as [Plan['routeTables'][number], Plan['routeTables'][number]];

const attachmentOf = (vpc: string) =>
  expect.stringMatching(
    new RegExp(`^\\$\\{aws_ec2_transit_gateway_vpc_attachment\\.Transit_Attachment-${vpc}_.*\\.id\\}$`),
  ) as string;

describe('transit gateway', () => {
  test('routes nothing by itself and accepts nothing by itself', () => {
    expect(resource(made().stack, 'aws_ec2_transit_gateway')).toMatchObject({
      default_route_table_association: 'disable',
      default_route_table_propagation: 'disable',
      auto_accept_shared_attachments: 'disable',
      dns_support: 'enable',
      tags: { Name: 'usw2-tgw' },
    });
  });

  test('an existing one is looked up', () => {
    const { stack, network } = made({ transitGatewayId: EXISTING });
    expect(resourceIds(stack, 'aws_ec2_transit_gateway')).toEqual([]);
    expect(dataSource(stack, 'aws_ec2_transit_gateway')).toEqual({ id: EXISTING });
    expect(AwsTransitGateway.isAwsTransitGateway(network.transitGateway)).toBe(false);
  });

  test('an override reaches the output', () => {
    const stack = anAwsStack();
    const gateway = new AwsTransitGateway(stack, 'Gateway', { name: 'usw2-tgw' });
    gateway.Resource.addOverride('amazon_side_asn', 64513);
    expect(AwsTransitGateway.isAwsTransitGateway(gateway)).toBe(true);
    expect(resource(stack, 'aws_ec2_transit_gateway')).toMatchObject({ amazon_side_asn: 64513 });
  });

  test('fails when the id is none of a transit gateway', () => {
    expect(
      refusal(() => AwsTransitGateway.fromTransitGatewayId(aStack(), 'Gateway', 'vpc-0123456789abcdef0')),
    ).toContain('Gateway.transitGatewayId: got "vpc-0123456789abcdef0", expected an id that begins with "tgw-"; ');
  });

  test('fails when it has no name', () => {
    expect(refusal(() => new AwsTransitGateway(aStack(), 'Gateway', { name: ' ' }))).toContain('Gateway.name: got " "');
  });
});

describe('attachments', () => {
  test('stand in the private subnet of every zone, and in no public one', () => {
    expect(resource(made().stack, 'aws_ec2_transit_gateway_vpc_attachment', 'workload')).toMatchObject({
      vpc_id: 'vpc-workload',
      subnet_ids: [
        'subnet-workload-private-us-west-2a',
        'subnet-workload-private-us-west-2b',
        'subnet-workload-private-us-west-2c',
      ],
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
      tags: { Name: 'usw2-tgw-workload' },
    });
  });

  test('to an existing gateway without route tables of ours are routed as its owner wants', () => {
    const { stack } = made({ transitGatewayId: EXISTING, routeTables: [] });
    const attachment = resource(stack, 'aws_ec2_transit_gateway_vpc_attachment', 'workload');
    expect(attachment).not.toHaveProperty('transit_gateway_default_route_table_association');
    expect(attachment).not.toHaveProperty('transit_gateway_default_route_table_propagation');
  });

  test('to an existing gateway with route tables of ours stay out of its own', () => {
    const { stack } = made({ transitGatewayId: EXISTING });
    expect(resource(stack, 'aws_ec2_transit_gateway_vpc_attachment', 'management')).toMatchObject({
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
    });
  });

  test('fails when a zone has no private subnet, and says which', () => {
    const subnets = someSubnets('workload').filter(({ name }) => name !== 'workload-private-us-west-2b');
    expect(refused({}, new Map([...VPCS, ['workload', aVpc('workload', subnets)]]))).toBe(
      'usw2-test/Transit.attachments[1]: got "workload" without a private subnet in us-west-2b, expected a private subnet in every availability zone of the VPC; add it: hosts of a zone without attachment do not reach the transit gateway',
    );
  });

  test('fails when a VPC has no private subnet', () => {
    const subnets = someSubnets('workload').filter(({ tier }) => tier === 'public');
    const transitGateway = { transitGatewayId: EXISTING };
    const vpc = aVpc('workload', subnets);
    expect(
      refusal(() => new AwsTransitGatewayAttachment(aStack(), 'Workload', { name: 'workload', transitGateway, vpc })),
    ).toContain('Workload.vpc: got "workload" without private subnets, ');
  });

  test('fails when a VPC is not there, or attached twice', () => {
    const message = refused({
      attachments: ['management', 'workload', 'workload', 'elsewhere'],
      transitGatewayId: EXISTING,
    });
    expect(message).toMatch(/attachments\[2\]: got "workload" a second time/);
    expect(message).toMatch(
      /attachments\[3\]: got "elsewhere", expected the name of a VPC that stands among the props/,
    );
  });
});

describe('route tables', () => {
  test('hubs and spokes have one each, with a name', () => {
    const { stack } = made();
    expect(resourceIds(stack, 'aws_ec2_transit_gateway_route_table')).toHaveLength(2);
    expect(resource(stack, 'aws_ec2_transit_gateway_route_table', 'spokes')).toMatchObject({
      transit_gateway_id: expect.stringMatching(/^\$\{aws_ec2_transit_gateway\..*\.id\}$/) as string,
      tags: { Name: 'usw2-tgw-spokes' },
    });
  });

  test('a spoke is routed by the table of spokes, which knows the hub alone', () => {
    const { stack } = made();
    expect(resource(stack, 'aws_ec2_transit_gateway_route_table_association', 'spokes')).toMatchObject({
      transit_gateway_attachment_id: attachmentOf('workload'),
      transit_gateway_route_table_id: expect.stringContaining('RouteTable-spokes') as string,
    });
    expect(resource(stack, 'aws_ec2_transit_gateway_route_table_propagation', 'spokes')).toMatchObject({
      transit_gateway_attachment_id: attachmentOf('management'),
    });
    expect(resourceIds(stack, 'aws_ec2_transit_gateway_route_table_propagation')).toHaveLength(3);
  });

  test('a network beyond another attachment has a route', () => {
    const routes = [{ destination: '192.168.0.0/16', attachmentId: 'tgw-attach-0123456789abcdef0' }];
    const { stack } = made({ routeTables: [{ ...hubs, routes }, spokes] });
    expect(resource(stack, 'aws_ec2_transit_gateway_route')).toEqual({
      destination_cidr_block: '192.168.0.0/16',
      transit_gateway_attachment_id: 'tgw-attach-0123456789abcdef0',
      transit_gateway_route_table_id: expect.stringContaining('RouteTable-hubs') as string,
    });
  });

  test('fails when an attachment of a new gateway has none', () => {
    expect(refused({ routeTables: [hubs] })).toContain(
      'Transit.attachments[1]: got "workload" without a route table, expected the associations of one route table to name it; ',
    );
  });

  test('fails when an attachment has two', () => {
    expect(refused({ routeTables: [hubs, { ...spokes, associations: ['workload', 'management'] }] })).toContain(
      'Transit.routeTables[1].associations[1]: got "management" a second time, expected one route table for each',
    );
  });

  test('fails when one names a VPC that is not attached', () => {
    expect(refused({ routeTables: [hubs, { ...spokes, propagations: ['shared'] }] })).toContain(
      'routeTables[1].propagations[0]: got "shared", expected a VPC among the attachments; ',
    );
  });

  test('fails when a route is none, and two tables have one id, and says both', () => {
    const routes = [{ destination: '192.168.0.0', attachmentId: 'vpn' }];
    const message = refused({ routeTables: [hubs, { ...spokes, id: 'hubs', routes }] });
    expect(message.split('\n')).toEqual([
      expect.stringContaining('Transit.routeTables[1].id: got "hubs" a second time'),
      expect.stringContaining('Transit.routeTables[1].routes[0].destination: got "192.168.0.0", '),
      expect.stringContaining(
        'Transit.routeTables[1].routes[0].attachmentId: got "vpn", expected an id that begins with',
      ),
    ]);
  });
});
