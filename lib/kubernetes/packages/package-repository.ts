import { ApiObject } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { packageVersionsOf, type PackageVersions } from '../../design/package-repositories';
import type { SpecIssue } from '../../spec/issue';
import { terraformTokenIssues } from '../no-terraform-tokens';
import { digestIssues, imageIssues, tagIssues } from '../../spec/bundle-image';
import { namespaceIssues, subdomainIssues } from '../../packages/names';
import type { SecretReference, VersionSelection } from './package-install';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { propsPath } from '../props-path';
import { syncPeriodIssues } from '../../packages/sync-period';
import { rangeIssues } from '../../packages/versions/version-constraint';
import { TKG_2_3_PACKAGING } from './packaging-profile';

export interface PackageRepositoryOptions {
  /**
   * Namespace of the repository.
   *
   * @default 'tkg-system'
   */
  readonly namespace?: string;
  /**
   * The namespace whose repositories the whole cluster sees, a setting of kapp-controller.
   *
   * @default 'tkg-system', as on class-based clusters; older clusters have 'tanzu-package-repo-global'
   */
  readonly packagingGlobalNamespace?: string;
  /**
   * Versions that the repository has, by the first labels of the packages' names, such as
   * `{ contour: ['1.24.5+vmware.1-tkg.1'] }`; as `tanzu package available list` prints them.
   *
   * @default - those that this library knows of the tag; the version of a package that is not known is not checked
   */
  readonly packageVersions?: PackageVersions;
}

export interface PackageRepositoryProps extends PackageRepositoryOptions {
  /**
   * Name of the repository.
   *
   * @default 'tanzu-standard'
   */
  readonly name?: string;
  /** The bundle's image without scheme, tag and digest, such as `harbor.example.com/tkg/packages/standard/repo`. */
  readonly image: string;
  /**
   * Tag of the bundle, such as `v2023.9.19`. One of tag, digest and semver is required; tag and digest go together.
   *
   * @default - none
   */
  readonly tag?: string;
  /**
   * Digest of the bundle, `sha256:` and 64 hexadecimal digits.
   *
   * @default - none
   */
  readonly digest?: string;
  /**
   * Lets kapp-controller follow the highest tag that is a semantic version; `{}` follows all of them. The packages
   * then change without a change of the manifest, and tags such as `v2023.7.13_update.2` are passed over.
   *
   * @default - none: the tag or the digest says which bundle
   */
  readonly semver?: VersionSelection;
  /**
   * How often the bundle is fetched, a Go duration such as `10m`; at least `30s`.
   *
   * @default - kapp-controller's default, ten minutes
   */
  readonly syncPeriod?: string;
  /**
   * Secret in the same namespace with the registry's credentials.
   *
   * @default - none: the registry is read without credentials
   */
  readonly secretRef?: SecretReference;
  /**
   * Allows the namespaces `default` and `kube-public`.
   *
   * @default false
   */
  readonly allowSharedNamespace?: boolean;
}

/** The spec of a PackageRepository (packaging.carvel.dev/v1alpha1, kapp-controller 0.45) that fetches a bundle. */
export interface PackageRepositorySpec {
  readonly fetch: {
    readonly imgpkgBundle: {
      readonly image: string;
      readonly tagSelection?: { readonly semver: VersionSelection };
      readonly secretRef?: SecretReference;
    };
  };
  readonly syncPeriod?: string;
}

/** A package repository of a cluster, made here or there already. */
export interface IPackageRepository extends IConstruct {
  readonly repositoryName: string;
  readonly repositoryNamespace: string;
  /** Whether every namespace of the cluster sees the packages; otherwise only the repository's own does. */
  readonly isGlobal: boolean;
  /** Versions of packages that are known to be in it, by the first labels of their names. */
  readonly packageVersions: PackageVersions;
}

/**
 * A PackageRepository, as `tanzu package repository add` makes it.
 *
 * @throws SpecError for an image with a scheme, tag or digest in it, a selection that is missing or contradicts itself,
 *   a wrong name, a shared namespace, or a Terraform token
 */
