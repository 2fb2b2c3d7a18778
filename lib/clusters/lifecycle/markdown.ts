import { show } from '../../spec/issue';

/** A text as one cell of a table. */
const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

/** A value as code in a cell; nothing is a dash. */
export const code = (value: unknown): string =>
  value === undefined
    ? '–'
    : `\`${(typeof value === 'string' && value !== '' ? value : show(value)).replace(/`/g, "'")}\``;

/** A table; nothing where there are no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).concat('');

/** "1 node", "2 nodes". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
