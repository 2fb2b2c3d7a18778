import { WILDCARD } from './certificates';
import { RETENTION, RETENTION_FLAGS } from './options';
import { issuesOf, resolve, valuesOf } from './support';

const HOSTNAME = 'prometheus.example.com';

test('nothing said makes no value but the namespace', () => {
  expect(valuesOf({})).toEqual({ namespace: 'tanzu-system-monitoring' });
});

describe('the ingress', () => {
  test('has a name, and its paths', () => {
    expect(valuesOf({ ingress: { hostname: HOSTNAME, alertmanagerPrefix: '/alerts/' } }).ingress).toEqual({
      enabled: true,
      virtual_host_fqdn: HOSTNAME,
      alertmanager_prefix: '/alerts/',
    });
  });

  test('false says nothing: the package has none by itself', () => {
    expect(valuesOf({ ingress: false }).ingress).toBeUndefined();
  });

  test('follows the ports of the Services', () => {
    const values = valuesOf({
      ingress: { hostname: HOSTNAME },
      server: { service: { port: 8080 } },
      alertmanager: { service: { port: 8081 } },
    });

    expect(values.ingress).toMatchObject({ prometheusServicePort: 8080, alertmanagerServicePort: 8081 });
  });

  test('below a path, Prometheus is told its URL', () => {
    const { prometheus } = valuesOf({ ingress: { hostname: HOSTNAME, prefix: '/metrics/' } });

    expect(prometheus?.deployment?.containers?.args).toEqual(
      expect.arrayContaining(['--web.external-url=https://prometheus.example.com/metrics/', '--web.route-prefix=/']),
    );
  });

  test('tells the names that have to lead to it', () => {
    expect(resolve({ ingress: { hostname: HOSTNAME } }).hostnames).toEqual([HOSTNAME]);
    expect(resolve({}).hostnames).toEqual([]);
  });
});

describe('pitfall 2: names with dots in them', () => {
  test('the certificate stands below tls.crt, and its key in the Secret', () => {
    const given = { ingress: { hostname: HOSTNAME, certificate: { crt: WILDCARD, ca: WILDCARD } } };

    expect(valuesOf(given).ingress?.tlsCertificate).toEqual({ 'tls.crt': WILDCARD, 'ca.crt': WILDCARD });
    expect(resolve(given).secretName).toBe('prometheus-secret-values');
    expect(resolve(given).secretValues).toEqual([
      {
        path: ['ingress', 'tlsCertificate', 'tls.key'],
        meaning: 'private key of the certificate of the ingress, in PEM form',
        given: true,
      },
    ]);
  });

  test('fails on nested names, which the package would not read', () => {
    const values = { ingress: { enabled: true, virtual_host_fqdn: HOSTNAME, tlsCertificate: { tls: { crt: 'x' } } } };

    expect(issuesOf({ values })).toMatch(
      /^prometheus\.values\.ingress\.tlsCertificate\.tls: got the unknown property "tls", .*; did you mean "tls\.crt"/,
    );
  });

  test('fails on a key among the values', () => {
    const tlsCertificate = { 'tls.crt': WILDCARD, 'tls.key': 'x' };
    const values = { ingress: { enabled: true, virtual_host_fqdn: HOSTNAME, tlsCertificate } };

    expect(issuesOf({ values })).toBe(
      'prometheus.values.ingress.tlsCertificate."tls.key": got a secret, expected no secret in the data values; ' +
        'move it to the Secret that secretName names: whoever reads the manifest would read it too',
    );
  });
});

describe('pitfall 3: a truth in quotes', () => {
  test('fails, as the package would take "false" for true', () => {
    expect(issuesOf({ values: { ingress: { enabled: 'false' } } })).toMatch(
      /ingress\.enabled: got "false", expected a boolean; write it without quotes/,
    );
  });
});

describe('pitfall 6: published samples', () => {
  test.each(['crt', 'ca'])('fails on the certificate %j', (sample) => {
    const tlsCertificate = { [sample === 'crt' ? 'tls.crt' : 'ca.crt']: sample };
    const values = { ingress: { enabled: true, virtual_host_fqdn: HOSTNAME, tlsCertificate } };

    expect(issuesOf({ values })).toContain(`got "${sample}", the sample of the published file`);
  });

  test('fails on an ingress without a name, which would be prometheus.system.tanzu', () => {
    expect(issuesOf({ values: { ingress: { enabled: true } } })).toBe(
      'prometheus.values.ingress.virtual_host_fqdn: got no name, expected a name of yours; ' +
        'set it: the package would take prometheus.system.tanzu',
    );
  });
});

describe('pitfall 12: volumes', () => {
  test('one storage class is for both', () => {
    const { prometheus, alertmanager } = valuesOf({ storageClass: 'fast', server: { volume: { size: '20Gi' } } });

    expect(prometheus?.pvc).toEqual({ storageClassName: 'fast', storage: '20Gi' });
    expect(alertmanager?.pvc).toEqual({ storageClassName: 'fast' });
  });

  test("a volume's own storage class wins", () => {
    const alertmanager = { volume: { storageClass: 'slow', accessMode: 'ReadWriteMany' } } as const;

    expect(valuesOf({ storageClass: 'fast', alertmanager }).alertmanager?.pvc).toEqual({
      storageClassName: 'slow',
      accessMode: 'ReadWriteMany',
    });
  });
});

