import type { AwsSubnetPlan } from '../../design/aws/plans';

type Tags = Record<string, string>;

/** The tag that AWS shows as the name. */
export const nameTag = (name: string): Tags => ({ Name: name });

/**
 * Tags by which the cloud provider finds the subnets of load balancers: the role says whether internal ones or those
 * that face the Internet, the cluster tag says whose. Without the name of the very cluster its load balancers fail.
 */
export const loadBalancerTags = (tier: AwsSubnetPlan['tier'], clusters: readonly string[]): Tags => ({
  [tier === 'private' ? 'kubernetes.io/role/internal-elb' : 'kubernetes.io/role/elb']: '1',
  ...Object.fromEntries(clusters.map((cluster) => [`kubernetes.io/cluster/${cluster}`, 'shared'])),
});
