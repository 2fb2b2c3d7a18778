import { NetworkAttachmentDefinition, MultusCni, Whereabouts } from '../../../lib/kubernetes';
import { STORAGE } from '../../packages/multus-cni/networks';
import { aChartOn, kindsOf, MULTUS, namesOf, objectOf, objectsOf, WHEREABOUTS } from './support';

const both = () => {
  const chart = aChartOn();
  const network = new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);
  new Whereabouts(chart, 'Whereabouts', WHEREABOUTS);
  new MultusCni(chart, 'Multus', MULTUS);
  return { chart, network };
};

test('the configuration is the text that the plugin reads', () => {
  const { config } = objectOf(both().chart, 'NetworkAttachmentDefinition', 'storage').spec as {
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

  expect(namesOf(chart, 'PackageInstall', 'NetworkAttachmentDefinition')).toEqual([
    'multus-cni',
    'whereabouts',
    'storage',
  ]);
});

test('kapp is told to wait for both, and to delete them later', () => {
  const { chart } = both();

  const rules = objectOf(chart, 'NetworkAttachmentDefinition', 'storage').metadata.annotations ?? {};

  expect(Object.values(rules)).toEqual([
    'upsert after upserting tko-cdk/multus-cni-tanzu-packages',
    'delete before deleting tko-cdk/multus-cni-tanzu-packages',
    'upsert after upserting tko-cdk/whereabouts-tanzu-packages',
    'delete before deleting tko-cdk/whereabouts-tanzu-packages',
  ]);
});

test('a device plugin is named in an annotation', () => {
  const chart = aChartOn();
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

  expect(objectOf(chart, 'NetworkAttachmentDefinition', 'sriov').metadata.annotations).toMatchObject({
    'k8s.v1.cni.cncf.io/resourceName': 'intel.com/sriov',
  });
});

test('a Multus that is on the cluster already is not missing', () => {
  const packages = [
    { packageName: 'multus-cni.tanzu.vmware.com', ...MULTUS },
    { packageName: 'whereabouts.tanzu.vmware.com', ...WHEREABOUTS },
  ];
  const chart = aChartOn({ role: 'workload', packages });
  new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);

  expect(kindsOf(chart)).toEqual(['NetworkAttachmentDefinition']);
});

test('fails without Multus when the app is validated', () => {
  const chart = aChartOn();
  new NetworkAttachmentDefinition(chart, 'Storage', STORAGE);

  expect(() => objectsOf(chart)).toThrow(
    /packages\/Storage: got the network apps\/storage without Multus, .*; add the package multus-cni/,
  );
});

test('fails without Whereabouts, whose addresses it has, when the app is validated', () => {
  const chart = aChartOn();
  new MultusCni(chart, 'Multus', { ...MULTUS, networks: [STORAGE] });

  expect(() => objectsOf(chart)).toThrow(
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
  expect(() => new NetworkAttachmentDefinition(aChartOn(), 'Storage', { ...STORAGE, ...props })).toThrow(message);
});
