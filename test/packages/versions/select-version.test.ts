import { selectVersion, type SelectVersionOptions } from '../../../lib/packages/versions';
import { optionsOf, RECORDED_SELECTIONS, type RecordedSelection } from './recorded-selections';

const title = ({ kind, constraint, prereleases, lastAttemptedVersion }: RecordedSelection): string =>
  [
    `${kind} ${JSON.stringify(constraint)}`,
    ...(prereleases === undefined ? [] : [`with prereleases ${JSON.stringify(prereleases)}`]),
    ...(lastAttemptedVersion === undefined ? [] : [`after ${lastAttemptedVersion}`]),
  ].join(' ');

const numbered = RECORDED_SELECTIONS.map((recorded, index) => ({ recorded, name: `${index + 1}: ${title(recorded)}` }));
const failing = numbered.filter(({ recorded }) => recorded.error !== undefined);
const blocked = numbered.filter(({ recorded }) => recorded.blocked !== undefined);
const selecting = numbered.filter((each) => !failing.includes(each) && !blocked.includes(each));

describe('recorded selections of kapp-controller 0.45.2', () => {
  test('all 126 are run', () => {
    expect([failing.length, blocked.length, selecting.length]).toEqual([48, 3, 75]);
  });

  test.each(selecting)('row $name selects $recorded.selected', ({ recorded }) => {
    expect(selectVersion(optionsOf(recorded))).toEqual({ state: 'selected', version: recorded.selected });
  });

  test.each(failing)('fails in row $name', ({ recorded }) => {
    expect(selectVersion(optionsOf(recorded)).state).toBe('refused');
  });

  test.each(blocked)('fails as a downgrade in row $name', ({ recorded }) => {
    expect(selectVersion(optionsOf(recorded))).toMatchObject({ state: 'blocked', version: recorded.selected });
  });
});

const select = (constraints: string, available: readonly string[], more: Partial<SelectVersionOptions> = {}) =>
  selectVersion({ constraints, available, ...more });
const selected = (version: string) => ({ state: 'selected', version });
const refused = (got: RegExp, expected: string, cure: RegExp) => ({
  state: 'refused',
  reason: { got: expect.stringMatching(got) as string, expected, cure: expect.stringMatching(cure) as string },
});

describe('selections', () => {
  test('without a constraint the highest release is selected', () => {
    expect(selectVersion({ available: ['1.0.0', '1.10.0', '1.9.0', '2.0.0-rc.1'] })).toEqual(selected('1.10.0'));
  });

  test('of versions that are equal the last is selected', () => {
    expect(select('', ['1.0.0+1', '1.0.0+01'])).toEqual(selected('1.0.0+01'));
  });

  test('a version of a package may have a leading v as well', () => {
    expect(select('1.x', ['v1.2.0', '1.1.0'])).toEqual(selected('v1.2.0'));
  });

  test('a prerelease as the constraint of tags does not admit prereleases', () => {
    expect(select('1.0.0-rc.1', ['1.0.0-rc.1'])).toEqual(selected('1.0.0-rc.1'));
    expect(select('1.0.0-rc.1', ['1.0.0-rc.1'], { kind: 'tags' }).state).toBe('refused');
  });

  test('an annotation lets a downgrade pass', () => {
    expect(select('1.x', ['1.0.0'], { lastAttempted: '1.0.1', downgradable: true })).toEqual(selected('1.0.0'));
  });

  test('tags know no downgrade', () => {
    expect(select('1.x', ['1.0.0'], { lastAttempted: '1.0.1', kind: 'tags' })).toEqual(selected('1.0.0'));
  });

  test('an empty last version is none', () => {
    expect(select('1.x', ['1.0.0'], { lastAttempted: '' })).toEqual(selected('1.0.0'));
  });
});

describe('refusals', () => {
  test('fails for a constraint that does not parse, with what to write', () => {
    expect(select('1.0.0 ~1.7.2', ['1.7.2'])).toEqual(
      refused(
        /^"1\.0\.0 ~1\.7\.2" \("~1\.7\.2" has no known operator\)$/,
        'a version constraint of kapp-controller',
        /a space for "and"/,
      ),
    );
  });

  test('fails without an available version', () => {
    expect(select('1.x', [])).toEqual(
      refused(/^nothing to select from$/, 'an available version', /add the repository/),
    );
  });

  test('fails when no available version can be read', () => {
    expect(select('', ['latest', '1.0'])).toEqual(
      refused(/^only "latest", "1\.0"$/, 'a semantic version', /name it like/),
    );
  });

  test('fails when prereleases alone match, with how to admit them', () => {
    expect(select('<1.0.0', ['1.0.0-rc.1', '1.0.0-rc.2', '1.0.0'])).toEqual(
      refused(/only prereleases: "1\.0\.0-rc\.2", "1\.0\.0-rc\.1"$/, 'a release', /prereleases: \{\}/),
    );
    expect(select('', ['1.0.0-rc.1'], { prereleases: { identifiers: ['beta'] } })).toEqual(
      refused(/^no constraint, for which there are only prereleases/, 'a release', /their identifiers/),
    );
  });

  test('fails for a version without its build, with the builds to take', () => {
    const available = ['1.7.2+vmware.3-tkg.1', '1.7.2+vmware.3-tkg.3', '1.7.3+vmware.1-tkg.1'];

    expect(select('=1.7.2', available)).toEqual(
      refused(
        /^"=1\.7\.2", which has no build$/,
        'the version with its build',
        /^take "1\.7\.2\+vmware\.3-tkg\.3", "1\.7\.2\+vmware\.3-tkg\.1"$/,
      ),
    );
  });

  test('fails when nothing matches, with the highest versions to take', () => {
    const available = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0', '1.10.0', '1.6.0'];

    expect(select('2.x', available)).toEqual(
      refused(
        /^"2\.x"$/,
        'a constraint that matches an available version',
        /^take one of "1\.10\.0", "1\.6\.0", "1\.4\.0", "1\.3\.0", "1\.2\.0" and 2 more$/,
      ),
    );
  });

  test('fails as a downgrade from +vmware.9 to +vmware.10, with the annotation that allows it', () => {
    expect(
      select('2.0.0+vmware.10-tkg.1', ['2.0.0+vmware.10-tkg.1'], { lastAttempted: '2.0.0+vmware.9-tkg.2' }),
    ).toEqual({
      state: 'blocked',
      version: '2.0.0+vmware.10-tkg.1',
      reason: {
        got: '"2.0.0+vmware.10-tkg.1" after "2.0.0+vmware.9-tkg.2"',
        expected: expect.stringMatching(/no downgrade; builds count/) as string,
        cure: expect.stringMatching(/ask for a higher version, or .*packaging\.carvel\.dev\/downgradable/) as string,
      },
    });
  });

  test('fails when the version last attempted does not parse, unless downgrades are allowed', () => {
    expect(select('1.x', ['1.0.0'], { lastAttempted: 'v1.0.0' })).toEqual(
      refused(/^"v1\.0\.0" as the version last attempted$/, 'a semantic version', /downgradable/),
    );
    expect(select('1.x', ['1.0.0'], { lastAttempted: 'v1.0.0', downgradable: true })).toEqual(selected('1.0.0'));
  });
});
