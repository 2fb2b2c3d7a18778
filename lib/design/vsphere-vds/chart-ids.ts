import type { VsphereVdsDesign } from './design';

/** Ids of the charts of a site. The name of a manifest is the number of its chart and this id. */
export const chartIds = {
  namespaces: ({ managementCluster }: Pick<VsphereVdsDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-namespaces`,
  akoDeploymentConfigs: ({ managementCluster }: Pick<VsphereVdsDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-ako-deployment-configs`,
  nodeIpPools: ({ managementCluster }: Pick<VsphereVdsDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-node-ip-pools`,
  cluster: ({ name }: { readonly name: string }): string => name,
  packages: ({ name }: { readonly name: string }): string => `${name}-packages`,
} as const;

/** Namespaces that every management cluster has. */
const BUILT_IN_NAMESPACES: readonly string[] = ['default', 'tkg-system'];

/** Namespaces that are made for the clusters of a site. */
export const namespacesOf = ({ guestClusters }: Pick<VsphereVdsDesign, 'guestClusters'>): readonly string[] =>
  [...new Set(guestClusters.map(({ namespace }) => namespace))].filter((name) => !BUILT_IN_NAMESPACES.includes(name));

/** Whether a site has node IPAM for guest clusters, and so IP pools. */
export const hasNodeIpPools = ({ guestClusters }: Pick<VsphereVdsDesign, 'guestClusters'>): boolean =>
  guestClusters.some(({ network }) => network.nodeIpam !== undefined);
