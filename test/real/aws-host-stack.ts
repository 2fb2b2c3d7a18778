import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import type { App } from 'cdktf';
import { TkoStack } from '../../lib/terraform';

/** A stack of the user with a provider for AWS. */
export function stackOn(app: App, id: string, region = 'us-west-2'): TkoStack {
  const stack = new TkoStack(app, id);
  new AwsProvider(stack, 'aws', { region });
  return stack;
}

/** A VPC whose default security group is closed, with a host in its subnet. */
function addHost(stack: TkoStack) {
  const vpc = new Vpc(stack, 'vpc', { cidrBlock: '10.0.0.0/16', tags: { Name: 'management' } });
  const subnet = new Subnet(stack, 'subnet', {
    vpcId: vpc.id,
    cidrBlock: '10.0.1.0/24',
    availabilityZone: 'us-west-2a',
  });
  new DefaultSecurityGroup(stack, 'closed', { vpcId: vpc.id, ingress: [], egress: [] });
  const group = new SecurityGroup(stack, 'group', { vpcId: vpc.id, name: 'host' });
  const rule = new VpcSecurityGroupIngressRule(stack, 'https', {
    securityGroupId: group.id,
    cidrIpv4: vpc.cidrBlock,
    ipProtocol: 'tcp',
    fromPort: 443,
    toPort: 443,
  });
  const image = new DataAwsSsmParameter(stack, 'image', { name: '/aws/service/ami-amazon-linux-latest/image' });
  const host = new Instance(stack, 'host', {
    ami: image.value,
    instanceType: 't3.large',
    subnetId: subnet.id,
    vpcSecurityGroupIds: [group.id],
    metadataOptions: { httpTokens: 'required', httpEndpoint: 'enabled' },
    rootBlockDevice: { encrypted: true, volumeSize: 64 },
  });
  return { vpc, subnet, group, rule, image, host };
}

export type Host = ReturnType<typeof addHost>;

/** Fills an app with one stack, "hosts". */
export const withHost =
  (change: (host: Host, stack: TkoStack) => unknown = () => undefined) =>
  (app: App): void => {
    const stack = stackOn(app, 'hosts');
    change(addHost(stack), stack);
  };
