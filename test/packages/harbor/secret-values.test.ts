import { generateKeyPairSync } from 'node:crypto';
import { harborSecretValues, type HarborSecrets } from 'tko-cdk/packages';
import { SpecError } from 'tko-cdk/spec';
import { parse } from 'yaml';
import { SECRETS } from './options';
import { aHarbor, resolve } from './support';

const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

const write = (more: object = {}, options?: Parameters<typeof harborSecretValues>[1]): unknown =>
  parse(harborSecretValues({ ...SECRETS, ...more }, options));

function issuesOf(more: object): SpecError['issues'] {
  try {
    write(more);
  } catch (error) {
    if (SpecError.isSpecError(error)) {
      return error.issues;
    }
  }
  return [];
}

describe('secretValues', () => {
  test('are the seven that Harbor does not start without', () => {
    expect(resolve(aHarbor()).secretValues.map(({ path, length }) => [path.join('.'), length])).toEqual([
      ['harborAdminPassword', undefined],
      ['secretKey', 16],
      ['database.password', undefined],
      ['core.secret', undefined],
      ['core.xsrfKey', 32],
      ['jobservice.secret', undefined],
      ['registry.secret', undefined],
    ]);
  });

  test('are read from a Secret whose name follows from the package', () => {
    expect(resolve(aHarbor()).secretName).toBe('harbor-secret-values');
  });

  test('hold the password of a user at Jaeger', () => {
    const endpoint = 'http://jaeger.example.com/api/traces';
    const { secretValues } = resolve(aHarbor({ tracing: { type: 'jaeger-collector', endpoint, username: 'harbor' } }));

    expect(secretValues.at(-1)).toMatchObject({ path: ['trace', 'jaeger', 'password'], given: true });
  });

  test('hold no token of GitHub, which Trivy does not need', () => {
    expect(resolve(aHarbor({ trivy: {} })).secretValues).toHaveLength(7);
  });
});

describe('harborSecretValues', () => {
  test('writes what the package reads', () => {
    expect(write()).toEqual({
      harborAdminPassword: 'admin-password',
      secretKey: '0123456789abcdef',
      database: { password: 'database-password' },
      core: { secret: 'core-secret', xsrfKey: '0123456789abcdef0123456789abcdef' },
      jobservice: { secret: 'jobservice-secret' },
      registry: { secret: 'registry-secret' },
    });
  });

  test('gives the same text for the same secrets', () => {
    expect(harborSecretValues(SECRETS)).toBe(harborSecretValues({ ...SECRETS }));
  });

  test('writes digits as text', () => {
    expect(harborSecretValues({ ...SECRETS, adminPassword: '12345678' })).toContain('harborAdminPassword: "12345678"');
  });

  test('writes a private key, tokens and passwords beside them', () => {
    const more = { certificateKey: KEY, trivyGitHubToken: 'token', jaegerPassword: 'jaeger' };

    expect(write(more)).toMatchObject({
      tlsCertificate: { 'tls.key': KEY },
      trivy: { gitHubToken: 'token' },
      trace: { jaeger: { password: 'jaeger' } },
    });
  });

  test.each<[HarborSecrets['storage'], object]>([
    [{ type: 's3', accessKey: 'access', secretKey: 'secret' }, { s3: { accesskey: 'access', secretkey: 'secret' } }],
    [{ type: 'azure', accountKey: 'a2V5' }, { azure: { accountkey: 'a2V5' } }],
    [{ type: 'gcs', keyFile: '{"a": 1}' }, { gcs: { encodedkey: 'eyJhIjogMX0=' } }],
    [{ type: 'swift', password: 'password' }, { swift: { password: 'password' } }],
    [{ type: 'swift', password: 'password', secretKey: 'key' }, { swift: { password: 'password', secretkey: 'key' } }],
    [{ type: 'oss', accessKeySecret: 'secret' }, { oss: { accesskeysecret: 'secret' } }],
  ])('opens the storage %j', (storage, imageChartStorage) => {
    expect(write({ storage })).toMatchObject({ persistence: { imageChartStorage } });
  });

  test('writes what secretValues asks for, no more and no less', () => {
    const leaves = (value: unknown, path: readonly string[] = []): readonly string[] =>
      typeof value === 'string'
        ? [path.join('/')]
        : Object.entries(value as object).flatMap(([key, inside]) => leaves(inside, [...path, key]));
    const storage = { type: 's3', region: 'eu-central-1', bucket: 'images' } as const;
    const { secretValues } = resolve(aHarbor({ storage, volumes: undefined }));

    expect([...leaves(write({ storage: { type: 's3', accessKey: 'a', secretKey: 'b' } }))].sort()).toEqual(
      secretValues.map(({ path }) => path.join('/')).sort(),
    );
  });

  test('takes any password of the database without Notary', () => {
    expect(write({ databasePassword: 'a/b@c' }, { notary: false })).toMatchObject({ database: { password: 'a/b@c' } });
  });
});

describe('pitfall 10: secrets of the wrong length', () => {
  test('fails on all of them at once', () => {
    expect(issuesOf({ secretKey: 'short', coreXsrfKey: 'short', registrySecret: '' })).toMatchObject([
      { path: 'secretKey', got: '5 bytes', expected: 'exactly 16 characters of one byte each' },
      { path: 'coreXsrfKey', got: '5 bytes', expected: 'exactly 32 characters of one byte each' },
      { path: 'registrySecret', got: 'an empty text' },
    ]);
  });

  test('fails on sixteen characters of which one has two bytes', () => {
    expect(issuesOf({ secretKey: '0123456789abcdeé' })).toMatchObject([{ path: 'secretKey', got: '17 bytes' }]);
  });

  test('fails on a line end, which would count', () => {
    expect(issuesOf({ secretKey: '0123456789abcde\n' })).toMatchObject([
      { path: 'secretKey', got: 'a text with a line end, or blanks around it', expected: 'one line' },
    ]);
  });

  test('fails without one', () => {
    expect(issuesOf({ coreSecret: undefined })).toMatchObject([
      {
        path: 'coreSecret',
        got: 'nothing',
        expected: 'a text: secret that the core shares with the other components',
        cure: 'give it',
      },
    ]);
  });

  test.each<[string, object, string, string]>([
    ['what is no text', { adminPassword: 12345678 }, 'adminPassword', 'a number'],
    ['an unknown secret', { xsrfKey: 'key' }, 'xsrfKey', 'an unknown secret'],
    ['a certificate in place of its key', { certificateKey: 'KEY' }, 'certificateKey', 'a text that is none'],
    [
      'a key file that is encoded already',
      { storage: { type: 'gcs', keyFile: 'eyJhIjogMX0=' } },
      'storage.keyFile',
      'a text that is no JSON',
    ],
    ['half of the keys of S3', { storage: { type: 's3', accessKey: 'a' } }, 'storage.secretKey', 'nothing'],
    [
      'a password of the database that breaks the URL of Notary',
      { databasePassword: 'pass/word' },
      'databasePassword',
      'a character that a URL does not take as it is',
    ],
  ])('fails on %s', (_title, more, path, got) => {
    expect(issuesOf(more)).toMatchObject([{ path, got }]);
  });

  test('shows no secret in a message', () => {
    const secret = 'do/not show\nthis';

    expect(() => write({ adminPassword: secret, secretKey: secret, databasePassword: secret })).not.toThrow(
      /do\/not|show|this/,
    );
  });
});
