/** Whether Antrea puts traffic between nodes into a tunnel. */
export type AntreaTrafficMode = 'encap' | 'noEncap' | 'hybrid' | 'networkPolicyOnly';

/** Features that Antrea can switch on or off. The last two came with Antrea 1.11 (TKG 2.3). */
export type AntreaFeatureGate =
  | 'AntreaIPAM'
  | 'AntreaPolicy'
  | 'AntreaProxy'
  | 'AntreaTraceflow'
  | 'Egress'
  | 'EndpointSlice'
  | 'FlowExporter'
  | 'Multicast'
  | 'Multicluster'
  | 'NetworkPolicyStats'
  | 'NodePortLocal'
  | 'SecondaryNetwork'
  | 'ServiceExternalIP'
  | 'TopologyAwareHints'
  | 'TrafficControl'
  | 'L7NetworkPolicy'
  | 'SupportBundleCollection';

/** Settings of Antrea. */
export interface AntreaOptions {
  /**
   * Whether traffic between nodes goes through a tunnel.
   *
   * @default 'encap'
   */
  readonly trafficEncapMode?: AntreaTrafficMode;
  /**
   * Whether pods keep their addresses outside of the cluster; only without a tunnel.
   *
   * @default false
   */
  readonly noSnat?: boolean;
  /**
   * Protocol of the tunnel.
   *
   * @default 'geneve'
   */
  readonly tunnelType?: 'geneve' | 'vxlan' | 'gre' | 'stt';
  /**
   * Port of the tunnel; 0 is the usual one of the protocol.
   *
   * @default 0
   */
  readonly tunnelPort?: number;
  /**
   * Whether the outer packets of the tunnel have a checksum.
   *
   * @default false
   */
  readonly tunnelChecksum?: boolean;
  /**
   * Encryption of traffic between nodes.
   *
   * @default 'none'
   */
  readonly trafficEncryptionMode?: 'none' | 'ipsec' | 'wireGuard';
  /**
   * Port of WireGuard.
   *
   * @default 51820
   */
  readonly wireGuardPort?: number;
  /**
   * Interface for traffic between nodes.
   *
   * @default - the one that has the node's address
   */
  readonly transportInterface?: string;
  /**
   * Networks by which that interface is found.
   *
   * @default - none
   */
  readonly transportInterfaceCidrs?: readonly string[];
  /**
   * Whether the offload of UDP checksums is off, as some virtual NICs need it.
   *
   * @default false
   */
  readonly disableUdpTunnelOffload?: boolean;
  /**
   * Whether the offload of checksums is off on the interfaces of pods.
   *
   * @default false
   */
  readonly disableTxChecksumOffload?: boolean;
  /**
   * Whether pods are bridged into the network of the nodes; it needs the feature AntreaIPAM.
   *
   * @default false
   */
  readonly bridgingMode?: boolean;
  /**
   * Networks that pods reach with their own addresses.
   *
   * @default - none
   */
  readonly egressExceptCidrs?: readonly string[];
  /**
   * Highest number of Egress addresses on a node. Only from TKG 2.3 on.
   *
   * @default 255
   */
  readonly maxEgressIpsPerNode?: number;
  /**
   * Whether NodePortLocal is served.
   *
   * @default - as the feature NodePortLocal says
   */
  readonly nodePortLocal?: boolean;
  /**
   * Ports of NodePortLocal, by which NSX ALB reaches pods (TKO-ALB-L7-001).
   *
   * @default '61000-62000'
   */
  readonly nodePortLocalRange?: string;
  /**
   * Whether Antrea serves all Services, in place of kube-proxy.
   *
   * @default false
   */
  readonly proxyAll?: boolean;
  /**
   * Networks of node addresses that serve NodePorts.
   *
   * @default - all addresses of the node
   */
  readonly proxyNodePortAddresses?: readonly string[];
  /**
   * Services that Antrea leaves alone: cluster addresses, or names with their namespaces.
   *
   * @default - none
   */
  readonly proxySkipServices?: readonly string[];
  /**
   * Whether Antrea serves the external addresses of load balancers inside of the cluster.
   *
   * @default - false; true from TKG 2.3 on
   */
  readonly proxyLoadBalancerIps?: boolean;
  /**
   * Export of flow records.
   *
   * @default - to the flow aggregator, when the feature FlowExporter is on
   */
  readonly flowExporter?: AntreaFlowExporterOptions;
  /**
   * Address of the API server, in place of the one of the cluster's service.
   *
   * @default - none
   */
  readonly kubeApiServerOverride?: string;
  /**
   * Interfaces for multicast traffic.
   *
   * @default - the transport interface
   */
  readonly multicastInterfaces?: readonly string[];
  /**
   * Time between queries for members of multicast groups.
   *
   * @default '125s'
   */
  readonly multicastIgmpQueryInterval?: string;
  /**
   * Traffic between the clusters of a cluster set.
   *
   * @default - none
   */
  readonly multicluster?: AntreaMulticlusterOptions;
  /**
   * DNS server for policies with names.
   *
   * @default - the cluster's
   */
  readonly dnsServerOverride?: string;
  /**
   * Whether usage is reported to the project Antrea.
   *
   * @default false
   */
  readonly usageReporting?: boolean;
  /**
   * Features to switch on or off.
   *
   * @default - as TKG does: AntreaPolicy, AntreaProxy, AntreaTraceflow, Egress, EndpointSlice and NodePortLocal are on
   */
  readonly featureGates?: Readonly<Partial<Record<AntreaFeatureGate, boolean>>>;
}

/** Export of flow records. Durations are like "5s". */
export interface AntreaFlowExporterOptions {
  /**
   * Where records are sent: host, port and protocol. Only before TKG 2.3, whose configuration has no place for it.
   *
   * @default 'flow-aggregator.flow-aggregator.svc:4739:tls'
   */
  readonly collectorAddress?: string;
  /** @default '5s' */
  readonly pollInterval?: string;
  /** @default - '30s'; '60s' from TKG 2.3 on */
  readonly activeFlowTimeout?: string;
  /** @default '15s' */
  readonly idleFlowTimeout?: string;
}

/** Traffic between the clusters of a cluster set. */
export interface AntreaMulticlusterOptions {
  /**
   * Whether the gateway for it runs.
   *
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Namespace of Antrea's controller for it.
   *
   * @default - that of the agent
   */
  readonly namespace?: string;
  /**
   * Whether pods reach pods of other clusters. Only from TKG 2.3 on.
   *
   * @default false
   */
  readonly podToPodConnectivity?: boolean;
  /**
   * Whether policies select pods of other clusters. Only from TKG 2.3 on.
   *
   * @default false
   */
  readonly stretchedNetworkPolicy?: boolean;
}
