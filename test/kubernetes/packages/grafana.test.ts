import type { Chart } from 'cdk8s';
import {
  addPackage,
  CertManager,
  Contour,
  Grafana,
  GrafanaDashboard,
  type GrafanaProps,
  Prometheus,
} from '../../../lib/kubernetes';
import { aChartOn, namesOf, objectOf, objectsOf, valuesOf } from './support';

const INSIDE: GrafanaProps = { ingress: false, service: { type: 'ClusterIP' } };

/** A chart with Prometheus, which the package's own data source asks. */
function withPrometheus(props: GrafanaProps = INSIDE): { readonly chart: Chart; readonly grafana: Grafana } {
  const chart = aChartOn();
  const grafana = new Grafana(chart, 'Grafana', props);
  new Prometheus(chart, 'Prometheus');
  return { chart, grafana };
}

test('values say what the props say', () => {
  const { chart } = withPrometheus({ ...INSIDE, adminUser: 'root' });

  expect(valuesOf(chart, 'grafana')).toEqual({
    namespace: 'tanzu-system-dashboards',
    ingress: { enabled: false },
    grafana: { service: { type: 'ClusterIP' }, secret: { admin_user: 'cm9vdA==' } },
  });
});

test('the password is read from a Secret of the user', () => {
  const { chart, grafana } = withPrometheus();

  expect(objectOf(chart, 'PackageInstall', 'grafana').spec?.values).toEqual([
    { secretRef: { name: 'grafana-tanzu-grafana-dashboards-values' } },
    { secretRef: { name: 'grafana-secret-values' } },
  ]);
  expect(grafana.secretValues).toEqual([
    { path: ['grafana', 'secret', 'admin_password'], meaning: 'password of the administrator', encoding: 'base64' },
  ]);
});

test('Prometheus comes first', () => {
  const { chart } = withPrometheus();

  expect(namesOf(chart, 'PackageInstall')).toEqual(['prometheus', 'grafana']);
});

test('data makes the same construct', () => {
  expect(addPackage(aChartOn(), { name: 'grafana', ingress: false, service: { type: 'ClusterIP' } })).toBeInstanceOf(
    Grafana,
  );
});

describe('dashboards', () => {
  const NODES = { title: 'Nodes', panels: [] };

  test('are ConfigMaps with the label that is looked for, in the namespace of the workload', () => {
    const { chart, grafana } = withPrometheus({ ...INSIDE, workloadNamespace: 'dashboards' });
    grafana.addDashboard('Nodes', { dashboard: NODES });

    expect(objectOf(chart, 'ConfigMap', 'nodes')).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'nodes', namespace: 'dashboards', labels: { 'grafana-dashboard': '1' } },
      data: { 'nodes.json': '{\n  "title": "Nodes",\n  "panels": []\n}\n' },
    });
  });

  test('come to a folder', () => {
    const chart = aChartOn();
    new GrafanaDashboard(chart, 'Nodes', { dashboard: NODES, folder: 'Team A' });

    expect(objectOf(chart, 'ConfigMap', 'nodes').metadata).toMatchObject({
      namespace: 'tanzu-system-dashboards',
      annotations: { 'k8s-sidecar-target-directory': '/tmp/dashboards/Team A' },
    });
  });

  test('a text is passed on as it is', () => {
    const chart = aChartOn();
    new GrafanaDashboard(chart, 'Nodes', { dashboard: '{"title":"Nodes"}', name: 'team-nodes' });

    expect(objectOf(chart, 'ConfigMap', 'team-nodes').data).toEqual({ 'team-nodes.json': '{"title":"Nodes"}' });
  });

  test.each<[string, object, RegExp]>([
    ['what is no dashboard', { dashboard: '{' }, /packages\/Nodes\.dashboard: got no JSON object/],
    ['a name that is none', { dashboard: NODES, name: 'Nodes_1' }, /packages\/Nodes\.name: got "Nodes_1"/],
    ['a folder with a slash', { dashboard: NODES, folder: 'a/b' }, /packages\/Nodes\.folder: got "a\/b"/],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new GrafanaDashboard(aChartOn(), 'Nodes', props as never)).toThrow(message);
  });
});

describe('refusals', () => {
  test('fails without Prometheus when the app is validated', () => {
    const chart = aChartOn();
    new Grafana(chart, 'Grafana', INSIDE);

    expect(() => objectsOf(chart)).toThrow(
      /packages\/Grafana: got grafana without Prometheus, .*; add the package prometheus, or name data sources of your own/,
    );
  });

  test('pitfall 7: fails without a load balancer when the app is validated', () => {
    const { chart } = withPrometheus({ ...INSIDE, service: { type: 'LoadBalancer' } });

    expect(() => objectsOf(chart)).toThrow(/grafana without a load balancer/);
  });

  test('fails without Contour when the app is validated, and not with it', () => {
    const { chart } = withPrometheus({ ...INSIDE, ingress: { hostname: 'grafana.example.com' } });

    expect(() => objectsOf(chart)).toThrow(/grafana without Contour/);

    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', { service: { type: 'ClusterIP' } });
    expect(() => objectsOf(chart)).not.toThrow();
  });

  test('pitfall 11: fails on a Prometheus in another namespace than the data source when the app is validated', () => {
    const chart = aChartOn();
    new Grafana(chart, 'Grafana', INSIDE);
    new Prometheus(chart, 'Prometheus', { workloadNamespace: 'monitoring' });

    expect(() => objectsOf(chart)).toThrow(
      'packages/Grafana.prometheusNamespace: got "tanzu-system-monitoring", expected "monitoring", where ' +
        'packages/Prometheus is; name that namespace',
    );
  });

  test('pitfall 11: the data source follows a Prometheus in another namespace', () => {
    const chart = aChartOn();
    new Grafana(chart, 'Grafana', { ...INSIDE, prometheusNamespace: 'monitoring' });
    new Prometheus(chart, 'Prometheus', { workloadNamespace: 'monitoring' });

    expect(() => objectsOf(chart)).not.toThrow();
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
    expect(() => new Grafana(aChartOn(), 'Grafana', { ...INSIDE, ...props })).toThrow(message);
  });
});
