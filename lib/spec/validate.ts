import { throwOnErrors, type SpecIssue } from './issue';
import { issuesOf } from './schema-issues';
import schema from './schema/vsphere-vds.schema.json';
import type { VsphereVdsSpec } from './site';
import { siteValidator } from './site-validator';

/**
 * What keeps data from having the shape of a site with VDS networking.
 *
 * @returns an issue for each thing that is wrong
 */
export const vsphereVdsSchemaIssues = (data: unknown): readonly SpecIssue[] => issuesOf(siteValidator, schema, data);

/**
 * Checks that data has the shape of a site.
 *
 * @returns the same data, typed
 * @throws SpecError with everything that is wrong
 */
export function parseVsphereVds(data: unknown): VsphereVdsSpec {
  throwOnErrors(vsphereVdsSchemaIssues(data));
  return data as VsphereVdsSpec;
}
