import * as fc from 'fast-check';
import {
  compareVersions,
  exactVersionIssues,
  parseConstraint,
  parseVersion,
  rangeIssues,
  selectVersion,
} from '../../../lib/packages/versions';
import { constraintTexts, versionTexts } from './arbitraries';
import { RECORDED_SELECTIONS } from './recorded-selections';

const PACKAGE = 'contour.packages.example.com';
const RECORDED = [...new Set(RECORDED_SELECTIONS.map(({ constraint }) => constraint))];
const RECORDED_VERSIONS = [...new Set(RECORDED_SELECTIONS.flatMap(({ available }) => available))];
const RUNS = { seed: 45, numRuns: 2000 };

const isPin = (version: string): boolean => exactVersionIssues('version', version, PACKAGE).length === 0;
const isRange = (constraint: string): boolean => rangeIssues('constraints', constraint).length === 0;
const parses = (constraint: string): boolean => parseConstraint(constraint).state === 'parsed';

const isEqual = (a: string, b: string): boolean => compareVersions(parseVersion(a)!, parseVersion(b)!) === 0;

describe('exact versions', () => {
  const resolved = (version: string, others: readonly string[]) =>
    selectVersion({
      constraints: version,
      available: [...others, version, ...others].filter((other) => other === version || !isEqual(other, version)),
    });

  test('each recorded version that is a pin resolves to itself among all of them', () => {
    const pins = [...RECORDED_VERSIONS, ...RECORDED].filter(isPin);
    const others = RECORDED_VERSIONS.filter((version) => parseVersion(version) !== undefined);

    expect(pins.length).toBeGreaterThan(50);
    expect(pins.map((pin) => resolved(pin, others))).toEqual(pins.map((version) => ({ state: 'selected', version })));
  });

  test('whatever is a pin resolves to itself, whatever else is available', () => {
    fc.assert(
      fc.property(versionTexts.filter(isPin), fc.array(versionTexts, { maxLength: 8 }), (pin, others) => {
        expect(resolved(pin, others)).toEqual({ state: 'selected', version: pin });
      }),
      RUNS,
    );
  });

  test('whatever is a pin does not resolve when it is not available', () => {
    fc.assert(
      fc.property(versionTexts.filter(isPin), fc.array(versionTexts, { maxLength: 8 }), (pin, others) => {
        const available = others.filter((other) => !isEqual(other, pin));
        expect(selectVersion({ constraints: pin, available, prereleases: {} }).state).toBe('refused');
      }),
      RUNS,
    );
  });

  test('fails when a number is too large for the resolver', () => {
    expect(isPin('99999999999999999999.0.0')).toBe(false);
    expect(isPin('1.0.0+99999999999999999999')).toBe(false);
  });
});

describe('ranges', () => {
  test('each recorded constraint that is a range parses', () => {
    const ranges = RECORDED.filter(isRange);

    expect(ranges.length).toBeGreaterThan(40);
    expect(ranges.filter((range) => !parses(range))).toEqual([]);
  });

  test('the recorded constraints that parse and are no range say something else than they mean', () => {
    expect(RECORDED.filter((constraint) => parses(constraint) && !isRange(constraint))).toEqual([
      '1.7.2 - 1.8.0',
      '>=1.7.2 & <1.8.0',
      '! 1.2.0',
      '1.x.x',
      '!1.2.x',
      '!=1.x',
      '>=1.2.3+hotfix.1',
    ]);
  });

  test('whatever is a range parses', () => {
    fc.assert(
      fc.property(constraintTexts.filter(isRange), (range) => {
        expect(parseConstraint(range)).toMatchObject({ state: 'parsed' });
      }),
      RUNS,
    );
  });

  test.each([
    ['1.7.2||1.8.0', 'a space before and after ||'],
    ['>=1.7.2 ||1.8.0', 'a space before and after ||'],
    ['>=1.7.2\t<1.8.0', 'a space for "and"'],
    ['>=1.7.2\n<1.8.0', 'a space for "and"'],
    ['99999999999999999999.0.0', 'whole versions'],
  ])('fails for %j, which only looks like a range', (constraint, cure) => {
    expect(rangeIssues('constraints', constraint)).toEqual([
      expect.objectContaining({ path: 'constraints', cure: expect.stringContaining(cure) as string }),
    ]);
  });
});
