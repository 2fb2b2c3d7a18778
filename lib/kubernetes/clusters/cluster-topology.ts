import type { ResolvedCluster } from './resolved-cluster';
import { poolOverrides, topologyVariables } from './cluster-variables';
import type { TopologyVariable } from './topology-check';

interface OsImageMetadata {
  readonly annotations: Readonly<Record<string, string>>;
}

/** The spec of a Cluster (cluster.x-k8s.io/v1beta1) with a topology, as far as this library writes it. */
export interface ClusterSpec {
  readonly clusterNetwork: {
    readonly pods: { readonly cidrBlocks: readonly string[] };
    readonly services: { readonly cidrBlocks: readonly string[] };
  };
  readonly topology: ClusterTopology;
}

export interface ClusterTopology {
  readonly class: string;
  readonly version: string;
  readonly controlPlane: {
    readonly replicas: number;
    readonly metadata: OsImageMetadata;
    readonly machineHealthCheck: { readonly enable: boolean };
  };
  readonly workers: { readonly machineDeployments: readonly MachineDeploymentTopology[] };
  readonly variables: readonly TopologyVariable[];
}

export interface MachineDeploymentTopology {
  readonly class: string;
  readonly name: string;
  readonly replicas: number;
  readonly metadata: OsImageMetadata;
  readonly strategy: { readonly type: 'RollingUpdate' };
  readonly machineHealthCheck: { readonly enable: boolean };
  readonly variables?: { readonly overrides: readonly TopologyVariable[] };
}

/**
 * The spec of the Cluster object.
 *
 * The health check itself is that of the cluster class. `enable` is always said: true makes the API server refuse the
 * Cluster where the class has none, which is so when the management cluster was created with ENABLE_MHC false.
 */
export function clusterSpec(cluster: ResolvedCluster): ClusterSpec {
  const metadata = { annotations: { 'run.tanzu.vmware.com/resolve-os-image': `image-type=ova,os-name=${cluster.os}` } };
  const machineHealthCheck = { enable: cluster.machineHealthCheck };
  return {
    clusterNetwork: {
      pods: { cidrBlocks: [cluster.podCidr] },
      services: { cidrBlocks: [cluster.serviceCidr] },
    },
    topology: {
      class: cluster.release.vsphereClusterClass,
      version: cluster.kubernetesVersion,
      controlPlane: { replicas: cluster.controlPlaneReplicas, metadata, machineHealthCheck },
      workers: {
        machineDeployments: cluster.nodePools.map((pool) => {
          const overrides = poolOverrides(cluster, pool);
          return {
            class: 'tkg-worker',
            name: pool.name,
            replicas: pool.replicas,
            metadata,
            strategy: { type: 'RollingUpdate' },
            machineHealthCheck,
            variables: overrides.length === 0 ? undefined : { overrides },
          };
        }),
      },
      variables: topologyVariables(cluster),
    },
  };
}

/** The labels of the Cluster object. */
export const clusterLabels = ({ name, labels }: ResolvedCluster): Readonly<Record<string, string>> => ({
  'tkg.tanzu.vmware.com/cluster-name': name,
  ...labels,
});

/** The annotations of the Cluster object. The endpoint stands there only when it is known beforehand. */
export function clusterAnnotations(cluster: ResolvedCluster): Readonly<Record<string, string>> {
  const { version, arch } = cluster.release.operatingSystems[cluster.os];
  const endpoint = cluster.controlPlaneEndpoint;
  return {
    osInfo: [cluster.os, version, arch].join(','),
    'tkg/plan': cluster.plan,
    ...(endpoint === undefined ? {} : { 'tkg.tanzu.vmware.com/cluster-controlplane-endpoint': endpoint }),
  };
}
