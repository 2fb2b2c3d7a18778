// The table of the rules that a site is checked against.
import { prose, table } from './markdown.mjs';

export const rulesTable = (rules) =>
  table(
    ['Rule', 'What has to be true', 'Source', 'Held by', 'Severity'],
    rules.map(({ id, statement, source, held, severity = 'error' }) => [
      id,
      prose(statement),
      prose(source),
      held,
      held === 'check' ? severity : '',
    ]),
  );
