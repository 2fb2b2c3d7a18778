import { basename } from 'node:path';
import type { SynthSummary } from './tko-app';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Rows of two columns, the first as wide as its widest text. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** How the summary is written. */
export interface SummaryOptions {
  /**
   * Folder that was synthesized to, as the user named it; commands begin with a change to it.
   *
   * @default - the working directory
   */
  readonly out?: string;
}

/** Files that are not written yet, by the command that brings what they wait for. */
function waitingLines(waiting: SynthSummary['waiting'], inOut: string): readonly string[] {
  const commands = [...new Set(waiting.map(({ waitsFor }) => waitsFor.command))];
  return commands.flatMap((command) => {
    const files = waiting.filter(({ waitsFor }) => waitsFor.command === command);
    return [
      ...files.map(
        ({ path, waitsFor }) => `  ${path} waits for the output ${waitsFor.output} of the stack ${waitsFor.stack}`,
      ),
      `  This brings ${files.length === 1 ? 'it' : 'them'}:`,
      `    ${inOut}${command}`,
      '  Then synthesize again with that file of outputs.',
    ];
  });
}

/** What a synthesis made, what waits for late values, and what to type next. */
export function formatSummary(summary: SynthSummary, options: SummaryOptions = {}): string {
  const { stacks, manifests, files, waiting } = summary;
  const inOut = options.out === undefined || options.out === '.' ? '' : `cd ${options.out} && `;
  return [
    `Terraform stacks in ${summary.terraformOutdir}/stacks, in the order of deployment:`,
    ...table(stacks.map(({ name, resources }) => [name, plural(resources, 'resource')])),
    ...section(
      `Kubernetes manifests in ${summary.outdir}, in the order of application:`,
      table(manifests.map(({ file, objects }) => [file, plural(objects, 'object')])),
    ),
    ...section(
      `Other files in ${summary.outdir}:`,
      files.map((file) => `  ${file}`),
    ),
    ...section('Not written yet:', waitingLines(waiting, inOut)),
    '',
    'Next:',
    ...files
      .filter((file) => basename(file).endsWith('run-book.md'))
      .map((file) => `  read ${summary.outdir}/${file}: every step in order`),
    ...stacks
      .slice(0, 1)
      .flatMap(({ name }) => [`  ${inOut}npx cdktf diff ${name}`, `  ${inOut}npx cdktf deploy ${name}`]),
  ].join('\n');
}
