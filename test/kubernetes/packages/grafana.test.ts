import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import {
  addPackage,
  CertManager,
  Contour,
  Grafana,
  GrafanaDashboard,
  type GrafanaProps,
  Prometheus,
  TargetCluster,
  type TargetClusterProps,
} from '../../../lib/kubernetes';

interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: { readonly values?: unknown };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
}

const INSIDE: GrafanaProps = { ingress: false, service: { type: 'ClusterIP' } };

function aChart(cluster: TargetClusterProps = { role: 'workload' }): Chart {
  const chart = new Chart(new App(), 'packages');
  new TargetCluster(chart, 'Cluster', cluster);
  return chart;
}

const manifests = (chart: Chart) => Testing.synth(chart) as readonly Manifest[];
const named = (chart: Chart, kind: string, name: string) =>
  manifests(chart).find((one) => one.kind === kind && one.metadata.name === name);

/** A chart with Prometheus, which the package's own data source asks. */
function withPrometheus(props: GrafanaProps = INSIDE): { readonly chart: Chart; readonly grafana: Grafana } {
  const chart = aChart();
  const grafana = new Grafana(chart, 'Grafana', props);
  new Prometheus(chart, 'Prometheus');
  return { chart, grafana };
}

test('values say what the props say', () => {
  const { chart } = withPrometheus({ ...INSIDE, adminUser: 'root' });

  const text = named(chart, 'Secret', 'grafana-tanzu-grafana-dashboards-values')!.stringData!['values.yaml']!;
  expect(parse(text)).toEqual({
    namespace: 'tanzu-system-dashboards',
    ingress: { enabled: false },
    grafana: { service: { type: 'ClusterIP' }, secret: { admin_user: 'cm9vdA==' } },
  });
});

test('the password is read from a Secret of the user', () => {
  const { chart, grafana } = withPrometheus();

  expect(named(chart, 'PackageInstall', 'grafana')?.spec?.values).toEqual([
    { secretRef: { name: 'grafana-tanzu-grafana-dashboards-values' } },
    { secretRef: { name: 'grafana-secret-values' } },
  ]);
  expect(grafana.secretValues).toEqual([
    { path: ['grafana', 'secret', 'admin_password'], meaning: 'password of the administrator', encoding: 'base64' },
  ]);
});

test('Prometheus comes first', () => {
  const { chart } = withPrometheus();

  const installs = manifests(chart).filter(({ kind }) => kind === 'PackageInstall');
  expect(installs.map(({ metadata }) => metadata.name)).toEqual(['prometheus', 'grafana']);
});

test('data makes the same construct', () => {
  expect(addPackage(aChart(), { name: 'grafana', ingress: false, service: { type: 'ClusterIP' } })).toBeInstanceOf(
    Grafana,
  );
});

describe('dashboards', () => {
  const NODES = { title: 'Nodes', panels: [] };

  test('are ConfigMaps with the label that is looked for, in the namespace of the workload', () => {
    const { chart, grafana } = withPrometheus({ ...INSIDE, workloadNamespace: 'dashboards' });
    grafana.addDashboard('Nodes', { dashboard: NODES });

    expect(named(chart, 'ConfigMap', 'nodes')).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'nodes', namespace: 'dashboards', labels: { 'grafana-dashboard': '1' } },
      data: { 'nodes.json': '{\n  "title": "Nodes",\n  "panels": []\n}\n' },
    });
  });

  test('come to a folder', () => {
    const chart = aChart();
    new GrafanaDashboard(chart, 'Nodes', { dashboard: NODES, folder: 'Team A' });

    expect(named(chart, 'ConfigMap', 'nodes')?.metadata).toMatchObject({
      namespace: 'tanzu-system-dashboards',
      annotations: { 'k8s-sidecar-target-directory': '/tmp/dashboards/Team A' },
    });
  });

  test('a text is passed on as it is', () => {
    const chart = aChart();
    new GrafanaDashboard(chart, 'Nodes', { dashboard: '{"title":"Nodes"}', name: 'team-nodes' });

    expect(named(chart, 'ConfigMap', 'team-nodes')?.data).toEqual({ 'team-nodes.json': '{"title":"Nodes"}' });
  });

  test.each<[string, object, RegExp]>([
    ['what is no dashboard', { dashboard: '{' }, /packages\/Nodes\.dashboard: got no JSON object/],
    ['a name that is none', { dashboard: NODES, name: 'Nodes_1' }, /packages\/Nodes\.name: got "Nodes_1"/],
    ['a folder with a slash', { dashboard: NODES, folder: 'a/b' }, /packages\/Nodes\.folder: got "a\/b"/],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new GrafanaDashboard(aChart(), 'Nodes', props as never)).toThrow(message);
  });
});

describe('refusals', () => {
  test('fails without Prometheus when the app is validated', () => {
    const chart = aChart();
    new Grafana(chart, 'Grafana', INSIDE);

    expect(() => manifests(chart)).toThrow(
      /packages\/Grafana: got grafana without Prometheus, .*; add the package prometheus, or name data sources of your own/,
    );
  });

  test('pitfall 7: fails without a load balancer when the app is validated', () => {
    const { chart } = withPrometheus({ ...INSIDE, service: { type: 'LoadBalancer' } });

    expect(() => manifests(chart)).toThrow(/grafana without a load balancer/);
  });

  test('fails without Contour when the app is validated, and not with it', () => {
    const { chart } = withPrometheus({ ...INSIDE, ingress: { hostname: 'grafana.example.com' } });

    expect(() => manifests(chart)).toThrow(/grafana without Contour/);

    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', { service: { type: 'ClusterIP' } });
    expect(() => manifests(chart)).not.toThrow();
  });

  test('pitfall 11: fails on a Prometheus in another namespace than the data source when the app is validated', () => {
    const chart = aChart();
    new Grafana(chart, 'Grafana', INSIDE);
    new Prometheus(chart, 'Prometheus', { workloadNamespace: 'monitoring' });

    expect(() => manifests(chart)).toThrow(
      'packages/Grafana.prometheusNamespace: got "tanzu-system-monitoring", expected "monitoring", where ' +
        'packages/Prometheus is; name that namespace',
    );
  });

  test('pitfall 11: the data source follows a Prometheus in another namespace', () => {
    const chart = aChart();
    new Grafana(chart, 'Grafana', { ...INSIDE, prometheusNamespace: 'monitoring' });
    new Prometheus(chart, 'Prometheus', { workloadNamespace: 'monitoring' });

    expect(() => manifests(chart)).not.toThrow();
  });

  test.each<[string, object, RegExp]>([
    ['no choice of the ingress', { ingress: undefined }, /Grafana\.values\.ingress\.enabled: got no choice/],
    ['an unknown prop', { adminPassword: 'a' }, /Grafana\.adminPassword: got the unknown property "adminPassword"/],
    [
      'a name that is not encoded',
      { values: { grafana: { secret: { admin_user: 'admin' } } } },
      /admin_user: got "admin", expected text in base64; say adminUser, or write it as "YWRtaW4="/,
    ],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new Grafana(aChart(), 'Grafana', { ...INSIDE, ...props })).toThrow(message);
  });
});
