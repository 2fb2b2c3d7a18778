type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** The way to a path such as "nodePools.0.replicas", property by property. */
export const segmentsOf = (path: string): readonly string[] => path.split('.');

/** The value at the end of a way; undefined where there is none. */
export function valueAt(data: unknown, segments: readonly string[]): unknown {
  let value = data;
  for (const segment of segments) {
    if (!isContainer(value)) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[segment];
  }
  return value;
}

/** Sets the value at the end of a way; what is missing on the way is made, lists where the way has a number. */
export function setAt(data: Record<string, unknown>, segments: readonly string[], value: unknown): void {
  let container: Record<string, unknown> = data;
  segments.slice(0, -1).forEach((segment, index) => {
    if (!isContainer(container[segment])) {
      container[segment] = /^[0-9]+$/.test(segments[index + 1] ?? '') ? [] : {};
    }
    container = container[segment] as Record<string, unknown>;
  });
  container[segments.at(-1) ?? ''] = value;
}
