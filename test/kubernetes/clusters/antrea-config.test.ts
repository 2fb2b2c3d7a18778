import { type AntreaOptions, WorkloadCluster } from 'tko-cdk/kubernetes';
import { aChart, clusterProps, kindsOf, objectOf } from './support';

const chartWith = (antrea: AntreaOptions) => {
  const chart = aChart();
  new WorkloadCluster(chart, 'Payments', clusterProps({ antrea }));
  return chart;
};

const configOf = (antrea: AntreaOptions): unknown => objectOf(chartWith(antrea), 'AntreaConfig').spec;

describe('an AntreaConfig', () => {
  test.each<readonly [string, AntreaOptions]>([
    ['nothing is said', {}],
    ['the ports of NodePortLocal are the usual ones', { nodePortLocalRange: '61000-62000' }],
    ['a feature is as TKG has it', { featureGates: { NodePortLocal: true, Egress: true, FlowExporter: false } }],
  ])('is left out when %s', (_what, antrea) => {
    expect(kindsOf(chartWith(antrea))).not.toContain('AntreaConfig');
  });

  test('has all features, since the API server would switch EndpointSlice off', () => {
    const spec = configOf({ featureGates: { FlowExporter: true } });
    expect(spec).toHaveProperty('antrea.config.featureGates', {
      AntreaIPAM: false,
      AntreaPolicy: true,
      AntreaProxy: true,
      AntreaTraceflow: true,
      Egress: true,
      EndpointSlice: true,
      FlowExporter: true,
      L7NetworkPolicy: false,
      Multicast: false,
      Multicluster: false,
      NetworkPolicyStats: false,
      NodePortLocal: true,
      SecondaryNetwork: false,
      ServiceExternalIP: false,
      SupportBundleCollection: false,
      TopologyAwareHints: false,
      TrafficControl: false,
    });
  });

  test.each<readonly [string, unknown]>([
    ['trafficEncapMode', 'encap'],
    ['noSNAT', false],
    ['serviceCIDR', '100.64.0.0/13'],
    ['cloudProvider', { name: '' }],
    ['egress', { exceptCIDRs: [], maxEgressIPsPerNode: 255 }],
    ['flowExporter', { pollInterval: '5s', activeFlowTimeout: '60s', idleFlowTimeout: '15s' }],
    ['antreaProxy', { proxyAll: false, nodePortAddresses: [], skipServices: [], proxyLoadBalancerIPs: true }],
    [
      'multicluster',
      { enable: false, namespace: '', enablePodToPodConnectivity: false, enableStretchedNetworkPolicy: false },
    ],
  ])('has %s as the generator of TKG 2.3 writes it', (setting, value) => {
    expect(configOf({ featureGates: { FlowExporter: true } })).toHaveProperty(`antrea.config.${setting}`, value);
  });

  test('switches NodePortLocal off with its feature', () => {
    expect(configOf({ featureGates: { NodePortLocal: false } })).toMatchObject({
      antrea: { config: { nodePortLocal: { enabled: false }, featureGates: { NodePortLocal: false } } },
    });
  });

  test('has other ports of NodePortLocal', () => {
    expect(configOf({ nodePortLocalRange: '40000-41000' })).toMatchObject({
      antrea: { config: { nodePortLocal: { enabled: true, portRange: '40000-41000' } } },
    });
  });

  test('keeps the addresses of pods without a tunnel', () => {
    const antrea = { trafficEncapMode: 'noEncap', noSnat: true, egressExceptCidrs: ['10.0.0.0/8'] } as const;
    expect(configOf(antrea)).toMatchObject({
      antrea: { config: { trafficEncapMode: 'noEncap', noSNAT: true, egress: { exceptCIDRs: ['10.0.0.0/8'] } } },
    });
  });

  test.each<readonly [string, AntreaOptions, string]>([
    ['addresses are kept in a tunnel', { noSnat: true }, 'antrea.noSnat: got true with "encap"'],
    ['addresses are kept in a hybrid', { noSnat: true, trafficEncapMode: 'hybrid' }, 'got true with "hybrid"'],
    [
      'EndpointSlice lacks AntreaProxy',
      { featureGates: { AntreaProxy: false } },
      'antrea.featureGates: got EndpointSlice without AntreaProxy',
    ],
    ['ports are no range', { nodePortLocalRange: '61000' }, 'antrea.nodePortLocalRange: got "61000"'],
    ['ports are the wrong way round', { nodePortLocalRange: '62000-61000' }, 'antrea.nodePortLocalRange: got'],
    ['a port is none', { nodePortLocalRange: '61000-70000' }, 'antrea.nodePortLocalRange: got "61000-70000"'],
    [
      'an exception is no network',
      { egressExceptCidrs: ['10.0.0.1/8'] },
      'antrea.egressExceptCidrs[0]: got "10.0.0.1/8"',
    ],
  ])('fails when %s', (_what, antrea, message) => {
    expect(() => chartWith(antrea)).toThrow(message);
  });
});
