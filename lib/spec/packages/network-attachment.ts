import type { DnsLabel, InterfaceName, MacAddress, PlainText } from '../text';
import type { CniIpam } from './network-addresses';

export type * from './network-addresses';

/** A further network that pods can be attached to: a NetworkAttachmentDefinition. */
export interface NetworkAttachment {
  /** Its name, which pods write into their annotation `k8s.v1.cni.cncf.io/networks`. */
  readonly name: DnsLabel;
  /** Namespace of the pods. */
  readonly namespace: DnsLabel;
  /** The CNI plugin that makes the interface, and what it is given. */
  readonly plugin: CniPlugin;
  /**
   * How the interface gets an address. Ipvlan and VLAN interfaces need one.
   *
   * @default - it gets none
   */
  readonly ipam?: CniIpam;
  /**
   * Version of the CNI specification that the configuration is written in.
   *
   * @default "0.3.1"
   */
  readonly cniVersion?: '0.3.0' | '0.3.1' | '0.4.0' | '1.0.0';
  /**
   * A resource of a device plugin that the pod gets a device of, such as "intel.com/sriov".
   *
   * @default - none
   */
  readonly resourceName?: PlainText;
}

/**
 * A CNI plugin. Macvlan and ipvlan are on the nodes of TKG; whether others are has to be seen there.
 *
 * @discriminator type
 */
export type CniPlugin = MacvlanPlugin | IpvlanPlugin | VlanPlugin | BridgePlugin | HostDevicePlugin | OtherCniPlugin;

/**
 * Size of the largest packet, at most that of the interface below.
 *
 * @minimum 68
 * @maximum 65535
 * @asType integer
 */
export type Mtu = number;

/** An interface with a MAC address of its own. On vSphere the port group has to let it through. */
export interface MacvlanPlugin {
  readonly type: 'macvlan';
  /**
   * Interface of the node, such as "eth0".
   *
   * @default - the one of the default route
   */
  readonly master?: InterfaceName;
  /**
   * Who hears whom.
   *
   * @default "bridge"
   */
  readonly mode?: 'bridge' | 'private' | 'vepa' | 'passthru';
  /**
   * Size of the largest packet.
   *
   * @default - that of the interface of the node
   */
  readonly mtu?: Mtu;
}

/** An interface that shares the MAC address of the node's. */
export interface IpvlanPlugin {
  readonly type: 'ipvlan';
  /**
   * Interface of the node, such as "eth0".
   *
   * @default - the one of the default route
   */
  readonly master?: InterfaceName;
  /**
   * Whether it switches, or routes.
   *
   * @default "l2"
   */
  readonly mode?: 'l2' | 'l3' | 'l3s';
  /**
   * Size of the largest packet.
   *
   * @default - that of the interface of the node
   */
  readonly mtu?: Mtu;
}

/** A VLAN of an interface. */
export interface VlanPlugin {
  readonly type: 'vlan';
  /** Interface of the node, such as "eth1". */
  readonly master: InterfaceName;
  /**
   * Number of the VLAN.
   *
   * @minimum 1
   * @maximum 4094
   * @asType integer
   */
  readonly vlanId: number;
  /**
   * Size of the largest packet.
   *
   * @default - that of the interface of the node
   */
  readonly mtu?: Mtu;
}

/** A bridge on each node. It joins pods of one node only, unless the bridge has an interface of the node. */
export interface BridgePlugin {
  readonly type: 'bridge';
  /**
   * Name of the bridge.
   *
   * @default "cni0"
   */
  readonly bridge?: InterfaceName;
  /**
   * Whether the bridge has the address of the gateway.
   *
   * @default false
   */
  readonly isGateway?: boolean;
  /**
   * Whether the default route of the pod goes over the bridge.
   *
   * @default false
   */
  readonly isDefaultGateway?: boolean;
  /**
   * Whether the node hides addresses of pods behind its own.
   *
   * @default false
   */
  readonly ipMasq?: boolean;
  /**
   * Whether a pod reaches itself over a Service.
   *
   * @default false
   */
  readonly hairpinMode?: boolean;
  /**
   * Whether the bridge hears everything.
   *
   * @default false
   */
  readonly promiscMode?: boolean;
  /**
   * VLAN of the pod's port.
   *
   * @minimum 1
   * @maximum 4094
   * @asType integer
   * @default - none
   */
  readonly vlan?: number;
  /**
   * Size of the largest packet.
   *
   * @default - the kernel's
   */
  readonly mtu?: Mtu;
}

/** A device of the node, which moves into the pod. */
export interface HostDevicePlugin {
  readonly type: 'host-device';
  /** Which one. */
  readonly device: HostDevice;
}

/**
 * How a device of a node is found.
 *
 * @discriminator by
 */
export type HostDevice = DeviceByName | DeviceByMac | DeviceByPciAddress | DeviceByKernelPath;

/** By the name of its interface. */
export interface DeviceByName {
  readonly by: 'name';
  /** The name, such as "eth2". */
  readonly name: InterfaceName;
}

/** By its MAC address. */
export interface DeviceByMac {
  readonly by: 'mac';
  /** The address. */
  readonly mac: MacAddress;
}

/** By its place on the PCI bus. */
export interface DeviceByPciAddress {
  readonly by: 'pci';
  /** The place, such as "0000:0b:00.0". */
  readonly pciAddress: PlainText;
}

/** By its path in sysfs. */
export interface DeviceByKernelPath {
  readonly by: 'kernel-path';
  /** The path. */
  readonly path: PlainText;
}

/** Another plugin, such as SR-IOV. */
export interface OtherCniPlugin {
  readonly type: 'other';
  /** Name of the plugin, such as "sriov". */
  readonly plugin: PlainText;
  /**
   * What it is given, in its own names.
   *
   * @default - nothing
   */
  readonly settings?: Readonly<Record<string, unknown>>;
}
