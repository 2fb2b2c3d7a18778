import {
  type ClusterConfiguration,
  type ClusterRole,
  type PreflightStep,
  preflightSteps,
  resolveCluster,
} from '../clusters';
import { contextOf, type SiteDesign, type Step } from '../design';

/** What is checked before a cluster is made. */
export interface CheckedCluster {
  readonly role: ClusterRole;
  readonly configuration: ClusterConfiguration;
  /**
   * Checks of the infrastructure beside those of the cluster.
   *
   * @default - none
   */
  readonly further?: readonly PreflightStep[];
  /**
   * Rules whose checks are left out, since those of another cluster are the same.
   *
   * @default - none
   */
  readonly without?: readonly string[];
}

/** The steps of a site, with a step of checks in front of each that makes a cluster. */
export function withClusterChecks(
  { managementCluster }: Pick<SiteDesign, 'managementCluster'>,
  steps: readonly Step[],
  clusters: readonly CheckedCluster[],
): readonly Step[] {
  const context = contextOf(managementCluster);
  const checks = new Map(clusters.map((cluster) => [cluster.configuration.name, checksOf(cluster, context)]));
  return steps.flatMap((step) => {
    const check = checks.get(step.cluster ?? '');
    return check === undefined ? [step] : [check, step];
  });
}

function checksOf({ role, configuration, further = [], without = [] }: CheckedCluster, context: string): Step {
  const managementContext = role === 'management' ? undefined : context;
  const checks = [...preflightSteps(resolveCluster(role, configuration), { managementContext }), ...further]
    // kubectl makes the clusters here, which needs no feature of the tanzu CLI; the management cluster's step has its own.
    .filter(({ commands }) => !commands.some((command) => command.startsWith('tanzu config set')))
    .filter(({ rule }) => !without.includes(rule));
  return {
    kind: 'preflight',
    title: `Check what ${configuration.name} needs`,
    reason: 'No synthesis can see it. Each comment names the rule of TKG, and says what must be found.',
    commands: checks.flatMap(withComment),
  };
}

const withComment = ({ rule, reason, commands }: PreflightStep): readonly string[] => [
  `# ${rule}: ${reason}`,
  ...commands,
];
