// docs:start network
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const twoFamilies: Partial<VsphereClusterConfiguration> = {
  ipFamily: 'ipv4,ipv6',
  podCidr: '100.96.0.0/11,fd00:100:96::/48',
  serviceCidr: '100.64.0.0/13,fd00:100:64::/108',
  antrea: {
    trafficEncapMode: 'noEncap',
    noSnat: true,
    featureGates: { NetworkPolicyStats: true, Multicast: true },
  },
};
// docs:end network
