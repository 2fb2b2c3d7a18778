import type { Attribute, Block, ProviderSchemas, Schema, TerraformType } from '../schema';
import {
  type Assembly,
  type Docs,
  type JsiiProperty,
  type JsiiType,
  type TypeReference,
  readAssembly,
} from './assembly';

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  boolean: 'bool',
  any: 'dynamic',
};

/** What cdktf's own classes stand for where a provider answers. */
const ANSWERS: Readonly<Record<string, TerraformType>> = {
  'cdktf.IResolvable': 'bool',
  'cdktf.StringMap': ['map', 'string'],
  'cdktf.NumberMap': ['map', 'number'],
  'cdktf.BooleanMap': ['map', 'bool'],
};

/**
 * Recovers a provider's schema from its prebuilt cdktf bindings, which were generated out of it: their jsii
 * assembly still tells each argument's Terraform name, its type, and whether it is optional.
 *
 * What the bindings do not tell: lists and sets look alike (both become lists), so do blocks and arguments that
 * are written as blocks, every optional argument may be answered by the provider, and nothing is sensitive.
 *
 * @param assemblyFile the package's .jsii
 */
export function schemaFromBindings(assemblyFile: string): ProviderSchemas {
  return new Recovery(readAssembly(assemblyFile)).provider();
}

class Recovery {
  constructor(private readonly assembly: Assembly) {}

  public provider(): ProviderSchemas {
    const provider = Object.values(this.assembly.types).find((type) => type.base === 'cdktf.TerraformProvider');
    if (!provider) {
      throw new Error(`${this.assembly.name} has no provider class`);
    }
    const block = this.argumentsOf(provider);
    delete block.attributes.alias; // Terraform's own
    return {
      provider: { version: 0, block },
      resource_schemas: this.all('cdktf.TerraformResource'),
      data_source_schemas: this.all('cdktf.TerraformDataSource'),
    };
  }

  /** The schema of every class over that base, by Terraform type. */
  private all(base: string): Record<string, Schema> {
    const classes = Object.values(this.assembly.types).filter((type) => type.base === base);
    const schemas = classes.map((type): [string, Schema] => {
      const block = this.withAnswers(type, this.argumentsOf(type));
      return [linkText(type.docs) ?? snakeCase(type.name), { version: 0, block }];
    });
    return Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What the constructor of a class takes. */
  private argumentsOf(type: JsiiType): Block {
    const config = type.initializer?.parameters?.find(({ name }) => name === 'config');
    return this.blockOf(this.typeAt(config?.type.fqn ?? `${type.fqn}Config`));
  }

  private blockOf(type: JsiiType): Block {
    const block: Block = { attributes: {}, block_types: {} };
    for (const property of type.properties ?? []) {
      const name = terraformName(property);
      const attribute = attributeType(property.type);
      if (attribute !== undefined) {
        block.attributes[name] = argument(property, attribute);
        continue;
      }
      const { fqn, collection } = withoutResolvable(property.type);
      const nested = this.typeAt(fqn ?? (collection && withoutResolvable(collection.elementtype).fqn) ?? name);
      const answers = this.assembly.types[`${nested.fqn}OutputReference`];
      const arguments_ = this.blockOf(nested);
      block.block_types[name] = {
        nesting_mode: 'list',
        block: answers ? this.withAnswers(answers, arguments_) : arguments_,
        ...(fqn !== undefined && { max_items: 1 }),
        ...(!property.optional && { min_items: 1 }),
      };
    }
    return block;
  }

  /** Adds the getters that are no arguments: what the provider answers with. */
  private withAnswers(type: JsiiType, block: Block): Block {
    for (const property of answersOf(type)) {
      const name = snakeCase(property.name);
      if (!(name in block.attributes) && !(name in block.block_types)) {
        block.attributes[name] = { type: this.answerType(property.type), computed: true };
      }
    }
    return block;
  }

  private answerType(reference: TypeReference): TerraformType {
    const known = ANSWERS[reference.fqn ?? ''] ?? attributeType(reference);
    if (known !== undefined) {
      return known;
    }
    const type = this.typeAt(reference.fqn ?? '');
    switch (type.base) {
      case 'cdktf.ComplexList':
        return ['list', this.objectType(type.fqn.replace(/List$/, 'OutputReference'))];
      case 'cdktf.ComplexMap':
        return ['map', this.objectType(type.fqn.replace(/Map$/, 'OutputReference'))];
      default:
        return this.objectType(type.fqn);
    }
  }

  private objectType(fqn: string): TerraformType {
    const attributes = answersOf(this.typeAt(fqn)).map(({ name, type }) => [snakeCase(name), this.answerType(type)]);
    return ['object', Object.fromEntries(attributes) as Readonly<Record<string, TerraformType>>];
  }

  private typeAt(fqn: string): JsiiType {
    const type = this.assembly.types[fqn];
    if (!type) {
      throw new Error(`${this.assembly.name} has no ${fqn}`);
    }
    return type;
  }
}

function argument({ optional }: JsiiProperty, type: TerraformType): Attribute {
  return optional ? { type, optional: true, computed: true } : { type, required: true };
}

/** The getters of a class, without those that give an argument back as it was set. */
function answersOf({ properties = [] }: JsiiType): readonly JsiiProperty[] {
  return properties.filter((property) => !property.static && property.immutable && !property.name.endsWith('Input'));
}

/** The Terraform name that the generated comment links to: "…#cidr_block Vpc#cidr_block}". */
function terraformName({ name, docs }: JsiiProperty): string {
  return linkText(docs)?.replace(/^.*#/, '') ?? snakeCase(name);
}

/** The last word of the link in a generated comment: "{@link https://… vsphere_folder}". */
function linkText(docs: Docs | undefined): string | undefined {
  return /\{@link \S+ (\S+)\}/.exec(`${docs?.summary ?? ''} ${docs?.remarks ?? ''}`)?.[1];
}

function snakeCase(text: string): string {
  return text.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** Leaves out IResolvable, which stands beside every other type. */
function withoutResolvable(type: TypeReference): TypeReference {
  return type.union?.types.find((member) => member.fqn !== 'cdktf.IResolvable') ?? type;
}

/** A Terraform type, or undefined for what is a block. */
function attributeType(reference: TypeReference): TerraformType | undefined {
  const type = withoutResolvable(reference);
  if (type.primitive !== undefined) {
    return PRIMITIVES[type.primitive];
  }
  if (type.fqn === 'cdktf.IResolvable') {
    return 'bool';
  }
  const element = type.collection && attributeType(type.collection.elementtype);
  return element === undefined ? undefined : [type.collection?.kind === 'map' ? 'map' : 'list', element];
}
