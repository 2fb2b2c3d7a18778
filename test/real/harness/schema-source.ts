import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaFromBindings } from './bindings/schema-from-bindings';
import { withUnsaid } from './bindings/unsaid';
import { keyOf, keyOfFolder, progress, projectRoot } from './cache';
import { type Judge, type Provider, addressOf, nameOf } from './provider';
import { realProviderSchema } from './real-provider';
import { type ProviderSchemas, schemasOf } from './schema';

/** Where a provider's schema comes from. It is read when a double of the provider has to be laid. */
export interface SchemaSource {
  readonly judge: Judge;

  /** A name for the schema: another schema, another name. */
  readonly key: string;
  readonly read: () => ProviderSchemas;
}

/** A dump, the real provider itself, or the prebuilt bindings; undefined where there is none of them. */
export function schemaSourceOf(provider: Provider): SchemaSource | undefined {
  return fromDump(provider) ?? fromRealProvider(provider) ?? fromBindings(provider);
}

function fromDump(provider: Provider): SchemaSource | undefined {
  const folder = process.env.TKO_SCHEMAS ?? join(projectRoot, '../shared/schemas');
  const file = resolve(folder, `${nameOf(provider.source)}-${provider.version}.json`);
  if (!existsSync(file)) {
    return undefined;
  }
  const text = readFileSync(file, 'utf8');
  const read = (): ProviderSchemas => schemasOf(addressOf(provider), text, file);
  if (!text.includes(JSON.stringify(addressOf(provider)))) {
    read();
  }
  return { judge: 'double: schema dump', key: keyOf(text), read };
}

function fromRealProvider(provider: Provider): SchemaSource | undefined {
  const printer = realProviderSchema(provider);
  return (
    printer && {
      judge: 'double: schema dump',
      key: printer.key,
      read: () => schemasOf(addressOf(provider), printer.print(), 'terraform providers schema'),
    }
  );
}

/** The prebuilt bindings count where they are installed and of that provider's version. */
function fromBindings(provider: Provider): SchemaSource | undefined {
  const { source, version } = provider;
  const folder = join(projectRoot, 'node_modules/@cdktf', `provider-${nameOf(source)}`);
  const assembly = join(folder, '.jsii');
  if (!existsSync(assembly)) {
    return undefined;
  }
  const description = readFileSync(join(folder, 'package.json'), 'utf8');
  const { cdktf } = JSON.parse(description) as { cdktf?: { provider?: { name?: string; version?: string } } };
  if (cdktf?.provider?.name !== addressOf(provider) || cdktf.provider.version !== version) {
    return undefined;
  }
  return {
    judge: 'double: schema from bindings',
    key: keyOf(description, String(statSync(assembly).size), keyOfFolder(join(__dirname, 'bindings'))),
    read: () => {
      progress(`recovering the schema of ${source} ${version} from its bindings (first use, a few seconds)`);
      return withUnsaid(provider, schemaFromBindings(assembly));
    },
  };
}
