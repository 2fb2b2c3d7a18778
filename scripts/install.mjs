// Installs the dependencies of a clone, unless they are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the clone, with its output shown. Returns whether it succeeded. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** Says what is being done; everything that takes a few seconds begins with such a line. */
export const say = (line) => console.error(`\n▸ ${line}`);

/** The lock file that an installation was made of, as far as npm keeps it. */
const installed = () => existsSync(join(root, 'node_modules/.package-lock.json'));

export function installDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`node: got ${process.versions.node}, expected 20 or later; install a newer Node`);
    process.exit(1);
  }
  if (installed()) return;
  say('installing the dependencies (npm ci, about a minute)');
  // Nothing that is used here needs the install scripts of dependencies, and some of them download or compile.
  if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])) process.exit(1);
}

export const packageJson = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
