import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { keyOfFolder, makeOnce, progress } from './cache';

/** How a program ended. */
export interface Finished {
  /** Exit status; -1 when it was ended by a signal or by its time limit. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a program runs. */
export interface RunOptions {
  readonly cwd?: string;

  /** @default - the environment of this process */
  readonly env?: NodeJS.ProcessEnv;

  /**
   * Limit in milliseconds.
   *
   * @default - none
   */
  readonly timeout?: number;
}

/** Runs a program to its end; an exit status is a result, a program that cannot be started an error. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      done({ code: code ?? -1, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** Runs a program and returns what it printed; any exit status but 0 is an error. */
export async function output(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${[basename(command), ...args].join(' ')} ended with ${code}:\n${stderr}${stdout}`);
  }
  return stdout;
}

/** Whether a program is on the PATH. */
export function hasTool(name: string): boolean {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, file), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The environment of the go command: no other toolchain, no C compiler, two jobs at a time. */
export function goEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off', CGO_ENABLED: '0', GOFLAGS: '-p=2 -buildvcs=false' };
}

/**
 * Builds a Go program of a module of ours, once per state of that module.
 *
 * @param folder holds go.mod
 * @param packagePath what to build: "." or the path of a tool that go.mod names
 * @param duration what to expect of the first use, for the reader of the terminal
 * @returns path of the program
 */
export function goProgram(folder: string, packagePath: string, duration: string): Promise<string> {
  const name = basename(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return makeOnce(join('bin', `${name}-${keyOfFolder(folder)}${suffix}`), async (draft) => {
    progress(`building ${name} (first use, ${duration})`);
    await output('go', ['build', '-ldflags', '-s -w', '-o', draft, packagePath], { cwd: folder, env: goEnvironment() });
  });
}
