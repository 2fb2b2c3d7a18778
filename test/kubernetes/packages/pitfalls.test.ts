import { App, Chart } from 'cdk8s';
import {
  CertManager,
  Contour,
  ExternalDns,
  FluentBit,
  Grafana,
  Harbor,
  MultusCni,
  Prometheus,
  TanzuPackage,
  type TargetClusterProps,
  Whereabouts,
} from '../../../lib/kubernetes';
import { readPackageValues, selectVersion, valuesYaml } from '../../../lib/packages';
import { OPTIONS as HARBOR_OPTIONS } from '../../packages/harbor/options';
import { aChartOn, kindsOf, MULTUS, namesOf, objectsOf, overlaysOf, valuesOf, WHEREABOUTS } from './support';

/** The pitfalls of installing packages by hand, one after the other: each is refused, or cannot be said. */

const aChart = (cluster: TargetClusterProps = { role: 'workload', hasLoadBalancer: true }): Chart => aChartOn(cluster);

/** Installs raw values, as somebody pastes them. */
const paste =
  (name: string, version: string, values: string | object, chart = aChart()) =>
  () =>
    new TanzuPackage(chart, 'Pasted', {
      packageName: `${name}.tanzu.vmware.com`,
      version,
      namespace: 'tanzu-packages',
      values: values as string,
    });

const HARBOR = '2.8.2+vmware.2-tkg.1';
const PROMETHEUS = '2.43.0+vmware.2-tkg.1';
const GRAFANA = '9.5.1+vmware.2-tkg.1';
const CONTOUR = '1.24.4+vmware.1-tkg.1';
const FLUENT_BIT = '2.1.2+vmware.1-tkg.1';

test.each([
  ['cert-manager', '1.7.2+vmware.3-tkg.3'],
  ['fluent-bit', FLUENT_BIT],
  ['prometheus', PROMETHEUS],
  ['grafana', GRAFANA],
  ['harbor', HARBOR],
  ['multus-cni', MULTUS.version],
  ['whereabouts', WHEREABOUTS.version],
  ['contour', CONTOUR],
  ['external-dns', '0.12.2+vmware.5-tkg.1'],
])('pitfall 1: fails on a typo in the values of %s, which the package would ignore', (name, version) => {
  expect(paste(name, version, 'bogus: 1\n')).toThrow(/values\.bogus: got the unknown property "bogus"/);
});

test('pitfall 2: fails on a nested certificate, which is ignored; the construct writes the key with its dot', () => {
  expect(paste('prometheus', PROMETHEUS, 'ingress: {tlsCertificate: {tls: {crt: a, key: b}}}\n')).toThrow(
    /tlsCertificate\.tls: got the unknown property "tls", .* did you mean "tls\.crt"/,
  );
});

test('pitfall 3: fails on a truth in quotes, which is always true', () => {
  expect(paste('prometheus', PROMETHEUS, 'ingress: {enabled: "false"}\n')).toThrow(
    /values\.ingress\.enabled: got "false", expected a boolean; write it without quotes/,
  );
});

test("pitfall 4: fails on the nulls of the guide's sample", () => {
  const sample = 'envoy: {pspNames: null, service: {type: LoadBalancer, nodePorts: {http: null, https: null}}}\n';

  expect(paste('contour', CONTOUR, sample)).toThrow(
    /envoy\.pspNames: got null.*\n.*nodePorts\.http: got null.*\n.*nodePorts\.https: got null/,
  );
  expect(paste('fluent-bit', FLUENT_BIT, 'fluent_bit: {config: {outputs: null}}\n')).toThrow(/outputs: got null/);
});

test('pitfall 5: fails on a password in clear; the name of the administrator is encoded here', () => {
  const chart = aChart();
  new Grafana(chart, 'Grafana', {
    adminUser: 'operator',
    ingress: false,
    service: { type: 'ClusterIP' },
    prometheusNamespace: false,
    volume: { storageClass: 'default' },
  });

  expect(paste('grafana', GRAFANA, 'grafana: {secret: {admin_password: admin}}\n')).toThrow(
    /admin_password: got a secret, .* move it to the Secret/,
  );
  expect(valuesOf(chart, 'grafana')).toMatchObject({
    grafana: { secret: { admin_user: Buffer.from('operator').toString('base64') } },
  });
});

test('pitfall 6: fails on the samples of published files; what was not said is not written', () => {
  const chart = aChart();
  new Harbor(chart, 'Harbor', HARBOR_OPTIONS);
  new CertManager(chart, 'CertManager');
  new Contour(chart, 'Contour', { service: { type: 'LoadBalancer' } });

  expect(paste('prometheus', PROMETHEUS, 'ingress: {tlsCertificate: {tls.crt: crt, tls.key: key}}\n')).toThrow(
    /got "crt", the sample of the published file/,
  );
  expect(Object.keys(valuesOf(chart, 'harbor')).sort()).toEqual(['hostname', 'namespace', 'persistence']);
});

