// Measures a fleet of clusters in one process: from constructs to files, beside yaml.stringify of the same objects to
// files, and beside cdk8s' own App.synth. Prints a line of JSON for each size.
// node --expose-gc bench/fleet.cjs FOLDER SIZE…
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { App, Chart } = require('cdk8s');
const { stringify } = require('yaml');
const { ManifestApp, WorkloadCluster } = require('../build/kubernetes/index.js');
const { fleet } = require('./fleet-clusters.cjs');

const ROUNDS = 5;
/** The time that cdk8s' App.synth may take; beyond it the size is left out. */
const LONGEST = 60_000;
/** The text that cdk8s writes. */
const YAML = { keepUndefined: true, lineWidth: 0, version: '1.1' };

const [, , folder, ...sizes] = process.argv;

function milliseconds(work) {
  globalThis.gc?.();
  const begin = process.hrtime.bigint();
  const result = work();
  return { milliseconds: Number(process.hrtime.bigint() - begin) / 1e6, result };
}

/** Runs work in a folder of its own. */
function inFolder(work) {
  const outdir = mkdtempSync(join(folder, 'fleet-'));
  try {
    return work(outdir);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** A chart for each cluster. */
function addClusters(app, clusters) {
  for (const props of clusters) {
    new WorkloadCluster(new Chart(app, props.name, { disableResourceNameHashes: true }), 'Cluster', props);
  }
  return app;
}

function yardstick(outdir, manifests) {
  for (const { file, objects } of manifests) {
    writeFileSync(join(outdir, file), objects.map((object) => stringify(object, YAML)).join('---\n'));
  }
}

function round(clusters) {
  const ours = inFolder((outdir) => {
    const { milliseconds: constructs, result: app } = milliseconds(() =>
      addClusters(new ManifestApp({ outdir }), clusters),
    );
    const { milliseconds: synth } = milliseconds(() => app.synth());
    return { constructs, synth, manifests: app.manifests() };
  });
  const yaml = inFolder((outdir) => milliseconds(() => yardstick(outdir, ours.manifests))).milliseconds;
  const { constructs, synth, manifests } = ours;
  return { constructs, synth, yaml, objects: manifests.reduce((sum, { objects }) => sum + objects.length, 0) };
}

const cdk8sSynth = (clusters) =>
  inFolder((outdir) => {
    const app = addClusters(new App({ outdir }), clusters);
    return milliseconds(() => app.synth()).milliseconds;
  });

// Warm-up: the compiler of Node has seen every shape on both sides.
const warm = fleet(100);
Array.from({ length: 4 }, () => round(warm));

let before;
for (const size of sizes.map(Number)) {
  const clusters = fleet(size);
  const rounds = Array.from({ length: ROUNDS }, () => round(clusters));
  // The best of each side: what else the machine does can only slow a round down.
  const best = (figure) => Math.min(...rounds.map(figure));
  const whole = best(({ constructs, synth }) => constructs + synth);
  const synth = best((figures) => figures.synth);
  const yaml = best((figures) => figures.yaml);
  // App.synth takes a time that grows with the square of the number of charts.
  const expected = before === undefined ? 0 : before.cdk8s * (size / before.size) ** 2;
  const cdk8s = expected < LONGEST ? cdk8sSynth(clusters) : undefined;
  before = cdk8s === undefined ? before : { size, cdk8s };
  console.log(
    JSON.stringify({
      size,
      objects: rounds[0].objects,
      whole: whole / yaml,
      synth: synth / yaml,
      milliseconds: whole,
      synthMilliseconds: synth,
      cdk8sMilliseconds: cdk8s,
    }),
  );
}
