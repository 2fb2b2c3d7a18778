import type { ExternalDnsValues } from '../../../lib/packages/external-dns';
import type { ExternalDnsOptions } from '../../../lib/spec';
import { GSS_TSIG, OPTIONS, SECRET, TSIG } from './options';
import { messages, pasted, resolveAlone, resolveWith, ROUTE_53 } from './resolve';

describe('pitfall 14: flags that the bundle or external-dns stops at, or passes over', () => {
  test('fails without a provider and without sources', () => {
    expect(pasted(['--txt-owner-id=k8s'])).toEqual([
      'dns.values.deployment.args: got no --provider, expected where records are written; set provider, or add "--provider=…"',
      'dns.values.deployment.args: got no --source, expected what names are read from; set sources, or add "--source=…"',
    ]);
  });

  test('fails on a TXT registry that says nothing of a prefix', () => {
    const registry = { type: 'txt', ownerId: 'k8s' } as ExternalDnsOptions['registry'];

    expect(messages(resolveWith({ registry }))).toEqual([
      expect.stringMatching(/^dns\.registry\.prefix: got nothing, expected a value: what stands before the names/),
    ]);
  });

  test('fails on CNAME records without a prefix', () => {
    expect(pasted([...ROUTE_53, '--aws-prefer-cname'])).toEqual([
      'dns.values.deployment.args: got --aws-prefer-cname without --txt-prefix, expected a prefix or a suffix: ' +
        'a CNAME record bears no TXT record of its name; set prefix, such as "txt-"',
    ]);
  });

  test('fails on an access key beside "--provider aws" in two items', () => {
    const args = ['--source=service', '--provider', 'aws', '--txt-owner-id=k8s'];

    expect(pasted(args, { aws: { credentials: { accessKey: 'AKIAIOSFODNN7EXAMPLE' } } })).toEqual([
      'dns.values.aws.credentials: got an access key without "--provider=aws", ' +
        'expected "--provider=aws", in one item, in deployment.args; write it so, or remove the access key',
    ]);
  });

  test('fails on the namespace of the published sample, where nothing is published', () => {
    expect(pasted([...ROUTE_53, '--namespace=tanzu-system-service-discovery'])).toEqual([
      expect.stringMatching(/got --namespace=tanzu-system-service-discovery, where external-dns itself runs/),
    ]);
  });
});

test('flags as guides have them pass as they are', () => {
  const args = [
    ...['--source=service', '--source=contour-httpproxy', '--domain-filter=k8s.example.com', '--policy=upsert-only'],
    ...['--registry=txt', '--txt-owner-id=Z0123456789', '--txt-prefix=txt', '--provider=aws', '--aws-zone-type=public'],
    '--aws-prefer-cname',
  ];
  const env = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map((name) => ({
    name,
    valueFrom: { secretKeyRef: { name: 'route53-credentials', key: name.toLowerCase() } },
  }));

  expect(pasted(args, { deployment: { env, securityContext: {}, volumeMounts: [], volumes: [] } })).toEqual([]);
});

