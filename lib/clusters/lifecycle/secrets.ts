import { isTree } from './manifest-view';
import { SECRET_PLACES } from './rules';

const HIDDEN = '(secret)';

/** A value that stands at a path of the manifests, with nothing secret in it. */
export function withoutSecrets(value: unknown, path: readonly string[]): unknown {
  const below = SECRET_PLACES.filter((place) => path.every((segment, index) => place[index] === segment));
  if (value === undefined || below.length === 0) {
    return value;
  }
  if (!isTree(value)) {
    return HIDDEN;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, [...path, key])]));
}
