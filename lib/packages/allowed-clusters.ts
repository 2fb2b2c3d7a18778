import type { AnyPackageDefinition, ClusterRole } from './package-definition';

/**
 * The clusters that a package is let onto. Elsewhere than the reference design has it, it still runs; but a management
 * cluster is not for workloads.
 */
export const allowedClusters = ({ clusters }: AnyPackageDefinition): readonly ClusterRole[] =>
  clusters.includes('management') ? ['management', 'shared-services', 'workload'] : ['shared-services', 'workload'];
