import Ajv, { type ValidateFunction } from 'ajv';
import { AJV_FORMATS } from './formats';
import type { SpecIssue } from './issue';
import { issuesOf } from './schema-issues';

const compiled = new WeakMap<object, ValidateFunction>();

/** Compiles a JSON Schema that uses the formats of formats.ts. Each schema is compiled once. */
export function compileSchema(jsonSchema: object): ValidateFunction {
  const known = compiled.get(jsonSchema);
  if (known !== undefined) {
    return known;
  }
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: false,
    strictNumbers: true,
    validateSchema: false,
    formats: AJV_FORMATS,
  });
  const validate = ajv.compile(jsonSchema);
  compiled.set(jsonSchema, validate);
  return validate;
}

/** Checks data against a JSON Schema. @returns an issue for each thing that is wrong */
export const schemaIssues = (jsonSchema: object, data: unknown): readonly SpecIssue[] =>
  issuesOf(compileSchema(jsonSchema), jsonSchema, data);
