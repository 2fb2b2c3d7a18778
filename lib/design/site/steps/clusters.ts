import { chartIds, namespacesOf } from '../chart-ids';
import type { SiteGuestCluster } from '../cluster-design';
import type { SiteDesign } from '../site-design';
import { applyManifest, contextOf } from './kubectl';
import { packageSteps } from './packages';
import type { Step } from './step';

/** What a design adds to the steps of its clusters. */
export interface ClusterStepOptions {
  /** What is behind the step that makes the management cluster. */
  readonly reason: string;
  /** Commands before the management cluster is made. */
  readonly before: readonly string[];
  /**
   * Charts that the management cluster gets, beside the namespaces.
   *
   * @default - none
   */
  readonly charts?: readonly string[];
  /**
   * Steps between the management cluster and the others.
   *
   * @default - none
   */
  readonly then?: readonly Step[];
}

function managementCluster(design: SiteDesign, { reason, before, charts = [] }: ClusterStepOptions): Step {
  const { managementCluster: cluster } = design;
  const applied = [...(namespacesOf(design).length === 0 ? [] : [chartIds.namespaces(design)]), ...charts];
  return {
    kind: 'cluster',
    cluster: cluster.name,
    title: `Make the management cluster ${cluster.name}`,
    reason,
    commands: [
      ...before,
      `tanzu management-cluster create --file dist/tanzu/${cluster.name}.yaml -v 6`,
      'tanzu management-cluster kubeconfig get --admin',
      ...applied.map((chart) => applyManifest(contextOf(cluster), chart)),
    ],
  };
}

function guestCluster(design: SiteDesign, cluster: SiteGuestCluster): Step {
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
export const clusterSteps = (design: SiteDesign, options: ClusterStepOptions): readonly Step[] => [
  managementCluster(design, options),
  ...(options.then ?? []),
  ...design.guestClusters.flatMap((cluster) => [guestCluster(design, cluster), ...packageSteps(cluster)]),
];
