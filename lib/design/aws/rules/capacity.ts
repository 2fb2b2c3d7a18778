import { Ipv4Subnet } from '../../../spec';
import { parsed } from '../../site/rules/cluster-networks';
import { isPlanned } from '../address-plan';
import type { AwsDesign, AwsVpcPlan } from '../design';
import type { AwsRule, Finding } from './rule';

/** Addresses that AWS keeps in every subnet. */
const RESERVED_BY_AWS = 5;

/** Addresses that a load balancer wants free in its subnets: https://docs.aws.amazon.com, classic load balancers. */
const FREE_FOR_LOAD_BALANCERS = 8;

/** Machines of one kind in a zone, with one more while they are replaced. */
const replaced = (machines: number): number => machines + 1;

/** Nodes of the clusters in a VPC that can be in a zone at once, and the hosts there. */
function machinesIn({ id }: AwsVpcPlan, zone: string, design: AwsDesign): number {
  const { managementCluster, guestClusters, availabilityZones, bootstrapHost, registryHost } = design;
  const spread = (machines: number): number => replaced(Math.ceil(machines / availabilityZones.length));
  const management = managementCluster.vpc === id ? spread(managementCluster.workerCount) : 0;
  const controlPlanes = [managementCluster, ...guestClusters]
    .filter(({ vpc }) => vpc === id)
    .map(({ controlPlane }) => spread(controlPlane.replicas));
  const workers = guestClusters
    .filter(({ vpc }) => vpc === id)
    .flatMap(({ nodePools }) => nodePools)
    .filter(({ availabilityZone }) => availabilityZone === zone)
    .map(({ replicas }) => replaced(replicas));
  const hosts = [bootstrapHost, registryHost].filter((host) => host?.vpc === id && host.availabilityZone === zone);
  return [management, ...controlPlanes, ...workers, hosts.length].reduce((sum, machines) => sum + machines, 0);
}

function vpcFindings(design: AwsDesign, vpc: AwsVpcPlan): readonly Finding[] {
  const taken = RESERVED_BY_AWS + FREE_FOR_LOAD_BALANCERS + vpc.endpoints.interface.length;
  return vpc.subnets.flatMap(({ tier, availabilityZone, cidr = '' }) => {
    if (tier === 'public' || !isPlanned(cidr) || cidr === '') {
      return [];
    }
    const usable = Math.max(0, 2 ** (32 - parsed(Ipv4Subnet.parse(cidr)).prefixLength) - taken);
    const needed = machinesIn(vpc, availabilityZone, design);
    return usable >= needed
      ? []
      : [
          {
            path: `${vpc.path}.cidr`,
            got: `${vpc.cidr}, whose private subnet in ${availabilityZone} has ${usable} addresses for machines`,
            expected: `${needed} or more, for those of ${vpc.clusters.join(', ')} while some are replaced`,
            cure: 'say a larger network for the VPC, or a larger block in "networks.cidr", or spread the nodes over more zones',
          },
        ];
  });
}

export const aws23: AwsRule = {
  id: 'AWS23',
  statement: 'Private subnets have addresses for all nodes, load balancers and endpoints.',
  source: 'AWS, subnet sizing and load balancers',
  held: 'check',
  check: ({ design }) => design.vpcs.filter(({ cidr }) => isPlanned(cidr)).flatMap((vpc) => vpcFindings(design, vpc)),
};
