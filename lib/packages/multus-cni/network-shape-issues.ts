import type { SpecIssue } from '../../spec';
import { schemaIssues } from '../../spec/json-schema';
import packagesSchema from '../../spec/schema/packages.schema.json';

const SCHEMA = { $ref: '#/definitions/NetworkAttachment', definitions: packagesSchema.definitions };

/** What is wrong with the shape of a network: unknown properties, wrong types and formats. */
export const networkShapeIssues = (path: string, network: object): readonly SpecIssue[] =>
  schemaIssues(SCHEMA, network).map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : `${path}.${issue.path}`,
  }));
