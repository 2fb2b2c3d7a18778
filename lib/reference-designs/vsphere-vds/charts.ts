import type { App, Chart } from 'cdk8s';
import { chartIds, type GuestClusterDesign, type NetworkPlan, type VsphereVdsDesign } from '../../design';
import {
  AkoDeploymentConfig,
  type INodeIpPool,
  NodeIpPool,
  nodeIpPoolOptions,
  SharedServicesCluster,
  WorkloadCluster,
  workloadClusterProps,
} from '../../kubernetes';
import { addChart, addClusters, addNamespaces, type SiteCluster } from '../site-charts';

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
  const namespaces = addNamespaces(app, design);
  const akoDeploymentConfigs = addAkoDeploymentConfigs(app, design, namespaces);
  const pools = addNodeIpPools(app, design, akoDeploymentConfigs);
  const clusters = addClusters(app, design, 'vsphere', {
    after: [namespaces, akoDeploymentConfigs, pools.chart],
    make: (chart, cluster) => addCluster(chart, design, cluster, pools.byNetwork.get(cluster.network.path)),
  });
  return { namespaces, akoDeploymentConfigs, nodeIpPools: pools.chart, clusters };
}

function addAkoDeploymentConfigs(app: App, design: VsphereVdsDesign, after: Chart | undefined): Chart | undefined {
  if (design.akoDeploymentConfigs.length === 0) {
    return undefined;
  }
  const chart = addChart(app, chartIds.akoDeploymentConfigs(design), [after]);
  design.akoDeploymentConfigs.forEach((config) => new AkoDeploymentConfig(chart, config.name, config));
  return chart;
}

/** Clusters on one network share one pool: two pools would hand out an address twice. */
function addNodeIpPools(app: App, design: VsphereVdsDesign, after: Chart | undefined) {
  const networks = new Map<string, NetworkPlan>(
    design.guestClusters
      .filter(({ network }) => network.nodeIpam !== undefined)
      .map(({ network }) => [network.path, network]),
  );
  const byNetwork = new Map<string, INodeIpPool>();
  if (networks.size === 0) {
    return { byNetwork };
  }
  const chart = addChart(app, chartIds.nodeIpPools(design), [after]);
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
  const props = workloadClusterProps(cluster, design, { nodeIpPool });
  return cluster.role === 'shared-services'
    ? new SharedServicesCluster(chart, cluster.name, props)
    : new WorkloadCluster(chart, cluster.name, props);
}
