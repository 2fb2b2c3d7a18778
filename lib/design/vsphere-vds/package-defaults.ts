import type { PackageSpec } from '../../spec';
import type { PackageSite } from './package-site';

type Defaults<N extends PackageSpec['name']> = (
  spec: Extract<PackageSpec, { name: N }>,
  others: readonly PackageSpec[],
  site: PackageSite,
) => Partial<Extract<PackageSpec, { name: N }>>;

/** What the site says where the site file does not, by the name of the package. */
const SITE_DEFAULTS: { readonly [N in PackageSpec['name']]?: Defaults<N> } = {
  // Every cluster of the design has NSX ALB.
  contour: () => ({ service: { type: 'LoadBalancer' } }),
};

/** A package with the defaults of the site. What the site file says wins. */
export function withSiteDefaults(spec: PackageSpec, others: readonly PackageSpec[], site: PackageSite): PackageSpec {
  const defaults = SITE_DEFAULTS[spec.name] as Defaults<PackageSpec['name']> | undefined;
  return { ...defaults?.(spec, others, site), ...spec };
}
