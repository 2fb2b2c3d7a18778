/** One provider, as `terraform providers schema -json` prints it, as far as the provider double reads it. */
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

/** A Terraform type: "string", ["list", "string"], ["object", { "name": "string" }], … */
export type TerraformType =
  string | readonly [string, TerraformType] | readonly ['object', Readonly<Record<string, TerraformType>>];

export interface Attribute {
  readonly type: TerraformType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: 'list';
  readonly block: Block;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** Takes one provider out of what Terraform printed, which may hold several. */
export function schemasOf(address: string, printed: string, origin: string): ProviderSchemas {
  const { provider_schemas: all } = JSON.parse(printed) as {
    provider_schemas: Record<string, Partial<ProviderSchemas>>;
  };
  const found = all[address];
  if (found?.provider === undefined) {
    throw new Error(`${origin}: holds ${Object.keys(all).join(', ')}; expected ${address}`);
  }
  const { provider, resource_schemas = {}, data_source_schemas = {} } = found;
  return { provider, resource_schemas, data_source_schemas };
}

/**
 * The text that the provider double reads: JSON lines, the provider's own first, then one for each name of a
 * type, so that only the lines of a few types have to be parsed.
 */
export function schemaLines(address: string, schemas: ProviderSchemas): string {
  const { resource_schemas: resources, data_source_schemas: dataSources } = schemas;
  const names = [...new Set([...Object.keys(resources), ...Object.keys(dataSources)])].sort();
  const types = names.map((type) => ({ type, resource: resources[type], data_source: dataSources[type] }));
  return [{ address, provider: schemas.provider }, ...types].map((line) => `${JSON.stringify(line)}\n`).join('');
}
