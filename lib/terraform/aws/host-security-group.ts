import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import type { Construct } from 'constructs';
import type { AwsHostProps, HostParts, HostPort } from './host-props';
import { idPart } from './id-part';
import { nameTag } from './tags';

type HostRule = VpcSecurityGroupIngressRule | VpcSecurityGroupEgressRule;

/** The security group of a host, which nothing else has. */
export function addHostSecurityGroup(
  scope: Construct,
  props: AwsHostProps,
  { description, ports }: Pick<HostParts, 'description' | 'ports'>,
): { readonly Resource: SecurityGroup; readonly rules: readonly HostRule[] } {
  const group = new SecurityGroup(scope, 'SecurityGroup', {
    name: props.name,
    description,
    vpcId: props.vpcId,
    tags: nameTag(props.name),
  });
  const reached = [...sshPort(props), ...ports];
  return {
    Resource: group,
    rules: [...reached.flatMap((port) => addIngress(scope, group.id, port)), ...addEgress(scope, group.id, props)],
  };
}

const sshPort = ({ access }: AwsHostProps): readonly HostPort[] =>
  access.type === 'ssh' ? [{ id: 'Ssh', port: 22, clients: access.from, description: 'SSH of operators' }] : [];

const addIngress = (scope: Construct, securityGroupId: string, port: HostPort): readonly HostRule[] =>
  port.clients.map(
    (cidrIpv4) =>
      new VpcSecurityGroupIngressRule(scope, `${port.id}-${idPart(scope, cidrIpv4)}`, {
        securityGroupId,
        cidrIpv4,
        ipProtocol: 'tcp',
        fromPort: port.port,
        toPort: port.port,
        description: port.description,
      }),
  );

function addEgress(scope: Construct, securityGroupId: string, props: AwsHostProps): readonly HostRule[] {
  const { egress, s3PrefixListId } = props;
  const networks = egress === 'anywhere' ? ['0.0.0.0/0'] : egress;
  const rules = networks.map(
    (cidrIpv4) =>
      new VpcSecurityGroupEgressRule(scope, `Egress-${idPart(scope, cidrIpv4)}`, {
        securityGroupId,
        cidrIpv4,
        ipProtocol: '-1',
        description: egress === 'anywhere' ? 'Everything' : 'Networks of the site',
      }),
  );
  if (s3PrefixListId === undefined) {
    return rules;
  }
  return [
    ...rules,
    new VpcSecurityGroupEgressRule(scope, 'Egress-S3', {
      securityGroupId,
      prefixListId: s3PrefixListId,
      ipProtocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      description: 'S3 of the region',
    }),
  ];
}
