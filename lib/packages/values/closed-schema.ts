import { isDataMap } from './data';

const schemas = new WeakMap<object, object>();

/**
 * A schema, as a Package publishes it, that refuses keys which it does not name: published ones let them pass, and most
 * packages ignore them silently. `nullable` of OpenAPI becomes a type of JSON Schema.
 */
export function closedSchema(schema: object): object {
  const known = schemas.get(schema) ?? (close(schema) as object);
  schemas.set(schema, known);
  return known;
}

function close(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(close);
  }
  if (!isDataMap(node)) {
    return node;
  }
  const { nullable, ...rest } = node;
  const { properties, additionalProperties, type } = rest;
  return {
    ...Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        key === 'properties' && isDataMap(value) ? closeEach(value) : CLOSED.includes(key) ? close(value) : value,
      ]),
    ),
    ...(isDataMap(properties) && additionalProperties === undefined ? { additionalProperties: false } : {}),
    ...(nullable === true && typeof type === 'string' ? { type: [type, 'null'] } : {}),
  };
}

/** Keywords with schemas inside. */
const CLOSED: readonly string[] = ['items', 'additionalProperties', 'allOf', 'anyOf', 'oneOf'];

const closeEach = (properties: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, close(schema)]));
