import type { App, Chart } from 'cdk8s';
import {
  type AwsClusterDesign,
  type AwsClusterNetwork,
  awsClusterNetwork,
  type AwsDesign,
  type AwsGuestClusterDesign,
  isAwaitedNetwork,
} from '../../design';
import {
  awsManagementClusterProps,
  awsWorkloadClusterProps,
  SharedServicesCluster,
  WorkloadCluster,
} from '../../kubernetes';
import type { StackOutputs } from '../../spec';
import { awsManagementClusterConfiguration, fileNameOf, renderFlatConfiguration } from '../../tanzu';
import { addClusters, addNamespaces, type SiteCluster } from '../site-charts';
import type { SiteFile, WaitingFile } from '../site-file';

/** The charts of a site on AWS. */
export interface AwsSiteCharts {
  readonly namespaces?: Chart;
  /** By the name of the cluster; those that still wait for the ids of their network are not there. */
  readonly clusters: ReadonlyMap<string, SiteCluster>;
}

/** Makes the charts of the clusters whose network is known, each after those that it depends on. */
export function addCharts(app: App, design: AwsDesign, outputs: StackOutputs): AwsSiteCharts {
  const namespaces = addNamespaces(app, design);
  const networks = new Map(
    design.guestClusters.map((cluster) => [cluster.name, awsClusterNetwork(design, cluster, outputs)]),
  );
  const known = (cluster: AwsClusterDesign): AwsClusterNetwork | undefined => {
    const network = networks.get(cluster.name);
    return network === undefined || isAwaitedNetwork(network) ? undefined : network;
  };
  const ready = { ...design, guestClusters: design.guestClusters.filter((cluster) => known(cluster) !== undefined) };
  const clusters = addClusters(app, ready, 'aws', {
    after: [namespaces],
    make: (chart, cluster: AwsGuestClusterDesign) => addCluster(chart, design, cluster, known(cluster)),
  });
  return { namespaces, clusters };
}

function addCluster(
  chart: Chart,
  design: AwsDesign,
  cluster: AwsGuestClusterDesign,
  network: AwsClusterNetwork | undefined,
): SiteCluster['cluster'] {
  if (network === undefined) {
    throw new Error(`${cluster.name}: got no network, expected its ids; make the chart when they are known`);
  }
  const props = awsWorkloadClusterProps(cluster, design, network);
  return cluster.role === 'shared-services'
    ? new SharedServicesCluster(chart, cluster.name, props)
    : new WorkloadCluster(chart, cluster.name, props);
}

/** The manifests that wait for the ids of their network: of a cluster, and of its packages. */
export const waitingManifests = (design: AwsDesign, outputs: StackOutputs): readonly WaitingFile[] =>
  design.guestClusters.flatMap((cluster) => {
    const network = awsClusterNetwork(design, cluster, outputs);
    return isAwaitedNetwork(network)
      ? [cluster.name, ...(cluster.packages.length === 0 ? [] : [`${cluster.name}-packages`])].map((chart) => ({
          path: `${chart}.k8s.yaml`,
          waitsFor: network.waitsFor,
        }))
      : [];
  });

/** The file that `tanzu management-cluster create` reads, or what it waits for. */
export function managementClusterFile(design: AwsDesign, outputs: StackOutputs): SiteFile | WaitingFile {
  const { managementCluster } = design;
  const path = `tanzu/${fileNameOf({ clusterName: managementCluster.name })}`;
  const network = awsClusterNetwork(design, managementCluster, outputs);
  if (isAwaitedNetwork(network)) {
    return { path, waitsFor: network.waitsFor };
  }
  const props = awsManagementClusterProps(managementCluster, design, network);
  return { path, content: renderFlatConfiguration(awsManagementClusterConfiguration(design, props)) };
}
