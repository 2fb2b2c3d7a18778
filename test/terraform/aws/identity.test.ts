import { Testing } from 'cdktf';
import { tkgPolicies } from '../../../lib/design/aws/iam';
import { TkoStack } from '../../../lib/terraform';
import { AwsConnection, AwsTkgIdentity } from '../../../lib/terraform/aws';
import { dataSourceIds, refusal, resolved, resource, resourceIds, written } from '../support';

const PARTS = ['control-plane', 'controllers', 'nodes'] as const;

function connected(app = Testing.app(), id = 'usw2-identity'): TkoStack {
  const stack = new TkoStack(app, id);
  new AwsConnection(stack, 'Connection', { region: 'us-west-2' });
  return stack;
}

function withIdentity(form: 'byo-vpc' | 'full' = 'byo-vpc', tags?: Readonly<Record<string, string>>) {
  const stack = connected();
  const identity = new AwsTkgIdentity(stack, 'Identity', { form, tags });
  return { stack, identity };
}

const parsed = (policy: unknown): unknown => JSON.parse(String(policy));

describe.each(PARTS)('%s', (part) => {
  const name = `${part}.tkg.cloud.vmware.com`;

  test('names policy, role and instance profile alike', () => {
    const { stack } = withIdentity();
    expect(resource(stack, 'aws_iam_policy', `-${part}`)).toMatchObject({ name });
    expect(resource(stack, 'aws_iam_role', `Role-${part}`)).toMatchObject({ name });
    expect(resource(stack, 'aws_iam_instance_profile', part)).toMatchObject({
      name,
      role: expect.stringContaining(`aws_iam_role.Identity_Role-${part}_`) as string,
    });
  });

  test.each(['byo-vpc', 'full'] as const)('has the policy of the form %s', (form) => {
    const { stack } = withIdentity(form);
    expect(parsed(resource(stack, 'aws_iam_policy', `-${part}`).policy)).toEqual(tkgPolicies(form).managed[part]);
  });

  test('is trusted by EC2, by the suffix of the partition', () => {
    const { stack } = withIdentity();
    const { Statement } = parsed(resource(stack, 'aws_iam_role', `Role-${part}`).assume_role_policy) as {
      readonly Statement: unknown;
    };
    expect(Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: {
          Service: expect.stringMatching(
            /^ec2\.\$\{data\.aws_partition\.Identity_Partition_\w+\.dns_suffix\}$/,
          ) as string,
        },
        Action: 'sts:AssumeRole',
      },
    ]);
  });
});

test('the role of control planes has all three policies, the others have their own', () => {
  const { stack } = withIdentity();
  expect(resourceIds(stack, 'aws_iam_role_policy_attachment').map((id) => id.replace(/_[0-9A-F]{8}$/, ''))).toEqual([
    'Identity_Attachment-control-plane-control-plane',
    'Identity_Attachment-control-plane-controllers',
    'Identity_Attachment-control-plane-nodes',
    'Identity_Attachment-controllers-controllers',
    'Identity_Attachment-nodes-nodes',
  ]);
  expect(resource(stack, 'aws_iam_role_policy_attachment', 'control-plane-nodes')).toEqual({
    role: expect.stringMatching(/^\$\{aws_iam_role\.Identity_Role-control-plane_\w+\.name\}$/) as string,
    policy_arn: expect.stringMatching(/^\$\{aws_iam_policy\.Identity_Policy-nodes_\w+\.arn\}$/) as string,
  });
});

test.each(['control-plane', 'nodes'])('in the form full, the role of %s has the policy of Mission Control', (part) => {
  const { stack } = withIdentity('full');
  expect(resource(stack, 'aws_iam_role_policy', part)).toMatchObject({
    name: 'tkg-cloud-vmware-com',
    role: expect.stringContaining(`Role-${part}_`) as string,
  });
});

test('in the form byo-vpc, no role has a policy of its own', () => {
  expect(resourceIds(withIdentity().stack, 'aws_iam_role_policy')).toEqual([]);
});

test('everything bears the given tags', () => {
  const { stack } = withIdentity('full', { owner: 'platform' });
  for (const type of ['aws_iam_policy', 'aws_iam_role', 'aws_iam_instance_profile']) {
    expect(resource(stack, type, '-nodes')).toMatchObject({ tags: { owner: 'platform' } });
  }
});

