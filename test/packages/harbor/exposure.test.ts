import { AUTHORITY, BOTH_NAMES, ONE_NAME, SUBJECT_ONLY, WILDCARD } from './certificates';
import { aHarbor, examine, issuesOf, resolve, valuesOf } from './support';

const withCertificate = (crt: string, overrides: object = {}) => aHarbor({ certificate: { crt }, ...overrides });

/** Raw values around a part of them. */
const raw = (values: object) => ({
  hostname: 'harbor.example.com',
  persistence: { persistentVolumeClaim: { registry: { size: '200Gi' } } },
  ...values,
});

describe('a certificate', () => {
  test('stands in the values by names with dots, and its key in the Secret', () => {
    const spec = aHarbor({ certificate: { crt: BOTH_NAMES, ca: AUTHORITY } });

    expect(valuesOf(spec)).toMatchObject({ tlsCertificate: { 'tls.crt': BOTH_NAMES, 'ca.crt': AUTHORITY } });
    expect(resolve(spec).secretValues.at(-1)).toEqual({
      path: ['tlsCertificate', 'tls.key'],
      meaning: 'private key of the certificate, in PEM form',
      given: true,
    });
  });

  test('of one name is enough without Notary', () => {
    expect(issuesOf(withCertificate(ONE_NAME, { notary: false }))).toEqual([]);
  });

  test('of one name is enough from Harbor 2.9 on, which has no Notary', () => {
    expect(issuesOf(withCertificate(ONE_NAME), '2.9.0+vmware.1-tkg.1')).toEqual([]);
  });

  test('without one, no key of it is secret', () => {
    const paths = resolve(aHarbor({ certificateSecretName: 'harbor-certificate' })).secretValues.map(
      ({ path }) => path,
    );

    expect(paths).not.toContainEqual(['tlsCertificate', 'tls.key']);
  });
});

describe('pitfall 10: certificates that do not reach Harbor', () => {
  test('fails when a certificate does not cover Notary', () => {
    expect(issuesOf(withCertificate(ONE_NAME))).toMatchObject([
      {
        path: 'harbor.values.tlsCertificate."tls.crt"',
        got: 'a certificate for harbor.example.com',
        expected: 'one that covers notary.harbor.example.com',
        cure: 'take another certificate, or switch Notary off',
      },
    ]);
  });

  test('fails when a wildcard is one level too short for Notary', () => {
    expect(issuesOf(withCertificate(WILDCARD))).toMatchObject([
      { got: 'a certificate for *.example.com', expected: 'one that covers notary.harbor.example.com' },
    ]);
  });

  test('fails when a certificate is for another name', () => {
    expect(issuesOf(withCertificate(BOTH_NAMES, { hostname: 'registry.example.com' }))).toMatchObject([
      {
        got: 'a certificate for harbor.example.com, notary.harbor.example.com',
        expected: 'one that covers registry.example.com and notary.registry.example.com',
        cure: 'take another certificate',
      },
    ]);
  });

  test('fails when the name is in the subject alone, where clients do not look', () => {
    expect(issuesOf(withCertificate(SUBJECT_ONLY, { notary: false }))).toMatchObject([
      { got: 'a certificate for no name', expected: 'one that covers harbor.example.com' },
    ]);
  });

  test('fails on a Secret of another namespace', () => {
    expect(issuesOf(aHarbor({ certificateSecretName: 'tanzu-system-ingress/harbor' }))).toMatchObject([
      {
        path: 'harbor.values.tlsCertificateSecretName',
        got: '"tanzu-system-ingress/harbor"',
        expected: 'the name of a Secret in the namespace of Harbor: its pods mount it',
        cure: 'copy the Secret there, and name it without a namespace',
      },
    ]);
  });

  test('fails on a Secret whose name is none', () => {
    expect(issuesOf(aHarbor({ certificateSecretName: 'Harbor_TLS' }))).toMatchObject([
      { path: 'harbor.values.tlsCertificateSecretName', got: '"Harbor_TLS"', cure: 'rename it' },
    ]);
  });

  test('fails on both a certificate and a Secret with one', () => {
    expect(issuesOf(withCertificate(BOTH_NAMES, { certificateSecretName: 'harbor-certificate' }))).toMatchObject([
      { path: 'harbor.values.tlsCertificateSecretName', expected: 'one of them', cure: 'remove the other' },
    ]);
  });
});

