import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import type { App } from 'cdktf';
import type { TkoStack } from '../../lib/terraform';
import { AWS_PROVIDER } from './aws';
import { type Host, withHost } from './aws-host-stack';
import { jsonOf } from './harness/cdktf-stacks';
import { describeErrors } from './harness/diagnostics';
import { describeReal } from './harness/gate';
import { validateOnly } from './harness/terraform';

async function errorsOf(fill: (app: App) => void): Promise<string> {
  const [json] = await jsonOf(fill);
  return describeErrors(await validateOnly(json!));
}

describeReal([AWS_PROVIDER], 'terraform validate of stacks on AWS', () => {
  test('accepts rules in a security group and routes in a route table, as the bindings write them', async () => {
    const protocol = 'tcp';
    const withRules = withHost(({ vpc }, stack) => {
      new SecurityGroup(stack, 'open', {
        vpcId: vpc.id,
        ingress: [{ fromPort: 443, toPort: 443, protocol, cidrBlocks: ['10.0.0.0/8'] }],
      });
      new RouteTable(stack, 'table', {
        vpcId: vpc.id,
        route: [{ cidrBlock: '10.1.0.0/16', transitGatewayId: 'tgw-1' }],
      });
    });

    expect(await errorsOf(withRules)).toBe('');
  });

  test('accepts a host in a VPC', async () => {
    expect(await errorsOf(withHost())).toBe('');
  });

  test.each([
    {
      fact: 'aws_vpc has an attribute that the provider does not know',
      change: ({ vpc }: Host): void => {
        vpc.addOverride('cidr', '10.0.0.0/16');
      },
      at: 'resource.aws_vpc.vpc',
      finding: /No argument or block type is named "cidr"/,
    },
    {
      fact: 'aws_subnet lacks its VPC',
      change: ({ subnet }: Host): void => {
        subnet.addOverride('vpc_id', undefined);
      },
      at: 'resource.aws_subnet.subnet',
      finding: /"vpc_id" is required/,
    },
    {
      fact: 'a rule has a word for a port',
      change: ({ rule }: Host): void => {
        rule.addOverride('from_port', 'https');
      },
      at: 'resource.aws_vpc_security_group_ingress_rule.https',
      finding: /"from_port": a number is required/,
    },
    {
      fact: 'aws_instance has an option of metadata that the provider does not know',
      change: ({ host }: Host): void => {
        host.addOverride('metadata_options.imdsv2', 'required');
      },
      at: 'resource.aws_instance.host.metadata_options',
      finding: /No argument or block type is named "imdsv2"/,
    },
    {
      fact: 'aws_instance has two root volumes',
      change: ({ host }: Host): void => {
        host.addOverride('root_block_device', [{ encrypted: true }, { encrypted: true }]);
      },
      at: 'resource.aws_instance.host',
      finding: /No more than 1 "root_block_device" blocks are allowed/,
    },
    {
      fact: 'a rule in aws_security_group leaves out what the provider wants to be null',
      change: ({ group }: Host): void => {
        group.addOverride('ingress', [{ from_port: 443, to_port: 443, protocol: 'tcp', cidr_blocks: ['10.0.0.0/8'] }]);
      },
      at: 'resource.aws_security_group.group',
      finding: /"ingress": element 0: attributes "description"[^]*are required/,
    },
    {
      fact: 'a resource is of a type that the provider does not know',
      change: (_host: Host, stack: TkoStack): void => {
        stack.addOverride('resource.aws_vpcs.second', { cidr_block: '10.1.0.0/16' });
      },
      at: 'resource: "aws_vpcs"',
      finding: /does not support resource type "aws_vpcs"/,
    },
    {
      fact: 'a data source is of a type that only resources have',
      change: (_host: Host, stack: TkoStack): void => {
        stack.addOverride('data.aws_flow_log.records', { vpc_id: '${aws_vpc.vpc.id}' });
      },
      at: 'data: "aws_flow_log"',
      finding: /Did you intend to use the managed resource type "aws_flow_log"/,
    },
  ])('fails when $fact', async ({ change, at, finding }) => {
    const errors = await errorsOf(withHost(change));

    expect(errors).toMatch(finding);
    expect(errors).toContain(at);
  });
});
