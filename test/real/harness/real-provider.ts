import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, keyOf, progress } from './cache';
import { type Provider, nameOf } from './provider';

/** For one command of Terraform, in milliseconds: that of AWS has 170 MB to download. */
const TIME_LIMIT = 300_000;

/** What could not be installed in this process; another process tries again. */
const refused = new Set<string>();

/**
 * The mirror with the real provider, or undefined where `terraform init` cannot install it.
 *
 * It is tried only where the user says that it may be: with TKO_REAL_PROVIDERS=1, or with a Terraform CLI
 * configuration of their own.
 */
export function realProviderMirror(provider: Provider): string | undefined {
  const folder = workFolder(provider);
  if (folder === undefined || refused.has(folder)) {
    return undefined;
  }
  if (!existsSync(join(folder, '.terraform.lock.hcl'))) {
    const { source, version } = provider;
    progress(`asking terraform init for ${source} ${version} (five minutes at most)`);
    mkdirSync(folder, { recursive: true });
    const required = { required_providers: { [nameOf(source)]: { source, version } } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: required }));
    if (terraformIn(folder, ['init', '-input=false', '-no-color']) === undefined) {
      progress(`terraform init cannot install ${source} ${version}: judged without the real provider`);
      refused.add(folder);
      return undefined;
    }
  }
  return join(folder, '.terraform/providers');
}

/** How the real provider itself prints its schema, or undefined where it cannot be installed. */
export function realProviderSchema(
  provider: Provider,
): { readonly key: string; readonly print: () => string } | undefined {
  const folder = workFolder(provider);
  if (folder === undefined || realProviderMirror(provider) === undefined) {
    return undefined;
  }
  return {
    key: keyOf(readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8')),
    print: () => {
      const printed = terraformIn(folder, ['providers', 'schema', '-json']);
      if (printed === undefined) {
        throw new Error(`terraform providers schema failed in ${folder}; remove that folder to install again`);
      }
      return printed;
    },
  };
}

/** Undefined where the user did not allow it. A name for each CLI configuration: each may give something else. */
function workFolder({ source, version }: Provider): string | undefined {
  const named = process.env.TF_CLI_CONFIG_FILE;
  const config = named !== undefined && existsSync(named) ? readFileSync(named, 'utf8') : '';
  if (process.env.TKO_REAL_PROVIDERS !== '1' && config === '') {
    return undefined;
  }
  return join(cacheFolder(), 'real-providers', `${nameOf(source)}-${version}-${keyOf(config)}`);
}

/** Runs Terraform at once; undefined when it fails. */
function terraformIn(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('terraform', args, {
    cwd,
    encoding: 'utf8',
    timeout: TIME_LIMIT,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  });
  return status === 0 ? stdout : undefined;
}
