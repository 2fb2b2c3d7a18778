import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Diagnostic, type LogLine, TerraformError, parseLog } from './diagnostics';
import { type Provider, nameOf } from './provider';
import { run } from './tools';

/** A stack as cdktf writes it: the content of cdk.tf.json. */
export type StackJson = Readonly<Record<string, unknown>>;

/** Settings of Terraform's own that would change what a test sees, but for those that we set. */
const OURS = { CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', TF_INPUT: '0' };

/** A folder in which Terraform runs, with the providers of one mirror. */
export class Workspace {
  constructor(
    public readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  public async init(...options: readonly string[]): Promise<void> {
    await this.output('init', ...options);
  }

  /** What `terraform validate` finds. */
  public async validate(): Promise<readonly Diagnostic[]> {
    const { stdout } = await this.run('validate', '-json');
    return (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;
  }

  /**
   * Runs a command that reports in JSON lines.
   *
   * @throws TerraformError with the diagnostics
   */
  public async report(command: string, ...args: readonly string[]): Promise<readonly LogLine[]> {
    const { code, stdout, stderr } = await this.run(command, '-json', ...args);
    const log = parseLog(stdout);
    if (code !== 0) {
      throw new TerraformError(
        `terraform ${command} of ${basename(this.folder)}`,
        log.flatMap((line) => line.diagnostic ?? []),
        stderr,
      );
    }
    return log;
  }

  /** Values of the outputs, sensitive ones too. */
  public async outputs(): Promise<Readonly<Record<string, unknown>>> {
    const outputs = JSON.parse(await this.output('output', '-json')) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  private async output(command: string, ...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(command, '-no-color', ...args);
    if (code !== 0) {
      throw new TerraformError(`terraform ${command} of ${basename(this.folder)}`, [], stderr);
    }
    return stdout;
  }

  private run(...args: readonly string[]) {
    return run('terraform', args, { cwd: this.folder, env: this.env });
  }
}

/** The environment for Terraform: a mirror's providers, and no setting of the user's that changes the outcome. */
export function terraformEnvironment(configFile: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TF|TKO)_/.test(name));
  return { ...Object.fromEntries(kept), ...OURS, TF_CLI_CONFIG_FILE: configFile, ...more };
}

/**
 * What tells the provider doubles which types to serve: those of these stacks. Without it they serve all, which
 * costs Terraform time with a big provider.
 */
export function doubleEnvironment(stacks: readonly StackJson[], answersFile?: string): NodeJS.ProcessEnv {
  const types = stacks.flatMap(({ resource, data }) => [...Object.keys(resource ?? {}), ...Object.keys(data ?? {})]);
  return {
    TKO_DOUBLE_TYPES: [...new Set(types)].sort().join(','),
    ...(answersFile !== undefined && { TKO_DOUBLE_ANSWERS: answersFile }),
  };
}

/** The providers that a stack asks for; those that are part of Terraform left out. */
export function requiredProviders(stack: StackJson): readonly Provider[] {
  const { required_providers: required } = (stack.terraform ?? {}) as {
    required_providers?: Record<string, { source: string; version?: string }>;
  };
  return Object.values(required ?? {})
    .filter(({ source }) => !source.startsWith('terraform.io/'))
    .map(({ source, version }) => {
      if (version === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
        throw new Error(
          `required_providers: ${source} has version "${version ?? ''}"; expected an exact one: "2.15.0"`,
        );
      }
      return { source: source.includes('/') ? source : `hashicorp/${source}`, version };
    });
}

/** The stack that asks for these providers and nothing else. */
export function emptyStack(providers: readonly Provider[]): StackJson {
  const required = providers.map(({ source, version }) => [nameOf(source), { source, version }]);
  return { terraform: { required_providers: Object.fromEntries(required) as StackJson } };
}

/** Writes a file that `validate` can quote lines of. */
export function writeJson(file: string, content: unknown): void {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

/** Gives a temporary folder to some work and removes it afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tko-real-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
