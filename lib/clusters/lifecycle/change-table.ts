import { table } from './markdown';
import type { ChangeRule } from './rules';

/** What changes do, as a table in Markdown: a row for each property. */
export const changeTable = (rules: readonly ChangeRule[]): string =>
  table(
    ['property', 'effect', 'why'],
    rules.map(({ property, effects, otherwise, why, basis }) => [
      `\`${property}\``,
      [effects.join(', '), ...(otherwise === undefined ? [] : [otherwise])].join('; '),
      `${why}${basis === 'convention' ? ' (convention)' : ''}`,
    ]),
  ).join('\n');
