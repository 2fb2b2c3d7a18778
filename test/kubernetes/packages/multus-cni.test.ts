import { App, Chart, Testing } from 'cdk8s';
import { addPackage, MultusCni, TargetCluster, type TargetClusterProps, Whereabouts } from '../../../lib/kubernetes';
import type { NetworkAttachment } from '../../../lib/spec';

interface Manifest {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
}

const MULTUS = { version: '3.8.0+vmware.2-tkg.2' };
const WHEREABOUTS = { version: '0.5.4+vmware.1-tkg.1' };

const STORAGE: NetworkAttachment = {
  name: 'storage',
  namespace: 'apps',
  plugin: { type: 'macvlan', master: 'eth1' },
  ipam: { type: 'whereabouts', range: '192.0.2.0/24', rangeStart: '192.0.2.10' },
};

function aChart(cluster: TargetClusterProps = { role: 'workload' }): Chart {
  const chart = new Chart(new App(), 'packages');
  new TargetCluster(chart, 'Cluster', cluster);
  return chart;
}

const manifests = (chart: Chart) => Testing.synth(chart) as readonly Manifest[];
const named = (chart: Chart, kind: string, name: string) =>
  manifests(chart).find((one) => one.kind === kind && one.metadata.name === name);

describe('pitfall 20: Multus stays on the nodes', () => {
  test('the deletion of its install leaves it where it is', () => {
    const chart = aChart();
    new MultusCni(chart, 'Multus', MULTUS);

    expect(named(chart, 'PackageInstall', 'multus-cni')?.spec).toMatchObject({ noopDelete: true });
  });

  test('that of Whereabouts does not', () => {
    const chart = aChart();
    new MultusCni(chart, 'Multus', MULTUS);
    new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);

    expect(named(chart, 'PackageInstall', 'whereabouts')?.spec).not.toHaveProperty('noopDelete');
  });

  test('fails on Whereabouts without Multus when the app is validated', () => {
    const chart = aChart();
    new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);

    expect(() => manifests(chart)).toThrow(
      /packages\/Whereabouts: got whereabouts without Multus, .*; add the package multus-cni/,
    );
  });
});

test('no namespace is made of kube-system', () => {
  const chart = aChart();
  new MultusCni(chart, 'Multus', MULTUS);

  expect(
    manifests(chart)
      .filter(({ kind }) => kind === 'Namespace')
      .map(({ metadata }) => metadata.name),
  ).toEqual(['tanzu-packages']);
});

test('those of a site file are made with Multus', () => {
  const chart = aChart();
  const plain: NetworkAttachment = { name: 'plain', namespace: 'apps', plugin: { type: 'macvlan' } };
  const multus = addPackage(chart, { name: 'multus-cni', ...MULTUS, networks: [plain] });

  expect(multus).toHaveProperty(['networks', 0, 'reference'], 'apps/plain');
  expect(named(chart, 'NetworkAttachmentDefinition', 'plain')?.metadata.namespace).toBe('apps');
});

test('fails on two networks of one name', () => {
  const networks = [STORAGE, { ...STORAGE, plugin: { type: 'macvlan' } as const }];

  expect(() => new MultusCni(aChart(), 'Multus', { ...MULTUS, networks })).toThrow(
    /packages\/Multus\.networks\[1\]: got apps\/storage for the second time, expected a network once; rename one/,
  );
});

test('fails on a management cluster when the app is validated', () => {
  const chart = aChart({ role: 'management' });
  new MultusCni(chart, 'Multus', MULTUS);

  expect(() => manifests(chart)).toThrow(/multus-cni on a management cluster/);
});
