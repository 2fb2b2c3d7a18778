import type { ClusterClass } from './cluster-class';
import { TKG_VSPHERE_DEFAULT_V1_1_0 } from './tkg-vsphere-default-v1.1.0';

/** The cluster classes whose variables are known. */
export const CLUSTER_CLASSES: readonly ClusterClass[] = Object.freeze([TKG_VSPHERE_DEFAULT_V1_1_0]);

/** The class of a name, such as "tkg-vsphere-default-v1.1.0"; undefined when its variables are not known. */
export const findClusterClass = (className: string): ClusterClass | undefined =>
  CLUSTER_CLASSES.find(({ name }) => name === className);
