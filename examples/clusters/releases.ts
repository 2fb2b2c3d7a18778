import type { App } from 'cdk8s';
import { TKG_RELEASES } from 'tko-cdk/design';
import { ManagementCluster, WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

/** Clusters of other releases than TKG 2.3: the release of their management cluster. */
export function clustersOfOtherReleases(app: App): void {
  // TKG 2.2 has another cluster class, other pools of addresses, and says nothing of health checks.
  new WorkloadCluster(manifest(app, 'tkg-2-2'), 'Cluster', {
    ...onVsphere('tkg-2-2'),
    managementCluster: ManagementCluster.fromName('management-2-2', { release: TKG_RELEASES['2.2.0'] }),
    kubernetesVersion: 'v1.24.11+vmware.1-tkg.1',
    nodeIpPool: { addresses: ['172.16.61.20-172.16.61.49'], gateway: '172.16.61.1', prefixLength: 24 },
    nameservers: ['172.16.10.5'],
    antrea: { egressExceptCidrs: ['172.16.0.0/16'] },
    autoscaler: { enabled: true, image: 'harbor.example.com/tkg/cluster-autoscaler:v1.24.0_vmware.1' },
  });

  new WorkloadCluster(manifest(app, 'tkg-2-4'), 'Cluster', {
    ...onVsphere('tkg-2-4'),
    managementCluster: ManagementCluster.fromName('management-2-4', { release: TKG_RELEASES['2.4.0'] }),
    nodePools: [{ name: 'md-0', replicas: 3, taints: [{ key: 'example.com/only', effect: 'PreferNoSchedule' }] }],
  });
}
