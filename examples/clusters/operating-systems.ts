import type { App } from 'cdk8s';
import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { manifest, onVsphere } from './site';

/** Photon OS, where nothing is said; Ubuntu; Windows for workers; both in one cluster. */
export function clustersByOperatingSystem(app: App): void {
  new WorkloadCluster(manifest(app, 'ubuntu'), 'Cluster', { ...onVsphere('ubuntu'), os: 'ubuntu' });

  // Workers are Windows nodes, the control plane stays Linux.
  new WorkloadCluster(manifest(app, 'windows'), 'Cluster', { ...onVsphere('windows'), workerOs: 'windows' });

  new WorkloadCluster(manifest(app, 'linux-and-windows'), 'Cluster', {
    ...onVsphere('linux-and-windows'),
    nodePools: [
      { name: 'linux', replicas: 3 },
      { name: 'windows', replicas: 2, os: 'windows', size: { cpus: 4, memoryMib: 16384, diskGib: 100 } },
    ],
  });
}
