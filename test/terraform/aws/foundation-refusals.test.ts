import type { AwsConnectionPlan, AwsVpcPlan } from '../../../lib/design/aws/plans';
import { AwsFoundation, type AwsFoundationProps } from '../../../lib/terraform/aws';
import { aStack, refusal } from '../support';
import {
  anExistingVpcPlan,
  anOfflineVpcPlan,
  aTransitGatewayPlan,
  aVpcPlan,
  aWorkloadVpcPlan,
  REGION,
  someSubnets,
} from './support';

const refused = (overrides: Partial<AwsFoundationProps>): string =>
  refusal(
    () =>
      new AwsFoundation(aStack(), 'Foundation', {
        region: REGION,
        vpcs: [aVpcPlan(), aWorkloadVpcPlan()],
        ...overrides,
      }),
  );

const withRoute = (route: AwsVpcPlan['routes'][number], connection?: AwsConnectionPlan): string =>
  refused({ vpcs: [aVpcPlan({ routes: [route] }), aWorkloadVpcPlan()], connection });

const byTransit = (destination: string) => ({ destination, target: { type: 'transit-gateway' } }) as const;
const byPeering = (destination: string, vpc: string) => ({ destination, target: { type: 'peering', vpc } }) as const;

const peering = (...ends: readonly (readonly [string, string])[]): AwsConnectionPlan => ({
  type: 'peering',
  connections: ends.map(([requester, accepter]) => ({ requester, accepter, name: `${requester}-${accepter}` })),
});

describe('VPCs', () => {
  test('fails when there is none, and the region is none', () => {
    expect(refused({ vpcs: [], region: 'us-west-2a' })).toMatch(
      /Foundation\.region: got "us-west-2a", .*\n.*Foundation\.vpcs: got none, expected at least one VPC; /,
    );
  });

  test('fails when two have one id', () => {
    expect(refused({ vpcs: [aVpcPlan(), aWorkloadVpcPlan({ id: 'management' })] })).toContain(
      'Foundation.vpcs[1].id: got "management" a second time, expected an id of its own; ',
    );
  });

  test('fails when names of resources cannot be made of an id', () => {
    expect(refused({ vpcs: [aVpcPlan({ id: 'Management VPC' })] })).toContain(
      'Foundation.vpcs[0].id: got "Management VPC", expected lower-case letters, digits and hyphens, ',
    );
  });

  test('fails when two share addresses', () => {
    expect(refused({ vpcs: [aVpcPlan(), aWorkloadVpcPlan({ cidr: '10.0.0.0/16' })] })).toContain(
      'Foundation.vpcs[1].cidr: got "10.0.0.0/16", expected no address of 10.0.0.0/16 (usw2-management); ',
    );
  });

  test('fails when a zone is of another region', () => {
    expect(refused({ vpcs: [aVpcPlan({ subnets: someSubnets('m', 0, ['us-east-1a']) })] })).toContain(
      'vpcs[0].subnets[0].availabilityZone: got "us-east-1a", expected an availability zone of the region us-west-2; ',
    );
  });

  test('fails when a public subnet is in a new VPC without Internet', () => {
    const { subnets } = aVpcPlan();

    expect(refused({ vpcs: [anOfflineVpcPlan({ subnets })] })).toContain(
      'Foundation.vpcs[0].subnets[1].tier: got the public subnet "management-public-us-west-2a" in a VPC without Inter',
    );
  });

  test('accepts public subnets of an existing VPC, whose gateways are its own', () => {
    const vpcs = [anExistingVpcPlan({ egress: 'none' })];

    expect(new AwsFoundation(aStack(), 'Foundation', { region: REGION, vpcs }).vpcs.size).toBe(1);
  });

  test('fails when an existing one has no id, and no name', () => {
    const existing = { vpcId: '', routeTableIds: ['main'] };
    expect(refused({ vpcs: [anExistingVpcPlan({ existing, name: '' })] }).split('\n')).toEqual([
      expect.stringContaining('Foundation.vpcs[0].name: got ""'),
      expect.stringContaining('Foundation.vpcs[0].existing.vpcId: got ""'),
      expect.stringContaining('Foundation.vpcs[0].existing.routeTableIds[0]: got "main"'),
    ]);
  });

  test('fails when two have one log group', () => {
    const flowLogs = { destination: 'cloud-watch', logGroupName: '/tko/usw2', retentionDays: 30 } as const;
    expect(refused({ vpcs: [aVpcPlan({ flowLogs }), aWorkloadVpcPlan({ flowLogs })] })).toContain(
      'Foundation.vpcs[1].flowLogs.logGroupName: got "/tko/usw2" a second time, expected a log group of its own; ',
    );
  });

  test('fails with all that is wrong in all parts', () => {
    const message = refused({
      vpcs: [
        aVpcPlan({
          cidr: '10.0.0.0/8',
          endpoints: { gateway: ['ec2'], interface: [] },
          flowLogs: { destination: 's3', bucketArn: 'flow-logs' },
        }),
      ],
      connection: aTransitGatewayPlan({ attachments: ['management'] }),
      keyPair: { name: 'tkg-kp', publicKey: 'ecdsa-sha2-nistp256 AAAA' },
    });
    expect(message.split('\n').map((line) => line.split(': got')[0])).toEqual([
      'sfo01-test/Foundation.vpcs[0].cidr',
      'sfo01-test/Foundation.vpcs[0].endpoints.gateway[0]',
      'sfo01-test/Foundation.vpcs[0].flowLogs.bucketArn',
      'sfo01-test/Foundation.connection.routeTables[0].propagations[1]',
      'sfo01-test/Foundation.connection.routeTables[1].associations[0]',
      'sfo01-test/Foundation.keyPair.publicKey',
    ]);
  });
});