test('names of a partition are written nowhere', () => {
  expect(JSON.stringify(written(withIdentity('full').stack))).not.toMatch(/arn:aws|ec2\.amazonaws/);
});

test('others come after what is made', () => {
  const { stack, identity } = withIdentity();
  expect(resolved(stack, { role: identity.roleNames.nodes, arn: identity.policyArns.nodes })).toEqual({
    role: expect.stringMatching(/^\$\{aws_iam_role\./) as string,
    arn: expect.stringMatching(/^\$\{aws_iam_policy\./) as string,
  });
});

test('an override reaches the output', () => {
  const { stack, identity } = withIdentity();
  identity.roles.nodes.addOverride('permissions_boundary', 'arn:aws-us-gov:iam::123456789012:policy/boundary');
  expect(resource(stack, 'aws_iam_role', 'Role-nodes')).toHaveProperty('permissions_boundary');
});

test('what an account has is referred to, and not looked up', () => {
  const stack = connected();
  const identity = AwsTkgIdentity.fromAccount(stack, 'Identity');
  expect(identity.roleNames.nodes).toBe('nodes.tkg.cloud.vmware.com');
  expect(identity.instanceProfileNames['control-plane']).toBe('control-plane.tkg.cloud.vmware.com');
  const { arn } = resolved(stack, { arn: identity.policyArns.controllers }) as { readonly arn: string };
  expect(arn.replace(/_[0-9A-F]{8}/g, '')).toBe(
    'arn:${data.aws_partition.Identity_Partition.partition}:iam::${data.aws_caller_identity.Identity_Account.account_id}:policy/controllers.tkg.cloud.vmware.com',
  );
  expect(resourceIds(stack, 'aws_iam_role')).toEqual([]);
  expect(dataSourceIds(stack, 'aws_iam_role')).toEqual([]);
});

test('what is made is told from what is referred to', () => {
  const { stack, identity } = withIdentity();
  const found = AwsTkgIdentity.fromAccount(stack, 'Found');
  expect([identity, found, undefined].map((one) => AwsTkgIdentity.isAwsTkgIdentity(one))).toEqual([true, false, false]);
});

test('one identity, and a stack that refers to it, are valid', () => {
  const app = Testing.app();
  new AwsTkgIdentity(connected(app), 'Identity', { form: 'byo-vpc' });
  const other = connected(app, 'usw2-foundation');
  AwsTkgIdentity.fromAccount(other, 'Identity');
  expect(() => written(other)).not.toThrow();
});

test('fails when an app makes two identities, and says where the first one is', () => {
  const app = Testing.app();
  new AwsTkgIdentity(connected(app, 'usw2-identity'), 'Identity', { form: 'byo-vpc' });
  const second = connected(app, 'euw1-identity');
  new AwsTkgIdentity(second, 'Identity', { form: 'byo-vpc' });
  expect(refusal(() => written(second))).toContain(
    'euw1-identity/Identity: got a second identity of TKG beside usw2-identity/Identity, expected one in an account; make it once, and refer to it elsewhere by AwsTkgIdentity.fromAccount',
  );
});

test('fails when one stack makes two identities', () => {
  const { stack } = withIdentity();
  new AwsTkgIdentity(stack, 'Another', { form: 'full' });
  expect(() => written(stack)).toThrow(/usw2-identity\/Another: got a second identity of TKG/);
});

test('fails when tags are none of AWS, and says all', () => {
  const tags = { 'aws:owner': 'x', 'a*b': 'x', team: 'a\nb', cost: 'x'.repeat(257) };
  expect(refusal(() => withIdentity('byo-vpc', tags)).split('\n')).toEqual([
    expect.stringContaining('Identity.tags: got the key "aws:owner", expected up to 128 letters'),
    expect.stringContaining('Identity.tags: got the key "a*b"'),
    expect.stringContaining('Identity.tags.team: got "a\\nb", expected up to 256 letters'),
    expect.stringContaining('Identity.tags.cost: got "xxx'),
  ]);
});

test('fails to compile with a name of its own', () => {
  const stack = connected();
  // @ts-expect-error the names are those of TKG
  new AwsTkgIdentity(stack, 'Identity', { form: 'byo-vpc', roleName: 'tkg-nodes' });
  expect(JSON.stringify(written(stack))).not.toContain('tkg-nodes');
});
