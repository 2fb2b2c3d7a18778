import type { ClusterConfiguration, ManagementClusterReference } from '../../clusters';

/** A cluster of TKG, made here or there already. */
export interface ICluster {
  readonly clusterName: string;
  /** Namespace of the cluster's objects in the management cluster. */
  readonly clusterNamespace: string;
}

/** A management cluster, made here or there already. */
export interface IManagementCluster extends ICluster, ManagementClusterReference {}

/**
 * A cluster: on vSphere with `vcenter` ({@link VsphereClusterConfiguration}), on AWS with `aws`
 * ({@link AwsClusterConfiguration}), on Azure with `azure` ({@link AzureClusterConfiguration}).
 */
export type ClusterProps = ClusterConfiguration;
