import type { ClusterConfiguration, ClusterRole } from '../../clusters';
import type { Infrastructure } from '../../design/releases';

/**
 * How far a flat configuration has come: as a user writes it, or as the tanzu CLI hands it to the templates, with its
 * own variables beside the user's and all it computes filled in.
 */
export type FlatForm = 'user' | 'merged';

/** A flat cluster configuration in types: nothing of it is lost. */
export interface FlatCluster {
  readonly infrastructure: Infrastructure;
  readonly role: ClusterRole;
  readonly form: FlatForm;
  /**
   * What the variables say of the cluster. Only what is said is here; null stands where a variable is emptied so that
   * the cluster class decides.
   */
  readonly configuration: ClusterConfiguration;
  /**
   * Values of variables that a cluster's configuration has no place for: those of the CLI, of a management cluster's
   * packages, of other infrastructures, and secrets.
   */
  readonly further: Readonly<Record<string, unknown>>;
}

/** Number of node pools that a plan has. */
export const poolsOf = (plan: unknown): number => (plan === 'prod' ? 3 : 1);
