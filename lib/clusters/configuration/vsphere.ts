import type { MachineSize } from '../../design/sizes';
import type { ClusterClassVariables, IdentityReference, NodeTaint } from '../classes/cluster-class-variables';
import type { NodeIpPoolOptions, NodeIpPoolReference } from '../node-ip-pool';
import type { CommonClusterConfiguration, CommonNodePool } from './common';
import type { NsxtOptions } from './nsxt';

export type { NodeTaint } from '../classes/cluster-class-variables';

/** What answers at the endpoint of the API server. */
export type ControlPlaneEndpointProvider = 'nsx-alb' | 'kube-vip';

/** A cluster on vSphere. */
export interface VsphereClusterConfiguration extends CommonClusterConfiguration {
  /** The vCenter, and where in it the nodes are. */
  readonly vcenter: ClusterVcenter;
  /**
   * Where the vCenter's user and password are. They never stand in a manifest: this refers to an object on the
   * management cluster, a VSphereClusterIdentity that allows the cluster's namespace, or a Secret in that namespace with
   * the keys `username` and `password` and the name of the cluster.
   *
   * @default - the VSphereClusterIdentity 'tkg-vc-default', as the reference design's clusters have it
   */
  readonly identityRef?: IdentityReference;
  /** Public keys of the `capv` account on every node, as OpenSSH writes them. */
  readonly sshAuthorizedKeys: readonly string[];
  /**
   * Size of control plane nodes: at least 2 CPUs, 4096 MiB and 20 GiB. Figures that are left out are the default's.
   *
   * @default - large for the management cluster (TKO-TKG-003), medium otherwise
   */
  readonly controlPlaneSize?: Partial<MachineSize>;
  /**
   * Size of worker nodes: at least 2 CPUs, 4096 MiB and 20 GiB. Figures that are left out are the default's.
   *
   * @default - large for the management cluster (TKO-TKG-003), medium otherwise
   */
  readonly workerSize?: Partial<MachineSize>;
  /**
   * Node pools.
   *
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly VsphereNodePool[];
  /**
   * Operating system of worker nodes, where it is not that of the control plane: 'windows'.
   *
   * @default - that of the control plane
   */
  readonly workerOs?: string;
  /**
   * Whether one node is control plane and worker at once. It needs a TKr for single nodes, and the feature
   * `single-node-clusters` of the tanzu CLI's plug-in for clusters (rule V51).
   *
   * @default false
   */
  readonly singleNode?: boolean;
  /**
   * Address or name of the API server.
   *
   * @default - NSX ALB chooses an address; kube-vip needs one
   */
  readonly controlPlaneEndpoint?: string;
  /**
   * What answers at the endpoint of the API server.
   *
   * @default 'nsx-alb' (TKO-TKG-002)
   */
  readonly controlPlaneEndpointProvider?: ControlPlaneEndpointProvider;
  /**
   * Network interface that kube-vip uses.
   *
   * @default 'eth0'
   */
  readonly vipNetworkInterface?: string;
  /**
   * kube-vip as the load balancer of applications.
   *
   * @default - none
   */
  readonly kubeVipLoadBalancer?: KubeVipLoadBalancerOptions;
  /**
   * IP pool of the nodes, made with the cluster or elsewhere. Clusters on one network share one pool.
   *
   * @default - none: DHCP
   */
  readonly nodeIpPool?: NodeIpPoolReference | NodeIpPoolOptions;
  /**
   * Addresses of the nodes' DNS servers; required with an IP pool.
   *
   * @default - those that DHCP names
   */
  readonly nameservers?: readonly string[];
  /**
   * NTP servers of the nodes.
   *
   * @default - those that DHCP names
   */
  readonly ntpServers?: readonly string[];
  /**
   * Further names of the API server in its certificate.
   *
   * @default - none
   */
  readonly additionalNames?: readonly string[];
  /**
   * What control plane nodes have beside their size.
   *
   * @default - nothing
   */
  readonly controlPlane?: VsphereNodeOptions;
  /**
   * What worker nodes have beside their size.
   *
   * @default - nothing
   */
  readonly worker?: VsphereNodeOptions;
  /**
   * Whether PCI devices may be passed through that TKG does not list. It lists NVIDIA's T4 alone.
   *
   * @default false
   */
  readonly allowUnlistedPciDevices?: boolean;
  /**
   * Tag categories by which vSphere's regions and zones are told apart, for the cloud provider and the storage driver.
   *
   * @default - none: one zone
   */
  readonly zones?: ZoneCategories;
  /**
   * Labels of the VSphereDeploymentZones that the control plane may be in. Only from TKG 2.3 on.
   *
   * @default - any zone
   */
  readonly controlPlaneZoneLabels?: Readonly<Record<string, string>>;
  /**
   * Certificate of a package repository of Photon OS, PEM.
   *
   * @default - none
   */
  readonly tdnfRepositoryAuthority?: string;
  /**
   * Routes of pods in NSX.
   *
   * @default - none
   */
  readonly nsxt?: NsxtOptions;
  /**
   * Further variables of the cluster class. They win over those that the other properties make.
   *
   * @default - none
   */
  readonly variables?: ClusterClassVariables;
}

