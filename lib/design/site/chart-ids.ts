import type { SiteDesign } from './site-design';

/** Ids of the charts that every site can have. The name of a manifest is the number of its chart and this id. */
export const chartIds = {
  namespaces: ({ managementCluster }: Pick<SiteDesign, 'managementCluster'>): string =>
    `${managementCluster.name}-namespaces`,
  cluster: ({ name }: { readonly name: string }): string => name,
  packages: ({ name }: { readonly name: string }): string => `${name}-packages`,
} as const;

/** Namespaces that every management cluster has. */
const BUILT_IN_NAMESPACES: readonly string[] = ['default', 'tkg-system'];

/** Namespaces that are made for the clusters of a site. */
export const namespacesOf = ({ guestClusters }: Pick<SiteDesign, 'guestClusters'>): readonly string[] =>
  [...new Set(guestClusters.map(({ namespace }) => namespace))].filter((name) => !BUILT_IN_NAMESPACES.includes(name));
