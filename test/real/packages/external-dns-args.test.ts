import fc from 'fast-check';
import { PACKAGES, resolvePackage } from 'tko-cdk/packages';
import { type ExternalDnsOptions, formatIssue, type PackageSettings } from 'tko-cdk/spec';
import { readCommandLine } from '../../../lib/packages/external-dns/command-line';
import { findFlag, FLAG_NAMES } from '../../../lib/packages/external-dns/flags';
import type { ExternalDnsValues } from '../../../lib/packages/external-dns';
import { describeReal, tool } from '../harness/gate';
import { type Invocation, judgeInvocations, namesOfFlags } from './external-dns-args';

/** The version of external-dns that judges. */
const VERSION = '0.12.2+vmware.5-tkg.1';

const resolve = (properties: PackageSettings & Partial<ExternalDnsOptions>) =>
  resolvePackage('external-dns', PACKAGES['external-dns'], { version: VERSION, ...properties }, undefined);

/** How Kubernetes starts what the values say; what comes out of Secrets is made up. */
function invocationOf(values: ExternalDnsValues): Invocation {
  const { args = [], env = [] } = values.deployment ?? {};
  return { args, env: Object.fromEntries(env.map(({ name, value }) => [name, value ?? 'made-up'])) };
}

const secret = { name: 'external-dns', key: 'secret' };

const TSIG: ExternalDnsOptions['provider'] = {
  type: 'rfc2136',
  host: '192.0.2.53',
  zones: ['k8s.example.com'],
  authentication: { type: 'tsig', keyName: 'externaldns-key', algorithm: 'hmac-sha512', secret },
};

const OPTIONS: ExternalDnsOptions = {
  provider: TSIG,
  sources: ['service', 'ingress', 'contour-httpproxy'],
  domainFilters: ['k8s.example.com'],
  registry: { type: 'txt', ownerId: 'tkg-workload01', prefix: 'txt-' },
};

const zone = { resourceGroup: 'dns', subscriptionId: 'subscription', tenantId: 'tenant' };

const ACCEPTED: Readonly<Record<string, Partial<ExternalDnsOptions>>> = {
  'a TSIG key': {},
  'no authentication': { provider: { ...TSIG, authentication: { type: 'none' } } },
  'GSS-TSIG': {
    provider: {
      ...TSIG,
      host: 'dc01.example.com',
      authentication: {
        type: 'gss-tsig',
        realm: 'EXAMPLE.COM',
        username: 'svc-dns',
        password: secret,
        kerberosConfigMap: 'kerberos',
      },
    },
  },
  'everything of RFC 2136': { provider: { ...TSIG, port: 5353, minTtl: '1m30s', batchChangeSize: 10 } },
  'no zone transfer': { provider: { ...TSIG, zoneTransfer: false }, policy: 'upsert-only' },
  'Route 53 with an access key': { provider: { type: 'aws', credentials: { type: 'access-key' } } },
  'everything of Route 53': {
    provider: {
      type: 'aws',
      credentials: { type: 'secret', accessKeyId: secret, secretAccessKey: secret },
      zoneType: 'private',
      zoneTags: { owner: 'k8s', stage: 'lab' },
      zoneIds: ['Z0123456789'],
      assumeRole: 'arn:aws:iam::123456789012:role/dns',
      region: 'eu-west-1',
      preferCname: true,
      evaluateTargetHealth: false,
      batchChangeSize: 100,
    },
  },
  'Azure DNS': { provider: { type: 'azure', ...zone, identity: { type: 'service-principal', clientId: 'app' } } },
  'Azure Private DNS': {
    provider: { type: 'azure-private-dns', ...zone, identity: { type: 'managed-identity' }, zoneIds: ['zone'] },
  },
  'another provider': {
    provider: { type: 'other', name: 'infoblox' },
    env: [{ name: 'EXTERNAL_DNS_INFOBLOX_WAPI_PASSWORD', secret }],
    extraArgs: ['--infoblox-grid-host=grid.example.com', '--infoblox-wapi-port=443'],
  },
  'all sources': {
    sources: [
      ...(['service', 'ingress', 'contour-httpproxy', 'node', 'pod', 'crd', 'istio-gateway'] as const),
      ...(['istio-virtualservice', 'gateway-httproute', 'gateway-tlsroute'] as const),
      ...(['gateway-tcproute', 'gateway-udproute'] as const),
    ],
  },
  'every filter': {
    sources: ['service'],
    sourceNamespace: 'apps',
    annotationFilter: 'example.com/public in (yes, true)',
    labelFilter: 'stage!=lab,!hidden',
    serviceTypes: ['LoadBalancer', 'ClusterIP'],
    publishInternalServices: true,
    excludeDomains: ['intern.k8s.example.com'],
    fqdnTemplate: '{{.Name}}.k8s.example.com',
  },
  'all domains': { domainFilters: 'all' },
  'a suffix': {
    registry: { type: 'txt', ownerId: 'k8s', prefix: false, suffix: '-%{record_type}', wildcardReplacement: 'any' },
  },
  'no registry': { registry: { type: 'none' }, policy: 'create-only' },
  'everything of the loop': {
    policy: 'sync',
    interval: '5m',
    watchEvents: true,
    dryRun: true,
    logLevel: 'debug',
    logFormat: 'json',
    extraArgs: ['--txt-cache-interval=1h', '--min-event-sync-interval', '10s'],
  },
};

