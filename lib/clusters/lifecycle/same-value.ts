/**
 * Whether two values of plain data say the same. Other than Node's own comparison, it asks for no prototypes: data out of
 * a parser, or of another realm, has others.
 */
export function isSame(first: unknown, second: unknown): boolean {
  if (Object.is(first, second)) {
    return true;
  }
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) {
    return false;
  }
  if (Array.isArray(first) !== Array.isArray(second)) {
    return false;
  }
  const [ours, theirs] = [Object.entries(first), new Map<string, unknown>(Object.entries(second))];
  return ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)));
}
