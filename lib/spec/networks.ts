import type { DnsLabel, InventoryName, Ipv4InterfaceText, Ipv4RangeText } from './text';

/** How many networks the site has: the full design, or the variant for a proof of concept. */
export type NetworkTopology = 'six-networks' | 'three-networks';

/**
 * The networks of a site with VDS networking.
 *
 * With six networks every role has a port group of its own. With three networks the NSX ALB network carries the
 * infrastructure, and nodes and VIPs share a subnet on the management side and on each workload side: the node
 * networks then have a `pool`, and the three VIP networks are left out.
 */
export interface NetworksSpec {
  /**
   * Which variant of the reference design.
   *
   * @default "six-networks"
   */
  readonly topology?: NetworkTopology;
  /** NSX ALB controllers and the management interfaces of service engines. */
  readonly aviManagement: AviManagementNetworkSpec;
  /** Nodes of the management cluster and, unless `sharedServices` is given, of the shared services cluster. */
  readonly management: NodeNetworkSpec;
  /**
   * Nodes of the shared services cluster.
   *
   * @default - they share the management network (TKO-NET-003)
   */
  readonly sharedServices?: NodeNetworkSpec;
  /**
   * VIPs of applications in the management and the shared services cluster.
   *
   * @default - required with six networks; with three the management network has the pool
   */
  readonly managementVip?: VipNetworkSpec;
  /**
   * VIPs of the control planes of all clusters.
   *
   * @default - required with six networks; with three the node network of each cluster has the pool
   */
  readonly clusterVip?: VipNetworkSpec;
  /**
   * VIPs of applications in workload clusters.
   *
   * @default - required with six networks; with three the workload network has the pool
   */
  readonly workloadVip?: VipNetworkSpec;
  /**
   * Nodes of workload clusters. A cluster takes the first one unless it names another.
   *
   * @minItems 1
   */
  readonly workloads: readonly WorkloadNetworkSpec[];
}

/** What all networks have. */
export interface NetworkSpec {
  /**
   * Name of the port group.
   *
   * @default - the name of the switch, a hyphen, and the role: "sfo01-w01-vds01-tkgclustervip"
   */
  readonly portGroup?: InventoryName;
  /** Gateway with the length of the subnet, such as "172.16.10.1/24". */
  readonly gateway: Ipv4InterfaceText;
  /**
   * VLAN id; 0 means untagged.
   *
   * @minimum 0
   * @maximum 4094
   * @asType integer
   * @default - required for a port group that is made, unused for an existing one
   */
  readonly vlan?: number;
  /**
   * Whether the port group is there already.
   *
   * @default false
   */
  readonly existing?: boolean;
}

/** The network of the NSX ALB controllers. Their addresses lie outside of its pool. */
export interface AviManagementNetworkSpec extends NetworkSpec {
  /** Addresses that NSX ALB gives to the management interfaces of service engines. */
  readonly pool: Ipv4RangeText;
}

/** A network for VIPs and for the data interfaces of service engines. */
export interface VipNetworkSpec extends NetworkSpec {
  /** Addresses that NSX ALB gives to VIPs and service engines. */
  readonly pool: Ipv4RangeText;
}

/** A network of cluster nodes: exactly one of `dhcp` and `nodeIpam` (rule R5). */
export interface NodeNetworkSpec extends NetworkSpec {
  /**
   * Nodes get their addresses from a DHCP server of the site.
   *
   * @default - none; then `nodeIpam` is required
   */
  readonly dhcp?: AddressPoolSpec;
  /**
   * Nodes get their addresses from an in-cluster IP pool of TKG.
   *
   * @default - none; then `dhcp` is required
   */
  readonly nodeIpam?: AddressPoolSpec;
  /**
   * Addresses that NSX ALB gives to VIPs and service engines, with three networks only.
   *
   * @default - required with three networks, refused with six
   */
  readonly pool?: Ipv4RangeText;
}

/** A node network of workload clusters. */
export interface WorkloadNetworkSpec extends NodeNetworkSpec {
  /** By which a cluster refers to it; also the end of the port group's default name. */
  readonly id: DnsLabel;
}

/** Addresses that are handed out. */
export interface AddressPoolSpec {
  /** First and last address. */
  readonly pool: Ipv4RangeText;
}