describe('secrets', () => {
  test('fails on the TSIG key of the published sample', () => {
    expect(pasted([...ROUTE_53, '--rfc2136-tsig-secret=MTlQs3NNU='])).toEqual([
      'dns.values.deployment.args[3]: got the secret of --rfc2136-tsig-secret, expected no secret in the data values; ' +
        'take it out of a Secret by the environment variable EXTERNAL_DNS_RFC2136_TSIG_SECRET',
    ]);
  });

  test('a key that Kubernetes puts in from the environment is none', () => {
    expect(pasted([...ROUTE_53, '--rfc2136-tsig-secret=$(TSIG)'])).toEqual([]);
  });

  test('fails on a secret access key in the values', () => {
    expect(pasted(ROUTE_53, { aws: { credentials: { accessKey: 'id', secretKey: 'key' } } })).toEqual([
      expect.stringMatching(/^dns\.values\.aws\.credentials\.secretKey: got a secret, .*Secret that secretName names/),
    ]);
  });

  test.each(['AWS_SECRET_ACCESS_KEY', 'EXTERNAL_DNS_RFC2136_KERBEROS_PASSWORD', 'CF_API_TOKEN', 'GODADDY_API_KEY'])(
    'fails on %s with a value',
    (name) => {
      expect(pasted(ROUTE_53, { deployment: { env: [{ name, value: 'made-up' }] } })).toEqual([
        'dns.values.deployment.env[0].value: got a secret, expected no secret in the data values; ' +
          'take it out of a Secret of yours, by valueFrom.secretKeyRef',
      ]);
    },
  );

  test.each(['AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'EXTERNAL_DNS_RFC2136_TSIG_SECRET_ALG'])(
    '%s may have one',
    (name) => {
      expect(pasted(ROUTE_53, { deployment: { env: [{ name, value: 'hmac-sha256' }] } })).toEqual([]);
    },
  );
});

describe('environment', () => {
  test('fails on a variable that the provider has already', () => {
    const env = [{ name: 'EXTERNAL_DNS_RFC2136_TSIG_SECRET', secret: SECRET }];

    expect(messages(resolveWith({ env }))).toEqual([
      expect.stringMatching(/^dns\.values\.deployment\.env\[1\]\.name: got "EXTERNAL_DNS_RFC2136_TSIG_SECRET" for the/),
    ]);
  });

  test('fails on a value beside its source', () => {
    const env = [{ name: 'ZONE', value: 'a', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }];

    expect(pasted(ROUTE_53, { deployment: { env } })).toEqual([
      expect.stringMatching(/env\[0\]: got value and valueFrom, expected one of them/),
    ]);
  });
});

describe('records of others', () => {
  test('fails on no registry with a policy that deletes', () => {
    expect(messages(resolveWith({ registry: { type: 'none' } }))).toEqual([
      expect.stringMatching(
        /got --registry=noop with --policy=sync, .* every record of the zones is deleted; set policy/,
      ),
    ]);
  });

  test('no registry is fine where nothing is deleted', () => {
    expect(messages(resolveWith({ registry: { type: 'none' }, policy: 'upsert-only' }))).toEqual([]);
  });

  test('fails without a name of its own', () => {
    expect(pasted(['--source=service', '--provider=aws'])).toEqual([
      expect.stringMatching(
        /got no --txt-owner-id, .* delete the records of each other; set ownerId, or add "--txt-owner-id=…"; .* "default"/,
      ),
    ]);
  });

  test('a name in the environment is one', () => {
    const env = [{ name: 'EXTERNAL_DNS_TXT_OWNER_ID', value: 'k8s' }];

    expect(pasted(['--source=service', '--provider=aws'], { deployment: { env } })).toEqual([]);
  });
});

describe('filters', () => {
  test('fails on labels for sources that they do not select', () => {
    const options = { sources: ['service', 'contour-httpproxy'], labelFilter: 'public=true' } as const;

    expect(messages(resolveWith(options))).toEqual([
      expect.stringMatching(/got --label-filter with the source contour-httpproxy, .*; use annotationFilter/),
    ]);
  });

  test.each(['annotationFilter', 'labelFilter'] as const)('fails on a selector of %s that is none', (key) => {
    expect(messages(resolveWith({ [key]: 'public=true=yes' }))).toEqual([
      expect.stringMatching(/-filter="public=true=yes", expected a selector; write it like "example.com\/public=true"/),
    ]);
  });

  test('fails on domains that a pattern hides', () => {
    expect(messages(resolveWith({ extraArgs: ['--regex-domain-filter=example'] }))).toEqual([
      expect.stringMatching(/got --domain-filter with --regex-domain-filter, .* the latter alone is read/),
    ]);
  });

  test('fails on a domain outside of the zone', () => {
    expect(messages(resolveWith({ domainFilters: ['example.com'] }))).toEqual([
      expect.stringMatching(/got --domain-filter=example.com outside of the zone k8s.example.com, .* server refuses/),
    ]);
  });

  test('a domain below the zone is fine', () => {
    expect(messages(resolveWith({ domainFilters: ['apps.k8s.example.com'] }))).toEqual([]);
  });
});

describe('RFC 2136', () => {
  test('fails on a policy that deletes without a zone transfer', () => {
    expect(messages(resolveWith({ provider: { ...TSIG, zoneTransfer: false } }))).toEqual([
      expect.stringMatching(/got --policy=sync without --rfc2136-tsig-axfr, .*; allow zone transfers, or set policy/),
    ]);
  });

  test('fails on two zones before 0.14.1', () => {
    const provider = { ...TSIG, zones: ['k8s.example.com', 'example.org'] };

    expect(messages(resolveWith({ provider }))).toEqual([
      expect.stringMatching(
        /args\[6\]: got --rfc2136-zone for the second time, expected --rfc2136-zone once: version 0\.12/,
      ),
    ]);
  });

  test('fails on GSS-TSIG to an address', () => {
    expect(messages(resolveWith({ provider: { ...TSIG, authentication: GSS_TSIG } }))).toEqual([
      expect.stringMatching(/got --rfc2136-host=192.0.2.53, expected the name of the server: Kerberos knows none by/),
    ]);
  });

  test('fails on flags without what they need', () => {
    const args = ['--source=service', '--provider=rfc2136', '--txt-owner-id=k8s', '--policy=upsert-only'];

    expect(pasted(args).map((message) => /got (no \S+)/.exec(message)?.[1])).toEqual([
      'no --rfc2136-host,',
      'no --rfc2136-port,',
      'no --rfc2136-zone,',
      'no --rfc2136-tsig-keyname,',
      'no --rfc2136-tsig-secret-alg,',
      'no EXTERNAL_DNS_RFC2136_TSIG_SECRET,',
    ]);
  });

  test('fails on Kerberos without its configuration', () => {
    const args = [
      ...['--source=service', '--provider=rfc2136', '--txt-owner-id=k8s', '--policy=upsert-only', '--rfc2136-gss-tsig'],
      ...['--rfc2136-host=dc01.example.com', '--rfc2136-port=53', '--rfc2136-zone=example.com'],
      ...['--rfc2136-kerberos-realm=EXAMPLE.COM', '--rfc2136-kerberos-username=svc-dns'],
    ];

    expect(pasted(args)).toEqual([
      expect.stringMatching(/^dns\.values\.deployment\.env: got no EXTERNAL_DNS_RFC2136_KERBEROS_PASSWORD/),
      expect.stringMatching(/^dns\.values\.deployment\.volumeMounts: got no \/etc\/krb5\.conf/),
    ]);
  });

  test('fails on an algorithm in capitals', () => {
    const { deployment } = resolveWith({}).values as ExternalDnsValues;
    const args = deployment?.args?.map((arg) => arg.replace('hmac-sha256', 'HMAC-SHA256')) ?? [];

    expect(pasted(args, { deployment: { env: deployment?.env } })).toEqual([
      expect.stringMatching(/got --rfc2136-tsig-secret-alg=HMAC-SHA256, expected one of hmac-md5, hmac-sha1/),
    ]);
  });
});

describe('Azure', () => {
  const azure = { resourceGroup: 'dns', subscriptionId: 'subscription', tenantId: 'tenant' };
  const args = ['--source=service', '--provider=azure', '--txt-owner-id=k8s'];

  test.each<[string, ExternalDnsValues['azure'], RegExp]>([
    ['no configuration', undefined, /^dns\.values\.azure: got nothing, with the provider azure/],
    ['no tenant', { ...azure, tenantId: '', aadClientId: 'app' }, /azure\.tenantId: got nothing, expected a value/],
    ['no identity', azure, /azure\.aadClientId: got nothing, expected the id of an application, or a managed/],
    [
      'two identities',
      { ...azure, aadClientId: 'app', useManagedIdentityExtension: true },
      /azure\.aadClientId: got "app", expected nothing, with a managed identity; remove it/,
    ],
    [
      'an identity that nothing uses',
      { ...azure, aadClientId: 'app', userAssignedIdentityID: 'identity' },
      /userAssignedIdentityID: got "identity", expected nothing without useManagedIdentityExtension/,
    ],
  ])('fails on %s', (_title, values, message) => {
    expect(pasted(args, values && { azure: values })).toEqual([expect.stringMatching(message)]);
  });

  test('fails on a configuration of Azure for another provider', () => {
    expect(pasted(ROUTE_53, { azure: { ...azure, aadClientId: 'app' } })).toEqual([
      expect.stringMatching(
        /azure: got a value, with the provider "aws", expected nothing: external-dns does not read it/,
      ),
    ]);
  });
});

describe('versions', () => {
  test('fails without a version, since the release names none', () => {
    expect(messages(resolveAlone({ ...OPTIONS, version: undefined }))).toEqual([
      expect.stringMatching(/^dns\.version: got no version, .*tanzu package available list external-dns\.tanzu/),
    ]);
  });

  test('fails on an access key before 0.11', () => {
    const provider = { type: 'aws', credentials: { type: 'access-key' } } as const;

    expect(messages(resolveWith({ provider }, '0.10.0+vmware.1-tkg.1'))).toEqual([
      expect.stringMatching(/^dns\.values\.aws: got a value that version 0\.10\.0\+vmware\.1-tkg\.1 does not have/),
    ]);
  });
});
