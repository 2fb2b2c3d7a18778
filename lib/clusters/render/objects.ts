import { ownPoolName } from '../resolve';
import type { ResolvedCluster } from '../resolved-cluster';
import { type AddOnConfigs, addOnConfigs } from './add-on-configs';
import { autoscalerObjects } from './autoscaler';
import { clusterAnnotations, clusterLabels, clusterSpec } from './cluster';
import { clusterBootstrapAnnotations, clusterBootstrapSpec } from './cluster-bootstrap';
import type { KubernetesObject } from './kubernetes-object';
import { nodeIpPoolSpec } from './node-ip-pool';
import { plain } from './plain';

/** Configuration objects: their place in AddOnConfigs, the id of the construct, API version and kind. */
const CONFIGS: readonly (readonly [keyof AddOnConfigs, string, string, string])[] = [
  ['antrea', 'CniConfig', 'cni.tanzu.vmware.com/v1alpha1', 'AntreaConfig'],
  ['calico', 'CniConfig', 'cni.tanzu.vmware.com/v1alpha1', 'CalicoConfig'],
  ['cpi', 'CpiConfig', 'cpi.tanzu.vmware.com/v1alpha1', 'VSphereCPIConfig'],
  ['vsphereCsi', 'CsiConfig', 'csi.tanzu.vmware.com/v1alpha1', 'VSphereCSIConfig'],
  ['azureDiskCsi', 'CsiConfig', 'csi.tanzu.vmware.com/v1alpha1', 'AzureDiskCSIConfig'],
  ['azureFileCsi', 'FileCsiConfig', 'csi.tanzu.vmware.com/v1alpha1', 'AzureFileCSIConfig'],
  ['awsEbsCsi', 'CsiConfig', 'csi.tanzu.vmware.com/v1alpha1', 'AwsEbsCSIConfig'],
  ['kubevip', 'KubevipConfig', 'cpi.tanzu.vmware.com/v1alpha1', 'KubevipCPIConfig'],
];

/**
 * All objects of a cluster, in the order in which the API server needs them: the configurations, then the
 * ClusterBootstrap whose webhook wants them to be there, then the Cluster, then its autoscaler.
 *
 * Secrets are not among them: user and password of the vCenter are referred to.
 */
export function clusterObjects(cluster: ResolvedCluster): readonly KubernetesObject[] {
  const { name, namespace } = cluster;
  const metadata = { name, namespace };
  const configs = addOnConfigs(cluster);
  const bootstrap = clusterBootstrapSpec(cluster, configs);
  return plain([
    ...CONFIGS.flatMap(([place, id, apiVersion, kind]) => {
      const spec = configs[place];
      return spec === undefined ? [] : [{ id, apiVersion, kind, metadata, spec }];
    }),
    ...ipPool(cluster),
    ...(bootstrap === undefined
      ? []
      : [
          {
            id: 'Bootstrap',
            apiVersion: 'run.tanzu.vmware.com/v1alpha3',
            kind: 'ClusterBootstrap',
            metadata: { ...metadata, annotations: clusterBootstrapAnnotations(cluster) },
            spec: bootstrap,
          },
        ]),
    ...identity(cluster),
    {
      id: 'Resource',
      apiVersion: 'cluster.x-k8s.io/v1beta1',
      kind: 'Cluster',
      metadata: { ...metadata, labels: clusterLabels(cluster), annotations: clusterAnnotations(cluster) },
      spec: clusterSpec(cluster),
    },
    ...autoscalerObjects(cluster),
  ]);
}

/** The IP pool that is made with a cluster. */
function ipPool(cluster: ResolvedCluster): readonly KubernetesObject[] {
  if (cluster.infrastructure !== 'vsphere' || cluster.nodeIpPool === undefined || 'poolName' in cluster.nodeIpPool) {
    return [];
  }
  const { name, namespace, nodeIpPool: pool, release, role } = cluster;
  return [
    {
      id: 'NodeIpPool',
      apiVersion: `ipam.cluster.x-k8s.io/${release.output.ipPools}`,
      kind: 'InClusterIPPool',
      metadata: { name: ownPoolName(name, role), namespace },
      spec: nodeIpPoolSpec(pool, release.output.ipPools),
    },
  ];
}

/** The identity of Cluster API's provider for Azure, which a management cluster makes for its clusters. */
function identity(cluster: ResolvedCluster): readonly KubernetesObject[] {
  if (cluster.infrastructure !== 'azure' || cluster.role !== 'management') {
    return [];
  }
  const { azure, name, namespace } = cluster;
  return azure.servicePrincipal === undefined
    ? []
    : [
        {
          id: 'Identity',
          apiVersion: 'infrastructure.cluster.x-k8s.io/v1beta1',
          kind: 'AzureClusterIdentity',
          metadata: {
            name: azure.identityRef?.name ?? `${name}-identity`,
            namespace,
            labels: { 'clusterctl.cluster.x-k8s.io/move-hierarchy': 'true' },
          },
          spec: {
            type: 'ManualServicePrincipal',
            tenantID: azure.servicePrincipal.tenantId,
            clientID: azure.servicePrincipal.clientId,
            clientSecret: { name: `${name}-identity-secret`, namespace },
            allowedNamespaces: {},
          },
        },
      ];
}