/** A vCenter, and the objects in it that a cluster's nodes use, by their inventory paths. */
export interface ClusterVcenter {
  /** Name or address of the server. */
  readonly server: string;
  /**
   * SHA-1 thumbprint of the server's certificate.
   *
   * @default - none; then `insecure` must be true (rule R37)
   */
  readonly thumbprint?: string;
  /**
   * Whether the server's certificate goes unchecked.
   *
   * @default false
   */
  readonly insecure?: boolean;
  /** Such as '/sfo01w01dc01'. */
  readonly datacenter: string;
  /** Such as '/sfo01w01dc01/host/sfo01w01cluster01/Resources/tkg-workload01-components'. */
  readonly resourcePool: string;
  /** Such as '/sfo01w01dc01/vm/tkg-workload01-components'. */
  readonly folder: string;
  /** Such as '/sfo01w01dc01/network/sfo01-w01-vds01-tkgworkload'. */
  readonly network: string;
  /**
   * Such as '/sfo01w01dc01/datastore/vsanDatastore'. Either it or the storage policy is given.
   *
   * @default - one that the storage policy allows
   */
  readonly datastore?: string;
  /**
   * Id of a storage policy, for nodes and for the default storage class.
   *
   * @default - none: the datastore's own
   */
  readonly storagePolicyId?: string;
  /**
   * How nodes are cloned from their template.
   *
   * @default 'fullClone'
   */
  readonly cloneMode?: 'fullClone' | 'linkedClone';
  /**
   * Template of the nodes, such as '/sfo01w01dc01/vm/photon-3-kube-v1.26.5'.
   *
   * @default - TKG finds the template of the TKr and the operating system
   */
  readonly template?: string;
}

/** Worker nodes of one kind on vSphere. */
export interface VsphereNodePool extends CommonNodePool {
  /**
   * Operating system of the nodes, where it is not that of the other workers: a cluster can have Linux and Windows nodes.
   *
   * @default - the cluster's `workerOs`
   */
  readonly os?: string;
  /**
   * Size of the nodes. Figures that are left out are the cluster's.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: Partial<MachineSize>;
  /**
   * Where in the vCenter the nodes are, where that differs from the cluster's, such as another network.
   *
   * @default - as the cluster's
   */
  readonly vcenter?: Partial<Omit<ClusterVcenter, 'server' | 'thumbprint' | 'insecure'>>;
  /**
   * Taints of the nodes. Only from TKG 2.3 on.
   *
   * @default - none
   */
  readonly taints?: readonly NodeTaint[];
  /**
   * Further variables of the cluster class that the pool overrides, each with its whole value. They win over those that
   * the other properties make.
   *
   * @default - none
   */
  readonly variables?: ClusterClassVariables;
}

/** What nodes have beside their size. */
export interface VsphereNodeOptions {
  /**
   * Addresses of DNS servers.
   *
   * @default - the cluster's `nameservers`
   */
  readonly nameservers?: readonly string[];
  /**
   * Search domains. TKG 2.2 gives those of the control plane to workers too.
   *
   * @default - those that DHCP names
   */
  readonly searchDomains?: readonly string[];
  /**
   * Largest frame, in bytes. Only from TKG 2.3 on.
   *
   * @default - the interface's own
   */
  readonly mtu?: number;
  /**
   * Keys for the VMX file.
   *
   * @default - none
   */
  readonly vmxKeys?: Readonly<Record<string, string>>;
  /**
   * PCI devices that are passed through, such as GPUs.
   *
   * @default - none
   */
  readonly pciDevices?: readonly PciDevice[];
  /**
   * Hardware version of the VMs; it has an effect with PCI devices alone.
   *
   * @default 'vmx-15'
   */
  readonly hardwareVersion?: string;
}

/** A PCI device, by its ids as numbers: NVIDIA's T4 has 0x10de and 0x1eb8. */
export interface PciDevice {
  readonly vendorId: number;
  readonly deviceId: number;
}

/** kube-vip as the load balancer of applications: the addresses that it may give out. */
export interface KubeVipLoadBalancerOptions {
  /** Whether it is on. */
  readonly enabled: boolean;
  /**
   * Networks, parted by commas.
   *
   * @default - none; then `ipRanges` must be given
   */
  readonly cidrs?: string;
  /**
   * Ranges of addresses, parted by commas.
   *
   * @default - none; then `cidrs` must be given
   */
  readonly ipRanges?: string;
}

/** Tag categories of vSphere's regions and zones. */
export interface ZoneCategories {
  /**
   * Category whose tags name regions, such as 'k8s-region'.
   *
   * @default - none
   */
  readonly regionCategory?: string;
  /**
   * Category whose tags name zones, such as 'k8s-zone'.
   *
   * @default - none
   */
  readonly zoneCategory?: string;
  /**
   * Whether the storage driver makes volumes in the zone of the pod.
   *
   * @default false
   */
  readonly volumesByZone?: boolean;
}
