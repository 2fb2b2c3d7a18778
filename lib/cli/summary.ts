import { basename } from 'node:path';
import type { SynthSummary } from '../reference-designs';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Rows of two columns, the first as wide as its widest text. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`.trimEnd());
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** What a synthesis made, what waits, and what to type next. */
export function renderSummary(
  summary: SynthSummary,
  options: { readonly out: string; readonly outputs?: string },
): readonly string[] {
  const { stacks, manifests, files, waiting } = summary;
  const inOut = options.out === '.' ? '' : `cd ${options.out} && `;
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
    ...section(
      'Not written yet:',
      waiting.flatMap(({ path, waitsFor, command }) => [
        `  ${path} waits for the output ${waitsFor.output} of the stack ${waitsFor.stack}, which this brings:`,
        `    ${inOut}${command}`,
        `  and then synthesize again with that file of outputs.`,
      ]),
    ),
    '',
    'Next:',
    `  read ${files.find((file) => basename(file).endsWith('run-book.md')) ?? 'the run-book'}: it has every step in order`,
    `  ${inOut}npx cdktf diff ${stacks[0]?.name ?? ''}`,
    `  ${inOut}npx cdktf deploy ${stacks[0]?.name ?? ''}`,
  ];
}
