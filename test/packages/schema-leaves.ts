interface SchemaNode {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/**
 * The leaves of a JSON Schema, as paths: nodes without properties. A map and a list are one leaf each.
 */
export function schemaLeaves(schema: object): readonly (readonly string[])[] {
  const { definitions = {} } = schema as SchemaNode;
  const resolve = (node: SchemaNode): SchemaNode =>
    node.$ref === undefined ? node : (definitions[decodeURIComponent(node.$ref.replace('#/definitions/', ''))] ?? node);
  const leavesOf = (node: SchemaNode, path: readonly string[]): readonly (readonly string[])[] => {
    const { properties } = resolve(node);
    return properties === undefined || Object.keys(properties).length === 0
      ? [path]
      : Object.entries(properties).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
  };
  return leavesOf(schema, []);
}

/** Paths as sorted lines, so that a difference reads well. */
export const leafLines = (leaves: readonly (readonly string[])[]): readonly string[] =>
  leaves.map((path) => path.map((key) => (key.includes('.') ? `"${key}"` : key)).join('/')).sort();
