import { kubernetesMinor, type TkgRelease } from '../../design/releases';
import { findClusterClass } from '../classes/cluster-classes';
import type { ResolvedCluster } from '../resolved-cluster';
import { isCustomClass } from './class-family';
import { planChange } from './plan-change';
import type { ClusterUpgrade } from './upgrade-plan';
import { compareVersions, minorNumber, newestOf } from './versions';

/** A cluster as an upgrade leaves it: another release and its class, and the version of the images of its nodes. */
export function upgraded(cluster: ResolvedCluster, target: TkgRelease, kubernetesVersion: string): ResolvedCluster {
  const { clusterClass, infrastructure, os, release } = cluster;
  const versionIn = ({ operatingSystems }: TkgRelease): string | undefined =>
    Object.entries(operatingSystems).find(([name]) => name === os.name)?.[1].version;
  return {
    ...cluster,
    release: target,
    kubernetesVersion,
    clusterClass: isCustomClass(clusterClass) ? clusterClass : (target.clusterClasses[infrastructure] ?? ''),
    os: os.version === versionIn(release) ? { ...os, version: versionIn(target) ?? os.version } : os,
  };
}

const isSingleNode = (cluster: ResolvedCluster): boolean =>
  cluster.infrastructure === 'vsphere' && cluster.singleNode === true;

/** The TKrs that a release has for a cluster: a single node has its own. */
export const tkrsFor = (cluster: ResolvedCluster, release: TkgRelease): readonly string[] =>
  isSingleNode(cluster)
    ? [release.singleNodeKubernetesVersion].filter((version) => version !== undefined)
    : release.kubernetesVersions;

/** The TKr that a cluster is to run; its own where the release has none for it. */
export const wantedTkr = (cluster: ResolvedCluster, target: TkgRelease, wish: string | undefined): string =>
  wish ?? newestOf(tkrsFor(cluster, target)) ?? cluster.kubernetesVersion;

/** The newest TKr of a minor version of Kubernetes, out of some. */
export const tkrOfMinor = (versions: readonly string[], minor: number): string | undefined =>
  newestOf(versions.filter((version) => minorNumber(version) === minor));

/** The TKrs on the way to the wanted one: one for each minor version of Kubernetes between, as far as there are any. */
export function tkrPath(from: string, to: string, versions: readonly string[]): readonly string[] {
  const [first, last] = [minorNumber(from), minorNumber(to)];
  if (from === to || first === undefined || last === undefined) {
    return from === to ? [] : [to];
  }
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) =>
    tkrOfMinor(versions, first + 1 + index),
  );
  return [...between.filter((version) => version !== undefined), to];
}

/**
 * What an upgrade does to one cluster. Its TKr changes step by step; all else comes with its manifest, at the last step.
 *
 * @param byManifest whether the cluster has a manifest that is applied
 */
export function clusterUpgrade(
  cluster: ResolvedCluster,
  target: TkgRelease,
  wanted: string,
  byManifest: boolean,
): ClusterUpgrade {
  const { clusterClass, infrastructure, kubernetesVersion } = cluster;
  const path = tkrPath(kubernetesVersion, wanted, tkrsFor(cluster, target));
  const last = byManifest ? upgraded(cluster, target, wanted) : { ...cluster, kubernetesVersion: wanted };
  const between = path.slice(0, -1).map((version) => ({ ...cluster, kubernetesVersion: version }));
  const isThere = path.length === 0 && last.clusterClass === clusterClass;
  const stages = isThere ? [] : [...between, last];
  const classOfRelease = isCustomClass(clusterClass) ? undefined : target.clusterClasses[infrastructure];
  const names = (className = ''): readonly string[] =>
    findClusterClass(className)?.variables.map(({ name }) => name) ?? [];
  const [old, present] = [names(clusterClass), names(classOfRelease)];
  const areKnown = old.length > 0 && present.length > 0;
  return {
    cluster: cluster.name,
    namespace: cluster.namespace,
    from: { kubernetesVersion, clusterClass },
    to: { kubernetesVersion: wanted, clusterClass: last.clusterClass },
    classOfRelease,
    hops: stages.map((stage, index) => ({
      kubernetesVersion: stage.kubernetesVersion,
      change: planChange(stages[index - 1] ?? cluster, stage),
    })),
    newVariables: areKnown ? present.filter((name) => !old.includes(name)) : [],
    removedVariables: areKnown ? old.filter((name) => !present.includes(name)) : [],
  };
}

/** The minor versions of Kubernetes that a release runs, such as "1.24, 1.25, 1.26". */
export const minorsOf = ({ kubernetesVersions }: TkgRelease): string =>
  [...new Set([...kubernetesVersions].sort(compareVersions).map(kubernetesMinor))].join(', ');
