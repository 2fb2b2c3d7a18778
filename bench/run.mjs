// npm run bench: each figure beside its goal. Ratios are taken in one run, the two sides in turn.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ROUNDS = 9;
const FLEETS = ['100', '300', '1000'];
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

/** A figure without a goal, for comparison. */
const note = (name, value) => console.log(`${name.padEnd(62)} ${value.padStart(10)}`);

const site = join(root, 'examples/vsphere-vds/site.yaml');
const example = [join(root, 'build/cli/main.js'), 'synth', site, '--out', join(folder, 'example')];
const empty = [join(root, 'bench/empty-app.cjs'), join(folder, 'empty')];
mkdirSync(join(folder, 'empty'));

const rounds = Array.from({ length: ROUNDS }, () => ({
  example: measure(example),
  empty: measure(empty),
  root: JSON.parse(measure([join(root, 'bench/import-root.cjs')]).stdout),
  aws: JSON.parse(measure([join(root, 'bench/import-aws.cjs')]).stdout),
}));
const fleets = measure(['--expose-gc', join(root, 'bench/fleet.cjs'), folder, ...FLEETS])
  .stdout.trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const flat = JSON.parse(measure([join(root, 'bench/flat.cjs')]).stdout);
rmSync(folder, { recursive: true, force: true });

const seconds = median(rounds.map((round) => round.example.seconds));
const ratio = median(rounds.map((round) => round.example.seconds / round.empty.seconds));
const megabytes = Math.max(...rounds.map((round) => round.example.megabytes));
const load = median(rounds.map((round) => round.root.milliseconds));
const loaded = Math.max(...rounds.map((round) => round.root.loaded));
const aws = {
  ratio: median(rounds.map((round) => round.aws.ratio)),
  megabytes: Math.max(...rounds.map((round) => round.aws.megabytes)),
  modules: Math.max(...rounds.map((round) => round.aws.modules)),
};

const met = [
  row('cold process, whole VDS example: time', `${seconds.toFixed(2)} s`, '< 1.5 s', seconds < 1.5),
  row('cold process, whole VDS example: memory', `${megabytes.toFixed(0)} MB`, '< 250 MB', megabytes < 250),
  row('the same, beside an empty cdktf and cdk8s app: ratio', ratio.toFixed(2), '<= 1.5', ratio <= 1.5),
  row('import of the package root: time', `${load.toFixed(0)} ms`, '< 120 ms', load < 120),
  row('import of the package root: files of CDK packages loaded', `${loaded}`, '0', loaded === 0),
  row('import of tko-cdk/aws, beside cdktf and cdk8s alone: ratio', aws.ratio.toFixed(2), '<= 3', aws.ratio <= 3),
  row('import of tko-cdk/aws: memory', `${aws.megabytes.toFixed(0)} MB`, '< 150 MB', aws.megabytes < 150),
  row('import of tko-cdk/aws: modules of the provider', `${aws.modules}`, '< 100', aws.modules < 100),
];

const [smallest, largest] = [fleets[0], fleets.at(-1)];
const clusters = ({ size }) => `${size} clusters`;
for (const fleet of fleets) {
  const { cdk8sMilliseconds: cdk8s, objects, size, synth, synthMilliseconds, whole, milliseconds } = fleet;
  note(
    `${clusters(fleet)}, ${objects} objects, constructs to files: for a cluster`,
    `${(milliseconds / size).toFixed(2)} ms`,
  );
  note('  the same, beside yaml.stringify of the objects to files: ratio', whole.toFixed(2));
  note('  synthesis alone, beside yaml.stringify: ratio', synth.toFixed(2));
  note('  synthesis alone: time', `${(synthMilliseconds / 1000).toFixed(2)} s`);
  note(
    "  cdk8s' own App.synth of the same charts: time",
    cdk8s === undefined ? 'over 60 s' : `${(cdk8s / 1000).toFixed(2)} s`,
  );
}
// In units of yaml.stringify, whose time grows with the objects: the machine may be busier in one half of the run.
const growth = largest.whole / smallest.whole;
met.push(
  row(
    `${clusters(largest)} to files, beside yaml.stringify: ratio`,
    largest.whole.toFixed(2),
    '<= 1.5',
    largest.whole <= 1.5,
  ),
  row(`one of ${clusters(largest)}, beside one of ${smallest.size}: ratio`, growth.toFixed(2), '<= 1.5', growth <= 1.5),
);
note(`${flat.configurations} flat configurations to manifests: time`, `${flat.milliseconds.toFixed(0)} ms`);
met.push(
  row('the same, beside yaml.stringify of what comes out: ratio', flat.ratio.toFixed(2), '<= 3', flat.ratio <= 3),
);
process.exitCode = met.every(Boolean) ? 0 : 1;
