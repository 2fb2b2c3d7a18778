export * from './cert-manager';
export { PackageInstallObject, type PackageInstallObjectProps, type PackageInstallSpec } from './package-install';
export type { Prereleases, SecretReference, VersionSelection } from './package-install';
export type { PackageOverlay, PackageOverlayFolder } from './package-overlay';
export * from './package-repository';
export * from './tanzu-package';
export type { TanzuPackageProps } from './tanzu-package-props';
export { type PackageValue, type PackageValues, valuesYaml } from '../../packages/values/values-yaml';
export * from './versions';
