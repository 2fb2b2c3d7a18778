// docs:start autoscaler
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const autoscaled: Partial<VsphereClusterConfiguration> = {
  autoscaler: { enabled: true, scaleDownUnneededTime: '20m' },
  nodePools: [
    { name: 'md-0', autoscaling: { min: 2, max: 6 } },
    { name: 'md-1', autoscaling: { min: 1, max: 3 } },
  ],
};
// docs:end autoscaler
