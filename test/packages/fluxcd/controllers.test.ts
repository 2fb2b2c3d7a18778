import { PACKAGES, resolvePackage } from '../../../lib/packages';

describe.each(['fluxcd-helm-controller', 'fluxcd-kustomize-controller'] as const)('%s', (name) => {
  const resolved = resolvePackage('flux', PACKAGES[name], { version: '0.32.0', values: { limits: 1 } }, undefined);

  test('needs the source controller', () => {
    expect(PACKAGES['fluxcd-source-controller'].provides).toEqual(['flux-sources']);
    expect(resolved.needs.map(({ capability }) => capability)).toEqual(['flux-sources']);
  });

  test('takes whatever values, since none are published', () => {
    expect(resolved.issues).toEqual([]);
    expect(resolved.values).toMatchObject({ limits: 1 });
  });
});
