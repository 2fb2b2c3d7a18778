import { oneOf } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, integer, key, on, text, unmapped } from './define';

/** Variables of the subnets in an availability zone: those of the first have no number. */
const subnetKeys = (place: 0 | 1 | 2): readonly FlatKey[] => {
  const suffix = place === 0 ? '' : `_${place}`;
  return [
    text(`AWS_NODE_AZ${suffix}`, `aws.subnets.${place}.availabilityZone`, { default: '', place }),
    text(`AWS_PRIVATE_SUBNET_ID${suffix}`, `aws.subnets.${place}.privateId`, { default: '', place }),
    text(`AWS_PUBLIC_SUBNET_ID${suffix}`, `aws.subnets.${place}.publicId`, { default: '', place }),
    text(`AWS_PRIVATE_NODE_CIDR${suffix}`, `aws.subnets.${place}.privateCidr`, {
      default: `10.0.${2 * place}.0/24`,
      place,
    }),
    text(`AWS_PUBLIC_NODE_CIDR${suffix}`, `aws.subnets.${place}.publicCidr`, {
      default: `10.0.${2 * place + 1}.0/24`,
      place,
    }),
  ];
};

/** Variables of clusters on AWS. */
export const AWS_KEYS: readonly FlatKey[] = on('aws', [
  text('AWS_REGION', 'aws.region'),
  text('AWS_SSH_KEY_NAME', 'aws.sshKeyName'),
  text('AWS_VPC_ID', 'aws.vpcId', { default: '' }),
  text('AWS_VPC_CIDR', 'aws.vpcCidr', { default: '10.0.0.0/16' }),
  ...subnetKeys(0),
  ...subnetKeys(1),
  ...subnetKeys(2),
  text('AWS_SECURITY_GROUP_BASTION', 'aws.securityGroups.bastion', { default: '' }),
  text('AWS_SECURITY_GROUP_APISERVER_LB', 'aws.securityGroups.apiServerLoadBalancer', { default: '' }),
  text('AWS_SECURITY_GROUP_LB', 'aws.securityGroups.loadBalancer', { default: '' }),
  text('AWS_SECURITY_GROUP_CONTROLPLANE', 'aws.securityGroups.controlPlane', { default: '' }),
  text('AWS_SECURITY_GROUP_NODE', 'aws.securityGroups.node', { default: '' }),
  key(
    'AWS_IDENTITY_REF_KIND',
    oneOf('AWSClusterRoleIdentity', 'AWSClusterStaticIdentity', 'AWSClusterControllerIdentity'),
    'aws.identityRef.kind',
    { default: '' },
  ),
  text('AWS_IDENTITY_REF_NAME', 'aws.identityRef.name', { default: '' }),
  boolean('AWS_LOAD_BALANCER_SCHEME_INTERNAL', 'aws.internalLoadBalancer', { default: 'false' }),
  boolean('BASTION_HOST_ENABLED', 'aws.bastion', { default: 'true' }),
  text('CONTROL_PLANE_MACHINE_TYPE', 'controlPlaneSize.instanceType', { default: 't3.large' }),
  integer('AWS_CONTROL_PLANE_OS_DISK_SIZE_GIB', 'controlPlaneSize.rootVolumeGib', { default: '80' }),
  text('NODE_MACHINE_TYPE', 'workerSize.instanceType', { default: 'm5.large' }),
  integer('AWS_NODE_OS_DISK_SIZE_GIB', 'workerSize.rootVolumeGib', { default: '80' }),
  text('NODE_MACHINE_TYPE_1', 'nodePools.1.size.instanceType', { default: '', place: 1 }),
  text('NODE_MACHINE_TYPE_2', 'nodePools.2.size.instanceType', { default: '', place: 2 }),
  ...unmapped('no effect', ['AWS_AMI_ID', 'DISABLE_TMC_CLOUD_PERMISSIONS']),
]);
