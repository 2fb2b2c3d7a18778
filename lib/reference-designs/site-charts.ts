import { type App, Chart } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-27';
import { chartIds } from '../design/site/chart-ids';
import { type Infrastructure, namespacesOf, type SiteDesign, type SiteGuestCluster } from '../design';
import {
  addPackage,
  PackageRepository,
  type SharedServicesCluster,
  TargetCluster,
  type WorkloadCluster,
} from '../kubernetes';

/** A cluster of the site with its charts. */
export interface SiteCluster {
  readonly cluster: SharedServicesCluster | WorkloadCluster;
  /** For the management cluster: the objects of which it makes the cluster. */
  readonly chart: Chart;
  /** For the cluster itself: its packages. Undefined when it has none. */
  readonly packages?: Chart;
}

/** Makes a chart after those that it depends on. */
export function addChart(app: App, id: string, needs: readonly (Chart | undefined)[] = []): Chart {
  const chart = new Chart(app, id, { disableResourceNameHashes: true });
  chart.addDependency(...needs.filter((need) => need !== undefined));
  return chart;
}

/** The namespaces of the clusters' objects; undefined when those are there that every management cluster has. */
export function addNamespaces(app: App, design: SiteDesign): Chart | undefined {
  const names = namespacesOf(design);
  if (names.length === 0) {
    return undefined;
  }
  const chart = addChart(app, chartIds.namespaces(design));
  names.forEach((name) => new Namespace(chart, name, { metadata: { name } }));
  return chart;
}

/**
 * Makes the clusters of a site with their packages, each after what it needs: workload clusters pull images from the
 * registry of the shared services cluster, and not from each other.
 */
export function addClusters<Guest extends SiteGuestCluster>(
  app: App,
  design: SiteDesign & { readonly guestClusters: readonly Guest[] },
  infrastructure: Infrastructure,
  options: {
    /** Charts that all clusters need. */
    readonly after: readonly (Chart | undefined)[];
    readonly make: (chart: Chart, cluster: Guest) => SiteCluster['cluster'];
  },
): ReadonlyMap<string, SiteCluster> {
  const clusters = new Map<string, SiteCluster>();
  let sharedServices: Chart | undefined;
  for (const cluster of design.guestClusters) {
    const chart = addChart(app, chartIds.cluster(cluster), [...options.after, sharedServices]);
    const made = options.make(chart, cluster);
    const packages = addPackages(app, design, cluster, infrastructure, chart);
    clusters.set(cluster.name, { cluster: made, chart, packages });
    sharedServices = cluster.role === 'shared-services' ? chart : sharedServices;
  }
  return clusters;
}

function addPackages(
  app: App,
  { release, registry }: SiteDesign,
  cluster: SiteGuestCluster,
  infrastructure: Infrastructure,
  after: Chart,
): Chart | undefined {
  if (cluster.packages.length === 0) {
    return undefined;
  }
  const chart = addChart(app, chartIds.packages(cluster), [after]);
  const repository = new PackageRepository(chart, 'tanzu-standard', {
    image: `${registry === undefined ? release.imageRepository : `${registry.host}/${registry.path}`}/${release.packageRepository.path}`,
    tag: release.packageRepository.tag,
  });
  new TargetCluster(chart, 'cluster', {
    role: cluster.role,
    infrastructure,
    kubernetesVersion: cluster.kubernetesVersion,
    hasLoadBalancer: true,
  });
  cluster.packages.forEach(({ spec }) => addPackage(chart, spec, { repository }));
  return chart;
}
