import {
  type ClusterConfiguration,
  clusterObjects,
  type KubernetesObject,
  readCluster,
  resolveCluster,
  type VsphereClusterConfiguration,
} from 'tko-cdk/clusters';
import { TKG_RELEASES } from 'tko-cdk/design';
import { clusterProps } from '../kubernetes/clusters/support';

const objectsOf = (configuration: ClusterConfiguration, role: 'workload' | 'shared-services' = 'workload') =>
  clusterObjects(resolveCluster(role, configuration));

const read = (configuration: ClusterConfiguration) =>
  readCluster(objectsOf(configuration)).configuration as VsphereClusterConfiguration;

const again = (configuration: ClusterConfiguration): readonly KubernetesObject[] => objectsOf(read(configuration));

/** Configurations that no flat one can say. */
const SHAPES: readonly (readonly [string, Partial<VsphereClusterConfiguration>])[] = [
  [
    'labels and taints of a pool',
    {
      nodePools: [{ name: 'a', replicas: 3, labels: { tier: 'gold' }, taints: [{ key: 'gpu', effect: 'NoSchedule' }] }],
    },
  ],
  ['a pool of another size', { nodePools: [{ name: 'a', replicas: 3, size: { cpus: 16 } }] }],
  [
    'a pool on another network',
    { nodePools: [{ name: 'a', replicas: 3, vcenter: { network: '/sfo01w01dc01/network/other' } }] },
  ],
  [
    'Linux and Windows nodes',
    {
      nodePools: [
        { name: 'a', replicas: 2 },
        { name: 'w', replicas: 1, os: 'windows' },
      ],
    },
  ],
  ['health checks with figures', { machineHealthCheck: { maxUnhealthy: '40%', nodeStartupTimeout: '30m' } }],
  ['a pool that is replaced by hand', { nodePools: [{ name: 'a', replicas: 3, rolloutStrategy: 'OnDelete' }] }],
  ['one node', { singleNode: true }],
  [
    'addresses of its own',
    {
      nodeIpPool: { addresses: ['10.0.0.20-10.0.0.60'], prefixLength: 24, gateway: '10.0.0.1' },
      nameservers: ['10.0.0.53'],
    },
  ],
  [
    'a pool of addresses for all namespaces',
    { nodeIpPool: { poolName: 'p', poolKind: 'GlobalInClusterIPPool' }, nameservers: ['10.0.0.53'] },
  ],
  ['an autoscaler', { autoscaler: { enabled: true }, nodePools: [{ name: 'a', autoscaling: { min: 3, max: 9 } }] }],
  ['further variables', { variables: { VSPHERE_WINDOWS_TEMPLATE: 'w' } as VsphereClusterConfiguration['variables'] }],
  ['a storage policy', { vcenter: { ...clusterProps().vcenter, storagePolicyId: 'gold' } }],
];

describe('readCluster', () => {
  test.each(SHAPES)('reads %s, and the objects that it makes again are the same', (_what, overrides) => {
    const configuration = clusterProps(overrides);
    expect(again(configuration)).toEqual(objectsOf(configuration));
  });

  test('takes only what differs from an override, which holds the whole value', () => {
    const configuration = clusterProps({
      nodePools: [{ name: 'a', replicas: 3, vcenter: { network: '/sfo01w01dc01/network/other' } }],
    });
    expect(read(configuration).nodePools?.[0]?.vcenter).toEqual({ network: '/sfo01w01dc01/network/other' });
  });

  test('knows the role by its label', () => {
    expect(readCluster(objectsOf(clusterProps(), 'shared-services')).role).toBe('shared-services');
  });

  test('finds the release by class and TKr', () => {
    const { configuration } = readCluster(objectsOf(clusterProps({ release: TKG_RELEASES['2.2.0'] })));
    expect(configuration?.release?.name).toBe('2.2.0');
  });

  test('knows nothing of identity management, which no object of the cluster holds', () => {
    expect(read(clusterProps({ identityManagement: 'oidc' }))).not.toHaveProperty('identityManagement');
  });

  test('fails when there is no Cluster', () => {
    const { configuration, issues } = readCluster([{ kind: 'ClusterBootstrap' }]);
    expect([configuration, issues[0]?.got]).toEqual([undefined, 'no Cluster among the objects']);
  });

  test('fails when the class is none of TKG', () => {
    const spec = { topology: { class: 'quick-start', version: 'v1.26.5' } };
    const { configuration, issues } = readCluster([{ kind: 'Cluster', metadata: { name: 'a' }, spec }]);
    expect([configuration, issues[0]?.got]).toEqual([undefined, '"quick-start"']);
  });

  test('fails when a variable is misspelt, and reads the others', () => {
    const objects = objectsOf(clusterProps()).map((object) =>
      object.kind === 'Cluster'
        ? (JSON.parse(JSON.stringify(object).replace('"auditLogging"', '"auditLoging"')) as KubernetesObject)
        : object,
    );
    const { configuration, issues } = readCluster(objects);
    expect(issues[0]?.cure).toContain('auditLogging');
    expect(configuration?.name).toBe('payments');
  });
});
