import type { PackageName, SpecIssue } from '../spec';
import type { Capability, Need } from './needs/capability';
import type { KeyMove } from './values/key-moves';
import type { SecretValue } from './values/secret-value';

/** Infrastructures, as packages name them. */
export type PackageInfrastructure = 'vsphere' | 'aws' | 'azure';

/** What a cluster is for. */
export type ClusterRole = 'management' | 'shared-services' | 'workload';

/** Levels of the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What a package has to know about the place that it comes to. */
export interface PackageContext {
  /** Version of the package. */
  readonly version: string;
  /** Namespace of what the package runs. */
  readonly workloadNamespace: string;
  /**
   * Infrastructure of the cluster.
   *
   * @default - not known
   */
  readonly infrastructure?: PackageInfrastructure;
  /**
   * TKr of the cluster, such as "v1.26.5+vmware.2-tkg.1".
   *
   * @default - not known
   */
  readonly kubernetesVersion?: string;
}

/** A ytt overlay that a package brings. */
export interface OwnOverlay {
  /** Name of the file, ending in `.yaml`. */
  readonly fileName: string;
  readonly content: string;
}

/** A Secret of the user's that the pods of a package read. */
export interface WorkloadSecret {
  readonly secretName: string;
  /** Its keys; none where properties of the package name them as files. */
  readonly keys: readonly string[];
}

/** A kind of cluster that some versions of a package do not run on. */
export interface KubernetesLimit {
  /** The first version of the package without the limit, such as "0.5.1". */
  readonly before: string;
  /** The first Kubernetes that the versions before do not run on, such as "1.25". */
  readonly kubernetesBelow: string;
  /** Why. */
  readonly reason: string;
}

/**
 * What is known about a package of the standard repository: where it goes, what it may be given, what it needs.
 *
 * `Options` is what a user says (lib/spec/packages), `Values` the package's own data values in the layout of the
 * version of TKG 2.3.
 */
export interface PackageDefinition<Options extends object, Values extends object> {
  /** First label of the full name, such as "contour". */
  readonly name: PackageName;
  /** Full name, such as "contour.tanzu.vmware.com". */
  readonly packageName: string;
  /** Namespace of the PackageInstall in the reference design. */
  readonly namespace: string;
  /** Namespace of what the package runs, by TKG's default. */
  readonly workloadNamespace: string;
  /** What the pods of the package need of Pod Security. */
  readonly podSecurity: PodSecurityLevel;
  /** Clusters that the reference design puts the package on. */
  readonly clusters: readonly ClusterRole[];
  /** What others get of it. */
  readonly provides: readonly Capability[];
  /** Closed JSON Schema of the data values. `x-secret` marks secrets, `x-sample` what published files hold as a sample. */
  readonly valuesSchema: object;
  /**
   * What older or newer versions name otherwise, or do not have.
   *
   * @default - nothing
   */
  readonly moves?: readonly KeyMove[];
  /**
   * Clusters that some versions do not run on.
   *
   * @default - none is known
   */
  readonly kubernetesLimits?: readonly KubernetesLimit[];
  /** Data values that say what the options say, and nothing else. */
  toValues(options: Options, context: PackageContext): Values;
  /** What is wrong with options beyond their shape. */
  optionIssues?(path: string, options: Options, context: PackageContext): readonly SpecIssue[];
  /** What is wrong with values beyond their shape: what the package would ignore, or stumble over. */
  valueIssues?(path: string, values: Values, context: PackageContext): readonly SpecIssue[];
  /** What the package needs with these values. */
  needs(values: Values, context: PackageContext): readonly Need[];
  /** ytt overlays that change what the package renders, where its values cannot say what the options say. */
  overlays?(options: Options, context: PackageContext): readonly OwnOverlay[];
  /** Secrets of the user's that the pods read: in the workload namespace, before they start. */
  workloadSecrets?(options: Options, values: Values): readonly WorkloadSecret[];
  /** Names by which clients outside of the cluster reach the package, through its ingress. */
  hostnames?(values: Values, context: PackageContext): readonly string[];
  /** Values that the user's own Secret has to hold beside these. */
  secretValues?(values: Values, context: PackageContext): readonly SecretValue[];
}

/** A definition whose types are not known. */
export type AnyPackageDefinition = PackageDefinition<object, object>;
