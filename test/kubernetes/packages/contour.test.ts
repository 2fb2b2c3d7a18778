import type { Chart } from 'cdk8s';
import {
  CertManager,
  Contour,
  type ContourProps,
  PackageRepository,
  type PackageRepositoryProps,
  type TargetClusterProps,
} from '../../../lib/kubernetes';
import { aChartOn, kindsOf, namesOf, objectOf, objectsOf, valuesOf } from './support';

const LOAD_BALANCER: ContourProps = { service: { type: 'LoadBalancer' } };
const A_CLUSTER: TargetClusterProps = { role: 'workload', hasLoadBalancer: true };

const aChart = (cluster: TargetClusterProps = A_CLUSTER): Chart => aChartOn(cluster);

function valuesWith(props: ContourProps, cluster?: TargetClusterProps): unknown {
  const chart = aChart(cluster);
  new CertManager(chart, 'CertManager');
  new Contour(chart, 'Contour', props);
  return valuesOf(chart, 'contour');
}

describe('values', () => {
  test('say what the props say, and no default of the package', () => {
    expect(valuesWith(LOAD_BALANCER)).toEqual({
      infrastructure_provider: 'vsphere',
      namespace: 'tanzu-system-ingress',
      envoy: { service: { type: 'LoadBalancer' } },
    });
  });

  test('name the infrastructure of the cluster', () => {
    const service = { type: 'LoadBalancer', awsLoadBalancer: 'nlb' } as const;

    expect(valuesWith({ service }, { infrastructure: 'aws' })).toMatchObject({
      infrastructure_provider: 'aws',
      envoy: { service: { type: 'LoadBalancer', aws: { LBType: 'nlb' } } },
    });
  });

  test('false switches host ports off', () => {
    expect(valuesWith({ ...LOAD_BALANCER, envoy: { hostPorts: false } })).toMatchObject({
      envoy: { hostPorts: { enable: false } },
    });
  });

  test("the package's own names win over the props", () => {
    expect(valuesWith({ ...LOAD_BALANCER, replicas: 2, values: { contour: { replicas: 3 } } })).toMatchObject({
      contour: { replicas: 3 },
    });
  });
});

describe('namespaces', () => {
  test('the workload may listen on ports of its nodes', () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', LOAD_BALANCER);

    expect(objectOf(chart, 'Namespace', 'tanzu-system-ingress').metadata.labels).toEqual({
      'pod-security.kubernetes.io/enforce': 'privileged',
    });
    expect(objectOf(chart, 'Namespace', 'tanzu-contour-ingress').metadata.labels).toBeUndefined();
  });

  test('a namespace that both share is made once, with the most lenient level', () => {
    const chart = aChart();
    new Contour(chart, 'Contour', { ...LOAD_BALANCER, namespace: 'tanzu-packages' });
    new CertManager(chart, 'CertManager', { namespace: 'tanzu-packages', workloadNamespace: 'tanzu-system-ingress' });

    expect(
      objectsOf(chart)
        .filter(({ kind }) => kind === 'Namespace')
        .map(({ metadata }) => metadata),
    ).toEqual([
      { name: 'tanzu-packages' },
      { name: 'tanzu-system-ingress', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } },
    ]);
  });

  test('createNamespaces: false makes none', () => {
    const chart = aChart();
    new CertManager(chart, 'CertManager', { createNamespaces: false });

    expect(kindsOf(chart)).not.toContain('Namespace');
  });
});

describe('order', () => {
  test('cert-manager comes first, whichever was made first', () => {
    const chart = aChart();
    new Contour(chart, 'Contour', LOAD_BALANCER);
    new CertManager(chart, 'CertManager');

    expect(namesOf(chart, 'PackageInstall')).toEqual(['cert-manager', 'contour']);
  });

  test('kapp is told to wait for it, and to delete it last', () => {
    const chart = aChart();
    new Contour(chart, 'Contour', LOAD_BALANCER);
    new CertManager(chart, 'CertManager');

    expect(objectOf(chart, 'PackageInstall', 'cert-manager').metadata.annotations).toMatchObject({
      'kapp.k14s.io/change-group': 'tko-cdk/cert-manager-cert-manager-package',
    });
    expect(objectOf(chart, 'PackageInstall', 'contour').metadata.annotations).toMatchObject({
      'kapp.k14s.io/change-rule.cert-manager-cert-manager-package':
        'upsert after upserting tko-cdk/cert-manager-cert-manager-package',
      'kapp.k14s.io/change-rule.cert-manager-cert-manager-package-delete':
        'delete before deleting tko-cdk/cert-manager-cert-manager-package',
    });
  });
});

