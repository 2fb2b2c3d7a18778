import { DataAwsVpc } from '@cdktf/provider-aws/lib/data-aws-vpc';
import type { TkoStack } from '../../../lib/terraform';
import {
  AwsClusterSecurityGroups,
  type AwsClusterSecurityGroupsProps,
  AwsConnection,
} from '../../../lib/terraform/aws';
import { aStack, output, refusal, resource, resourceIds, written } from '../support';

const ROLES = ['apiserver-lb', 'bastion', 'controlplane', 'lb', 'node'] as const;

const someProps = (overrides: Partial<AwsClusterSecurityGroupsProps> = {}): AwsClusterSecurityGroupsProps => ({
  clusterName: 'usw2-prod',
  vpcId: 'vpc-0123456789abcdef0',
  cni: 'antrea',
  apiServerPort: 6443,
  apiServerClients: ['10.0.0.0/16', '10.1.0.0/16'],
  nodePortClients: ['10.1.0.0/16'],
  sshClients: ['10.0.3.0/24'],
  egress: 'anywhere',
  ...overrides,
});

function connected(): TkoStack {
  const stack = aStack('usw2-test');
  new AwsConnection(stack, 'Connection', { region: 'us-west-2' });
  return stack;
}

function withGroups(overrides: Partial<AwsClusterSecurityGroupsProps> = {}) {
  const stack = connected();
  const groups = new AwsClusterSecurityGroups(stack, 'Groups', someProps(overrides));
  return { stack, groups };
}

const ingress = (stack: TkoStack, part: string) => resource(stack, 'aws_vpc_security_group_ingress_rule', part);
const egress = (stack: TkoStack, part: string) => resource(stack, 'aws_vpc_security_group_egress_rule', part);
const idOf = (role: string) =>
  expect.stringMatching(`^\\$\\{aws_security_group\\.Groups_Group-${role}_\\w+\\.id\\}$`) as string;

describe.each(ROLES)('the group %s', (role) => {
  test('is named after the cluster, in its VPC', () => {
    expect(resource(withGroups().stack, 'aws_security_group', `Group-${role}_`)).toMatchObject({
      name: `usw2-prod-${role}`,
      description: `Kubernetes cluster usw2-prod: ${role}`,
      vpc_id: 'vpc-0123456789abcdef0',
    });
  });

  test('bears the tag of the cluster when it is lb, and never one of Cluster API', () => {
    const tags = { Name: `usw2-prod-${role}`, ...(role === 'lb' && { 'kubernetes.io/cluster/usw2-prod': 'owned' }) };
    expect(resource(withGroups().stack, 'aws_security_group', `Group-${role}_`).tags).toEqual(tags);
  });

  test('has no rules inside, which would take away those of the cloud provider', () => {
    const group = resource(withGroups().stack, 'aws_security_group', `Group-${role}_`);
    expect(group).not.toHaveProperty('ingress');
    expect(group).not.toHaveProperty('egress');
  });

  test('is answered by the stack', () => {
    const { stack } = withGroups();
    expect(output(stack, `security_group_id_usw2-prod_${role.replace('-', '_')}`).value).toEqual(idOf(role));
  });
});

test('a rule between groups refers to both', () => {
  expect(ingress(withGroups().stack, 'controlplane-tcp-2379-2380')).toEqual({
    security_group_id: idOf('controlplane'),
    referenced_security_group_id: idOf('controlplane'),
    ip_protocol: 'tcp',
    from_port: 2379,
    to_port: 2380,
    description: 'etcd and its peers',
  });
});

test('a rule for a network has its CIDR', () => {
  expect(ingress(withGroups().stack, 'node-tcp-30000-32767')).toEqual({
    security_group_id: idOf('node'),
    cidr_ipv4: '10.1.0.0/16',
    ip_protocol: 'tcp',
    from_port: 30000,
    to_port: 32767,
    description: 'Node ports of services',
  });
});

