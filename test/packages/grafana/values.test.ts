import { planPackages } from '../../../lib/packages';
import { formatIssue } from '../../../lib/spec';
import { WILDCARD } from '../prometheus/certificates';
import { issuesOf, resolve, valuesOf } from './support';

const INGRESS = { hostname: 'grafana.example.com' };
const needsOf = (given: object): readonly string[] => resolve(given).needs.map(({ capability }) => capability);

test('the two choices make two values', () => {
  expect(valuesOf({})).toEqual({
    namespace: 'tanzu-system-dashboards',
    ingress: { enabled: false },
    grafana: { service: { type: 'ClusterIP' } },
  });
});

describe('pitfall 8: no silent choice', () => {
  test('fails without a word on the ingress, which the package would make', () => {
    expect(issuesOf({ ingress: undefined })).toBe(
      'grafana.values.ingress.enabled: got no choice, expected a choice: left open there is one, with the name ' +
        'grafana.system.tanzu; set it to true or false (the option is ingress)',
    );
  });

  test('fails without a type of the Service, which would be a load balancer', () => {
    expect(issuesOf({ service: undefined })).toBe(
      'grafana.values.grafana.service.type: got no type, expected a choice: left open it is a load balancer; ' +
        'set LoadBalancer, NodePort or ClusterIP',
    );
  });
});

describe('the ingress', () => {
  test('has a name and a path', () => {
    expect(valuesOf({ ingress: INGRESS, service: { type: 'ClusterIP', port: 8080 } }).ingress).toEqual({
      enabled: true,
      virtual_host_fqdn: 'grafana.example.com',
      servicePort: 8080,
    });
  });

  test('below a path, Grafana is told its URL', () => {
    expect(valuesOf({ ingress: { ...INGRESS, prefix: '/grafana/' } }).grafana?.config?.grafana_ini).toContain(
      '[server]\nroot_url = https://grafana.example.com/grafana/\n',
    );
  });

  test('pitfall 2: the certificate stands below tls.crt, and its key in the Secret', () => {
    const given = { ingress: { ...INGRESS, certificate: { crt: WILDCARD } } };

    expect(valuesOf(given).ingress?.tlsCertificate).toEqual({ 'tls.crt': WILDCARD });
    expect(resolve(given).secretValues.map(({ path }) => path)).toEqual([
      ['grafana', 'secret', 'admin_password'],
      ['ingress', 'tlsCertificate', 'tls.key'],
    ]);
  });

  test.each<[string, object, RegExp]>([
    ['a certificate for other names', { 'tls.crt': WILDCARD }, /got a certificate for DNS:\*\.example\.com, expected/],
    ['a nested certificate', { tls: { crt: WILDCARD } }, /tlsCertificate\.tls: got the unknown property/],
    ['a key among the values', { 'tls.key': 'x' }, /"tls\.key": got a secret/],
  ])('pitfall 2: fails on %s', (_title, tlsCertificate, message) => {
    const ingress = { enabled: true, virtual_host_fqdn: 'grafana.other.test', tlsCertificate };

    expect(issuesOf({ ingress: undefined, values: { ingress } })).toMatch(message);
  });

  test('fails on a path without a slash', () => {
    expect(issuesOf({ ingress: { ...INGRESS, prefix: 'grafana' } })).toMatch(
      /ingress\.prefix: got "grafana", expected a path of a URL, which begins with a slash/,
    );
  });
});

describe('pitfall 5: the login of the administrator', () => {
  test('a name in clear is encoded', () => {
    expect(valuesOf({ adminUser: 'root' }).grafana?.secret).toEqual({ admin_user: 'cm9vdA==' });
  });

  test('the password is asked for, in base64', () => {
    expect(resolve({}).secretValues).toEqual([
      {
        path: ['grafana', 'secret', 'admin_password'],
        meaning: 'password of the administrator',
        encoding: 'base64',
      },
    ]);
    expect(resolve({}).secretName).toBe('grafana-secret-values');
  });

  test.each(['admin', 'root', '', 'cm9vdA'])('fails on the name %j among the values, which is not encoded', (name) => {
    expect(issuesOf({ values: { grafana: { secret: { admin_user: name } } } })).toBe(
      `grafana.values.grafana.secret.admin_user: got "${name}", expected text in base64; ` +
        `say adminUser, or write it as "${Buffer.from(name).toString('base64')}"`,
    );
  });

  test('fails on a password among the values', () => {
    expect(issuesOf({ values: { grafana: { secret: { admin_password: 'YWRtaW4=' } } } })).toMatch(
      /admin_password: got a secret, expected no secret in the data values/,
    );
  });
});

