import type { ClusterRole } from '../../clusters';
import type { Capability, Need } from '../../packages';
import type { PackageOverlay, PackageOverlayFolder } from './package-overlay';
import type { IPackageRepository } from './package-repository';
import type { PackageValues } from '../../packages';

export interface TanzuPackageProps {
  /** The package's full name (its refName), such as `contour.tanzu.vmware.com`. */
  readonly packageName: string;
  /** One exact version with its build, such as `1.24.4+vmware.1-tkg.1`; ranges are refused. */
  readonly version: string;
  /** Namespace of the PackageInstall and of what belongs to it; the package's workload has a namespace of its own. */
  readonly namespace: string;
  /**
   * Name of the install.
   *
   * @default - the first label of packageName
   */
  readonly name?: string;
  /**
   * Makes the namespace too. The CLI never does: it expects the namespace to be there.
   *
   * @default false
   */
  readonly createNamespace?: boolean;
  /**
   * A service account in the namespace that installs the package, with the rights that the package needs.
   *
   * @default - one is made, with all rights on the cluster, as the CLI does
   */
  readonly serviceAccountName?: string;
  /**
   * Data values: plain data, or the text of a YAML file. They stand readable in the manifest: secrets belong into a
   * Secret of valuesSecretNames.
   *
   * @default - the package's own defaults
   */
  readonly values?: PackageValues | string;
  /**
   * Secrets in the namespace with further data values; all their keys are read. They are merged in order over `values`.
   *
   * @default - none
   */
  readonly valuesSecretNames?: readonly string[];
  /**
   * ytt overlays, in the order in which they are applied.
   *
   * @default - none
   */
  readonly overlays?: readonly (PackageOverlay | PackageOverlayFolder)[];
  /**
   * The repository that holds the package: checked to be visible in the namespace, and written before the install.
   *
   * @default - not checked
   */
  readonly repository?: IPackageRepository;
  /**
   * JSON Schema or OpenAPI schema of the data values, such as `spec.valuesSchema.openAPIv3` of a Package; objects with
   * properties are taken as closed. False leaves the values unchecked.
   *
   * @default - that of this library for a package of the standard repository, otherwise unchecked
   */
  readonly valuesSchema?: object | false;
  /**
   * What the package needs of other packages and of the cluster: it is installed after them.
   *
   * @default - what this library knows of a package of the standard repository with these values, otherwise nothing
   */
  readonly needs?: readonly Need[];
  /**
   * What the package gives to others.
   *
   * @default - what this library knows of a package of the standard repository, otherwise nothing
   */
  readonly provides?: readonly Capability[];
  /**
   * Clusters that the package belongs on.
   *
   * @default - those of the reference design for a package of the standard repository, otherwise any
   */
  readonly clusters?: readonly ClusterRole[];
  /**
   * Allows the namespaces `default` and `kube-public`.
   *
   * @default false
   */
  readonly allowSharedNamespace?: boolean;
}

/** The name of an install: the one that was given, or the first label of the package's name. */
export const installNameOf = (props: Pick<TanzuPackageProps, 'name' | 'packageName'>): string =>
  props.name ?? props.packageName.split('.')[0] ?? props.packageName;
