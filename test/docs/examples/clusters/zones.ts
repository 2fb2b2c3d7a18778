// docs:start zones
import type { VsphereClusterConfiguration } from 'tko-cdk/clusters';

export const overThreeZones: Partial<VsphereClusterConfiguration> = {
  zones: { regionCategory: 'k8s-region', zoneCategory: 'k8s-zone', volumesByZone: true },
  controlPlaneZoneLabels: { region: 'sfo01', 'tkg-cp': 'allowed' },
  nodePools: ['az-0', 'az-1', 'az-2'].map((zone, place) => ({
    name: `md-${place}`,
    replicas: 1,
    failureDomain: zone,
  })),
};
// docs:end zones
