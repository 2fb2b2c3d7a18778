import { AwsNetworkRoutes, AwsPeering } from '../../../lib/terraform/aws';
import { aStack, refusal, resource, resourceIds } from '../support';
import { anAwsStack } from './support';

const ends = { requester: { vpcId: 'vpc-0a' }, accepter: { vpcId: 'vpc-0b' } };

describe('peering connection', () => {
  test('accepts itself, and resolves names both ways', () => {
    const stack = anAwsStack();
    new AwsPeering(stack, 'Peering', { name: 'usw2-management-workload', ...ends });
    expect(resource(stack, 'aws_vpc_peering_connection')).toEqual({
      vpc_id: 'vpc-0a',
      peer_vpc_id: 'vpc-0b',
      auto_accept: true,
      requester: { allow_remote_vpc_dns_resolution: true },
      accepter: { allow_remote_vpc_dns_resolution: true },
      tags: { Name: 'usw2-management-workload' },
    });
  });

  test('is told from others, and an override reaches the output', () => {
    const stack = anAwsStack();
    const peering = new AwsPeering(stack, 'Peering', { name: 'peering', ...ends });
    peering.Resource.addOverride('timeouts.create', '5m');
    expect([AwsPeering.isAwsPeering(peering), AwsPeering.isAwsPeering(ends)]).toEqual([true, false]);
    expect(resource(stack, 'aws_vpc_peering_connection')).toMatchObject({ timeouts: { create: '5m' } });
  });

  test('fails when no tag can bear its name', () => {
    expect(refusal(() => new AwsPeering(aStack(), 'Peering', { name: 'a${b}', ...ends }))).toContain(
      'Peering.name: got "a${b}", expected 1 to 200 letters, ',
    );
  });
});

describe('routes to other networks', () => {
  const gateway = { vpcPeeringConnectionId: 'pcx-0a' };
  const vpc = {
    routeTables: new Map([
      ['private-us-west-2a', 'rtb-0a'],
      ['public', 'rtb-0b'],
    ]),
  };

  test('stand in every route table', () => {
    const stack = anAwsStack();
    new AwsNetworkRoutes(stack, 'Routes', { vpc, routes: [{ destination: '10.1.0.0/16', gateway }] });
    expect(resourceIds(stack, 'aws_route')).toHaveLength(2);
    expect(resource(stack, 'aws_route', 'public')).toEqual({
      route_table_id: 'rtb-0b',
      destination_cidr_block: '10.1.0.0/16',
      vpc_peering_connection_id: 'pcx-0a',
    });
  });

  test('keep their ids when another comes before', () => {
    const [one, two] = [anAwsStack(), anAwsStack()];
    const route = { destination: '10.1.0.0/16', gateway };
    new AwsNetworkRoutes(one, 'Routes', { vpc, routes: [route] });
    new AwsNetworkRoutes(two, 'Routes', { vpc, routes: [{ destination: '10.2.0.0/16', gateway }, route] });
    expect(resourceIds(two, 'aws_route')).toEqual(expect.arrayContaining([...resourceIds(one, 'aws_route')]));
  });

  test('fails when a destination is none, or stands twice', () => {
    const routes = ['10.1.0.0/16', 'workload', '10.1.0.0/16'].map((destination) => ({ destination, gateway }));
    expect(refusal(() => new AwsNetworkRoutes(aStack(), 'Routes', { vpc, routes }))).toMatch(
      /routes\[1\]\.destination: got "workload", .*\n.*routes\[2\]\.destination: got "10\.1\.0\.0\/16" a second time/,
    );
  });
});
