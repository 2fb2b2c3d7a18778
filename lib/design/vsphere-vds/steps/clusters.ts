import { chartIds, hasNodeIpPools, namespacesOf } from '../chart-ids';
import type { GuestClusterDesign, VsphereVdsDesign } from '../design';
import { OUTPUTS_FILE } from '../stages';
import { applyManifest, contextOf } from './kubectl';
import { packageSteps } from './packages';
import type { Step } from './step';

function managementCluster(design: VsphereVdsDesign): Step {
  const { managementCluster: cluster, release, akoDeploymentConfigs } = design;
  const charts = [
    ...(namespacesOf(design).length === 0 ? [] : [chartIds.namespaces(design)]),
    ...(akoDeploymentConfigs.length === 0 ? [] : [chartIds.akoDeploymentConfigs(design)]),
    ...(hasNodeIpPools(design) ? [chartIds.nodeIpPools(design)] : []),
  ];
  return {
    kind: 'cluster',
    cluster: cluster.name,
    title: `Make the management cluster ${cluster.name}`,
    reason: `The first command writes its configuration, now that ${OUTPUTS_FILE} holds what it waited for. The tanzu CLI ${release.tanzuCli} takes its secrets from the environment.`,
    commands: [
      'npx cdktf synth',
      // Without it the CLI refuses name servers, which nodes without DHCP need.
      ...(cluster.network.nodeIpam === undefined
        ? []
        : ['tanzu config set features.management-cluster.custom-nameservers true']),
      `tanzu management-cluster create --file dist/tanzu/${cluster.name}.yaml -v 6`,
      'tanzu management-cluster kubeconfig get --admin',
      ...charts.map((chart) => applyManifest(contextOf(cluster), chart)),
    ],
  };
}

function guestCluster(design: VsphereVdsDesign, cluster: GuestClusterDesign): Step {
  const { name, namespace } = cluster;
  const management = contextOf(design.managementCluster);
  return {
    kind: 'cluster',
    cluster: name,
    title: `Make the cluster ${name}`,
    reason: `Its manifest goes to the management cluster, in the namespace ${namespace}; it is ready after about twenty minutes.`,
    commands: [
      applyManifest(management, chartIds.cluster(cluster)),
      `kubectl --context ${management} wait --for=condition=Ready --timeout=60m --namespace ${namespace} cluster/${name}`,
    ],
  };
}

/** The clusters, each after what it needs. */
export const clusterSteps = (design: VsphereVdsDesign): readonly Step[] => [
  managementCluster(design),
  ...design.guestClusters.flatMap((cluster) => [guestCluster(design, cluster), ...packageSteps(cluster)]),
];