test('protocols without ports have numbers', () => {
  const { stack } = withGroups({ cni: 'calico' });
  expect(ingress(stack, 'node-ip-in-ip-controlplane')).toMatchObject({ ip_protocol: '4' });
  expect(ingress(stack, 'node-ip-in-ip-controlplane')).not.toHaveProperty('from_port');
  expect(egress(stack, 'node-all')).toMatchObject({ ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0' });
  expect(egress(stack, 'node-all')).not.toHaveProperty('to_port');
});

test('S3 is reached by its prefix list', () => {
  const { stack } = withGroups({ egress: ['10.0.0.0/8'], s3PrefixListId: 'pl-68a54001' });
  expect(egress(stack, 'node-tcp-443-443-s3')).toMatchObject({ prefix_list_id: 'pl-68a54001', from_port: 443 });
  expect(egress(stack, 'node-all')).toMatchObject({ cidr_ipv4: '10.0.0.0/8' });
});

test('without its prefix list, S3 has no rule', () => {
  const { stack } = withGroups({ egress: ['10.0.0.0/8'] });
  expect(resourceIds(stack, 'aws_vpc_security_group_egress_rule').filter((id) => id.includes('s3'))).toEqual([]);
});

test('nothing comes in from the world', () => {
  const { resource: resources } = written(withGroups().stack) as {
    readonly resource: Readonly<Record<string, unknown>>;
  };
  expect(JSON.stringify(resources.aws_vpc_security_group_ingress_rule)).not.toMatch(/0\.0\.0\.0\/0|::\/0|cidr_ipv6/);
});

test('the ids of rules do not hang on the order of clients', () => {
  const ids = (apiServerClients: readonly string[]) =>
    resourceIds(withGroups({ apiServerClients }).stack, 'aws_vpc_security_group_ingress_rule');
  expect(ids(['10.1.0.0/16', '10.0.0.0/16'])).toEqual(ids(['10.0.0.0/16', '10.1.0.0/16']));
});

test('a network that is known at apply has its rule', () => {
  const stack = connected();
  const { cidrBlock } = new DataAwsVpc(stack, 'Vpc', { id: 'vpc-0123456789abcdef0' });
  new AwsClusterSecurityGroups(stack, 'Groups', someProps({ nodePortClients: [cidrBlock] }));
  expect(ingress(stack, 'node-tcp-30000-32767-dataaws_vpcVpccidr_block')).toMatchObject({
    cidr_ipv4: '${data.aws_vpc.Vpc.cidr_block}',
  });
});

test('a cluster whose name looks like the id of a group has groups too', () => {
  expect(resource(withGroups({ clusterName: 'sg-prod' }).stack, 'aws_security_group', 'Group-node')).toMatchObject({
    name: '@sg-prod-node',
    tags: { Name: 'sg-prod-node' },
  });
});

test('two clusters have their groups in one stack', () => {
  const { stack } = withGroups();
  new AwsClusterSecurityGroups(stack, 'Others', someProps({ clusterName: 'usw2-dev' }));
  expect(resourceIds(stack, 'aws_security_group')).toHaveLength(10);
  expect(output(stack, 'security_group_id_usw2-dev_node')).toHaveProperty('value');
});

test('an override reaches the output', () => {
  const { stack, groups } = withGroups();
  groups.groups.node.addOverride('revoke_rules_on_delete', true);
  expect(resource(stack, 'aws_security_group', 'Group-node')).toMatchObject({ revoke_rules_on_delete: true });
});

test('groups that are there already are known by their ids', () => {
  const ids = { bastion: 'sg-1', 'apiserver-lb': 'sg-2', lb: 'sg-3', controlplane: 'sg-4', node: 'sg-5' };
  const found = AwsClusterSecurityGroups.fromIds(ids);
  expect(found.securityGroupIds).toEqual(ids);
  expect(AwsClusterSecurityGroups.isAwsClusterSecurityGroups(found)).toBe(false);
  expect(AwsClusterSecurityGroups.isAwsClusterSecurityGroups(withGroups().groups)).toBe(true);
});

test.each(['apiServerClients', 'nodePortClients', 'sshClients'] as const)('fails when %s are the world', (list) => {
  for (const world of ['0.0.0.0/0', '::/0', '0.0.0.0/1', '128.0.0.0/1', '16.0.0.0/4']) {
    expect(() => withGroups({ [list]: ['10.0.0.0/16', world] })).toThrow(
      `usw2-test/Groups.${list}[1]: got "${world}", the whole Internet or much of it, expected a network of the site`,
    );
  }
});

test.each(['10.0.0.1/16', '10.0.0.0', 'vpc', '10.0.0.0/33', 'fd00::/64'])('fails when a client is %p', (cidr) => {
  expect(() => withGroups({ apiServerClients: [cidr] })).toThrow(
    `Groups.apiServerClients[0]: got "${cidr}", expected an IPv4 network in CIDR notation`,
  );
});

test('fails when a network stands twice', () => {
  expect(() => withGroups({ nodePortClients: ['10.0.0.0/16', '10.0.0.0/16'] })).toThrow(
    'Groups.nodePortClients[1]: got "10.0.0.0/16" a second time, expected a network of its own',
  );
});

test('fails when machines reach a list that is everything, or nothing', () => {
  expect(() => withGroups({ egress: ['0.0.0.0/0'] })).toThrow(
    'Groups.egress[0]: got "0.0.0.0/0", expected a network; give "anywhere" instead of the list',
  );
  expect(() => withGroups({ egress: [] })).toThrow('Groups.egress: got none, expected at least one network');
});

test.each(['Prod', 'prod.eu', '', 'a'.repeat(64)])('fails when the name of the cluster is %p', (clusterName) => {
  expect(() => withGroups({ clusterName })).toThrow(/Groups\.clusterName: got ".*, expected a DNS label/);
});

test('fails when name, port and clients are wrong, and says all', () => {
  const message = refusal(() => withGroups({ clusterName: '-', apiServerPort: 0, apiServerClients: [] }));
  expect(message.split('\n')).toEqual([
    expect.stringContaining('Groups.clusterName: got "-"'),
    expect.stringContaining('Groups.apiServerPort: got 0, expected a whole number from 1 to 65535'),
    expect.stringContaining('Groups.apiServerClients: got none, expected at least one network'),
  ]);
});

test('fails when a stack has the groups of a cluster twice', () => {
  const { stack } = withGroups();
  expect(() => new AwsClusterSecurityGroups(stack, 'Again', someProps())).toThrow(
    /security_group_id_usw2-prod_bastion: got something else of that name/,
  );
});
