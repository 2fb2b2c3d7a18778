/**
 * Variables of the cluster class tkg-vsphere-default-v1.1.0 (TKG 2.3). Defaults are those of the class, which Cluster
 * API writes on the server. Sizes are in MiB and GiB, as the names say.
 */
export interface ClusterClassVariables {
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
  /** The vCenter, and where in it the nodes are. Required by the class. */
  readonly vcenter?: VcenterVariable;
  /** Credentials for the vCenter. @default - a Secret with the name of the cluster */
  readonly identityRef?: IdentityReference;
  /** Who may log in to the nodes. @default - nobody */
  readonly user?: { readonly sshAuthorizedKeys: readonly string[] };
  /** Control plane nodes. Required by the class. */
  readonly controlPlane?: ControlPlaneVariable;
  /** Worker nodes. @default - 2 CPUs, 4096 MiB, 40 GiB */
  readonly worker?: NodeVariable;
  /** Whether pods are kept off the control plane. @default true */
  readonly controlPlaneTaint?: boolean;
  /** Labels of the failure domains that the control plane may be in. @default - any */
  readonly controlPlaneZoneMatchingLabels?: Readonly<Record<string, string>>;
  /** Labels of nodes; meant to be overridden in a node pool. @default - none */
  readonly nodePoolLabels?: readonly { readonly key: string; readonly value: string }[];
  /** Taints of nodes; meant to be overridden in a node pool. @default - none */
  readonly nodePoolTaints?: readonly NodeTaint[];
  /** Addresses of nodes. @default - DHCP, IPv4 */
  readonly network?: NodeAddressesVariable;
  /** NTP servers of the nodes. @default - those that DHCP names */
  readonly ntpServers?: readonly string[];
  /** Further names of the API server in its certificate. @default - none */
  readonly additionalFQDN?: readonly string[];
  /** Proxy of the nodes. @default - none */
  readonly proxy?: ProxyVariable;
  /** Registry of TKG's images. @default - VMware's public registry */
  readonly imageRepository?: ImageRepositoryVariable;
  /** Authorities that the nodes trust; `data` is a PEM certificate in base64. @default - none */
  readonly trust?: { readonly additionalTrustedCAs: readonly { readonly name: string; readonly data: string }[] };
  /** Further registries; `caCert` is a PEM certificate in base64. @default - none */
  readonly additionalImageRegistries?: readonly RegistryVariable[];
  /** Whether the API server writes an audit log. @default - { enabled: false } */
  readonly auditLogging?: { readonly enabled: boolean };
  /** Renewal of the control plane's certificates, days before they end, at least 7. @default - 90 days before */
  readonly controlPlaneCertificateRotation?: { readonly activate: boolean; readonly daysBefore: number };
  /** Levels of the Pod Security Standards. @default - what the class has built in */
  readonly podSecurityStandard?: PodSecurityVariable;
  /** Hardening of the nodes. @default - what the class has built in */
  readonly security?: SecurityVariable;
  /** Configuration of the admission plug-in EventRateLimit, in base64. @default "" */
  readonly eventRateLimitConf?: string;
  /** Cipher suites, joined by commas. @default - six suites with ECDHE */
  readonly tlsCipherSuites?: string;
  /** Flags of etcd. @default - none */
  readonly etcdExtraArgs?: ExtraArguments;
  /** Flags of the API server. @default - none */
  readonly apiServerExtraArgs?: ExtraArguments;
  /** Flags of the scheduler. @default - none */
  readonly kubeSchedulerExtraArgs?: ExtraArguments;
  /** Flags of the controller manager. @default - none */
  readonly kubeControllerManagerExtraArgs?: ExtraArguments;
  /** Flags of the kubelet on control plane nodes. @default - none */
  readonly controlPlaneKubeletExtraArgs?: ExtraArguments;
  /** Flags of the kubelet on worker nodes. @default - none */
  readonly workerKubeletExtraArgs?: ExtraArguments;
  /** Certificate of a package repository of Photon OS, in base64. @default - none */
  readonly customTDNFRepository?: { readonly certificate: string };
  /** PCI devices that are passed through to nodes. @default - none */
  readonly pci?: PciVariable;
}

/** Registry of TKG's images. */
export interface ImageRepositoryVariable {
  /** Host of the registry, with project and path. */
  readonly host: string;
  /** Whether its certificate is checked. @default true */
  readonly tlsCertificateValidation?: boolean;
}

/** Values by the names of flags, without the leading hyphens. */
export type ExtraArguments = Readonly<Record<string, string>>;

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
  readonly nodeLabels?: readonly { readonly key: string; readonly value: string }[];
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

/** Proxy of nodes. */
export interface ProxyVariable {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  /** What is reached directly. @default - nothing */
  readonly noProxy?: readonly string[];
  /** Whether the whole operating system uses the proxy, not containerd alone. @default false */
  readonly systemWide?: boolean;
}

/** A registry beside the one of TKG's images. */
export interface RegistryVariable {
  readonly host: string;
  /** Whether its certificate goes unchecked. @default false */
  readonly skipTlsVerify?: boolean;
  /** Certificate of its authority, PEM in base64. @default - none */
  readonly caCert?: string;
}

type PodSecurityLevel = '' | 'privileged' | 'baseline' | 'restricted';

/** Levels of the Pod Security Standards that the API server applies. */
export interface PodSecurityVariable {
  /** Whether none is applied. @default false */
  readonly deactivated?: boolean;
  /** Level below which pods are refused. @default - none */
  readonly enforce?: PodSecurityLevel;
  /** Version of `enforce`. @default "v1.24" */
  readonly enforceVersion?: string;
  /** Level below which the audit log has a note. @default - "baseline" */
  readonly audit?: PodSecurityLevel;
  /** Version of `audit`. @default "v1.24" */
  readonly auditVersion?: string;
  /** Level below which the user is warned. @default - "baseline" */
  readonly warn?: PodSecurityLevel;
  /** Version of `warn`. @default "v1.24" */
  readonly warnVersion?: string;
  /** Namespaces left out; kube-system and tkg-system always are. @default - none */
  readonly exemptions?: { readonly namespaces: readonly string[] };
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
