import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { IamInstanceProfile } from '@cdktf/provider-aws/lib/iam-instance-profile';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Instance } from '@cdktf/provider-aws/lib/instance';
import type { Construct } from 'constructs';
import { serviceTrust } from '../../design/aws/iam/document';
import { runAfter } from '../run-after';
import type { AwsHostProps, HostParts, IAwsHost } from './host-props';
import { addHostSecurityGroup } from './host-security-group';
import { nameTag } from './tags';

/** Amazon's pointers to the current images of a region, for x86-64: parameters of Systems Manager. */
export const CURRENT_IMAGES = {
  'amazon-linux-2': '/aws/service/ami-amazon-linux-latest/amzn2-ami-kernel-5.10-hvm-x86_64-gp2',
  'amazon-linux-2023': '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-x86_64',
} as const;

/** Families before Nitro that EC2 refuses to optimise for EBS. */
const NOT_OPTIMISED = /^t[12]\./;

/**
 * Makes an EC2 instance in a private subnet, with its security group, role and instance profile as children of a
 * construct.
 *
 * - The image is the current Amazon Linux: its packages lie in S3 of the region, so that Docker can be installed behind an
 *   S3 endpoint, and the agent of Session Manager and the AWS CLI are in it. The bootstrap host has Amazon Linux 2, since
 *   kind of TKG 2.3 needs cgroups 1; Amazon supported it until 30 June 2026, so whoever needs support gives an image.
 * - Only IMDSv2 answers, and with a hop limit of 1: no container gets the credentials of the role. None needs them, since
 *   the tanzu CLI reads them on the host and gives them to the provider in kind as a variable.
 * - A new image or other user data change nothing: user data runs at the first boot alone, and a host holds the kubeconfig
 *   of the management cluster, or the images of the registry. `terraform apply -replace=…` makes a new host.
 * - The instance waits for its policies and rules, which its first boot needs.
 *
 * @internal
 */
export function buildHost(scope: Construct, props: AwsHostProps, parts: HostParts): IAwsHost & { Resource: Instance } {
  const { name } = props;
  const group = addHostSecurityGroup(scope, props, parts);
  const role = addRole(scope, parts);
  const instance = new Instance(scope, 'Resource', {
    ami: props.imageId ?? new DataAwsSsmParameter(scope, 'Image', { name: CURRENT_IMAGES[parts.image] }).insecureValue,
    instanceType: props.instanceType,
    subnetId: props.subnetId,
    vpcSecurityGroupIds: [group.Resource.id, ...(props.securityGroupIds ?? [])],
    associatePublicIpAddress: false,
    iamInstanceProfile: role.profile.name,
    keyName: props.keyName,
    monitoring: true,
    ebsOptimized: NOT_OPTIMISED.test(props.instanceType) ? undefined : true,
    metadataOptions: {
      httpEndpoint: 'enabled',
      httpTokens: 'required',
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: 'disabled',
    },
    rootBlockDevice: {
      volumeType: 'gp3',
      volumeSize: props.rootVolumeGib,
      encrypted: true,
      kmsKeyId: props.kmsKeyArn,
      deleteOnTermination: true,
      tags: nameTag(name),
    },
    userData: parts.userData,
    userDataReplaceOnChange: false,
    tags: nameTag(name),
    lifecycle: { ignoreChanges: ['ami', 'user_data'] },
  });
  runAfter(instance, ...group.rules, ...role.attachments);
  return {
    Resource: instance,
    instanceId: instance.id,
    privateIp: instance.privateIp,
    securityGroupId: group.Resource.id,
    roleName: role.Resource.name,
  };
}

/** The role of a host: what it is given, and what Session Manager needs. */
function addRole(scope: Construct, { description, roleName, instanceProfileName, policyArns }: HostParts) {
  const { partition, dnsSuffix } = new DataAwsPartition(scope, 'Partition');
  const role = new IamRole(scope, 'Role', {
    name: roleName,
    description,
    assumeRolePolicy: JSON.stringify(serviceTrust(`ec2.${dnsSuffix}`)),
  });
  const policies = {
    ...policyArns,
    'session-manager': `arn:${partition}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
  };
  const attachments = Object.entries(policies).map(
    ([id, policyArn]) => new IamRolePolicyAttachment(scope, `Policy-${id}`, { role: role.name, policyArn }),
  );
  const profile = new IamInstanceProfile(scope, 'InstanceProfile', {
    name: instanceProfileName,
    role: role.name,
  });
  return { Resource: role, profile, attachments };
}
