/** Freezes a value and everything in it. Copies first, so that the caller's own objects stay as they are. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const copy = (Array.isArray(value) ? [] : {}) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) {
      copy[key] = deepFreeze<unknown>(item);
    }
  }
  return Object.freeze(copy) as T;
}