describe('pitfall 2: names with dots', () => {
  test('fails on a certificate that is nested where a name has a dot', () => {
    const [issue] = examine(raw({ tlsCertificate: { tls: { crt: BOTH_NAMES } } })).issues;

    expect(issue).toMatchObject({
      path: 'values.tlsCertificate.tls',
      got: 'the unknown property "tls"',
      expected: 'one of "tls.crt", "tls.key", "ca.crt", "tlsSecretLabels"',
      cure: 'did you mean "tls.crt"?',
    });
  });

  test('fails on an authority without a certificate', () => {
    expect(examine(raw({ tlsCertificate: { 'ca.crt': AUTHORITY } })).issues).toMatchObject([
      { path: 'values.tlsCertificate."ca.crt"', got: 'an authority alone', cure: 'set tls.crt' },
    ]);
  });

  test('fails on a key that stands in the values', () => {
    expect(examine(raw({ tlsCertificate: { 'tls.crt': BOTH_NAMES, 'tls.key': 'KEY' } })).issues).toMatchObject([
      { path: 'values.tlsCertificate."tls.key"', got: 'a secret' },
    ]);
  });

  test('fails on what is no certificate', () => {
    expect(examine(raw({ tlsCertificate: { 'tls.crt': 'crt' } })).issues).toMatchObject([
      { path: 'values.tlsCertificate."tls.crt"', got: '"crt"', expected: 'X.509 certificates in PEM form' },
    ]);
  });
});

describe('pitfall 3: booleans in quotes', () => {
  test('fails on a false that would be true', () => {
    expect(examine(raw({ enableContourHttpProxy: 'false' })).issues).toMatchObject([
      {
        path: 'values.enableContourHttpProxy',
        got: '"false"',
        cure: 'write it without quotes: the package takes any text for true',
      },
    ]);
  });
});

describe('pitfall 6: samples of the published file', () => {
  test.each([
    ['the hostname', { hostname: 'harbor.yourdomain.com' }, 'values.hostname'],
    [
      'the collector of Jaeger',
      { trace: { enabled: true, jaeger: { endpoint: 'http://hostname:14268/api/traces' } } },
      'values.trace.jaeger.endpoint',
    ],
    [
      'the collector of OpenTelemetry',
      { trace: { enabled: true, provider: 'otel', otel: { endpoint: 'hostname:4318' } } },
      'values.trace.otel.endpoint',
    ],
  ])('fails on %s', (_title, values, path) => {
    expect(examine(raw(values)).issues).toMatchObject([{ path, expected: 'a value of yours' }]);
  });

  test('fails without a hostname, which would be the sample', () => {
    expect(issuesOf(aHarbor({ hostname: undefined }))).toMatchObject([
      {
        path: 'harbor.values.hostname',
        got: 'nothing',
        expected: "the name by which clients reach Harbor: the package's own is a sample",
        cure: 'set it',
      },
    ]);
  });
});

describe('refusals', () => {
  test.each([['harbor'], ['Harbor.example.com']])('fails on the hostname %s', (hostname) => {
    expect(issuesOf(aHarbor({ hostname }))).toMatchObject([
      {
        path: 'harbor.values.hostname',
        got: JSON.stringify(hostname),
        expected: 'a DNS name in lower case with a dot: clients do not take another one for a registry',
      },
    ]);
  });

  test('fails on a timeout without a unit', () => {
    expect(issuesOf(aHarbor({ exposure: { type: 'HTTPProxy', timeout: '300' } }))).toMatchObject([
      {
        path: 'harbor.values.contourHttpProxy.timeout',
        got: '"300"',
        expected: 'a duration with its unit, or "infinity"',
      },
    ]);
  });

  test('fails on a timeout of Ingresses', () => {
    expect(issuesOf(aHarbor({ exposure: { type: 'Ingress', timeout: '5m' } as object as never }))).toMatchObject([
      { path: 'harbor.exposure.timeout', got: 'the unknown property "timeout"' },
    ]);
  });

  test('fails on timeouts that no HTTPProxy has, in pasted values', () => {
    const contourHttpProxy = { timeout: '0s', idleTimeout: '10m' };

    expect(examine(raw({ enableContourHttpProxy: false, contourHttpProxy })).issues).toMatchObject([
      { path: 'values.contourHttpProxy.idleTimeout', got: '"10m"', expected: 'nothing: there is no HTTPProxy' },
    ]);
  });
});
