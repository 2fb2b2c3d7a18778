// docs:start health-checks
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const healthChecks: Partial<VsphereClusterConfiguration> = {
  machineHealthCheck: { maxUnhealthy: '40%', unknownTimeout: '10m' },
  nodePools: [
    { name: 'md-0', replicas: 3 },
    { name: 'batch', replicas: 3, machineHealthCheck: false },
  ],
};
// docs:end health-checks
