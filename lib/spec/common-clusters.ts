import type { PackageSpec } from './packages';
import type { DnsLabel, Ipv4SubnetText } from './text';

/** Number of control plane nodes: one, or three. */
export type ClusterPlan = 'dev' | 'prod';

/** Network plug-ins that a cluster can have. */
export type Cni = 'antrea' | 'calico';

/** What the clusters of all reference designs have. */
export interface CommonClusterSpec {
  /** Name of the cluster. */
  readonly name: DnsLabel;
  /**
   * Plan.
   *
   * @default - "prod" (TKO-TKG-004, TKO-CLS-004); "dev" in a proof of concept
   */
  readonly plan?: ClusterPlan;
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
   * Whether unhealthy nodes are replaced by themselves (TKO-TKG-006, TKO-CLS-007).
   *
   * @default true
   */
  readonly machineHealthCheck?: boolean;
}

/** What all management clusters have. The `tanzu` CLI makes one out of a flat configuration file. */
export interface CommonManagementClusterSpec extends CommonClusterSpec {
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

/** What all clusters have that a management cluster makes. */
export interface CommonGuestClusterSpec extends CommonClusterSpec {
  /**
   * Namespace of the cluster's objects in the management cluster.
   *
   * @default "default"
   */
  readonly namespace?: DnsLabel;
  /**
   * TKr that the cluster runs.
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
   * Packages that are installed.
   *
   * @default - none
   */
  readonly packages?: readonly PackageSpec[];
  /**
   * Labels of the Cluster object. Those of TKG itself are not set here.
   *
   * @default - those of TKG
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Whether Tanzu Mission Control manages the cluster, which forces Antrea.
   *
   * @default false
   */
  readonly tanzuMissionControl?: boolean;
}

/** Worker nodes of one kind. */
export interface CommonNodePoolSpec {
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
   * Labels of the nodes.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}
