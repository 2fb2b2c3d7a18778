import { Chart, type App } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-27';
import { chartIds, namespacesOf, type GuestClusterDesign, type NetworkPlan, type VsphereVdsDesign } from '../../design';
import {
  AkoDeploymentConfig,
  addPackage,
  NodeIpPool,
  nodeIpPoolOptions,
  PackageRepository,
  SharedServicesCluster,
  TargetCluster,
  WorkloadCluster,
  workloadClusterProps,
  type VsphereClusterConfiguration,
  type INodeIpPool,
} from '../../kubernetes';

/** A cluster of the site with its charts. */
export interface SiteCluster {
  readonly cluster: SharedServicesCluster | WorkloadCluster;
  /** For the management cluster: the objects of which it makes the cluster. */
  readonly chart: Chart;
  /** For the cluster itself: its packages. Undefined when it has none. */
  readonly packages?: Chart;
}

/** The charts of a site. */
export interface SiteCharts {
  readonly namespaces?: Chart;
  readonly akoDeploymentConfigs?: Chart;
  readonly nodeIpPools?: Chart;
  /** By the name of the cluster. */
  readonly clusters: ReadonlyMap<string, SiteCluster>;
}

/** Makes the charts of a site, each after those that it depends on. */
export function addCharts(app: App, design: VsphereVdsDesign): SiteCharts {
  const chartOf = (id: string, needs: readonly (Chart | undefined)[] = []): Chart => {
    const chart = new Chart(app, id, { disableResourceNameHashes: true });
    chart.addDependency(...needs.filter((need) => need !== undefined));
    return chart;
  };
  const namespaces = addNamespaces(design, () => chartOf(chartIds.namespaces(design)));
  const akoDeploymentConfigs = addAkoDeploymentConfigs(design, () =>
    chartOf(chartIds.akoDeploymentConfigs(design), [namespaces]),
  );
  const pools = addNodeIpPools(design, () => chartOf(chartIds.nodeIpPools(design), [akoDeploymentConfigs]));
  const prerequisites = [namespaces, akoDeploymentConfigs, pools.chart];

  const clusters = new Map<string, SiteCluster>();
  let sharedServices: Chart | undefined;
  for (const cluster of design.guestClusters) {
    // Workload clusters pull images from the registry of the shared services cluster, and not from each other.
    const chart = chartOf(chartIds.cluster(cluster), [...prerequisites, sharedServices]);
    const made = addCluster(chart, design, cluster, pools.byNetwork.get(cluster.network.path));
    const packages = addPackages(design, cluster, () => chartOf(chartIds.packages(cluster), [chart]));
    clusters.set(cluster.name, { cluster: made, chart, packages });
    sharedServices = cluster.role === 'shared-services' ? chart : sharedServices;
  }
  return { namespaces, akoDeploymentConfigs, nodeIpPools: pools.chart, clusters };
}

type MakeChart = () => Chart;

function addNamespaces(design: VsphereVdsDesign, makeChart: MakeChart): Chart | undefined {
  const names = namespacesOf(design);
  if (names.length === 0) {
    return undefined;
  }
  const chart = makeChart();
  names.forEach((name) => new Namespace(chart, name, { metadata: { name } }));
  return chart;
}

function addAkoDeploymentConfigs(design: VsphereVdsDesign, makeChart: MakeChart): Chart | undefined {
  if (design.akoDeploymentConfigs.length === 0) {
    return undefined;
  }
  const chart = makeChart();
  design.akoDeploymentConfigs.forEach((config) => new AkoDeploymentConfig(chart, config.name, config));
  return chart;
}

/** Clusters on one network share one pool: two pools would hand out an address twice. */
function addNodeIpPools(design: VsphereVdsDesign, makeChart: MakeChart) {
  const networks = new Map<string, NetworkPlan>(
    design.guestClusters
      .filter(({ network }) => network.nodeIpam !== undefined)
      .map(({ network }) => [network.path, network]),
  );
  const byNetwork = new Map<string, INodeIpPool>();
  if (networks.size === 0) {
    return { byNetwork };
  }
  const chart = makeChart();
  for (const [path, network] of networks) {
    const options = nodeIpPoolOptions(network);
    if (options !== undefined) {
      const name = `${design.site}-${network.id}`;
      byNetwork.set(path, new NodeIpPool(chart, network.id, { ...options, name }));
    }
  }
  return { byNetwork, chart };
}

function addCluster(chart: Chart, design: VsphereVdsDesign, cluster: GuestClusterDesign, nodeIpPool?: INodeIpPool) {
  const props: VsphereClusterConfiguration = workloadClusterProps(cluster, design, { nodeIpPool });
  return cluster.role === 'shared-services'
    ? new SharedServicesCluster(chart, cluster.name, props)
    : new WorkloadCluster(chart, cluster.name, props);
}

function addPackages(design: VsphereVdsDesign, cluster: GuestClusterDesign, makeChart: MakeChart): Chart | undefined {
  if (cluster.packages.length === 0) {
    return undefined;
  }
  const { release, registry } = design;
  const chart = makeChart();
  const repository = new PackageRepository(chart, 'tanzu-standard', {
    image: `${registry === undefined ? release.imageRepository : `${registry.host}/${registry.path}`}/${release.packageRepository.path}`,
    tag: release.packageRepository.tag,
  });
  new TargetCluster(chart, 'cluster', {
    role: cluster.role,
    infrastructure: 'vsphere',
    kubernetesVersion: cluster.kubernetesVersion,
    hasLoadBalancer: true,
  });
  cluster.packages.forEach(({ spec }) => addPackage(chart, spec, { repository }));
  return chart;
}
