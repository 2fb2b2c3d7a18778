import type { Construct } from 'constructs';
import { TanzuCluster } from './cluster';
import type { ClusterProps } from './cluster-props';

/** The shared services cluster. See {@link ClusterProps}. */
export type SharedServicesClusterProps = ClusterProps;

/**
 * The shared services cluster, for Harbor and the like: a workload cluster with the label by which TKG knows it. There
 * is at most one of them in a TKG instance (rule R31).
 *
 * @throws SpecError as WorkloadCluster does
 */
export class SharedServicesCluster extends TanzuCluster {
  constructor(scope: Construct, id: string, props: SharedServicesClusterProps) {
    super(scope, id, 'shared-services', props);
  }
}
