import type { ExternalDnsOptions } from '../../../lib/spec';
import { FLAGS, GSS_TSIG, SECRET, TSIG } from './options';
import { resolveAlone, resolveWith, valuesOf } from './resolve';

const argsOf = (options: Partial<ExternalDnsOptions>) => valuesOf(resolveWith(options)).deployment?.args;
const envOf = (options: Partial<ExternalDnsOptions>) => valuesOf(resolveWith(options)).deployment?.env;

describe('RFC 2136', () => {
  test('the flags say what the options say, and no default but the port, which would be 0', () => {
    expect(argsOf({})).toEqual(['--source=service', ...FLAGS]);
  });

  test('the key is read out of a Secret, and stands nowhere', () => {
    const resolved = resolveWith({});

    expect(valuesOf(resolved).deployment?.env).toEqual([
      { name: 'EXTERNAL_DNS_RFC2136_TSIG_SECRET', valueFrom: { secretKeyRef: SECRET } },
    ]);
    expect(JSON.stringify(resolved.values)).not.toContain('--rfc2136-tsig-secret=');
    expect(resolved.workloadSecrets).toEqual([{ secretName: 'external-dns-tsig', keys: ['secret'] }]);
    expect(resolved.secretName).toBeUndefined();
  });

  test('without authentication there is no key', () => {
    const options = { provider: { ...TSIG, authentication: { type: 'none' } } } as const;

    expect(argsOf(options)).toContain('--rfc2136-insecure');
    expect(envOf(options)).toBeUndefined();
  });

  test('GSS-TSIG reads the password out of a Secret and Kerberos out of a ConfigMap', () => {
    const values = valuesOf(resolveWith({ provider: { ...TSIG, host: 'dc01.example.com', authentication: GSS_TSIG } }));

    expect(values.deployment).toMatchObject({
      env: [{ name: 'EXTERNAL_DNS_RFC2136_KERBEROS_PASSWORD', valueFrom: { secretKeyRef: SECRET } }],
      volumes: [{ name: 'kerberos', configMap: { name: 'kerberos' } }],
      volumeMounts: [{ name: 'kerberos', mountPath: '/etc/krb5.conf', subPath: 'krb5.conf' }],
    });
    expect(values.deployment?.args).toEqual(
      expect.arrayContaining(['--rfc2136-gss-tsig', '--rfc2136-kerberos-realm=EXAMPLE.COM']),
    );
  });

  test('several zones are several flags, since 0.14.1', () => {
    const provider = { ...TSIG, zones: ['a.example.com', 'b.example.com'] };
    const resolved = resolveWith({ provider, domainFilters: 'all' }, '0.14.2+vmware.3-tkg.1');

    expect(valuesOf(resolved).deployment?.args).toEqual(
      expect.arrayContaining(['--rfc2136-zone=a.example.com', '--rfc2136-zone=b.example.com']),
    );
  });
});

describe('Route 53', () => {
  test('an access key is told to the package, and both halves are in the Secret of the user', () => {
    const resolved = resolveWith({ provider: { type: 'aws', credentials: { type: 'access-key' } } });

    expect(valuesOf(resolved)).toMatchObject({ aws: { credentials: {} } });
    expect(resolved.secretName).toBe('external-dns-secret-values');
    expect(resolved.secretValues.map(({ path }) => path.join('.'))).toEqual([
      'aws.credentials.accessKey',
      'aws.credentials.secretKey',
    ]);
  });

  test('the id of an access key may stand in the values: its secret half is in the Secret', () => {
    const credentials = { type: 'access-key', accessKeyId: 'AKIAIOSFODNN7EXAMPLE' } as const;
    const resolved = resolveWith({ provider: { type: 'aws', credentials } });

    expect(valuesOf(resolved)).toMatchObject({ aws: { credentials: { accessKey: 'AKIAIOSFODNN7EXAMPLE' } } });
    expect(resolved.secretValues).toEqual([
      { path: ['aws', 'credentials', 'secretKey'], meaning: expect.any(String) as string, given: true },
    ]);
  });

  test('a role is an annotation of the service account', () => {
    const credentials = { type: 'service-account-role', roleArn: 'arn:aws:iam::123456789012:role/dns' } as const;

    expect(valuesOf(resolveWith({ provider: { type: 'aws', credentials } })).serviceaccount).toEqual({
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/dns' },
    });
  });

  test('switches are written where they differ from what external-dns does by itself', () => {
    const provider = { type: 'aws', credentials: { type: 'instance-profile' } } as const;
    const switchesOf = (more: object) =>
      argsOf({ provider: { ...provider, ...more } })?.filter((arg) => !arg.includes('='));

    expect(switchesOf({ preferCname: true, evaluateTargetHealth: false })).toEqual([
      '--aws-prefer-cname',
      '--no-aws-evaluate-target-health',
    ]);
    expect(switchesOf({ preferCname: false, evaluateTargetHealth: true })).toEqual([]);
  });
});

