import { classFamily, isCustomClass } from '../../../lib/clusters/lifecycle/class-family';
import { compareVersions, minorNumber, minorsBetween, newestOf } from '../../../lib/clusters/lifecycle/versions';

test.each([
  ['v1.26.5+vmware.2-tkg.1', 'v1.25.10+vmware.2-tkg.1'],
  ['v1.26.10+vmware.1-tkg.1', 'v1.26.9+vmware.1-tkg.1'],
  ['v1.26.5+vmware.2-tkg.1', 'v1.26.5+vmware.1-tkg.9'],
  ['2.10.0', '2.9.9'],
  ['1.28.5', '1.27.4+vmware.1-tkg.1'],
])('%s is newer than %s', (newer, older) => {
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(older, newer)).toBeLessThan(0);
});

test('a version is as new as itself, and the newest is found', () => {
  expect(compareVersions('v1.26.5+vmware.2-tkg.1', 'v1.26.5+vmware.2-tkg.1')).toBe(0);
  expect(newestOf(['1.9.0', '1.10.0', '1.2.0'])).toBe('1.10.0');
  expect(newestOf([])).toBeUndefined();
});

test('minors are counted across versions, and not without one', () => {
  expect(minorsBetween('v1.24.9+vmware.1-tkg.1', 'v1.26.5+vmware.2-tkg.1')).toBe(2);
  expect(minorNumber('newest')).toBeUndefined();
  expect(minorsBetween('newest', 'v1.26.5')).toBeUndefined();
});

test('a class of TKG has a family, one of a user is its own', () => {
  expect(classFamily('tkg-vsphere-default-v1.1.0')).toEqual({ family: 'tkg-vsphere-default', version: '1.1.0' });
  expect(['tkg-vsphere-default-v1.1.0-mine', 'my-tkg-vsphere-default-v1.1.0', ''].map(isCustomClass)).toEqual([
    true,
    true,
    true,
  ]);
});
