import { show } from '../../spec/issue';
import { type Order, type SemanticVersion, compareVersions, parseVersion } from './semver';
import { type WrittenComparison, expandWildcard } from './wildcard';

/** A constraint as kapp-controller reads it, or what it cannot read and what to write instead. */
export type ParsedConstraint =
  | { readonly state: 'parsed'; readonly matches: (version: SemanticVersion) => boolean }
  | { readonly state: 'unparsable'; readonly problem: string; readonly cure: string };

/** What a constraint may say, as a cure. */
export const CONSTRAINT_LANGUAGE =
  'use =, !=, >, >=, <, <= with whole versions, 1.x or 1.2.x, a space for "and", || for "or"';

/** The cure of a constraint such as `>=v1.2.0`. */
export const DROP_THE_V = 'drop the leading v: a tag may carry one, a constraint may not';

const OPERATORS: ReadonlyMap<string, (order: Order) => boolean> = new Map<string, (order: Order) => boolean>([
  ['', (order) => order === 0],
  ['=', (order) => order === 0],
  ['==', (order) => order === 0],
  ['!', (order) => order !== 0],
  ['!=', (order) => order !== 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
]);

/**
 * Reads a version constraint as kapp-controller 0.45 does (carvel-dev/semver v4), oddities included: words of one
 * character get lost, so `! 1.2.0` is `1.2.0`; `1.x.x` is `1.0.x`; `!1.2.x` matches nothing; an exact version with the
 * letter x in it does not parse. The empty constraint does not parse either: kapp-controller never reads it.
 *
 * @param constraint such as `>=1.2.0 <1.3.0 || 2.x`
 */
export const parseConstraint = (constraint: string): ParsedConstraint =>
  combine('some', splitAlternatives(splitWords(constraint)).map(parseAlternative));

function combine(quantifier: 'some' | 'every', parts: readonly ParsedConstraint[]): ParsedConstraint {
  const failure = parts.find((part) => part.state === 'unparsable');
  return (
    failure ?? {
      state: 'parsed',
      matches: (version) => parts[quantifier]((part) => part.state === 'parsed' && part.matches(version)),
    }
  );
}

const unparsable = (problem: string, cure: string): ParsedConstraint => ({ state: 'unparsable', problem, cure });

/** A space behind `>`, `<` and `=` parts no words. A tab or a line break never does. */
const WORD_BREAK = /(?<![<>=] *) /;

const splitWords = (constraint: string): readonly string[] =>
  constraint
    .split(WORD_BREAK)
    .filter((word) => Buffer.byteLength(word) > 1)
    .map((word) => word.replaceAll(' ', ''));

function splitAlternatives(words: readonly string[]): readonly (readonly string[])[] {
  const bar = words.indexOf('||');
  return bar === -1 ? [words] : [words.slice(0, bar), ...splitAlternatives(words.slice(bar + 1))];
}

/** An alternative without a word fails. kapp-controller lets `a || || b` pass, and crashes when it comes to the gap. */
const parseAlternative = (words: readonly string[]): ParsedConstraint =>
  words.length === 0
    ? unparsable('a comparison is missing', CONSTRAINT_LANGUAGE)
    : combine('every', words.map(parseWord));

function parseWord(word: string): ParsedConstraint {
  const comparison = splitOperator(word);
  if (comparison === undefined) {
    return unparsable(`${show(word)} holds no version`, cureOf(word));
  }
  const comparisons = word.includes('x') ? expandWildcard(comparison) : [comparison];
  return combine(
    'every',
    comparisons.map((each) => parseComparison(each, word)),
  );
}

/** Digits and spaces of all scripts count here; the version takes ASCII digits only. */
function splitOperator(word: string): WrittenComparison | undefined {
  const start = word.search(/\p{Nd}/u);
  const operator = word.slice(0, start).replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
  return start === -1 ? undefined : { operator, version: word.slice(start) };
}

function parseComparison({ operator, version }: WrittenComparison, word: string): ParsedConstraint {
  const holds = OPERATORS.get(operator);
  if (holds === undefined) {
    return unparsable(`${show(word)} has no known operator`, cureOf(word));
  }
  const limit = parseVersion(version);
  return limit === undefined
    ? unparsable(`${show(word)} holds no whole version`, cureOf(word))
    : { state: 'parsed', matches: (candidate) => holds(compareVersions(candidate, limit)) };
}

function cureOf(word: string): string {
  if (/^[<>=!]*v[0-9]/.test(word)) {
    return DROP_THE_V;
  }
  if (word.includes('||')) {
    return 'write a space before and after ||';
  }
  const isWildcardByChance = word.includes('x') && parseVersion(word.replace(/^[<>=!]+/, '')) !== undefined;
  return isWildcardByChance ? 'take a version without the letter x, which makes a wildcard of it' : CONSTRAINT_LANGUAGE;
}
