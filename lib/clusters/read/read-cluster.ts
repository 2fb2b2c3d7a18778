import { TKG_RELEASES, type TkgRelease } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { checkClusterManifest } from '../classes/cluster-manifest-check';
import type { ClusterConfiguration } from '../configuration';
import { plain } from '../render/plain';
import { ROLE_LABELS } from '../resolve';
import type { ClusterRole } from '../resolved-cluster';
import { type ManifestObject, mapAt, textAt, viewOf } from './manifest-view';
import { readAws, readAzure } from './read-clouds';
import { readVsphere } from './read-vsphere';

/** A cluster that was read from its objects. */
export interface ReadCluster {
  readonly role: ClusterRole;
  /** Undefined when there is no Cluster of a known class among the objects. */
  readonly configuration?: ClusterConfiguration;
  readonly issues: readonly SpecIssue[];
}

/**
 * Reads the configuration of a cluster from the objects that it was made of: its Cluster, and beside it the
 * ClusterBootstrap, the configurations of add-ons, the IP pool and the autoscaler, where it has them.
 *
 * What the objects do not hold is not read: the kind of identity management, which the management cluster alone knows,
 * and the values of Secrets.
 *
 * @param release its TKG release; otherwise the one whose class and TKr the Cluster names
 */
export function readCluster(objects: readonly ManifestObject[], release?: TkgRelease): ReadCluster {
  const view = viewOf(objects);
  if (view === undefined) {
    return {
      role: 'workload',
      issues: [
        propIssue('objects', 'no Cluster among the objects', 'one', 'add the Cluster of cluster.x-k8s.io/v1beta1'),
      ],
    };
  }
  const labels = mapAt(view.cluster, 'metadata', 'labels') ?? {};
  const role =
    (['management', 'shared-services'] as const).find((candidate) =>
      Object.keys(ROLE_LABELS[candidate]).some((label) => label in labels),
    ) ?? 'workload';
  const className = textAt(view.topology, 'class') ?? '';
  const known = release ?? releaseOf(className, textAt(view.topology, 'version') ?? '');
  const infrastructure = /^tkg-(vsphere|aws|azure)-default-/.exec(className)?.[1];
  if (known === undefined || infrastructure === undefined) {
    return {
      role,
      issues: [
        propIssue(
          'spec.topology.class',
          show(className),
          'a class of a known TKG release',
          'take the class of the release',
        ),
      ],
    };
  }
  const read = infrastructure === 'vsphere' ? readVsphere : infrastructure === 'aws' ? readAws : readAzure;
  return { role, configuration: plain(read(view, known, role)), issues: checkClusterManifest(view.cluster) };
}

/** The release whose class a Cluster names: the one that has its TKr, where several have the class. */
function releaseOf(className: string, kubernetesVersion: string): TkgRelease | undefined {
  const releases = Object.values<TkgRelease>(TKG_RELEASES).filter(({ clusterClasses }) =>
    Object.values(clusterClasses).includes(className),
  );
  return releases.find(({ kubernetesVersions }) => kubernetesVersions.includes(kubernetesVersion)) ?? releases.at(-1);
}
