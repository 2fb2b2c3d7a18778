/** Part of a value, at any depth. Lists are given whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a value with some properties replaced. `undefined` takes a property away. */
export function merge<T>(base: T, overrides: DeepPartial<T> | undefined): T {
  if (!isRecord(base) || !isRecord(overrides)) {
    return (overrides === undefined ? base : overrides) as T;
  }
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) {
      Reflect.deleteProperty(merged, key);
    } else {
      merged[key] = merge<unknown>(merged[key], value);
    }
  }
  return merged as T;
}
