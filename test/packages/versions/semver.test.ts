import * as fc from 'fast-check';
import { compareVersions, parseVersion, type SemanticVersion } from '../../../lib/packages/versions';
import { versionTexts } from './arbitraries';

const read = (text: string): SemanticVersion => parseVersion(text)!;
const versions = versionTexts.map(read);

describe('parsing', () => {
  test('a version is read into its parts', () => {
    expect(parseVersion('1.25.0-rc.1+vmware.10-tkg.1')).toEqual({
      major: 1,
      minor: 25,
      patch: 0,
      prerelease: ['rc', '1'],
      build: ['vmware', '10-tkg', '1'],
    });
  });

  test('a release has no prerelease and may have no build', () => {
    expect(parseVersion('2023.9.19')).toEqual({ major: 2023, minor: 9, patch: 19, prerelease: [], build: [] });
  });

  test('a hyphen behind the plus belongs to the build', () => {
    expect(parseVersion('1.0.0+a-b')).toMatchObject({ prerelease: [], build: ['a-b'] });
  });

  test('identifiers keep leading zeros where they may have them', () => {
    expect(parseVersion('1.0.0-0a+007')).toMatchObject({ prerelease: ['0a'], build: ['007'] });
  });

  test('an identifier of digits goes up to 64 bits', () => {
    expect(parseVersion('1.0.0+18446744073709551615')).toBeDefined();
  });

  test.each([
    '',
    'latest',
    '1',
    '1.2',
    '1.2.3.4',
    'v1.2.3',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    '01.2.3',
    '1.02.3',
    '1.2.03',
    '1.2.x',
    '1.2.-3',
    '1.2.3-',
    '1.2.3+',
    '1.2.3-+b',
    '1.2.3-a..b',
    '1.2.3+a..b',
    '1.2.3+a+b',
    '1.2.3-01',
    '1.2.3+vmware_1',
    '1.2.3-é',
    '１.2.3',
    '9007199254740992.0.0',
    '1.0.0-18446744073709551616',
    '1.0.0+18446744073709551616',
  ])('fails for %j, which is no strict semantic version', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('order', () => {
  test.each([
    ['1.9.0', '1.10.0'],
    ['1.2.9', '1.2.10'],
    ['9.0.0', '10.0.0'],
    ['1.7.2', '1.7.2+vmware.1-tkg.1'],
    ['1.7.2+vmware.1-tkg.1', '1.7.3'],
    ['1.5.3+vmware.7-tkg.3', '1.5.3+vmware.7-tkg.10'],
    ['2.0.0+vmware.10-tkg.1', '2.0.0+vmware.7-tkg.1'],
    ['2.0.0+vmware.10-tkg.1', '2.0.0+vmware.9-tkg.2'],
    ['2.0.0+vmware.2', '2.0.0+vmware.1-tkg.1'],
    ['2.0.0+vmware.1-tkg.1', '2.0.0+vmware.1-tkg.1-advanced'],
    ['2.0.0+9', '2.0.0+10'],
    ['2.0.0+10', '2.0.0+a'],
    ['2.0.0+a', '2.0.0+a.1'],
    ['2.0.0+B', '2.0.0+a'],
    ['2.0.0+9007199254740992', '2.0.0+9007199254740993'],
    ['1.0.0-rc.1', '1.0.0'],
    ['1.0.0-rc.1+vmware.1', '1.0.0'],
    ['1.0.0-rc.1', '1.0.0-rc.1+vmware.1'],
    ['1.0.0-alpha.1', '1.0.0-beta.2'],
    ['1.0.0-rc.2', '1.0.0-rc.10'],
    ['1.0.0-rc10', '1.0.0-rc2'],
    ['1.0.0-1', '1.0.0-a'],
    ['1.0.0-rc', '1.0.0-rc.0'],
  ])('%s is lower than %s', (lower, higher) => {
    expect(compareVersions(read(lower), read(higher))).toBe(-1);
    expect(compareVersions(read(higher), read(lower))).toBe(1);
  });

  test('a build of digits counts as a number, so +01 and +1 are equal', () => {
    expect(compareVersions(read('1.0.0+01'), read('1.0.0+1'))).toBe(0);
  });

  test('a version is equal to itself, and two have opposite orders', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        expect(compareVersions(a, a)).toBe(0);
        expect(compareVersions(a, b) + compareVersions(b, a)).toBe(0);
      }),
      { seed: 45, numRuns: 1000 },
    );
  });

  test('a version that is not higher than a second is not higher than a third above that', () => {
    fc.assert(
      fc.property(fc.tuple(versions, versions, versions), (three) => {
        const [low, middle, high] = [...three].sort(compareVersions) as [
          SemanticVersion,
          SemanticVersion,
          SemanticVersion,
        ];
        expect(compareVersions(low, middle)).not.toBe(1);
        expect(compareVersions(middle, high)).not.toBe(1);
        expect(compareVersions(low, high)).toBe(Math.min(compareVersions(low, middle), compareVersions(middle, high)));
      }),
      { seed: 45, numRuns: 1000 },
    );
  });
});
