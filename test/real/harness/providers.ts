import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf, makeOnce, projectRoot } from './cache';
import { DEFAULT_HOST, type Judge, type Provider, addressOf, nameOf } from './provider';
import { realProviderMirror } from './real-provider';
import { schemaLines } from './schema';
import { type SchemaSource, schemaSourceOf } from './schema-source';
import { goProgram, output } from './tools';

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

const DOUBLE = join(projectRoot, 'test/real/providers/double');

/** The best judge at hand; "none" when a stack with this provider cannot be judged. */
export function judgeOf(source: string, version: string, purpose: Purpose = 'validate'): Judge | 'none' {
  const provider = { source, version };
  if (purpose === 'validate' && realProviderMirror(provider) !== undefined) {
    return 'real';
  }
  return schemaSourceOf(provider)?.judge ?? 'none';
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
  const schema = schemaSourceOf(provider);
  if (schema === undefined) {
    throw new Error(cureFor(provider));
  }
  return { judge: schema.judge, folder: await layDouble(provider, schema) };
}

/** Builds the double on first use; returns its path. */
export function providerDouble(): Promise<string> {
  return goProgram(DOUBLE, '.', 'about a minute');
}

/** A mirror with one provider: the double, with the schema beside it. */
async function layDouble(provider: Provider, schema: SchemaSource): Promise<string> {
  const double = await providerDouble();
  const { platform } = JSON.parse(await output('terraform', ['version', '-json'])) as { platform: string };
  const name = nameOf(provider.source);
  return makeOnce(join('doubles', `${name}-${keyOf(double, platform, provider.version, schema.key)}`), (draft) => {
    const folder = join(draft, DEFAULT_HOST, provider.source, provider.version, platform);
    mkdirSync(folder, { recursive: true });
    const suffix = platform.startsWith('windows') ? '.exe' : '';
    copyFileSync(double, join(folder, `terraform-provider-${name}_v${provider.version}${suffix}`));
    writeFileSync(join(folder, 'schema.jsonl'), schemaLines(addressOf(provider), schema.read()));
    return Promise.resolve();
  });
}
