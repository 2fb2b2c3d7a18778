type Container = Record<string, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

const segmentsOf = (path: string): readonly string[] => path.split('.');

/** The value at a path such as "nodePools.0.replicas"; undefined where there is none. */
export function valueAt(data: unknown, path: string): unknown {
  return segmentsOf(path).reduce<unknown>(
    (value, segment) => (isContainer(value) ? (value as Record<string, unknown>)[segment] : undefined),
    data,
  );
}

/** Sets the value at a path; what is missing on the way is made, lists where the path has a number. */
export function setAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const segments = segmentsOf(path);
  let container: Record<string, unknown> = data;
  segments.slice(0, -1).forEach((segment, index) => {
    if (!isContainer(container[segment])) {
      container[segment] = /^[0-9]+$/.test(segments[index + 1] ?? '') ? [] : {};
    }
    container = container[segment] as Record<string, unknown>;
  });
  container[segments.at(-1) ?? ''] = value;
}
