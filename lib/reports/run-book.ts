import type { Step } from '../design';

const KINDS: Readonly<Record<Step['kind'], string>> = {
  preflight: 'check',
  deploy: 'Terraform',
  wait: 'wait',
  operator: 'by hand',
  cluster: 'cluster',
};

function renderStep({ kind, title, reason, commands }: Step, index: number): string {
  const code = commands.length === 0 ? '' : `\n\n\`\`\`sh\n${commands.join('\n')}\n\`\`\``;
  return `## ${index + 1}. ${title} (${KINDS[kind]})\n\n${reason}${code}\n`;
}

const table = (rows: readonly (readonly [string, string])[]): string =>
  rows
    .map(
      ([name, meaning]) =>
        `| ${name
          .split(', ')
          .map((each) => `\`${each}\``)
          .join(', ')} | ${meaning} |`,
    )
    .join('\n');

/** What a run-book tells of a site. */
export interface RunBook {
  /** Name of the site. */
  readonly site: string;
  /** What runs on which infrastructure, as one sentence. */
  readonly subject: string;
  /** What the commands take from the environment, with what each holds. */
  readonly variables: readonly (readonly [names: string, meaning: string])[];
  readonly steps: readonly Step[];
}

/** The run-book of a site, in Markdown: every step in order, with its reason and its commands. */
export function renderRunBook({ site, subject, variables, steps }: RunBook): string {
  return [
    `# Run-book of the site ${site}`,
    '',
    subject,
    '',
    'The commands take these variables from the environment; nothing of them stands in a file.',
    '',
    '| variable | what it holds |',
    '| --- | --- |',
    table(variables),
    '',
    'If Terraform is killed in the middle of an apply and its state is lost, the next apply says that an object exists ' +
      'already. Import that object with `terraform import`, in the folder of its stack, and apply again.',
    '',
    ...steps.map(renderStep),
  ].join('\n');
}
