// What follows from the example's site file, worked out by the compiled library.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, fence, prose, table } from './markdown.mjs';

const require = createRequire(import.meta.url);
const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** @param build folder of the compiled library */
export function exampleSite(root, build, path) {
  const load = (module) => require(join(build, module));
  const { readDocument } = load('spec/index.js');
  const { designVsphereVds, planSteps } = load('design/index.js');
  const site = readDocument(readFileSync(join(root, path), 'utf8')).data;
  const design = designVsphereVds(site);

  /** The files of a synthesis, each with what it holds. */
  const output = () => {
    const { TkoApp, VsphereVds } = load('reference-designs/index.js');
    const outdir = mkdtempSync(join(tmpdir(), 'tko-cdk-docs-'));
    try {
      const app = new TkoApp({ outdir });
      VsphereVds.fromSpec(app, site);
      const { stacks, manifests, files, waiting } = app.synth();
      const rows = [
        ...stacks.map(({ file, resources }) => [`cdktf.out/${file}`, count(resources, 'resource')]),
        ...manifests.map(({ file, objects }) => [`dist/${file}`, count(objects, 'object')]),
        ...files.map((file) => [`dist/${file}`, '']),
        ...waiting.map(({ path: file, waitsFor }) => [`dist/${file}`, `once ${waitsFor.stack} was applied`]),
      ];
      const width = Math.max(...rows.map(([file]) => file.length));
      return fence('text', rows.map(([file, what]) => `${file.padEnd(width)}  ${what}`.trimEnd()).join('\n'));
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  };

  const variables = () => {
    const { terraformVariables } = load('design/index.js');
    return table(
      ['Variable', 'What it holds'],
      terraformVariables(design).map(([name, meaning]) => [code(name), prose(meaning)]),
    );
  };

  const steps = () =>
    table(
      ['', 'Step', 'Kind', 'Why'],
      planSteps(design).map(({ title, kind, reason }, index) => [String(index + 1), prose(title), kind, prose(reason)]),
    );
  return { output, variables, steps };
}

/** What the command prints about itself. */
export const help = (build, args) =>
  fence('text', execFileSync(process.execPath, [join(build, 'cli/main.js'), ...args, '--help'], { encoding: 'utf8' }));
