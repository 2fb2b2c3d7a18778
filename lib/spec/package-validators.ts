import type { ValidateFunction } from 'ajv';
import { compileSchema } from './json-schema';
import { packageSchema } from './package-schema';
import type { PackageName } from './packages';

/**
 * The validator of the properties of a package. In the built package this module loads them in compiled form
 * (scripts/build.mjs), each when it is asked for.
 */
export const packageValidator = (name: PackageName): ValidateFunction => compileSchema(packageSchema(name));
