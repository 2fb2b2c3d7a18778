import { App, Chart, Testing } from 'cdk8s';
import {
  NetworkAttachmentDefinition,
  MultusCni,
  TargetCluster,
  type TargetClusterProps,
  Whereabouts,
} from '../../../lib/kubernetes';
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

const both = () => {
  const chart = aChart();
  const network = new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);
  new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);
  new MultusCni(chart, 'Multus', MULTUS);
  return { chart, network };
};

test('the configuration is the text that the plugin reads', () => {
  const { config } = named(both().chart, 'NetworkAttachmentDefinition', 'storage')?.spec as {
    readonly config: string;
  };

  expect(JSON.parse(config)).toEqual({
    cniVersion: '0.3.1',
    name: 'storage',
    type: 'macvlan',
    master: 'eth1',
    ipam: { type: 'whereabouts', range: '192.0.2.0/24', range_start: '192.0.2.10' },
  });
});

test('a pod refers to it by its namespace and name', () => {
  expect(both().network.reference).toBe('apps/storage');
  expect(NetworkAttachmentDefinition.fromName('apps', 'backup').reference).toBe('apps/backup');
});

test('they come after Multus and Whereabouts, whichever was made first', () => {
  const { chart } = both();

  expect(
    manifests(chart)
      .filter(({ kind }) => kind === 'PackageInstall' || kind === 'NetworkAttachmentDefinition')
      .map(({ metadata }) => metadata.name),
  ).toEqual(['multus-cni', 'whereabouts', 'storage']);
});

test('kapp is told to wait for both, and to delete them later', () => {
  const { chart } = both();

  const rules = named(chart, 'NetworkAttachmentDefinition', 'storage')?.metadata.annotations ?? {};

  expect(Object.values(rules)).toEqual([
    'upsert after upserting tko-cdk/multus-cni-tanzu-packages',
    'delete before deleting tko-cdk/multus-cni-tanzu-packages',
    'upsert after upserting tko-cdk/whereabouts-tanzu-packages',
    'delete before deleting tko-cdk/whereabouts-tanzu-packages',
  ]);
});

test('a device plugin is named in an annotation', () => {
  const chart = aChart();
  new MultusCni(chart, 'Multus', {
    ...MULTUS,
    networks: [
      {
        name: 'sriov',
        namespace: 'apps',
        plugin: { type: 'other', plugin: 'sriov' },
        resourceName: 'intel.com/sriov',
      },
    ],
  });

  expect(named(chart, 'NetworkAttachmentDefinition', 'sriov')?.metadata.annotations).toMatchObject({
    'k8s.v1.cni.cncf.io/resourceName': 'intel.com/sriov',
  });
});

test('a Multus that is on the cluster already is not missing', () => {
  const packages = [
    { packageName: 'multus-cni.tanzu.vmware.com', version: '3.8.0+vmware.2-tkg.2' },
    { packageName: 'whereabouts.tanzu.vmware.com', version: '0.5.4+vmware.1-tkg.1' },
  ];
  const chart = aChart({ role: 'workload', packages });
  new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);

  expect(manifests(chart).map(({ kind }) => kind)).toEqual(['NetworkAttachmentDefinition']);
});

test('fails without Multus when the app is validated', () => {
  const chart = aChart();
  new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);

  expect(() => manifests(chart)).toThrow(
    /packages\/Storage: got the network apps\/storage without Multus, .*; add the package multus-cni/,
  );
});

test('fails without Whereabouts, whose addresses it has, when the app is validated', () => {
  const chart = aChart();
  new MultusCni(chart, 'Multus', { ...MULTUS, networks: [STORAGE] });

  expect(() => manifests(chart)).toThrow(
    /Networks\/apps\.storage: got the network apps\/storage without Whereabouts, .*; add the package whereabouts, or/,
  );
});

test.each<[string, object, RegExp]>([
  ['a name in capitals', { name: 'Storage' }, /packages\/Storage\.name: got "Storage", expected a DNS label/],
  ['no namespace', { namespace: undefined }, /packages\/Storage\.namespace: got nothing/],
  ['an unknown prop', { vlan: 42 }, /packages\/Storage\.vlan: got the unknown property/],
  ['a Terraform token', { name: '${TfToken[TOKEN.0]}' }, /packages\/Storage\.name: .*Terraform/],
  [
    'addresses outside of their network',
    { ipam: { type: 'whereabouts', range: '192.0.2.0/24', rangeStart: '198.51.100.1' } },
    /packages\/Storage\.ipam\.rangeStart: got "198\.51\.100\.1", expected an address of 192\.0\.2\.0\/24/,
  ],
])('fails on %s', (_title, props, message) => {
  expect(() => new NetworkAttachmentDefinition(aChart(), 'Storage', { ...STORAGE, ...props })).toThrow(message);
});
