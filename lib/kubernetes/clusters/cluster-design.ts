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
import { siteClusterProps, siteGuestClusterProps, type ClusterServices } from './site-cluster-props';

/** What the clusters of a site share. */
export type ClusterSite = ClusterServices &
  Pick<VsphereVdsDesign, 'dns' | 'nodeTemplates' | 'ntp' | 'sshAuthorizedKey' | 'vcenter'>;

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
    ...siteGuestClusterProps(design),
    managementCluster,
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
  workerReplicas: design.workerCount,
  nodeIpPool: nodeIpPoolOptions(design.network),
});

function clusterProps(design: ClusterDesign, site: ClusterSite): VsphereClusterConfiguration {
  const { vcenter } = site;
  return {
    ...siteClusterProps(design, site),
    vcenter: {
      server: vcenter.server,
      thumbprint: vcenter.insecure ? undefined : vcenter.thumbprint,
      insecure: vcenter.insecure,
      ...clusterInventory(vcenter, design),
      template: nodeTemplateOf(site.nodeTemplates, design)?.inventoryPath,
    },
    sshAuthorizedKeys: [site.sshAuthorizedKey],
    controlPlaneSize: design.controlPlane,
    workerSize: design.worker,
    controlPlaneEndpoint: design.controlPlaneEndpoint,
    nameservers: design.network.nodeIpam && site.dns.servers,
    ntpServers: site.ntp,
  };
}

const nodePoolProps = ({ name, replicas, size, labels, taints }: NodePoolPlan): VsphereNodePool => ({
  name,
  replicas,
  size,
  labels,
  taints,
});
