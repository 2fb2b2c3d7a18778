import { toJsonSchema } from './cluster-class';
import { CLUSTER_CLASSES } from './cluster-classes';

/** By which the schema of a class variable is known. */
export const schemaKey = (className: string, variable: string): string => `${className}/${variable}`;

/** JSON Schemas of the variables of all known classes. */
export const CLASS_SCHEMAS: Readonly<Record<string, object>> = Object.freeze(
  Object.fromEntries(
    CLUSTER_CLASSES.flatMap(({ name: className, variables }) =>
      variables.map(({ name, schema }) => [schemaKey(className, name), toJsonSchema(schema)]),
    ),
  ),
);