describe('Azure', () => {
  const zones = { resourceGroup: 'dns', subscriptionId: 'subscription', tenantId: 'tenant' };

  test('the secret of an application is in the Secret of the user', () => {
    const identity = { type: 'service-principal', clientId: 'application' } as const;
    const resolved = resolveWith({ provider: { type: 'azure', ...zones, identity } });

    expect(valuesOf(resolved).azure).toEqual({ ...zones, aadClientId: 'application' });
    expect(resolved.secretValues.map(({ path }) => path.join('.'))).toEqual(['azure.aadClientSecret']);
  });

  test('a managed identity needs no Secret', () => {
    const identity = { type: 'managed-identity', clientId: 'identity' } as const;
    const resolved = resolveWith({ provider: { type: 'azure-private-dns', ...zones, identity } });

    expect(valuesOf(resolved)).toMatchObject({
      deployment: { args: expect.arrayContaining(['--provider=azure-private-dns']) as unknown },
      azure: { useManagedIdentityExtension: true, userAssignedIdentityID: 'identity' },
    });
    expect(resolved.secretValues).toEqual([]);
  });
});

describe('sources', () => {
  test('HTTPProxies need Contour, Services do not', () => {
    expect(resolveWith({ sources: ['service'] }).needs).toEqual([]);
    expect(resolveWith({ sources: ['service', 'contour-httpproxy'] }).needs).toEqual([
      { capability: 'ingress', reason: expect.stringContaining('HTTPProxies') as string },
    ]);
  });

  test('flags that somebody pastes need Contour too', () => {
    const args = ['--source', 'contour-httpproxy', '--provider=aws', '--txt-owner-id=k8s'];

    expect(resolveAlone({ values: { deployment: { args } } }).needs).toHaveLength(1);
  });

  test('what the package may not read is allowed by an overlay', () => {
    expect(resolveWith({ sources: ['service', 'ingress', 'node'] }).overlays).toEqual([]);
    expect(resolveWith({ sources: ['istio-gateway', 'istio-virtualservice'] }).overlays).toEqual([
      { fileName: 'external-dns-sources.yaml', content: expect.stringMatching(/networking\.istio\.io/) as string },
    ]);
  });
});

test('further variables and flags join those of the provider', () => {
  const options: Partial<ExternalDnsOptions> = {
    env: [
      { name: 'HTTPS_PROXY', value: 'http://proxy.example.com:3128' },
      { name: 'EXTERNAL_DNS_TXT_ENCRYPT_AES_KEY', secret: SECRET },
    ],
    extraArgs: ['--txt-cache-interval=1h'],
  };

  expect(envOf(options)?.map(({ name }) => name)).toEqual([
    'EXTERNAL_DNS_RFC2136_TSIG_SECRET',
    'HTTPS_PROXY',
    'EXTERNAL_DNS_TXT_ENCRYPT_AES_KEY',
  ]);
  expect(argsOf(options)?.at(-1)).toBe('--txt-cache-interval=1h');
});

test('all domains are no filter', () => {
  expect(argsOf({ domainFilters: 'all' })).not.toContainEqual(expect.stringMatching(/^--domain-filter/));
});

test('a suffix takes the place of a prefix', () => {
  const registry = { type: 'txt', ownerId: 'k8s', prefix: false, suffix: '-txt' } as const;

  expect(argsOf({ registry })?.filter((arg) => arg.startsWith('--txt'))).toEqual([
    '--txt-owner-id=k8s',
    '--txt-suffix=-txt',
  ]);
});
