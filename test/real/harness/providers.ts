import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keyOf, makeOnce, projectRoot } from './cache';
import { DEFAULT_HOST, type Provider, addressOf, nameOf } from './provider';
import { realProviderMirror, realProviderSchema } from './real-provider';
import { schemaFromBindings } from './schema-from-bindings';
import { goProgram, output } from './tools';

/** Who judged a stack, besides Terraform's own core; the best first. */
export const JUDGES = ['real', 'double: schema dump', 'double: schema from bindings'] as const;
export type Judge = (typeof JUDGES)[number];

/**
 * What a judge is wanted for. The real provider validates without its service; to plan and apply it would
 * need one, so there its double judges.
 */
export type Purpose = 'validate' | 'apply';

/** A place that `terraform init` installs providers from. */
export interface ProviderMirror {
  /** What TF_CLI_CONFIG_FILE must name. */
  readonly configFile: string;

  /** The judge of each provider, by its source. */
  readonly judges: Readonly<Record<string, Judge>>;
}

interface SchemaText {
  readonly judge: Judge;
  readonly text: string;
}

const DOUBLE = join(projectRoot, 'test/real/providers/double');

/** The best judge at hand; "none" when a stack with this provider cannot be judged. */
export function judgeOf(source: string, version: string, purpose: Purpose = 'validate'): Judge | 'none' {
  const provider = { source, version };
  if (purpose === 'validate' && realProviderMirror(provider) !== undefined) {
    return 'real';
  }
  return schemaOf(provider)?.judge ?? 'none';
}

/** How to come by a judge for a provider that has none. */
export function cureFor({ source, version }: Provider): string {
  const file = `${nameOf(source)}-${version}.json`;
  return (
    `no judge for ${source} ${version}: set TKO_REAL_PROVIDERS=1 where \`terraform init\` can install it, or ` +
    `TKO_SCHEMAS to a folder with ${file}, as \`terraform providers schema -json\` prints it`
  );
}

/** Lays a mirror with every provider asked for; what has to be built is built on first use. */
export async function providerMirror(
  providers: readonly Provider[],
  purpose: Purpose = 'validate',
): Promise<ProviderMirror> {
  const judges: Record<string, Judge> = {};
  const blocks: string[] = [];
  for (const provider of providers) {
    const { judge, folder } = await place(provider, purpose);
    judges[provider.source] = judge;
    blocks.push(
      `  filesystem_mirror {\n    path    = ${JSON.stringify(folder)}\n    include = ["${addressOf(provider)}"]\n  }\n`,
    );
  }
  const config = `provider_installation {\n${blocks.join('')}}\n`;
  const configFile = await makeOnce(join('terraformrc', keyOf(config)), (draft) => {
    writeFileSync(draft, config);
    return Promise.resolve();
  });
  return { configFile, judges };
}

async function place(provider: Provider, purpose: Purpose): Promise<{ judge: Judge; folder: string }> {
  const real = purpose === 'validate' ? realProviderMirror(provider) : undefined;
  if (real !== undefined) {
    return { judge: 'real', folder: real };
  }
  const schema = schemaOf(provider);
  if (schema === undefined) {
    throw new Error(cureFor(provider));
  }
  return { judge: schema.judge, folder: await layDouble(provider, schema.text) };
}

/** Builds the double on first use; returns its path. */
export function providerDouble(): Promise<string> {
  return goProgram(DOUBLE, '.', 'about a minute');
}

/** A mirror with one provider: the double, with the schema beside it. */
async function layDouble(provider: Provider, schema: string): Promise<string> {
  const double = await providerDouble();
  const { platform } = JSON.parse(await output('terraform', ['version', '-json'])) as { platform: string };
  const name = nameOf(provider.source);
  return makeOnce(join('doubles', `${name}-${keyOf(double, platform, provider.version, schema)}`), (draft) => {
    const folder = join(draft, DEFAULT_HOST, provider.source, provider.version, platform);
    mkdirSync(folder, { recursive: true });
    const suffix = platform.startsWith('windows') ? '.exe' : '';
    copyFileSync(double, join(folder, `terraform-provider-${name}_v${provider.version}${suffix}`));
    writeFileSync(join(folder, 'schema.json'), schema);
    return Promise.resolve();
  });
}

/** The provider's schema: from a dump, from the real provider itself, or from its prebuilt bindings. */
function schemaOf(provider: Provider): SchemaText | undefined {
  const folder = process.env.TKO_SCHEMAS ?? join(projectRoot, '../shared/schemas');
  const dump = resolve(folder, `${nameOf(provider.source)}-${provider.version}.json`);
  if (existsSync(dump)) {
    return { judge: 'double: schema dump', text: onlyProvider(provider, readFileSync(dump, 'utf8'), dump) };
  }
  const real = realProviderSchema(provider);
  if (real !== undefined) {
    return { judge: 'double: schema dump', text: onlyProvider(provider, real, 'terraform providers schema') };
  }
  const bindings = bindingsOf(provider);
  if (bindings !== undefined) {
    const text = JSON.stringify(schemaFromBindings(bindings, addressOf(provider)));
    return { judge: 'double: schema from bindings', text };
  }
  return undefined;
}

/** Takes one provider out of a dump that may hold several. */
function onlyProvider(provider: Provider, dump: string, origin: string): string {
  const { provider_schemas: all } = JSON.parse(dump) as { provider_schemas: Record<string, unknown> };
  const address = addressOf(provider);
  if (all[address] === undefined) {
    throw new Error(`${origin}: holds ${Object.keys(all).join(', ')}; expected ${address}`);
  }
  return JSON.stringify({ provider_schemas: { [address]: all[address] } });
}

/** The jsii assembly of the prebuilt bindings, where they are installed and of that provider's version. */
function bindingsOf({ source, version }: Provider): string | undefined {
  const folder = join(projectRoot, 'node_modules/@cdktf', `provider-${nameOf(source)}`);
  if (!existsSync(join(folder, '.jsii'))) {
    return undefined;
  }
  const { cdktf } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    cdktf?: { provider?: { name?: string; version?: string } };
  };
  const matches = cdktf?.provider?.name === addressOf({ source, version }) && cdktf.provider.version === version;
  return matches ? join(folder, '.jsii') : undefined;
}
