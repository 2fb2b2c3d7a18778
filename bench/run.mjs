// npm run bench: each figure beside its goal. Ratios are taken in one run, the two sides in turn.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ROUNDS = 9;
const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-bench-'));

/** Runs a process of Node to its end: seconds, and the most memory it held, in MB. */
function measure(args) {
  const begin = process.hrtime.bigint();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--require', join(root, 'bench/print-memory.cjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}${stdout}`);
  return { seconds, ...JSON.parse(stderr.trim().split('\n').at(-1)), stdout };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function row(name, value, goal, met) {
  console.log(`${name.padEnd(62)} ${value.padStart(10)}   goal ${goal.padEnd(16)} ${met ? 'met' : 'MISSED'}`);
  return met;
}

const site = join(root, 'examples/vsphere-vds/site.yaml');
const example = [join(root, 'build/cli/main.js'), 'synth', site, '--out', join(folder, 'example')];
const empty = [join(root, 'bench/empty-app.cjs'), join(folder, 'empty')];
mkdirSync(join(folder, 'empty'));

const rounds = Array.from({ length: ROUNDS }, () => ({
  example: measure(example),
  empty: measure(empty),
  root: JSON.parse(measure([join(root, 'bench/import-root.cjs')]).stdout),
}));
rmSync(folder, { recursive: true, force: true });

const seconds = median(rounds.map((round) => round.example.seconds));
const ratio = median(rounds.map((round) => round.example.seconds / round.empty.seconds));
const megabytes = Math.max(...rounds.map((round) => round.example.megabytes));
const load = median(rounds.map((round) => round.root.milliseconds));
const loaded = Math.max(...rounds.map((round) => round.root.loaded));

const met = [
  row('cold process, whole VDS example: time', `${seconds.toFixed(2)} s`, '< 1.5 s', seconds < 1.5),
  row('cold process, whole VDS example: memory', `${megabytes.toFixed(0)} MB`, '< 250 MB', megabytes < 250),
  row('the same, beside an empty cdktf and cdk8s app: ratio', ratio.toFixed(2), '<= 1.5', ratio <= 1.5),
  row('import of the package root: time', `${load.toFixed(0)} ms`, '< 120 ms', load < 120),
  row('import of the package root: files of CDK packages loaded', `${loaded}`, '0', loaded === 0),
];
process.exitCode = met.every(Boolean) ? 0 : 1;
