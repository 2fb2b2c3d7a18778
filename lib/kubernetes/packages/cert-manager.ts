import { Construct } from 'constructs';
import { namespaceIssues } from '../../packages/names';
import type { IPackageRepository } from './package-repository';
import { throwIssues } from '../../spec/prop-issue';
import { type ITanzuPackage, TanzuPackage } from './tanzu-package';
import { TKG_2_3_PACKAGES } from './versions';

/** Data values of the cert-manager package. */
export interface CertManagerValues {
  /**
   * Namespace of cert-manager's workload; the package makes it.
   *
   * @default 'cert-manager'
   */
  readonly namespace?: string;
}

export interface CertManagerProps {
  /**
   * One exact version of the package.
   *
   * @default '1.7.2+vmware.3-tkg.3', the version of TKG 2.3
   */
  readonly version?: string;
  /**
   * Namespace of the PackageInstall.
   *
   * @default 'cert-manager-package'
   */
  readonly namespace?: string;
  /**
   * Makes the namespace of the PackageInstall too.
   *
   * @default false
   */
  readonly createNamespace?: boolean;
  /**
   * Data values.
   *
   * @default - the defaults of each value
   */
  readonly values?: CertManagerValues;
  /**
   * The repository that holds the package.
   *
   * @default - not checked
   */
  readonly repository?: IPackageRepository;
}

/**
 * The cert-manager package: certificates for the packages with an ingress (Contour, Harbor, Prometheus, Grafana), which
 * must be installed after it.
 *
 * Source: TKO 2.3 deployment guides, "Install cert-manager".
 *
 * @throws SpecError as TanzuPackage does
 */
export class CertManager extends Construct implements ITanzuPackage {
  public readonly packageName: string;
  public readonly version: string;
  public readonly installName: string;
  public readonly namespace: string;
  /** Namespace of cert-manager's workload. */
  public readonly workloadNamespace: string;
  /** The install, with its objects for patches. */
  public readonly tanzuPackage: TanzuPackage;

  constructor(scope: Construct, id: string, props: CertManagerProps = {}) {
    super(scope, id);
    const { packageName, version } = TKG_2_3_PACKAGES.certManager;
    this.workloadNamespace = props.values?.namespace ?? 'cert-manager';
    throwIssues(namespaceIssues(`${this.node.path}.values.namespace`, this.workloadNamespace, false));
    this.tanzuPackage = new TanzuPackage(this, 'Resource', {
      packageName,
      version: props.version ?? version,
      namespace: props.namespace ?? 'cert-manager-package',
      createNamespace: props.createNamespace,
      values: { namespace: this.workloadNamespace },
      repository: props.repository,
    });
    this.packageName = this.tanzuPackage.packageName;
    this.version = this.tanzuPackage.version;
    this.installName = this.tanzuPackage.installName;
    this.namespace = this.tanzuPackage.namespace;
  }
}
