import type { App } from 'cdk8s';
import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

/** Antrea with settings, Calico, none, and pods that NSX routes. */
export function clustersByNetworkPlugin(app: App): void {
  new WorkloadCluster(manifest(app, 'antrea'), 'Cluster', {
    ...onVsphere('antrea'),
    podCidr: '100.112.0.0/12',
    serviceCidr: '100.80.0.0/13',
    antrea: {
      trafficEncapMode: 'hybrid',
      trafficEncryptionMode: 'wireGuard',
      egressExceptCidrs: ['172.16.0.0/16'],
      nodePortLocalRange: '61000-61999',
      flowExporter: { pollInterval: '10s' },
      multicluster: { enabled: true, podToPodConnectivity: true },
      featureGates: { FlowExporter: true, Multicluster: true, L7NetworkPolicy: true, Egress: false },
    },
  });

  new WorkloadCluster(manifest(app, 'calico'), 'Cluster', { ...onVsphere('calico'), cni: 'calico' });

  // The plug-in comes from elsewhere.
  new WorkloadCluster(manifest(app, 'no-plugin'), 'Cluster', { ...onVsphere('no-plugin'), cni: 'none' });

  // NSX routes pods; user and password are in the Secret nsx-routes-nsxt-credential.
  new WorkloadCluster(manifest(app, 'nsx-routes'), 'Cluster', {
    ...onVsphere('nsx-routes'),
    nsxt: {
      podRouting: true,
      routerPath: '/infra/tier-1s/tkg',
      managerHost: 'nsx01.sfo01.example.com',
      credentialSecret: true,
    },
  });
}
