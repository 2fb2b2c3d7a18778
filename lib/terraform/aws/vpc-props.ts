import type { AwsSubnetPlan, AwsVpcPlan } from '../../design/aws/plans';
import type { SpecIssue } from '../../spec/issue';
import { repetitionIssues } from '../checks';
import { nothingGiven } from '../errors';
import {
  idOfNewSubnet,
  noSubnetForNat,
  outsideVpc,
  publicWithoutEgress,
  secondSubnetOfZone,
  subnetWithoutId,
  subnetWithoutNetwork,
} from './errors-network';
import { networkIssues, networkOf, overlapIssues, resourceIdIssues, nameIssues } from './network-checks';
import { clusterIssues, type IAwsSubnet, zoneIssues } from './subnet';

/** A VPC, with what the site uses in it. */
export interface IAwsVpc {
  readonly vpcId: string;
  readonly vpcArn: string;
  readonly cidr: string;
  /** In the order of the plan. */
  readonly subnets: readonly IAwsSubnet[];
  /** Of the private subnets; of an existing VPC all that are named. */
  readonly privateRouteTableIds: readonly string[];
  /** Of the public subnets; none of an existing VPC. */
  readonly publicRouteTableIds: readonly string[];
  /** All of them, by names that stay: "private-us-west-2a", "public", or the id of an existing one. */
  readonly routeTables: ReadonlyMap<string, string>;
  /** Public addresses of the NAT gateways, by their zones; none is known of an existing VPC. */
  readonly natAddresses: ReadonlyMap<string, string>;
}

/** What a new VPC takes; the plan of one is it. */
export type AwsVpcProps = Pick<AwsVpcPlan, 'name' | 'cidr' | 'subnets' | 'clusters' | 'egress'>;

/** Which VPC is found, and what is expected of it; the plan of an existing one nearly is it. */
export interface AwsVpcLookup extends Pick<AwsVpcPlan, 'cidr' | 'subnets' | 'clusters'> {
  /** Id of the VPC. */
  readonly vpcId: string;
  /** Tables that get the routes to other networks, and to gateway endpoints. */
  readonly routeTableIds: readonly string[];
  /**
   * Path of the VPC in the site file, with which messages of Terraform's plan begin.
   *
   * @default - the path of the construct
   */
  readonly path?: string;
}

type Issues = readonly SpecIssue[];

/** The subnets of a tier, with their place in the plan. */
export const ofTier = <T extends Pick<AwsSubnetPlan, 'tier'>>(
  { subnets }: { readonly subnets: readonly T[] },
  tier: AwsSubnetPlan['tier'],
): readonly T[] => subnets.filter((subnet) => subnet.tier === tier);

/** Everything that is wrong with a VPC that is made. */
export function newVpcIssues(at: string, props: AwsVpcProps): Issues {
  return [
    ...nameIssues(`${at}.name`, props.name),
    ...commonIssues(at, props),
    ...props.subnets.flatMap(({ name, cidr, subnetId }, index) => {
      const path = `${at}.subnets[${index}]`;
      return [
        ...nameIssues(`${path}.name`, name),
        ...(cidr === undefined ? [subnetWithoutNetwork(`${path}.cidr`)] : []),
        ...(subnetId === undefined ? [] : [idOfNewSubnet(`${path}.subnetId`, subnetId)]),
      ];
    }),
    ...egressIssues(at, props),
  ];
}

/** Everything that is wrong with a VPC that is found. */
export function existingVpcIssues(at: string, lookup: AwsVpcLookup, idsAt = at): Issues {
  const { vpcId, routeTableIds, subnets } = lookup;
  return [
    ...resourceIdIssues(`${idsAt}.vpcId`, vpcId, 'vpc'),
    ...routeTableIds.flatMap((id, index) => resourceIdIssues(`${idsAt}.routeTableIds[${index}]`, id, 'rtb')),
    ...repetitionIssues((index) => `${idsAt}.routeTableIds[${index}]`, routeTableIds, 'route table'),
    ...commonIssues(at, lookup),
    ...subnets.flatMap(({ subnetId }, index) => {
      const path = `${at}.subnets[${index}].subnetId`;
      return subnetId === undefined ? [subnetWithoutId(path)] : resourceIdIssues(path, subnetId, 'subnet');
    }),
    ...repetitionIssues(
      (index) => `${at}.subnets[${index}].subnetId`,
      subnets.map(({ subnetId }, index) => subnetId ?? `subnet without id ${index}`),
      'subnet',
    ),
  ];
}

/** An issue for each public subnet of a VPC without Internet. */
export const offlineIssues = (at: string, { subnets, egress }: Pick<AwsVpcPlan, 'subnets' | 'egress'>): Issues =>
  subnets.flatMap(({ tier, name }, index) =>
    egress === 'none' && tier === 'public' ? [publicWithoutEgress(`${at}.subnets[${index}].tier`, name)] : [],
  );

function commonIssues(
  at: string,
  { cidr, subnets, clusters }: Pick<AwsVpcPlan, 'cidr' | 'subnets' | 'clusters'>,
): Issues {
  const path = (index: number): string => `${at}.subnets[${index}]`;
  return [
    ...networkIssues(`${at}.cidr`, cidr),
    ...clusterIssues(`${at}.clusters`, clusters),
    ...(subnets.length === 0
      ? [nothingGiven(`${at}.subnets`, 'subnet', 'give a private subnet in each availability zone')]
      : []),
    ...subnets.flatMap((subnet, index) => [
      ...zoneIssues(`${path(index)}.availabilityZone`, subnet.availabilityZone),
      ...insideIssues(`${path(index)}.cidr`, subnet.cidr, cidr),
      ...(isSecond(subnets, index) ? [secondSubnetOfZone(path(index), subnet.tier, subnet.availabilityZone)] : []),
    ]),
    ...overlapIssues(subnets.map((subnet, index) => ({ ...subnet, path: `${path(index)}.cidr` }))),
  ];
}

function insideIssues(path: string, cidr: string | undefined, vpcCidr: string): Issues {
  if (cidr === undefined) {
    return [];
  }
  const subnet = networkOf(cidr);
  const vpc = networkOf(vpcCidr);
  const inside =
    subnet === undefined || vpc === undefined || (vpc.contains(subnet.network) && vpc.contains(subnet.broadcast));
  return [...networkIssues(path, cidr), ...(inside ? [] : [outsideVpc(path, cidr, vpcCidr)])];
}

function isSecond(subnets: AwsVpcPlan['subnets'], index: number): boolean {
  const same = (one: AwsSubnetPlan | undefined) =>
    one?.tier === subnets[index]?.tier && one?.availabilityZone === subnets[index]?.availabilityZone;
  return subnets.findIndex(same) < index;
}

function egressIssues(at: string, props: AwsVpcProps): Issues {
  const zones = ofTier(props, 'public').map(({ availabilityZone }) => availabilityZone);
  switch (props.egress) {
    case 'none':
      return offlineIssues(at, props);
    case 'single-nat-gateway':
      return zones.length > 0 ? [] : [noSubnetForNat(`${at}.egress`, 'at all')];
    case 'nat-gateway-per-zone':
      return ofTier(props, 'private').flatMap(({ availabilityZone }) =>
        zones.includes(availabilityZone) ? [] : [noSubnetForNat(`${at}.egress`, `in ${availabilityZone}`)],
      );
  }
}
