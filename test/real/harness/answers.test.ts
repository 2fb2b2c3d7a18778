import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeReal, provider } from './gate';
import { type Answers, lifecycle } from './terraform';
import { type StackJson, inTemporaryFolder, writeJson } from './workspace';

const AWS = { source: 'hashicorp/aws', version: '6.25.0' };

/** What a stack answers when it is applied and the service answers so. */
function outputsOf(parts: StackJson, answers: Answers): Promise<Readonly<Record<string, unknown>>> {
  return inTemporaryFolder(async (folder) => {
    const stack = join(folder, 'stack');
    mkdirSync(stack);
    writeJson(join(stack, 'cdk.tf.json'), { terraform: { required_providers: { aws: AWS } }, ...parts });
    const { outputs } = await lifecycle(stack, {}, { answers });
    return outputs;
  });
}

const output = (value: string) => ({ value });

/** Two subnets that are there already, and the networks that are read from them. */
const SUBNETS: StackJson = {
  data: { aws_subnet: { a: { id: 'subnet-a' }, b: { id: 'subnet-b', default_for_az: true } } },
  output: { a: output('${data.aws_subnet.a.cidr_block}'), b: output('${data.aws_subnet.b.cidr_block}') },
};

/** A key with an alias, whose target is known when it is applied and not before. */
const ALIAS: StackJson = {
  resource: {
    aws_kms_key: { key: {} },
    aws_kms_alias: { alias: { name_prefix: 'alias/tkg', target_key_id: '${aws_kms_key.key.key_id}' } },
  },
  output: { name: output('${aws_kms_alias.alias.name}') },
};

describeReal([provider(AWS.source, AWS.version, 'apply')], 'answers of a service', () => {
  test('are for all objects of a type', async () => {
    const answers = { 'data.aws_subnet': { cidr_block: '10.0.0.0/24' } };

    expect(await outputsOf(SUBNETS, answers)).toEqual({ a: '10.0.0.0/24', b: '10.0.0.0/24' });
  });

  test('are for one object that an argument tells, before those for all', async () => {
    const answers = {
      'data.aws_subnet[id=subnet-b]': { cidr_block: '10.0.1.0/24' },
      'data.aws_subnet': { cidr_block: '10.0.0.0/24' },
    };

    expect(await outputsOf(SUBNETS, answers)).toEqual({ a: '10.0.0.0/24', b: '10.0.1.0/24' });
  });

  test('are for an object that several arguments tell, before those that fewer tell', async () => {
    const answers = {
      'data.aws_subnet[id=subnet-b][default_for_az=true]': { cidr_block: '10.0.2.0/24' },
      'data.aws_subnet[id=subnet-a][default_for_az=true]': { cidr_block: '10.0.3.0/24' },
      'data.aws_subnet[id=subnet-a]': { cidr_block: '10.0.0.0/24' },
      'data.aws_subnet[id=subnet-b]': { cidr_block: '10.0.1.0/24' },
    };

    expect(await outputsOf(SUBNETS, answers)).toEqual({ a: '10.0.0.0/24', b: '10.0.2.0/24' });
  });

  test('leave open what is for other objects', async () => {
    expect(await outputsOf(SUBNETS, { 'data.aws_subnet[id=subnet-b]': { cidr_block: '10.0.1.0/24' } })).toEqual({
      b: '10.0.1.0/24',
    });
  });

  test('are lists of objects', async () => {
    const stack = {
      data: { aws_vpc: { vpc: { id: 'vpc-1' } } },
      output: { networks: output('${join(",", data.aws_vpc.vpc.cidr_block_associations[*].cidr_block)}') },
    };
    const networks = ['10.0.0.0/16', '10.1.0.0/16'].map((cidr_block, index) => ({
      association_id: `vpc-cidr-assoc-${index}`,
      cidr_block,
      state: 'associated',
    }));
    const answers = { 'data.aws_vpc': { cidr_block_associations: networks } };

    expect(await outputsOf(stack, answers)).toEqual({ networks: '10.0.0.0/16,10.1.0.0/16' });
  });

  test('have a number of the object where they say so', async () => {
    const stack = {
      resource: { aws_vpc: { a: { cidr_block: '10.0.0.0/16' }, b: { cidr_block: '10.1.0.0/16' } } },
      output: { a: output('${aws_vpc.a.id}'), b: output('${aws_vpc.b.id}') },
    };
    const { a, b } = await outputsOf(stack, { aws_vpc: { id: 'vpc-{object}' } });

    expect([a, b]).toEqual([expect.stringMatching(/^vpc-\d{8}$/), expect.stringMatching(/^vpc-\d{8}$/)]);
    expect(a).not.toBe(b);
  });

  test('wait for an argument that is known when it is applied', async () => {
    const answers = { aws_kms_key: { key_id: 'key-1' }, 'aws_kms_alias[target_key_id=key-1]': { name: 'alias/tkg-1' } };

    expect(await outputsOf(ALIAS, answers)).toEqual({ name: 'alias/tkg-1' });
  });

  test('stay away when that argument turns out another', async () => {
    const answers = { aws_kms_key: { key_id: 'key-1' }, 'aws_kms_alias[target_key_id=key-2]': { name: 'alias/tkg-1' } };

    expect(await outputsOf(ALIAS, answers)).toEqual({});
  });

  test.each([
    ['a type that the provider does not have', { 'data.aws_vpcs_all': {} }, /data\.aws_vpcs_all: the provider has no/],
    ['an attribute that a type does not have', { 'data.aws_subnet': { cidr: '' } }, /aws_subnet: cidr is nothing that/],
    ['an argument that only the user sets', { aws_kms_alias: { target_key_id: '' } }, /target_key_id is nothing that/],
    ['a condition on an answer', { 'data.aws_subnet[arn=x]': {} }, /data\.aws_subnet\[arn=x\]: arn is no argument/],
    ['a condition without a value', { 'data.aws_subnet[id]': {} }, /aws_subnet\[id\]: expected a type, such as/],
    [
      'an answer of another type',
      { 'data.aws_vpc': { enable_dns_support: 'y' } },
      /data\.aws_vpc: enable_dns_support: /,
    ],
  ])('fails on %s', async (_fact, answers, finding) => {
    await expect(outputsOf(SUBNETS, answers)).rejects.toThrow(finding);
  });
});
