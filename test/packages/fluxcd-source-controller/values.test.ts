import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, resolvePackage } from '../../../lib/packages';
import { formatIssue, type FluxcdSourceControllerOptions, type PackageSettings } from '../../../lib/spec';
import { leafLines, schemaLeaves } from '../schema-leaves';

const CA = readFileSync(join(__dirname, '../../fixtures/certificates/ca.pem'), 'utf8');

const resolve = (properties: FluxcdSourceControllerOptions & PackageSettings, version = '0.36.1+vmware.1-tkg.1') =>
  resolvePackage('flux', PACKAGES['fluxcd-source-controller'], { version, ...properties }, undefined);
const messagesOn = (...args: Parameters<typeof resolve>) => resolve(...args).issues.map(formatIssue);

test('its data values are those of the public builds since 0.24.4', () => {
  expect(leafLines(schemaLeaves(PACKAGES['fluxcd-source-controller'].valuesSchema))).toEqual([
    'ca_bundle',
    'kubernetes_distribution',
    'kubernetes_version',
    'namespace',
    'proxy/http_proxy',
    'proxy/https_proxy',
    'proxy/no_proxy',
    'resources/limits_cpu',
    'resources/limits_memory',
    'service_port',
  ]);
});

test('says what the options say', () => {
  const proxy = { https: 'http://proxy.example.com:3128', except: ['100.64.0.0/13', '.svc'] };
  const { values, issues } = resolve({ limits: { memory: '2Gi' }, proxy, registryCa: CA });

  expect(issues).toEqual([]);
  expect(values).toEqual({
    namespace: 'tanzu-source-controller',
    resources: { limits_memory: '2Gi' },
    proxy: { https_proxy: 'http://proxy.example.com:3128', no_proxy: '100.64.0.0/13,.svc' },
    ca_bundle: CA,
  });
});

test('fails on the certificate of an authority before 0.36.1', () => {
  expect(messagesOn({ registryCa: CA }, '0.33.0+vmware.1-tkg.1')).toEqual([
    expect.stringMatching(/^flux\.values\.ca_bundle: got a value that version 0\.33\.0.* a version since 0\.36\.1/),
  ]);
});

test('fails on a proxy that hides the API server', () => {
  expect(messagesOn({ proxy: { https: 'http://proxy.example.com:3128' } })).toEqual([
    expect.stringMatching(/proxy\.no_proxy: got nothing, with a proxy for HTTPS, .* API server behind the proxy/),
  ]);
});

test.each([
  ['a proxy with a password', { proxy: { https_proxy: 'http://user:password@proxy.example.com', no_proxy: '.svc' } }],
  ['an amount that is none', { resources: { limits_cpu: '1 core' } }],
  ['a certificate that is none', { ca_bundle: 'registry-ca' }],
  ['a key of 0.21', { limits_cpu: '500m' }],
  ['a port in quotes', { service_port: '80' }],
])('fails on %s', (_title, values) => {
  expect(messagesOn({ values })).toHaveLength(1);
});
