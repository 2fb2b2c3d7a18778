import { show, type SpecIssue } from '../../spec/issue';
import { propIssue } from '../packages/prop-issue';
import { textListIssues } from '../text-issues';

/** Whether Antrea puts traffic between nodes into a tunnel. */
export type AntreaTrafficMode = 'encap' | 'noEncap' | 'hybrid' | 'networkPolicyOnly';

/** Features of Antrea, and whether TKG switches them on. */
const FEATURE_GATES = {
  AntreaIPAM: false,
  AntreaPolicy: true,
  AntreaProxy: true,
  AntreaTraceflow: true,
  Egress: true,
  EndpointSlice: true,
  FlowExporter: false,
  Multicast: false,
  Multicluster: false,
  NetworkPolicyStats: false,
  NodePortLocal: true,
  SecondaryNetwork: false,
  ServiceExternalIP: false,
  TopologyAwareHints: false,
  TrafficControl: false,
} as const;

export type AntreaFeatureGate = keyof typeof FEATURE_GATES;

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
   * Networks that pods reach with their own addresses.
   *
   * @default - none
   */
  readonly egressExceptCidrs?: readonly string[];
  /**
   * Ports of NodePortLocal, by which NSX ALB reaches pods (TKO-ALB-L7-001).
   *
   * @default '61000-62000'
   */
  readonly nodePortLocalRange?: string;
  /**
   * Features to switch on or off.
   *
   * @default - as TKG does: AntreaPolicy, AntreaProxy, AntreaTraceflow, Egress, EndpointSlice and NodePortLocal are on
   */
  readonly featureGates?: Readonly<Partial<Record<AntreaFeatureGate, boolean>>>;
}

/** The spec of an AntreaConfig (cni.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface AntreaConfigSpec {
  readonly antrea: {
    readonly config: {
      readonly trafficEncapMode: AntreaTrafficMode;
      readonly noSNAT: boolean;
      /** @default - none: pods get the addresses of their nodes */
      readonly egress?: { readonly exceptCIDRs: readonly string[] };
      readonly nodePortLocal: { readonly enabled: boolean; readonly portRange: string };
      readonly featureGates: Readonly<Record<AntreaFeatureGate, boolean>>;
    };
  };
}

const DEFAULT_PORT_RANGE = '61000-62000';

/**
 * The AntreaConfig of a cluster; undefined when all is as in TKG's own. The features are all written: the API server
 * would switch EndpointSlice off where it is left out.
 */
export function antreaConfigSpec(options: AntreaOptions = {}): AntreaConfigSpec | undefined {
  const { trafficEncapMode = 'encap', noSnat = false, egressExceptCidrs = [] } = options;
  const featureGates = { ...FEATURE_GATES, ...options.featureGates };
  const portRange = options.nodePortLocalRange ?? DEFAULT_PORT_RANGE;
  const isDefault =
    trafficEncapMode === 'encap' &&
    !noSnat &&
    egressExceptCidrs.length === 0 &&
    portRange === DEFAULT_PORT_RANGE &&
    Object.entries(FEATURE_GATES).every(([gate, on]) => featureGates[gate as AntreaFeatureGate] === on);
  if (isDefault) {
    return undefined;
  }
  return {
    antrea: {
      config: {
        trafficEncapMode,
        noSNAT: noSnat,
        egress: egressExceptCidrs.length === 0 ? undefined : { exceptCIDRs: egressExceptCidrs },
        nodePortLocal: { enabled: featureGates.NodePortLocal, portRange },
        featureGates,
      },
    },
  };
}

/** The issues of settings that Antrea, or the webhook of its configuration, refuses. */
export function antreaIssues(path: string, options: AntreaOptions): readonly SpecIssue[] {
  const { noSnat = false, trafficEncapMode = 'encap', nodePortLocalRange: range = DEFAULT_PORT_RANGE } = options;
  const gates = { ...FEATURE_GATES, ...options.featureGates };
  const tunnelled = trafficEncapMode === 'encap' || trafficEncapMode === 'hybrid';
  const proxyCure = 'switch EndpointSlice off too, or leave AntreaProxy on';
  return [
    ...(noSnat && tunnelled
      ? [
          propIssue(
            `${path}.noSnat`,
            `true with ${show(trafficEncapMode)}`,
            'a mode without a tunnel',
            'take "noEncap"',
          ),
        ]
      : []),
    ...(gates.EndpointSlice && !gates.AntreaProxy
      ? [propIssue(`${path}.featureGates`, 'EndpointSlice without AntreaProxy', 'both, or neither', proxyCure)]
      : []),
    ...(isPortRange(range)
      ? []
      : [
          propIssue(
            `${path}.nodePortLocalRange`,
            show(range),
            'two ports, lowest first',
            'write it like "61000-62000"',
          ),
        ]),
    ...textListIssues(`${path}.egressExceptCidrs`, 'ipv4-subnet', options.egressExceptCidrs ?? []),
  ];
}

function isPortRange(text: string): boolean {
  const [first, last] = text.split('-').map(Number);
  return /^[0-9]+-[0-9]+$/.test(text) && first !== undefined && last !== undefined && first < last && last <= 65535;
}
