import type { CommonClassVariables, NodeLabel, ProxyVariable } from './common-class-variables';

export * from './common-class-variables';

/**
 * Variables of the cluster classes for vSphere from v1.1.0 (TKG 2.3) on. Defaults are those of the class, which Cluster
 * API writes on the server. Sizes are in MiB and GiB, as the names say.
 */
export interface ClusterClassVariables extends CommonClassVariables {
  /** Network plug-in. @default "antrea" */
  readonly cni?: 'antrea' | 'calico' | 'none';
  /** Address of the API server. @default "" - NSX ALB chooses one */
  readonly apiServerEndpoint?: string;
  /** Port of the API server. @default - 6443 */
  readonly apiServerPort?: number;
  /** Whether NSX ALB, and not kube-vip, provides the endpoint of the API server. @default false */
  readonly aviAPIServerHAProvider?: boolean;
  /** Whether kube-vip is the load balancer of applications too. @default false */
  readonly kubeVipLoadBalancerProvider?: boolean;
  /** Network interface of kube-vip. @default "eth0" */
  readonly vipNetworkInterface?: string;
  /** The vCenter, and where in it the nodes are. Required by the class. @default - none */
  readonly vcenter?: VcenterVariable;
  /** Credentials for the vCenter. @default - a Secret with the name of the cluster */
  readonly identityRef?: IdentityReference;
  /** Who may log in to the nodes. @default - nobody */
  readonly user?: NodeUserVariable;
  /** Control plane nodes. Required by the class. @default - none */
  readonly controlPlane?: ControlPlaneVariable;
  /** Worker nodes. @default - 2 CPUs, 4096 MiB, 40 GiB */
  readonly worker?: NodeVariable;
  /** Whether pods are kept off the control plane. @default true */
  readonly controlPlaneTaint?: boolean;
  /** Labels of the failure domains that the control plane may be in. @default - any */
  readonly controlPlaneZoneMatchingLabels?: Readonly<Record<string, string>>;
  /** Taints of nodes; meant to be overridden in a node pool. @default - none */
  readonly nodePoolTaints?: readonly NodeTaint[];
  /** Addresses of nodes. @default - DHCP, IPv4 */
  readonly network?: NodeAddressesVariable;
  /** NTP servers of the nodes. @default - those that DHCP names */
  readonly ntpServers?: readonly string[];
  /** Further names of the API server in its certificate. @default - none */
  readonly additionalFQDN?: readonly string[];
  /** Proxy of the nodes. @default - none */
  readonly proxy?: VsphereProxyVariable;
  /** Hardening of the nodes. @default - what the class has built in */
  readonly security?: SecurityVariable;
  /** Further package repositories of Photon OS. @default - none */
  readonly customTDNFRepository?: PhotonRepositoryVariable;
  /** PCI devices that are passed through to nodes. @default - none */
  readonly pci?: PciVariable;
}

/** Who may log in to nodes. */
export interface NodeUserVariable {
  /** Public keys, as OpenSSH writes them. @default - none */
  readonly sshAuthorizedKeys?: readonly string[];
}

/** A package repository of Photon OS. */
export interface PhotonRepositoryVariable {
  /** Certificate of the repository, PEM in base64. @default - none */
  readonly certificate?: string;
}

/** Proxy of nodes on vSphere. */
export interface VsphereProxyVariable extends ProxyVariable {
  /** Whether the whole operating system uses the proxy, not containerd alone. @default false */
  readonly systemWide?: boolean;
}

/** The vCenter, and inventory paths in it. */
export interface VcenterVariable {
  readonly server: string;
  readonly datacenter: string;
  readonly datastore: string;
  readonly folder: string;
  readonly network: string;
  readonly resourcePool: string;
  /** How nodes are cloned. @default "fullClone" */
  readonly cloneMode?: 'fullClone' | 'linkedClone';
  /** Id of a storage policy. @default "" - the datastore's */
  readonly storagePolicyID?: string;
  /** SHA-1 thumbprint of the server's certificate. @default "" - the certificate goes unchecked */
  readonly tlsThumbprint?: string;
  /** Inventory path of the template. @default "" - TKG finds the one of the TKr */
  readonly template?: string;
}

/** Where Cluster API's provider for vSphere finds credentials. */
export interface IdentityReference {
  /** A Secret lies in the namespace of the cluster; a VSphereClusterIdentity is for several namespaces. */
  readonly kind: 'Secret' | 'VSphereClusterIdentity';
  readonly name: string;
}

/** Nodes: their size and their DNS. */
export interface NodeVariable {
  readonly machine: {
    readonly numCPUs: number;
    readonly diskGiB: number;
    readonly memoryMiB: number;
    /** Keys for the VMX file. @default - none */
    readonly customVMXKeys?: Readonly<Record<string, string>>;
  };
  /** DNS and MTU. @default - what DHCP says */
  readonly network?: NodeNetworkVariable;
}

/** DNS and MTU of nodes. */
export interface NodeNetworkVariable {
  /** Addresses of DNS servers. @default - those of DHCP */
  readonly nameservers?: readonly string[];
  /** Search domains. @default - those of DHCP */
  readonly searchDomains?: readonly string[];
  /** Largest frame, in bytes. @default - the interface's own */
  readonly mtu?: number;
}

/** Control plane nodes. */
export interface ControlPlaneVariable extends NodeVariable {
  /** Labels of the nodes. @default - none */
  readonly nodeLabels?: readonly NodeLabel[];
}

/** A taint of nodes. */
export interface NodeTaint {
  readonly key: string;
  /** Value. @default - none */
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Where nodes get their addresses from. */
export interface NodeAddressesVariable {
  /** Whether IPv6 comes first. @default false */
  readonly ipv6Primary?: boolean;
  /** IP pools of TKG. @default - none: DHCP */
  readonly addressesFromPools?: readonly { readonly apiGroup: string; readonly kind: string; readonly name: string }[];
}

/** Hardening of nodes, new in TKG 2.3. */
export interface SecurityVariable {
  /** Whether changes of system files are watched. @default - not */
  readonly fileIntegrityMonitoring?: { readonly enabled: boolean };
  /** Which images nodes may run. @default - all */
  readonly imagePolicy?: ImagePolicyVariable;
  /** Limits of the kubelet. @default - those of Kubernetes */
  readonly kubeletOptions?: { readonly eventQPS: number; readonly streamConnectionIdleTimeout: string };
  /** Policy for cryptography in the operating system. @default - "default" */
  readonly systemCryptoPolicy?: string;
}

/** Which images nodes may run. */
export interface ImagePolicyVariable {
  /** Whether every start of a pod pulls its image anew. @default false */
  readonly pullAlways?: boolean;
  /** A webhook that judges images; times in seconds, the back-off in milliseconds. @default - none */
  readonly webhook?: {
    readonly enabled: boolean;
    readonly spec: {
      readonly allowTTL: number;
      readonly defaultAllow: boolean;
      readonly denyTTL: number;
      readonly retryBackoff: number;
    };
  };
}

/** PCI devices that are passed through to nodes. */
export interface PciVariable {
  /** Devices of worker nodes. @default - none */
  readonly worker?: PciDevicesVariable;
  /** Devices of control plane nodes. @default - none */
  readonly controlPlane?: PciDevicesVariable;
}

/** PCI devices of nodes. */
export interface PciDevicesVariable {
  /** Ids in decimal. @default - none */
  readonly devices?: readonly { readonly vendorId: number; readonly deviceId: number }[];
  /** Hardware version of the VM. @default "vmx-15" */
  readonly hardwareVersion?: string;
}
