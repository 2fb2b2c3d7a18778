import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { App } from 'cdktf';
import { type Applied, type LifecycleOptions, siteLifecycle } from './terraform';
import { type StackJson, inTemporaryFolder } from './workspace';

/** One stack, as the manifest of cdktf has it. */
interface ManifestStack {
  readonly name: string;
  readonly workingDirectory: string;
  readonly dependencies: readonly string[];
}

/**
 * Writes the stacks that a program puts into an app, and hands them over.
 *
 * @param work gets their folders, each behind those of the stacks that it depends on
 */
export function withStacks<T>(
  fill: (app: App) => unknown,
  work: (folders: readonly string[]) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder((outdir) => {
    const app = new App({ outdir });
    fill(app);
    app.synth();
    const manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')) as {
      readonly stacks: Readonly<Record<string, ManifestStack>>;
    };
    return work(inOrder(manifest.stacks).map(({ workingDirectory }) => join(outdir, workingDirectory)));
  });
}

/** What the stacks of a program say. */
export function jsonOf(fill: (app: App) => unknown): Promise<readonly StackJson[]> {
  return withStacks(fill, (folders) => Promise.resolve(folders.map(readStack)));
}

/**
 * The lifecycle of all stacks that a program puts into an app.
 *
 * @param values for variables; those that no stack declares are left out
 * @returns what each stack came to, by its name
 * @throws TerraformError with Terraform's own diagnostics
 */
export function applyStacks(
  fill: (app: App) => unknown,
  values: StackJson = {},
  options: LifecycleOptions = {},
): Promise<Readonly<Record<string, Applied>>> {
  return withStacks(fill, async (folders) => {
    const applied = await siteLifecycle(folders, declaredOf(folders, values), options);
    return Object.fromEntries(folders.map((folder, index) => [basename(folder), applied[index]!]));
  });
}

/** The values whose variables some stack declares. */
export function declaredOf(folders: readonly string[], values: StackJson): StackJson {
  const declared = new Set(folders.flatMap((folder) => Object.keys(readStack(folder).variable ?? {})));
  return Object.fromEntries(Object.entries(values).filter(([name]) => declared.has(name)));
}

function readStack(folder: string): StackJson {
  return JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')) as StackJson;
}

function inOrder(stacks: Readonly<Record<string, ManifestStack>>): readonly ManifestStack[] {
  const ordered = new Set<ManifestStack>();
  const add = (name: string): void => {
    const stack = stacks[name]!;
    stack.dependencies.forEach(add);
    ordered.add(stack);
  };
  Object.keys(stacks).forEach(add);
  return [...ordered];
}