describe('flags', () => {
  test('a retention replaces the whole list, with the other flags in it', () => {
    const { prometheus } = valuesOf({ server: { retention: RETENTION } });

    expect(prometheus?.deployment?.containers?.args).toEqual(RETENTION_FLAGS);
  });

  test('further flags keep the retention of the package', () => {
    const { prometheus } = valuesOf({ server: { args: ['--log.level=debug'] } });

    expect(prometheus?.deployment?.containers?.args).toEqual(
      expect.arrayContaining(['--storage.tsdb.retention.time=42d', '--log.level=debug']),
    );
  });

  test.each<[string, object, RegExp]>([
    [
      'a retention that the volume does not hold',
      { retention: { size: '20GB' }, volume: { size: '20Gi' } },
      /server\.retention\.size: got "20GB", expected less than the volume of 20Gi; shorten it, or enlarge the volume/,
    ],
    ['a retention beyond the default volume', { retention: { size: '1TB' } }, /expected less than the volume of 150Gi/],
    [
      'a retention in an unknown unit',
      { retention: { time: '2 weeks' } },
      /retention\.time: got "2 weeks", expected a duration as Prometheus writes it.*; write it like "1d12h"/,
    ],
    [
      'a flag that an option says',
      { args: ['--storage.tsdb.retention.time=1y'] },
      /server\.args\[0\]: got .*, expected no flag that is set already; see server\.retention\.time/,
    ],
    ['a flag with one hyphen', { args: ['-v'] }, /server\.args\[0\]: got "-v", expected a flag with its value/],
  ])('fails on %s', (_title, server, message) => {
    expect(issuesOf({ server })).toMatch(message);
  });

  test('fails on a list of the package that lost where the configuration is', () => {
    const args = ['--storage.tsdb.retention.time=15d', '--storage.tsdb.path=/data', '--web.enable-lifecycle'];

    expect(issuesOf({ values: { prometheus: { deployment: { containers: { args } } } } })).toBe(
      'prometheus.values.prometheus.deployment.containers.args: got flags without ' +
        '--config.file=/etc/config/prometheus.yml, expected it, because the configuration is there; ' +
        'add it: the list replaces that of the package',
    );
  });
});

describe('components', () => {
  test('have their CPU and memory', () => {
    const resources = { limits: { cpu: '500m', memory: '512Mi' } };
    const values = valuesOf({
      server: { resources, configReloadResources: resources },
      alertmanager: { resources },
      kubeStateMetrics: { resources },
      nodeExporter: { resources, hostNetwork: true },
      pushgateway: { resources },
    });

    expect(values).toEqual({
      namespace: 'tanzu-system-monitoring',
      prometheus: { deployment: { containers: { resources }, configmapReload: { containers: { resources } } } },
      alertmanager: { deployment: { containers: { resources } } },
      kube_state_metrics: { deployment: { containers: { resources } } },
      node_exporter: { daemonset: { hostNetwork: true, containers: { resources } } },
      pushgateway: { deployment: { containers: { resources } } },
    });
  });

  test('have a type of their Service', () => {
    const service = { type: 'LoadBalancer', annotations: { a: 'b' } } as const;

    expect(valuesOf({ server: { service } }).prometheus?.service).toEqual(service);
  });

  test('fails on kube-state-metrics behind a load balancer: its Service is headless', () => {
    expect(issuesOf({ values: { kube_state_metrics: { service: { type: 'LoadBalancer' } } } })).toMatch(
      /kube_state_metrics\.service\.type: got "LoadBalancer", expected "ClusterIP"/,
    );
  });

  test('fails on a second Prometheus, which would find the data locked', () => {
    expect(issuesOf({ values: { prometheus: { deployment: { replicas: 2 } } } })).toMatch(
      /prometheus\.deployment\.replicas: got 2, expected 1: a second pod would find the data locked/,
    );
  });

  test('fails on Alertmanagers that share a volume of one node', () => {
    expect(issuesOf({ alertmanager: { replicas: 2 } })).toMatch(
      /alertmanager\.deployment\.replicas: got 2 pods that share a volume with the access mode "ReadWriteOnce"/,
    );
  });

  test('Alertmanagers may share a volume of many nodes', () => {
    const alertmanager = { replicas: 2, volume: { accessMode: 'ReadWriteMany' } } as const;

    expect(valuesOf({ alertmanager }).alertmanager?.deployment).toEqual({ replicas: 2 });
  });
});

describe('what the ingress would not do', () => {
  const ingress = { enabled: true, virtual_host_fqdn: HOSTNAME };

  test.each<[string, object, RegExp]>([
    [
      'one path for both',
      { ...ingress, alertmanager_prefix: '/' },
      /ingress\.alertmanager_prefix: got "\/", expected another path than that of Prometheus/,
    ],
    [
      'a path without a slash',
      { ...ingress, alertmanager_prefix: 'alertmanager' },
      /alertmanager_prefix: got "alertmanager", expected a path that begins with a slash/,
    ],
    [
      'a port that the Service does not have',
      { ...ingress, prometheusServicePort: 9090 },
      /prometheusServicePort: got 9090, expected the port of the Service, 80; set both alike/,
    ],
    [
      'a certificate for other names',
      { ...ingress, virtual_host_fqdn: 'prometheus.other.test', tlsCertificate: { 'tls.crt': WILDCARD } },
      /"tls\.crt": got a certificate for DNS:\*\.example\.com, expected one that covers prometheus\.other\.test/,
    ],
    [
      'an authority without a certificate',
      { ...ingress, tlsCertificate: { 'ca.crt': WILDCARD } },
      /"ca\.crt": got an authority, expected nothing without a certificate/,
    ],
    [
      'a name that is none',
      { ...ingress, virtual_host_fqdn: 'https://prometheus.example.com' },
      /virtual_host_fqdn: got "https:.*expected a DNS name/,
    ],
  ])('fails on %s', (_title, values, message) => {
    expect(issuesOf({ values: { ingress: values } })).toMatch(message);
  });
});
