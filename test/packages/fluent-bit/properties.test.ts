import { parseFluentBitConfig } from '../../../lib/packages/fluent-bit/config/parse-config';
import { PLUGINS, PROPERTIES } from '../../../lib/packages/fluent-bit/rules/plugin-properties';
import { TEXT_FORMATS } from '../../../lib/spec/formats';
import packagesSchema from '../../../lib/spec/schema/packages.schema.json';
import { resolve } from './resolve';

interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const DEFINITIONS = packagesSchema.definitions as unknown as Readonly<Record<string, Schema>>;

const follow = (schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : follow(DEFINITIONS[decodeURIComponent(schema.$ref.replace('#/definitions/', ''))]!);

/** A value that a schema takes, with all properties of objects. */
function sample(given: Schema, key = ''): unknown {
  const schema = follow(given);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) {
    // An object where there is one: TLS, secrets.
    return sample(choice.find((each) => follow(each).properties !== undefined) ?? choice[0]!, key);
  }
  const fixed = schema.const ?? schema.enum?.[0];
  if (fixed !== undefined) {
    return fixed;
  }
  const type = Array.isArray(schema.type) ? (schema.type as readonly string[])[0] : schema.type;
  switch (type) {
    case 'array':
      return [sample(schema.items!, key)];
    case 'object':
      return schema.properties === undefined
        ? mapSample(schema, key)
        : Object.fromEntries(Object.entries(schema.properties).map(([name, inside]) => [name, sample(inside, name)]));
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    default:
      return schema.format === undefined ? 'text' : TEXT_FORMATS[schema.format]!.example;
  }
}

const mapSample = ({ additionalProperties }: Schema, key: string): unknown =>
  // Properties of any name are the user's own affair.
  key === 'properties' ? {} : { field: sample(additionalProperties as Schema) };

/** The kinds of a union of sections, such as "FluentBitOutput". */
const kindsOf = (union: string): readonly (readonly [string, Readonly<Record<string, unknown>>])[] =>
  follow(DEFINITIONS[union]!).oneOf!.map((kind) => {
    const value = sample(kind) as Readonly<Record<string, unknown>>;
    return [String(value.type), value] as const;
  });

/** A plug-in of any name has properties of its own; `tkg` stands behind another filter. */
const NOT_ALONE: readonly string[] = ['plugin', 'tkg'];

const unknowns = (options: object) =>
  resolve(options).issues.filter(({ got }) => /unknown property|once more|the plug-in/.test(got));

describe.each([
  ['inputs', 'FluentBitInput'],
  ['filters', 'FluentBitFilter'],
  ['outputs', 'FluentBitOutput'],
])('every property of %s is one that Fluent Bit has', (list, union) => {
  test.each(kindsOf(union).filter(([type]) => !NOT_ALONE.includes(type)))('%s', (_type, value) => {
    const said = Object.fromEntries(Object.entries(value).filter(([property]) => property !== 'matchRegex'));

    expect(resolve({ [list]: [said] }).issues.filter(({ path }) => !path.includes('.values.'))).toEqual([]);
    expect(unknowns({ [list]: [said] })).toEqual([]);
  });
});

test('every type of a section is a plug-in that Fluent Bit has', () => {
  const presets = ['containers', 'node-services', 'tkg', 'log-insight', 'log-insight-cloud', 'plugin'];
  const types = ['FluentBitInput', 'FluentBitFilter', 'FluentBitOutput'].flatMap(kindsOf).map(([type]) => type);

  expect(types.filter((type) => !presets.includes(type) && !Object.values(PLUGINS).flat().includes(type))).toEqual([]);
});

test('plug-ins whose properties are known are plug-ins', () => {
  const known = Object.entries(PLUGINS).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));

  expect(Object.keys(PROPERTIES).filter((plugin) => !known.includes(plugin))).toEqual([]);
});

test('the samples are written with all their properties', () => {
  const [, syslog] = kindsOf('FluentBitOutput').find(([type]) => type === 'syslog')!;
  const { values } = resolve({ outputs: [syslog] });
  const { outputs } = (values as { fluent_bit: { config: { outputs: string } } }).fluent_bit.config;

  expect(parseFluentBitConfig(outputs).sections[0]?.entries.length).toBeGreaterThan(30);
});
