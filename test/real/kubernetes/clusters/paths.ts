/** The way to a value in an object: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

type Fields = Record<string | number, unknown>;

/** Whether a value has something at a path. */
export const has = (value: unknown, [first, ...rest]: Path): boolean =>
  first === undefined ||
  (typeof value === 'object' && value !== null && first in value && has((value as Fields)[first], rest));

/** A copy with another value at a path; undefined takes a field away. */
export function changed(value: unknown, [first, ...rest]: Path, other: unknown): unknown {
  if (first === undefined) {
    return other;
  }
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Fields;
  copy[first] = changed(copy[first], rest, other);
  return copy;
}
