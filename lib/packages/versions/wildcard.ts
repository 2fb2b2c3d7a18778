/** A comparison as it is written: what stands before the first digit, and the rest. */
export interface WrittenComparison {
  readonly operator: string;
  readonly version: string;
}

type Limit = readonly [operator: string, version: 'first' | 'next'];

const WITHIN: readonly Limit[] = [
  ['>=', 'first'],
  ['<', 'next'],
];

/** Below the first and from the next on, both at once: so nothing matches. */
const OUTSIDE: readonly Limit[] = [
  ['<', 'first'],
  ['>=', 'next'],
];

const LIMITS: ReadonlyMap<string, readonly Limit[]> = new Map<string, readonly Limit[]>([
  ['', WITHIN],
  ['=', WITHIN],
  ['==', WITHIN],
  ['!', OUTSIDE],
  ['!=', OUTSIDE],
  ['>=', [['>=', 'first']]],
  ['<', [['<', 'first']]],
  ['>', [['>=', 'next']]],
  ['<=', [['<', 'next']]],
]);

/** An unknown operator gets lost: `~1.2.x` is `1.2.0`. */
const UNKNOWN_OPERATOR: readonly Limit[] = [['', 'first']];

/**
 * The comparisons that a wildcard stands for, all of which must hold: `1.2.x` is `>=1.2.0` and `<1.3.0`. A letter
 * x anywhere makes a wildcard, also of `1.2.3+hotfix.1`. What is returned need not be a version: it is empty where
 * there is no number to count up.
 */
export function expandWildcard({ operator, version }: WrittenComparison): readonly WrittenComparison[] {
  const first = firstVersion(version);
  return (LIMITS.get(operator) ?? UNKNOWN_OPERATOR).map(([limitOperator, limit]) => ({
    operator: limitOperator,
    version: limit === 'first' ? first : nextVersion(version, first),
  }));
}

/** The lowest version of a wildcard: `1.2.0` of `1.2.x`, `1.0.0` of `1.x` and `1.x.x`. Its prereleases are lower. */
function firstVersion(wildcard: string): string {
  const flat = wildcard.replace('.x.x', '.x').replace('.x', '.0');
  return flat.split('.').length === 2 ? `${flat}.0` : flat;
}

/** Where a wildcard ends. It counts up what stands before the last x, so `1.x.x` ends at `1.1.0` and takes `1.1.0-rc.1`. */
function nextVersion(wildcard: string, first: string): string {
  const parts = wildcard.split('.');
  const counted = parts.length - 2;
  if (parts.at(-1) !== 'x' || counted < 0 || counted > 1) {
    return '';
  }
  const numbers = first.split('.');
  const next = numbers.map((number, index) => (index === counted ? increment(number) : number));
  return next.includes('') ? '' : next.join('.');
}

const increment = (number: string): string => (/^[+-]?[0-9]+$/.test(number) ? String(Number(number) + 1) : '');
