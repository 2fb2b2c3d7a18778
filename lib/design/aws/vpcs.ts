import type { AwsAirGappedSpec, AwsFlowLogsSpec, AwsGuestClusterSpec, AwsSpec, AwsVpcShape } from '../../spec';
import { at } from '../at';
import { LARGEST_VPC, planVpcNetworks, planZoneNetworks } from './address-plan';
import type { AwsEgress, AwsEndpointsPlan, AwsFlowLogsPlan, AwsSubnetPlan, AwsVpcPlan } from './plans';

/** A site on AWS, with a way to the Internet or without. */
export type AnyAwsSpec = AwsSpec | AwsAirGappedSpec;

/** A VPC before it is known where its routes lead. */
export type UnroutedVpc = Omit<AwsVpcPlan, 'routes'>;

/** Services that a site without Internet reaches by endpoints; CloudFormation is there for the tools of operators. */
export const AIR_GAPPED_ENDPOINTS: AwsEndpointsPlan = Object.freeze({
  gateway: ['s3'],
  interface: [
    'cloudformation',
    'ec2',
    'ec2messages',
    'elasticloadbalancing',
    'secretsmanager',
    'ssm',
    'ssmmessages',
    'sts',
  ],
});

const CONNECTED_ENDPOINTS: AwsEndpointsPlan = Object.freeze({ gateway: ['s3'], interface: [] });

const shapeOf = ({ networks }: AnyAwsSpec): AwsVpcShape => networks.shape ?? 'vpc-per-cluster';

/** Ids of the VPCs that a shape gives to the clusters of a site. */
const IDS: Readonly<
  Record<AwsVpcShape, { readonly management: string; readonly shared: string; workload(name: string): string }>
> = {
  'one-vpc': { management: 'site', shared: 'site', workload: () => 'site' },
  'two-vpcs': { management: 'management', shared: 'management', workload: () => 'workloads' },
  'vpc-per-cluster': { management: 'management', shared: 'shared-services', workload: (name) => name },
};

/** Id of the VPC of the management cluster. */
export const managementVpcOf = (spec: AnyAwsSpec): string => IDS[shapeOf(spec)].management;

/** Id of the VPC of a cluster that the management cluster makes. */
export function vpcOf(spec: AnyAwsSpec, cluster: AwsGuestClusterSpec, role: 'shared-services' | 'workload'): string {
  const ids = IDS[shapeOf(spec)];
  return cluster.vpc ?? (role === 'shared-services' ? ids.shared : ids.workload(cluster.name));
}

/** The size of the VPCs that are planned: one that does not follow from their number, since a change would replace them all. */
export const vpcPrefixLengthOf = ({ networks }: AnyAwsSpec): number => networks.vpcPrefixLength ?? LARGEST_VPC;

/** The availability zones of a site. */
export const zonesOf = ({ region, availabilityZones }: AnyAwsSpec): readonly string[] =>
  availabilityZones ?? ['a', 'b', 'c'].map((letter) => `${region}${letter}`);

interface VpcUse {
  readonly id: string;
  readonly reach: AwsVpcPlan['reach'];
  readonly clusters: readonly string[];
}

/** The VPCs of a site, each with the clusters in it: those of management and shared services are hubs. */
function usesOf(spec: AnyAwsSpec): readonly VpcUse[] {
  const { managementCluster, sharedServicesCluster: shared, workloadClusters = [] } = spec;
  const members = [
    { id: managementVpcOf(spec), hub: true, name: managementCluster.name },
    ...(shared === undefined ? [] : [{ id: vpcOf(spec, shared, 'shared-services'), hub: true, name: shared.name }]),
    ...workloadClusters.map((cluster) => ({ id: vpcOf(spec, cluster, 'workload'), hub: false, name: cluster.name })),
  ];
  return [...new Set(members.map(({ id }) => id))].map((id) => {
    const inVpc = members.filter((member) => member.id === id);
    return {
      id,
      reach: inVpc.some(({ hub }) => hub) ? 'hub' : 'spoke',
      clusters: inVpc.map(({ name }) => name),
    };
  });
}

