import type { App } from 'cdk8s';
import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

/** What answers at the endpoint of the API server: NSX ALB or kube-vip. */
export function clustersByEndpoint(app: App): void {
  // One control plane node, one worker; NSX ALB chooses the address.
  new WorkloadCluster(manifest(app, 'dev'), 'Cluster', { ...onVsphere('dev'), plan: 'dev' });

  // Three control plane nodes, three node pools; nothing has to be said.
  new WorkloadCluster(manifest(app, 'prod'), 'Cluster', onVsphere('prod'));

  // NSX ALB serves an address that is known beforehand, on another port.
  new WorkloadCluster(manifest(app, 'prod-address'), 'Cluster', {
    ...onVsphere('prod-address'),
    controlPlaneEndpoint: '172.16.80.40',
    apiServerPort: 443,
    workerReplicas: 7,
  });

  new WorkloadCluster(manifest(app, 'kube-vip'), 'Cluster', {
    ...onVsphere('kube-vip'),
    controlPlaneEndpointProvider: 'kube-vip',
    controlPlaneEndpoint: '172.16.60.11',
    vipNetworkInterface: 'eth1',
  });

  // kube-vip also gives addresses to applications, in place of NSX ALB.
  new WorkloadCluster(manifest(app, 'kube-vip-lb'), 'Cluster', {
    ...onVsphere('kube-vip-lb'),
    plan: 'dev',
    controlPlaneEndpointProvider: 'kube-vip',
    controlPlaneEndpoint: 'kube-vip-lb.sfo01.example.com',
    kubeVipLoadBalancer: { enabled: true, ipRanges: '172.16.60.200-172.16.60.220' },
  });
}
