import { mergeData } from '../../packages/values/data';
import type { PackageName, PackageSpec } from '../../spec';
import type { PackageSite } from './package-site';

type SpecOf<N extends PackageName> = Extract<PackageSpec, { readonly name: N }>;

/** What a package can know beside its own properties. */
interface Surroundings {
  readonly site: PackageSite;
  /** All packages of the cluster, as the site file has them. */
  readonly packages: readonly PackageSpec[];
}

/** Properties that the site gives, laid under those of the site file. */
type Defaults<N extends PackageName> = (spec: SpecOf<N>, surroundings: Surroundings) => Partial<SpecOf<N>>;

/** The StorageClass that TKG makes on every cluster. */
const STORAGE_CLASS = 'default';

/**
 * A name below the site's domain. There is one shared services cluster; names of a workload cluster have the cluster
 * between them and the domain.
 */
const hostnameOf = (label: string, { role, name, domain }: PackageSite): string =>
  role === 'shared-services' ? `${label}.${domain}` : `${label}.${name}.${domain}`;

const findSpec = <N extends PackageName>(packages: readonly PackageSpec[], name: N): SpecOf<N> | undefined =>
  packages.find((spec): spec is SpecOf<N> => spec.name === name);

/** What the site says where the site file does not. */
const SITE_DEFAULTS: { readonly [N in PackageName]?: Defaults<N> } = {
  // Every cluster of the design has NSX ALB.
  contour: () => ({ service: { type: 'LoadBalancer' } }),
  'external-dns': (_spec, { site, packages }) => ({
    sources: ['service', ...(findSpec(packages, 'contour') === undefined ? [] : (['contour-httpproxy'] as const))],
    domainFilters: [site.domain],
    registry: { type: 'txt', ownerId: site.name, prefix: 'txt-' },
  }),
  'fluent-bit': (_spec, { site }) => ({
    filters: [{ type: 'kubernetes' }, { type: 'tkg', cluster: site.name, instance: site.managementCluster }],
  }),
  harbor: (_spec, { site }) => ({
    hostname: hostnameOf('harbor', site),
    storageClass: STORAGE_CLASS,
    proxy: site.proxy && {
      httpProxy: site.proxy.httpProxy,
      httpsProxy: site.proxy.httpsProxy,
      noProxy: site.proxy.noProxy,
    },
    // Nobody could be asked.
    trivy: site.isAirGapped ? { skipUpdate: true, offlineScan: true } : undefined,
  }),
  prometheus: (_spec, { site, packages }) => ({
    ingress: findSpec(packages, 'contour') === undefined ? false : { hostname: hostnameOf('prometheus', site) },
    storageClass: STORAGE_CLASS,
  }),
  grafana: (_spec, { site, packages }) => {
    const hasContour = findSpec(packages, 'contour') !== undefined;
    return {
      ingress: hasContour ? { hostname: hostnameOf('grafana', site) } : false,
      // Behind an ingress it needs no address of its own.
      service: { type: hasContour ? 'ClusterIP' : 'LoadBalancer' },
      prometheusNamespace: findSpec(packages, 'prometheus')?.workloadNamespace,
      volume: { storageClass: STORAGE_CLASS },
    };
  },
};

/** A package with the defaults of the site. What the site file says wins. */
export function withSiteDefaults(spec: PackageSpec, packages: readonly PackageSpec[], site: PackageSite): PackageSpec {
  const defaultsOf = SITE_DEFAULTS[spec.name] as Defaults<PackageName> | undefined;
  const merged: object = mergeData({ ...defaultsOf?.(spec, { site, packages }) }, { ...spec });
  return merged as PackageSpec;
}
