import { type ClassVariable, toJsonSchema, type VariableSchema } from './cluster-class';
import { CLUSTER_CLASSES } from './cluster-classes';
import { CLUSTER_MANIFEST_SCHEMA } from './cluster-manifest-schema';

/** By which the schema of a whole Cluster is known. */
export const CLUSTER_MANIFEST_KEY = 'Cluster';

/** The classes share most of their schemas: each is known by the first variable that has it. */
const FIRST_WITH: ReadonlyMap<VariableSchema, string> = new Map(
  CLUSTER_CLASSES.flatMap(({ name: className, variables }) =>
    variables.map(({ name, schema }) => [schema, `${className}/${name}`] as const),
  ).reverse(),
);

/** By which the schema of a variable of a cluster class is known. */
export const schemaKey = ({ name, schema }: ClassVariable): string => FIRST_WITH.get(schema) ?? name;

const lazily = (make: () => object): PropertyDescriptor => {
  let made: object | undefined;
  return { enumerable: true, get: () => (made ??= make()) };
};

/** JSON Schemas of a Cluster, and of the variables of all known classes. Each is made when it is first read. */
export const CLASS_SCHEMAS = Object.freeze(
  Object.defineProperties<Record<string, object>>(
    { [CLUSTER_MANIFEST_KEY]: CLUSTER_MANIFEST_SCHEMA },
    Object.fromEntries([...FIRST_WITH].map(([schema, key]) => [key, lazily(() => toJsonSchema(schema))])),
  ),
);
