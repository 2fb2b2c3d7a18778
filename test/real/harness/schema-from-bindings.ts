import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What `terraform providers schema -json` prints, as far as the provider double reads it. */
export interface SchemaDocument {
  readonly format_version: string;
  readonly provider_schemas: Readonly<Record<string, ProviderSchemas>>;
}

export interface ProviderSchemas {
  readonly provider: Schema;
  readonly resource_schemas: Readonly<Record<string, Schema>>;
  readonly data_source_schemas: Readonly<Record<string, Schema>>;
}

export interface Schema {
  readonly version: number;
  readonly block: Block;
}

export interface Block {
  readonly attributes: Record<string, Attribute>;
  readonly block_types: Record<string, NestedBlock>;
}

/** A Terraform type: "string", ["list", "string"], … */
export type TerraformType = string | readonly [string, TerraformType];

export interface Attribute {
  readonly type: TerraformType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'list';
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** The part of a jsii assembly that tells a provider's schema. */
interface Assembly {
  readonly name: string;
  readonly types: Readonly<Record<string, JsiiType>>;
}

interface JsiiType {
  readonly fqn: string;
  readonly name: string;
  readonly docs?: Docs;
  readonly base?: string;
  readonly properties?: readonly JsiiProperty[];
}

interface JsiiProperty {
  readonly name: string;
  readonly type: TypeReference;
  readonly optional?: boolean;
  readonly immutable?: boolean;
  readonly static?: boolean;
  readonly docs?: Docs;
}

interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
}

interface TypeReference {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: string; readonly elementtype: TypeReference };
  readonly union?: { readonly types: readonly TypeReference[] };
}

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
 * What the bindings do not tell: lists and sets look alike (both become lists), every optional argument may
 * be answered by the provider, nothing is sensitive, and a provider's answers that are objects have any type.
 *
 * @param assemblyFile the package's .jsii
 * @param address the provider's: "registry.terraform.io/vmware/vsphere"
 */
export function schemaFromBindings(assemblyFile: string, address: string): SchemaDocument {
  const recovery = new Recovery(readAssembly(assemblyFile));
  return { format_version: '1.0', provider_schemas: { [address]: recovery.provider() } };
}

function readAssembly(file: string): Assembly {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Assembly | { schema: string; filename: string };
  if ('filename' in content) {
    return JSON.parse(gunzipSync(readFileSync(join(dirname(file), content.filename))).toString()) as Assembly;
  }
  return content;
}

class Recovery {
  constructor(private readonly assembly: Assembly) {}

  public provider(): ProviderSchemas {
    const provider = Object.values(this.assembly.types).find((type) => type.base === 'cdktf.TerraformProvider');
    if (!provider) {
      throw new Error(`${this.assembly.name} has no provider class`);
    }
    return {
      provider: { version: 0, block: this.blockOf(this.typeAt(`${provider.fqn}Config`)) },
      resource_schemas: this.all('cdktf.TerraformResource'),
      data_source_schemas: this.all('cdktf.TerraformDataSource'),
    };
  }

  /** The schema of every class over that base, by Terraform type. */
  private all(base: string): Record<string, Schema> {
    const classes = Object.values(this.assembly.types).filter((type) => type.base === base);
    const schemas = classes.map((type): [string, Schema] => {
      const block = this.withAnswers(type, this.blockOf(this.typeAt(`${type.fqn}Config`)));
      return [linkText(type.docs) ?? snakeCase(type.name), { version: 0, block }];
    });
    return Object.fromEntries(schemas.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private blockOf(type: JsiiType): Block {
    const block: Block = { attributes: {}, block_types: {} };
    for (const property of type.properties ?? []) {
      const name = terraformName(property);
      const attribute = attributeType(property.type);
      if (attribute !== undefined) {
        block.attributes[name] = property.optional
          ? { type: attribute, optional: true, computed: true }
          : { type: attribute, required: true };
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
    for (const property of type.properties ?? []) {
      const name = snakeCase(property.name);
      const isArgument = name in block.attributes || name in block.block_types || property.name.endsWith('Input');
      if (!property.static && property.immutable && !isArgument) {
        const answer = ANSWERS[property.type.fqn ?? ''] ?? attributeType(property.type) ?? 'dynamic';
        block.attributes[name] = { type: answer, computed: true };
      }
    }
    return block;
  }

  private typeAt(fqn: string): JsiiType {
    const type = this.assembly.types[fqn];
    if (!type) {
      throw new Error(`${this.assembly.name} has no ${fqn}`);
    }
    return type;
  }
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
