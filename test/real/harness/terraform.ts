import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { keyOf, makeOnce } from './cache';
import { type Diagnostic, TerraformError, isError } from './diagnostics';
import { JUDGES, type Judge } from './provider';
import { providerMirror } from './providers';
import {
  type StackJson,
  Workspace,
  doubleEnvironment,
  emptyStack,
  inTemporaryFolder,
  requiredProviders,
  terraformEnvironment,
  writeJson,
} from './workspace';

/**
 * What services answer, by type or by objects of a type, then by path of the attribute. The README says how.
 *
 * ```
 * { 'data.aws_partition': { partition: 'aws' }, 'data.aws_subnet[id=subnet-1]': { cidr_block: '10.0.1.0/24' } }
 * ```
 */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface LifecycleOptions {
  /**
   * For the provider doubles.
   *
   * @default - what only the service knows is invented, and arguments that were left open stay null
   */
  readonly answers?: Answers;
}

/** What a stack came to. */
export interface Applied {
  /** Who judged plan, apply and destroy; with several providers, the weakest judge. */
  readonly judge: Judge;

  /** Who judged `terraform validate` before. */
  readonly validatedBy: Judge;

  /** Values of the outputs, sensitive ones too. */
  readonly outputs: Readonly<Record<string, unknown>>;

  /** Addresses of what was created, sorted: "avi_cloud.tko". */
  readonly resources: readonly string[];
}

/**
 * Validates, plans, applies, plans again and destroys one stack. The second plan must be empty.
 *
 * @param stackDir folder with cdk.tf.json; it is copied and stays as it is
 * @param vars values of the stack's variables
 * @throws TerraformError with Terraform's own diagnostics
 */
export async function lifecycle(
  stackDir: string,
  vars: StackJson = {},
  options: LifecycleOptions = {},
): Promise<Applied> {
  const applied = await siteLifecycle([stackDir], vars, options);
  return applied[0]!;
}

/**
 * The same for the stacks of one site: applied in order, so that a later one finds the outputs of an earlier
 * one, and destroyed in reverse.
 *
 * @param vars values for all of them; each stack takes those that it declares
 */
export function siteLifecycle(
  stackDirs: readonly string[],
  vars: StackJson = {},
  options: LifecycleOptions = {},
): Promise<readonly Applied[]> {
  return inTemporaryFolder(async (site) => {
    const stacks = stackDirs.map((from) => new StackCopy(from, site));
    const unknown = Object.keys(vars).filter((name) => !stacks.some((stack) => stack.declares(name)));
    if (unknown.length > 0) {
      throw new Error(`variables ${unknown.join(', ')}: no stack declares them`);
    }
    const done: { applied: Applied; workspace: Workspace }[] = [];
    for (const stack of stacks) {
      done.push(await stack.apply(vars, options.answers ?? {}));
    }
    for (const { workspace } of [...done].reverse()) {
      await workspace.report('destroy', '-auto-approve');
    }
    return done.map(({ applied }) => applied);
  });
}

/**
 * Terraform's verdict on a stack that is nowhere on disk. Nothing is planned.
 *
 * @returns what `terraform validate` finds; the stack is valid when no error is among it
 */
export async function validateOnly(stack: StackJson): Promise<readonly Diagnostic[]> {
  const providers = requiredProviders(stack);
  const { configFile } = await providerMirror(providers);
  const env = terraformEnvironment(configFile);
  const installed = await makeOnce(join('installed', keyOf(configFile)), async (draft) => {
    mkdirSync(draft);
    writeJson(join(draft, 'cdk.tf.json'), emptyStack(providers));
    await new Workspace(draft, env).init('-backend=false');
  });
  return inTemporaryFolder((folder) => {
    writeJson(join(folder, 'cdk.tf.json'), stack);
    copyFileSync(join(installed, '.terraform.lock.hcl'), join(folder, '.terraform.lock.hcl'));
    return new Workspace(folder, {
      ...env,
      ...doubleEnvironment([stack]),
      TF_DATA_DIR: join(installed, '.terraform'),
    }).validate();
  });
}

/** A copy of a stack, as deep in the site's folder as cdktf writes it: cdktf.out/stacks/NAME. */
class StackCopy {
  private readonly name: string;
  private readonly json: StackJson;

  constructor(
    private readonly from: string,
    private readonly site: string,
  ) {
    this.name = basename(resolve(from));
    this.json = JSON.parse(readFileSync(join(from, 'cdk.tf.json'), 'utf8')) as StackJson;
  }

  public declares(variable: string): boolean {
    return variable in ((this.json.variable ?? {}) as StackJson);
  }

  public async apply(vars: StackJson, answers: Answers): Promise<{ applied: Applied; workspace: Workspace }> {
    const providers = requiredProviders(this.json);
    const toValidate = await providerMirror(providers, 'validate');
    const toApply = await providerMirror(providers, 'apply');
    const answersFile = join(this.site, 'answers.json');
    writeJson(answersFile, answers);

    const workspace = new Workspace(
      this.copy('cdktf.out/stacks'),
      terraformEnvironment(toApply.configFile, doubleEnvironment([this.json], answersFile)),
    );
    await workspace.init();
    if (toValidate.configFile === toApply.configFile) {
      await this.validate(workspace);
    } else {
      const apart = new Workspace(this.copy('validate/stacks'), terraformEnvironment(toValidate.configFile));
      await apart.init('-backend=false');
      await this.validate(apart);
    }
    const known = Object.entries(vars).filter(([name]) => this.declares(name));
    writeJson(join(workspace.folder, 'terraform.tfvars.json'), Object.fromEntries(known));
    await workspace.report('plan', '-out=tfplan');
    const log = await workspace.report('apply', 'tfplan');
    await this.planEmpty(workspace);
    const applied = {
      judge: weakest(toApply.judges),
      validatedBy: weakest(toValidate.judges),
      outputs: await workspace.outputs(),
      resources: log
        .filter(({ type, hook }) => type === 'apply_complete' && hook?.action === 'create')
        .map(({ hook }) => hook?.resource?.addr ?? '')
        .sort(),
    };
    return { applied, workspace };
  }

  private copy(place: string): string {
    const folder = join(this.site, place, this.name);
    cpSync(this.from, folder, { recursive: true, filter: (file) => !basename(file).startsWith('.terraform') });
    writeJson(join(folder, 'cdk.tf.json'), this.json);
    return folder;
  }

  private async validate(workspace: Workspace): Promise<void> {
    const diagnostics = await workspace.validate();
    if (diagnostics.some(isError)) {
      throw new TerraformError(`terraform validate of ${this.name}`, diagnostics);
    }
  }

  private async planEmpty(workspace: Workspace): Promise<void> {
    const log = await workspace.report('plan');
    const resources = log
      .filter(({ type }) => type === 'planned_change')
      .map(({ change }) => `${change?.resource?.addr ?? 'a resource'}: ${change?.action ?? 'changed'}`);
    const outputs = log
      .flatMap((line) => Object.entries(line.outputs ?? {}))
      .filter(([, { action }]) => action !== 'noop')
      .map(([name, { action }]) => `output ${name}: ${action ?? 'changed'}`);
    if (resources.length + outputs.length > 0) {
      const found = [...resources, ...outputs].join('\n');
      throw new TerraformError(`second plan of ${this.name}`, [], `expected no change, got:\n${found}`);
    }
  }
}

function weakest(judges: Readonly<Record<string, Judge>>): Judge {
  const ranks = Object.values(judges).map((judge) => JUDGES.indexOf(judge));
  return JUDGES[Math.max(0, ...ranks)]!;
}
