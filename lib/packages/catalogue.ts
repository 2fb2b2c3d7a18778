/* eslint-disable @typescript-eslint/no-require-imports --
   A definition is loaded when it is asked for: all of them would take longer than everything else of the library. */
import type { PackageName } from '../spec';
import type { AnyPackageDefinition } from './package-definition';

/** Packages in an order in which they can be installed. */
const LOADERS: Readonly<Record<PackageName, () => AnyPackageDefinition>> = {
  'cert-manager': () => (require('./cert-manager') as typeof import('./cert-manager')).CERT_MANAGER,
  contour: () => (require('./contour') as typeof import('./contour')).CONTOUR,
  'external-dns': () => (require('./external-dns') as typeof import('./external-dns')).EXTERNAL_DNS,
  harbor: () => (require('./harbor') as typeof import('./harbor')).HARBOR,
  prometheus: () => (require('./prometheus') as typeof import('./prometheus')).PROMETHEUS,
  grafana: () => (require('./grafana') as typeof import('./grafana')).GRAFANA,
  'fluent-bit': () => (require('./fluent-bit') as typeof import('./fluent-bit')).FLUENT_BIT,
  'multus-cni': () => (require('./multus-cni') as typeof import('./multus-cni')).MULTUS_CNI,
  whereabouts: () => (require('./whereabouts') as typeof import('./whereabouts')).WHEREABOUTS,
  'external-csi-snapshot-webhook': () =>
    (require('./external-csi-snapshot-webhook') as typeof import('./external-csi-snapshot-webhook'))
      .EXTERNAL_CSI_SNAPSHOT_WEBHOOK,
  'fluxcd-source-controller': () =>
    (require('./fluxcd-source-controller') as typeof import('./fluxcd-source-controller')).FLUXCD_SOURCE_CONTROLLER,
  'fluxcd-helm-controller': () =>
    (require('./fluxcd-helm-controller') as typeof import('./fluxcd-helm-controller')).FLUXCD_HELM_CONTROLLER,
  'fluxcd-kustomize-controller': () =>
    (require('./fluxcd-kustomize-controller') as typeof import('./fluxcd-kustomize-controller'))
      .FLUXCD_KUSTOMIZE_CONTROLLER,
};

const properties = Object.entries(LOADERS).map(([name, load]) => [name, { enumerable: true, get: load }] as const);

/**
 * The packages of the standard repository that have a type, by the first label of their names, in an order in which they
 * can be installed. Reading one loads its definition.
 */
export const PACKAGES = Object.freeze(Object.defineProperties({}, Object.fromEntries(properties))) as Readonly<
  Record<PackageName, AnyPackageDefinition>
>;

const SUFFIX = '.tanzu.vmware.com';

/** The definition of a package by its full name; undefined for a package of another repository. */
export function findPackage(packageName: string): AnyPackageDefinition | undefined {
  const name = packageName.endsWith(SUFFIX) ? packageName.slice(0, -SUFFIX.length) : '';
  return Object.hasOwn(PACKAGES, name) ? PACKAGES[name as PackageName] : undefined;
}
