import { join } from 'node:path';
import { projectRoot } from '../cache';
import type { Block, ProviderSchemas } from '../schema';
import { schemaFromBindings } from './schema-from-bindings';
import { withUnsaid } from './unsaid';

describe('schema recovered from the bindings of AWS', () => {
  let aws: ProviderSchemas;
  beforeAll(() => {
    const bindings = schemaFromBindings(join(projectRoot, 'node_modules/@cdktf/provider-aws/.jsii'));
    aws = withUnsaid({ source: 'hashicorp/aws', version: '6.25.0' }, bindings);
  });

  const resource = (type: string): Block => aws.resource_schemas[type]!.block;
  const data = (type: string): Block => aws.data_source_schemas[type]!.block;

  test('takes every argument of the provider from the user or the environment', () => {
    const { attributes } = aws.provider.block;

    expect(Object.values(attributes).filter(({ required }) => required)).toEqual([]);
    expect(attributes.region).toMatchObject({ type: 'string', optional: true });
  });

  test('leaves the alias of a provider to Terraform', () => {
    expect(aws.provider.block.attributes).not.toHaveProperty('alias');
  });

  test.each([
    ['aws_vpc', []],
    ['aws_subnet', ['vpc_id']],
    ['aws_route', ['route_table_id']],
    ['aws_vpc_security_group_ingress_rule', ['ip_protocol', 'security_group_id']],
    ['aws_ec2_transit_gateway_vpc_attachment', ['subnet_ids', 'transit_gateway_id', 'vpc_id']],
    ['aws_vpc_peering_connection', ['peer_vpc_id', 'vpc_id']],
    ['aws_iam_role', ['assume_role_policy']],
    ['aws_iam_role_policy', ['policy', 'role']],
    ['aws_s3_bucket_public_access_block', ['bucket']],
    ['aws_route53_record', ['name', 'type', 'zone_id']],
    ['aws_ec2_tag', ['key', 'resource_id', 'value']],
  ])('%s requires %j', (type, names) => {
    const { attributes } = resource(type);

    expect(Object.keys(attributes).filter((name) => attributes[name]?.required)).toEqual(names);
  });

  test('aws_instance has one block of metadata options and any number of volumes', () => {
    const { metadata_options: metadata, ebs_block_device: volumes } = resource('aws_instance').block_types;

    expect(metadata).toMatchObject({ nesting_mode: 'list', max_items: 1 });
    expect(volumes).not.toHaveProperty('max_items');
    expect(volumes?.block.attributes.device_name).toEqual({ type: 'string', required: true });
  });

  test('aws_vpc_endpoint answers its names as a list of objects', () => {
    expect(resource('aws_vpc_endpoint').attributes.dns_entry).toEqual({
      type: ['list', ['object', { dns_name: 'string', hosted_zone_id: 'string' }]],
      computed: true,
    });
  });

  test('aws_partition and aws_caller_identity answer where and who one is', () => {
    expect(data('aws_partition').attributes).toMatchObject({
      partition: { type: 'string', computed: true },
      dns_suffix: { type: 'string', computed: true },
      reverse_dns_prefix: { type: 'string', computed: true },
    });
    expect(data('aws_caller_identity').attributes.account_id).toEqual({ type: 'string', computed: true });
  });

  test('a value of aws_ssm_parameter is sensitive, the same in plain is not', () => {
    const { value, insecure_value: plain } = data('aws_ssm_parameter').attributes;

    expect(value).toEqual({ type: 'string', computed: true, sensitive: true });
    expect(plain).toEqual({ type: 'string', computed: true });
  });

  test('rules of aws_default_security_group are a set of objects and no blocks', () => {
    const { attributes, block_types: blocks } = resource('aws_default_security_group');

    expect(attributes.ingress).toMatchObject({ type: ['set', ['object', { from_port: 'number', self: 'bool' }]] });
    expect(blocks).toEqual({});
  });

  test('a class whose configuration has another name is not left out', () => {
    expect(aws.resource_schemas).toHaveProperty('aws_wafv2_web_acl_association');
  });
});
