import type { ValidateFunction } from 'ajv';
import { compileSchema } from './json-schema';
import type { ReferenceDesignName } from './reference-designs';
import { withoutPackageProperties } from './site-schema';
import { siteSchema } from './site-schemas';

/**
 * Checks data against the JSON Schema of a site, the properties of packages aside. In the built package this module loads
 * the compiled form of the schema (scripts/build.mjs), since compiling it takes longer than everything else that a
 * synthesis does.
 */
export const siteValidator = (design: ReferenceDesignName): ValidateFunction =>
  compileSchema(withoutProperties(design));

const made = new Map<ReferenceDesignName, object>();

function withoutProperties(design: ReferenceDesignName): object {
  const schema = made.get(design) ?? withoutPackageProperties(siteSchema(design));
  made.set(design, schema);
  return schema;
}
