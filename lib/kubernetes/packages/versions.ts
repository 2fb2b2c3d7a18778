import { TKG_RELEASES } from '../../design/releases';
import { at } from '../../design/at';

/** What a release of TKG says about its packages. */
export interface PackageProfile {
  /** Namespace whose package repositories every namespace of a class-based cluster sees. */
  readonly packagingGlobalNamespace: string;
  /** Customary name of the standard repository. */
  readonly repositoryName: string;
  readonly certManager: PackagePin;
}

/** A package and one exact version of it. */
export interface PackagePin {
  /** The refName, such as `cert-manager.tanzu.vmware.com`. */
  readonly packageName: string;
  /** The whole version with its build, such as `1.7.2+vmware.3-tkg.3`. */
  readonly version: string;
}

/** TKG 2.3. Source: TKO 2.3 deployment guides, "Deploy packages". */
export const TKG_2_3_PACKAGES: PackageProfile = Object.freeze({
  packagingGlobalNamespace: 'tkg-system',
  repositoryName: 'tanzu-standard',
  certManager: Object.freeze({
    packageName: 'cert-manager.tanzu.vmware.com',
    version: at(TKG_RELEASES['2.3.0'].packages['cert-manager'], 0),
  }),
});
