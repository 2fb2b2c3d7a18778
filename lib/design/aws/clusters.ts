import type {
  AwsClusterSpec,
  AwsGuestClusterSpec,
  AwsNodePoolSpec,
  AwsNodeSizeSpec,
  CommonNodePoolSpec,
} from '../../spec';
import { at } from '../at';
import type { ReferenceDesignRelease } from '../releases';
import { planGuest, planManagement, planNodePools, planSiteCluster } from '../site/clusters';
import type { PackageSite } from '../site/package-site';
import type { AwsGuestClusterDesign, AwsManagementClusterDesign, AwsNodePoolPlan, AwsNodeSizePlan } from './design';
import { managementVpcOf, vpcOf, zonesOf, type AnyAwsSpec } from './vpcs';

/** The annotation by which a Service of type LoadBalancer gets private addresses alone. */
export const INTERNAL_LOAD_BALANCER = 'service.beta.kubernetes.io/aws-load-balancer-internal';

/** Sizes of nodes that the site does not say: the reference design wants "large" or above (TKO-CLS-003). */
const CONTROL_PLANE: AwsNodeSizePlan = { instanceType: 't3.large', rootVolumeGib: 80 };
const WORKER: AwsNodeSizePlan = { instanceType: 'm5.large', rootVolumeGib: 80 };

const sizeOf = (size: AwsNodeSizeSpec | undefined, defaults: AwsNodeSizePlan): AwsNodeSizePlan => ({
  instanceType: size?.instanceType ?? defaults.instanceType,
  rootVolumeGib: size?.rootVolumeGib ?? defaults.rootVolumeGib,
});

/** Operating systems of node images on AWS. */
const OPERATING_SYSTEMS = {
  ubuntu: { name: 'ubuntu', version: '20.04', arch: 'amd64' },
  amazon: { name: 'amazon', version: '2', arch: 'amd64' },
} as const;

interface ClusterContext {
  readonly spec: AnyAwsSpec;
  readonly release: ReferenceDesignRelease;
}

function planCluster<Role extends 'management' | AwsGuestClusterDesign['role']>(
  { spec, release }: ClusterContext,
  cluster: AwsClusterSpec & Pick<AwsGuestClusterSpec, 'kubernetesVersion' | 'cni'>,
  role: Role,
  path: string,
  vpc: string,
) {
  return {
    ...planSiteCluster({ purpose: spec.purpose ?? 'production', release }, cluster, role, path, {
      clusterClass: release.clusterClasses.aws,
      os: OPERATING_SYSTEMS[cluster.os ?? 'ubuntu'],
      controlPlane: sizeOf(cluster.controlPlaneSize, CONTROL_PLANE),
      worker: sizeOf(cluster.workerSize, WORKER),
    }),
    vpc,
    internalLoadBalancer: cluster.internalLoadBalancer ?? true,
    apiServerClients: cluster.apiServerClients ?? [],
  };
}

export function planManagementCluster(context: ClusterContext): AwsManagementClusterDesign {
  const { managementCluster } = context.spec;
  const vpc = managementVpcOf(context.spec);
  const cluster = planCluster(context, managementCluster, 'management', 'managementCluster', vpc);
  return { ...cluster, ...planManagement(managementCluster, cluster.plan) };
}

/** Node pools, each in the zone that it names, otherwise spread over the zones of the site. */
const nodePoolsOf = (
  context: ClusterContext,
  { nodePools }: AwsGuestClusterSpec,
  { plan, worker }: Pick<AwsGuestClusterDesign, 'plan' | 'worker'>,
): readonly AwsNodePoolPlan[] => {
  const zones = zonesOf(context.spec);
  const toPlan = (
    pool: AwsNodePoolSpec | CommonNodePoolSpec,
    common: Omit<AwsNodePoolPlan, 'size' | 'availabilityZone'>,
  ) => ({
    ...common,
    size: sizeOf('size' in pool ? pool.size : undefined, worker),
    availabilityZone: 'availabilityZone' in pool ? (pool.availabilityZone ?? '') : '',
  });
  return planNodePools(nodePools, plan, toPlan).map((pool, index) => ({
    ...pool,
    availabilityZone: pool.availabilityZone === '' ? at(zones, index % zones.length) : pool.availabilityZone,
  }));
};

function planGuestCluster(
  context: ClusterContext,
  cluster: AwsGuestClusterSpec,
  role: AwsGuestClusterDesign['role'],
  path: string,
): AwsGuestClusterDesign {
  const { spec, release } = context;
  const design = planCluster(context, cluster, role, path, vpcOf(spec, cluster, role));
  return {
    ...design,
    nodePools: nodePoolsOf(context, cluster, design),
    ...planGuest(cluster, role, {
      path,
      infrastructure: 'aws',
      loadBalancerAnnotations: { [INTERNAL_LOAD_BALANCER]: 'true' },
      managementCluster: spec.managementCluster.name,
      domain: spec.dns.domain,
      dnsProvider: dnsProviderOf(spec),
      proxy: spec.design === 'aws' ? spec.proxy : undefined,
      isAirGapped: spec.design === 'aws-air-gapped',
      kubernetesVersion: design.kubernetesVersion,
      release,
    }),
    usage: cluster.usage,
  };
}

/**
 * Where ExternalDNS writes, when the site has a hosted zone. Its access key is that of a user who may change this zone
 * alone: a role of the nodes would let every pod of the account do so.
 */
function dnsProviderOf(spec: AnyAwsSpec): PackageSite['dnsProvider'] {
  if (spec.design !== 'aws' || spec.dns.hostedZone === undefined) {
    return undefined;
  }
  const { visibility = 'private', zoneId } = spec.dns.hostedZone;
  return {
    type: 'aws',
    zoneType: visibility,
    ...(zoneId === undefined ? {} : { zoneIds: [zoneId] }),
    credentials: {
      type: 'secret',
      accessKeyId: { name: 'route53-access-key', key: 'access-key-id' },
      secretAccessKey: { name: 'route53-access-key', key: 'secret-access-key' },
    },
  };
}

/** The shared services cluster, if there is one, then the workload clusters in the order of the site file. */
export function planGuestClusters(context: ClusterContext): readonly AwsGuestClusterDesign[] {
  const { sharedServicesCluster: shared, workloadClusters = [] } = context.spec;
  return [
    ...(shared === undefined ? [] : [planGuestCluster(context, shared, 'shared-services', 'sharedServicesCluster')]),
    ...workloadClusters.map((cluster, index) =>
      planGuestCluster(context, cluster, 'workload', `workloadClusters[${index}]`),
    ),
  ];
}
