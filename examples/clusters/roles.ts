import type { App } from 'cdk8s';
import { ManagementCluster, SharedServicesCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

/** A management cluster, the shared services cluster that it makes, and a workload cluster. */
export function clustersByRole(app: App): void {
  // It is created by the tanzu CLI; these objects change it afterwards.
  const managementCluster = new ManagementCluster(manifest(app, 'management'), 'Cluster', {
    ...onVsphere('management'),
    controlPlaneEndpoint: '172.16.80.10',
    identityManagement: 'ldap',
    workerReplicas: 3,
  });

  // Release and kind of identity management are those of the management cluster.
  new SharedServicesCluster(manifest(app, 'shared-services'), 'Cluster', {
    ...onVsphere('shared-services'),
    managementCluster,
    workerSize: { cpus: 4, memoryMib: 16384 },
  });

  new WorkloadCluster(manifest(app, 'payments'), 'Cluster', {
    ...onVsphere('payments'),
    managementCluster,
    namespace: 'payments',
  });
}
