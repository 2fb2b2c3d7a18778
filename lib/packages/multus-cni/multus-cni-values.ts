/** Data values of the Multus package. */
export interface MultusCniValues {
  /**
   * Namespace of the DaemonSet. Its service account and its configuration are in kube-system in any case.
   *
   * @default "kube-system"
   */
  readonly namespace?: string;
  /**
   * The DaemonSet.
   *
   * @default - that of each value
   */
  readonly daemonset?: MultusDaemonSetValues;
}

/** The DaemonSet. */
export interface MultusDaemonSetValues {
  /**
   * Flags of Multus' entry point. A list replaces the package's own as a whole.
   *
   * @default ["--multus-conf-file=auto", "--cni-version=0.3.1"]
   */
  readonly args?: readonly string[];
}
