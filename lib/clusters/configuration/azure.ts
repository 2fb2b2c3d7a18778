import type { AzureClassVariables } from '../classes/azure-class-variables';
import type { CommonClusterConfiguration, CommonNodePool } from './common';

/** A cluster on Azure. Clusters on Azure end with TKG 2.4. */
export interface AzureClusterConfiguration extends CommonClusterConfiguration {
  /** The subscription, and where in it the nodes are. */
  readonly azure: AzureClusterPlacement;
  /**
   * Control plane nodes.
   *
   * @default - Standard_D2s_v3, 128 GiB on Premium_LRS, 256 GiB for etcd
   */
  readonly controlPlaneSize?: AzureControlPlaneSize;
  /**
   * Worker nodes.
   *
   * @default - Standard_D2s_v3, 128 GiB on Premium_LRS
   */
  readonly workerSize?: AzureWorkerSize;
  /**
   * Node pools.
   *
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly AzureNodePool[];
  /**
   * Further variables of the cluster class. They win over those that the other properties make.
   *
   * @default - none
   */
  readonly variables?: AzureClassVariables;
}

/** Where a cluster is on Azure. */
export interface AzureClusterPlacement {
  /** Such as 'eastus'. */
  readonly location: string;
  /** Id of the subscription. */
  readonly subscriptionId: string;
  /** Public key of the nodes, as OpenSSH writes it, in base64. */
  readonly sshPublicKeyBase64: string;
  /**
   * Resource group of the cluster.
   *
   * @default - one with the name of the cluster
   */
  readonly resourceGroup?: string;
  /**
   * Cloud.
   *
   * @default 'AzurePublicCloud'
   */
  readonly environment?: string;
  /**
   * Virtual network.
   *
   * @default - one with the network 10.0.0.0/16 is made
   */
  readonly vnet?: AzureVnet;
  /**
   * Subnet of the control plane.
   *
   * @default - 10.0.0.0/24
   */
  readonly controlPlaneSubnet?: AzureSubnet;
  /**
   * Subnet of the workers.
   *
   * @default - 10.0.1.0/24
   */
  readonly workerSubnet?: AzureSubnet;
  /**
   * Load balancer for what the control plane sends to the Internet.
   *
   * @default - one address, off
   */
  readonly controlPlaneOutboundLoadBalancer?: AzureOutboundLoadBalancer;
  /**
   * Load balancer for what workers send to the Internet.
   *
   * @default - one address, off
   */
  readonly workerOutboundLoadBalancer?: AzureWorkerOutboundLoadBalancer;
  /**
   * Whether the API server has a private address alone.
   *
   * @default false
   */
  readonly privateCluster?: boolean;
  /**
   * Private address of the API server.
   *
   * @default '10.0.0.100'
   */
  readonly frontendPrivateIp?: string;
  /**
   * Whether nodes use accelerated networking; the VM size must offer it.
   *
   * @default true
   */
  readonly acceleratedNetworking?: boolean;
  /**
   * Tags of Azure's resources, as "name=value, name=value".
   *
   * @default - none
   */
  readonly customTags?: string;
  /**
   * AzureClusterIdentity that Cluster API's provider for Azure takes on.
   *
   * @default - that of the management cluster
   */
  readonly identityRef?: AzureIdentityReference;
  /**
   * Service principal of a management cluster. Its secret is in the Secret `<cluster>-identity-secret` of the cluster's
   * namespace, under the key `clientSecret`.
   *
   * @default - none: no AzureClusterIdentity is made
   */
  readonly servicePrincipal?: AzureServicePrincipal;
}

/** A service principal of Azure's directory. */
export interface AzureServicePrincipal {
  /** Id of the tenant. */
  readonly tenantId: string;
  /** Id of the application. */
  readonly clientId: string;
}

/** An AzureClusterIdentity. */
export interface AzureIdentityReference {
  /** @default - none */
  readonly name?: string;
  /** @default 'default' */
  readonly namespace?: string;
}

/** A virtual network. */
export interface AzureVnet {
  /** @default - `<cluster>-vnet` */
  readonly name?: string;
  /** @default '10.0.0.0/16' */
  readonly cidr?: string;
  /** Resource group of a network that is there. @default - the cluster's */
  readonly resourceGroup?: string;
}

/** A subnet of nodes. */
export interface AzureSubnet {
  /** @default - made by the name of the cluster */
  readonly name?: string;
  /** @default - that of the cluster class */
  readonly cidr?: string;
  /** Name of a network security group. @default - made */
  readonly securityGroup?: string;
}

/** A load balancer for what nodes send to the Internet. */
export interface AzureOutboundLoadBalancer {
  /** @default false */
  readonly enabled?: boolean;
  /** Number of public addresses. @default 1 */
  readonly frontendIpCount?: number;
}

/** A load balancer for what workers send to the Internet. */
export interface AzureWorkerOutboundLoadBalancer extends AzureOutboundLoadBalancer {
  /** Minutes after which an idle connection is dropped. @default 4 */
  readonly idleTimeoutInMinutes?: number;
}

/** Size of a node on Azure. */
export interface AzureNodeSize {
  /** @default 'Standard_D2s_v3' */
  readonly vmSize?: string;
  /** Size of the disk of the operating system, in GiB. @default 128 */
  readonly osDiskGib?: number;
  /** Kind of that disk. @default 'Premium_LRS' */
  readonly osDiskStorageAccountType?: string;
}

/** Size of a control plane node on Azure. */
export interface AzureControlPlaneSize extends AzureNodeSize {
  /** Size of the disk of etcd, in GiB. @default 256 */
  readonly dataDiskGib?: number;
}

/** Size of a worker node on Azure. */
export interface AzureWorkerSize extends AzureNodeSize {
  /** Whether there is a disk for data. @default false */
  readonly dataDisk?: boolean;
  /** Size of that disk, in GiB. @default 256 */
  readonly dataDiskGib?: number;
}

/** Worker nodes of one kind on Azure. */
export interface AzureNodePool extends CommonNodePool {
  /**
   * Size of the nodes. What is left out is the cluster's.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: AzureWorkerSize;
  /**
   * Further variables of the cluster class that the pool overrides, each with its whole value. They win over those that
   * the other properties make.
   *
   * @default - none
   */
  readonly variables?: AzureClassVariables;
}