test('pitfall 7: fails where the kinds of an ingress are missing, and orders what is there', () => {
  const chart = aChart();
  new Harbor(chart, 'Harbor', HARBOR_OPTIONS);

  expect(chart.node.validate()).toEqual([
    expect.stringMatching(/harbor without cert-manager/),
    expect.stringMatching(/harbor without Contour/),
  ]);
  new Contour(chart, 'Contour', { service: { type: 'LoadBalancer' } });
  new CertManager(chart, 'CertManager');
  expect(namesOf(chart, 'PackageInstall')).toEqual(['cert-manager', 'contour', 'harbor']);
});

test('pitfall 8: fails on a load balancer that nobody serves, and on a Service without a type', () => {
  const chart = aChart({ role: 'workload' });
  new CertManager(chart, 'CertManager');
  new Contour(chart, 'Contour', { service: { type: 'LoadBalancer' } });

  expect(chart.node.validate()).toEqual([expect.stringMatching(/contour without a load balancer/)]);
  expect(paste('contour', CONTOUR, 'envoy: {service: {}}\n')).toThrow(/envoy\.service\.type: got no type/);
});

test('pitfall 9: fails on settings that the type of the Service leaves unread', () => {
  expect(
    paste(
      'contour',
      CONTOUR,
      'envoy: {service: {type: ClusterIP, externalTrafficPolicy: Local, loadBalancerIP: 192.0.2.1}}\n',
    ),
  ).toThrow(/loadBalancerIP: got a value, with the type ClusterIP.*\n.*externalTrafficPolicy: got a value/);
});

describe('pitfall 10: Harbor', () => {
  test('its seven secrets come from a Secret, and are never in the output', () => {
    const harbor = new Harbor(aChart(), 'Harbor', HARBOR_OPTIONS);

    expect(harbor.secretName).toBe('harbor-secret-values');
    expect(harbor.secretValues.map(({ path }) => path.join('.'))).toEqual([
      'harborAdminPassword',
      'secretKey',
      'database.password',
      'core.secret',
      'core.xsrfKey',
      'jobservice.secret',
      'registry.secret',
    ]);
  });

  test.each<[string, object, RegExp]>([
    ['a Secret of another namespace', { certificateSecretName: 'other/harbor-tls' }, /tlsCertificateSecretName/],
    ['several pods on a volume of one node', { replicas: { registry: 2 } }, /ReadWriteMany/],
    ['Notary where Harbor has none', { version: '2.9.1+vmware.1-tkg.1', notary: true }, /notary/i],
    ['no size of the registry', { volumes: {} }, /size/],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new Harbor(aChart(), 'Harbor', { ...HARBOR_OPTIONS, ...props })).toThrow(message);
  });
});

test('pitfall 11: the scrape targets and the data source follow the namespace', () => {
  const chart = aChart();
  const prometheus = new Prometheus(chart, 'Prometheus', { workloadNamespace: 'metrics', storageClass: 'default' });
  new Grafana(chart, 'Grafana', {
    ingress: false,
    service: { type: 'ClusterIP' },
    prometheusNamespace: prometheus.workloadNamespace,
    volume: { storageClass: 'default' },
  });

  const { config } = valuesOf(chart, 'prometheus').prometheus as {
    readonly config: { readonly prometheus_yml: string };
  };
  expect(config.prometheus_yml).toContain('.metrics.svc');
  expect(config.prometheus_yml).not.toContain('tanzu-system-monitoring');
  expect(JSON.stringify(valuesOf(chart, 'grafana'))).toContain('prometheus-server.metrics.svc');
});

test('pitfall 12: fails where a volume relies on a default StorageClass that is not there', () => {
  const chart = aChart({ role: 'workload', hasDefaultStorageClass: false });
  new Prometheus(chart, 'Prometheus', {});

  expect(chart.node.validate()).toContainEqual(expect.stringMatching(/prometheus without a default StorageClass/));
});

test('pitfall 13: Alertmanager starts on nodes without a private address where that is said', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus', { storageClass: 'default', alertmanager: { clustering: false } });

  expect(Object.values(overlaysOf(chart, 'prometheus')).join()).toContain('--cluster.listen-address=');
});

test.each([
  ['no provider', "deployment: {args: ['--source=service']}\n", /provider/],
  ['no source', "deployment: {args: ['--provider=rfc2136']}\n", /source/],
])('pitfall 14: fails on arguments of ExternalDNS with %s', (_title, values, message) => {
  expect(paste('external-dns', '0.12.2+vmware.5-tkg.1', values)).toThrow(message);
});

test('pitfall 15: containers are read in the format of containerd, and sections are written by types', () => {
  const chart = aChart();
  new FluentBit(chart, 'FluentBit', { outputs: [{ type: 'stdout' }] });

  expect(JSON.stringify(valuesOf(chart, 'fluent-bit'))).toMatch(/cri/);
  expect(JSON.stringify(valuesOf(chart, 'fluent-bit'))).not.toMatch(/Parser +docker/i);
});

