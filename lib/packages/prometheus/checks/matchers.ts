import { show, type SpecIssue } from '../../../spec';
import { propIssue } from '../../../spec/prop-issue';
import { regexProblem } from '../../monitoring/re2';
import { textsOf, within } from '../../monitoring/config-text';

const MATCHER = /^\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(=~|!=|!~|=)\s*([\s\S]*)$/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', '"': '"', '\\': '\\' };

/** The issues of matchers of alerts. */
export const matcherIssues = (path: string, matchers: unknown): readonly SpecIssue[] =>
  textsOf(matchers).flatMap((text, index) => {
    const problem = splitMatchers(text)
      .map(matcherProblem)
      .find((found) => found !== undefined);
    const at = within(path, [index]);
    return problem === undefined
      ? []
      : [propIssue(at, `${show(text)}: ${problem}`, 'a matcher, such as severity="critical"', 'mend it')];
  });

/** A text may hold several matchers, in braces, with commas between them. */
function splitMatchers(text: string): readonly string[] {
  const inside = text.replace(/^\{/, '').replace(/\}$/, '');
  const found: string[] = [];
  let current = '';
  let isQuoted = false;
  let isEscaped = false;
  for (const character of inside) {
    if (character === ',' && !isQuoted) {
      found.push(current);
      current = '';
      continue;
    }
    isQuoted = character === '"' && !isEscaped ? !isQuoted : isQuoted;
    isEscaped = character === '\\' && !isEscaped;
    current += character;
  }
  return current.trim() === '' ? found : [...found, current];
}

function matcherProblem(text: string): string | undefined {
  const [, name, operator, written = ''] = MATCHER.exec(text) ?? [];
  if (name === undefined) {
    return 'no name of a label with =, !=, =~ or !~ behind it';
  }
  const value = readValue(written.trimEnd());
  if (value === undefined) {
    return 'a double quote that is not escaped, or not closed';
  }
  return operator === '=~' || operator === '!~' ? regexProblem(value) : undefined;
}

/** What a value means; undefined when its quotes are wrong. */
function readValue(written: string): string | undefined {
  const isQuoted = written.startsWith('"');
  const text = isQuoted ? written.slice(1) : written;
  // Escaped characters keep their place, and are no quotes.
  const firstQuote = text.replace(/\\[\s\S]/g, '__').indexOf('"');
  if (firstQuote !== (isQuoted ? text.length - 1 : -1) || (isQuoted && text === '')) {
    return undefined;
  }
  return (isQuoted ? text.slice(0, -1) : text).replace(
    /\\([\s\S])/g,
    (escape, character: string) => ESCAPES[character] ?? escape,
  );
}
