// docs:start node-pools
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const nodePools: Partial<VsphereClusterConfiguration> = {
  workerSize: { cpus: 4, memoryMib: 16384 },
  worker: { searchDomains: ['sfo01.example.com'] },
  nodePools: [
    { name: 'md-0', replicas: 3 },
    {
      name: 'data',
      replicas: 2,
      size: { memoryMib: 65536, diskGib: 200 },
      labels: { purpose: 'data' },
      taints: [{ key: 'purpose', value: 'data', effect: 'NoSchedule' }],
      vcenter: {
        network: '/sfo01w01dc01/network/sfo01-w01-vds01-tkgdata',
        datastore: '/sfo01w01dc01/datastore/fast01',
      },
      rolloutStrategy: 'OnDelete',
    },
  ],
};
// docs:end node-pools
