/** Data values of the Whereabouts package. */
export interface WhereaboutsValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "kube-system"
   */
  readonly namespace?: string;
  /**
   * The pod on each node.
   *
   * @default - that of each value
   */
  readonly whereabouts?: WhereaboutsDaemonSetValues;
  /**
   * What takes back addresses of pods that are gone.
   *
   * @default - that of each value
   */
  readonly ip_reconciler?: WhereaboutsReconcilerValues;
}

/** The pod on each node. */
export interface WhereaboutsDaemonSetValues {
  /**
   * Its configuration.
   *
   * @default - that of each value
   */
  readonly config?: WhereaboutsDaemonSetConfigValues;
}

/** Configuration of the pod on each node. */
export interface WhereaboutsDaemonSetConfigValues {
  /**
   * CPU and memory.
   *
   * @default - 100m and 50Mi, reserved and at most
   */
  readonly resources?: WhereaboutsResourceValues;
}

/** CPU and memory. The published schemas of 0.5.0 and 0.5.1 say `request`, which no version reads. */
export interface WhereaboutsResourceValues {
  /**
   * What it may use at most.
   *
   * @default - 100m and 50Mi
   */
  readonly limits?: WhereaboutsAmountValues;
  /**
   * What is reserved.
   *
   * @default - 100m and 50Mi
   */
  readonly requests?: WhereaboutsAmountValues;
}

/** An amount of CPU and of memory. */
export interface WhereaboutsAmountValues {
  /**
   * CPUs.
   *
   * @default "100m"
   */
  readonly cpu?: string;
  /**
   * Memory.
   *
   * @default "50Mi"
   */
  readonly memory?: string;
}

/** What takes back addresses. */
export interface WhereaboutsReconcilerValues {
  /**
   * Its configuration.
   *
   * @default - that of each value
   */
  readonly config?: WhereaboutsReconcilerConfigValues;
}

/** Configuration of the CronJob. */
export interface WhereaboutsReconcilerConfigValues {
  /**
   * When it runs, as cron writes it.
   *
   * @default - every five minutes
   */
  readonly schedule?: string;
  /**
   * CPU and memory.
   *
   * @default - 100m and 50Mi
   */
  readonly resources?: WhereaboutsReconcilerResourceValues;
}

/** CPU and memory of the CronJob. */
export interface WhereaboutsReconcilerResourceValues {
  /**
   * What is reserved.
   *
   * @default - 100m and 50Mi
   */
  readonly requests?: WhereaboutsAmountValues;
}
