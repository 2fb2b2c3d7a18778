/**
 * Schema of a class variable, as a ClusterClass holds it: the part of Kubernetes' OpenAPI v3 schemas that TKG's classes
 * use. An object without `additionalProperties` is closed, since Cluster API 1.3.
 */
export interface VariableSchema {
  readonly type: 'string' | 'boolean' | 'integer' | 'number' | 'array' | 'object';
  /**
   * Value that Cluster API writes where there is none.
   *
   * @default - none
   */
  readonly default?: unknown;
  /**
   * Allowed texts.
   *
   * @default - every text
   */
  readonly enum?: readonly string[];
  /**
   * Lowest number.
   *
   * @default - no limit
   */
  readonly minimum?: number;
  /**
   * Width of an integer, or form of a text. Cluster API does not know base64 and takes any text.
   *
   * @default - 64 bits, or any text
   */
  readonly format?: 'int32' | 'cidr' | 'base64';
  /**
   * Whether null is allowed. Server-side apply refuses it all the same.
   *
   * @default false
   */
  readonly nullable?: boolean;
  /**
   * Schema of the items of a list.
   *
   * @default - none: not a list
   */
  readonly items?: VariableSchema;
  /**
   * Fields of an object.
   *
   * @default - none
   */
  readonly properties?: Readonly<Record<string, VariableSchema>>;
  /**
   * Fields that must be given.
   *
   * @default - none
   */
  readonly required?: readonly string[];
  /**
   * Schema of the values of a map.
   *
   * @default - not a map: only `properties` are allowed
   */
  readonly additionalProperties?: VariableSchema;
  /**
   * Whether an object takes any field.
   *
   * @default false
   */
  readonly 'x-kubernetes-preserve-unknown-fields'?: true;
}

/** Lowest and highest whole number: of 32 bits, or those that Cluster API, which reads JSON numbers, tells apart. */
const boundsOf = ({ format, minimum }: VariableSchema): object =>
  format === 'int32'
    ? { minimum: minimum ?? -(2 ** 31), maximum: 2 ** 31 - 1 }
    : { minimum: minimum ?? Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

/**
 * The JSON Schema that judges a value as Cluster API does: objects closed, and fields that have a default not required,
 * because defaults are written before the value is checked. It takes no null.
 */
export function toJsonSchema(schema: VariableSchema): object {
  const { type, items, properties, required = [], additionalProperties, enum: texts } = schema;
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    type,
    ...(texts && { enum: texts }),
    ...(type === 'integer' && boundsOf(schema)),
    ...(schema.format === 'cidr' && { format: 'cidr' }),
    ...(items && { items: toJsonSchema(items) }),
    ...(type === 'object' && {
      properties: Object.fromEntries(
        Object.entries(properties ?? {}).map(([name, field]) => [name, toJsonSchema(field)]),
      ),
      required: required.filter((name) => properties?.[name]?.default === undefined),
      additionalProperties: open || (additionalProperties !== undefined && toJsonSchema(additionalProperties)),
    }),
  };
}

/** A variable of a cluster class. */
export interface ClassVariable {
  readonly name: string;
  /** Whether a Cluster must set it. One whose schema has a default may be left out all the same. */
  readonly required: boolean;
  readonly schema: VariableSchema;
}

/** What a Cluster may say to its cluster class. */
export interface ClusterClass {
  readonly name: string;
  readonly infrastructure: 'vsphere' | 'aws' | 'azure';
  /** Names of the worker classes, for node pools. */
  readonly workerClasses: readonly string[];
  readonly variables: readonly ClassVariable[];
}
