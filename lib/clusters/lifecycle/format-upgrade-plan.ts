import type { Step } from '../../design/site/steps/step';
import { formatIssue } from '../../spec/issue';
import { code, table } from './markdown';
import type { ClusterUpgrade, UpgradePlan } from './upgrade-plan';

const clusterRow = ({ classOfRelease, cluster, from, to, hops }: ClusterUpgrade): readonly string[] => [
  code(cluster),
  code(from.kubernetesVersion),
  hops.length === 0
    ? code(to.kubernetesVersion)
    : hops.map(({ kubernetesVersion }) => code(kubernetesVersion)).join(', '),
  code(from.clusterClass),
  code(to.clusterClass),
  code(classOfRelease),
];

const variableRow = ({ cluster, newVariables, removedVariables }: ClusterUpgrade): readonly (readonly string[])[] =>
  newVariables.length + removedVariables.length === 0
    ? []
    : [[code(cluster), newVariables.map(code).join(', ') || '–', removedVariables.map(code).join(', ') || '–']];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines];

const step = ({ title, reason, commands }: Step, index: number): readonly string[] => [
  `### ${index + 1}. ${title}`,
  '',
  reason,
  '',
  ...(commands.length === 0 ? [] : ['```sh', ...commands, '```', '']),
];

/** An upgrade in Markdown: what forbids it, what changes, then the steps with their commands. */
export function formatUpgradePlan(plan: UpgradePlan): string {
  const clusters = [plan.managementCluster, ...plan.clusters];
  const issues = plan.issues.map((issue) => `- ${issue.severity}: ${formatIssue(issue)}`);
  return [
    `# Upgrade of the fleet of ${plan.managementCluster.cluster} from TKG ${plan.from} to TKG ${plan.to}`,
    '',
    ...section('Problems', issues.length === 0 ? [] : [...issues, '']),
    ...section(
      'Clusters',
      table(['cluster', 'TKr', 'TKr after', 'class', 'class after', 'class of the release'], clusters.map(clusterRow)),
    ),
    ...section('Variables of the cluster classes', table(['cluster', 'new', 'gone'], clusters.flatMap(variableRow))),
    ...section(
      'Packages',
      table(
        ['cluster', 'package', 'version', 'version after'],
        plan.packages.map(({ cluster, name, version, to }) => [cluster, name, version, to].map(code)),
      ),
    ),
    ...section(
      'Steps',
      plan.steps.length === 0 ? ['None, as long as there are errors.', ''] : plan.steps.flatMap(step),
    ),
  ].join('\n');
}
