import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { secretValuesCommands, secretVariables, type SecretValue } from '../../lib/packages';

const secretOf = (...secretValues: readonly SecretValue[]) => ({
  packageName: 'harbor',
  secretName: 'harbor-secret-values',
  namespace: 'tanzu-harbor-registry',
  secretValues,
});

/** Runs the commands in a real shell; a stub of kubectl prints the file that it is given. */
function run(secretValues: readonly SecretValue[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tko-cdk-secret-'));
  try {
    writeFileSync(join(folder, 'tls.key'), 'first line\nsecond line\n');
    const kubectl = 'kubectl() { cat "${7#--from-file=values.yaml=}"; }\n';
    const script = [kubectl, ...secretValuesCommands('kubectl', secretOf(...secretValues))].join('\n');
    const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', script], {
      cwd: folder,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    return { values: parse(stdout, { version: '1.1' }) as unknown, left: readdirSync(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hex = (length: number): unknown => expect.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));

test('the Secret is made beside the PackageInstall, and the file goes', () => {
  const commands = secretValuesCommands('kubectl --context tkg', secretOf({ path: ['a'], meaning: 'a' }));

  expect(commands.slice(-2)).toEqual([
    'kubectl --context tkg create secret generic harbor-secret-values --namespace tanzu-harbor-registry --from-file=values.yaml=harbor-secret-values.yaml',
    'rm harbor-secret-values.yaml',
  ]);
  expect(run([{ path: ['a'], meaning: 'a' }]).left).toEqual(['tls.key']);
});

test('what can be made up is random and has its length', () => {
  const { values } = run([
    { path: ['secretKey'], meaning: 'key', length: 16 },
    { path: ['core', 'xsrfKey'], meaning: 'key', length: 32 },
    { path: ['core', 'secret'], meaning: 'secret' },
  ]);

  expect(values).toEqual({
    secretKey: hex(16),
    core: { xsrfKey: hex(32), secret: hex(32) },
  });
});

test('two runs make up different values', () => {
  const value = { path: ['secret'], meaning: 'secret' };

  expect(run([value]).values).not.toEqual(run([value]).values);
});

test('what somebody else chose comes from a variable, whatever is in it', () => {
  const value = { path: ['s3', 'secretkey'], meaning: 'key of the bucket', given: true };

  expect(secretVariables(secretOf(value))).toEqual([['HARBOR_S3_SECRETKEY', 'key of the bucket']]);
  expect(run([value], { HARBOR_S3_SECRETKEY: 'a$b "c" \\d `e`' }).values).toEqual({
    s3: { secretkey: 'a$b "c" \\d `e`' },
  });
});

test('a private key comes from a file, and keeps its lines', () => {
  const value = { path: ['tlsCertificate', 'tls.key'], meaning: 'private key', given: true };

  expect(secretVariables(secretOf(value))).toEqual([['HARBOR_TLSCERTIFICATE_TLS_KEY', 'name of a file: private key']]);
  expect(run([value], { HARBOR_TLSCERTIFICATE_TLS_KEY: 'tls.key' }).values).toEqual({
    tlsCertificate: { 'tls.key': 'first line\nsecond line\n' },
  });
});

test('base64 is applied where the package wants it', () => {
  const value = { path: ['secret', 'admin_password'], meaning: 'password', given: true, encoding: 'base64' } as const;

  expect(run([value], { HARBOR_SECRET_ADMIN_PASSWORD: 'swordfish' }).values).toEqual({
    secret: { admin_password: Buffer.from('swordfish').toString('base64') },
  });
});
