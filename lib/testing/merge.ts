/** Part of a value, at any depth. Lists are given whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: DeepPartial<T[K]> }
    : T;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an override is of another kind than what it overrides, such as an LDAP directory in place of OIDC. */
const isOtherKind = (base: Readonly<Record<string, unknown>>, overrides: Readonly<Record<string, unknown>>): boolean =>
  'type' in base && 'type' in overrides && base.type !== overrides.type;

/**
 * A copy of a value with some properties replaced. `undefined` takes a property away. Something with another `type`
 * replaces the whole.
 */
export function merge<T>(base: T, overrides: DeepPartial<NoInfer<T>> | undefined): T {
  if (!isRecord(base) || !isRecord(overrides) || isOtherKind(base, overrides)) {
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
