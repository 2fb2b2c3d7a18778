// docs:start windows
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const withWindowsNodes: Partial<VsphereClusterConfiguration> = {
  os: 'ubuntu',
  nodePools: [
    { name: 'md-0', replicas: 2 },
    { name: 'win-0', replicas: 2, os: 'windows' },
  ],
};
// docs:end windows
