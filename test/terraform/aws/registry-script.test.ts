import { X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTRY_KEYS } from '../../../lib/design/aws/tools';
import { registryCloudInit } from '../../../lib/terraform/aws/cloud-init';
import { fileOf, type Run, Sandbox, scriptOf } from './run-script';

const HOSTNAME = 'registry.usw2.example.com';
const USER_DATA = registryCloudInit({ hostname: HOSTNAME, region: 'us-west-2', bucketName: 'artifacts' });

/** Shaped like the one that the installer brings; the passwords are what must not be left. */
const TEMPLATE = `# The name
hostname: reg.example.org
http:
  port: 80
https:
  port: 443
  certificate: /your/certificate/path
  private_key: /your/private/key/path
# harbor_admin_password: commented
harbor_admin_password: a-known-default
database:
  # The password
  password: another-known-default
  max_idle_conns: 100
data_volume: /data
proxy:
  http_proxy:
`;

let host: Sandbox;

beforeEach(() => {
  host = new Sandbox('install', 'tar');
  host.write('etc/harbor/openssl.cnf', fileOf(USER_DATA, '/etc/harbor/openssl.cnf'));
});

afterEach(() => {
  host.remove();
});

/** Puts an installer into the bucket that says where it ran. */
function publishInstaller(template = TEMPLATE): void {
  const folder = join(host.root, 'build', 'harbor');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(host.root, 'bucket', 'harbor'), { recursive: true });
  writeFileSync(join(folder, 'harbor.yml.tmpl'), template);
  writeFileSync(join(folder, 'install.sh'), '#!/bin/sh\necho "install.sh in $PWD" >>"$CALLS"\n');
  chmodSync(join(folder, 'install.sh'), 0o755);
  const target = join(host.root, 'bucket', REGISTRY_KEYS.installer);
  execFileSync('tar', ['-czf', target, '-C', join(host.root, 'build'), 'harbor']);
  host.write(`bucket/${REGISTRY_KEYS.compose}`, 'compose');
}

/** Runs the script with shorter keys, which are made faster. */
const run = (): Run => host.run(scriptOf(USER_DATA).replaceAll('4096', '1024'));

const pathOf = (path: string): string => join(host.root, path);

