import type { ReleaseOutput } from '../../design/releases';
import type { AntreaFeatureGate, AntreaOptions } from '../configuration';

/** The spec of an AntreaConfig (cni.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface AntreaConfigSpec {
  readonly antrea: { readonly config: AntreaSettings };
}

/** Settings of Antrea under the names of its own configuration file. */
export interface AntreaSettings {
  readonly egress: { readonly exceptCIDRs: readonly string[]; readonly maxEgressIPsPerNode?: number };
  readonly nodePortLocal: { readonly enabled: boolean; readonly portRange: string };
  readonly antreaProxy: {
    readonly proxyAll: boolean;
    readonly nodePortAddresses: readonly string[];
    readonly skipServices: readonly string[];
    readonly proxyLoadBalancerIPs: boolean;
  };
  readonly cloudProvider?: { readonly name: string };
  readonly flowExporter: {
    readonly collectorAddress?: string;
    readonly pollInterval: string;
    readonly activeFlowTimeout: string;
    readonly idleFlowTimeout: string;
  };
  readonly kubeAPIServerOverride?: string;
  readonly transportInterface?: string;
  readonly transportInterfaceCIDRs: readonly string[];
  readonly multicastInterfaces: readonly string[];
  readonly tunnelType: string;
  readonly tunnelPort: number;
  readonly tunnelCsum: boolean;
  readonly trafficEncryptionMode: string;
  readonly enableUsageReporting: boolean;
  readonly wireGuard: { readonly port: number };
  readonly serviceCIDR: string;
  readonly trafficEncapMode: string;
  readonly noSNAT: boolean;
  readonly disableUdpTunnelOffload: boolean;
  readonly enableBridgingMode: boolean;
  readonly disableTXChecksumOffload: boolean;
  readonly dnsServerOverride: string;
  readonly multicast: { readonly igmpQueryInterval: string };
  readonly multicluster: {
    readonly enable: boolean;
    readonly namespace: string;
    readonly enablePodToPodConnectivity?: boolean;
    readonly enableStretchedNetworkPolicy?: boolean;
  };
  readonly featureGates: Readonly<Partial<Record<AntreaFeatureGate, boolean>>>;
}

type AntreaVersion = ReleaseOutput['antrea'];

/** Features of Antrea, and whether TKG switches them on. */
const FEATURE_GATES = {
  AntreaProxy: true,
  EndpointSlice: true,
  AntreaTraceflow: true,
  NodePortLocal: true,
  AntreaPolicy: true,
  FlowExporter: false,
  NetworkPolicyStats: false,
  Egress: true,
  AntreaIPAM: false,
  ServiceExternalIP: false,
  Multicast: false,
  Multicluster: false,
  SecondaryNetwork: false,
  TrafficControl: false,
  TopologyAwareHints: false,
} as const;

/** Features that Antrea has since 1.11. */
const FEATURE_GATES_1_11 = { L7NetworkPolicy: false, SupportBundleCollection: false } as const;

/** The features that a release of Antrea has, and whether TKG switches them on. */
export const defaultFeatureGates = (version: AntreaVersion): Readonly<Partial<Record<AntreaFeatureGate, boolean>>> =>
  version === '1.9' ? FEATURE_GATES : { ...FEATURE_GATES, ...FEATURE_GATES_1_11 };

const COLLECTOR = 'flow-aggregator.flow-aggregator.svc:4739:tls';

/** Port range of NodePortLocal (TKO-ALB-L7-001). */
export const DEFAULT_PORT_RANGE = '61000-62000';

/**
 * The settings of Antrea with TKG's own defaults. The features are all written: the API server would switch
 * EndpointSlice off where it is left out.
 */
export function antreaSettings(options: AntreaOptions, version: AntreaVersion, serviceCidr: string): AntreaSettings {
  const { flowExporter = {}, multicluster = {} } = options;
  const later = version !== '1.9';
  const featureGates = { ...defaultFeatureGates(version), ...options.featureGates };
  return {
    egress: {
      exceptCIDRs: options.egressExceptCidrs ?? [],
      maxEgressIPsPerNode: later ? (options.maxEgressIpsPerNode ?? 255) : undefined,
    },
    nodePortLocal: {
      enabled: options.nodePortLocal ?? options.featureGates?.NodePortLocal ?? true,
      portRange: options.nodePortLocalRange ?? DEFAULT_PORT_RANGE,
    },
    antreaProxy: {
      proxyAll: options.proxyAll ?? false,
      nodePortAddresses: options.proxyNodePortAddresses ?? [],
      skipServices: options.proxySkipServices ?? [],
      proxyLoadBalancerIPs: options.proxyLoadBalancerIps ?? later,
    },
    cloudProvider: later ? { name: '' } : undefined,
    flowExporter: {
      collectorAddress: later ? undefined : (flowExporter.collectorAddress ?? COLLECTOR),
      pollInterval: flowExporter.pollInterval ?? '5s',
      activeFlowTimeout: flowExporter.activeFlowTimeout ?? (later ? '60s' : '30s'),
      idleFlowTimeout: flowExporter.idleFlowTimeout ?? '15s',
    },
    kubeAPIServerOverride: options.kubeApiServerOverride,
    transportInterface: options.transportInterface,
    transportInterfaceCIDRs: options.transportInterfaceCidrs ?? [],
    multicastInterfaces: options.multicastInterfaces ?? [],
    tunnelType: options.tunnelType ?? 'geneve',
    tunnelPort: options.tunnelPort ?? 0,
    tunnelCsum: options.tunnelChecksum ?? false,
    trafficEncryptionMode: options.trafficEncryptionMode ?? 'none',
    enableUsageReporting: options.usageReporting ?? false,
    wireGuard: { port: options.wireGuardPort ?? 51820 },
    serviceCIDR: serviceCidr,
    trafficEncapMode: options.trafficEncapMode ?? 'encap',
    noSNAT: options.noSnat ?? false,
    disableUdpTunnelOffload: options.disableUdpTunnelOffload ?? false,
    enableBridgingMode: options.bridgingMode ?? false,
    disableTXChecksumOffload: options.disableTxChecksumOffload ?? false,
    dnsServerOverride: options.dnsServerOverride ?? '',
    multicast: { igmpQueryInterval: options.multicastIgmpQueryInterval ?? '125s' },
    multicluster: {
      enable: multicluster.enabled ?? false,
      namespace: multicluster.namespace ?? '',
      enablePodToPodConnectivity: later ? (multicluster.podToPodConnectivity ?? false) : undefined,
      enableStretchedNetworkPolicy: later ? (multicluster.stretchedNetworkPolicy ?? false) : undefined,
    },
    featureGates,
  };
}

/** The AntreaConfig of a cluster; undefined when all is as in TKG's own. */
export function antreaConfigSpec(
  options: AntreaOptions,
  version: AntreaVersion,
  serviceCidr: string,
): AntreaConfigSpec | undefined {
  const config = antreaSettings(options, version, serviceCidr);
  const isDefault = JSON.stringify(config) === JSON.stringify(antreaSettings({}, version, serviceCidr));
  return isDefault ? undefined : { antrea: { config } };
}
