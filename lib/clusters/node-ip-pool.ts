/** The addresses of a pool. */
export interface NodeIpPoolOptions {
  /** Ranges of addresses, such as '172.16.60.100-172.16.60.200'. */
  readonly addresses: readonly string[];
  /** Length of the subnet's prefix, such as 24. */
  readonly prefixLength: number;
  /** Gateway of the subnet, such as '172.16.60.1'. */
  readonly gateway: string;
}

/** An IP pool for cluster nodes, by its name. */
export interface NodeIpPoolReference {
  readonly poolName: string;
  /** The first kind lies in a namespace, and serves its clusters alone. */
  readonly poolKind: 'InClusterIPPool' | 'GlobalInClusterIPPool';
  /**
   * Namespace of an InClusterIPPool.
   *
   * @default - none: a GlobalInClusterIPPool
   */
  readonly poolNamespace?: string;
}
