// Runs every example, or those that are named, in an empty folder and keeps what they write in
// examples/<example>/expected. `--check` compares.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from './install.mjs';

const check = process.argv.includes('--check');
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** What stages of an example could answer: with it, everything is written that waits for outputs. */
const SAMPLE_OUTPUTS = 'outputs.sample.json';

/** Files below a folder, by their relative paths. */
const filesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
        .sort()
    : [];

/** Runs an example and returns the folder with what it wrote. */
function runExample(example) {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-example-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const sample = join(root, 'examples', example, SAMPLE_OUTPUTS);
  if (existsSync(sample)) cpSync(sample, join(folder, 'outputs.json'));
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'examples', example, 'main.ts')],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') } },
  );
  if (status !== 0) throw new Error(`examples/${example}/main.ts: exit ${status}\n${stderr}`);
  rmSync(join(folder, 'node_modules'));
  rmSync(join(folder, 'outputs.json'), { force: true });
  return folder;
}

/** The number and the text of the first line in which two texts differ. */
function firstDifference(expected, got) {
  const [a, b] = [expected.split('\n'), got.split('\n')];
  const line = a.findIndex((text, index) => text !== b[index]);
  const at = line === -1 ? a.length : line;
  return `line ${at + 1}: expected ${JSON.stringify(a[at])}, got ${JSON.stringify(b[at])}`;
}

let stale = 0;
for (const example of named.length > 0 ? named : readdirSync(join(root, 'examples'))) {
  const expected = join(root, 'examples', example, 'expected');
  const written = runExample(example);
  if (check) {
    for (const file of new Set([...filesOf(expected), ...filesOf(written)])) {
      const [a, b] = [expected, written].map((folder) =>
        existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
      );
      if (a !== b) {
        stale += 1;
        console.error(`examples/${example}/expected/${file}: ${firstDifference(a, b)}`);
      }
    }
  } else {
    rmSync(expected, { recursive: true, force: true });
    for (const file of filesOf(written)) {
      mkdirSync(dirname(join(expected, file)), { recursive: true });
      cpSync(join(written, file), join(expected, file));
    }
  }
  rmSync(written, { recursive: true, force: true });
}
if (stale > 0) {
  console.error('if this is what was meant, run: npm run expected');
  process.exit(1);
}
