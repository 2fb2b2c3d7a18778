import { PACKAGES, resolvePackage } from '../../../lib/packages';
import { formatIssue, type PackageSettings } from '../../../lib/spec';

const webhook = (properties: PackageSettings) =>
  resolvePackage('webhook', PACKAGES['external-csi-snapshot-webhook'], { version: '6.1.0', ...properties }, undefined);

test('is told nothing that nobody said, and needs cert-manager', () => {
  expect(webhook({}).values).toEqual({});
  expect(webhook({}).needs.map(({ capability }) => capability)).toEqual(['certificates']);
});

test('fails on a namespace that nothing tells the package', () => {
  expect(webhook({ workloadNamespace: 'snapshots' }).issues.map(formatIssue)).toEqual([
    expect.stringMatching(/^webhook\.workloadNamespace: got "snapshots", .* not published; leave it out, or say it in/),
  ]);
});

test('a namespace in the values is taken at its word', () => {
  const { issues, workloadNamespace } = webhook({ values: { namespace: 'snapshots' } });

  expect(issues).toEqual([]);
  expect(workloadNamespace).toBe('snapshots');
});
