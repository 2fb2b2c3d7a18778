import { parseConstraint, parseVersion } from '../../../lib/packages/versions';

const VERSIONS = [
  '0.9.0',
  '1.0.0',
  '1.1.0-rc.1',
  '1.1.0',
  '1.2.0-rc.1',
  '1.2.0',
  '1.2.0+b.1',
  '1.2.3',
  '1.3.0',
  '2.0.0',
];

/** The versions above that a constraint matches, or what it cannot read. */
function matched(constraint: string, versions: readonly string[] = VERSIONS): readonly string[] | string {
  const parsed = parseConstraint(constraint);
  return parsed.state === 'parsed'
    ? versions.filter((version) => parsed.matches(parseVersion(version)!))
    : parsed.problem;
}

const cureOf = (constraint: string): string | undefined => {
  const parsed = parseConstraint(constraint);
  return parsed.state === 'unparsable' ? parsed.cure : undefined;
};

const without = (...versions: readonly string[]) => VERSIONS.filter((version) => !versions.includes(version));

describe('operators', () => {
  test.each([
    ['1.2.0', ['1.2.0']],
    ['=1.2.0', ['1.2.0']],
    ['==1.2.0', ['1.2.0']],
    ['1.2.0+b.1', ['1.2.0+b.1']],
    ['!1.2.0', without('1.2.0')],
    ['!=1.2.0', without('1.2.0')],
    ['>1.2.0', ['1.2.0+b.1', '1.2.3', '1.3.0', '2.0.0']],
    ['>=1.2.0', ['1.2.0', '1.2.0+b.1', '1.2.3', '1.3.0', '2.0.0']],
    ['<1.1.0', ['0.9.0', '1.0.0', '1.1.0-rc.1']],
    ['<=1.1.0', ['0.9.0', '1.0.0', '1.1.0-rc.1', '1.1.0']],
  ])('%s counts builds and prereleases', (constraint, versions) => {
    expect(matched(constraint)).toEqual(versions);
  });

  test.each([
    ['a space means and', '>=1.2.0 <1.3.0 !1.2.3', ['1.2.0', '1.2.0+b.1']],
    ['bars mean or, and bind less', '<1.0.0 || >1.2.0 <1.3.0', ['0.9.0', '1.2.0+b.1', '1.2.3']],
    ['three alternatives are three', '0.9.0 || 1.0.0 || 2.0.0', ['0.9.0', '1.0.0', '2.0.0']],
    ['spaces behind an operator do not count', '>=  1.3.0 <   2.0.0', ['1.3.0']],
    ['spaces around do not count', '  1.3.0  ', ['1.3.0']],
    ['a tab behind an operator does not count', '>=\t2.0.0', ['2.0.0']],
  ])('%s: %j', (_, constraint, versions) => {
    expect(matched(constraint)).toEqual(versions);
  });
});

describe('wildcards', () => {
  test.each([
    ['1.2.x', ['1.2.0', '1.2.0+b.1', '1.2.3']],
    ['=1.2.x', ['1.2.0', '1.2.0+b.1', '1.2.3']],
    ['0.x', ['0.9.0']],
    ['>=1.3.x', ['1.3.0', '2.0.0']],
    ['>1.2.x', ['1.3.0', '2.0.0']],
    ['>1.x', ['2.0.0']],
    ['<1.1.x', ['0.9.0', '1.0.0', '1.1.0-rc.1']],
    ['<=0.x', ['0.9.0']],
  ])('%s is a range', (constraint, versions) => {
    expect(matched(constraint)).toEqual(versions);
  });

  test.each([
    ['1.1.x', ['1.1.0', '1.2.0-rc.1'], 'takes the prereleases of 1.2.0, and none of 1.1.0'],
    ['1.x.x', ['1.0.0', '1.1.0-rc.1'], 'means 1.0.x'],
    ['!1.2.x', [], 'matches nothing'],
    ['!=1.x', [], 'matches nothing'],
    ['~1.2.x', ['1.2.0'], 'loses its operator'],
    ['^1.x', ['1.0.0'], 'loses its operator'],
    ['v1.2.x', ['1.2.0'], 'loses its v'],
    ['=>1.x', ['1.0.0'], 'loses its operator'],
    ['>1.02.x', ['1.3.0', '2.0.0'], 'may have a leading zero where it counts up'],
    ['>=1.2.0+fix', ['1.2.3', '1.3.0', '2.0.0'], 'is the version itself behind >= and <'],
  ])('%s is read in a way of its own: %j', (constraint, versions) => {
    expect(matched(constraint)).toEqual(versions);
  });
});

