import { chartIds, hasNodeIpPools, namespacesOf } from '../chart-ids';
import type { GuestClusterDesign, VsphereVdsDesign } from '../design';
import { OUTPUTS_FILE } from '../stages';
import type { Step } from './step';

/** The manifest of a chart, whatever its number. */
const manifest = (chart: string): string => `dist/[0-9][0-9][0-9][0-9]-${chart}.k8s.yaml`;

/** The context that the tanzu CLI gives to administrators of a cluster. */
export const contextOf = ({ name }: { readonly name: string }): string => `${name}-admin@${name}`;

const apply = (context: string, chart: string): string => `kubectl --context ${context} apply -f ${manifest(chart)}`;

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
      ...charts.map((chart) => apply(contextOf(cluster), chart)),
    ],
  };
}

function guestCluster(design: VsphereVdsDesign, cluster: GuestClusterDesign): Step {
  const { name, namespace, packages } = cluster;
  const management = contextOf(design.managementCluster);
  return {
    kind: 'cluster',
    cluster: name,
    title: `Make the cluster ${name}`,
    reason: `Its manifest goes to the management cluster, in the namespace ${namespace}; it is ready after about twenty minutes.`,
    commands: [
      apply(management, chartIds.cluster(cluster)),
      `kubectl --context ${management} wait --for=condition=Ready --timeout=60m --namespace ${namespace} cluster/${name}`,
      ...(packages.length === 0
        ? []
        : [
            `tanzu cluster kubeconfig get ${name} --namespace ${namespace} --admin`,
            apply(contextOf(cluster), chartIds.packages(cluster)),
          ]),
    ],
  };
}

/** The clusters, each after what it needs. */
export const clusterSteps = (design: VsphereVdsDesign): readonly Step[] => [
  managementCluster(design),
  ...design.guestClusters.map((cluster) => guestCluster(design, cluster)),
];
