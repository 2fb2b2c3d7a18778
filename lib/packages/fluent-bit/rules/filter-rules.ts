import { show, type SpecIssue } from '../../../spec';
import { pluginOf, valueOf, valuesOf } from '../config/config-section';
import { type ConfigText, type Place, placesOf, sectionIssue } from './config-text';
import { hasPlaceholder } from './placeholder-rules';

/** Filters that Fluent Bit refuses, or that do nothing. */
export const filterIssues = (texts: readonly ConfigText[]): readonly SpecIssue[] =>
  placesOf(texts, 'FILTER').flatMap((place) => (RULES[pluginOf(place.section)] ?? none)(place));

type Rule = (place: Place) => readonly SpecIssue[];

const none: Rule = () => [];

/** The parts of a value, as Fluent Bit splits it: at blanks, with quotes around parts that hold some. */
const tokensOf = (value: string): readonly string[] => value.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];

/** Operations of the filter modify, with the number of their parts. */
const OPERATIONS: Readonly<Record<string, number>> = {
  set: 2,
  add: 2,
  rename: 2,
  hard_rename: 2,
  copy: 2,
  hard_copy: 2,
  remove: 1,
  remove_wildcard: 1,
  remove_regex: 1,
};

const NEEDS: Readonly<Record<string, readonly string[]>> = { nest: ['wildcard', 'nest_under'], lift: ['nested_under'] };

const RULES: Readonly<Record<string, Rule>> = {
  record_modifier: (place) => [
    ...valuesOf(place.section, 'record').flatMap((value) =>
      tokenIssues(place, 'record', value, 2, 'a field and its value'),
    ),
    ...(valueOf(place.section, 'remove_key') !== undefined && valueOf(place.section, 'allowlist_key') !== undefined
      ? [sectionIssue(place, 'remove_key beside allowlist_key', 'one of them', 'remove one')]
      : []),
  ],
  modify: (place) =>
    place.section.entries.flatMap(({ key, value }) => {
      const count = OPERATIONS[key.toLowerCase()];
      const expected = count === 2 ? 'two words' : 'one word';
      return count === undefined ? [] : tokenIssues(place, key.toLowerCase(), value, count, expected);
    }),
  nest: (place) => {
    const operation = valueOf(place.section, 'operation')?.toLowerCase() ?? '';
    const needed = NEEDS[operation];
    return needed === undefined
      ? [sectionIssue(place, `the operation ${show(operation)}`, '"nest" or "lift"', 'set it')]
      : needed
          .filter((key) => valueOf(place.section, key) === undefined)
          .map((key) =>
            sectionIssue(place, `the operation ${show(operation)} without ${key}`, `a line with "${key}"`, 'add it'),
          );
  },
  grep: (place) => {
    const both = valueOf(place.section, 'regex') !== undefined && valueOf(place.section, 'exclude') !== undefined;
    const operator = valueOf(place.section, 'logical_op')?.toLowerCase() ?? 'legacy';
    return [
      ...(both && operator !== 'legacy'
        ? [sectionIssue(place, `logical_op with regex and exclude`, 'one of both', 'use two filters')]
        : []),
      ...[...valuesOf(place.section, 'regex'), ...valuesOf(place.section, 'exclude')]
        .filter((value) => !/^\S+ +\S/.test(value))
        .map((value) => sectionIssue(place, show(value), 'a field and an expression', 'add the expression')),
    ];
  },
};

const tokenIssues = (place: Place, key: string, value: string, count: number, expected: string): readonly SpecIssue[] =>
  // Of a placeholder there is a finding already.
  tokensOf(value).length === count || hasPlaceholder(value)
    ? []
    : [sectionIssue(place, `${key} ${show(value)}`, expected, 'put a part that holds blanks in double quotes')];
