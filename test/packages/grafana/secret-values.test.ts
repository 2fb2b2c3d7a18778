import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'yaml';
import { grafanaSecretValues, type GrafanaSecrets } from '../../../lib/packages';

const { privateKey: certificateKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

test('the password is encoded as the package wants it', () => {
  expect(parse(grafanaSecretValues({ adminPassword: 'n0 wäy' }))).toEqual({
    grafana: { secret: { admin_password: Buffer.from('n0 wäy').toString('base64') } },
  });
});

test('the key stands below the name with a dot in it', () => {
  expect(parse(grafanaSecretValues({ adminPassword: 'a', certificateKey }))).toMatchObject({
    ingress: { tlsCertificate: { 'tls.key': certificateKey } },
  });
});

test.each<[string, object, RegExp]>([
  ['no password', {}, /^adminPassword: got nothing, expected a text: the password of the administrator; give it$/],
  ['an empty password', { adminPassword: '' }, /got an empty text/],
  [
    'a line end, which would be part of it',
    { adminPassword: 'secret\n' },
    /got a text with a line end, or blanks around/,
  ],
  ['what is no key', { adminPassword: 'a', certificateKey: 'secret' }, /^certificateKey: got a text that is none/],
])('fails on %s', (_title, secrets, message) => {
  const write = () => grafanaSecretValues(secrets as GrafanaSecrets);

  expect(write).toThrow(message);
  expect(write).not.toThrow(/secret/);
});
