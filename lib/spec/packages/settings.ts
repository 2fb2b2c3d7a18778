import type { DnsLabel, KubernetesName } from '../text';

/** What every package of the standard repository can be given. */
export interface PackageSettings {
  /**
   * One exact version, as `tanzu package available list` prints it, such as "1.24.4+vmware.1-tkg.1".
   *
   * @default - the one of the TKG release; a package without one there needs it
   */
  readonly version?: string;
  /**
   * Namespace of the PackageInstall, its service account and its values.
   *
   * @default - the one of the reference design, such as "tanzu-contour-ingress"
   */
  readonly namespace?: DnsLabel;
  /**
   * Namespace of what the package runs.
   *
   * @default - TKG's, such as "tanzu-system-ingress"
   */
  readonly workloadNamespace?: DnsLabel;
  /**
   * Name of a Secret of yours, beside the PackageInstall, with the data values that are secret. The run-book says which.
   *
   * @default - "<name of the install>-secret-values" where the package needs secrets, otherwise none
   */
  readonly secretName?: KubernetesName;
  /**
   * Data values as the package itself names them, laid over what the other properties say. Unknown ones are refused.
   *
   * @default - none
   */
  readonly values?: Readonly<Record<string, unknown>>;
}
