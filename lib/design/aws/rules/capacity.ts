import { Ipv4Subnet, show } from '../../../spec';
import { parsed } from '../../site/rules/cluster-networks';
import { isPlanned } from '../address-plan';
import type { AwsDesign, AwsVpcPlan } from '../design';
import type { AwsRule, Finding } from './rule';

/** Addresses that AWS keeps in every subnet. */
const RESERVED_BY_AWS = 5;

/** Addresses that a load balancer wants free in its subnets: https://docs.aws.amazon.com, classic load balancers. */
const FREE_FOR_LOAD_BALANCERS = 8;

/** Nodes of the clusters in a VPC, with one more of each cluster's kinds while nodes are replaced. */
const nodesIn = ({ managementCluster, guestClusters }: AwsDesign, { id }: AwsVpcPlan): number =>
  [
    { ...managementCluster, workers: managementCluster.workerCount, kinds: 2 },
    ...guestClusters.map((cluster) => ({
      ...cluster,
      workers: cluster.nodePools.reduce((sum, { replicas }) => sum + replicas, 0),
      kinds: 1 + cluster.nodePools.length,
    })),
  ]
    .filter(({ vpc }) => vpc === id)
    .reduce((sum, { controlPlane, workers, kinds }) => sum + controlPlane.replicas + workers + kinds, 0);

function vpcFindings(design: AwsDesign, vpc: AwsVpcPlan): readonly Finding[] {
  const subnets = vpc.subnets.filter(({ tier, cidr }) => tier === 'private' && cidr !== undefined && isPlanned(cidr));
  const usable = subnets.reduce((sum, { cidr = '' }) => {
    const { prefixLength } = parsed(Ipv4Subnet.parse(cidr));
    const free = 2 ** (32 - prefixLength) - RESERVED_BY_AWS - FREE_FOR_LOAD_BALANCERS;
    return sum + Math.max(0, free - vpc.endpoints.interface.length);
  }, 0);
  const needed = nodesIn(design, vpc);
  return subnets.length === 0 || usable >= needed
    ? []
    : [
        {
          path: `${vpc.path}.cidr`,
          got: `${show(vpc.cidr)}, whose private subnets have ${usable} addresses for nodes`,
          expected: `${needed} or more, for the nodes of ${vpc.clusters.join(', ')} while some are replaced`,
          cure: 'choose a larger network',
        },
      ];
}

export const aws23: AwsRule = {
  id: 'AWS23',
  statement: 'Private subnets have addresses for all nodes, load balancers and endpoints.',
  source: 'AWS, subnet sizing and load balancers',
  held: 'check',
  check: ({ design }) => design.vpcs.filter(({ cidr }) => isPlanned(cidr)).flatMap((vpc) => vpcFindings(design, vpc)),
};
