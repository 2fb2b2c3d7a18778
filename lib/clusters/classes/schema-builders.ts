import type { ClassVariable, VariableSchema } from './cluster-class';

export const TEXT: VariableSchema = { type: 'string' };
export const CIDR: VariableSchema = { type: 'string', format: 'cidr' };
export const BOOLEAN: VariableSchema = { type: 'boolean' };
export const INTEGER: VariableSchema = { type: 'integer' };

/** A text with a default. */
export const text = (value: string): VariableSchema => ({ ...TEXT, default: value });

/** One of some texts. */
export const oneOf = (...texts: readonly string[]): VariableSchema => ({ ...TEXT, enum: texts });

/** A boolean with a default. */
export const boolean = (value: boolean): VariableSchema => ({ ...BOOLEAN, default: value });

/** A whole number with a default. */
export const integer = (value: number): VariableSchema => ({ ...INTEGER, default: value });

export const list = (items: VariableSchema): VariableSchema => ({ type: 'array', items });

/** A list that is empty by default. */
export const listOrEmpty = (items: VariableSchema): VariableSchema => ({ ...list(items), default: [] });

/** Texts by text. */
export const map = (): VariableSchema => ({ type: 'object', additionalProperties: TEXT });

/** Texts by text, none by default. */
export const mapOrEmpty = (): VariableSchema => ({ ...map(), default: {} });

export const object = (
  properties: Readonly<Record<string, VariableSchema>>,
  required: readonly string[] = [],
  defaultValue?: object,
): VariableSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  ...(defaultValue && { default: defaultValue }),
});

/** Schemas of variables by their names. */
export type VariableSchemas = Readonly<Record<string, VariableSchema>>;

/** Variables of a class: those that a Cluster must set, and the others. */
export const variables = (required: VariableSchemas, optional: VariableSchemas): readonly ClassVariable[] => [
  ...Object.entries(required).map(([name, schema]) => ({ name, required: true, schema })),
  ...Object.entries(optional).map(([name, schema]) => ({ name, required: false, schema })),
];
