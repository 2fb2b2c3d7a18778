import type { ClusterRole } from '../../packages';
import type { ReferenceDesignRelease } from '../releases';

/** What packages have to know about their cluster. */
export interface PackageSite {
  /** Where the cluster stands in the site file. */
  readonly path: string;
  readonly name: string;
  /** Name of the management cluster. */
  readonly managementCluster: string;
  readonly role: ClusterRole;
  /** Domain of the site. */
  readonly domain: string;
  readonly kubernetesVersion: string;
  readonly release: ReferenceDesignRelease;
}
