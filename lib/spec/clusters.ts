import type { DnsLabel, Ipv4AddressText, Ipv4SubnetText, KubernetesLabelKey, KubernetesLabelValue } from './text';
import type { PackageSpec } from './packages';
import type { NodeOs } from './vcenter';

/** Number of control plane nodes: one, or three. */
export type ClusterPlan = 'dev' | 'prod';

/** Sizes of a node: small 2 CPU / 4 GiB / 20 GiB, medium 2/8/40, large 4/16/40, extra-large 8/32/80. */
export type NodeSizeName = 'small' | 'medium' | 'large' | 'extra-large';

/** Size of a node in figures. */
export interface NodeSizeSpec {
  /**
   * Virtual CPUs.
   *
   * @minimum 2
   * @asType integer
   */
  readonly cpus: number;
  /**
   * Memory, in MiB.
   *
   * @minimum 4096
   * @asType integer
   */
  readonly memoryMib: number;
  /**
   * Disk, in GiB.
   *
   * @minimum 20
   * @asType integer
   */
  readonly diskGib: number;
}

/** Network plug-ins that a cluster can have. */
export type Cni = 'antrea' | 'calico';

/** What all clusters have. */
export interface ClusterSpec {
  /** Name of the cluster, at most 25 characters: NSX ALB builds longer names on it (rule R32). */
  readonly name: DnsLabel;
  /**
   * Plan.
   *
   * @default - "prod" (TKO-TKG-004); "dev" in a proof of concept
   */
  readonly plan?: ClusterPlan;
  /**
   * Size of control plane nodes.
   *
   * @default - "large" for the management cluster (TKO-TKG-003), "medium" otherwise
   */
  readonly controlPlaneSize?: NodeSizeName | NodeSizeSpec;
  /**
   * Size of worker nodes.
   *
   * @default - "large" for the management cluster (TKO-TKG-003), "medium" otherwise
   */
  readonly workerSize?: NodeSizeName | NodeSizeSpec;
  /**
   * Address of the control plane, out of the pool of the cluster VIP network (rule R9).
   *
   * @default - NSX ALB chooses one
   */
  readonly controlPlaneEndpoint?: Ipv4AddressText;
  /**
   * Operating system of the nodes.
   *
   * @default "photon"
   */
  readonly os?: NodeOs;
  /**
   * Pod network.
   *
   * @default "100.96.0.0/11"
   */
  readonly podCidr?: Ipv4SubnetText;
  /**
   * Service network, at most 20 bits of hosts.
   *
   * @default "100.64.0.0/13"
   */
  readonly serviceCidr?: Ipv4SubnetText;
  /**
   * Whether the API server writes an audit log.
   *
   * @default true
   */
  readonly auditLogging?: boolean;
  /**
   * Whether unhealthy nodes are replaced by themselves (TKO-TKG-006, rule R34).
   *
   * @default true
   */
  readonly machineHealthCheck?: boolean;
}

/** The management cluster. It is made by the `tanzu` CLI out of a flat configuration file. */
export interface ManagementClusterSpec extends ClusterSpec {
  /**
   * Number of worker nodes.
   *
   * @minimum 1
   * @asType integer
   * @default - 3 with the prod plan, 1 with dev
   */
  readonly workerCount?: number;
  /**
   * Whether the tanzu CLI takes part in the Customer Experience Improvement Program.
   *
   * @default false
   */
  readonly ceip?: boolean;
}

/** A cluster that the management cluster makes. */
export interface GuestClusterSpec extends ClusterSpec {
  /**
   * Namespace of the cluster's objects in the management cluster.
   *
   * @default "default"
   */
  readonly namespace?: DnsLabel;
  /**
   * TKr that the cluster runs (rule R40).
   *
   * @default - the newest of the release, such as "v1.26.5+vmware.2-tkg.1"
   */
  readonly kubernetesVersion?: string;
  /**
   * Network plug-in.
   *
   * @default "antrea"
   */
  readonly cni?: Cni;
  /**
   * Node pools.
   *
   * @minItems 1
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly NodePoolSpec[];
  /**
   * Packages that are installed.
   *
   * @default - none
   */
  readonly packages?: readonly PackageSpec[];
  /**
   * Labels of the Cluster object. An AKODeploymentConfig selects clusters by their labels (rule R27); those of TKG itself
   * are not set here (rule R31).
   *
   * @default - those that its AKODeploymentConfig wants
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Whether Tanzu Mission Control manages the cluster, which forces Antrea (TKO-TKG-001, rule R29).
   *
   * @default false
   */
  readonly tanzuMissionControl?: boolean;
}

/** The shared services cluster; there is at most one (rule R31). */
export type SharedServicesClusterSpec = GuestClusterSpec;

/** A workload cluster. */
export interface WorkloadClusterSpec extends GuestClusterSpec {
  /**
   * Id of the workload network that the nodes are on.
   *
   * @default - the first of `networks.workloads`
   */
  readonly network?: DnsLabel;
  /**
   * Whether NSX ALB is the ingress of the cluster, in NodePortLocal mode (TKO-ALB-L7-001, rules R23 and R28).
   *
   * @default - true with the enterprise licence and Antrea
   */
  readonly aviIngress?: boolean;
}

/** Worker nodes of one kind. */
export interface NodePoolSpec {
  /** Name of the pool. */
  readonly name: DnsLabel;
  /**
   * Number of nodes.
   *
   * @minimum 0
   * @asType integer
   */
  readonly replicas: number;
  /**
   * Size of the nodes.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: NodeSizeName | NodeSizeSpec;
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
  readonly taints?: readonly NodeTaintSpec[];
}

/** A taint that keeps pods off a node. */
export interface NodeTaintSpec {
  /** Key of the taint. */
  readonly key: KubernetesLabelKey;
  /**
   * Value of the taint.
   *
   * @default - none
   */
  readonly value?: KubernetesLabelValue;
  /** What happens to pods that do not tolerate it. */
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}
