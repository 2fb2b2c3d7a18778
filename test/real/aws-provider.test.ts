import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsSubnet } from '@cdktf/provider-aws/lib/data-aws-subnet';
import { DataAwsVpc } from '@cdktf/provider-aws/lib/data-aws-vpc';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint';
import { type App, TerraformOutput } from 'cdktf';
import { stackOutput } from '../../lib/terraform';
import { AWS_PROVIDER, awsAnswers } from './aws';
import { type Host, stackOn, withHost } from './aws-host-stack';
import { applyStacks } from './harness/cdktf-stacks';
import { describeReal } from './harness/gate';

/** A VPC and a subnet that are there already, which must be as the site says. */
function withExisting(app: App): void {
  const stack = stackOn(app, 'existing');
  new DataAwsVpc(stack, 'vpc', {
    id: 'vpc-1',
    lifecycle: { postcondition: [{ condition: '${self.cidr_block == "10.0.0.0/16"}', errorMessage: 'another VPC' }] },
  });
  for (const zone of ['a', 'b']) {
    const condition = `\${self.availability_zone == "us-west-2${zone}"}`;
    new DataAwsSubnet(stack, `subnet-${zone}`, {
      id: `subnet-${zone}`,
      lifecycle: { postcondition: [{ condition, errorMessage: `subnet-${zone} is in another zone` }] },
    });
  }
}

const EXISTING = {
  ...awsAnswers(),
  'data.aws_vpc[id=vpc-1]': { cidr_block: '10.0.0.0/16' },
  'data.aws_subnet[id=subnet-a]': { availability_zone: 'us-west-2a' },
  'data.aws_subnet[id=subnet-b]': { availability_zone: 'us-west-2b' },
};

describeReal([AWS_PROVIDER], 'stacks on AWS are applied, planned without a change, and destroyed', () => {
  test('a host in a VPC', async () => {
    const { hosts } = await applyStacks(withHost(), {}, { answers: awsAnswers() });

    expect(hosts?.resources).toEqual([
      'aws_default_security_group.closed',
      'aws_instance.host',
      'aws_security_group.group',
      'aws_subnet.subnet',
      'aws_vpc.vpc',
      'aws_vpc_security_group_ingress_rule.https',
    ]);
    expect(hosts?.judge).toMatch(/^double/);
  });

  test('what the service answers can be read: ids, ARNs, addresses, lists of objects', async () => {
    const { hosts } = await applyStacks(
      withHost(({ vpc, host }, stack) => {
        const endpoint = new VpcEndpoint(stack, 'sts', { vpcId: vpc.id, serviceName: 'com.amazonaws.us-west-2.sts' });
        stackOutput(stack, 'vpc_id', { value: vpc.id, description: 'VPC' });
        stackOutput(stack, 'address', { value: host.privateIp, description: 'Address' });
        stackOutput(stack, 'volume', { value: host.rootBlockDevice.volumeId, description: 'Volume' });
        stackOutput(stack, 'endpoint', { value: endpoint.dnsEntry.get(0).dnsName, description: 'Name' });
      }),
      {},
      { answers: awsAnswers() },
    );

    expect(hosts?.outputs).toEqual({
      vpc_id: expect.stringMatching(/^vpc-[0-9a-f]{17}$/) as string,
      address: '10.0.0.10',
      volume: expect.stringMatching(/^aws_instance-double-volume_id-/) as string,
      endpoint: expect.stringMatching(/^vpce-[0-9a-f]{17}\.us-west-2\.vpce\.amazonaws\.com$/) as string,
    });
  });

  test('two VPCs have two ids', async () => {
    const { vpcs } = await applyStacks(
      (app) => {
        const stack = stackOn(app, 'vpcs');
        ['10.0.0.0/16', '10.1.0.0/16'].forEach((cidrBlock, index) => {
          const { id } = new Vpc(stack, `vpc-${index}`, { cidrBlock });
          stackOutput(stack, `vpc_${index}`, { value: id, description: 'VPC' });
        });
      },
      {},
      { answers: awsAnswers() },
    );

    expect(new Set(Object.values(vpcs!.outputs)).size).toBe(2);
  });

  test('who and where one is, in another partition', async () => {
    const { account } = await applyStacks(
      (app) => {
        const stack = stackOn(app, 'account', 'us-gov-west-1');
        const { partition, dnsSuffix } = new DataAwsPartition(stack, 'partition');
        const { accountId } = new DataAwsCallerIdentity(stack, 'caller');
        stackOutput(stack, 'role', { value: `arn:${partition}:iam::${accountId}:role/tkg`, description: 'Role' });
        stackOutput(stack, 'service', { value: `ec2.${dnsSuffix}`, description: 'Service' });
      },
      {},
      { answers: awsAnswers({ partition: 'aws-us-gov', region: 'us-gov-west-1' }) },
    );

    expect(account?.outputs).toEqual({
      role: 'arn:aws-us-gov:iam::123456789012:role/tkg',
      service: 'ec2.amazonaws.com',
    });
  });

  test('the second stack reads the VPC of the first by a reference', async () => {
    const { network, hosts } = await applyStacks(
      (app) => {
        const first = stackOn(app, 'network');
        const vpc = new Vpc(first, 'vpc', { cidrBlock: '10.0.0.0/16' });
        stackOutput(first, 'vpc_id', { value: vpc.id, description: 'VPC' });
        const second = stackOn(app, 'hosts');
        const subnet = new Subnet(second, 'subnet', { vpcId: vpc.id, cidrBlock: '10.0.1.0/24' });
        stackOutput(second, 'vpc_id', { value: subnet.vpcId, description: 'VPC' });
      },
      {},
      { answers: awsAnswers() },
    );

    expect(network?.outputs).toHaveProperty('vpc_id', expect.stringMatching(/^vpc-/));
    expect(hosts?.outputs).toEqual({ vpc_id: network?.outputs.vpc_id });
  });

  test('a VPC and its subnets that are as the site says', async () => {
    const { existing } = await applyStacks(withExisting, {}, { answers: EXISTING });

    expect(existing?.resources).toEqual([]);
  });

  test('fails when a subnet is in another zone than the site says, and names it alone', async () => {
    const answers = { ...EXISTING, 'data.aws_subnet[id=subnet-b]': { availability_zone: 'us-west-2c' } };
    const errors = applyStacks(withExisting, {}, { answers }).catch(String);

    expect(await errors).toMatch(/subnet-b is in another zone/);
    expect(await errors).not.toMatch(/subnet-a is|another VPC/);
  });

  test('fails when the image, which the provider keeps for sensitive, leaves by an output', async () => {
    const apply = (read: (host: Host) => string) =>
      applyStacks(
        withHost((host, stack) => new TerraformOutput(stack, 'image_id', { value: read(host) })),
        {},
        { answers: awsAnswers() },
      );

    await expect(apply(({ image }) => image.value)).rejects.toThrow(/Output refers to sensitive values/);
    expect((await apply(({ image }) => image.insecureValue)).hosts?.outputs).toEqual({
      image_id: expect.stringMatching(/^ami-/) as string,
    });
  });
});
