import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, OUTPUTS_FILE } from '../design';
import { formatSummary } from '../reference-designs/summary';
import { NO_OUTPUTS, readStackOutputs, type SiteSpec, type StackOutputs } from '../spec';
import { loadReferenceDesign } from './load-reference-design';
import { writeProjectFile } from './project-file';
import { locate, readSite, readText, summarize, type Printer } from './site-file';
import { UsageError } from './usage-error';

/** What `synth` takes. */
export interface SynthOptions {
  /** Folder to write to. */
  readonly out: string;
  /**
   * File of outputs of applied stages.
   *
   * @default - outputs.json in the output folder, if it is there
   */
  readonly outputs?: string;
}

/**
 * Writes everything that follows from a site file, and prints what was made.
 *
 * @returns 1 when the site has errors, and then nothing was written; otherwise 0
 */
export async function synth(path: string, options: SynthOptions, printer: Printer): Promise<number> {
  checkFolder(options.out);
  const document = readSite(path);
  const issues = checkSite(document.data);
  issues.forEach((issue) => {
    printer.error(locate(path, document, issue));
  });
  if (issues.some(({ severity }) => severity === 'error')) {
    printer.error(`${path}: ${summarize(issues)}; nothing was written`);
    return 1;
  }
  const outputs = outputsOf(options, printer);
  printer.error(`${path}: synthesizing to ${options.out} …`);
  // Checked above: the document is a site.
  const spec = document.data as SiteSpec;
  const { TkoApp, addSite } = await loadReferenceDesign(spec.design);
  const app = new TkoApp({ outdir: options.out, outputs });
  addSite(app, spec);
  const summary = app.synth();
  writeProjectFile(path, options.out);
  printer.log(formatSummary(summary, options));
  return 0;
}

/**
 * The values of applied stages: of the file that was named, otherwise of the one in the output folder, where the
 * commands that we print put it.
 */
function outputsOf({ out, outputs }: SynthOptions, printer: Printer): StackOutputs {
  const file = outputs ?? join(out, OUTPUTS_FILE);
  if (outputs === undefined && !existsSync(file)) {
    return NO_OUTPUTS;
  }
  printer.error(`${file}: reading the values of applied stages`);
  return readStackOutputs(readText(file, 'a file of outputs'));
}

/** @throws UsageError when the output cannot be a folder */
function checkFolder(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory()) {
    throw new UsageError(`--out: got the file ${out}, expected a folder; name another one`);
  }
}