const ROUTE_53 = ['--source=service', '--provider=aws', '--txt-owner-id=k8s'];
const RFC_2136 = [
  ...['--source=service', '--provider=rfc2136', '--txt-owner-id=k8s', '--rfc2136-host=dc01.example.com'],
  ...['--rfc2136-port=53', '--rfc2136-zone=example.com', '--rfc2136-tsig-axfr'],
];

/** Lists with one thing wrong, which both must find. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'no provider': ROUTE_53.filter((arg) => !arg.startsWith('--provider')),
  'no source': ROUTE_53.filter((arg) => !arg.startsWith('--source')),
  'a provider that is none': ['--source=service', '--provider=bind', '--txt-owner-id=k8s'],
  'sources in one item': [...ROUTE_53, '--source=ingress,node'],
  'a mistyped flag': [...ROUTE_53, '--domainfilter=example.com'],
  'a flag and its value in one item': [...ROUTE_53, '--domain-filter example.com'],
  'a switch with a value': [...ROUTE_53, '--events=true'],
  'a flag without a value': [...ROUTE_53, '--domain-filter'],
  'a second policy': [...ROUTE_53, '--policy=upsert-only', '--policy=upsert-only'],
  'a policy that is none': [...ROUTE_53, '--policy=delete'],
  'an interval without a unit': [...ROUTE_53, '--interval=5'],
  'a number that is none': [...ROUTE_53, '--aws-api-retries=few'],
  'a pattern that does not parse': [...ROUTE_53, '--regex-domain-filter=('],
  'a prefix and a suffix': [...ROUTE_53, '--txt-prefix=a', '--txt-suffix=b'],
  'a selector that is none': [...ROUTE_53, '--label-filter=a=b=c'],
  'a flag of a later version': [...ROUTE_53, '--webhook-server'],
  'a word that is no flag': [...ROUTE_53, 'example.com'],
  'two zones': [...RFC_2136, '--rfc2136-insecure', '--rfc2136-zone=example.org'],
  'a TTL below zero': [...RFC_2136, '--rfc2136-insecure', '--rfc2136-min-ttl=-1s'],
  'batches of nothing': [...RFC_2136, '--rfc2136-insecure', '--rfc2136-batch-change-size=0'],
  'GSS-TSIG without an account': [...RFC_2136, '--rfc2136-gss-tsig'],
  'GSS-TSIG and no authentication': [
    ...[...RFC_2136, '--rfc2136-gss-tsig', '--rfc2136-insecure', '--rfc2136-kerberos-realm=EXAMPLE.COM'],
    ...['--rfc2136-kerberos-username=svc-dns', '--rfc2136-kerberos-password=$(PASSWORD)'],
  ],
};

/** Items that are put into a list, before another or at its end. */
const ITEMS: readonly string[] = [
  ...['--events', '--no-events', '--events=1', '--dry-run', '--no-interval', '--interval=1m', '--interval', '90s', '5'],
  ...['--policy=sync', '--policy', 'upsert-only', '--txt-owner-id=a', '--txt-owner-id', '--label-filter=a', '-a', '-'],
  ...['--rfc2136-port=53', '--rfc2136-port=1e2', '--rfc2136-port=', '--rfc2136-port', '--godaddy-api-ttl=1.5', 'aws'],
  ...[
    '--source=node',
    '--source',
    'service',
    '--source=',
    '--provider=aws',
    '--provider',
    '--log-level=trace',
    '--log',
  ],
  ...['--domain-filter=', '--domain-filter', '--aws-zone-type=', '--aws-zone-type=public', '--aws-prefer-cname', ''],
  ...['--aws-batch-change-interval=.5s', '--rfc2136-min-ttl=1h1', '--request-timeout=-1s', '--metrics-address', '=x'],
];

