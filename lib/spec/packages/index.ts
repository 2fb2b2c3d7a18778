import type { CertManagerSpec } from './cert-manager';
import type { ContourSpec } from './contour';

export type * from './cert-manager';
export type * from './common';
export type * from './contour';
export type * from './settings';

/**
 * A package of the standard repository. Its place in the list has no meaning: what it needs is installed before it.
 *
 * @discriminator name
 */
export type PackageSpec = CertManagerSpec | ContourSpec;

/** Names of packages that have a type. */
export type PackageName = PackageSpec['name'];
