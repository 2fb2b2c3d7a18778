/** Plain data of a manifest. */
export type Data = Readonly<Record<string, unknown>>;

/** An object as it stands in a manifest. */
export interface ManifestObject {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: unknown;
  readonly spec?: unknown;
}

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The data of a field; empty where there is none. */
export const dataAt = (data: unknown, ...fields: readonly string[]): Data => {
  const found = valueAt(data, ...fields);
  return isData(found) ? found : {};
};

/** The value of a field at any depth; undefined where there is none. */
export const valueAt = (data: unknown, ...fields: readonly string[]): unknown =>
  fields.reduce<unknown>((value, field) => (isData(value) ? value[field] : undefined), data);

export const textAt = (data: unknown, ...fields: readonly string[]): string | undefined => {
  const found = valueAt(data, ...fields);
  return typeof found === 'string' ? found : undefined;
};

/** A text; undefined where it is empty too. */
export const filledTextAt = (data: unknown, ...fields: readonly string[]): string | undefined => {
  const found = textAt(data, ...fields);
  return found === '' ? undefined : found;
};

export const numberAt = (data: unknown, ...fields: readonly string[]): number | undefined => {
  const found = valueAt(data, ...fields);
  return typeof found === 'number' ? found : undefined;
};

export const booleanAt = (data: unknown, ...fields: readonly string[]): boolean | undefined => {
  const found = valueAt(data, ...fields);
  return typeof found === 'boolean' ? found : undefined;
};

export const listAt = (data: unknown, ...fields: readonly string[]): readonly unknown[] | undefined => {
  const found = valueAt(data, ...fields);
  return Array.isArray(found) ? (found as readonly unknown[]) : undefined;
};

export const textsAt = (data: unknown, ...fields: readonly string[]): readonly string[] | undefined =>
  listAt(data, ...fields)?.filter((item): item is string => typeof item === 'string');

/** A map of texts. */
export const mapAt = (data: unknown, ...fields: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const found = valueAt(data, ...fields);
  return isData(found) ? (found as Readonly<Record<string, string>>) : undefined;
};

/** Labels that a class variable lists. */
export const labelsAt = (data: unknown, ...fields: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const list = listAt(data, ...fields);
  return list && Object.fromEntries(list.map((item) => [textAt(item, 'key') ?? '', textAt(item, 'value') ?? '']));
};

/** A text of base64. */
export const decodedAt = (data: unknown, ...fields: readonly string[]): string | undefined => {
  const found = textAt(data, ...fields);
  return found === undefined ? undefined : Buffer.from(found, 'base64').toString('utf8');
};

/** The values of variables by their names. */
export const variablesOf = (list: readonly unknown[] | undefined): Data =>
  Object.fromEntries((list ?? []).map((variable) => [textAt(variable, 'name') ?? '', valueAt(variable, 'value')]));

/** The objects that a cluster is made of, by their kinds. */
export interface ClusterView {
  readonly cluster: Data;
  readonly name: string;
  readonly topology: Data;
  readonly variables: Data;
  /** The object of a kind, with the name of the cluster or another one; undefined where there is none. */
  readonly find: (kind: string, name?: string) => Data | undefined;
}

/** Looks at the objects of one cluster; undefined when there is no Cluster among them. */
export function viewOf(objects: readonly ManifestObject[]): ClusterView | undefined {
  const cluster = objects.find(({ kind }) => kind === 'Cluster');
  if (cluster === undefined) {
    return undefined;
  }
  const topology = dataAt(cluster, 'spec', 'topology');
  const name = textAt(cluster, 'metadata', 'name') ?? '';
  return {
    cluster: cluster as Data,
    name,
    topology,
    variables: variablesOf(listAt(topology, 'variables')),
    find: (kind, objectName = name) =>
      objects.find((object) => object.kind === kind && textAt(object, 'metadata', 'name') === objectName) as
        Data | undefined,
  };
}

/** Data without some of its fields; undefined when nothing is left. */
export function others(data: Data, fields: readonly string[]): Data | undefined {
  const left = Object.entries(data).filter(([field]) => !fields.includes(field));
  return left.length === 0 ? undefined : Object.fromEntries(left);
}
