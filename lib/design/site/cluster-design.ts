import type { ClusterRole, SecretValue, WorkloadSecret } from '../../packages';
import type { ClusterPlan, Cni, PackageName, PackageSpec, SpecIssue } from '../../spec';

/**
 * What the clusters of every reference design have.
 *
 * @typeParam Size - size of a node, as the infrastructure counts it
 */
export interface SiteCluster<Size extends object = object> {
  readonly role: ClusterRole;
  readonly name: string;
  /** Path of the cluster in the site file. */
  readonly path: string;
  readonly namespace: string;
  readonly plan: ClusterPlan;
  readonly kubernetesVersion: string;
  readonly clusterClass: string;
  readonly cni: Cni;
  readonly os: { readonly name: string; readonly version: string; readonly arch: string };
  readonly controlPlane: Size & { readonly replicas: number };
  readonly worker: Size;
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly auditLogging: boolean;
  readonly machineHealthCheck: boolean;
}

/** The management cluster. */
export interface SiteManagementCluster<Size extends object = object> extends SiteCluster<Size> {
  readonly role: 'management';
  readonly workerCount: number;
  readonly ceip: boolean;
}

/** Worker nodes of one kind. */
export interface SiteNodePool<Size extends object = object> {
  readonly name: string;
  readonly replicas: number;
  readonly size: Size;
  readonly labels: Readonly<Record<string, string>>;
}

/** A package of a cluster. */
export interface PackageDesign {
  /** Where it stands in the site file. */
  readonly path: string;
  /** What the site file says of it, with the defaults of the site. */
  readonly spec: PackageSpec;
  readonly name: PackageName;
  readonly version: string;
  /** Namespace of the PackageInstall. */
  readonly namespace: string;
  readonly workloadNamespace: string;
  /**
   * Name of the Secret with its secret data values.
   *
   * @default - none
   */
  readonly secretName?: string;
  /** Secrets of the operator's that its pods read. */
  readonly workloadSecrets: readonly WorkloadSecret[];
  /** Names by which clients outside of the cluster reach it, through Contour. */
  readonly hostnames: readonly string[];
  /** What that Secret holds. */
  readonly secretValues: readonly SecretValue[];
  /** Names of the packages that it waits for. */
  readonly waitsFor: readonly string[];
}

/** The shared services cluster, or a workload cluster. */
export interface SiteGuestCluster<Size extends object = object> extends SiteCluster<Size> {
  readonly role: 'shared-services' | 'workload';
  /** Labels of the Cluster object. */
  readonly labels: Readonly<Record<string, string>>;
  readonly nodePools: readonly SiteNodePool<Size>[];
  /** Packages, each after what it needs. */
  readonly packages: readonly PackageDesign[];
  /** What is wrong with the packages: in their properties, needs that nobody meets, circles. */
  readonly packageIssues: readonly SpecIssue[];
  readonly tanzuMissionControl: boolean;
}
