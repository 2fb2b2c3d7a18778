import type { CommonClusterConfiguration } from '../../clusters';
import type { SiteCluster, SiteGuestCluster } from '../../design/site/cluster-design';
import type { SiteDesign } from '../../design/site/site-design';

/** What the clusters of every site share. */
export type ClusterServices = Pick<SiteDesign, 'identity' | 'proxy' | 'registry' | 'release'>;

/** The props of a cluster that no infrastructure decides. */
export const siteClusterProps = (cluster: SiteCluster, site: ClusterServices): CommonClusterConfiguration => ({
  name: cluster.name,
  plan: cluster.plan,
  os: cluster.os.name,
  release: site.release,
  identityManagement: site.identity.type,
  controlPlaneReplicas: cluster.controlPlane.replicas,
  podCidr: cluster.podCidr,
  serviceCidr: cluster.serviceCidr,
  proxy: site.proxy && {
    httpProxy: site.proxy.httpProxy,
    httpsProxy: site.proxy.httpsProxy,
    noProxy: site.proxy.noProxy,
  },
  imageRepository: site.registry && `${site.registry.host}/${site.registry.path}`,
  trustedAuthorities: trustedAuthorities(site),
  auditLogging: cluster.auditLogging,
  machineHealthCheck: cluster.machineHealthCheck,
});

/** What the props of a cluster have beside when the management cluster makes it. */
export const siteGuestClusterProps = (
  cluster: SiteGuestCluster,
): Pick<CommonClusterConfiguration, 'namespace' | 'kubernetesVersion' | 'cni' | 'labels'> => ({
  namespace: cluster.namespace,
  kubernetesVersion: cluster.kubernetesVersion,
  cni: cluster.cni,
  labels: cluster.labels,
});

/** The authorities of the registry and of the proxy, under the names by which TKG knows them. */
function trustedAuthorities({ proxy, registry }: ClusterServices): Readonly<Record<string, string>> | undefined {
  const authorities = [
    ['imageRepository', registry?.authority],
    ['proxy', proxy?.authority],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return authorities.length === 0 ? undefined : Object.fromEntries(authorities);
}
