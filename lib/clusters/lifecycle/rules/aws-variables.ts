import { valueAt } from '../manifest-view';
import {
  ALL_NODES,
  CONTROL_PLANE,
  CONVENTION,
  IN_PLACE,
  REFUSED,
  type ChangeRule,
  variable,
  WHY,
  WORKERS,
} from './change-rule';

const CLUSTER = 'it stands in the AWSCluster alone, which is updated';

/** Variables of the class for AWS, by its patches and by the webhook of an AWSCluster. */
export const AWS_VARIABLE_RULES: readonly ChangeRule[] = [
  variable('region', 'aws.region', REFUSED, 'the webhook of an AWSCluster refuses another region'),
  variable('sshKeyName', 'aws.sshKeyName', ALL_NODES, WHY.machine),
  variable(
    'loadBalancerSchemeInternal',
    'aws.internalLoadBalancer',
    REFUSED,
    'the webhook of an AWSCluster refuses another scheme of its load balancer',
  ),
  variable('bastion', 'aws.bastion', IN_PLACE, CLUSTER),
  variable('network vpc existingID', 'aws.vpcId', REFUSED, 'the webhook of an AWSCluster refuses another VPC'),
  variable('network vpc cidr', 'aws.vpcCidr', REFUSED, 'the network of a VPC that is there stays', CONVENTION),
  variable('network subnets', 'aws.subnets', REFUSED, 'nodes stay in the subnets that they were made in', CONVENTION),
  variable('network securityGroupOverrides', 'aws.securityGroups', IN_PLACE, CLUSTER),
  variable('identityRef', 'aws.identityRef', IN_PLACE, CLUSTER, {
    otherwise: 'refused: an identity that goes',
    judge: ({ from, to }) =>
      valueAt(from, ['name']) !== undefined && valueAt(to, ['name']) === undefined
        ? {
            effects: REFUSED,
            why: 'the webhook of an AWSCluster lets nobody remove its identity',
            cure: 'name another one',
          }
        : undefined,
  }),
  variable('controlPlane instanceType', 'controlPlaneSize.instanceType', CONTROL_PLANE, WHY.machine),
  variable('controlPlane rootVolume', 'controlPlaneSize.rootVolumeGib', REFUSED, WHY.etcdVolume, CONVENTION),
  variable('worker instanceType', 'workerSize.instanceType', WORKERS, WHY.machine),
  variable('worker rootVolume', 'workerSize.rootVolumeGib', WORKERS, WHY.machine),
];
