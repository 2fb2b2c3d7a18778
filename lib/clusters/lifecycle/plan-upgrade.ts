import { deepFreeze } from '../../design/deep-freeze';
import type { TkgRelease } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { ResolvedCluster } from '../resolved-cluster';
import { clusterUpgrade, wantedTkr } from './cluster-upgrade';
import { packageIssues, packageUpgrade } from './package-upgrades';
import {
  classIssues,
  hopIssues,
  infrastructureIssues,
  kubernetesIssues,
  matrixIssues,
  releaseIssues,
} from './upgrade-issues';
import type { ClusterUpgrade, Fleet, UpgradeOptions, UpgradePlan } from './upgrade-plan';
import { upgradeSteps } from './upgrade-steps';

/**
 * Plans the upgrade of a management cluster and its clusters to a TKG release: what changes, in which order, and what
 * forbids it. All problems are found at once, and nothing is thrown; where one is an error, there are no steps.
 */
export function planUpgrade(fleet: Fleet, target: TkgRelease, options: UpgradeOptions = {}): UpgradePlan {
  const { managementCluster: management, clusters, packages = [] } = fleet;
  const wish = (cluster: ResolvedCluster): string =>
    // The tanzu CLI brings a management cluster to the newest TKr of the release.
    wantedTkr(
      cluster,
      target,
      cluster === management ? target.kubernetesVersion : options.kubernetesVersions?.[cluster.name],
    );
  const planned = {
    managementCluster: clusterUpgrade(management, target, wish(management), false),
    clusters: clusters.map((cluster) => clusterUpgrade(cluster, target, wish(cluster), hasManifest(options, cluster))),
    packages: packages.map((installed) => packageUpgrade(installed, target)),
  };
  const names = [management, ...clusters].map(({ name }) => name);
  const issues = [
    ...releaseIssues('target', management.release, target),
    ...clusterIssuesOf('managementCluster', management, target, planned.managementCluster, false),
    ...clusters.flatMap((cluster, index) => {
      const upgrade = planned.clusters[index];
      const path = `clusters.${cluster.name}`;
      return [
        ...nameIssues(path, cluster, names.indexOf(cluster.name) !== index + 1),
        ...sameReleaseIssues(path, cluster, management),
        ...matrixIssues(path, cluster, target),
        ...(upgrade === undefined
          ? []
          : clusterIssuesOf(path, cluster, target, upgrade, hasManifest(options, cluster))),
      ];
    }),
    ...packages.flatMap((installed, index) => packageIssues(`packages[${index}]`, installed, target, names)),
    ...optionIssues(options, clusters),
  ];
  const unique = issues.filter((issue, index) => issues.findIndex((other) => sameIssue(issue, other)) === index);
  const forbidden = unique.some(({ severity }) => severity === 'error');
  return deepFreeze<UpgradePlan>({
    from: management.release.name,
    to: target.name,
    ...planned,
    issues: unique,
    steps: forbidden ? [] : upgradeSteps(fleet, target, planned, options),
  });
}

const hasManifest = ({ manifests = {} }: UpgradeOptions, { name }: ResolvedCluster): boolean =>
  Object.hasOwn(manifests, name);

const sameIssue = (first: SpecIssue, second: SpecIssue): boolean =>
  first.path === second.path && first.got === second.got && first.expected === second.expected;

/** An older release, a skipped minor and an ended infrastructure are said once, not by what follows from them. */
function clusterIssuesOf(
  path: string,
  cluster: ResolvedCluster,
  target: TkgRelease,
  upgrade: ClusterUpgrade,
  byManifest: boolean,
): readonly SpecIssue[] {
  const wanted = upgrade.to.kubernetesVersion;
  const ended = infrastructureIssues(path, cluster, target);
  const kubernetes = kubernetesIssues(path, cluster, target, wanted);
  const said = new Set([...ended, ...kubernetes].map((issue) => issue.path));
  return [
    ...ended,
    ...kubernetes,
    ...classIssues(path, cluster, target, byManifest),
    ...hopIssues(path, upgrade).filter(
      (issue) => !said.has(issue.path) && !(ended.length > 0 && issue.path.endsWith('Class')),
    ),
  ];
}

const nameIssues = (path: string, { name }: ResolvedCluster, isSecond: boolean): readonly SpecIssue[] =>
  isSecond ? [propIssue(`${path}.name`, show(name), 'a name of its own', 'name every cluster once')] : [];

const sameReleaseIssues = (
  path: string,
  cluster: ResolvedCluster,
  management: ResolvedCluster,
): readonly SpecIssue[] =>
  cluster.release.name === management.release.name
    ? []
    : [
        propIssue(
          `${path}.release`,
          show(cluster.release.name),
          `${show(management.release.name)}, as the management cluster has`,
          'describe the clusters as they are before the upgrade',
        ),
      ];

const optionIssues = (options: UpgradeOptions, clusters: readonly ResolvedCluster[]): readonly SpecIssue[] =>
  (['kubernetesVersions', 'manifests'] as const).flatMap((option) =>
    Object.keys(options[option] ?? {})
      .filter((name) => !clusters.some((cluster) => cluster.name === name))
      .map((name) =>
        propIssue(`${option}.${name}`, show(name), 'a workload cluster of the fleet', 'remove it, or mend the name'),
      ),
  );
