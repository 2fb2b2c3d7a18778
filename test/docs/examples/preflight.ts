// docs:start preflight
import { preflightSteps, resolveCluster, type VsphereClusterConfiguration } from 'tko-cdk/clusters';

/** The checks of a cluster as lines of a shell script. */
export const checksOf = (configuration: VsphereClusterConfiguration): readonly string[] =>
  preflightSteps(resolveCluster('workload', configuration)).flatMap(({ rule, title, reason, commands }) => [
    `# ${rule}: ${title}. ${reason}`,
    ...commands,
  ]);
// docs:end preflight
