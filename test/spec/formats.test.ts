import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEXT_FORMATS } from 'tko-cdk/spec';

const accepts = (format: string, text: string): boolean => TEXT_FORMATS[format]!.accepts(text);

const field = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** An RSA key as `ssh-keygen` would write it. */
function rsaKey(bits: number): string {
  const { e = '', n = '' } = generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'jwk' });
  const parts = [Buffer.from('ssh-rsa'), Buffer.from(e, 'base64url'), Buffer.from(`00${hex(n)}`, 'hex')];
  return `ssh-rsa ${Buffer.concat(parts.map(field)).toString('base64')}`;
}

/** An ECDSA key as `ssh-keygen` would write it. */
function ecdsaKey(): string {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const parts = [Buffer.from('ecdsa-sha2-nistp256'), Buffer.from('nistp256'), point];
  return `ecdsa-sha2-nistp256 ${Buffer.concat(parts.map(field)).toString('base64')}`;
}

const hex = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('hex');

const CERTIFICATE = readFileSync(join(__dirname, '../fixtures/certificates/ca.pem'), 'utf8');
const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 1024 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx';

test.each([
  ['plain-text', 'CN=avi operators (first floor), 100 % of them'],
  ['plain-text', '(&(objectClass=person)(memberOf=CN=tkg,DC=example,DC=com))'],
  ['list-item', 'vmnic1'],
  ['list-item', '.example.com'],
  ['distinguished-name', 'OU=Users,DC=example,DC=com'],
  ['distinguished-name', '2.5.4.3=tkg'],
  ['account', 'svc-tkg@example.com'],
  ['ova-location', 'images/controller 22.1.3.ova'],
  ['ova-location', 'https://images.example.com/photon%203.ova?sha=1'],
  ['repository-path', 'tanzu/tkg-2.3'],
  ['host-port-required', 'ldap.example.com:636'],
  ['inventory-name', 'Prüfstand (Halle 2)'],
  ['pem-certificate', CERTIFICATE],
  ['ssh-public-key', `${ED25519} admin@example.com`],
  ['ssh-public-key', rsaKey(2048)],
  ['ssh-public-key', ecdsaKey()],
  ['https-url', 'https://idp.example.com/realms/tkg'],
])('%s accepts %j', (format, text) => {
  expect(accepts(format, text)).toBe(true);
});

test.each([
  ['plain-text', ''],
  ['plain-text', ' avi'],
  ['plain-text', 'two\nlines'],
  ['plain-text', 'two\u2028lines'],
  ['plain-text', '${var.user}'],
  ['plain-text', '%{ if true }'],
  ['plain-text', '#{TfToken[TOKEN.1]}'],
  ['list-item', 'openid,email'],
  ['list-item', 'open id'],
  ['distinguished-name', 'Users'],
  ['distinguished-name', 'OU='],
  ['distinguished-name', 'OU=${var.unit}'],
  ['account', 'tkg-user'],
  ['account', 'example.com\\tkg-user'],
  ['account', '${var.user}@example.com'],
  ['ova-location', ''],
  ['ova-location', '${path.root}/controller.ova'],
  ['repository-path', '/tkg'],
  ['repository-path', 'tkg/'],
  ['repository-path', 'TKG'],
  ['repository-path', ''],
  ['host-port-required', 'ldap.example.com'],
  ['host-port-required', 'ldap.example.com:0'],
  ['host-port-required', 'ldap.example.com:70000'],
  ['inventory-name', 'two\nlines'],
  ['inventory-name', 'a\u0000b'],
  ['pem-certificate', `${CERTIFICATE}\${file("x")}`],
  ['pem-certificate', `${CERTIFICATE}${PRIVATE_KEY}`],
  ['https-url', 'https:idp.example.com'],
  ['https-url', ' https://idp.example.com'],
  ['https-url', 'https://idp.example.com/${var.realm}'],
  ['ssh-public-key', `${ED25519} \${var.comment}`],
  ['ssh-public-key', ED25519.replace('ssh-ed25519', 'ecdsa-sha2-nistp256')],
  ['ssh-public-key', ED25519.slice(0, -4)],
  ['ssh-public-key', `${ED25519}AAAA`],
  ['ssh-public-key', ecdsaKey().slice(0, -4)],
  ['ssh-public-key', rsaKey(1024)],
  ['ssh-public-key', rsaKey(2048).slice(0, -8)],
  ['ssh-public-key', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAACAQ admin'],
  ['ssh-public-key', `ssh-rsa ${'A'.repeat(40)} admin`],
  ['ssh-public-key', 'ssh-dss AAAAB3NzaC1kc3MAAACBAAAAAAAA'],
])('%s fails on %j', (format, text) => {
  expect(accepts(format, text)).toBe(false);
});

test.each(Object.entries(TEXT_FORMATS).filter(([, { example }]) => !example.includes('…')))(
  'the example of %s is accepted',
  (_name, { accepts: isAccepted, example }) => {
    expect(isAccepted(example)).toBe(true);
  },
);
