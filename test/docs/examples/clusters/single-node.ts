// docs:start single-node
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const singleNode: Partial<VsphereClusterConfiguration> = {
  singleNode: true,
  controlPlaneSize: { cpus: 8, memoryMib: 16384, diskGib: 200 },
};
// docs:end single-node
