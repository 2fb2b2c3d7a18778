import { chartIds as siteChartIds } from '../site/chart-ids';
import type { VsphereVdsDesign } from './design';

/** Ids of the charts of a site. The name of a manifest is the number of its chart and this id. */
export const chartIds = {
  ...siteChartIds,
  akoDeploymentConfigs: ({ managementCluster }: Pick<VsphereVdsDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-ako-deployment-configs`,
  nodeIpPools: ({ managementCluster }: Pick<VsphereVdsDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-node-ip-pools`,
} as const;

/** Whether a site has node IPAM for guest clusters, and so IP pools. */
export const hasNodeIpPools = ({ guestClusters }: Pick<VsphereVdsDesign, 'guestClusters'>): boolean =>
  guestClusters.some(({ network }) => network.nodeIpam !== undefined);