describe('script of a registry host', () => {
  test('waits for the installer, with Docker ready', () => {
    const { status, stdout, calls } = run();
    expect(status).toBe(0);
    expect(calls).toContain('systemctl enable --now docker');
    expect(stdout).toContain(`tko: there is no s3://artifacts/${REGISTRY_KEYS.installer} yet: put it there and run `);
    expect(host.has('opt/harbor')).toBe(false);
  });

  test('installs Harbor with Docker Compose from the bucket', () => {
    publishInstaller();
    const { status, stderr, calls } = run();
    expect([status, stderr.includes('FAILED')]).toEqual([0, false]);
    expect(calls).toContain('install.sh in /opt/harbor');
    expect(host.read('usr/local/lib/docker/cli-plugins/docker-compose')).toBe('compose');
  });

  test('leaves a Docker Compose that is there', () => {
    publishInstaller();
    host.stub('docker', '');
    expect(run().status).toBe(0);
    expect(host.has('usr/local/lib/docker/cli-plugins/docker-compose')).toBe(false);
  });

  test('puts a password of its own in place of every default, and nothing else of the template changes', () => {
    publishInstaller();
    run();
    const written = host.read('opt/harbor/harbor.yml').replaceAll(host.root, '');
    expect(written).not.toMatch(/known-default/);
    expect(written).toBe(
      TEMPLATE.replace('reg.example.org', HOSTNAME)
        .replace('/your/certificate/path', '/etc/harbor/tls/tls.crt')
        .replace('/your/private/key/path', '/etc/harbor/tls/tls.key')
        .replace('password: a-known-default', `password: ${host.read('etc/harbor/secrets/admin').trim()}`)
        .replace('another-known-default', host.read('etc/harbor/secrets/database').trim()),
    );
  });

  test('makes long passwords that differ, for root alone, and says none', () => {
    publishInstaller();
    const { stdout, stderr } = run();
    const [admin, database] = ['admin', 'database'].map((name) => host.read(`etc/harbor/secrets/${name}`).trim());
    expect(admin).toMatch(/^Aa1[0-9a-f]{48}$/);
    expect(database).not.toBe(admin);
    expect(stdout + stderr).not.toContain(admin);
    expect(stdout + stderr).not.toContain(database);
    const modes = [
      'etc/harbor/secrets/admin',
      'etc/harbor/tls/tls.key',
      'etc/harbor/tls/ca.key',
      'opt/harbor/harbor.yml',
    ];
    expect(modes.map((path) => statSync(pathOf(path)).mode & 0o077)).toEqual([0, 0, 0, 0]);
  });

  test('issues a certificate for its name, by an authority that is another certificate', () => {
    publishInstaller();
    run();
    const [server, authority] = ['tls.crt', 'ca.crt'].map(
      (name) => new X509Certificate(readFileSync(pathOf(`etc/harbor/tls/${name}`))),
    );
    expect(server?.checkHost(HOSTNAME)).toBe(HOSTNAME);
    expect(server?.ca).toBe(false);
    expect(authority?.ca).toBe(true);
    expect(server?.checkIssued(authority!)).toBe(true);
    expect(server?.verify(authority!.publicKey)).toBe(true);
    expect(server?.publicKey.asymmetricKeyType).toBe('rsa');
  });

  test('makes RSA keys with 4096 bits', () => {
    expect(scriptOf(USER_DATA).match(/genrsa -out \S+ 4096|-newkey rsa:4096/g)).toHaveLength(2);
  });

  test('run again, keeps passwords, key and certificate', () => {
    publishInstaller();
    const made = ['etc/harbor/secrets/admin', 'etc/harbor/tls/tls.key', 'etc/harbor/tls/tls.crt'];
    run();
    const first = made.map((path) => host.read(path));
    expect(run().status).toBe(0);
    expect(made.map((path) => host.read(path))).toEqual(first);
  });

  test('takes the certificate that an authority has issued for its request', () => {
    publishInstaller();
    run();
    const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: host.root, stdio: 'pipe' });
    openssl(
      'req',
      '-x509',
      '-nodes',
      '-newkey',
      'rsa:2048',
      '-subj',
      '/CN=corp',
      '-keyout',
      'corp.key',
      '-out',
      'corp.crt',
    );
    openssl(
      ...['x509', '-req', '-in', 'etc/harbor/tls/tls.csr', '-CA', 'corp.crt', '-CAkey', 'corp.key', '-CAcreateserial'],
      ...['-extfile', 'etc/harbor/openssl.cnf', '-extensions', 'server', '-out', `bucket/${REGISTRY_KEYS.certificate}`],
    );
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(host.read('etc/harbor/tls/tls.crt')).toBe(host.read(`bucket/${REGISTRY_KEYS.certificate}`));
    expect(stdout).not.toContain('ca.crt');
    expect(host.has('etc/harbor/tls/ca.key')).toBe(false);
  });

  test('takes a configuration without passwords from the bucket', () => {
    const own = TEMPLATE.replace(/^(harbor_admin_password| {2}password): .*$/gm, '$1:').replace(
      'max_idle_conns: 100',
      'max_idle_conns: 50',
    );
    publishInstaller();
    host.write(`bucket/${REGISTRY_KEYS.configuration}`, own);
    expect(run().status).toBe(0);
    expect(host.read('opt/harbor/harbor.yml')).toMatch(
      /harbor_admin_password: Aa1.*\n.*\n.*\n {2}password: Aa1.*\n {2}max_idle_conns: 50/,
    );
  });

  test('fails when a configuration in the bucket holds a secret that the host does not make', () => {
    publishInstaller();
    host.write(`bucket/${REGISTRY_KEYS.configuration}`, `${TEMPLATE}external_redis:\n  password: shared-with-all\n`);
    const { status, stderr, calls } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/tko: FAILED: .*harbor\.yml holds a secret of its own: leave it out, and add it to /);
    expect(calls).not.toContain('install.sh in /opt/harbor');
  });

  test.each(['hostname', 'harbor_admin_password'])('fails when a configuration has no %s to replace', (property) => {
    publishInstaller(TEMPLATE.replace(new RegExp(`^${property}:.*\n`, 'm'), ''));
    const { status, stderr, calls } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/tko: FAILED: \/opt\/harbor\/harbor\.yml\.tmpl lacks hostname, /);
    expect(calls).not.toContain('install.sh in /opt/harbor');
  });

  test('fails when a certificate in the bucket is for another key', () => {
    publishInstaller();
    const certificate = pathOf(`bucket/${REGISTRY_KEYS.certificate}`);
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-nodes',
        '-newkey',
        'rsa:2048',
        '-subj',
        '/CN=x',
        '-keyout',
        pathOf('x.key'),
        '-out',
        certificate,
      ],
      { stdio: 'pipe' },
    );
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain(
      'tko: FAILED: harbor/tls.crt is not for the key of this host: let the authority sign /etc/harbor/tls/tls.csr',
    );
  });

  test('fails when the installer of Harbor fails', () => {
    publishInstaller();
    writeFileSync(join(host.root, 'build/harbor/install.sh'), '#!/bin/sh\nexit 7\n');
    execFileSync('tar', ['-czf', pathOf(`bucket/${REGISTRY_KEYS.installer}`), '-C', pathOf('build'), 'harbor']);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('tko: FAILED: the installer of Harbor failed');
  });
});
