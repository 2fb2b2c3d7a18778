import type { TkgRelease } from '../../design/releases';
import type { ClusterPlan, Cni } from '../../spec/common-clusters';
import type { AntreaOptions } from './antrea';
import type { AutoscalerOptions } from './autoscaler';
import type {
  CertificateRotationOptions,
  ExtraArgumentsOptions,
  MachineHealthCheckOptions,
  PodSecurityOptions,
} from './hardening';
import type { AdditionalRegistry, ClusterProxy } from './registries';

/** How users log in to clusters. The provider itself is known to the management cluster alone. */
export type IdentityManagementType = 'oidc' | 'ldap' | 'none';

/** Networks that a cluster's pods, services and nodes have: one, or two with the first one preferred. */
export type IpFamily = 'ipv4' | 'ipv6' | 'ipv4,ipv6' | 'ipv6,ipv4';

/** How the nodes of a pool are replaced when they change: one after the other, or when somebody deletes them. */
export type RolloutStrategy = 'RollingUpdate' | 'OnDelete';

/** An operating system of node images. */
export interface OperatingSystem {
  /** Such as 'photon', 'ubuntu' or 'amazon'. */
  readonly name: string;
  /**
   * Version, such as '20.04'.
   *
   * @default - that of the release
   */
  readonly version?: string;
  /**
   * Processor architecture.
   *
   * @default 'amd64'
   */
  readonly arch?: string;
}

/** The management cluster, for the clusters that it makes. */
export interface ManagementClusterReference {
  readonly clusterName: string;
  /** Namespace of its own objects. */
  readonly clusterNamespace: string;
  readonly release: TkgRelease;
  readonly identityManagement: IdentityManagementType;
}

