import { isMap, isScalar, isSeq, Lexer, type Node, parseAllDocuments, type Tags, visit } from 'yaml';
import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../../spec/prop-issue';
import { type DataMap, isDataMap, mergeData } from './data';
import { escapeUnreadable, firstUnreadable, YAML_VERSION } from './ytt-yaml';

/**
 * The issues of data values that are given as YAML text: what kapp-controller's ytt would refuse, or read as something
 * else. The text itself is passed on as it is.
 *
 */
export function valuesTextIssues(
  path: string,
  text: string,
  { annotations = false }: { readonly annotations?: boolean } = {},
): readonly SpecIssue[] {
  const unreadable = firstUnreadable(text);
  if (unreadable !== undefined) {
    const escaped = escapeUnreadable(unreadable);
    const cure = `write it as ${escaped} in double quotes`;
    return [propIssue(path, `the character U+${escaped.slice(2).toUpperCase()}`, 'text that ytt can read', cure)];
  }
  // No scalar begins with # or %: quotes or the indentation of a block stand before.
  const tokens = [...new Lexer().lex(text)];
  const annotation = tokens.find((token) => token.startsWith('#@'));
  if (annotation !== undefined && !annotations) {
    const cure = 'remove the comment: annotations belong into an overlay';
    return [propIssue(path, `the annotation ${show(annotation)}`, 'plain YAML', cure)];
  }
  const directive = tokens.find((token) => token.startsWith('%'));
  if (directive !== undefined) {
    return [
      propIssue(path, `the directive ${show(directive)}`, 'YAML without directives', 'remove it: ytt stops on it'),
    ];
  }
  return parseAllDocuments(text, { version: YAML_VERSION, customTags: tagsOfYtt }).flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) {
      const [message = ''] = error.message.split('\n');
      return [propIssue(path, message.replace(/:$/, ''), 'YAML', 'mend it, or pass the values as an object')];
    }
    return document.contents === null ? [] : documentIssues(path, document.contents);
  });
}

/**
 * The data values of a YAML text without issues, as ytt reads them: later documents over earlier ones.
 */
export const readValuesText = (text: string): DataMap =>
  parseAllDocuments(text, { version: YAML_VERSION, customTags: tagsOfYtt })
    .map((document): unknown => document.toJS() as unknown)
    .filter(isDataMap)
    .reduce(mergeData, {});

/** ytt knows the scalars of YAML 1.1, but leaves dates and times as strings. */
const tagsOfYtt = (tags: Tags): Tags =>
  tags.filter(
    (tag) => typeof tag === 'string' || (tag.tag !== TIMESTAMP && !('format' in tag && tag.format === 'TIME')),
  );

const TIMESTAMP = 'tag:yaml.org,2002:timestamp';

function documentIssues(path: string, contents: Node): readonly SpecIssue[] {
  if (!isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    const got = isSeq(contents) ? 'a list' : 'a single value';
    return [propIssue(path, got, 'a map of data values', 'name the value that it is for')];
  }
  const issues: SpecIssue[] = [];
  visit(contents, {
    Pair(_position, { key }) {
      if (!isStringKey(key)) {
        const written = isScalar(key) ? String(key.source ?? key.value) : 'a list or map';
        const got = `the key ${written}, which is no string in YAML 1.1`;
        issues.push(propIssue(path, got, 'keys that are strings', 'quote it'));
      }
    },
  });
  return issues;
}

/** Whether ytt reads a key as a string, or as the merge key of YAML 1.1, which it resolves. */
const isStringKey = (key: unknown): boolean =>
  isScalar(key) &&
  (key.source === '<<' || (typeof key.value === 'string' && !(key.type === 'PLAIN' && OCTAL.test(key.value))));

/** An octal number of YAML 1.2, which ytt knows too. */
const OCTAL = /^[-+]?0o[0-7]+$/i;
