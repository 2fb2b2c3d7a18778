import type { Construct } from 'constructs';
import type { PackageSpec } from '../../spec';
import { CertManager } from './cert-manager';
import { Contour, type ContourProps } from './contour';
import type { StandardPackage, StandardPackageProps } from './standard-package';

/** What a package of data takes beside it. */
export type AddPackageOptions = Pick<StandardPackageProps, 'createNamespaces' | 'overlays' | 'repository' | 'release'>;

type Make = (scope: Construct, id: string, props: object) => StandardPackage;

const CONSTRUCTS: Readonly<Record<PackageSpec['name'], Make>> = {
  'cert-manager': (scope, id, props) => new CertManager(scope, id, props),
  contour: (scope, id, props) => new Contour(scope, id, props as ContourProps),
};

/**
 * Makes the construct of a package that is said in data, such as an item of `packages` in a site file.
 *
 * @returns the construct, with the name of the package as its id
 * @throws SpecError as the construct does
 */
export function addPackage(
  scope: Construct,
  { name, ...spec }: PackageSpec,
  options: AddPackageOptions = {},
): StandardPackage {
  return CONSTRUCTS[name](scope, name, { ...spec, ...options });
}
