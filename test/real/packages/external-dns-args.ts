import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { keyOfFolder, makeOnce, progress, projectRoot } from '../harness/cache';
import { goEnvironment, output } from '../harness/tools';

const FOLDER = join(projectRoot, 'test/real/packages/external-dns-args');
const MODULE = 'sigs.k8s.io/external-dns';

/** The files of external-dns that read and check its flags. */
const FILES = [
  'endpoint/domain_filter.go',
  'endpoint/endpoint.go',
  'endpoint/labels.go',
  'pkg/apis/externaldns/types.go',
  'pkg/apis/externaldns/validation/validation.go',
];

/** The one constant that they need of the package that reads from clusters, and with it of thirty projects. */
const SOURCE = 'package source\n\nconst DefaultRoutegroupVersion = "zalando.org/v1"\n';

/** How external-dns would be started. */
export interface Invocation {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What the judge wrote to each of its outputs. */
interface Answer {
  readonly printed: string;
  readonly complaints: string;
}

/** What external-dns 0.12.2 itself says against each invocation; an empty text where it would start. */
export async function judgeInvocations(invocations: readonly Invocation[]): Promise<readonly string[]> {
  const { printed, complaints } = await ask(invocations);
  if (printed === '') {
    throw new Error(`external-dns-args gave no verdicts: ${complaints}`);
  }
  return JSON.parse(printed) as readonly string[];
}

/** The names of all flags, as external-dns lists them when it is asked for help; it does so where errors go. */
export async function namesOfFlags(): Promise<readonly string[]> {
  const { complaints: help } = await ask([{ args: ['--help'] }]);
  return [...help.matchAll(/^ {2}--(?:\[no-\])?([a-z0-9-]+)/gm)].map(([, name = '']) => name);
}

async function ask(invocations: readonly Invocation[]): Promise<Answer> {
  const child = spawn(await externalDnsArgs(), [], { stdio: 'pipe' });
  child.stdin.end(JSON.stringify(invocations));
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { printed, complaints };
}

/** Builds the judge, once per state of its module. @returns path of the program */
export function externalDnsArgs(): Promise<string> {
  return makeOnce(join('bin', `external-dns-args-${keyOfFolder(FOLDER)}`), async (draft) => {
    progress('building external-dns-args (first use, fifteen seconds)');
    const module = `${draft}.module`;
    try {
      await assemble(module);
      await go(module, 'build', '-ldflags', '-s -w', '-o', draft, '.');
    } finally {
      rmSync(module, { recursive: true, force: true });
    }
  });
}

const go = (cwd: string, ...args: readonly string[]): Promise<string> =>
  output('go', args, { cwd, env: goEnvironment() });

/** Puts our program and the files of external-dns into one folder. */
async function assemble(module: string): Promise<void> {
  const { Dir: root } = JSON.parse(await go(FOLDER, 'mod', 'download', '-json', MODULE)) as { readonly Dir: string };
  cpSync(FOLDER, module, { recursive: true });
  const copied = join(module, 'external-dns');
  for (const file of FILES) {
    mkdirSync(dirname(join(copied, file)), { recursive: true });
    cpSync(join(root, file), join(copied, file));
  }
  mkdirSync(join(copied, 'source'));
  writeFileSync(join(copied, 'source/source.go'), SOURCE);
  writeFileSync(join(copied, 'go.mod'), `module ${MODULE}\n\ngo 1.18\n`);
  await go(module, 'mod', 'edit', '-replace', `${MODULE}=./external-dns`);
}
