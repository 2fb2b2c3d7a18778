import { isMap, isScalar, LineCounter, parseDocument, type Scalar } from 'yaml';
import { SpecError, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { FlatTexts } from './read-flat';

/** A file with a flat cluster configuration. */
export interface FlatFile {
  /** The variables as they stand there, all of them texts. */
  readonly texts: FlatTexts;
  /** The line of a variable, counted from 1; undefined for one that the file does not have. */
  readonly lineOf: (name: string) => number | undefined;
}

/**
 * Reads the text of a flat cluster configuration: a YAML mapping of names to single values. Every value is taken as the
 * text that stands there, so that `20.10` stays a version and `true` can be compared.
 *
 * @throws SpecError when the text is no such mapping: everything that is wrong at once
 */
export function readFlatFile(text: string): FlatFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: true, merge: false });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) {
    throw new SpecError(
      document.errors.length === 0
        ? [propIssue('', 'no mapping', 'a YAML mapping of variables', 'write "NAME: value" on a line each')]
        : document.errors.map(({ linePos, message }) =>
            propIssue(
              '',
              `a syntax error at line ${linePos?.[0].line ?? 1}: ${message.split(' at line ')[0] ?? ''}`,
              'a YAML mapping of variables',
              'correct the YAML there',
            ),
          ),
    );
  }
  const lines = new Map<string, number>();
  const texts: Record<string, string> = {};
  const issues = contents.items.flatMap(({ key, value }): readonly SpecIssue[] => {
    const name = isScalar(key) ? String(key.value) : String(key);
    const start = isScalar(key) ? key.range[0] : undefined;
    lines.set(name, start === undefined ? 1 : lineCounter.linePos(start).line);
    if (value !== null && !isScalar(value)) {
      return [propIssue(name, 'a list or a mapping', 'a single value', 'write a mapping as a text: "{name: value}"')];
    }
    texts[name] = textOf(value);
    return [];
  });
  if (issues.length > 0) {
    throw new SpecError(issues);
  }
  return { texts, lineOf: (name) => lines.get(name) };
}

/** The text of a scalar; nothing at all is an empty one. */
const textOf = (node: Scalar | null): string => (typeof node?.value === 'string' ? node.value : '');