describe('refusals', () => {
  const build = (props: ContourProps, cluster?: TargetClusterProps) => () =>
    new Contour(aChart(cluster), 'Contour', props);

  test('fails without cert-manager when the app is validated', () => {
    const chart = aChart();
    new Contour(chart, 'Contour', LOAD_BALANCER);

    expect(() => objectsOf(chart)).toThrow(/packages\/Contour: got contour without cert-manager.*; add the package/);
  });

  test('cert-manager that is on the cluster already is not missing', () => {
    const installed = { packageName: 'cert-manager.tanzu.vmware.com', version: '1.7.2+vmware.3-tkg.3' };
    const chart = aChart({ ...A_CLUSTER, packages: [installed] });
    new Contour(chart, 'Contour', LOAD_BALANCER);

    expect(() => objectsOf(chart)).not.toThrow();
  });

  test('fails without a load balancer when the app is validated', () => {
    const chart = aChart({ role: 'workload' });
    new CertManager(chart, 'CertManager');
    new Contour(chart, 'Contour', LOAD_BALANCER);

    expect(() => objectsOf(chart)).toThrow(/contour without a load balancer/);
  });

  test('fails on a management cluster when the app is validated', () => {
    const chart = aChart({ ...A_CLUSTER, role: 'management' });
    new CertManager(chart, 'CertManager');

    expect(() => objectsOf(chart)).toThrow(/cert-manager on a management cluster, expected cert-manager on a shared/);
  });

  test.each<[string, object, RegExp]>([
    [
      'an unknown prop',
      { replica: 2 },
      /packages\/Contour\.replica: got the unknown property .* did you mean "replicas"/,
    ],
    ['no service', { service: undefined }, /packages\/Contour\.values\.envoy\.service\.type: got no type/],
    [
      'a load balancer address with node ports',
      { service: { type: 'NodePort', loadBalancerIP: '192.0.2.1' } },
      /service\.loadBalancerIP: got the unknown property/,
    ],
    [
      'a port out of range',
      { service: { type: 'NodePort', nodePorts: { http: 80 } } },
      /nodePorts\.http: got 80, expected at least 30000/,
    ],
    [
      'an NLB on vSphere',
      { service: { type: 'LoadBalancer', awsLoadBalancer: 'nlb' } },
      /LBType: got "nlb", expected nothing on vsphere/,
    ],
    ['replicas of a DaemonSet', { values: { envoy: { workload: { replicas: 3 } } } }, /workload\.replicas: got 3/],
    [
      'a renewal after the end',
      { certificates: { duration: '24h', renewBefore: '48h' } },
      /renewBefore: got "48h", expected less than the duration, 24h/,
    ],
    [
      'an unknown data value',
      { values: { infrastructureProvider: 'vsphere' } },
      /values\.infrastructureProvider: got the unknown property/,
    ],
    ['a null', { values: { envoy: { pspNames: null } } }, /values\.envoy\.pspNames: got null, .*; leave the key out/],
    [
      'a truth in quotes',
      { values: { envoy: { hostNetwork: 'false' } } },
      /hostNetwork: got "false", expected a boolean; write it without quotes/,
    ],
  ])('fails on %s', (_title, props, message) => {
    expect(build({ ...LOAD_BALANCER, ...props })).toThrow(message);
  });
});

describe('pins', () => {
  const install = (props: Partial<ContourProps>, packageVersions?: PackageRepositoryProps['packageVersions']) => {
    const chart = aChart();
    const repository = new PackageRepository(chart, 'Standard', {
      image: 'harbor.example.com/tkg/packages/standard/repo',
      tag: 'v2023.9.19',
      packageVersions,
    });
    return () => new Contour(chart, 'Contour', { ...LOAD_BALANCER, repository, ...props });
  };

  test('the version of the release is in the repository of the release', () => {
    expect(install({})).not.toThrow();
  });

  test('fails on a version that the tag of the repository does not have', () => {
    expect(install({ version: '1.24.5+vmware.1-tkg.1' })).toThrow(
      /packages\/Contour\.version: got "1\.24\.5\+vmware\.1-tkg\.1", expected a version that is known to be in "tanzu-standard": 1\.24\.4\+vmware\.1-tkg\.1; take one of them; if .* add it to packageVersions/,
    );
  });

  test('a version that was seen in the repository can be added', () => {
    expect(install({ version: '1.24.5+vmware.1-tkg.1' }, { contour: ['1.24.5+vmware.1-tkg.1'] })).not.toThrow();
  });
});
