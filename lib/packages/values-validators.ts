import type { ValidateFunction } from 'ajv';
import { compileSchema } from '../spec/json-schema';

/**
 * The validator of data values. In the built package this module loads those of the standard repository in compiled form
 * (scripts/build.mjs), each when it is asked for; schemas of users are compiled when they come.
 */
export const valuesValidator = (schema: object): ValidateFunction => compileSchema(schema);
