import * as fc from 'fast-check';
import { formatIssue } from '../../../lib/spec';
import { type Capability, type PackageToPlan, planPackages } from '../../../lib/packages';

const NOTHING = { provides: [] };

const aPackage = (
  name: string,
  needs: readonly Capability[] = [],
  provides: readonly Capability[] = [],
  overrides: Partial<PackageToPlan> = {},
): PackageToPlan => ({
  path: name,
  name,
  version: '1.0.0+vmware.1-tkg.1',
  provides,
  needs: needs.map((capability) => ({ capability, reason: `${name} says so` })),
  ...overrides,
});

const CERT_MANAGER = aPackage('cert-manager', [], ['certificates']);
const CONTOUR = aPackage('contour', ['certificates'], ['ingress']);
const HARBOR = aPackage('harbor', ['certificates', 'ingress', 'default-storage-class']);
const FLUENT_BIT = aPackage('fluent-bit');

const names = (packages: readonly PackageToPlan[]) => packages.map(({ name }) => name);
const messages = (packages: readonly PackageToPlan[], provides: readonly Capability[] = []) =>
  planPackages(packages, { provides }).issues.map(formatIssue);

test('the order does not depend on the order in which packages are given', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([CERT_MANAGER, CONTOUR, HARBOR, FLUENT_BIT], { minLength: 4 }), (packages) => {
      expect(names(planPackages(packages, NOTHING).order)).toEqual(['cert-manager', 'contour', 'fluent-bit', 'harbor']);
    }),
  );
});

test('a package waits for all that give it something, and for nobody else', () => {
  const { waitsFor } = planPackages([HARBOR, FLUENT_BIT, CONTOUR, CERT_MANAGER], NOTHING);

  expect(names(waitsFor.get(HARBOR)!)).toEqual(['cert-manager', 'contour']);
  expect(waitsFor.get(FLUENT_BIT)).toEqual([]);
});

test('what the cluster gives is not missing', () => {
  expect(messages([CERT_MANAGER, CONTOUR, HARBOR], ['default-storage-class'])).toEqual([]);
});

test('a package does not meet its own need', () => {
  expect(messages([aPackage('lonely', ['certificates'], ['certificates'])])).toHaveLength(1);
});

test('fails for each need that nobody meets, and says who could', () => {
  expect(messages([HARBOR])).toEqual([
    'harbor: got harbor without cert-manager, expected cert-manager, which knows Issuers and Certificates, because harbor says so; add the package cert-manager',
    expect.stringMatching(/^harbor: got harbor without Contour.*; add the package contour, or switch the ingress off$/),
    expect.stringMatching(/^harbor: got harbor without a default StorageClass.*; name a storage class, or say that/),
  ]);
});

test('fails when the provider is too new', () => {
  const grafana = aPackage('grafana', [], [], {
    needs: [{ capability: 'certificates', reason: 'it makes v1alpha2', providerBelow: '1.6.0' }],
  });
  const newer = { ...CERT_MANAGER, version: '1.7.2+vmware.3-tkg.3' };
  const older = { ...CERT_MANAGER, version: '1.5.3+vmware.7-tkg.3' };

  expect(messages([grafana, newer])[0]).toMatch(
    /^grafana: got grafana .* with cert-manager 1\.7\.2\+vmware\.3-tkg\.3, expected cert-manager before 1\.6\.0/,
  );
  expect(messages([grafana, older])).toEqual([]);
});

test('fails on a circle, and names it', () => {
  const first = aPackage('first', ['b'], ['a']);
  const second = aPackage('second', ['c'], ['b']);
  const third = aPackage('third', ['a'], ['c']);

  expect(messages([third, first, second])).toEqual([
    expect.stringMatching(
      /^first: got packages that need each other: first → second → third → first, expected an order/,
    ),
  ]);
});

test('a circle loses no package', () => {
  const one = aPackage('one', ['b'], ['a']);
  const two = aPackage('two', ['a'], ['b']);

  expect(names(planPackages([two, one], NOTHING).order).sort()).toEqual(['one', 'two']);
});
