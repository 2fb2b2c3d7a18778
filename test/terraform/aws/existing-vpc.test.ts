import { AwsSubnet, AwsVpc, type AwsVpcLookup } from '../../../lib/terraform/aws';
import { inputVariable, type TkoStack } from '../../../lib/terraform';
import { type Block, dataSource, refusal, resource, resourceIds } from '../support';
import { anAwsStack, anExistingVpcPlan } from './support';

const lookup = (overrides: Partial<AwsVpcLookup> = {}): AwsVpcLookup => {
  const { existing, ...plan } = anExistingVpcPlan();
  return { ...plan, ...existing!, ...overrides };
};

function found(overrides: Partial<AwsVpcLookup> = {}) {
  const stack = anAwsStack();
  return { stack, vpc: AwsVpc.fromVpcId(stack, 'Vpc', lookup(overrides)) };
}

const refused = (overrides: Partial<AwsVpcLookup>): string => refusal(() => found(overrides));

/** The messages of what Terraform checks, by condition. */
function checks(stack: TkoStack, type: string, part: string): Readonly<Record<string, string>> {
  const { postcondition } = dataSource(stack, type, part).lifecycle as { postcondition: readonly Block[] };
  return Object.fromEntries(postcondition.map((one) => [String(one.condition), String(one.error_message)]));
}

test('the VPC must have the network of the site, first or added', () => {
  expect(dataSource(found().stack, 'aws_vpc', 'Vpc')).toMatchObject({ id: 'vpc-0123456789abcdef0' });
  expect(checks(found().stack, 'aws_vpc', 'Vpc')).toHaveProperty(
    ['${((self.cidr_block == "10.0.0.0/16") || contains(self.cidr_block_associations[*].cidr_block, "10.0.0.0/16"))}'],
    'vpcs.management: got vpc-0123456789abcdef0 with the network ${self.cidr_block}, expected 10.0.0.0/16; correct the site file, or name another VPC',
  );
});

test.each(['${self.enable_dns_support}', '${self.enable_dns_hostnames}'])('the VPC must have %s', (condition) => {
  expect(checks(found().stack, 'aws_vpc', 'Vpc')[condition]).toMatch(/expected a VPC with DNS support and DNS hostnam/);
});

test.each(['vpc_id == "vpc-0123456789abcdef0"', 'availability_zone == "us-west-2b"', 'cidr_block == "10.0.1.0/24"'])(
  'a subnet must have the %s',
  (condition) => {
    expect(checks(found().stack, 'aws_subnet', 'private-us-west-2b')[`\${(self.${condition})}`]).toMatch(
      /^vpcs\.management: got subnet-0123456789abcdef2 with the .*\$\{self\..*\}, expected .*; correct the site file/,
    );
  },
);

test('a private subnet must give out no public addresses; a public one may', () => {
  const { stack } = found();
  const condition = ['${!self.map_public_ip_on_launch}'];
  expect(checks(stack, 'aws_subnet', 'private-us-west-2a')).toHaveProperty(condition);
  expect(checks(stack, 'aws_subnet', 'public-us-west-2a')).not.toHaveProperty(condition);
});

test('the network of a subnet goes unchecked when the site does not say it', () => {
  const subnets = lookup().subnets.map((subnet) => ({ ...subnet, cidr: undefined }));
  expect(Object.keys(checks(found({ subnets }).stack, 'aws_subnet', 'private-us-west-2a')).join()).not.toContain(
    'cidr',
  );
});

test('an id that is known at apply alone is compared too', () => {
  const stack = anAwsStack();
  const input = (name: string) => inputVariable(stack, name, { type: 'string', description: name }).stringValue;
  AwsSubnet.fromSubnetId(stack, 'Subnet', {
    tier: 'private',
    availabilityZone: 'us-west-2a',
    subnetId: input('subnet'),
    vpcId: input('vpc'),
    clusters: [],
  });
  expect(dataSource(stack, 'aws_subnet')).toMatchObject({ id: '${var.subnet}' });
  expect(checks(stack, 'aws_subnet', 'Subnet')).toHaveProperty(['${(self.vpc_id == var.vpc)}']);
});

test.each([
  ['private-us-west-2a_Tag-kubernetesio-role', 'kubernetes.io/role/internal-elb', '1'],
  ['public-us-west-2a_Tag-kubernetesio-role', 'kubernetes.io/role/elb', '1'],
  ['public-us-west-2c_Tag-kubernetesio-cluster', 'kubernetes.io/cluster/usw2-mgmt', 'shared'],
])('%s is a tag of its own', (part, key, value) => {
  expect(resource(found().stack, 'aws_ec2_tag', part)).toEqual({
    resource_id: expect.stringMatching(/^\$\{data\.aws_subnet\..*\.id\}$/) as string,
    key,
    value,
  });
});

test('nothing is made in it but tags', () => {
  const { stack, vpc } = found();
  ['aws_vpc', 'aws_subnet', 'aws_route_table', 'aws_default_security_group', 'aws_internet_gateway'].forEach((type) => {
    expect(resourceIds(stack, type)).toEqual([]);
  });
  expect(vpc.privateRouteTableIds).toEqual(['rtb-0123456789abcdef0', 'rtb-0123456789abcdef1']);
  expect(AwsVpc.isAwsVpc(vpc)).toBe(false);
});

test('fails when ids are none, and says all', () => {
  const subnets = lookup().subnets.map((subnet, index) =>
    index === 0 ? { ...subnet, subnetId: 'private-a' } : subnet,
  );
  expect(refused({ vpcId: 'management', routeTableIds: ['rtb'], subnets }).split('\n')).toEqual([
    expect.stringContaining('Vpc.vpcId: got "management", expected an id that begins with "vpc-"; '),
    expect.stringContaining('Vpc.routeTableIds[0]: got "rtb", expected an id that begins with "rtb-"; '),
    expect.stringContaining('Vpc.subnets[0].subnetId: got "private-a", expected an id that begins with "subnet-"; '),
  ]);
});

test('fails when a subnet has no id', () => {
  const subnets = lookup().subnets.map((subnet, index) => (index === 1 ? { ...subnet, subnetId: undefined } : subnet));
  expect(refused({ subnets })).toContain('Vpc.subnets[1].subnetId: got no id for a subnet of an existing VPC, ');
});

test('fails when a route table or a subnet stands twice', () => {
  const [table] = lookup().routeTableIds;
  const subnets = lookup().subnets.map((subnet) => ({ ...subnet, subnetId: 'subnet-0123456789abcdef0' }));
  const message = refused({ routeTableIds: [table!, table!], subnets });
  expect(message).toMatch(/Vpc\.routeTableIds\[1\]: got "rtb-.*" a second time/);
  expect(message).toMatch(/Vpc\.subnets\[5\]\.subnetId: got "subnet-.*" a second time/);
});

test('fails when a single subnet is looked up in no zone, for no cluster', () => {
  const subnet = { ...lookup().subnets[0]!, vpcId: 'vpc-0123456789abcdef0', subnetId: 'subnet-0123456789abcdef0' };
  expect(
    refusal(() => AwsSubnet.fromSubnetId(anAwsStack(), 'Subnet', { ...subnet, availabilityZone: 'a', clusters: [''] })),
  ).toMatch(/Subnet\.availabilityZone: got "a", .*\n.*Subnet\.clusters\[0\]: got ""/);
});
