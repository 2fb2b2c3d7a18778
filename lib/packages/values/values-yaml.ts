import { Document, visit } from 'yaml';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue, throwIssues } from '../../spec/prop-issue';
import { escapeUnreadable, YAML_VERSION } from './ytt-yaml';

/** A data value. A property that is undefined is left out. */
export type PackageValue = string | number | boolean | null | undefined | readonly PackageValue[] | PackageValues;

/** Data values of a package, as plain data. */
export interface PackageValues {
  readonly [key: string]: PackageValue;
}

/** Such keys are written plain, for the eye, unless YAML 1.1 has another meaning for them, as for `y` and `null`. */
const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
/** The scanner gives up on a key after 1,024 characters, the two quotes included. */
const MAX_KEY = 1024;

const MERGE = 'tag:yaml.org,2002:merge';
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Texts of several lines that no reader takes for anything else: printable ASCII that begins with no blank and ends with at
 * most one end of a line. They are written line by line, so that a difference between two manifests can be read.
 */
const TAME_LINES = /^[!-~][ -~]*(?:\n[ -~]*)*\n?$/;

const isBlock = (text: string): boolean => text.includes('\n') && TAME_LINES.test(text) && !text.endsWith('\n\n');

/** How a text is written; all others are in double quotes. */
const styleOf = (text: string, isKey: boolean): 'PLAIN' | 'BLOCK_LITERAL' | 'QUOTE_DOUBLE' => {
  if (isKey) {
    return PLAIN_KEY.test(text) ? 'PLAIN' : 'QUOTE_DOUBLE';
  }
  return isBlock(text) ? 'BLOCK_LITERAL' : 'QUOTE_DOUBLE';
};

const quoted = (text: string): string => escapeUnreadable(JSON.stringify(text));

/**
 * Writes data values so that ytt, a reader of YAML 1.1, reads what was meant: strings in double quotes, or line by line where
 * they have several plain lines; characters that ytt cannot read escaped, no comment and no anchor. Keys keep their order.
 *
 * @param values plain data: maps, lists, strings, finite numbers, booleans and null
 * @param path where the values were given, for the message
 * @throws SpecError for data that has no place in YAML, or that ytt would read as something else
 */
export function valuesYaml(values: PackageValues, path = 'values'): string {
  throwIssues(valuesIssues(path, values));
  const document = new Document(values, {
    version: YAML_VERSION,
    aliasDuplicateObjects: false,
    // A key << is a key like any other, and is quoted.
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || tag.tag !== MERGE),
  });
  visit(document, {
    Scalar(position, node) {
      if (typeof node.value === 'string') {
        node.type = styleOf(node.value, position === 'key');
      }
    },
  });
  // All other text is ASCII, so an unreadable character stands inside of double quotes.
  return escapeUnreadable(document.toString({ lineWidth: 0, doubleQuotedAsJSON: true }));
}

/** The issues of data values: what YAML cannot say, and what ytt would not read back as it was given. */
export const valuesIssues = (path: string, values: PackageValues): readonly SpecIssue[] =>
  isPlainObject(values)
    ? dataIssues(path, values, [])
    : [propIssue(path, Array.isArray(values) ? 'a list' : describe(values), 'a map of data values', 'pass plain data')];

function dataIssues(path: string, value: unknown, parents: readonly unknown[]): readonly SpecIssue[] {
  if (value === null || typeof value === 'boolean') {
    return [];
  }
  if (typeof value === 'string') {
    return LONE_SURROGATE.test(value)
      ? [propIssue(path, 'half of a surrogate pair', 'Unicode text', 'mend the text')]
      : [];
  }
  if (typeof value === 'number') {
    return numberIssues(path, value);
  }
  if (parents.includes(value)) {
    return [propIssue(path, 'a value that holds itself', 'plain data', 'break the circle')];
  }
  const inside = [...parents, value];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => dataIssues(`${path}[${index}]`, item, inside));
  }
  if (!isPlainObject(value)) {
    const got = value === undefined ? 'undefined' : describe(value);
    return [propIssue(path, got, 'a string, number, boolean, null, list or map', 'pass plain data')];
  }
  return Object.entries(value).flatMap(([key, item]) => [
    ...keyIssues(path, key),
    ...(item === undefined ? [] : dataIssues(`${path}.${key}`, item, inside)),
  ]);
}

function numberIssues(path: string, value: number): readonly SpecIssue[] {
  if (!Number.isFinite(value)) {
    return [propIssue(path, String(value), 'a finite number', 'pass a number')];
  }
  return Number.isInteger(value) && !Number.isSafeInteger(value)
    ? [propIssue(path, String(value), 'an integer that a double holds exactly', 'pass it as a string')]
    : [];
}

function keyIssues(path: string, key: string): readonly SpecIssue[] {
  if (LONE_SURROGATE.test(key)) {
    return [propIssue(path, 'a key with half of a surrogate pair', 'Unicode text', 'mend the key')];
  }
  const { length } = Array.from(quoted(key));
  return length > MAX_KEY
    ? [propIssue(path, `the key ${show(key)}, ${length} characters in quotes`, `at most ${MAX_KEY}`, 'shorten it')]
    : [];
}

const describe = (value: unknown): string =>
  typeof value === 'object' ? `a ${value?.constructor.name ?? 'value'} object` : `a ${typeof value}`;

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
