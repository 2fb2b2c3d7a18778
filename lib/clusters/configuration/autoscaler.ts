/** An autoscaler of a workload cluster, which runs on the management cluster. Durations are like "10m" or "30s". */
export interface AutoscalerOptions {
  /** Whether there is one. */
  readonly enabled: boolean;
  /**
   * Highest number of nodes of the whole cluster; 0 is no limit.
   *
   * @default 0
   */
  readonly maxNodesTotal?: number;
  /**
   * Time after an addition of nodes, until nodes may be removed.
   *
   * @default '10m'
   */
  readonly scaleDownDelayAfterAdd?: string;
  /**
   * Time after a removal of nodes, until more may be removed.
   *
   * @default '10s'
   */
  readonly scaleDownDelayAfterDelete?: string;
  /**
   * Time after a failed removal, until nodes may be removed.
   *
   * @default '3m'
   */
  readonly scaleDownDelayAfterFailure?: string;
  /**
   * Time for which a node must be unneeded before it is removed.
   *
   * @default '10m'
   */
  readonly scaleDownUnneededTime?: string;
  /**
   * Time after which a node that did not come is given up.
   *
   * @default '15m'
   */
  readonly maxNodeProvisionTime?: string;
  /**
   * Image of the autoscaler, with its tag. Its minor version is that of Kubernetes.
   *
   * @default - the release's, for the minor version of the cluster's TKr, in the cluster's image repository
   */
  readonly image?: string;
}
