import { oneOf } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, integer, key, list, text } from './define';

/** Features of Antrea by the variables that switch them. */
const FEATURES = [
  ['ANTREA_PROXY', 'AntreaProxy', 'true'],
  ['ANTREA_ENDPOINTSLICE', 'EndpointSlice', 'true'],
  ['ANTREA_POLICY', 'AntreaPolicy', 'true'],
  ['ANTREA_TRACEFLOW', 'AntreaTraceflow', 'true'],
  ['ANTREA_NODEPORTLOCAL', 'NodePortLocal', 'true'],
  ['ANTREA_EGRESS', 'Egress', 'true'],
  ['ANTREA_NETWORKPOLICY_STATS', 'NetworkPolicyStats', 'false'],
  ['ANTREA_IPAM', 'AntreaIPAM', 'false'],
  ['ANTREA_FLOWEXPORTER', 'FlowExporter', 'false'],
  ['ANTREA_SERVICE_EXTERNALIP', 'ServiceExternalIP', 'false'],
  ['ANTREA_MULTICAST', 'Multicast', 'false'],
  ['ANTREA_MULTICLUSTER', 'Multicluster', 'false'],
  ['ANTREA_SECONDARY_NETWORK', 'SecondaryNetwork', 'false'],
  ['ANTREA_TRAFFIC_CONTROL', 'TrafficControl', 'false'],
  ['ANTREA_TOPOLOGY_AWARE_HINTS', 'TopologyAwareHints', 'false'],
] as const;

/** Variables of Antrea. */
export const ANTREA_KEYS: readonly FlatKey[] = [
  key(
    'ANTREA_TRAFFIC_ENCAP_MODE',
    oneOf('encap', 'noEncap', 'hybrid', 'networkPolicyOnly'),
    'antrea.trafficEncapMode',
    { default: 'encap' },
  ),
  boolean('ANTREA_NO_SNAT', 'antrea.noSnat', { default: 'false' }),
  boolean('ANTREA_DISABLE_UDP_TUNNEL_OFFLOAD', 'antrea.disableUdpTunnelOffload', { default: 'false' }),
  list('ANTREA_EGRESS_EXCEPT_CIDRS', 'antrea.egressExceptCidrs', { default: '' }),
  boolean('ANTREA_NODEPORTLOCAL_ENABLED', 'antrea.nodePortLocal', { default: 'true' }),
  text('ANTREA_NODEPORTLOCAL_PORTRANGE', 'antrea.nodePortLocalRange', { default: '61000-62000' }),
  boolean('ANTREA_PROXY_ALL', 'antrea.proxyAll', { default: 'false' }),
  list('ANTREA_PROXY_NODEPORT_ADDRS', 'antrea.proxyNodePortAddresses', { default: '' }),
  list('ANTREA_PROXY_SKIP_SERVICES', 'antrea.proxySkipServices', { default: '' }),
  boolean('ANTREA_PROXY_LOAD_BALANCER_IPS', 'antrea.proxyLoadBalancerIps', {
    default: 'false',
    defaultByRelease: true,
  }),
  text('ANTREA_FLOWEXPORTER_COLLECTOR_ADDRESS', 'antrea.flowExporter.collectorAddress', {
    default: 'flow-aggregator.flow-aggregator.svc:4739:tls',
  }),
  text('ANTREA_FLOWEXPORTER_POLL_INTERVAL', 'antrea.flowExporter.pollInterval', { default: '5s' }),
  text('ANTREA_FLOWEXPORTER_ACTIVE_TIMEOUT', 'antrea.flowExporter.activeFlowTimeout', {
    default: '30s',
    defaultByRelease: true,
  }),
  text('ANTREA_FLOWEXPORTER_IDLE_TIMEOUT', 'antrea.flowExporter.idleFlowTimeout', { default: '15s' }),
  text('ANTREA_KUBE_APISERVER_OVERRIDE', 'antrea.kubeApiServerOverride', { empty: 'counts' }),
  text('ANTREA_TRANSPORT_INTERFACE', 'antrea.transportInterface', { empty: 'counts' }),
  list('ANTREA_TRANSPORT_INTERFACE_CIDRS', 'antrea.transportInterfaceCidrs', { default: '' }),
  list('ANTREA_MULTICAST_INTERFACES', 'antrea.multicastInterfaces', { default: '' }),
  text('ANTREA_MULTICAST_IGMPQUERY_INTERVAL', 'antrea.multicastIgmpQueryInterval', { default: '125s' }),
  key('ANTREA_TUNNEL_TYPE', oneOf('geneve', 'vxlan', 'gre', 'stt'), 'antrea.tunnelType', { default: 'geneve' }),
  integer('ANTREA_TUNNEL_PORT', 'antrea.tunnelPort', { default: '0' }),
  boolean('ANTREA_TUNNEL_CSUM', 'antrea.tunnelChecksum', { default: 'false' }),
  key('ANTREA_TRAFFIC_ENCRYPTION_MODE', oneOf('none', 'ipsec', 'wireGuard'), 'antrea.trafficEncryptionMode', {
    default: 'none',
  }),
  integer('ANTREA_WIREGUARD_PORT', 'antrea.wireGuardPort', { default: '51820' }),
  boolean('ANTREA_ENABLE_USAGE_REPORTING', 'antrea.usageReporting', { default: 'false' }),
  boolean('ANTREA_ENABLE_BRIDGING_MODE', 'antrea.bridgingMode', { default: 'false' }),
  boolean('ANTREA_DISABLE_TXCHECKSUM_OFFLOAD', 'antrea.disableTxChecksumOffload', { default: 'false' }),
  text('ANTREA_DNS_SERVER_OVERRIDE', 'antrea.dnsServerOverride', { default: '' }),
  boolean('ANTREA_MULTICLUSTER_ENABLE', 'antrea.multicluster.enabled', { default: 'false' }),
  text('ANTREA_MULTICLUSTER_NAMESPACE', 'antrea.multicluster.namespace', { default: '' }),
  ...FEATURES.map(([name, feature, on]) => boolean(name, `antrea.featureGates.${feature}`, { default: on })),
];
