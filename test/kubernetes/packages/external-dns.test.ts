import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  addPackage,
  CertManager,
  Contour,
  ExternalDns,
  TargetCluster,
  type TargetClusterProps,
} from '../../../lib/kubernetes';
import type { ExternalDnsOptions } from '../../../lib/spec';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: object };
  readonly stringData?: Readonly<Record<string, string>>;
  readonly spec?: Readonly<Record<string, unknown>>;
}

const PROPS: ExternalDnsOptions & { readonly version: string } = {
  version: '0.12.2+vmware.5-tkg.1',
  provider: {
    type: 'rfc2136',
    host: '192.0.2.53',
    zones: ['k8s.example.com'],
    authentication: {
      type: 'tsig',
      keyName: 'externaldns-key',
      algorithm: 'hmac-sha256',
      secret: { name: 'external-dns-tsig', key: 'secret' },
    },
  },
  sources: ['service'],
  domainFilters: ['k8s.example.com'],
  registry: { type: 'txt', ownerId: 'tkg-workload01', prefix: 'txt-' },
};

function aChart(cluster: TargetClusterProps = { role: 'workload' }): Chart {
  const chart = new Chart(new App(), 'packages');
  new TargetCluster(chart, 'Cluster', cluster);
  return chart;
}

const manifests = (chart: Chart) => Testing.synth(chart) as readonly Manifest[];
const named = (chart: Chart, kind: string, name: string) =>
  manifests(chart).find((one) => one.kind === kind && one.metadata.name === name);

test('its install is not in the namespace that the package makes and takes away', () => {
  const chart = aChart();
  const dns = new ExternalDns(chart, 'Dns', PROPS);

  expect([dns.namespace, dns.workloadNamespace]).toEqual(['tanzu-packages', 'tanzu-system-service-discovery']);
  expect(named(chart, 'Namespace', 'tanzu-system-service-discovery')?.metadata.labels).toEqual({
    'pod-security.kubernetes.io/enforce': 'baseline',
  });
});

test('no Secret holds the key that signs updates', () => {
  const chart = aChart();
  new ExternalDns(chart, 'Dns', PROPS);
  const values = named(chart, 'Secret', 'external-dns-tanzu-packages-values')?.stringData?.['values.yaml'] ?? '';

  expect(parse(values)).toMatchObject({
    deployment: { env: [{ name: 'EXTERNAL_DNS_RFC2136_TSIG_SECRET', valueFrom: { secretKeyRef: {} } }] },
  });
});

test('values of AWS come out of the Secret of the user', () => {
  const chart = aChart();
  const credentials = { type: 'access-key' } as const;
  const dns = new ExternalDns(chart, 'Dns', { ...PROPS, provider: { type: 'aws', credentials } });

  expect(dns.secretName).toBe('external-dns-secret-values');
  expect(named(chart, 'PackageInstall', 'external-dns')?.spec).toMatchObject({
    values: [
      { secretRef: { name: 'external-dns-tanzu-packages-values' } },
      { secretRef: { name: 'external-dns-secret-values' } },
    ],
  });
});

test('a source that the package may not read brings an overlay', () => {
  const chart = aChart();
  new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['gateway-httproute'] });
  const overlays = named(chart, 'Secret', 'external-dns-tanzu-packages-overlays')?.stringData ?? {};

  expect(Object.keys(overlays)).toContainEqual(expect.stringMatching(/external-dns-sources\.yaml$/));
});

test('an item of a site file makes it', () => {
  const chart = aChart();
  const dns = addPackage(chart, { name: 'external-dns', ...PROPS });

  expect(dns.packageName).toBe('external-dns.tanzu.vmware.com');
});

describe('refusals', () => {
  test('fails without Contour when it reads HTTPProxies', () => {
    const chart = aChart();
    new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['contour-httpproxy'] });

    expect(() => manifests(chart)).toThrow(
      /packages\/Dns: got external-dns without Contour, expected Contour, which knows HTTPProxies.*because its source contour-httpproxy/,
    );
  });

  test('HTTPProxies of a Contour in the chart are read', () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', { service: { type: 'NodePort' } });
    new ExternalDns(chart, 'Dns', { ...PROPS, sources: ['contour-httpproxy'] });

    expect(
      manifests(chart)
        .filter(({ kind }) => kind === 'PackageInstall')
        .map(({ metadata }) => metadata.name),
    ).toEqual(['cert-manager', 'contour', 'external-dns']);
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
    expect(() => new ExternalDns(aChart(), 'Dns', { ...PROPS, ...props })).toThrow(message);
  });
});
