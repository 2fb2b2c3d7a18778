import { AwsSubnet, AwsVpc } from '../../../lib/terraform/aws';
import { aStack, refusal, resource, resourceIds } from '../support';
import { anAwsStack, anOfflineVpcPlan, aVpcPlan, someSubnets, ZONES } from './support';

function made(plan = aVpcPlan()) {
  const stack = anAwsStack();
  return { stack, vpc: new AwsVpc(stack, 'Vpc', plan) };
}

const refused = (overrides: Parameters<typeof aVpcPlan>[0]): string =>
  refusal(() => new AwsVpc(aStack(), 'Vpc', aVpcPlan(overrides)));

const subnetsWith = (index: number, changes: Partial<ReturnType<typeof someSubnets>[number]>) =>
  someSubnets('management').map((subnet, at) => (at === index ? { ...subnet, ...changes } : subnet));

describe('VPC', () => {
  test('has its network, its name, and DNS', () => {
    expect(resource(made().stack, 'aws_vpc')).toEqual({
      cidr_block: '10.0.0.0/16',
      enable_dns_support: true,
      enable_dns_hostnames: true,
      tags: { Name: 'usw2-management' },
    });
  });

  test('its default security group allows nothing', () => {
    expect(resource(made().stack, 'aws_default_security_group')).toMatchObject({
      vpc_id: expect.stringMatching(/^\$\{aws_vpc\.Vpc_.*\.id\}$/) as string,
      ingress: [],
      egress: [],
    });
  });

  test('is told from one that was found, and an override reaches the output', () => {
    const { stack, vpc } = made();
    vpc.Resource.addOverride('instance_tenancy', 'dedicated');
    expect(AwsVpc.isAwsVpc(vpc)).toBe(true);
    expect(AwsVpc.isAwsVpc({ vpcId: 'vpc-1' })).toBe(false);
    expect(resource(stack, 'aws_vpc')).toMatchObject({ instance_tenancy: 'dedicated' });
  });

  test('the ids of its subnets do not hang on their order', () => {
    const [stack, turned] = [made().stack, made(aVpcPlan({ subnets: [...someSubnets('management')].reverse() })).stack];
    expect(resource(turned, 'aws_subnet', 'private-us-west-2b')).toEqual(
      resource(stack, 'aws_subnet', 'private-us-west-2b'),
    );
  });

  test.each(['10.0.0.0/15', '10.0.0.0/29'])('fails when its network is %s', (cidr) => {
    expect(refused({ cidr })).toContain(`Vpc.cidr: got "${cidr}", expected a prefix length from 16 to 28; `);
  });

  test('fails when its network has host bits, its name is empty, and it has no subnet, and says all', () => {
    expect(refused({ cidr: '10.0.0.1/16', name: '', subnets: [], egress: 'none' }).split('\n')).toEqual([
      expect.stringContaining('Vpc.name: got "", expected 1 to 200 letters'),
      expect.stringContaining('Vpc.cidr: got "10.0.0.1/16"'),
      expect.stringContaining('Vpc.subnets: got none, expected at least one subnet'),
    ]);
  });
});

