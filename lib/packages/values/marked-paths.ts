import { type DataMap, isDataMap } from './data';
import { resolveNode, type ValueSchema } from './value-schema';

type Path = readonly string[];

/** Where secrets with a value stand in data values. */
export const secretPaths = (schema: object, values: DataMap): readonly Path[] => secretsIn(schema, schema, values, []);

function secretsIn(root: ValueSchema, node: ValueSchema | undefined, value: unknown, path: Path): readonly Path[] {
  const schema = resolveNode(root, node);
  if (schema?.['x-secret'] === true) {
    return value === '' || value === null || value === undefined ? [] : [path];
  }
  return isDataMap(value)
    ? Object.entries(value).flatMap(([key, inside]) =>
        secretsIn(root, Object.hasOwn(schema?.properties ?? {}, key) ? schema?.properties?.[key] : undefined, inside, [
          ...path,
          key,
        ]),
      )
    : [];
}

/** Where data values are null, which says nothing. */
export const nullPaths = (values: unknown, path: Path = []): readonly Path[] =>
  isDataMap(values)
    ? Object.entries(values).flatMap(([key, inside]) =>
        inside === null ? [[...path, key]] : nullPaths(inside, [...path, key]),
      )
    : [];