describe('routes', () => {
  test('fails when one leads everywhere', () => {
    expect(withRoute(byTransit('0.0.0.0/0'), aTransitGatewayPlan())).toBe(
      'sfo01-test/Foundation.vpcs[0].routes[0].destination: got "0.0.0.0/0", expected a network of the site or beyond it; give the networks one by one: the way to the Internet is the egress of the VPC',
    );
  });

  test.each(['10.0.0.0/16', '10.0.7.0/24'])('fails when one leads to %s, the own network', (destination) => {
    expect(withRoute(byTransit(destination), aTransitGatewayPlan())).toContain(
      `routes[0].destination: got "${destination}", expected a network outside of 10.0.0.0/16; `,
    );
  });

  test('fails when one leads to no network, by no transit gateway, and says both', () => {
    expect(withRoute(byTransit('workload'))).toMatch(
      /routes\[0\]\.destination: got "workload", .*\n.*routes\[0\]\.target: got a route to a transit gateway that there is not/,
    );
  });

  test('fails when one leads to a transit gateway that the VPC is not attached to', () => {
    const [, spokes] = aTransitGatewayPlan().routeTables;
    const connection = aTransitGatewayPlan({
      attachments: ['workload'],
      routeTables: [{ ...spokes!, propagations: [] }],
    });
    expect(withRoute(byTransit('10.1.0.0/16'), connection)).toContain(
      'routes[0].target: got a route to the transit gateway in "management", which is not attached, ',
    );
  });

  test('fails when one leads to a VPC that is not there', () => {
    expect(withRoute(byPeering('10.9.0.0/16', 'shared'), peering(['management', 'workload']))).toContain(
      'routes[0].target.vpc: got "shared", expected the name of a VPC that stands among the props; ',
    );
  });

  test('fails when one leads to a VPC without a connection to it', () => {
    expect(withRoute(byPeering('10.1.0.0/16', 'workload'), aTransitGatewayPlan())).toContain(
      'routes[0].target.vpc: got a route from "management" to "workload" by peering, expected a peering connection',
    );
  });

  test('fails when two have one destination', () => {
    const routes = [byTransit('10.1.0.0/16'), byTransit('10.1.0.0/16')];
    const vpcs = [aVpcPlan({ routes }), aWorkloadVpcPlan()];
    expect(refused({ vpcs, connection: aTransitGatewayPlan() })).toContain(
      'Foundation.vpcs[0].routes[1].destination: got "10.1.0.0/16" a second time',
    );
  });

  test('fails when an existing VPC has no route table for them', () => {
    const existing = { vpcId: 'vpc-0123456789abcdef0', routeTableIds: [] };
    const vpcs = [anExistingVpcPlan({ existing, routes: [byTransit('10.1.0.0/16')] }), aWorkloadVpcPlan()];
    expect(refused({ vpcs, connection: aTransitGatewayPlan() })).toContain(
      'Foundation.vpcs[0].existing.routeTableIds: got none, for routes to other networks, expected at least one',
    );
  });
});

describe('connections', () => {
  test('fails when a VPC that is attached is not there', () => {
    expect(refused({ vpcs: [aVpcPlan()], connection: aTransitGatewayPlan() })).toContain(
      'Foundation.connection.attachments[1]: got "workload", expected the name of a VPC that stands among the props; ',
    );
  });

  test('fails when an attachment lacks a zone', () => {
    const subnets = someSubnets('workload', 1).filter((_subnet, index) => index !== 4);
    const vpcs = [aVpcPlan(), aWorkloadVpcPlan({ subnets, egress: 'single-nat-gateway' })];
    expect(refused({ vpcs, connection: aTransitGatewayPlan() })).toContain(
      'Foundation.connection.attachments[1]: got "workload" without a private subnet in us-west-2c, ',
    );
  });

  test('fails when a VPC that is attached has no private subnet', () => {
    const subnets = someSubnets('workload', 1).filter(({ tier }) => tier === 'public');
    const endpoints = { gateway: [], interface: [] };
    const vpcs = [aVpcPlan(), aWorkloadVpcPlan({ subnets, endpoints, egress: 'single-nat-gateway' })];
    expect(refused({ vpcs, connection: aTransitGatewayPlan() })).toContain(
      'Foundation.connection.attachments[1]: got "workload" without private subnets, ',
    );
  });

  test('fails when a peering connection leads to a VPC that is not there, or back', () => {
    expect(refused({ connection: peering(['management', 'shared'], ['workload', 'workload']) })).toMatch(
      /connections\[0\]\.accepter: got "shared", .*\n.*connections\[1\]: got "workload" at both ends, expected two VPCs; /,
    );
  });

  test('fails when two VPCs are peered twice, the other way round', () => {
    expect(refused({ connection: peering(['management', 'workload'], ['workload', 'management']) })).toContain(
      'Foundation.connection.connections[1]: got "workload" and "management" a second time, expected one connection',
    );
  });
});
