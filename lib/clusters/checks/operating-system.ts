import type { Infrastructure } from '../../design/releases';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { ResolvedCluster } from '../resolved-cluster';

/**
 * Operating systems that TKG has node images of, or a recipe for its image builder.
 *
 * @see TKG 2.3, "Target operating systems"
 */
const OPERATING_SYSTEMS: Readonly<Record<Infrastructure, readonly string[]>> = {
  vsphere: ['photon', 'ubuntu', 'rhel'],
  aws: ['amazon', 'ubuntu'],
  azure: ['ubuntu'],
};

/** An operating system is looked up among the node images by its name; without one the cluster never gets a node. */
export function operatingSystemIssues(path: string, { infrastructure, os }: ResolvedCluster): readonly SpecIssue[] {
  const known = OPERATING_SYSTEMS[infrastructure];
  return known.includes(os.name)
    ? []
    : [
        {
          ...propIssue(
            path,
            show(os.name),
            known.map((name) => show(name)).join(' or '),
            'correct it, unless a node image of your own has this name',
          ),
          severity: 'warning',
        },
      ];
}
