/** A check that needs the network, before a cluster is made. */
export interface PreflightStep {
  /** The rule of TKG that it checks (docs/cluster-rules.md). */
  readonly rule: string;
  readonly title: string;
  /** What must be found. */
  readonly reason: string;
  /** What to type. */
  readonly commands: readonly string[];
}
