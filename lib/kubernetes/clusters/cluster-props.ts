import type { TkgRelease } from '../../design/releases';
import type { MachineSize } from '../../design/sizes';
import type { ClusterPlan, Cni } from '../../spec/clusters';
import type { NodeOs } from '../../spec/vcenter';
import type { AntreaOptions } from './antrea-config';
import type { ClusterClassVariables, IdentityReference, NodeTaint } from './cluster-class-variables';
import type { INodeIpPool, NodeIpPoolOptions } from './node-ip-pool';

/** How users log in to clusters. The provider itself is known to the management cluster alone. */
export type IdentityManagementType = 'oidc' | 'ldap' | 'none';

/** What all clusters on vSphere have. */
export interface ClusterProps {
  /** Name of the cluster: a DNS label, at most 25 characters long where NSX ALB provides the endpoint (rule R32). */
  readonly name: string;
  /**
   * Plan: prod has three control plane nodes, dev one.
   *
   * @default 'prod' (TKO-TKG-004)
   */
  readonly plan?: ClusterPlan;
  /**
   * Operating system of the nodes.
   *
   * @default 'photon'
   */
  readonly os?: NodeOs;
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
   * Number of control plane nodes, odd.
   *
   * @default - 3 with the prod plan, 1 with dev
   */
  readonly controlPlaneReplicas?: number;
  /**
   * Size of control plane nodes: at least 2 CPUs, 4096 MiB and 20 GiB.
   *
   * @default - large for the management cluster (TKO-TKG-003), medium otherwise
   */
  readonly controlPlaneSize?: MachineSize;
  /**
   * Size of worker nodes: at least 2 CPUs, 4096 MiB and 20 GiB.
   *
   * @default - large for the management cluster (TKO-TKG-003), medium otherwise
   */
  readonly workerSize?: MachineSize;
  /**
   * Node pools.
   *
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly NodePoolProps[];
  /**
   * Settings of Antrea that differ from TKG's own.
   *
   * @default - none: NodePortLocal, Egress and Traceflow are on
   */
  readonly antrea?: AntreaOptions;
  /**
   * Pod network, IPv4.
   *
   * @default '100.96.0.0/11'
   */
  readonly podCidr?: string;
  /**
   * Service network, IPv4, at most 20 bits of hosts.
   *
   * @default '100.64.0.0/13'
   */
  readonly serviceCidr?: string;
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
  readonly controlPlaneEndpointProvider?: 'nsx-alb' | 'kube-vip';
  /**
   * IP pool of the nodes, made with the cluster or elsewhere. Clusters on one network share one pool.
   *
   * @default - none: DHCP
   */
  readonly nodeIpPool?: INodeIpPool | NodeIpPoolOptions;
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
   * Proxy between the nodes and the Internet.
   *
   * @default - none
   */
  readonly proxy?: ClusterProxy;
  /**
   * Registry of TKG's images, with its project and path, such as "harbor.example.com/tkg".
   *
   * @default - VMware's public registry
   */
  readonly imageRepository?: string;
  /**
   * Authorities that the nodes trust, PEM certificates by name. TKG gives a meaning to the names 'imageRepository' and
   * 'proxy' (rule R41).
   *
   * @default - those of the operating system
   */
  readonly trustedAuthorities?: Readonly<Record<string, string>>;
  /**
   * Whether the API server writes an audit log.
   *
   * @default true
   */
  readonly auditLogging?: boolean;
  /**
   * Whether unhealthy nodes are replaced by themselves (TKO-TKG-006).
   *
   * @default true
   */
  readonly machineHealthCheck?: boolean;
  /**
   * Labels of the Cluster object. An AKODeploymentConfig selects clusters by their labels.
   *
   * @default - those of TKG
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Further variables of the cluster class. They win over those that the other properties make.
   *
   * @default - none
   */
  readonly variables?: ClusterClassVariables;
}

/** A cluster that the management cluster makes. */
export interface GuestClusterProps extends ClusterProps {
  /**
   * Namespace of the cluster's objects in the management cluster; it must be there.
   *
   * @default 'default'
   */
  readonly namespace?: string;
  /**
   * The management cluster. The cluster takes its TKG release and its kind of identity management.
   *
   * @default - not known: `release` and `identityManagement` say it
   */
  readonly managementCluster?: IManagementCluster;
  /**
   * TKG release.
   *
   * @default - the management cluster's, otherwise TKG 2.3.0
   */
  readonly release?: TkgRelease;
  /**
   * TKr, one of the release (rule R40).
   *
   * @default - the release's newest, such as 'v1.26.5+vmware.2-tkg.1'
   */
  readonly kubernetesVersion?: string;
  /**
   * Network plug-in.
   *
   * @default 'antrea'
   */
  readonly cni?: Cni;
  /**
   * Kind of identity management, the same on all clusters (rule R35).
   *
   * @default - the management cluster's, otherwise 'none'
   */
  readonly identityManagement?: IdentityManagementType;
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
  /** Such as '/sfo01w01dc01/datastore/vsanDatastore'. */
  readonly datastore: string;
  /**
   * Template of the nodes, such as '/sfo01w01dc01/vm/photon-3-kube-v1.26.5'.
   *
   * @default - TKG finds the template of the TKr and the operating system
   */
  readonly template?: string;
}

/** Worker nodes of one kind. */
export interface NodePoolProps {
  /** Name of the pool, a DNS label. */
  readonly name: string;
  /** Number of nodes. */
  readonly replicas: number;
  /**
   * Size of the nodes.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: MachineSize;
  /**
   * Labels of the nodes.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Taints of the nodes.
   *
   * @default - none
   */
  readonly taints?: readonly NodeTaint[];
}

/** A proxy between the nodes and the Internet. */
export interface ClusterProxy {
  /** URL for HTTP. */
  readonly httpProxy: string;
  /** URL for HTTPS. */
  readonly httpsProxy: string;
  /**
   * Names, domains and networks that nodes reach without the proxy; the vCenter server must be among them (rule R36).
   * What is local to the cluster is added: the pod and the service network, `.svc`, `.svc.cluster.local` and the node
   * itself, as the tanzu CLI does.
   */
  readonly noProxy: readonly string[];
}

/** A cluster of TKG, made here or there already. */
export interface ICluster {
  readonly clusterName: string;
  /** Namespace of the cluster's objects in the management cluster. */
  readonly clusterNamespace: string;
}

/** A management cluster, made here or there already. */
export interface IManagementCluster extends ICluster {
  readonly release: TkgRelease;
  readonly identityManagement: IdentityManagementType;
}
