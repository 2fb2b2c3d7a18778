import type { ClusterRole } from '../../packages';
import type { ProxySpec } from '../../spec';
import type { ReferenceDesignRelease } from '../releases';

/** What packages have to know about their cluster. */
export interface PackageSite {
  /** Where the cluster stands in the site file. */
  readonly path: string;
  readonly name: string;
  /** Name of the management cluster. */
  readonly managementCluster: string;
  readonly role: ClusterRole;
  /**
   * Proxy between the nodes and the Internet.
   *
   * @default - none
   */
  readonly proxy?: ProxySpec;
  /** Whether images come from a registry of the site's, and nothing reaches the Internet. */
  readonly isAirGapped: boolean;
  /** Domain of the site. */
  readonly domain: string;
  readonly kubernetesVersion: string;
  readonly release: ReferenceDesignRelease;
}
