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

/** The annotations that a Service gets from the site, when it is a load balancer. */
const annotationsFor = (type: string | undefined, { loadBalancerAnnotations }: PackageSite) =>
  type === 'LoadBalancer' && loadBalancerAnnotations !== undefined ? { annotations: loadBalancerAnnotations } : {};

/** What the site says where the site file does not. */
const SITE_DEFAULTS: { readonly [N in PackageName]?: Defaults<N> } = {
  // The clusters of every design have a load balancer.
  contour: ({ service }, { site }) => ({
    service: { type: 'LoadBalancer', ...annotationsFor(service?.type ?? 'LoadBalancer', site) },
  }),
  // Parts of two providers make none.
  'external-dns': ({ provider }, { site, packages }) => ({
    provider: provider === undefined ? site.dnsProvider : undefined,
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
  prometheus: ({ server, alertmanager }, { site, packages }) => ({
    ingress: findSpec(packages, 'contour') === undefined ? false : { hostname: hostnameOf('prometheus', site) },
    storageClass: STORAGE_CLASS,
    server: server?.service && { service: annotationsFor(server.service.type, site) },
    alertmanager: alertmanager?.service && { service: annotationsFor(alertmanager.service.type, site) },
  }),
  grafana: ({ service }, { site, packages }) => {
    const hasContour = findSpec(packages, 'contour') !== undefined;
    // Behind an ingress it needs no address of its own.
    const type = hasContour ? 'ClusterIP' : 'LoadBalancer';
    return {
      ingress: hasContour ? { hostname: hostnameOf('grafana', site) } : false,
      service: { type, ...annotationsFor(service?.type ?? type, site) },
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
