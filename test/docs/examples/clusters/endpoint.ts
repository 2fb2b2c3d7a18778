// docs:start endpoint
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const kubeVipEndpoint: Partial<VsphereClusterConfiguration> = {
  controlPlaneEndpointProvider: 'kube-vip',
  controlPlaneEndpoint: '172.16.60.10',
  additionalNames: ['payments.sfo01.example.com'],
  kubeVipLoadBalancer: { enabled: true, ipRanges: '172.16.60.210-172.16.60.230' },
};
// docs:end endpoint
