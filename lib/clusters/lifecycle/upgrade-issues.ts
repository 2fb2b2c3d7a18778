import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { checkTopologyVariables } from '../classes/topology-check';
import { clusterSpec } from '../render/cluster';
import { topologyVariables } from '../render/variables';
import type { ResolvedCluster } from '../resolved-cluster';
import { changeIssues } from './change-issues';
import { isCustomClass } from './class-family';
import { minorsOf, tkrOfMinor, tkrsFor, upgraded } from './cluster-upgrade';
import type { ClusterUpgrade } from './upgrade-plan';
import { compareVersions, minorNumber, minorsBetween } from './versions';

const warning = (issue: SpecIssue): SpecIssue => ({ ...issue, severity: 'warning' });

/** Whether a release follows another one: the same minor version of TKG, or the next. */
export function releaseIssues(path: string, from: TkgRelease, to: TkgRelease): readonly SpecIssue[] {
  if (compareVersions(to.name, from.name) < 0) {
    return [propIssue(path, show(to.name), `TKG ${from.name} or later`, 'TKG goes back to no older release')];
  }
  const minors = minorsBetween(from.name, to.name);
  if (minors !== undefined && minors <= 1) {
    return [];
  }
  const next = Object.values<TkgRelease>(TKG_RELEASES).find(({ name }) => minorsBetween(from.name, name) === 1);
  const step = next?.name ?? 'the next minor version';
  return [propIssue(path, show(to.name), `${step}, as TKG skips no minor version`, `upgrade to TKG ${step} first`)];
}

/** AWS and Azure end with TKG 2.4. */
export function infrastructureIssues(path: string, cluster: ResolvedCluster, target: TkgRelease): readonly SpecIssue[] {
  const { infrastructure } = cluster;
  const services = { vsphere: 'vSphere', aws: 'EKS', azure: 'AKS' };
  return target.clusterClasses[infrastructure] !== undefined
    ? []
    : [
        propIssue(
          `${path}.release`,
          `TKG ${target.name} on ${infrastructure === 'aws' ? 'AWS' : 'Azure'}`,
          'TKG 2.4 at most, the last release with clusters there',
          `move to ${services[infrastructure]} clusters that Tanzu Mission Control manages`,
        ),
      ];
}

/** Whether a cluster can run the wanted TKr: one of the release, not an older one, and every minor between is there. */
export function kubernetesIssues(
  path: string,
  cluster: ResolvedCluster,
  target: TkgRelease,
  wanted: string,
): readonly SpecIssue[] {
  const at = `${path}.kubernetesVersion`;
  const versions = tkrsFor(cluster, target);
  const current = cluster.kubernetesVersion;
  if (versions.length === 0) {
    const none = `a TKr of TKG ${target.name} for single nodes: none is known`;
    return [propIssue(at, show(current), none, 'name it in the release, or make a new cluster')];
  }
  const [from, to] = [minorNumber(current), minorNumber(wanted)];
  if (from === undefined || to === undefined) {
    return [propIssue(at, show(from === undefined ? current : wanted), 'a TKr', `take one of ${versions.join(', ')}`)];
  }
  return [
    ...(versions.includes(wanted)
      ? []
      : [propIssue(at, show(wanted), `a TKr of TKG ${target.name} (R40)`, `take one of ${versions.join(', ')}`)]),
    ...(compareVersions(wanted, current) < 0
      ? [propIssue(at, show(wanted), `${show(current)} or later`, 'Kubernetes goes back to no older version')]
      : []),
    ...missingMinors(at, { from, to, current, wanted }, versions),
  ];
}

function missingMinors(
  path: string,
  { from, to, current, wanted }: { from: number; to: number; current: string; wanted: string },
  versions: readonly string[],
): readonly SpecIssue[] {
  const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
  const missing = between.filter((minor) => tkrOfMinor(versions, minor) === undefined);
  const steps = between.map((minor) => tkrOfMinor(versions, minor));
  if (missing.length > 0) {
    const expected = `${show(current)} or one minor version more, as Kubernetes skips none`;
    return [propIssue(path, show(wanted), expected, `go to Kubernetes 1.${String(missing[0])} first`)];
  }
  return between.length === 0
    ? []
    : [
        warning(
          propIssue(
            path,
            show(wanted),
            `one minor version more than ${show(current)} at once`,
            `the cluster goes through ${steps.join(', ')} first`,
          ),
        ),
      ];
}

/** A cluster that stays behind while the management cluster moves must be one that the new release can still manage. */
export function matrixIssues(path: string, cluster: ResolvedCluster, target: TkgRelease): readonly SpecIssue[] {
  const { kubernetesVersion, release } = cluster;
  const minors = target.kubernetesVersions.map(minorNumber);
  const minor = minorNumber(kubernetesVersion);
  if (minor === undefined || minors.includes(minor)) {
    return [];
  }
  const isNewer = minors.every((each) => each !== undefined && each < minor);
  const shared = release.kubernetesVersions.filter(
    (version) => minors.includes(minorNumber(version)) && compareVersions(version, kubernetesVersion) > 0,
  );
  const bridge = [...shared].sort(compareVersions)[0];
  const lowest = Math.min(...minors.map((each) => each ?? Infinity));
  return [
    propIssue(
      `${path}.kubernetesVersion`,
      show(kubernetesVersion),
      `Kubernetes ${minorsOf(target)}, which TKG ${target.name} manages`,
      isNewer
        ? 'take a later release of TKG'
        : bridge === undefined
          ? `bring it to Kubernetes 1.${lowest} first, by the TKG releases between`
          : `upgrade it to ${bridge} of TKG ${release.name} before the management cluster moves`,
    ),
  ];
}

/**
 * What the class of the release refuses in the manifest of a cluster, and what is lost on the way. Without a manifest to
 * apply it is a warning: the cluster keeps its class for now.
 */
export function classIssues(
  path: string,
  cluster: ResolvedCluster,
  target: TkgRelease,
  byManifest: boolean,
): readonly SpecIssue[] {
  const after = upgraded(cluster, target, cluster.kubernetesVersion);
  if (after.clusterClass === '') {
    return [];
  }
  if (isCustomClass(after.clusterClass)) {
    const own = `make a class of your own out of ${show(target.clusterClasses[cluster.infrastructure])}`;
    return [warning(propIssue(`${path}.clusterClass`, show(after.clusterClass), 'a class of TKG', own))];
  }
  const { topology } = clusterSpec(after);
  const kept = topology.variables.map(({ name }) => name);
  const lost = topologyVariables(cluster).filter(({ name }) => !kept.includes(name));
  const refused = checkTopologyVariables(topology, `${path}.topology`);
  return [
    ...(byManifest ? refused : refused.map(warning)),
    ...lost.map(({ name }) =>
      warning(
        propIssue(
          `${path}.topology.variables.${name}`,
          'a variable',
          `nothing with TKG ${target.name}`,
          'it is left out',
        ),
      ),
    ),
  ];
}

/** What the changes themselves refuse. */
export const hopIssues = (path: string, { hops }: ClusterUpgrade): readonly SpecIssue[] =>
  hops.flatMap(({ change }) => changeIssues(change, path));
