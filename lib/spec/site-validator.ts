import type { ValidateFunction } from 'ajv';
import { compileSchema } from './json-schema';
import schema from './schema/vsphere-vds.schema.json';
import { withoutPackageProperties } from './site-schema';

/**
 * Checks data against the JSON Schema of a site, the properties of packages aside. In the built package this module is the
 * compiled form of the schema (scripts/build.mjs), since compiling it takes longer than everything else that a synthesis
 * does.
 */
export const siteValidator: ValidateFunction = compileSchema(withoutPackageProperties(schema));
