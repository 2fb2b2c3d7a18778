import type { CommonClassVariables, NodeLabel, SwitchVariable } from './common-class-variables';

/**
 * Variables of the cluster classes for Azure from v1.1.0 (TKG 2.3) on. Defaults are those of the class, which Cluster
 * API writes on the server. Sizes are in GiB, as the names say. There is no network plug-in among them.
 */
export interface AzureClassVariables extends CommonClassVariables {
  /** Such as "eastus". Required by the class. @default - none */
  readonly location?: string;
  /** Required by the class. @default - none */
  readonly subscriptionID?: string;
  /** Required by the class. @default - none */
  readonly clusterRole?: 'management' | 'workload';
  /** Public key of the nodes, as OpenSSH writes it, in base64. Required by the class. @default - none */
  readonly sshPublicKey?: string;
  /** Resource group of the cluster. @default - one with the name of the cluster */
  readonly resourceGroup?: string;
  /** AzureClusterIdentity that Cluster API's provider for Azure takes on. @default - that of the management cluster */
  readonly identityRef?: AzureIdentityVariable;
  /** Cloud. @default "AzurePublicCloud" */
  readonly environment?: string;
  /** Accelerated networking; the size of the VM must offer it. @default - { enabled: true } */
  readonly acceleratedNetworking?: SwitchVariable;
  /** Whether the API server has a private address alone. @default - { enabled: false } */
  readonly privateCluster?: SwitchVariable;
  /** Private address of the API server. @default "10.0.0.10" */
  readonly frontendPrivateIP?: string;
  /** Port of the API server. @default - 6443 */
  readonly apiServerPort?: number;
  /** Virtual network. Required by the class. @default - none */
  readonly network?: AzureNetworkVariable;
  /** Control plane nodes. @default - Standard_D2s_v3, 128 GiB */
  readonly controlPlane?: AzureControlPlaneVariable;
  /** Worker nodes. @default - Standard_D2s_v3, 128 GiB */
  readonly worker?: AzureWorkerVariable;
  /** Tags of Azure's resources, as "name=value, name=value". @default "" */
  readonly customTags?: string;
}

/** An AzureClusterIdentity. */
export interface AzureIdentityVariable {
  /** @default "" - that of the management cluster */
  readonly name?: string;
  /** @default "default" */
  readonly namespace?: string;
}

/** The network of a cluster. */
export interface AzureNetworkVariable {
  readonly vnet: AzureVnetVariable;
}

/** A virtual network. */
export interface AzureVnetVariable {
  /** @default - the cluster's name with "-vnet" behind */
  readonly name?: string;
  readonly cidrBlocks: readonly string[];
  /** Resource group of a network that is there. @default - the cluster's */
  readonly resourceGroup?: string;
}

/** Nodes on Azure. */
export interface AzureNodeVariable {
  /** @default "Standard_D2s_v3" */
  readonly vmSize?: string;
  /** Disk of the operating system. @default - 128 GiB on Premium_LRS */
  readonly osDisk?: AzureOsDiskVariable;
  /** Disks for data; etcd's on control plane nodes. @default - none */
  readonly dataDisks?: readonly AzureDataDiskVariable[];
  /** @default - 10.0.0.0/24 for the control plane, 10.0.1.0/24 for workers */
  readonly subnet?: AzureSubnetVariable;
}

/** Control plane nodes on Azure. */
export interface AzureControlPlaneVariable extends AzureNodeVariable {
  /** What leads to the Internet. @default - off */
  readonly outboundLB?: AzureOutboundVariable;
  /** Labels of the nodes. @default - none */
  readonly nodeLabels?: readonly NodeLabel[];
}

/** Worker nodes on Azure. */
export interface AzureWorkerVariable extends AzureNodeVariable {
  /** What leads to the Internet. @default - off */
  readonly outboundLB?: AzureWorkerOutboundVariable;
}

/** The disk of an operating system. */
export interface AzureOsDiskVariable {
  /** @default "Premium_LRS" */
  readonly storageAccountType?: string;
  /** @default 128 */
  readonly sizeGiB?: number;
}

/** A disk for data. */
export interface AzureDataDiskVariable {
  /** @default 256 */
  readonly sizeGiB?: number;
}

/** A subnet of nodes. */
export interface AzureSubnetVariable {
  /** @default - made by the name of the cluster */
  readonly name?: string;
  /** @default - 10.0.0.0/24 for the control plane, 10.0.1.0/24 for workers */
  readonly cidr?: string;
  /** Name of a network security group. @default - made */
  readonly securityGroup?: string;
}

/** A load balancer for what nodes send to the Internet. */
export interface AzureOutboundVariable {
  /** @default false */
  readonly enabled?: boolean;
  /** Number of public addresses. @default 1 */
  readonly frontendIPCount?: number;
}

/** A load balancer for what workers send to the Internet. */
export interface AzureWorkerOutboundVariable extends AzureOutboundVariable {
  /** Minutes after which an idle connection is dropped. @default 4 */
  readonly idleTimeoutInMinutes?: number;
}
