// What follows from the site file of an example, worked out by the compiled library.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, fence, prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The reference designs: what works a site out, and what writes it. */
const DESIGNS = {
  'vsphere-vds': {
    plan: 'designVsphereVds',
    steps: 'planSteps',
    variables: 'terraformVariables',
    entry: 'vsphere.js',
    site: 'VsphereVds',
  },
  aws: { plan: 'designAws', steps: 'awsSteps', variables: 'awsVariables', entry: 'aws.js', site: 'Aws' },
  'aws-air-gapped': {
    plan: 'designAwsAirGapped',
    steps: 'awsSteps',
    variables: 'awsVariables',
    entry: 'aws.js',
    site: 'AwsAirGapped',
  },
};

/** Outputs that the stages of an example could answer with. */
const SAMPLE_OUTPUTS = 'outputs.sample.json';

/**
 * @param build folder of the compiled library
 * @param example folder below examples/, named after its reference design
 */
export function exampleSite(root, build, example) {
  const load = (module) => require(join(build, module));
  const names = DESIGNS[example];
  if (names === undefined) {
    throw new Error(`${example}: got no such example, expected one of ${Object.keys(DESIGNS).join(', ')}`);
  }
  const { readDocument, readStackOutputs } = load('spec/index.js');
  const rules = load('design/index.js');
  const folder = join(root, 'examples', example);
  const site = readDocument(readFileSync(join(folder, 'site.yaml'), 'utf8')).data;
  const design = rules[names.plan](site);

  const outputsOf = (when) => {
    const sample = join(folder, SAMPLE_OUTPUTS);
    return when === 'deployed' && existsSync(sample) ? readStackOutputs(readFileSync(sample, 'utf8')) : undefined;
  };

  /** Synthesizes the site, and reads something off the summary. */
  const synthesized = (outputs, read) => {
    const library = load(names.entry);
    const outdir = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
    try {
      const app = new library.TkoApp({ outdir, outputs });
      library[names.site].fromSpec(app, site);
      return read(library, app.synth());
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  };

  /**
   * The files of a synthesis, each with what it holds.
   *
   * @param when `deployed`, when the stages have answered
   */
  const output = (when) =>
    synthesized(outputsOf(when), (_library, { stacks, manifests, files, waiting: late }) => {
      const rows = [
        ...stacks.map(({ file, resources }) => [`cdktf.out/${file}`, count(resources, 'resource')]),
        ...manifests.map(({ file, objects }) => [`dist/${file}`, count(objects, 'object')]),
        ...files.map((file) => [`dist/${file}`, '']),
        ...late.map(({ path: file, waitsFor }) => [`dist/${file}`, `once ${waitsFor.stack} was applied`]),
      ];
      const width = Math.max(...rows.map(([file]) => file.length));
      return fence('text', rows.map(([file, what]) => `${file.padEnd(width)}  ${what}`.trimEnd()).join('\n'));
    });

  const variables = () =>
    table(
      ['Variable', 'What it holds'],
      rules[names.variables](design).map(([name, meaning]) => [code(name), prose(meaning)]),
    );

  const steps = () =>
    table(
      ['', 'Step', 'Kind', 'Why'],
      rules[names.steps](design).map(({ title, kind, reason }, index) => [
        String(index + 1),
        prose(title),
        kind,
        prose(reason),
      ]),
    );

  /** What the summary of a synthesis says of files that are not written yet. */
  const waiting = () => {
    const lines = synthesized(undefined, ({ formatSummary }, summary) => formatSummary(summary).split('\n'));
    const start = lines.indexOf('Not written yet:');
    return fence('text', lines.slice(start, lines.indexOf('', start)).join('\n'));
  };
  return { spec: site, design, output, variables, steps, waiting };
}

/** What the command prints about itself. */
export const help = (build, args) =>
  fence('text', execFileSync(process.execPath, [join(build, 'cli/main.js'), ...args, '--help'], { encoding: 'utf8' }));
