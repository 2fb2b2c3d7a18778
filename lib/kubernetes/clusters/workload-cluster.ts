import type { Construct } from 'constructs';
import { TanzuCluster } from './cluster';
import type { ClusterProps } from './cluster-props';

/** A workload cluster. See {@link ClusterProps}. */
export type WorkloadClusterProps = ClusterProps;

/**
 * A workload cluster, which the management cluster makes out of the objects of this construct.
 *
 * @throws SpecError with all issues at once: names, sizes, versions, addresses that overlap, paths that are no inventory
 *   paths, variables that the cluster class does not take, a name or an address that another cluster of the tree has, a
 *   Terraform token
 */
export class WorkloadCluster extends TanzuCluster {
  constructor(scope: Construct, id: string, props: WorkloadClusterProps) {
    super(scope, id, 'workload', props);
  }
}
