import type {
  Account,
  HostWithPort,
  InventoryName,
  LabelText,
  ListItem,
  OvaLocation,
  PlainText,
  Sha1Thumbprint,
} from './text';

/** The vCenter that the site is built in, and the objects in it that TKO takes as given. */
export interface VcenterSpec {
  /** The vCenter server, as the TKG clusters and NSX ALB reach it; a name must not end in `.local` (rule R39). */
  readonly server: HostWithPort;
  /**
   * SHA-1 thumbprint of the vCenter server's certificate.
   *
   * @default - none; then `insecure` must be true (rule R37)
   */
  readonly thumbprint?: Sha1Thumbprint;
  /**
   * Whether the certificate of the vCenter server goes unchecked.
   *
   * @default false
   */
  readonly insecure?: boolean;
  /**
   * The account that TKG logs in with, in the form `user@domain`. It holds the TKG role and is no administrator
   * (rule R38). Its password never stands in a site file. NSX ALB has another one, `avi.vcenterUser`.
   *
   * @default "tkg-user@vsphere.local"
   */
  readonly user?: Account;
  /** Name of the datacenter. */
  readonly datacenter: InventoryName;
  /** Name of the compute cluster: at least three hosts, DRS on (rule R45). */
  readonly cluster: InventoryName;
  /** Name of the shared datastore for controllers, templates and nodes. */
  readonly datastore: InventoryName;
  /**
   * Name of the VM storage policy for the disks of controllers.
   *
   * @default - the datastore's own default
   */
  readonly storagePolicy?: InventoryName;
  /** Name of an existing distributed switch, or the description of one to make. */
  readonly distributedSwitch: InventoryName | DistributedSwitchSpec;
  /**
   * How many hosts the cluster has (rule R45).
   *
   * @minimum 1
   * @asType integer
   * @default - not known: becomes a preflight step of the run-book
   */
  readonly hostCount?: number;
  /**
   * Whether DRS is on in the cluster (rule R45); resource pools and anti-affinity rules need it.
   *
   * @default - not known: becomes a preflight step of the run-book
   */
  readonly drs?: boolean;
  /**
   * The role of the TKG account.
   *
   * @default - a role named "TKG" is made, without the privileges for backups
   */
  readonly role?: TkgRoleSpec;
  /**
   * The content library for the controller image and the service engine images.
   *
   * @default - a library named `<site><domain>cl01` is made on the datastore
   */
  readonly contentLibrary?: ContentLibrarySpec;
  /**
   * Images of cluster nodes. Every operating system that a cluster uses needs one (rule R40).
   *
   * @default - one existing template a used operating system, found by TKG by itself
   */
  readonly nodeTemplates?: readonly NodeTemplateSpec[];
  /**
   * vSphere tags to make, by category.
   *
   * @default - none: the reference design uses no tags
   */
  readonly tagCategories?: readonly TagCategorySpec[];
}

/** A distributed switch to make. */
export interface DistributedSwitchSpec {
  /** Name of the switch. Port groups are named after it. */
  readonly name: InventoryName;
  /**
   * Hosts that join the switch, with the network adapters that they give to it.
   *
   * @minItems 1
   */
  readonly hosts: readonly SwitchHostSpec[];
  /**
   * Largest frame, in bytes.
   *
   * @minimum 1280
   * @maximum 9190
   * @asType integer
   * @default 1500
   */
  readonly mtu?: number;
}

/** A host of a distributed switch. */
export interface SwitchHostSpec {
  /** Name of the host in the inventory. */
  readonly name: InventoryName;
  /**
   * Physical network adapters, such as vmnic1, each once. Every host gives as many as the others (rule R45).
   *
   * @minItems 1
   */
  readonly uplinks: readonly ListItem[];
}

/** The vSphere role that holds the privileges of TKG. */
export interface TkgRoleSpec {
  /**
   * Name of the role.
   *
   * @default "TKG"
   */
  readonly name?: InventoryName;
  /**
   * Whether the role is there already.
   *
   * @default false
   */
  readonly existing?: boolean;
  /**
   * Whether the role also gets the privileges that backups with Velero and volume snapshots need.
   *
   * @default false
   */
  readonly backups?: boolean;
}

/** A content library. */
export interface ContentLibrarySpec {
  /**
   * Name of the library.
   *
   * @default - "<site><domain>cl01"
   */
  readonly name?: InventoryName;
  /**
   * Whether the library is there already.
   *
   * @default false
   */
  readonly existing?: boolean;
}

/** Operating systems that TKG 2.3 publishes node images of for vSphere. */
export type NodeOs = 'photon' | 'ubuntu';

/** An image of cluster nodes. */
export interface NodeTemplateSpec {
  /** Name of the template in the inventory; each template has its own (rule R40). */
  readonly name: InventoryName;
  /** Operating system in the image. */
  readonly os: NodeOs;
  /**
   * Kubernetes version of the image, as its TKr names it (rule R40).
   *
   * @default - the version of the release, such as "v1.26.5+vmware.2-tkg.1"
   */
  readonly version?: PlainText;
  /**
   * Where the OVA is: a URL, an absolute path, or a path relative to the folder that holds cdktf.out. The OVA is
   * uploaded to the content library; that a template is made of it is a step of the run-book, since no API of the
   * Terraform provider does it.
   *
   * @default - none: the template is there already
   */
  readonly ova?: OvaLocation;
  /**
   * VM folder of the template, below the datacenter.
   *
   * @default - the datacenter's top VM folder
   */
  readonly folder?: InventoryName;
}

/** A category of vSphere tags, with its tags. */
export interface TagCategorySpec {
  /** Name of the category. */
  readonly name: InventoryName;
  /**
   * How many tags of the category an object can have.
   *
   * @default "single"
   */
  readonly cardinality?: 'single' | 'multiple';
  /**
   * Kinds of objects that take the tags. They are chosen once, with the category.
   *
   * @minItems 1
   * @default - folders, resource pools and virtual machines
   */
  readonly appliesTo?: readonly TaggableKind[];
  /** Names of the tags. */
  readonly tags: readonly LabelText[];
  /**
   * Tags of the category that everything gets which the library makes and to which the category applies (rule R44).
   * What exists already is left as it is.
   *
   * @default - none
   */
  readonly assign?: readonly LabelText[];
}

/** Kinds of inventory objects, as the tagging API names them. */
export type TaggableKind =
  | 'ClusterComputeResource'
  | 'Datacenter'
  | 'Datastore'
  | 'DistributedVirtualPortgroup'
  | 'Folder'
  | 'HostSystem'
  | 'ResourcePool'
  | 'VirtualMachine'
  | 'VmwareDistributedVirtualSwitch';
