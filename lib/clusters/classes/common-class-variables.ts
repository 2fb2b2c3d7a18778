/**
 * Variables of the cluster classes of all infrastructures. Defaults are those of the class, which Cluster API writes on
 * the server. Certificates and configurations are in base64, as the class takes them.
 */
export interface CommonClassVariables {
  /** Proxy of the nodes. @default - none */
  readonly proxy?: ProxyVariable;
  /** Registry of TKG's images. @default - VMware's public registry */
  readonly imageRepository?: ImageRepositoryVariable;
  /** Authorities that the nodes trust. @default - none */
  readonly trust?: TrustVariable;
  /** Further registries. @default - none */
  readonly additionalImageRegistries?: readonly RegistryVariable[];
  /** Whether the API server writes an audit log. @default - { enabled: false } */
  readonly auditLogging?: SwitchVariable;
  /** Labels of nodes; meant to be overridden in a node pool. @default - none */
  readonly nodePoolLabels?: readonly NodeLabel[];
  /** Renewal of the control plane's certificates. @default - 90 days before they end */
  readonly controlPlaneCertificateRotation?: CertificateRotationVariable;
  /** Levels of the Pod Security Standards. @default - what the class has built in */
  readonly podSecurityStandard?: PodSecurityVariable;
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
}

/** Values by the names of flags, without the leading hyphens. */
export type ExtraArguments = Readonly<Record<string, string>>;

/** Something that is on or off. */
export interface SwitchVariable {
  /** @default - the default of the variable */
  readonly enabled?: boolean;
}

/** A label of nodes. */
export interface NodeLabel {
  readonly key: string;
  readonly value: string;
}

/** Proxy of nodes. */
export interface ProxyVariable {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  /** What is reached directly. @default - nothing */
  readonly noProxy?: readonly string[];
}

/** Registry of TKG's images. */
export interface ImageRepositoryVariable {
  /** Host of the registry, with project and path. @default - VMware's public registry */
  readonly host?: string;
  /** Whether its certificate is checked. @default true */
  readonly tlsCertificateValidation?: boolean;
}

/** Authorities that nodes trust. */
export interface TrustVariable {
  /** Authorities; "proxy" and "imageRepository" are those of the proxy and of the registry. @default - none */
  readonly additionalTrustedCAs?: readonly TrustedAuthority[];
}

/** An authority that nodes trust. */
export interface TrustedAuthority {
  readonly name: string;
  /** Certificate, PEM in base64. */
  readonly data: string;
}

/** A registry beside the one of TKG's images. */
export interface RegistryVariable {
  readonly host: string;
  /** Whether its certificate goes unchecked. @default false */
  readonly skipTlsVerify?: boolean;
  /** Certificate of its authority, PEM in base64. @default - none */
  readonly caCert?: string;
}

/** Renewal of certificates. */
export interface CertificateRotationVariable {
  /** @default true */
  readonly activate?: boolean;
  /** Days before they end, at least 7. @default 90 */
  readonly daysBefore?: number;
}

export type PodSecurityLevelVariable = '' | 'privileged' | 'baseline' | 'restricted';

/** Levels of the Pod Security Standards that the API server applies. */
export interface PodSecurityVariable {
  /** Whether none is applied. @default false */
  readonly deactivated?: boolean;
  /** Level below which pods are refused. @default - none */
  readonly enforce?: PodSecurityLevelVariable;
  /** Version of `enforce`. @default "v1.24" */
  readonly enforceVersion?: string;
  /** Level below which the audit log has a note. @default - "baseline" */
  readonly audit?: PodSecurityLevelVariable;
  /** Version of `audit`. @default "v1.24" */
  readonly auditVersion?: string;
  /** Level below which the user is warned. @default - "baseline" */
  readonly warn?: PodSecurityLevelVariable;
  /** Version of `warn`. @default "v1.24" */
  readonly warnVersion?: string;
  /** Namespaces left out; kube-system and tkg-system always are. @default - none */
  readonly exemptions?: PodSecurityExemptions;
}

/** What the Pod Security Standards leave out. */
export interface PodSecurityExemptions {
  /** @default - none */
  readonly namespaces?: readonly string[];
}
