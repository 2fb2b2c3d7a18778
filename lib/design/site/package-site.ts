import type { ClusterRole } from '../../packages';
import type { DnsProvider, ProxySpec } from '../../spec';
import type { Infrastructure, ReferenceDesignRelease } from '../releases';

/** What packages have to know about their cluster. */
export interface PackageSite {
  /** Where the cluster stands in the site file. */
  readonly path: string;
  readonly name: string;
  /** Name of the management cluster. */
  readonly managementCluster: string;
  readonly role: ClusterRole;
  readonly infrastructure: Infrastructure;
  /**
   * Annotations of Services of type LoadBalancer, by which they get addresses that the Internet does not reach.
   *
   * @default - none: load balancers of the infrastructure have no others
   */
  readonly loadBalancerAnnotations?: Readonly<Record<string, string>>;
  /**
   * Where ExternalDNS writes the records.
   *
   * @default - not known: its own properties say it
   */
  readonly dnsProvider?: DnsProvider;
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
