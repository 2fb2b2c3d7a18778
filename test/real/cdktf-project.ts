import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './harness/cache';
import type { Provider } from './harness/provider';
import { providerMirror } from './harness/providers';
import type { Answers } from './harness/terraform';
import { doubleEnvironment, type StackJson, terraformEnvironment } from './harness/workspace';

/** What a project is made of. */
export interface ProjectProps {
  /** Name of the folder below examples/ whose main.ts it runs. */
  readonly example: string;
  readonly providers: readonly Provider[];
  /** What services answer. */
  readonly answers: Answers;
  /**
   * Values of variables.
   *
   * @default - none
   */
  readonly variables?: Readonly<Record<string, string>>;
}

const STACKS = 'cdktf.out/stacks';

/** A folder as a user has it: a cdktf.json that runs an example, and node_modules. */
export class CdktfProject {
  public readonly folder = mkdtempSync(join(tmpdir(), 'tko-cdk-cdktf-'));
  private env: NodeJS.ProcessEnv = {};

  constructor(private readonly props: ProjectProps) {}

  public async prepare(): Promise<void> {
    const { answers, example, providers, variables = {} } = this.props;
    const { configFile } = await providerMirror(providers, 'apply');
    const answersFile = join(this.folder, 'answers.json');
    writeFileSync(answersFile, JSON.stringify(answers));
    const values = Object.fromEntries(Object.entries(variables).map(([name, value]) => [`TF_VAR_${name}`, value]));
    this.env = terraformEnvironment(configFile, { ...values, TKO_DOUBLE_ANSWERS: answersFile, FORCE_COLOR: '0' });
    const settings = JSON.parse(readFileSync(join(projectRoot, 'cdktf.json'), 'utf8')) as { readonly app: string };
    const app = settings.app.replace('examples/vsphere-vds/', `${projectRoot}/examples/${example}/`);
    writeFileSync(join(this.folder, 'cdktf.json'), JSON.stringify({ ...settings, app }));
    symlinkSync(join(projectRoot, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Runs the real cdktf. @throws Error with what it printed */
  public cdktf(...args: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(projectRoot, 'node_modules/.bin/cdktf'), ...args], {
        cwd: this.folder,
        env: { ...this.env, ...doubleEnvironment(this.stacks()) },
      });
      let printed = '';
      const collect = (chunk: Buffer): void => {
        printed += chunk.toString();
      };
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) {
          resolve(printed);
        } else {
          reject(new Error(`cdktf ${args.join(' ')}: exit ${code ?? 'by signal'}\n${printed}`));
        }
      });
    });
  }

  /** Runs what changes the world, without questions. */
  public apply(...args: readonly string[]): Promise<string> {
    return this.cdktf(...args, '--auto-approve', '--skip-provider-lock');
  }

  /** The stacks that have a state, in the order in which these were written. What cdktf prints of it has gaps. */
  public applied(): readonly string[] {
    const written = (file: string): number => statSync(join(this.folder, file)).mtimeMs;
    return this.list('.')
      .filter((file) => /^terraform\..*\.tfstate$/.test(file))
      .sort((one, other) => written(one) - written(other))
      .map((file) => file.replace(/^terraform\.|\.tfstate$/g, ''));
  }

  public read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  public readJson(path: string): unknown {
    return JSON.parse(this.read(path));
  }

  public has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  /** Names of files and folders in a folder, sorted. */
  public list(path: string): readonly string[] {
    return this.has(path) ? readdirSync(join(this.folder, path)).sort() : [];
  }

  /** Names of the stacks that were written, sorted. */
  public stackNames(): readonly string[] {
    return this.list(STACKS);
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private stacks(): readonly StackJson[] {
    return this.stackNames().map((name) => this.readJson(join(STACKS, name, 'cdk.tf.json')) as StackJson);
  }
}
