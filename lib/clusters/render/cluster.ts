import type { TopologyVariable } from '../classes/topology-check';
import type { CommonNodePool, MachineHealthCheckOptions, RolloutStrategy } from '../configuration';
import type { Resolved, ResolvedCluster } from '../resolved-cluster';
import { awsFailureDomain } from './aws-variables';
import { azureFailureDomain } from './azure-variables';
import { poolOverrides, topologyVariables } from './variables';

/** The spec of a Cluster (cluster.x-k8s.io/v1beta1) with a topology, as far as this library writes it. */
export interface ClusterSpec {
  readonly clusterNetwork: {
    readonly apiServerPort?: number;
    readonly pods: { readonly cidrBlocks: readonly string[] };
    readonly services: { readonly cidrBlocks: readonly string[] };
  };
  readonly topology: ClusterTopology;
}

interface TopologyMetadata {
  readonly annotations: Readonly<Record<string, string>>;
}

/** Cluster API's health check of nodes, in a topology. */
export interface TopologyHealthCheck {
  readonly enable: boolean;
  readonly maxUnhealthy?: string;
  readonly nodeStartupTimeout?: string;
  readonly unhealthyConditions?: readonly {
    readonly type: 'Ready';
    readonly status: 'Unknown' | 'False';
    readonly timeout: string;
  }[];
}

export interface ClusterTopology {
  readonly class: string;
  readonly version: string;
  readonly controlPlane: {
    readonly replicas: number;
    readonly metadata: TopologyMetadata;
    readonly machineHealthCheck?: TopologyHealthCheck;
  };
  readonly workers?: { readonly machineDeployments: readonly MachineDeploymentTopology[] };
  readonly variables: readonly TopologyVariable[];
}

export interface MachineDeploymentTopology {
  readonly class: string;
  readonly name: string;
  readonly replicas?: number;
  readonly metadata: TopologyMetadata;
  readonly failureDomain?: string;
  readonly strategy?: { readonly type: RolloutStrategy };
  readonly machineHealthCheck?: TopologyHealthCheck;
  readonly variables?: { readonly overrides: readonly TopologyVariable[] };
}

const RESOLVE_OS_IMAGE = 'run.tanzu.vmware.com/resolve-os-image';
const RESOLVE_TKR = 'run.tanzu.vmware.com/resolve-tkr';
const AUTOSCALER = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';

/** The spec of the Cluster object. */
export function clusterSpec(cluster: ResolvedCluster): ClusterSpec {
  const { apiServerPort, infrastructure, nodePools, podCidr, serviceCidr } = cluster;
  const singleNode = infrastructure === 'vsphere' && cluster.singleNode === true;
  return {
    clusterNetwork: {
      apiServerPort: infrastructure === 'vsphere' ? undefined : apiServerPort,
      pods: { cidrBlocks: infrastructure === 'vsphere' ? podCidr.split(',') : [podCidr] },
      services: { cidrBlocks: infrastructure === 'vsphere' ? serviceCidr.split(',') : [serviceCidr] },
    },
    topology: {
      class: cluster.clusterClass,
      version: cluster.kubernetesVersion,
      controlPlane: {
        replicas: cluster.controlPlaneReplicas,
        metadata: { annotations: { [RESOLVE_OS_IMAGE]: osImageSelector(cluster, cluster.os.name) } },
        machineHealthCheck: healthCheck(cluster, cluster.machineHealthCheck),
      },
      workers: singleNode
        ? undefined
        : { machineDeployments: nodePools.map((pool, place) => machineDeployment(cluster, pool, place)) },
      variables: topologyVariables(cluster),
    },
  };
}

