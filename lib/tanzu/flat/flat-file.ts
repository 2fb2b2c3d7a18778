import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { SpecError, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import type { FlatTexts } from './read-flat';

/** The path of a finding that is about the whole file. */
const WHOLE = 'configuration';

/** A file with a flat cluster configuration. */
export interface FlatFile {
  /** The variables as they stand there, all of them texts; a list or a mapping as the YAML that is written there. */
  readonly texts: FlatTexts;
  /** An error for each variable that has a list or a mapping, which the CLI takes for none of its types. */
  readonly issues: readonly SpecIssue[];
  /** The line of a variable, counted from 1; undefined for one that the file does not have. */
  readonly lineOf: (name: string) => number | undefined;
}

/**
 * Reads the text of a flat cluster configuration: a YAML mapping of names to single values. Every value is taken as the
 * text that stands there, so that `20.10` stays a version and `true` can be compared.
 *
 * @throws SpecError when the text is no mapping of variables: all syntax errors at once
 */
export function readFlatFile(text: string): FlatFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: true, merge: false });
  const variables = variablesOf(document);
  const lines = new Map<string, number>();
  const texts: Record<string, string> = {};
  const issues = variables.items.flatMap(({ key, value: written }): readonly SpecIssue[] => {
    const value = isAlias(written) ? written.resolve(document) : written;
    const name = isScalar(key) ? String(key.value) : String(key);
    const start = isScalar(key) ? key.range?.[0] : undefined;
    lines.set(name, start === undefined ? 1 : lineCounter.linePos(start).line);
    texts[name] = isNode(value) ? textOf(value, text) : '';
    return isCollection(value) ? [collectionIssue(name)] : [];
  });
  return { texts, issues, lineOf: (name) => lines.get(name) };
}

/** The mapping that a document is. */
function variablesOf({ contents, errors }: Document.Parsed): YAMLMap {
  if (errors.length > 0) {
    throw new SpecError(errors.map(syntaxIssue));
  }
  if (!isMap(contents)) {
    throw new SpecError([
      propIssue(WHOLE, 'no mapping', 'a YAML mapping of variables', 'write "NAME: value" on a line each'),
    ]);
  }
  if (contents.has('apiVersion') && contents.has('kind')) {
    throw new SpecError([
      propIssue(
        WHOLE,
        `a Kubernetes object (${String(contents.get('kind'))})`,
        'a mapping of variables such as CLUSTER_NAME',
        'give the file that the object was made of; kubectl takes objects',
      ),
    ]);
  }
  return contents;
}

const syntaxIssue = ({ linePos, message }: YAMLError): SpecIssue =>
  propIssue(
    WHOLE,
    `a syntax error at line ${linePos?.[0].line ?? 1}: ${message.split(' at line ')[0] ?? ''}`,
    'a YAML mapping of variables',
    'correct the YAML there',
  );

const collectionIssue = (name: string): SpecIssue =>
  propIssue(name, 'a list or a mapping', 'a single value', 'write a mapping as a text: "{name: value}"');

/** The text of a scalar; nothing at all is an empty one. */
const textOf = (node: Node, source: string): string =>
  isScalar(node)
    ? typeof node.value === 'string'
      ? node.value
      : ''
    : source.slice(node.range?.[0], node.range?.[1]).trim();