describe('pitfall 16: versions', () => {
  test.each(['1.24.4', '^1.24.4', '~1.24', '1.24.x', 'v1.24.4+vmware.1-tkg.1', 'latest'])('fails on %s', (version) => {
    expect(() => new Contour(aChart(), 'Contour', { version, service: { type: 'LoadBalancer' } })).toThrow(
      /Contour\.version/,
    );
  });

  test('a range may pick a release candidate, and an upgrade may be taken for a downgrade', () => {
    const available = ['1.7.2+vmware.9-tkg.1', '1.7.2+vmware.10-tkg.1', '1.8.0-rc.1+vmware.1'];

    expect(selectVersion({ constraints: '>=1.7.2', prereleases: {}, available })).toMatchObject({
      version: available[2],
    });
    expect(selectVersion({ constraints: available[1]!, available, lastAttempted: available[0]! }).state).toBe(
      'blocked',
    );
  });
});

describe('pitfall 17: namespaces', () => {
  test('both are made, with what the pods need of Pod Security', () => {
    const chart = aChart();
    new FluentBit(chart, 'FluentBit', { outputs: [{ type: 'stdout' }] });
    const made = objectsOf(chart).filter(({ kind }) => kind === 'Namespace');

    expect(made.map(({ metadata }) => [metadata.name, metadata.labels])).toEqual([
      ['tanzu-fluent-bit-logging', undefined],
      ['tanzu-system-logging', { 'pod-security.kubernetes.io/enforce': 'privileged' }],
    ]);
  });

  test('fails on the namespace default', () => {
    expect(() => new CertManager(aChart(), 'CertManager', { namespace: 'default' })).toThrow(
      /shared namespace "default"/,
    );
  });

  test('fails on a version that makes kinds which its Kubernetes does not have any more', () => {
    const chart = aChart({ role: 'workload', kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' });

    expect(() => new Whereabouts(chart, 'Whereabouts', { version: '0.5.0+vmware.1-tkg.1' })).toThrow(
      /Whereabouts\.version: got whereabouts 0\.5\.0\+vmware\.1-tkg\.1 on Kubernetes 1\.26, expected whereabouts 0\.5\.1/,
    );
  });
});

test('pitfall 18: an account of your own makes no cluster role', () => {
  const chart = aChart();
  new CertManager(chart, 'CertManager', { serviceAccountName: 'cert-manager-installer' });

  expect(kindsOf(chart)).not.toContain('ClusterRole');
});

test('pitfall 19: a second synthesis writes the same, since nothing is made up', () => {
  const write = () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', { service: { type: 'LoadBalancer' } });
    new Harbor(chart, 'Harbor', HARBOR_OPTIONS);
    return JSON.stringify(objectsOf(chart));
  };

  expect(write()).toBe(write());
});

describe('pitfall 20: Multus', () => {
  test('what it made stays when its install is deleted', () => {
    const chart = aChart();
    new MultusCni(chart, 'Multus', MULTUS);

    expect(objectsOf(chart).at(-1)?.spec).toMatchObject({ noopDelete: true });
  });

  test('fails on Whereabouts without it', () => {
    const chart = aChart();
    new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);

    expect(chart.node.validate()).toEqual([expect.stringMatching(/whereabouts without Multus/)]);
  });
});

test.each([
  'antrea',
  'pinniped',
  'metrics-server',
  'secretgen-controller',
  'vsphere-csi',
  'load-balancer-and-ingress-service',
])('pitfall 21: fails on %s, which TKG manages itself', (name) => {
  expect(paste(name, '1.11.1+vmware.4-tkg.1', {})).toThrow(/which TKG installs and upgrades itself/);
});

test('pitfall 22: fails on the names of the open ancestor', () => {
  expect(
    paste('contour', CONTOUR, 'infrastructureProvider: vsphere\nenvoy: {service: {type: LoadBalancer}}\n'),
  ).toThrow(/infrastructureProvider: got the unknown property .* did you mean "infrastructure_provider"/);
});

test('pitfall 23: fails on two installs whose cluster roles would have one name', () => {
  const app = new App();
  const install = { packageName: 'a.example.com', version: '1.0.0' };
  new TanzuPackage(new Chart(app, 'one'), 'One', { ...install, name: 'a-b', namespace: 'c' });

  expect(() => new TanzuPackage(new Chart(app, 'two'), 'Two', { ...install, name: 'a', namespace: 'b-c' })).toThrow(
    /got a ClusterRole "a-b-c-cluster-role", which one\/One makes too/,
  );
});

test('what YAML 1.1 would read otherwise is in quotes', () => {
  expect(valuesYaml({ publicNetwork: 'n' })).toBe('publicNetwork: "n"\n');
  expect(readPackageValues('contour', 'namespace: n\n', { version: CONTOUR }).issues).not.toEqual([]);
});

test('fails on an unknown provider of ExternalDNS', () => {
  const props = { version: '0.12.2+vmware.5-tkg.1', provider: { type: 'nobody' } } as unknown as ConstructorParameters<
    typeof ExternalDns
  >[2];

  expect(() => new ExternalDns(aChart(), 'ExternalDns', props)).toThrow(/ExternalDns\.provider/);
});
