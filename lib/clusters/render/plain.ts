/** Data without the properties that have no value, as it will stand in a manifest; undefined when nothing is left. */
export function plain<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(strip);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const result: Record<string, unknown> = {};
  const source = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(source)) {
    const item = source[key];
    if (item !== undefined && item !== null) {
      result[key] = strip(item);
    }
  }
  return result;
}

/** An object, or undefined when none of its properties has a value. */
export const unlessEmpty = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((item) => item !== undefined && item !== null) ? value : undefined;

/** A list without the items that have no value. */
export const withoutNulls = <T>(items: readonly (T | null)[]): readonly T[] =>
  items.filter((item): item is T => item !== null);
