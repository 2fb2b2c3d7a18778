import { Dependable, type IConstruct, type IDependable } from 'constructs';
import type { ResolvedCluster } from '../../clusters';
import { ClusterRegistry } from '../clusters/cluster-registry';
import { VsphereDeploymentZone } from './deployment-zone';

type Labels = Readonly<Record<string, string>>;

/**
 * The deployment zones of a tree that a cluster uses: those that its node pools name, and those that its control plane
 * can be in. They are looked up when the order is worked out, so that zones may be made after the cluster.
 */
export function zonesOfCluster(construct: IConstruct, cluster: ResolvedCluster): IDependable {
  const names = new Set(cluster.nodePools.map(({ failureDomain }) => failureDomain));
  const labels = cluster.infrastructure === 'vsphere' ? cluster.controlPlaneZoneLabels : undefined;
  const uses = ({ zoneName, labels: given }: VsphereDeploymentZone): boolean =>
    names.has(zoneName) || (labels !== undefined && hasLabels(given, labels));
  const zones: IDependable = {};
  Dependable.implement(
    zones,
    new LookedUp(() =>
      cluster.infrastructure === 'vsphere'
        ? ClusterRegistry.of(construct)
            .all('deployment zone')
            .filter((zone) => VsphereDeploymentZone.isVsphereDeploymentZone(zone))
            .filter(uses)
        : [],
    ),
  );
  return zones;
}

/** Constructs that are looked up each time. */
class LookedUp extends Dependable {
  constructor(private readonly lookUp: () => IConstruct[]) {
    super();
  }

  public override get dependencyRoots(): IConstruct[] {
    return this.lookUp();
  }
}

const hasLabels = (given: Labels, wanted: Labels): boolean =>
  Object.entries(wanted).every(([key, value]) => given[key] === value);
