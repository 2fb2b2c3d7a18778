/** The item of a list that is known to be there. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(`got a list of ${items.length}, expected an item at ${index}`);
  }
  return item;
}