export class PackageRepository extends Construct implements IPackageRepository {
  /** A repository that is on the cluster already. */
  public static fromName(
    scope: Construct,
    id: string,
    name: string,
    options: PackageRepositoryOptions = {},
  ): IPackageRepository {
    return new ExistingPackageRepository(scope, id, name, options);
  }

  public readonly repositoryName: string;
  public readonly repositoryNamespace: string;
  public readonly isGlobal: boolean;
  public readonly packageVersions: PackageVersions;
  /** The PackageRepository object, for patches. */
  public readonly packageRepository: ApiObject;

  constructor(scope: Construct, id: string, props: PackageRepositoryProps) {
    super(scope, id);
    this.repositoryName = props.name ?? TKG_2_3_PACKAGING.repositoryName;
    this.repositoryNamespace = props.namespace ?? TKG_2_3_PACKAGING.packagingGlobalNamespace;
    this.isGlobal = isGlobal(props);
    this.packageVersions = packageVersionsOf(props.tag, props.packageVersions);
    this.validate(props);

    const spec: PackageRepositorySpec = {
      fetch: {
        imgpkgBundle: {
          image: [props.image, props.tag && `:${props.tag}`, props.digest && `@${props.digest}`].join(''),
          tagSelection: props.semver && { semver: props.semver },
          secretRef: props.secretRef,
        },
      },
      syncPeriod: props.syncPeriod,
    };
    this.packageRepository = new ApiObject(this, 'Resource', {
      apiVersion: 'packaging.carvel.dev/v1alpha1',
      kind: 'PackageRepository',
      metadata: { name: this.repositoryName, namespace: this.repositoryNamespace },
      spec,
    });
  }

  private validate(props: PackageRepositoryProps): void {
    const path = propsPath(this);
    throwIssues([
      ...terraformTokenIssues(path, props),
      ...subdomainIssues(`${path}.name`, this.repositoryName),
      ...namespaceIssues(`${path}.namespace`, this.repositoryNamespace, props.allowSharedNamespace ?? false),
      ...imageIssues(`${path}.image`, props.image),
      ...selectionIssues(path, props),
      ...(props.syncPeriod === undefined ? [] : syncPeriodIssues(`${path}.syncPeriod`, props.syncPeriod)),
      ...(props.secretRef === undefined ? [] : subdomainIssues(`${path}.secretRef.name`, props.secretRef.name)),
    ]);
  }
}

class ExistingPackageRepository extends Construct implements IPackageRepository {
  public readonly repositoryNamespace: string;
  public readonly isGlobal: boolean;
  public readonly packageVersions: PackageVersions;

  constructor(
    scope: Construct,
    id: string,
    public readonly repositoryName: string,
    options: PackageRepositoryOptions,
  ) {
    super(scope, id);
    this.repositoryNamespace = options.namespace ?? TKG_2_3_PACKAGING.packagingGlobalNamespace;
    this.isGlobal = isGlobal(options);
    this.packageVersions = options.packageVersions ?? {};
  }
}

const isGlobal = (options: PackageRepositoryOptions): boolean =>
  (options.namespace ?? TKG_2_3_PACKAGING.packagingGlobalNamespace) ===
  (options.packagingGlobalNamespace ?? TKG_2_3_PACKAGING.packagingGlobalNamespace);

function selectionIssues(path: string, props: PackageRepositoryProps): readonly SpecIssue[] {
  const { tag, digest, semver } = props;
  if (tag === undefined && digest === undefined && semver === undefined) {
    const cure = 'name the tag or the digest of the bundle, or set semver to {} to follow the highest version';
    return [propIssue(path, 'no tag, digest or semver', 'which bundle to take', cure)];
  }
  const contradicts = semver !== undefined && (tag !== undefined || digest !== undefined);
  return [
    ...(contradicts ? [propIssue(`${path}.semver`, 'semver beside a tag or digest', 'one of them', 'remove one')] : []),
    ...(tag === undefined ? [] : tagIssues(`${path}.tag`, tag)),
    ...(digest === undefined ? [] : digestIssues(`${path}.digest`, digest)),
    ...(semver?.constraints === undefined ? [] : rangeIssues(`${path}.semver.constraints`, semver.constraints)),
  ];
}
