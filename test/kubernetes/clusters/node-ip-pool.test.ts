import { NodeIpPool, type NodeIpPoolProps, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf, variableOf } from './support';

const PROPS: NodeIpPoolProps = {
  name: 'sfo01-tkgworkload',
  addresses: ['172.16.60.20-172.16.60.90'],
  prefixLength: 24,
  gateway: '172.16.60.1',
};

describe('a NodeIpPool', () => {
  test('without a namespace is global, even in a chart with one', () => {
    const chart = aChart({ namespace: 'default' });
    new NodeIpPool(chart, 'Pool', PROPS);
    const { apiVersion, metadata, spec } = objectOf(chart, 'GlobalInClusterIPPool');
    expect(apiVersion).toBe('ipam.cluster.x-k8s.io/v1alpha2');
    expect(metadata).toEqual({ name: 'sfo01-tkgworkload' });
    expect(spec).toEqual({ addresses: ['172.16.60.20-172.16.60.90'], prefix: 24, gateway: '172.16.60.1' });
  });

  test('with a namespace is for the clusters in it', () => {
    const chart = aChart();
    new NodeIpPool(chart, 'Pool', { ...PROPS, namespace: 'finance' });
    expect(objectOf(chart, 'InClusterIPPool').metadata).toEqual({ name: 'sfo01-tkgworkload', namespace: 'finance' });
  });

  test('is shared by the clusters of its network', () => {
    const chart = aChart();
    const nodeIpPool = new NodeIpPool(chart, 'Pool', PROPS);
    new WorkloadCluster(chart, 'Payments', clusterProps({ nodeIpPool, nameservers: ['192.168.200.10'] }));
    expect(variableOf(chart, 'network')).toEqual({
      addressesFromPools: [
        { apiGroup: 'ipam.cluster.x-k8s.io', kind: 'GlobalInClusterIPPool', name: 'sfo01-tkgworkload' },
      ],
    });
    expect(kindsOf(chart)).not.toContain('InClusterIPPool');
  });

  test('that is there already is named by the cluster', () => {
    const chart = aChart();
    const nodeIpPool = NodeIpPool.fromName('pool', 'default');
    new WorkloadCluster(chart, 'Payments', clusterProps({ nodeIpPool, nameservers: ['192.168.200.10'] }));
    expect(variableOf(chart, 'network')).toMatchObject({
      addressesFromPools: [{ kind: 'InClusterIPPool', name: 'pool' }],
    });
  });

  test('is told from other constructs', () => {
    const pool = new NodeIpPool(aChart(), 'Pool', PROPS);
    expect(NodeIpPool.isNodeIpPool(pool)).toBe(true);
    expect(NodeIpPool.isNodeIpPool(pool.resource)).toBe(false);
  });

  test('fails when another pool of the tree has some of its addresses', () => {
    const chart = aChart();
    new NodeIpPool(chart, 'Pool', PROPS);
    const other = { ...PROPS, name: 'other', addresses: ['172.16.60.10-172.16.60.15', '172.16.60.90-172.16.60.99'] };
    expect(() => new NodeIpPool(chart, 'Other', other)).toThrow(
      'chart/Other.addresses: got addresses that the pool "sfo01-tkgworkload" (chart/Pool) has too, expected addresses of its own',
    );
  });

  test('fails when two clusters make a pool of the same addresses', () => {
    const chart = aChart();
    const nodeIpPool = { addresses: ['172.16.60.20-172.16.60.90'], prefixLength: 24, gateway: '172.16.60.1' };
    const shared = { nodeIpPool, nameservers: ['192.168.200.10'] };
    new WorkloadCluster(chart, 'Payments', clusterProps(shared));
    expect(() => new WorkloadCluster(chart, 'Orders', clusterProps({ ...shared, name: 'orders' }))).toThrow(
      'share one NodeIpPool among the clusters of the network',
    );
  });

  test.each<readonly [string, Partial<NodeIpPoolProps>, string]>([
    ['it has no addresses', { addresses: [] }, 'chart/Pool.addresses: got no range, expected at least one range'],
    ['addresses are a network', { addresses: ['172.16.60.0/25'] }, 'chart/Pool.addresses[0]: got "172.16.60.0/25"'],
    [
      'addresses lie in another subnet',
      { addresses: ['172.16.61.20-172.16.61.90'] },
      'chart/Pool.addresses: got "172.16.61.20-172.16.61.90", expected hosts of 172.16.60.0/24 other than the gateway',
    ],
    [
      'the gateway is among its addresses',
      { addresses: ['172.16.60.1-172.16.60.90'] },
      'chart/Pool.addresses: got "172.16.60.1-172.16.60.90", expected hosts of 172.16.60.0/24 other than the gateway',
    ],
    ['the gateway is the network', { gateway: '172.16.60.0' }, 'chart/Pool.gateway: got "172.16.60.0/24"'],
    ['the prefix is none', { prefixLength: 240 }, 'chart/Pool.gateway: got "172.16.60.1/240"'],
    ['the name has a dot', { name: 'a.b' }, 'chart/Pool.name: got "a.b", expected a DNS label'],
    ['the namespace has capitals', { namespace: 'Finance' }, 'chart/Pool.namespace: got "Finance"'],
    [
      'a Terraform token is the gateway',
      { gateway: '${TfToken[TOKEN.1]}' },
      'chart/Pool.gateway: got a Terraform token',
    ],
  ])('fails when %s', (_what, overrides, message) => {
    expect(() => new NodeIpPool(aChart(), 'Pool', { ...PROPS, ...overrides })).toThrow(message);
  });
});
