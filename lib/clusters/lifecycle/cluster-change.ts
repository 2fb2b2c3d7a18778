/**
 * What a change does to a cluster: its objects are changed and no node is replaced, nodes are added or removed, the nodes
 * of the control plane, of workers or of one pool are replaced one after the other, a pool is made anew under another
 * name, or it cannot be done at all.
 */
export type ChangeEffect =
  'in-place' | 'scales' | 'rolls-control-plane' | 'rolls-workers' | 'rolls-pool' | 'recreates-pool' | 'refused';

/**
 * Where the knowledge of an effect comes from: the published source or documentation of Cluster API, its providers and
 * TKG, or this library's own judgement where nothing is published.
 */
export type ChangeBasis = 'known' | 'convention';

/** One difference between two descriptions of a cluster, and one thing that it does. */
export interface ChangeRecord {
  /** The property of the configuration, such as `workerSize.cpus` or `nodePools.md-0.replicas`. */
  readonly path: string;
  /** Where it stands in the manifests, such as `Cluster spec topology variables worker machine numCPUs`. */
  readonly at: string;
  /**
   * Value in the manifests before.
   *
   * @default - none
   */
  readonly from?: unknown;
  /**
   * Value in the manifests after.
   *
   * @default - none
   */
  readonly to?: unknown;
  readonly effect: ChangeEffect;
  /** The node pools whose nodes are added, removed or replaced. */
  readonly pools: readonly string[];
  readonly why: string;
  readonly basis: ChangeBasis;
  /**
   * What to do in place of a change that is refused.
   *
   * @default - none: the change is possible
   */
  readonly cure?: string;
}

/** All that changes between two descriptions of one cluster. */
export interface ClusterChange {
  readonly cluster: string;
  readonly namespace: string;
  /** In the order of the manifests; none where the manifests are the same. */
  readonly records: readonly ChangeRecord[];
}