describe('words of one character get lost', () => {
  test.each([
    ['! 1.2.0', ['1.2.0']],
    ['>=1.2.0 & <1.3.0', ['1.2.0', '1.2.0+b.1', '1.2.3']],
    ['>=1.2.0 | <1.3.0', ['1.2.0', '1.2.0+b.1', '1.2.3']],
    ['1.2.0 >', ['1.2.0']],
    ['1.2.0 x', ['1.2.0']],
    ['1.2.0 - 1.3.0', []],
  ])('%j', (constraint, versions) => {
    expect(matched(constraint)).toEqual(versions);
  });

  test('fails for a dash of three bytes, which does not get lost', () => {
    expect(matched('1.2.0 – 1.3.0')).toBe('"–" holds no version');
  });
});

describe('refusals', () => {
  test.each(['', ' ', '*', '1', 'x', '||', '1.2.0 ||', '|| 1.2.0', '1.2.0 || || 1.3.0', '1.2.0 || * || 1.3.0'])(
    'fails for %j, where a comparison is missing',
    (constraint) => {
      expect(matched(constraint)).toBe('a comparison is missing');
      expect(cureOf(constraint)).toMatch(/^use =, !=/);
    },
  );

  test.each([
    ['latest', '"latest" holds no version'],
    ['1.7.2 and 1.8.0', '"and" holds no version'],
    ['1.2.0 > ', '">" holds no version'],
    ['~1.7.2', '"~1.7.2" has no known operator'],
    ['=>1.7.2', '"=>1.7.2" has no known operator'],
    ['1.7', '"1.7" holds no whole version'],
    ['>=1.7.2,<1.8.0', '">=1.7.2,<1.8.0" holds no whole version'],
    ['1.7.X', '"1.7.X" holds no whole version'],
    ['01.x', '"01.x" holds no whole version'],
    ['1.2.3.x', '"1.2.3.x" holds no whole version'],
    ['1.2.0\t1.3.0', '"1.2.0\\t1.3.0" holds no whole version'],
    ['１.2.x', '"１.2.x" holds no whole version'],
    ['99999999999999999999.0.0', '"99999999999999999999.0.0" holds no whole version'],
    ['9007199254740991.x', '"9007199254740991.x" holds no whole version'],
  ])('fails for %j, with the language as the cure', (constraint, problem) => {
    expect(matched(constraint)).toBe(problem);
    expect(cureOf(constraint)).toMatch(/^use =, !=/);
  });

  test.each(['v1.7.2', '>=v1.7.2', '1.0.0 || !=v1.7.2'])('fails for %j, whose v is to be dropped', (constraint) => {
    expect(cureOf(constraint)).toMatch(/drop the leading v/);
  });

  test.each(['1.7.2||1.8.0', '1.7.2 ||1.8.0', '>=1.7.2|| <1.0.0'])(
    'fails for %j, whose bars lack a space',
    (constraint) => {
      expect(cureOf(constraint)).toBe('write a space before and after ||');
    },
  );

  test.each(['1.2.3+hotfix.1', '=1.0.0-max', '>1.2.3+fix', '!1.2.3+fix'])(
    'fails for %j, which the letter x makes a wildcard without a number to count up',
    (constraint) => {
      expect(cureOf(constraint)).toMatch(/without the letter x/);
    },
  );
});
