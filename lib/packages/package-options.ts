import type { PackageSettings, SpecIssue } from '../spec';
import { schemaIssues } from '../spec/json-schema';
import packagesSchema from '../spec/schema/packages.schema.json';
import type { AnyPackageDefinition } from './package-definition';

/** The settings that all packages have. What else is said about a package are its options. */
const SETTINGS: Readonly<Record<keyof PackageSettings, true>> = {
  version: true,
  namespace: true,
  workloadNamespace: true,
  secretName: true,
  values: true,
};

/** The options among the properties of a package. */
export const optionsOf = (properties: object): object =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => !Object.hasOwn(SETTINGS, key) && key !== 'name' && value !== undefined,
    ),
  );

const schemas = new Map<string, object>();

/** "fluent-bit" gives "FluentBitSpec". */
const typeOf = (name: string): string =>
  `${name.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase())}Spec`;

function schemaOf(name: string): object {
  const known = schemas.get(name) ?? { $ref: `#/definitions/${typeOf(name)}`, definitions: packagesSchema.definitions };
  schemas.set(name, known);
  return known;
}

/**
 * What is wrong with the shape of a package's properties, by the type of lib/spec/packages: unknown ones, wrong types and
 * formats.
 *
 * @param path path of the package, put before the names of its properties
 * @param properties settings and options, without what only a construct takes
 */
export const packageShapeIssues = (
  path: string,
  { name }: AnyPackageDefinition,
  properties: object,
): readonly SpecIssue[] =>
  schemaIssues(schemaOf(name), withoutUndefined({ ...properties, name })).map((issue) => ({
    ...issue,
    path: issue.path === '' ? path : `${path}.${issue.path}`,
  }));

/** JSON has no undefined: a property that is undefined is not there. */
const withoutUndefined = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutUndefined)
    : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inside]) => inside !== undefined)
            .map(([key, inside]) => [key, withoutUndefined(inside)]),
        )
      : value;
