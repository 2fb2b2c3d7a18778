import { valueOf, valuesOf } from '../config/config-section';
import type { ParsedSection } from '../config/parse-config';

/** Whether two patterns with `*` have a text in common. `*` stands for any text, dots included. */
export function patternsMeet(first: string, second: string): boolean {
  const width = second.length + 1;
  const seen = new Set([0]);
  // A Set takes in what is added while it is gone through: places in both patterns that one text leads to.
  for (const place of seen) {
    const [left, right] = [Math.floor(place / width), place % width];
    const [a, b] = [first[left], second[right]];
    if (a === undefined && b === undefined) {
      return true;
    }
    if (a === '*' || (b === '*' && a !== undefined)) {
      seen.add(place + width);
    }
    if (b === '*' || (a === '*' && b !== undefined)) {
      seen.add(place + 1);
    }
    if (a !== undefined && a === b) {
      seen.add(place + width + 1);
    }
  }
  return false;
}

/** Parts of tags that are known at run time only: variables, fields of `tag_regex`, and what rewrite_tag takes of a record. */
const LATE = /\$\{[^}]*\}|<[^>]*>|\$TAG(?:\[[0-9]+\])?|\$[A-Za-z0-9_]+(?:\[[^\]]*\])*/g;

const asPattern = (tag: string): string => tag.replace(LATE, '*');

/** What senders put their own tags on. */
const FOREIGN_TAGS: readonly string[] = [
  'forward',
  'http',
  'opentelemetry',
  'splunk',
  'elasticsearch',
  'mqtt',
  'kafka',
];

/**
 * Patterns of the tags of an input's records.
 *
 * @param number of the input among those of its plug-in, from 0
 */
export function tagsOfInput(section: ParsedSection, plugin: string, number: number): readonly string[] {
  const tag = valueOf(section, 'tag');
  if (FOREIGN_TAGS.includes(plugin)) {
    return ['*'];
  }
  if (tag === undefined) {
    return [`${plugin}.${number}`];
  }
  const paths = plugin === 'tail' ? valuesOf(section, 'path').flatMap((path) => path.split(',')) : [];
  // Tail puts the path of the file for the star, without its first slash and with dots for the others.
  return tag.includes('*') && paths.length > 0
    ? paths.map((path) =>
        asPattern(tag).replace(
          '*',
          path
            .trim()
            .replace(/^\//, '')
            .replaceAll('/', '.')
            .replace(/[?[\]{}]/g, '*'),
        ),
      )
    : [asPattern(tag)];
}

/** Patterns of the tags that a filter gives, beside those that it takes. */
export const tagsOfFilter = (section: ParsedSection, plugin: string): readonly string[] =>
  plugin === 'rewrite_tag'
    ? valuesOf(section, 'rule').flatMap((rule) => {
        const tag = newTagOf(rule);
        return tag === undefined ? [] : [asPattern(tag)];
      })
    : plugin === 'log_to_metrics'
      ? valuesOf(section, 'tag').map(asPattern)
      : [];

/** The new tag of a rule `KEY REGEX NEW_TAG KEEP`; the expression may stand in quotes. */
export const newTagOf = (rule: string): string | undefined =>
  /^\S+ +(?:"(?:[^"\\]|\\.)*"|\S+) +(\S+) +(?:true|false|on|off|yes|no)$/i.exec(rule)?.[1];
