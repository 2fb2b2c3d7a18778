import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where one run of an example writes to. */
export interface ExampleRun {
  readonly folder: string;
  /** All text of the Terraform stacks. */
  readonly terraform: string;
  /** All text of the manifests. */
  readonly manifests: string;
}

const textBelow = (folder: string, extension: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** Runs an example as the commands `cdktf synth` and `cdk8s synth` do: the folders of the output are in the environment. */
export async function runExample(name: string): Promise<ExampleRun> {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-example-'));
  process.env.CDKTF_OUTDIR = join(folder, 'cdktf.out');
  process.env.CDK8S_OUTDIR = join(folder, 'dist');
  // A module that was imported before would not run again.
  jest.resetModules();
  try {
    await import(`./examples/${name}`);
  } finally {
    delete process.env.CDKTF_OUTDIR;
    delete process.env.CDK8S_OUTDIR;
  }
  return { folder, terraform: textBelow(folder, '.tf.json'), manifests: textBelow(folder, '.k8s.yaml') };
}
