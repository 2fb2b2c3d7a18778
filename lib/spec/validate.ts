import { throwOnErrors, type SpecIssue } from './issue';
import { packageShapeIssues } from './package-shape';
import type { PackageName } from './packages';
import type { ReferenceDesignName, SpecOf } from './reference-designs';
import { issuesOf } from './schema-issues';
import type { VsphereVdsSpec } from './site';
import { siteSchema } from './site-schemas';
import { siteValidator } from './site-validators';

/**
 * What keeps data from having the shape of a site of a reference design.
 *
 * @returns an issue for each thing that is wrong
 */
export function siteSchemaIssues(design: ReferenceDesignName, data: unknown): readonly SpecIssue[] {
  const issues = issuesOf(siteValidator(design), () => siteSchema(design), data);
  const unknown = issues.map(({ path }) => path);
  // A package whose name is unknown has no type that its properties could be checked by.
  const known = packagesIn(data).filter(
    ({ path }) => !unknown.some((each) => each === path || each === `${path}.name`),
  );
  return [...issues, ...known.flatMap(({ path, spec }) => packageShapeIssues(path, spec.name, spec))];
}

interface GivenPackage {
  readonly path: string;
  readonly spec: { readonly name: PackageName };
}

/** The packages of all clusters, as far as there are any. */
function packagesIn(data: unknown): readonly GivenPackage[] {
  const { sharedServicesCluster, workloadClusters } = (data ?? {}) as {
    readonly sharedServicesCluster?: unknown;
    readonly workloadClusters?: unknown;
  };
  const workloads: readonly unknown[] = Array.isArray(workloadClusters) ? Array.from(workloadClusters) : [];
  return [
    ...packagesOf('sharedServicesCluster', sharedServicesCluster),
    ...workloads.flatMap((cluster, index) => packagesOf(`workloadClusters[${index}]`, cluster)),
  ];
}

function packagesOf(path: string, cluster: unknown): readonly GivenPackage[] {
  const { packages } = (cluster ?? {}) as { readonly packages?: unknown };
  const given: readonly GivenPackage['spec'][] = Array.isArray(packages) ? Array.from(packages) : [];
  return given.map((spec, index) => ({ path: `${path}.packages[${index}]`, spec }));
}

/**
 * Checks that data has the shape of a site of a reference design.
 *
 * @returns the same data, typed
 * @throws SpecError with everything that is wrong
 */
export function parseSite<Design extends ReferenceDesignName>(design: Design, data: unknown): SpecOf<Design> {
  throwOnErrors(siteSchemaIssues(design, data));
  return data as SpecOf<Design>;
}

/** What keeps data from having the shape of a site with VDS networking. @returns an issue for each thing that is wrong */
export const vsphereVdsSchemaIssues = (data: unknown): readonly SpecIssue[] => siteSchemaIssues('vsphere-vds', data);

/**
 * Checks that data has the shape of a site with VDS networking.
 *
 * @returns the same data, typed
 * @throws SpecError with everything that is wrong
 */
export const parseVsphereVds = (data: unknown): VsphereVdsSpec => parseSite('vsphere-vds', data);

/**
 * Checks that data has the shape of a site on AWS.
 *
 * @returns the same data, typed
 * @throws SpecError with everything that is wrong
 */
export const parseAws = (data: unknown): SpecOf<'aws'> => parseSite('aws', data);

/**
 * Checks that data has the shape of an air-gapped site on AWS.
 *
 * @returns the same data, typed
 * @throws SpecError with everything that is wrong
 */
export const parseAwsAirGapped = (data: unknown): SpecOf<'aws-air-gapped'> => parseSite('aws-air-gapped', data);
