import { packageVersionsOf, TKG_RELEASES } from '../../lib/design';

test('the tag of TKG 2.3 has the versions of the deployment guide', () => {
  const { packages, packageRepository } = TKG_RELEASES['2.3.0'];

  expect(packageVersionsOf(packageRepository.tag)).toEqual({ ...packages, harbor: ['2.8.2+vmware.2-tkg.1'] });
});

test('Harbor 2.8.4 is in the next build of that repository, and not in itself', () => {
  expect(packageVersionsOf('v2023.9.19').harbor).not.toContain('2.8.4+vmware.1-tkg.1');
  expect(packageVersionsOf('v2023.9.19_update.1').harbor).toEqual(['2.8.4+vmware.1-tkg.1']);
});

test('an unknown tag has what is said of it alone', () => {
  expect(packageVersionsOf('v2025.1.27')).toEqual({});
  expect(packageVersionsOf('v2025.1.27', { contour: ['1.30.2+vmware.1-tkg.1'] })).toEqual({
    contour: ['1.30.2+vmware.1-tkg.1'],
  });
});

test('what is said of a known tag is added', () => {
  expect(packageVersionsOf('v2023.9.19', { contour: ['1.24.5+vmware.1-tkg.1'] }).contour).toEqual([
    '1.24.4+vmware.1-tkg.1',
    '1.24.5+vmware.1-tkg.1',
  ]);
});
