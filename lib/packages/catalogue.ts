import type { PackageName } from '../spec';
import { CERT_MANAGER } from './cert-manager';
import { CONTOUR } from './contour';
import type { AnyPackageDefinition } from './package-definition';

/** The packages of the standard repository that have a type, by the first label of their names. */
export const PACKAGES: Readonly<Record<PackageName, AnyPackageDefinition>> = Object.freeze({
  'cert-manager': CERT_MANAGER,
  contour: CONTOUR,
});

/** The definition of a package by its full name; undefined for a package of another repository. */
export const findPackage = (packageName: string): AnyPackageDefinition | undefined =>
  Object.values(PACKAGES).find((definition) => definition.packageName === packageName);
