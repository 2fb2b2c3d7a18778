import type { Step } from '../../design/site/steps/step';
import type { SpecIssue } from '../../spec/issue';
import type { ResolvedCluster } from '../resolved-cluster';
import type { ClusterChange } from './cluster-change';

/** A package that is installed in a cluster. */
export interface InstalledPackage {
  /** Name of the cluster. */
  readonly cluster: string;
  /** Short name, such as 'cert-manager'. */
  readonly name: string;
  /** Version, such as '1.11.1+vmware.1-tkg.1'. */
  readonly version: string;
  /**
   * Name of the installation.
   *
   * @default - the name of the package
   */
  readonly installName?: string;
  /**
   * Namespace of the installation.
   *
   * @default 'tanzu-packages'
   */
  readonly namespace?: string;
}

/** A management cluster, the clusters that it made, and what is installed in them. */
export interface Fleet {
  readonly managementCluster: ResolvedCluster;
  readonly clusters: readonly ResolvedCluster[];
  /**
   * Packages of the standard repository.
   *
   * @default - none
   */
  readonly packages?: readonly InstalledPackage[];
}

/** How a fleet is upgraded. */
export interface UpgradeOptions {
  /**
   * TKrs that clusters are to run, by the names of the clusters.
   *
   * @default - the newest of the release
   */
  readonly kubernetesVersions?: Readonly<Record<string, string>>;
  /**
   * Files of manifests, by the names of the clusters. A cluster that has one is upgraded by it, to the release's cluster
   * class too; `tanzu cluster upgrade` leaves the class as it is.
   *
   * @default - none
   */
  readonly manifests?: Readonly<Record<string, string>>;
}

/** One change of a cluster: to one TKr, which is at most one minor version of Kubernetes away. */
export interface UpgradeHop {
  readonly kubernetesVersion: string;
  readonly change: ClusterChange;
}

/** What an upgrade does to a cluster. */
export interface ClusterUpgrade {
  readonly cluster: string;
  readonly namespace: string;
  readonly from: { readonly kubernetesVersion: string; readonly clusterClass: string };
  /** The class is another one only where a manifest brings it: `tanzu cluster upgrade` changes the TKr alone. */
  readonly to: { readonly kubernetesVersion: string; readonly clusterClass: string };
  /**
   * The cluster class that the release brings.
   *
   * @default - none: the release has no clusters on the infrastructure, or the class is one that a user made
   */
  readonly classOfRelease?: string;
  /** One after the other; none where the cluster is there already. */
  readonly hops: readonly UpgradeHop[];
  /** Variables that the class of the release declares and that of the cluster does not. */
  readonly newVariables: readonly string[];
  /** Variables that the class of the cluster declares and that of the release does not. */
  readonly removedVariables: readonly string[];
}

/** What an upgrade does to a package. */
export interface PackageUpgrade extends Required<InstalledPackage> {
  /** Version after the upgrade; the one before where the release has it. */
  readonly to: string;
}

/** The upgrade of a fleet to a TKG release. */
export interface UpgradePlan {
  readonly from: string;
  readonly to: string;
  readonly managementCluster: ClusterUpgrade;
  readonly clusters: readonly ClusterUpgrade[];
  readonly packages: readonly PackageUpgrade[];
  /** What forbids the upgrade, and what is worth a second look. */
  readonly issues: readonly SpecIssue[];
  /** What to do, in order; none where an error forbids it. */
  readonly steps: readonly Step[];
}