/** What the clusters of all infrastructures have. */
export interface CommonClusterConfiguration {
  /** Name of the cluster: a DNS label, at most 25 characters long where NSX ALB provides the endpoint (rule R32). */
  readonly name: string;
  /**
   * Namespace of the cluster's objects in the management cluster; it must be there.
   *
   * @default 'default'; 'tkg-system' for a management cluster
   */
  readonly namespace?: string;
  /**
   * The management cluster. The cluster takes its TKG release and its kind of identity management.
   *
   * @default - not known: `release` and `identityManagement` say it
   */
  readonly managementCluster?: ManagementClusterReference;
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
   * Cluster class.
   *
   * @default - the release's, such as 'tkg-vsphere-default-v1.1.0'
   */
  readonly clusterClass?: string;
  /**
   * Plan: prod has three control plane nodes, dev one.
   *
   * @default 'prod' (TKO-TKG-004)
   */
  readonly plan?: ClusterPlan;
  /**
   * Operating system of the nodes.
   *
   * @default - 'photon' on vSphere, 'ubuntu' elsewhere
   */
  readonly os?: string | OperatingSystem;
  /**
   * Labels of the Cluster object. An AKODeploymentConfig selects clusters by their labels.
   *
   * @default - those of TKG
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations of the Cluster object.
   *
   * @default - those of TKG
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Number of control plane nodes, odd.
   *
   * @default - 3 with the prod plan, 1 with dev
   */
  readonly controlPlaneReplicas?: number;
  /**
   * Labels of control plane nodes.
   *
   * @default - none
   */
  readonly controlPlaneNodeLabels?: Readonly<Record<string, string>>;
  /**
   * Number of worker nodes, spread over the node pools that do not say theirs.
   *
   * @default - one for each node pool
   */
  readonly workerReplicas?: number;
  /**
   * How changed nodes are replaced. Only from TKG 2.3 on. An empty text leaves it to the cluster class.
   *
   * @default 'RollingUpdate'
   */
  readonly rolloutStrategy?: RolloutStrategy | '';
  /**
   * An autoscaler, which gives each node pool as many nodes as its pods need, within the pool's `autoscaling`.
   *
   * @default - none
   */
  readonly autoscaler?: AutoscalerOptions;
  /**
   * Pod network. With two IP families two networks, parted by a comma, in the order of `ipFamily`.
   *
   * @default '100.96.0.0/11'; 'fd00:100:96::/48' with IPv6
   */
  readonly podCidr?: string;
  /**
   * Service network, at most 20 bits of hosts. With two IP families two networks, parted by a comma.
   *
   * @default '100.64.0.0/13'; 'fd00:100:64::/108' with IPv6
   */
  readonly serviceCidr?: string;
  /**
   * IP family of the cluster; others than IPv4 only on vSphere.
   *
   * @default 'ipv4'
   */
  readonly ipFamily?: IpFamily;
  /**
   * Port of the API server.
   *
   * @default - 6443
   */
  readonly apiServerPort?: number;
  /**
   * Network plug-in.
   *
   * @default 'antrea'
   */
  readonly cni?: Cni | 'none';
  /**
   * Settings of Antrea that differ from TKG's own.
   *
   * @default - none: NodePortLocal, Egress and Traceflow are on
   */
  readonly antrea?: AntreaOptions;
  /**
   * Kind of identity management, the same on all clusters (rule R35).
   *
   * @default - the management cluster's, otherwise 'none'
   */
  readonly identityManagement?: IdentityManagementType;
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
   * Whether the certificate of that registry goes unchecked.
   *
   * @default false
   */
  readonly imageRepositorySkipTlsVerify?: boolean;
  /**
   * Registries beside the one of TKG's images.
   *
   * @default - none
   */
  readonly additionalRegistries?: readonly AdditionalRegistry[];
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
   * Levels of the Pod Security Standards.
   *
   * @default - the release's: from TKG 2.3 on audit and warn are "restricted", before "baseline"
   */
  readonly podSecurity?: PodSecurityOptions;
  /**
   * Configuration of the admission plug-in EventRateLimit: the YAML of its `Configuration` object.
   *
   * @default - none: the plug-in is off
   */
  readonly eventRateLimit?: string;
  /**
   * Renewal of the control plane's certificates.
   *
   * @default - 90 days before they end
   */
  readonly certificateRotation?: CertificateRotationOptions;
  /**
   * Further flags of Kubernetes' components.
   *
   * @default - none
   */
  readonly extraArguments?: ExtraArgumentsOptions;
  /**
   * Cipher suites of the components, by Go's names.
   *
   * @default - six suites with ECDHE and AEAD
   */
  readonly cipherSuites?: readonly string[];
  /**
   * Whether unhealthy nodes are replaced by themselves (TKO-TKG-006), and when a node counts as unhealthy.
   *
   * @default - as the cluster class says: yes, unless the management cluster was made with ENABLE_MHC false
   */
  readonly machineHealthCheck?: boolean | MachineHealthCheckOptions;
  /**
   * Whether TKG makes a default storage class.
   *
   * @default true
   */
  readonly defaultStorageClass?: boolean;
}

/** What the node pools of all infrastructures have. */
export interface CommonNodePool {
  /** Name of the pool, a DNS label. */
  readonly name: string;
  /**
   * Number of nodes.
   *
   * @default - with an autoscaler none; otherwise its share of the cluster's `workerReplicas`, or 1
   */
  readonly replicas?: number;
  /**
   * Bounds of the autoscaler.
   *
   * @default - the number of nodes, that is: none are added or removed
   */
  readonly autoscaling?: { readonly min?: number; readonly max?: number };
  /**
   * Labels of the nodes.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Where the nodes are: name of a VSphereDeploymentZone, of an availability zone of AWS, number of a zone of Azure.
   *
   * @default - any; on AWS and Azure the pool's place in the list
   */
  readonly failureDomain?: string;
  /**
   * How changed nodes are replaced. Only from TKG 2.3 on.
   *
   * @default - the cluster's `rolloutStrategy`
   */
  readonly rolloutStrategy?: RolloutStrategy | '';
  /**
   * Whether unhealthy nodes are replaced by themselves, and when a node counts as unhealthy.
   *
   * @default - the cluster's `machineHealthCheck`
   */
  readonly machineHealthCheck?: boolean | MachineHealthCheckOptions;
}