describe('needs', () => {
  const storage = { volume: { storageClass: 'fast' } };

  test('pitfall 7: a load balancer, where the Service is one', () => {
    expect(needsOf({ ...storage, prometheusNamespace: false, service: { type: 'LoadBalancer' } })).toEqual([
      'load-balancer',
    ]);
  });

  test('with an ingress, ClusterIP is enough', () => {
    expect(needsOf({ ...storage, prometheusNamespace: false, ingress: INGRESS })).toEqual(['ingress', 'certificates']);
  });

  test('pitfall 12: a default storage class, unless one is named', () => {
    expect(needsOf({ prometheusNamespace: false })).toEqual(['default-storage-class']);
  });

  test('the Prometheus of the package, unless it is not asked', () => {
    expect(needsOf(storage)).toEqual(['metrics']);
    expect(needsOf({ ...storage, prometheusNamespace: 'monitoring' })).toEqual(['metrics']);
    expect(needsOf({ ...storage, prometheusNamespace: false })).toEqual([]);
  });

  test('pitfall 7: fails on an old Grafana with cert-manager 1.7', () => {
    const version = '7.5.7+vmware.2-tkg.1';
    const { needs } = resolve({ ...storage, version, prometheusNamespace: false, ingress: INGRESS });
    const offered = [
      { path: 'cm', name: 'cert-manager', version: '1.7.2+vmware.3-tkg.3', provides: ['certificates'], needs: [] },
      { path: 'g', name: 'grafana', version, provides: [], needs },
    ];

    expect(planPackages(offered, { provides: ['ingress'] }).issues.map(formatIssue)).toEqual([
      expect.stringMatching(
        /^g: got grafana 7\.5\.7.* with cert-manager 1\.7\.2.*, expected cert-manager before 1\.6\.0/,
      ),
    ]);
  });
});

describe('pods', () => {
  test('have their CPU and memory', () => {
    const resources = { requests: { cpu: '100m' } };

    expect(valuesOf({ resources, sidecarResources: resources }).grafana?.deployment).toEqual({
      containers: { resources },
      k8sSidecar: { containers: { resources } },
    });
  });

  test('several share a database and a volume', () => {
    const ini = {
      database: { type: 'postgres', host: 'db.example.com', password: '$__file{/etc/grafana/secrets/db}' },
    };
    const given = { replicas: 2, ini, mountedSecret: 'logins', volume: { accessMode: 'ReadWriteMany' } } as const;

    expect(valuesOf(given).grafana?.deployment).toMatchObject({ replicas: 2 });
  });

  test.each<[string, object, RegExp]>([
    [
      'a volume of one node',
      { replicas: 2, ini: { database: { type: 'mysql' } } },
      /deployment\.replicas: got 2 pods that share a volume with the access mode "ReadWriteOnce"/,
    ],
    [
      'a database in a file',
      { replicas: 2, volume: { accessMode: 'ReadWriteMany' } },
      /deployment\.replicas: got 2 pods with a database in a file, expected a database of their own, or one pod/,
    ],
  ])('fails on several with %s', (_title, given, message) => {
    expect(issuesOf(given)).toMatch(message);
  });

  test('fails on a way to replace pods before 7.5.16', () => {
    const values = { grafana: { deployment: { updateStrategy: 'Recreate' } } };

    expect(issuesOf({ version: '7.5.7+vmware.2-tkg.1', values })).toMatch(/expected a version since 7\.5\.16/);
  });

  test('a Secret is mounted by an overlay', () => {
    const { overlays } = resolve({ mountedSecret: 'logins' });

    expect(overlays.map(({ fileName }) => fileName)).toEqual(['grafana-mounted-secret.yaml']);
    expect(overlays[0]!.content).toContain('mountPath: "/etc/grafana/secrets"');
  });
});
