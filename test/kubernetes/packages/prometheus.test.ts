import type { Chart } from 'cdk8s';
import { addPackage, CertManager, Contour, Prometheus, type PrometheusProps } from '../../../lib/kubernetes';
import type { TargetClusterProps } from '../../../lib/kubernetes';
import { aChartOn, namesOf, objectOf, objectsOf, overlaysOf, valuesOf } from './support';

const CLUSTER: TargetClusterProps = { role: 'workload', kubernetesVersion: 'v1.26.5+vmware.2-tkg.1' };
const INGRESS: PrometheusProps = { ingress: { hostname: 'prometheus.example.com' } };

const aChart = (cluster: TargetClusterProps = CLUSTER): Chart => aChartOn(cluster);

test('values say what the props say', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus', { storageClass: 'fast', server: { retention: { time: '15d' } } });

  expect(valuesOf(chart, 'prometheus')).toMatchObject({
    namespace: 'tanzu-system-monitoring',
    prometheus: { pvc: { storageClassName: 'fast' } },
    alertmanager: { pvc: { storageClassName: 'fast' } },
  });
});

test('the workload may see its nodes', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus');

  expect(objectOf(chart, 'Namespace', 'tanzu-system-monitoring').metadata.labels).toEqual({
    'pod-security.kubernetes.io/enforce': 'privileged',
  });
});

test('overlays of its own come before those of the user', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus', {
    alertmanager: { clustering: false },
    overlays: [{ fileName: 'mine.yaml', content: '#@ load("@ytt:overlay", "overlay")' }],
  });

  expect(
    Object.keys(overlaysOf(chart, 'prometheus'))
      .map((name) => name.slice('nnnn-'.length))
      .slice(-2),
  ).toEqual(['alertmanager-flags.yaml', 'mine.yaml']);
});

test('a certificate needs a Secret with its key, which is read after the values', () => {
  const chart = aChart();
  new CertManager(chart, 'CertManager');
  new Contour(chart, 'Contour', { service: { type: 'ClusterIP' } });
  const prometheus = new Prometheus(chart, 'Prometheus', { ...INGRESS, secretName: 'prometheus-key' });

  expect(objectOf(chart, 'PackageInstall', 'prometheus').spec?.values).toEqual([
    { secretRef: { name: 'prometheus-tanzu-prometheus-monitoring-values' } },
    { secretRef: { name: 'prometheus-key' } },
  ]);
  expect(prometheus.secretValues).toEqual([]);
});

test('with an ingress, Contour and cert-manager come first', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus', INGRESS);
  new Contour(chart, 'Contour', { service: { type: 'ClusterIP' } });
  new CertManager(chart, 'CertManager');

  expect(namesOf(chart, 'PackageInstall')).toEqual(['cert-manager', 'contour', 'prometheus']);
});

test('data makes the same construct', () => {
  const chart = aChart();

  expect(addPackage(chart, { name: 'prometheus', storageClass: 'fast' })).toBeInstanceOf(Prometheus);
});

test('without an ingress, neither Contour nor cert-manager is missing', () => {
  const chart = aChart();
  new Prometheus(chart, 'Prometheus');

  expect(() => objectsOf(chart)).not.toThrow();
});

describe('refusals', () => {
  test('fails without Contour and cert-manager when the app is validated', () => {
    const chart = aChart();
    new Prometheus(chart, 'Prometheus', INGRESS);

    expect(() => objectsOf(chart)).toThrow(
      /packages\/Prometheus: got prometheus without Contour.*add the package contour[\s\S]*without cert-manager/,
    );
  });

  test('fails without a default storage class when the app is validated', () => {
    const chart = aChart({ ...CLUSTER, hasDefaultStorageClass: false });
    new Prometheus(chart, 'Prometheus', { server: { volume: { storageClass: 'fast' } } });

    expect(() => objectsOf(chart)).toThrow(
      /prometheus without a default StorageClass, .*because the volume of alertmanager names no storage class/,
    );
  });

  test('fails on a management cluster when the app is validated', () => {
    const chart = aChart({ role: 'management' });
    new Prometheus(chart, 'Prometheus');

    expect(() => objectsOf(chart)).toThrow(/prometheus on a management cluster/);
  });

  test.each<[string, object, RegExp]>([
    ['an unknown prop', { scrapeConfig: [] }, /Prometheus\.scrapeConfig: got the unknown property .*"scrapeConfigs"/],
    [
      'an unknown data value, which the package would ignore',
      { values: { prometheus: { deployment: { replica: 1 } } } },
      /values\.prometheus\.deployment\.replica: got the unknown property .*did you mean "replicas"/,
    ],
    [
      'a version that does not run on the cluster',
      { version: '2.37.0+vmware.1-tkg.1' },
      /Prometheus\.version: got prometheus 2\.37\.0\+vmware\.1-tkg\.1 on Kubernetes 1\.26/,
    ],
    [
      'an unknown receiver',
      { alertmanager: { config: { route: { receiver: 'team' }, receivers: [] } } },
      /alertmanager_yml\.route\.receiver: got "team", expected a receiver of the configuration/,
    ],
  ])('fails on %s', (_title, props, message) => {
    expect(() => new Prometheus(aChart(), 'Prometheus', props)).toThrow(message);
  });
});
