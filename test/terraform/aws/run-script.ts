import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

/** What cloud-init is told. */
export interface CloudConfig {
  readonly users: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly write_files: readonly { readonly path: string; readonly permissions: string; readonly content: string }[];
  readonly runcmd: readonly (readonly string[])[];
}

export const cloudConfig = (userData: string): CloudConfig => parse(userData) as CloudConfig;

/** The content of a file that cloud-init writes. */
export function fileOf(userData: string, path: string): string {
  const file = cloudConfig(userData).write_files.find((one) => one.path === path);
  if (file === undefined) {
    throw new Error(`cloud-init writes no ${path}`);
  }
  return file.content;
}

/** The script that cloud-init runs. */
export const scriptOf = (userData: string): string => fileOf(userData, cloudConfig(userData).runcmd[0]?.[0] ?? '');

/** Commands that write down their arguments, one call a line. */
const NOTED = [
  'amazon-linux-extras',
  'curl',
  'docker',
  'id',
  'install',
  'modprobe',
  'stat',
  'sysctl',
  'systemctl',
  'tar',
  'usermod',
];

/** The command `aws` with a bucket that is a folder. */
const AWS = `case "$1 $2" in
  's3 cp') from="$6"; cp "$BUCKET/$(echo "$from" | cut -d/ -f4-)" "$7" ;;
  's3api head-object') [ -f "$BUCKET/$8" ] ;;
  *) exit 9 ;;
esac
`;

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly calls: readonly string[];
}

/** A folder that stands for a host: scripts run in it with stubs in place of what changes a host. */
export class Sandbox {
  public readonly root = mkdtempSync(join(tmpdir(), 'tko-host-'));
  private readonly log = join(this.root, 'calls');

  /** @param real commands that are no stubs here */
  constructor(...real: readonly string[]) {
    NOTED.filter((name) => !real.includes(name)).forEach((name) => {
      this.stub(name, '');
    });
    this.stub('aws', AWS);
    this.stub('curl', 'while [ "$1" != --output ]; do shift; done; echo content >"$2"');
    this.stub('docker', '[ "$1" != compose ]');
  }

  /** Replaces what a command does; what it is called with is always written down. */
  public stub(name: string, body: string): this {
    this.write(`bin/${name}`, `#!/bin/sh\necho "${name} $*" >>"$CALLS"\n${body}\n`);
    chmodSync(join(this.root, 'bin', name), 0o755);
    return this;
  }

  public write(path: string, content: string | Buffer): this {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return this;
  }

  public read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  public has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Runs a script whose folders are moved below this one. */
  public run(script: string): Run {
    rmSync(this.log, { force: true });
    const moved = script.replace(/(?<=[ '"=])\/(?:opt|etc\/harbor|usr\/local)\b/g, (path) => `${this.root}${path}`);
    this.write('tko-host', moved);
    chmodSync(join(this.root, 'tko-host'), 0o755);
    const { status, stdout, stderr } = spawnSync(join(this.root, 'tko-host'), {
      encoding: 'utf8',
      env: { PATH: `${this.root}/bin:/usr/bin:/bin`, CALLS: this.log, BUCKET: join(this.root, 'bucket') },
    });
    const calls = existsSync(this.log) ? readFileSync(this.log, 'utf8').trim().split('\n') : [];
    const [out, err] = [stdout, stderr].map((text) => text.replaceAll(this.root, ''));
    return { status, stdout: out ?? '', stderr: err ?? '', calls: calls.map((call) => call.replaceAll(this.root, '')) };
  }

  public remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** What a shell says of the syntax of a script; nothing when it is right. */
export const syntax = (script: string): string => spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;
