import { kubernetesMinor } from '../../design/releases';
import type { AutoscalerOptions } from '../configuration';
import type { ResolvedCluster } from '../resolved-cluster';
import { isAutoscaled } from './cluster';
import type { KubernetesObject } from './kubernetes-object';

/** What the autoscaler may do on the management cluster: change the number of nodes. */
const MANAGEMENT_RULES = [
  {
    apiGroups: ['cluster.x-k8s.io'],
    resources: ['machinedeployments', 'machines', 'machinesets'],
    verbs: ['get', 'list', 'update', 'watch', 'patch'],
  },
  {
    apiGroups: ['cluster.x-k8s.io'],
    resources: ['machinedeployments/scale', 'machinesets/scale'],
    verbs: ['get', 'update'],
  },
  { apiGroups: ['infrastructure.cluster.x-k8s.io'], resources: ['*'], verbs: ['get', 'list'] },
];

const READ = ['get', 'list', 'watch'];

/** What it may do on the workload cluster: see what pods need, and empty nodes. */
const WORKLOAD_RULES = [
  {
    apiGroups: [''],
    resources: ['persistentvolumeclaims', 'persistentvolumes', 'pods', 'replicationcontrollers'],
    verbs: READ,
  },
  { apiGroups: [''], resources: ['nodes'], verbs: ['get', 'list', 'update', 'watch'] },
  { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: ['list', 'watch'] },
  { apiGroups: ['storage.k8s.io'], resources: ['csinodes', 'storageclasses'], verbs: READ },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['list', 'watch'] },
  { apiGroups: ['apps'], resources: ['daemonsets', 'replicasets', 'statefulsets'], verbs: ['list', 'watch'] },
  { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  { apiGroups: [''], resources: ['configmaps'], verbs: ['create', 'delete', 'get', 'update'] },
  { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create', 'get', 'update'] },
];

const RBAC = 'rbac.authorization.k8s.io';

/** The roles that all autoscalers of a management cluster share. */
const ROLES = { management: 'cluster-autoscaler-management', workload: 'cluster-autoscaler-workload' } as const;

/**
 * The image of a cluster's autoscaler: the user's, or the release's for the minor version of Kubernetes, in the cluster's
 * own registry; undefined when neither is known.
 */
export function autoscalerImage(cluster: ResolvedCluster): string | undefined {
  const { autoscaler, imageRepository, kubernetesVersion, release } = cluster;
  const image = release.autoscalerImages?.[kubernetesMinor(kubernetesVersion) ?? ''];
  return autoscaler?.image ?? (image && `${imageRepository ?? release.imageRepository}/${image}`);
}

/** The objects of a cluster's autoscaler, which runs beside the Cluster object; none without an autoscaler. */
export function autoscalerObjects(cluster: ResolvedCluster): readonly KubernetesObject[] {
  const { autoscaler, name, namespace } = cluster;
  if (autoscaler === undefined || !isAutoscaled(cluster)) {
    return [];
  }
  const account = { kind: 'ServiceAccount', name: `${name}-autoscaler`, namespace };
  return [
    deployment(cluster, autoscaler, account.name),
    binding(`${name}-autoscaler-workload`, ROLES.workload, account),
    binding(`${name}-autoscaler-management`, ROLES.management, account),
    {
      id: 'AutoscalerAccount',
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: account.name, namespace },
    },
    role('AutoscalerWorkloadRole', ROLES.workload, WORKLOAD_RULES),
    role('AutoscalerManagementRole', ROLES.management, MANAGEMENT_RULES),
  ];
}

const role = (id: string, name: string, rules: readonly object[]): KubernetesObject => ({
  id,
  apiVersion: `${RBAC}/v1`,
  kind: 'ClusterRole',
  metadata: { name },
  rules,
});

const binding = (name: string, roleName: string, subject: object): KubernetesObject => ({
  id: roleName === ROLES.workload ? 'AutoscalerWorkloadBinding' : 'AutoscalerManagementBinding',
  apiVersion: `${RBAC}/v1`,
  kind: 'ClusterRoleBinding',
  metadata: { name },
  roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: roleName },
  subjects: [subject],
});

function deployment(
  cluster: ResolvedCluster,
  autoscaler: AutoscalerOptions,
  serviceAccountName: string,
): KubernetesObject {
  const { name: clusterName, namespace } = cluster;
  const name = `${clusterName}-cluster-autoscaler`;
  const volume = `${name}-volume`;
  const mountPath = `/mnt/${clusterName}-kubeconfig`;
  return {
    id: 'Autoscaler',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels: { app: name } },
    spec: {
      selector: { matchLabels: { app: name } },
      replicas: 1,
      template: {
        metadata: { labels: { app: name } },
        spec: {
          containers: [
            {
              image: autoscalerImage(cluster),
              name,
              volumeMounts: [{ name: volume, mountPath, readOnly: true }],
              command: ['/cluster-autoscaler'],
              args: args(cluster, autoscaler, mountPath),
            },
          ],
          volumes: [{ name: volume, secret: { secretName: `${clusterName}-kubeconfig` } }],
          serviceAccountName,
          terminationGracePeriodSeconds: 10,
          tolerations: ['master', 'control-plane'].map((node) => ({
            effect: 'NoSchedule',
            key: `node-role.kubernetes.io/${node}`,
          })),
        },
      },
    },
  };
}

const args = (cluster: ResolvedCluster, options: AutoscalerOptions, kubeconfig: string): readonly string[] => [
  '--cloud-provider=clusterapi',
  '--v=4',
  '--clusterapi-cloud-config-authoritative',
  `--kubeconfig=${kubeconfig}/value`,
  `--node-group-auto-discovery=clusterapi:clusterName=${cluster.name},namespace=${cluster.namespace}`,
  `--scale-down-delay-after-add=${options.scaleDownDelayAfterAdd ?? '10m'}`,
  `--scale-down-delay-after-delete=${options.scaleDownDelayAfterDelete ?? '10s'}`,
  `--scale-down-delay-after-failure=${options.scaleDownDelayAfterFailure ?? '3m'}`,
  `--scale-down-unneeded-time=${options.scaleDownUnneededTime ?? '10m'}`,
  `--max-node-provision-time=${options.maxNodeProvisionTime ?? '15m'}`,
  `--max-nodes-total=${options.maxNodesTotal ?? 0}`,
];