function machineDeployment(
  cluster: ResolvedCluster,
  pool: Resolved<CommonNodePool> & { readonly os?: string },
  place: number,
): MachineDeploymentTopology {
  const overrides = poolOverrides(cluster, pool);
  const autoscaled = isAutoscaled(cluster);
  const os = pool.os ?? cluster.os.name;
  const { min = pool.replicas, max = pool.replicas } = pool.autoscaling ?? {};
  return {
    class: os === 'windows' ? 'tkg-worker-windows' : 'tkg-worker',
    name: pool.name,
    replicas: autoscaled ? undefined : pool.replicas,
    metadata: {
      annotations: {
        [RESOLVE_OS_IMAGE]: osImageSelector(cluster, os),
        ...(autoscaled ? { [`${AUTOSCALER}-min-size`]: String(min), [`${AUTOSCALER}-max-size`]: String(max) } : {}),
      },
    },
    failureDomain: failureDomain(cluster, pool, place),
    strategy: strategy(cluster, pool.rolloutStrategy ?? cluster.rolloutStrategy),
    machineHealthCheck: healthCheck(cluster, pool.machineHealthCheck ?? cluster.machineHealthCheck),
    variables: overrides.length === 0 ? undefined : { overrides },
  };
}

/** TKG gives an autoscaler to workload clusters alone. */
export const isAutoscaled = ({ autoscaler, role }: ResolvedCluster): boolean =>
  autoscaler?.enabled === true && role !== 'management';

/** The labels by which TKG chooses the image of a node. */
function osImageSelector(cluster: ResolvedCluster, os: string): string {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return `image-type=ova,os-name=${os}`;
    case 'aws':
      return `ami-region=${cluster.aws.region},os-name=${os},os-arch=${cluster.os.arch}`;
    case 'azure':
      return `os-name=${os},os-version=${cluster.os.version === '18.04' ? '1804' : '2004'}`;
  }
}

function failureDomain(cluster: ResolvedCluster, pool: CommonNodePool, place: number): string | undefined {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return pool.failureDomain;
    case 'aws':
      return awsFailureDomain(cluster, pool, place);
    case 'azure':
      return azureFailureDomain(pool, place);
  }
}

/** Cluster API before 1.3 knows no strategy here; an empty one leaves it to the cluster class. */
function strategy(
  { release }: ResolvedCluster,
  type: RolloutStrategy | '' | undefined,
): MachineDeploymentTopology['strategy'] {
  return !release.output.nodeLifecycle || type === '' ? undefined : { type: type ?? 'RollingUpdate' };
}

/**
 * What a Cluster says of health checks. Nothing leaves it to the cluster class. To say that nodes are checked makes the
 * API server refuse the Cluster where the class has no check, which is so when the management cluster was created with
 * ENABLE_MHC false.
 */
function healthCheck(
  { release }: ResolvedCluster,
  given: boolean | MachineHealthCheckOptions | undefined,
): TopologyHealthCheck | undefined {
  if (given === undefined || !release.output.nodeLifecycle) {
    return undefined;
  }
  if (typeof given === 'boolean') {
    return { enable: given };
  }
  const { maxUnhealthy, nodeStartupTimeout, unknownTimeout = '5m', notReadyTimeout = '12m' } = given;
  return {
    enable: true,
    maxUnhealthy,
    nodeStartupTimeout,
    unhealthyConditions: [
      { type: 'Ready', status: 'Unknown', timeout: unknownTimeout },
      { type: 'Ready', status: 'False', timeout: notReadyTimeout },
    ],
  };
}

/** The labels of the Cluster object. */
export const clusterLabels = ({ name, labels }: ResolvedCluster): Readonly<Record<string, string>> => ({
  'tkg.tanzu.vmware.com/cluster-name': name,
  ...labels,
});

/** The annotations of the Cluster object. The endpoint stands there only when it is known beforehand. */
export function clusterAnnotations(cluster: ResolvedCluster): Readonly<Record<string, string>> {
  const { name, version, arch } = cluster.os;
  return {
    osInfo: [name, version, arch].join(','),
    'tkg/plan': cluster.plan,
    ...infrastructureAnnotations(cluster),
    ...cluster.annotations,
  };
}

function infrastructureAnnotations(cluster: ResolvedCluster): Readonly<Record<string, string>> {
  if (cluster.infrastructure === 'aws') {
    return { [RESOLVE_TKR]: '' };
  }
  if (cluster.infrastructure === 'azure') {
    return {};
  }
  const { controlPlaneEndpoint: endpoint = '', singleNode = false } = cluster;
  return {
    ...(singleNode ? { [RESOLVE_TKR]: 'tkr.tanzu.vmware.com/tiny' } : {}),
    ...(endpoint === '' ? {} : { 'tkg.tanzu.vmware.com/cluster-controlplane-endpoint': endpoint }),
  };
}
