import { clusterInventory, nodeTemplateOf } from '../../design/vsphere-vds/cluster-inventory';
import type {
  ClusterDesign,
  GuestClusterDesign,
  ManagementClusterDesign,
  NetworkPlan,
  NodePoolPlan,
  VsphereVdsDesign,
} from '../../design/vsphere-vds/design';
import type { NodeIpPoolOptions, VsphereClusterConfiguration, VsphereNodePool } from '../../clusters';
import type { IManagementCluster } from './cluster-props';
import type { INodeIpPool } from './node-ip-pool';

/** What the clusters of a site share. */
export type ClusterSite = Pick<
  VsphereVdsDesign,
  'dns' | 'identity' | 'nodeTemplates' | 'ntp' | 'proxy' | 'registry' | 'release' | 'sshAuthorizedKey' | 'vcenter'
>;

/** What other constructs made, for a cluster. */
export interface ClusterNeighbours {
  /**
   * The pool of the nodes' network, which clusters on it share.
   *
   * @default - one that is made with the cluster, when the network has node IPAM
   */
  readonly nodeIpPool?: INodeIpPool;
  /**
   * The management cluster.
   *
   * @default - not given; the site says release and identity management
   */
  readonly managementCluster?: IManagementCluster;
}

/** The addresses that TKG gives to nodes on a network; undefined when a DHCP server does. */
export const nodeIpPoolOptions = ({ nodeIpam, gateway, prefixLength }: NetworkPlan): NodeIpPoolOptions | undefined =>
  nodeIpam && { addresses: [`${nodeIpam.begin}-${nodeIpam.end}`], gateway, prefixLength };

/** The props of a workload cluster, or of the shared services cluster, of a design. */
export function workloadClusterProps(
  design: GuestClusterDesign,
  site: ClusterSite,
  { managementCluster, nodeIpPool }: ClusterNeighbours = {},
): VsphereClusterConfiguration {
  return {
    ...clusterProps(design, site),
    namespace: design.namespace,
    release: site.release,
    kubernetesVersion: design.kubernetesVersion,
    cni: design.cni,
    identityManagement: site.identity.type,
    managementCluster,
    labels: design.labels,
    nodePools: design.nodePools.map(nodePoolProps),
    nodeIpPool: nodeIpPool ?? nodeIpPoolOptions(design.network),
  };
}

/** The props of the management cluster of a design. Its workers are spread over the node pools of its plan. */
export const managementClusterProps = (
  design: ManagementClusterDesign,
  site: ClusterSite,
): VsphereClusterConfiguration => ({
  ...clusterProps(design, site),
  release: site.release,
  identityManagement: site.identity.type,
  workerReplicas: design.workerCount,
  nodeIpPool: nodeIpPoolOptions(design.network),
});

function clusterProps(design: ClusterDesign, site: ClusterSite): VsphereClusterConfiguration {
  const { vcenter, proxy, registry } = site;
  return {
    name: design.name,
    plan: design.plan,
    os: design.os.name,
    vcenter: {
      server: vcenter.server,
      thumbprint: vcenter.insecure ? undefined : vcenter.thumbprint,
      insecure: vcenter.insecure,
      ...clusterInventory(vcenter, design),
      template: nodeTemplateOf(site.nodeTemplates, design)?.inventoryPath,
    },
    sshAuthorizedKeys: [site.sshAuthorizedKey],
    controlPlaneReplicas: design.controlPlane.replicas,
    controlPlaneSize: design.controlPlane,
    workerSize: design.worker,
    podCidr: design.podCidr,
    serviceCidr: design.serviceCidr,
    controlPlaneEndpoint: design.controlPlaneEndpoint,
    nameservers: design.network.nodeIpam && site.dns.servers,
    ntpServers: site.ntp,
    proxy: proxy && { httpProxy: proxy.httpProxy, httpsProxy: proxy.httpsProxy, noProxy: proxy.noProxy },
    imageRepository: registry && `${registry.host}/${registry.path}`,
    trustedAuthorities: trustedAuthorities(site),
    auditLogging: design.auditLogging,
    machineHealthCheck: design.machineHealthCheck,
  };
}

/** The authorities of the registry and of the proxy, under the names by which TKG knows them. */
function trustedAuthorities({ proxy, registry }: ClusterSite): Readonly<Record<string, string>> | undefined {
  const authorities = [
    ['imageRepository', registry?.authority],
    ['proxy', proxy?.authority],
  ].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return authorities.length === 0 ? undefined : Object.fromEntries(authorities);
}

const nodePoolProps = ({ name, replicas, size, labels, taints }: NodePoolPlan): VsphereNodePool => ({
  name,
  replicas,
  size,
  labels,
  taints,
});
