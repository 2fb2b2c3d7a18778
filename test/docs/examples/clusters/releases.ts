// docs:start releases
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';
import { TKG_RELEASES } from 'tko-cdk/design';

export const withTkg24: Partial<VsphereClusterConfiguration> = {
  release: TKG_RELEASES['2.4.0'],
  kubernetesVersion: 'v1.26.8+vmware.1-tkg.1',
};
// docs:end releases
