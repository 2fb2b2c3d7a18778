/** The part of a JSON Schema of data values that is looked at beside its validator. */
export interface ValueSchema {
  readonly properties?: Readonly<Record<string, ValueSchema | undefined>>;
  readonly items?: ValueSchema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, ValueSchema | undefined>>;
  /** A secret, which has no place in an output. */
  readonly 'x-secret'?: boolean;
  /** What published files hold as a sample, which is nobody's value: one, or several. */
  readonly 'x-sample'?: unknown;
}

/** A node of a schema, with what it refers to. */
export function resolveNode(root: ValueSchema, node: ValueSchema | undefined): ValueSchema | undefined {
  const name = node?.$ref?.replace('#/definitions/', '');
  return name === undefined ? node : { ...root.definitions?.[decodeURIComponent(name)], ...node };
}
