import * as fc from 'fast-check';

const number = fc.integer({ min: 0, max: 3 }).map(String);
const numeric = fc.oneof(number, fc.constantFrom('7', '10', '20230101123456789'));
const text = fc.constantFrom('rc', 'vmware', '1-tkg', '7-tkg', '10-tkg', 'a', 'B', '-');
const prereleases = fc.array(fc.oneof(numeric, text), { minLength: 1, maxLength: 3 });
const builds = fc.array(fc.oneof(numeric, text, fc.constantFrom('01', '007')), { minLength: 1, maxLength: 3 });

const joined = (sign: string, identifiers: fc.Arbitrary<string[]>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    identifiers.map((parts) => `${sign}${parts.join('.')}`),
  );

/** Versions that often differ in one part only, and hold no letter x. */
export const versionTexts: fc.Arbitrary<string> = fc
  .tuple(number, number, number, joined('-', prereleases), joined('+', builds))
  .map(([major, minor, patch, prerelease, build]) => `${major}.${minor}.${patch}${prerelease}${build}`);

const wildcard = fc.constantFrom('1.x', '1.2.x', '0.x', '1.x.x', '1.2.3+hotfix.1', '1.0.0-x');
const malformed = fc.constantFrom(
  '1.2',
  '01.2.3',
  'latest',
  '*',
  'v1.2.3',
  '1.2.3+',
  '1.2.3-01',
  '99999999999999999999.0.0',
);
const operator = fc.constantFrom('', '', '=', '==', '!', '!=', '>', '>=', '<', '<=', '~', '^', '=>');
const gap = fc.constantFrom('', '', '', ' ', '  ', '\t');
const joiner = fc.constantFrom(
  ' ',
  ' ',
  ' || ',
  ' || ',
  '  ',
  '||',
  '|| ',
  ' ||',
  ' & ',
  ' - ',
  ', ',
  '\t',
  '\n',
  ' || || ',
);

const comparison = fc
  .tuple(operator, gap, fc.oneof({ weight: 6, arbitrary: versionTexts }, { weight: 2, arbitrary: wildcard }, malformed))
  .map((parts) => parts.join(''));

/** Constraints of which some parse, and some do not. */
export const constraintTexts: fc.Arbitrary<string> = fc
  .tuple(comparison, fc.array(fc.tuple(joiner, comparison), { maxLength: 3 }), fc.constantFrom('', '', '', ' ', ' ||'))
  .map(([first, others, end]) => [first, ...others.flat(), end].join(''));
