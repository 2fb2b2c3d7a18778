import { TEXT_FORMATS } from './formats';
import { show, type SpecIssue } from './issue';
import { propIssue } from './prop-issue';

/**
 * The issue of a text that has not the format it should have.
 *
 * @param format name of a format in TEXT_FORMATS, such as "dns-label"
 */
export function textIssues(path: string, format: string, text: string): readonly SpecIssue[] {
  const known = TEXT_FORMATS[format];
  if (known === undefined) {
    throw new RangeError(`${path}: got the unknown format ${show(format)}, expected one of TEXT_FORMATS`);
  }
  return known.accepts(text)
    ? []
    : [propIssue(path, show(text), known.expected, `write it like ${show(known.example)}`)];
}

/** The issues of a list of texts. */
export const textListIssues = (path: string, format: string, texts: readonly string[]): readonly SpecIssue[] =>
  texts.flatMap((text, index) => textIssues(`${path}[${index}]`, format, text));

/** The issues of a map of labels: keys and values that Kubernetes takes. */
export const labelIssues = (path: string, labels: Readonly<Record<string, string>>): readonly SpecIssue[] =>
  Object.entries(labels).flatMap(([key, value]) => [
    ...textIssues(`${path}.${key}`, 'kubernetes-label-key', key),
    ...textIssues(`${path}.${key}`, 'kubernetes-label-value', value),
  ]);