/** Lists of items, drawn by a fixed seed. Names of files, which the program would read, are not among them. */
const LISTS = fc.sample(
  fc
    .array(fc.constantFrom(...ITEMS), { maxLength: 4 })
    .map((items) => ['--source=ingress', '--provider=rfc2136', ...items]),
  { seed: 20230727, numRuns: 1000 },
);

describeReal([tool('go')], 'flags of external-dns, judged by its own code', () => {
  test.each(Object.entries(ACCEPTED))('%s: external-dns would start', async (_title, options) => {
    const { issues, values } = resolve({ ...OPTIONS, ...options });

    expect(issues.map(formatIssue)).toEqual([]);
    expect(await judgeInvocations([invocationOf(values as ExternalDnsValues)])).toEqual(['']);
  });

  test.each([ROUTE_53, [...RFC_2136, '--rfc2136-insecure']])('%s … has nothing wrong by itself', async (...args) => {
    expect(resolve({ values: { deployment: { args } } }).issues.map(formatIssue)).toEqual([]);
    expect(await judgeInvocations([{ args }])).toEqual(['']);
  });

  test.each(Object.entries(REFUSED))('fails in both on %s', async (_title, args) => {
    const { issues } = resolve({ values: { deployment: { args } } });

    expect(issues).not.toEqual([]);
    expect(await judgeInvocations([{ args }])).not.toEqual(['']);
  });

  test('all flags are known, and no others', async () => {
    const known = FLAG_NAMES.filter((name) => findFlag(name, VERSION) !== undefined);
    const ofTheProgramItself = ['help', 'version'];

    expect([...known, ...ofTheProgramItself].sort()).toEqual([...(await namesOfFlags())].sort());
  });

  test('flags are read as external-dns reads them', async () => {
    const verdicts = await judgeInvocations(LISTS.map((args) => ({ args })));
    // What is wrong with flags together, and not with the reading of them, is judged elsewhere.
    const readings = verdicts.map((verdict) => (/label selector|mutual/.test(verdict) ? '' : verdict) === '');

    expect(LISTS.map((args) => readCommandLine('', args, VERSION).issues.length === 0)).toEqual(readings);
  });

  test('a secret of an environment variable is read', async () => {
    const args = ['--source=service', '--provider=rfc2136', '--rfc2136-gss-tsig'];
    const env = {
      EXTERNAL_DNS_RFC2136_KERBEROS_REALM: 'EXAMPLE.COM',
      EXTERNAL_DNS_RFC2136_KERBEROS_USERNAME: 'svc-dns',
      EXTERNAL_DNS_RFC2136_KERBEROS_PASSWORD: 'made-up',
    };

    expect(await judgeInvocations([{ args, env }, { args }])).toEqual(['', expect.stringContaining('kerberos')]);
  });
});
