import type { App } from 'cdk8s';
import { WorkloadCluster } from 'tko-cdk/kubernetes';
import { DATACENTER, manifest, onVsphere, vcenterOf } from './site';

/** Node pools, numbers of nodes, and when nodes are replaced. */
export function clustersByNodes(app: App): void {
  // Pools that differ in labels, taints, size, place and the way in which their nodes are replaced.
  new WorkloadCluster(manifest(app, 'node-pools'), 'Cluster', {
    ...onVsphere('node-pools'),
    controlPlaneNodeLabels: { 'example.com/tier': 'control-plane' },
    controlPlaneSize: { cpus: 4, memoryMib: 16384 },
    workerSize: { cpus: 4, memoryMib: 8192, diskGib: 60 },
    nodePools: [
      { name: 'general', replicas: 3 },
      {
        name: 'databases',
        replicas: 3,
        size: { memoryMib: 65536, diskGib: 300 },
        labels: { 'example.com/pool': 'databases' },
        taints: [{ key: 'example.com/databases', value: 'only', effect: 'NoSchedule' }],
        rolloutStrategy: 'OnDelete',
      },
      {
        name: 'dmz',
        replicas: 2,
        labels: { 'example.com/pool': 'dmz' },
        vcenter: { network: `${DATACENTER}/network/sfo01-w01-vds01-dmz` },
        failureDomain: 'az-2',
      },
    ],
  });

  new WorkloadCluster(manifest(app, 'autoscaler'), 'Cluster', {
    ...onVsphere('autoscaler'),
    autoscaler: { enabled: true, maxNodesTotal: 20, scaleDownUnneededTime: '30m' },
    nodePools: [
      { name: 'steady', replicas: 3 },
      { name: 'bursts', autoscaling: { min: 1, max: 10 } },
    ],
  });

  new WorkloadCluster(manifest(app, 'health-checks'), 'Cluster', {
    ...onVsphere('health-checks'),
    machineHealthCheck: {
      maxUnhealthy: '40%',
      nodeStartupTimeout: '30m',
      unknownTimeout: '3m',
      notReadyTimeout: '10m',
    },
    nodePools: [
      { name: 'watched', replicas: 3 },
      { name: 'pets', replicas: 1, machineHealthCheck: false },
    ],
  });

  // Control plane and worker in one node.
  new WorkloadCluster(manifest(app, 'single-node'), 'Cluster', {
    ...onVsphere('single-node'),
    singleNode: true,
    controlPlaneSize: { cpus: 8, memoryMib: 16384, diskGib: 200 },
  });

  // GPUs, and keys for the VMX file that large ones need.
  new WorkloadCluster(manifest(app, 'gpus'), 'Cluster', {
    ...onVsphere('gpus'),
    plan: 'dev',
    os: 'ubuntu',
    workerSize: { cpus: 16, memoryMib: 65536, diskGib: 200 },
    worker: {
      pciDevices: [{ vendorId: 0x10de, deviceId: 0x1eb8 }],
      hardwareVersion: 'vmx-17',
      vmxKeys: { 'pciPassthru.allowP2P': 'true', 'pciPassthru.use64bitMMIO': 'TRUE' },
    },
  });

  // A storage policy chooses the datastore, for nodes and for the default storage class.
  new WorkloadCluster(manifest(app, 'storage-policy'), 'Cluster', {
    ...onVsphere('storage-policy'),
    vcenter: {
      ...vcenterOf('storage-policy'),
      datastore: undefined,
      storagePolicyId: 'aa6d5a82-1c88-45da-85d3-3d74b91a5bad',
      cloneMode: 'linkedClone',
      template: `${DATACENTER}/vm/templates/photon-3-kube-v1.26.5`,
    },
  });

  new WorkloadCluster(manifest(app, 'no-storage-class'), 'Cluster', {
    ...onVsphere('no-storage-class'),
    defaultStorageClass: false,
  });
}
