/** A step as it stands in a run-book. */
export interface BookStep {
  readonly number: number;
  readonly title: string;
  readonly kind: string;
  readonly reason: string;
  /** The commands, as an operator copies them; empty when there are none. */
  readonly script: string;
}

/** A run-book as an operator reads it. */
export interface RunBookText {
  readonly text: string;
  readonly subject: string;
  readonly variables: readonly (readonly [name: string, meaning: string])[];
  readonly steps: readonly BookStep[];
}

const HEADING = /^## ([0-9]+)\. (.*) \(([^()]+)\)\n\n/;
const CODE = /\n\n```sh\n([\s\S]*?)\n```\n*$/;

/** Reads the Markdown of a run-book. */
export function readRunBook(text: string): RunBookText {
  const [head = '', ...parts] = text.split(/\n(?=## [0-9]+\. )/);
  const rows = [...head.matchAll(/^\| `([^`]+)`(?:, `[^`]+`)* \| (.*) \|$/gm)];
  return {
    text,
    subject: head.split('\n\n')[1] ?? '',
    variables: rows.map(([, name = '', meaning = '']) => [name, meaning] as const),
    steps: parts.map((part) => {
      const [heading = '', number = '', title = '', kind = ''] = HEADING.exec(part) ?? [];
      const body = part.slice(heading.length);
      return {
        number: Number(number),
        title,
        kind,
        reason: body.replace(CODE, '').trim(),
        script: CODE.exec(body)?.[1] ?? '',
      };
    }),
  };
}
