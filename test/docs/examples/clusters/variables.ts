// docs:start variables
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const withVariables: Partial<VsphereClusterConfiguration> = {
  variables: {
    vipNetworkInterface: 'eth1',
    podSecurityStandard: { enforce: 'baseline', exemptions: { namespaces: ['monitoring'] } },
  },
};
// docs:end variables
