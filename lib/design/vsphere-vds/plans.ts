import type { NodeOs, TaggableKind } from '../../spec';

/** First and last address of a range. */
export interface AddressRange {
  readonly begin: string;
  readonly end: string;
}

/** What a network is for. */
export type NetworkRole =
  'avi-management' | 'management' | 'shared-services' | 'management-vip' | 'cluster-vip' | 'workload-vip' | 'workload';

/** A network with everything that is known of it. All addresses are IPv4, in dotted-quad notation. */
export interface NetworkPlan {
  readonly role: NetworkRole;
  /** Stable short name: "tkgworkload". */
  readonly id: string;
  /** Path of the network in the site file. */
  readonly path: string;
  /** Name of the port group. */
  readonly portGroup: string;
  /**
   * VLAN id; 0 is untagged.
   *
   * @default - none, for an existing port group
   */
  readonly vlan?: number;
  readonly existing: boolean;
  /** Subnet, such as "172.16.10.0/24". */
  readonly cidr: string;
  readonly prefixLength: number;
  readonly netmask: string;
  readonly gateway: string;
  /**
   * Handed out by the site's DHCP server.
   *
   * @default - none: no DHCP server serves the network
   */
  readonly dhcp?: AddressRange;
  /**
   * Handed out by TKG's in-cluster IPAM.
   *
   * @default - none: nodes have other addresses
   */
  readonly nodeIpam?: AddressRange;
  /**
   * Handed out by NSX ALB.
   *
   * @default - none: NSX ALB hands out no addresses there
   */
  readonly aviPool?: AddressRange;
}

/** The vCenter and what is found in it. */
export interface VcenterDesign {
  readonly server: string;
  readonly insecure: boolean;
  /** @default - none: the certificate goes unchecked */
  readonly thumbprint?: string;
  /** Account of TKG, `user@domain`. */
  readonly user: string;
  readonly datacenter: string;
  readonly cluster: string;
  readonly datastore: string;
  /** @default - none: the datastore's own */
  readonly storagePolicy?: string;
}

/** The distributed switch. */
export interface SwitchPlan {
  /** Name of the switch. */
  readonly name: string;
  /** Whether it is there already. */
  readonly existing: boolean;
  /** Largest frame, in bytes. */
  readonly mtu: number;
  /** Names of the uplinks, "uplink1" and so on. */
  readonly uplinks: readonly string[];
  /** Hosts of a switch that is made, with the network adapters that they give. */
  readonly hosts: readonly { readonly name: string; readonly uplinks: readonly string[] }[];
}

/** A resource pool and a VM folder of the same name. */
export interface PlacementPlan {
  /** Name of both. */
  readonly name: string;
  /** Whether they are there already. */
  readonly existing: boolean;
  /**
   * Reservation.
   *
   * @default - none
   */
  readonly reservation?: { readonly cpuMhz: number; readonly memoryMib: number };
}

/** The content library. */
export interface ContentLibraryPlan {
  readonly name: string;
  readonly existing: boolean;
  /** Items that are uploaded. */
  readonly items: readonly { readonly name: string; readonly ova: string }[];
}

/** A template of cluster nodes. */
export interface NodeTemplatePlan {
  readonly name: string;
  readonly os: NodeOs;
  readonly kubernetesVersion: string;
  /** Inventory path of the template. */
  readonly inventoryPath: string;
  /**
   * Name of the library item that the template must be made of, when the image is uploaded.
   *
   * @default - none: the template is in the vCenter already
   */
  readonly libraryItem?: string;
}

/** The role of the TKG account. */
export interface RolePlan {
  /** Name of the role. */
  readonly name: string;
  /** Whether it is there already. */
  readonly existing: boolean;
  /** Privilege ids of the vSphere API, sorted. */
  readonly privileges: readonly string[];
}

/** That the TKG account has its role on an object. */
export interface GrantPlan {
  /** What the object is: "resource pool", "VM folder" and so on. */
  readonly kind: 'resource-pool' | 'folder' | 'port-group' | 'existing';
  /** Name of an object that the foundation makes, or the inventory path of an existing one. */
  readonly target: string;
  /** Whether the role holds for everything below the object too. */
  readonly propagate: boolean;
}

/** A category of tags. */
export interface TagCategoryPlan {
  readonly name: string;
  readonly cardinality: 'single' | 'multiple';
  readonly appliesTo: readonly TaggableKind[];
  readonly tags: readonly string[];
  /** Those of its tags that everything gets which is made here and to which the category applies. */
  readonly assign: readonly string[];
}

/** A host name, its name below the site's domain, and its address. */
export interface NamedAddress {
  readonly hostname: string;
  readonly fqdn: string;
  readonly address: string;
}
