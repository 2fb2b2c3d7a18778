/** Whether something bears the mark of a class: also one that comes from another installed copy of this library. */
export const bears = (candidate: unknown, mark: symbol): boolean =>
  typeof candidate === 'object' && candidate !== null && mark in candidate;
