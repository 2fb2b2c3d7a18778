import { addPackage, CertManager, Contour, ExternalDns } from '../../../lib/kubernetes';
import { OPTIONS } from '../../packages/external-dns/options';
import { aChartOn, namesOf, objectOf, objectsOf, overlaysOf, valuesOf } from './support';

const PROPS = { ...OPTIONS, version: '0.12.2+vmware.5-tkg.1' };

test('its install is not in the namespace that the package makes and takes away', () => {
  const chart = aChartOn();
  const dns = new ExternalDns(chart, 'Dns', PROPS);

  expect([dns.namespace, dns.workloadNamespace]).toEqual(['tanzu-packages', 'tanzu-system-service-discovery']);
  expect(objectOf(chart, 'Namespace', 'tanzu-system-service-discovery').metadata.labels).toEqual({
    'pod-security.kubernetes.io/enforce': 'baseline',
  });
});

test('no Secret holds the key that signs updates', () => {
  const chart = aChartOn();
  new ExternalDns(chart, 'Dns', PROPS);

  expect(valuesOf(chart, 'external-dns')).toMatchObject({
    deployment: { env: [{ name: 'EXTERNAL_DNS_RFC2136_TSIG_SECRET', valueFrom: { secretKeyRef: {} } }] },
  });
});

test('values of AWS come out of the Secret of the user', () => {
  const chart = aChartOn();
  const credentials = { type: 'access-key' } as const;
  const dns = new ExternalDns(chart, 'Dns', { ...PROPS, provider: { type: 'aws', credentials } });

  expect(dns.secretName).toBe('external-dns-secret-values');
  expect(objectOf(chart, 'PackageInstall', 'external-dns').spec).toMatchObject({
    values: [
      { secretRef: { name: 'external-dns-tanzu-packages-values' } },
      { secretRef: { name: 'external-dns-secret-values' } },
    ],
  });
});

test('a source that the package may not read brings an overlay', () => {
  const chart = aChartOn();
  new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['gateway-httproute'] });

  expect(Object.keys(overlaysOf(chart, 'external-dns'))).toContainEqual(
    expect.stringMatching(/external-dns-sources\.yaml$/),
  );
});

test('an item of a site file makes it', () => {
  const chart = aChartOn();
  const dns = addPackage(chart, { name: 'external-dns', ...PROPS });

  expect(dns.packageName).toBe('external-dns.tanzu.vmware.com');
});

describe('refusals', () => {
  test('fails without Contour when it reads HTTPProxies', () => {
    const chart = aChartOn();
    new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['contour-httpproxy'] });

    expect(() => objectsOf(chart)).toThrow(
      /packages\/Dns: got external-dns without Contour, expected Contour, which knows HTTPProxies.*because its source contour-httpproxy/,
    );
  });

  test('HTTPProxies of a Contour in the chart are read', () => {
    const chart = aChartOn();
    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', { service: { type: 'NodePort' } });
    new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['contour-httpproxy'] });

    expect(namesOf(chart, 'PackageInstall')).toEqual(['cert-manager', 'contour', 'external-dns']);
  });

  test.each<[string, object, RegExp]>([
    ['no version', { version: undefined }, /packages\/Dns\.version: got no version, expected one of external-dns/],
    ['an unknown prop', { source: ['service'] }, /packages\/Dns\.source: got the unknown .* did you mean "sources"/],
    ['a source that is none', { sources: ['services'] }, /Dns\.sources\[0\]: got "services", .* such as "service"/],
    ['no sources', { sources: [] }, /Dns\.sources: got \[\], expected at least 1 item/],
    [
      'an unknown flag',
      { extraArgs: ['--domain=a'] },
      /values\.deployment\.args\[12\]: got the unknown flag "--domain"/,
    ],
    ['a variable of a wrong name', { env: [{ name: 'A B', value: '' }] }, /Dns\.env\[0\]\.name: got "A B", expected/],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new ExternalDns(aChartOn(), 'Dns', { ...PROPS, ...props })).toThrow(message);
  });
});
