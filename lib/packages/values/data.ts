/** Data values as plain data. */
export type DataMap = Readonly<Record<string, unknown>>;

export const isDataMap = (value: unknown): value is DataMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; undefined when nothing does. */
export function getIn(values: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isDataMap(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    values,
  );
}

/** The same data with another value at a path. */
export function setIn(values: DataMap, [key, ...rest]: readonly string[], value: unknown): DataMap {
  if (key === undefined) {
    return values;
  }
  const inside = getIn(values, [key]);
  return { ...values, [key]: rest.length === 0 ? value : setIn(isDataMap(inside) ? inside : {}, rest, value) };
}

/** The same data without what stands at a path, and without maps that are empty then. */
export function removeIn(values: DataMap, [key, ...rest]: readonly string[]): DataMap {
  if (key === undefined || !Object.hasOwn(values, key)) {
    return values;
  }
  const { [key]: inside, ...others } = values;
  if (rest.length === 0 || !isDataMap(inside)) {
    return others;
  }
  const left = removeIn(inside, rest);
  return Object.keys(left).length === 0 ? others : { ...values, [key]: left };
}

/**
 * Data laid over data, as ytt lays a file with data values over another: maps are merged, anything else is replaced.
 */
export function mergeData(under: DataMap, over: DataMap): DataMap {
  const changed = Object.entries(over)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [string, unknown] => {
      const below = getIn(under, [key]);
      return [key, isDataMap(below) && isDataMap(value) ? mergeData(below, value) : value];
    });
  return { ...under, ...Object.fromEntries(changed) };
}

/** The same data without what is undefined, and without maps that hold nothing else. */
export function compact(values: DataMap): DataMap {
  const entries = Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
    if (value === undefined) {
      return [];
    }
    if (!isDataMap(value) || Object.keys(value).length === 0) {
      return [[key, value]];
    }
    const inside = compact(value);
    return Object.keys(inside).length === 0 ? [] : [[key, inside]];
  });
  return Object.fromEntries(entries);
}