/** All VPCs of a site. @param taken networks that the plan of addresses leaves out */
export function planVpcs(spec: AnyAwsSpec, taken: readonly string[]): readonly UnroutedVpc[] {
  const { networks } = spec;
  const uses = usesOf(spec);
  const said = (id: string) => networks.vpcs?.[id];
  const fixed = uses.flatMap(({ id }) => said(id)?.cidr ?? []);
  const open = uses.filter(({ id }) => said(id)?.cidr === undefined);
  const planned = planVpcNetworks(networks.cidr, open.length, [...taken, ...fixed], vpcPrefixLengthOf(spec));
  return uses.map((use) => planVpc(spec, use, said(use.id)?.cidr ?? at(planned, open.indexOf(use))));
}

function planVpc(spec: AnyAwsSpec, { id, reach, clusters }: VpcUse, cidr: string): UnroutedVpc {
  const existing = spec.networks.vpcs?.[id]?.existing;
  const name = `${spec.site}-${id}`;
  return {
    id,
    path: `networks.vpcs.${id}`,
    name,
    cidr,
    existing: existing && { vpcId: existing.vpcId, routeTableIds: existing.routeTableIds ?? [] },
    reach,
    subnets: existing === undefined ? newSubnets(spec, name, cidr) : existingSubnets(spec, id, name),
    clusters,
    egress: existing === undefined ? egressOf(spec) : 'none',
    endpoints: endpointsOf(spec, existing && (existing.routeTableIds ?? [])),
    flowLogs: existing === undefined ? flowLogsOf(spec.networks.flowLogs, `/tkg/${spec.site}/${id}`) : undefined,
  };
}

const nameOfSubnet = (vpc: string, tier: AwsSubnetPlan['tier'], zone: string): string => `${vpc}-${tier}-${zone}`;

function newSubnets(spec: AnyAwsSpec, name: string, cidr: string): readonly AwsSubnetPlan[] {
  const zones = zonesOf(spec);
  const networks = planZoneNetworks(cidr, zones.length);
  const tiers = spec.design === 'aws' ? (['private', 'public'] as const) : (['private'] as const);
  return zones.flatMap((availabilityZone, index) =>
    tiers.map((tier) => ({
      tier,
      availabilityZone,
      name: nameOfSubnet(name, tier, availabilityZone),
      cidr: at(networks, index)[tier],
    })),
  );
}

const existingSubnets = (spec: AnyAwsSpec, id: string, name: string): readonly AwsSubnetPlan[] =>
  (spec.networks.vpcs?.[id]?.existing?.subnets ?? []).flatMap(
    ({ availabilityZone, privateSubnetId, publicSubnetId }): readonly AwsSubnetPlan[] => [
      {
        tier: 'private',
        availabilityZone,
        name: nameOfSubnet(name, 'private', availabilityZone),
        subnetId: privateSubnetId,
      },
      ...(publicSubnetId === undefined
        ? []
        : [
            {
              tier: 'public' as const,
              availabilityZone,
              name: nameOfSubnet(name, 'public', availabilityZone),
              subnetId: publicSubnetId,
            },
          ]),
    ],
  );

function egressOf(spec: AnyAwsSpec): AwsEgress {
  if (spec.design === 'aws-air-gapped') {
    return 'none';
  }
  return spec.networks.natGateways === 'single' ? 'single-nat-gateway' : 'nat-gateway-per-zone';
}

/** A gateway endpoint needs route tables; those of an existing VPC are known only when the site names them. */
function endpointsOf(spec: AnyAwsSpec, routeTableIds: readonly string[] | undefined): AwsEndpointsPlan {
  const endpoints = spec.design === 'aws-air-gapped' ? AIR_GAPPED_ENDPOINTS : CONNECTED_ENDPOINTS;
  return routeTableIds?.length === 0 ? { ...endpoints, gateway: [] } : endpoints;
}

function flowLogsOf(
  spec: AwsFlowLogsSpec = { destination: 'cloud-watch' },
  logGroupName: string,
): AwsFlowLogsPlan | undefined {
  switch (spec.destination) {
    case 'cloud-watch':
      return { destination: 'cloud-watch', logGroupName, retentionDays: spec.retentionDays ?? 90 };
    case 's3':
      return { destination: 's3', bucketArn: spec.bucketArn };
    case 'none':
      return undefined;
  }
}
