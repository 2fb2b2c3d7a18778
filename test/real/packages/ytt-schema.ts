interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly additionalProperties?: unknown;
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

const resolver =
  (root: SchemaNode) =>
  (node: SchemaNode): SchemaNode =>
    node.$ref === undefined
      ? node
      : (root.definitions?.[decodeURIComponent(node.$ref.replace('#/definitions/', ''))] ?? node);

const hasKeys = ({ properties }: SchemaNode): boolean => Object.keys(properties ?? {}).length > 0;

/** Data values with a value for every leaf: texts that are awkward in YAML, one after the other. */
export function sampleValues(schema: object, texts: readonly string[]): unknown {
  const resolve = resolver(schema);
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? '';
  const sample = (given: SchemaNode): unknown => {
    const node = resolve(given);
    if (hasKeys(node)) {
      return Object.fromEntries(Object.entries(node.properties ?? {}).map(([key, inside]) => [key, sample(inside)]));
    }
    if (node.enum !== undefined) {
      return node.enum.find((each) => each !== '');
    }
    switch (node.type) {
      case 'integer':
      case 'number':
        return (node.minimum ?? 0) + 1;
      case 'boolean':
        return true;
      case 'array':
        return [sample(node.items ?? { type: 'string' })];
      case 'object':
        return { [text()]: text() };
      default:
        return text();
    }
  };
  return sample(schema);
}

/**
 * A schema of ytt for data values: closed as ytt's schemas are, every string, number and list typed. ytt takes types from
 * example values.
 */
export function yttSchema(schema: object): string {
  const resolve = resolver(schema);
  const lines = (given: SchemaNode, indent: string): readonly string[] =>
    Object.entries(resolve(given).properties ?? {}).flatMap(([key, inside]) => {
      const node = resolve(inside);
      const name = `${indent}${JSON.stringify(key)}:`;
      if (hasKeys(node)) {
        return [name, ...lines(node, `${indent}  `)];
      }
      switch (node.enum === undefined ? node.type : 'string') {
        case 'integer':
          return [`${name} 0`];
        case 'boolean':
          return [`${name} false`];
        case 'string':
          return [`${name} ""`];
        default:
          return [`${indent}#@schema/type any=True`, `${name} null`];
      }
    });
  return ['#@data/values-schema', '---', ...lines(schema, ''), ''].join('\n');
}