describe('subnets', () => {
  test.each([
    ['private', 'kubernetes.io/role/internal-elb'],
    ['public', 'kubernetes.io/role/elb'],
  ])('a %s one bears %s and the tag of every cluster, and gives out no public address', (tier, role) => {
    const { stack } = made(aVpcPlan({ clusters: ['usw2-mgmt', 'usw2-shared'] }));
    expect(resource(stack, 'aws_subnet', `${tier}-us-west-2a`)).toMatchObject({
      availability_zone: 'us-west-2a',
      cidr_block: tier === 'private' ? '10.0.0.0/24' : '10.0.100.0/24',
      map_public_ip_on_launch: false,
      tags: {
        Name: `management-${tier}-us-west-2a`,
        [role]: '1',
        'kubernetes.io/cluster/usw2-mgmt': 'shared',
        'kubernetes.io/cluster/usw2-shared': 'shared',
      },
    });
  });

  test('there is one of each tier in every zone, in the order of the plan', () => {
    const { vpc } = made();
    expect(vpc.subnets.map(({ tier, availabilityZone }) => `${tier} ${availabilityZone}`)).toEqual(
      ZONES.flatMap((zone) => [`private ${zone}`, `public ${zone}`]),
    );
    expect(vpc.subnets.every((subnet) => AwsSubnet.isAwsSubnet(subnet))).toBe(true);
  });

  test('fails when one lies outside of the VPC', () => {
    expect(refused({ subnets: subnetsWith(2, { cidr: '10.1.1.0/24' }) })).toBe(
      'sfo01-test/Vpc.subnets[2].cidr: got "10.1.1.0/24", expected a network inside of 10.0.0.0/16; take a part of the network of the VPC',
    );
  });

  test('fails when one is larger than the VPC', () => {
    expect(refused({ cidr: '10.0.0.0/24', subnets: [{ ...someSubnets('m')[0]!, cidr: '10.0.0.0/23' }] })).toContain(
      'subnets[0].cidr: got "10.0.0.0/23", expected a network inside of 10.0.0.0/24; ',
    );
  });

  test('fails when two share addresses', () => {
    expect(refused({ subnets: subnetsWith(3, { cidr: '10.0.0.0/20' }) })).toContain(
      'Vpc.subnets[3].cidr: got "10.0.0.0/20", expected no address of 10.0.0.0/24 (management-private-us-west-2a); ',
    );
  });

  test('fails when two private ones are in one zone', () => {
    expect(refused({ subnets: subnetsWith(2, { availabilityZone: 'us-west-2a' }) })).toContain(
      'Vpc.subnets[2]: got a second private subnet in us-west-2a, expected one for each availability zone; ',
    );
  });

  test('fails when a subnet is too small, and a zone is none', () => {
    const message = refused({ subnets: subnetsWith(0, { cidr: '10.0.0.0/29', availabilityZone: 'us-west-2' }) });
    expect(message).toMatch(
      /subnets\[0\]\.availabilityZone: got "us-west-2", .*\n.*subnets\[0\]\.cidr: got "10\.0\.0\.0\/29", expected a prefix/,
    );
  });

  test('fails when one that is made has no network, or an id', () => {
    const message = refused({ subnets: subnetsWith(0, { cidr: undefined, subnetId: 'subnet-0123456789abcdef0' }) });
    expect(message).toMatch(/subnets\[0\]\.cidr: got no network .*\n.*subnets\[0\]\.subnetId: got "subnet-/);
  });

  test.each(['', 'Usw2', 'usw2_mgmt'])('fails when a cluster is named %p', (cluster) => {
    expect(refused({ clusters: [cluster] })).toContain(`Vpc.clusters[0]: got "${cluster}", expected `);
  });

  test('fails when a cluster stands twice', () => {
    expect(refused({ clusters: ['usw2-mgmt', 'usw2-mgmt'] })).toContain(
      'Vpc.clusters[1]: got "usw2-mgmt" a second time',
    );
  });
});

describe('egress', () => {
  const natOf = (zone: string) =>
    expect.stringMatching(new RegExp(`^\\$\\{aws_nat_gateway\\..*NatGateway-${zone}_.*\\.id\\}$`)) as string;

  test('each private subnet leaves by the NAT gateway of its own zone', () => {
    const { stack } = made();
    expect(resourceIds(stack, 'aws_nat_gateway')).toHaveLength(3);
    expect(resource(stack, 'aws_route', 'private-us-west-2b')).toEqual({
      route_table_id: expect.stringContaining('RouteTable-private-us-west-2b') as string,
      destination_cidr_block: '0.0.0.0/0',
      nat_gateway_id: natOf('us-west-2b'),
    });
    expect(resource(stack, 'aws_route_table_association', 'private-us-west-2b')).toEqual({
      route_table_id: expect.stringContaining('RouteTable-private-us-west-2b') as string,
      subnet_id: expect.stringContaining('Subnet-private-us-west-2b') as string,
    });
  });

  test('a NAT gateway has an address, stands in the public subnet, and waits for the Internet gateway', () => {
    const { stack } = made();
    const waits = { depends_on: [expect.stringMatching(/^aws_internet_gateway\./) as string] };
    expect(resource(stack, 'aws_nat_gateway', 'us-west-2c')).toMatchObject({
      ...waits,
      allocation_id: expect.stringMatching(/^\$\{aws_eip\..*Address-us-west-2c_.*\.id\}$/) as string,
      subnet_id: expect.stringContaining('Subnet-public-us-west-2c') as string,
    });
    expect(resource(stack, 'aws_eip', 'us-west-2c')).toMatchObject({ ...waits, domain: 'vpc' });
  });

  test('all public subnets share a table whose default route is the Internet gateway', () => {
    const { stack, vpc } = made();
    expect(vpc.publicRouteTableIds).toHaveLength(1);
    expect(resource(stack, 'aws_route', 'DefaultRoute-public')).toMatchObject({
      destination_cidr_block: '0.0.0.0/0',
      gateway_id: expect.stringMatching(/^\$\{aws_internet_gateway\./) as string,
    });
    expect(resource(stack, 'aws_route_table_association', 'public-us-west-2c').route_table_id).toContain(
      'RouteTable-public',
    );
  });

  test('with a single NAT gateway, all zones leave by the first', () => {
    const { stack } = made(aVpcPlan({ egress: 'single-nat-gateway' }));
    expect(resourceIds(stack, 'aws_nat_gateway')).toHaveLength(1);
    expect(resourceIds(stack, 'aws_eip')).toHaveLength(1);
    expect(resource(stack, 'aws_route', 'private-us-west-2c')).toMatchObject({ nat_gateway_id: natOf('us-west-2a') });
  });

  test.each(['aws_internet_gateway', 'aws_egress_only_internet_gateway', 'aws_nat_gateway', 'aws_eip', 'aws_route'])(
    'without one there is no %s',
    (type) => {
      expect(resourceIds(made(anOfflineVpcPlan()).stack, type)).toEqual([]);
    },
  );

  test('without one there still is a route table for each private subnet', () => {
    const { stack, vpc } = made(anOfflineVpcPlan());
    expect([...vpc.routeTables.keys()]).toEqual(ZONES.map((zone) => `private-${zone}`));
    expect(vpc.publicRouteTableIds).toEqual([]);
    expect(resourceIds(stack, 'aws_route_table_association')).toHaveLength(3);
  });

  test('fails when a VPC without Internet has public subnets, and names each', () => {
    const message = refused({ egress: 'none' });
    expect(message.split('\n')).toHaveLength(3);
    expect(message).toContain(
      'Vpc.subnets[1].tier: got the public subnet "management-public-us-west-2a" in a VPC without Internet, expected private subnets only; ',
    );
  });

  test('fails when a zone has no public subnet for its NAT gateway', () => {
    const subnets = someSubnets('management').filter((_subnet, index) => index !== 5);
    expect(refused({ subnets })).toContain('Vpc.egress: got no public subnet in us-west-2c, expected one for the NAT');
  });

  test('fails when there is no public subnet for the single NAT gateway', () => {
    const subnets = someSubnets('management').filter(({ tier }) => tier === 'private');
    expect(refused({ subnets, egress: 'single-nat-gateway' })).toContain('Vpc.egress: got no public subnet at all');
  });
});
