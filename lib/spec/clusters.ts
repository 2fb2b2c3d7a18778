import type {
  CommonClusterSpec,
  CommonGuestClusterSpec,
  CommonManagementClusterSpec,
  CommonNodePoolSpec,
} from './common-clusters';
import type { DnsLabel, Ipv4AddressText, KubernetesLabelKey, KubernetesLabelValue } from './text';
import type { NodeOs } from './vcenter';

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

/** What all clusters on vSphere have. */
export interface ClusterSpec extends CommonClusterSpec {
  /** Name of the cluster, at most 25 characters: NSX ALB builds longer names on it (rule R32). */
  readonly name: DnsLabel;
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
}

/** The management cluster. It is made by the `tanzu` CLI out of a flat configuration file. */
export interface ManagementClusterSpec extends ClusterSpec, CommonManagementClusterSpec {
  readonly name: DnsLabel;
}

/** A cluster that the management cluster makes. */
export interface GuestClusterSpec extends ClusterSpec, CommonGuestClusterSpec {
  readonly name: DnsLabel;
  /**
   * Node pools.
   *
   * @minItems 1
   * @default - with the prod plan three of one node each, md-0 to md-2; with dev one of one node
   */
  readonly nodePools?: readonly NodePoolSpec[];
  /**
   * Labels of the Cluster object. An AKODeploymentConfig selects clusters by their labels (rule R27); those of TKG itself
   * are not set here (rule R31).
   *
   * @default - those that its AKODeploymentConfig wants
   */
  readonly labels?: Readonly<Record<string, string>>;
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

/** Worker nodes of one kind on vSphere. */
export interface NodePoolSpec extends CommonNodePoolSpec {
  /**
   * Size of the nodes.
   *
   * @default - the cluster's `workerSize`
   */
  readonly size?: NodeSizeName | NodeSizeSpec;
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
