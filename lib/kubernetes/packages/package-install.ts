import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** Which versions a package resolves to. */
export interface VersionSelection {
  /**
   * Constraint in the language of kapp-controller.
   *
   * @default - every version
   */
  readonly constraints?: string;
  /**
   * Lets release candidates and the like take part; `{}` admits all of them.
   *
   * @default - none take part
   */
  readonly prereleases?: Prereleases;
}

export interface Prereleases {
  /**
   * Identifiers of which a prerelease must hold one, such as `rc`.
   *
   * @default - every prerelease
   */
  readonly identifiers?: readonly string[];
}

export interface SecretReference {
  /** Name of a Secret in the same namespace. */
  readonly name: string;
}

/** The part of a PackageInstall's spec that this library writes (packaging.carvel.dev/v1alpha1, kapp-controller 0.45). */
export interface PackageInstallSpec {
  readonly packageRef: {
    readonly refName: string;
    readonly versionSelection: VersionSelection;
  };
  readonly serviceAccountName: string;
  /**
   * Secrets with data values, later ones win.
   *
   * @default - the package's own defaults
   */
  readonly values?: readonly { readonly secretRef: SecretReference }[];
  /**
   * Whether what was installed stays when the PackageInstall is deleted.
   *
   * @default false
   */
  readonly noopDelete?: boolean;
}

export interface PackageInstallObjectProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: PackageInstallSpec;
}

/** The PackageInstall object itself. Its typed spec is closed, because the API server drops unknown keys silently. */
export class PackageInstallObject extends ApiObject {
  constructor(scope: Construct, id: string, props: PackageInstallObjectProps) {
    super(scope, id, { apiVersion: 'packaging.carvel.dev/v1alpha1', kind: 'PackageInstall', ...props });
  }
}
