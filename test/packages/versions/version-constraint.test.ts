import { exactVersionIssues, rangeIssues } from '../../../lib/packages/versions/version-constraint';

const TANZU = 'contour.tanzu.vmware.com';
const cureOf = (version: string, packageName = TANZU) => exactVersionIssues('version', version, packageName)[0]?.cure;

describe('exact versions', () => {
  test.each(['1.24.4+vmware.1-tkg.1', '1.25.0-rc.1+vmware.1-tkg.1', '0.5.4+vmware.1-tkg.1', '1.7.2+vmware.10-tkg.10'])(
    '%s is a pin',
    (version) => {
      expect(exactVersionIssues('version', version, TANZU)).toEqual([]);
    },
  );

  test('a version without a build is a pin outside of the Tanzu repositories', () => {
    expect(exactVersionIssues('version', '1.24.4', 'contour.community.tanzu.vmware.com')).toEqual([]);
    expect(exactVersionIssues('version', '1.24.4', 'contour.packages.example.com')).toEqual([]);
  });

  test('fails when the version of a Tanzu package lacks its build, since it would match none', () => {
    expect(cureOf('1.24.4')).toMatch(/tanzu package available list.*without its build it matches none/);
  });

  test('fails when the version has a leading v', () => {
    expect(cureOf('v1.24.4+vmware.1-tkg.1')).toMatch(/drop the leading v/);
  });

  test('fails when the version holds the letter x, which is read as a wildcard', () => {
    expect(cureOf('1.2.3+hotfix.1')).toMatch(/reads the x of an exact version as a wildcard/);
  });

  test.each([
    '',
    'latest',
    '*',
    '1',
    '1.24',
    '1.24.x',
    '^1.24.4',
    '~1.24.4',
    '>=1.24.4+vmware.1-tkg.1',
    '=1.24.4+vmware.1-tkg.1',
    '1.24.4+vmware.1-tkg.1 || 1.24.5+vmware.1-tkg.1',
    '>=1.24.0 <1.25.0',
    '>=1.24.0,<1.25.0',
    '1.24.4 - 1.25.0',
    '01.24.4+vmware.1-tkg.1',
    '1.24.4+',
    '1.24.4-01+vmware.1',
    '1.24.4+vmware_1',
    ' 1.24.4+vmware.1-tkg.1',
  ])('fails when the version is no exact pin: %j', (version) => {
    expect(cureOf(version)).toMatch(/tanzu package available list/);
  });
});

describe('ranges', () => {
  test.each([
    '1.7.2',
    '=1.7.2+vmware.3-tkg.3',
    '1.7.x ',
    '1.x',
    '>=1.2.x',
    '>=1.7.2 <1.8.0',
    '> 1.2.0 < 2.0.0',
    '!=1.11.1+vmware.1-tkg.1',
    '>=0.5.4 !0.5.5 || 1.x',
    '<2023.0.0',
  ])('%j says what kapp-controller reads', (constraints) => {
    expect(rangeIssues('constraints', constraints)).toEqual([]);
  });

  test.each([
    '~1.7.2',
    '^1.7.2',
    '>=1.7.2,<1.8.0',
    '*',
    '1.7',
    '1',
    'latest',
    '1.7.2+',
    '1.7.2.1',
    '||',
    '1.7.2 ||',
    'x',
    '1.*',
    '1.7.X',
    '=>1.7.2',
    '1.7.2 and 1.8.0',
    ' ',
    '1.7.2+vmware_1',
  ])('fails when kapp-controller cannot parse the constraint %j', (constraints) => {
    expect(rangeIssues('constraints', constraints)).toHaveLength(1);
  });

  test.each([
    ['1.x.x', 'means 1.0.x'],
    ['!1.2.x', 'matches nothing'],
    ['!=1.x', 'matches nothing'],
    ['! 1.2.0', 'loses its operator'],
    ['>=1.7.2 & <1.8.0', 'loses its &'],
    ['1.7.2 - 1.8.0', 'is two exact versions'],
    ['1.2.3+hotfix.1', 'is read as a wildcard'],
    ['1.0.0-max', 'is read as a wildcard'],
  ])('fails when the constraint %j %s', (constraints) => {
    expect(rangeIssues('constraints', constraints)).toHaveLength(1);
  });

  test('fails when a constraint has a leading v, with that as the cure', () => {
    expect(rangeIssues('constraints', '>=v1.7.2')[0]?.cure).toMatch(/drop the leading v/);
  });
});
