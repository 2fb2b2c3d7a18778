import type { ValidateFunction } from 'ajv';
import { compileSchema } from '../../spec/json-schema';
import { CLASS_SCHEMAS } from './class-schemas';

/**
 * The validator of a Cluster or of a class variable, by the key of its schema. In the built package this module holds the schemas in
 * compiled form (scripts/build.mjs).
 */
export function classValidator(key: string): ValidateFunction {
  const schema = CLASS_SCHEMAS[key];
  if (schema === undefined) {
    throw new RangeError(`${key}: got no such schema, expected one of ${Object.keys(CLASS_SCHEMAS).join(', ')}`);
  }
  return compileSchema(schema);
}
