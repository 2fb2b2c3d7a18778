// docs:start nsx-routing
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const routedPods: Partial<VsphereClusterConfiguration> = {
  nsxt: {
    podRouting: true,
    routerPath: '/infra/tier-1s/tkg',
    managerHost: 'nsx01.sfo01.example.com',
    credentialSecret: true,
  },
};
// docs:end nsx-routing
