import type { Hostname, Ipv4AddressText, Ipv4InterfaceText, Ipv4RouteText, Ipv4SubnetText } from '../text';

/**
 * How an interface gets an address.
 *
 * @discriminator type
 */
export type CniIpam = WhereaboutsIpam | HostLocalIpam | StaticIpam | DhcpIpam;

/** A route of the pod. */
export interface CniRoute {
  /** Where to, such as "203.0.113.0/24", or "0.0.0.0/0" for everything. */
  readonly dst: Ipv4RouteText;
  /**
   * Over which address.
   *
   * @default - the gateway of the network
   */
  readonly gw?: Ipv4AddressText;
}

/** One address for each pod of the cluster, given by Whereabouts. */
export interface WhereaboutsIpam {
  readonly type: 'whereabouts';
  /** The network that addresses are taken of. */
  readonly range: Ipv4SubnetText;
  /**
   * The first address that is given.
   *
   * @default - the first of the network
   */
  readonly rangeStart?: Ipv4AddressText;
  /**
   * The last address that is given.
   *
   * @default - the last of the network
   */
  readonly rangeEnd?: Ipv4AddressText;
  /**
   * Parts of the network that are not given; a single address ends in "/32".
   *
   * @default - none
   */
  readonly exclude?: readonly Ipv4SubnetText[];
  /**
   * The gateway. It is given to a pod like any other address, unless `exclude` or `rangeStart` leave it out.
   *
   * @default - none
   */
  readonly gateway?: Ipv4AddressText;
  /**
   * Routes of the pod.
   *
   * @default - to the network itself
   */
  readonly routes?: readonly CniRoute[];
  /**
   * Whether addresses differ from those of other networks whose ranges overlap.
   *
   * @default true
   */
  readonly uniqueAcrossRanges?: boolean;
}

/** Addresses that each node gives by itself: pods of two nodes may get the same one. */
export interface HostLocalIpam {
  readonly type: 'host-local';
  /** The network that addresses are taken of. */
  readonly subnet: Ipv4SubnetText;
  /**
   * The first address that is given.
   *
   * @default - the first of the network
   */
  readonly rangeStart?: Ipv4AddressText;
  /**
   * The last address that is given.
   *
   * @default - the last of the network
   */
  readonly rangeEnd?: Ipv4AddressText;
  /**
   * The gateway, which is not given to a pod.
   *
   * @default - the first address of the network
   */
  readonly gateway?: Ipv4AddressText;
  /**
   * Routes of the pod.
   *
   * @default - to the network itself
   */
  readonly routes?: readonly CniRoute[];
}

/** Addresses that stand here: for one pod at a time. */
export interface StaticIpam {
  readonly type: 'static';
  /**
   * The addresses.
   *
   * @minItems 1
   */
  readonly addresses: readonly StaticAddress[];
  /**
   * Routes of the pod.
   *
   * @default - to the networks of the addresses
   */
  readonly routes?: readonly CniRoute[];
  /**
   * Name servers of the pod.
   *
   * @default - those of the cluster
   */
  readonly nameservers?: readonly Ipv4AddressText[];
  /**
   * Domain of the pod.
   *
   * @default - none
   */
  readonly domain?: Hostname;
}

/** An address. */
export interface StaticAddress {
  /** The address with the length of its network. */
  readonly address: Ipv4InterfaceText;
  /**
   * The gateway.
   *
   * @default - none
   */
  readonly gateway?: Ipv4AddressText;
}

/** Addresses of a DHCP server. The daemon of the CNI plugin has to run on each node; no package brings it. */
export interface DhcpIpam {
  readonly type: 'dhcp';
}
