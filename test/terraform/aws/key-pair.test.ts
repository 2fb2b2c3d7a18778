import { AwsKeyPair } from '../../../lib/terraform/aws';
import { aStack, dataSource, refusal, resolved, resource, resourceIds } from '../support';
import { anAwsStack } from './support';

const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFZhbGlkT25seUluVGhpc0V4YW1wbGVTaXRlMDE5MDAx admin';

test('is made of a public key', () => {
  const stack = anAwsStack();
  new AwsKeyPair(stack, 'KeyPair', { name: 'tkg-kp', publicKey: ED25519 });
  expect(resource(stack, 'aws_key_pair')).toEqual({
    key_name: 'tkg-kp',
    public_key: ED25519,
    tags: { Name: 'tkg-kp' },
  });
});

test('one that is there is looked up, and gives its name', () => {
  const stack = anAwsStack();
  const { keyName } = AwsKeyPair.fromName(stack, 'KeyPair', 'tkg kp (2)');
  expect(dataSource(stack, 'aws_key_pair')).toEqual({ key_name: 'tkg kp (2)' });
  expect(resourceIds(stack, 'aws_key_pair')).toEqual([]);
  expect(resolved(stack, { keyName })).toEqual({ keyName: '${data.aws_key_pair.KeyPair.key_name}' });
});

test('is told from others, and an override reaches the output', () => {
  const stack = anAwsStack();
  const keyPair = new AwsKeyPair(stack, 'KeyPair', { name: 'tkg-kp', publicKey: ED25519 });
  keyPair.Resource.addOverride('tags.Owner', 'platform');
  expect([AwsKeyPair.isAwsKeyPair(keyPair), AwsKeyPair.isAwsKeyPair({ keyName: 'tkg-kp' })]).toEqual([true, false]);
  expect(resource(stack, 'aws_key_pair')).toMatchObject({ tags: { Owner: 'platform' } });
});

const refused = (props: { readonly name: string; readonly publicKey: string }): string =>
  refusal(() => new AwsKeyPair(aStack(), 'KeyPair', props));

test('fails when EC2 does not take the kind of key', () => {
  expect(refused({ name: 'tkg-kp', publicKey: 'ecdsa-sha2-nistp256 AAAA' })).toBe(
    'sfo01-test/KeyPair.publicKey: got "ecdsa-sha2-nistp256 AAAA", expected an RSA or an Ed25519 key; make another key pair: EC2 takes no ECDSA keys',
  );
});

test.each(['', 'ssh-rsa AAAA', '-----BEGIN OPENSSH PRIVATE KEY-----'])('fails when the key is %p', (publicKey) => {
  expect(refused({ name: 'tkg-kp', publicKey })).toContain(
    `KeyPair.publicKey: got "${publicKey}", expected an OpenSSH`,
  );
});

test.each(['', ' tkg-kp', 'schlüssel', 'a${b}'])('fails when the name is %p', (name) => {
  expect(refused({ name, publicKey: ED25519 })).toContain(`KeyPair.name: got "${name}", expected 1 to 255 ASCII`);
});

test('fails when one is looked up without a name', () => {
  expect(refusal(() => AwsKeyPair.fromName(aStack(), 'KeyPair', ''))).toContain('KeyPair.name: got ""');
});
