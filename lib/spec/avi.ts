import type {
  Account,
  DistinguishedName,
  DnsLabel,
  Host,
  InventoryName,
  Ipv4AddressText,
  OvaLocation,
  PemCertificate,
  PlainText,
  SshPublicKey,
} from './text';

/** Licence editions of NSX ALB that TKO supports. */
export type AviLicence = 'enterprise' | 'essentials';

/** Sizes of a controller VM, by what it can manage. */
export type AviControllerSize = 'essentials' | 'small' | 'medium' | 'large';

/** NSX Advanced Load Balancer (Avi). */
export interface AviSpec {
  /**
   * Licence edition. Essentials means active/standby with two service engines a group, no self-election, no cache and
   * no layer 7 (rule R23).
   *
   * @default "enterprise"
   */
  readonly licence?: AviLicence;
  /**
   * Controllers: three in production, one in a proof of concept (rule R11).
   *
   * @minItems 1
   * @maxItems 3
   */
  readonly controllers: readonly (Ipv4AddressText | AviControllerSpec)[];
  /**
   * Address of the controller cluster, in the NSX ALB network (TKO-ALB-006).
   *
   * @default - required with three controllers, refused with one (rule R13)
   */
  readonly clusterAddress?: Ipv4AddressText;
  /**
   * Host name of the controller cluster, below the site's domain.
   *
   * @default - "<site>albctlr01"
   */
  readonly clusterHostname?: DnsLabel;
  /**
   * Size of each controller (rule R17).
   *
   * @default - "essentials" with that licence, "small" otherwise
   */
  readonly size?: AviControllerSize;
  /** The image that controllers are made of. */
  readonly image: AviControllerImageSpec;
  /**
   * Public key of the controllers' `sysadmin` account.
   *
   * @default - the site's `sshAuthorizedKey`
   */
  readonly sysadminPublicKey?: SshPublicKey;
  /**
   * The account that NSX ALB logs in to the vCenter with, in the form `user@domain`, and no administrator (rule R38). It
   * needs more than the TKG role has, to make service engines out of the content library: privileges on content
   * libraries, folders, networks, vApps and VMs. Its password never stands in a site file.
   *
   * @default "avi-user@vsphere.local"
   */
  readonly vcenterUser?: Account;
  /**
   * Name of the rule that keeps three controllers on different hosts (TKO-ALB-003).
   *
   * @default - "<site>-avi-controllers-apart"
   */
  readonly antiAffinityRuleName?: InventoryName;
  /**
   * Certificate of the controllers' portal (TKO-ALB-008).
   *
   * @default - signed by the controller itself, for every name and address of the controllers
   */
  readonly certificate?: AviCertificateSpec;
  /**
   * Name of that certificate in NSX ALB.
   *
   * @default - "<site>-avi-portal"
   */
  readonly portalCertificateName?: InventoryName;
  /**
   * Reservation of the controllers' resource pool (TKO-ALB-007).
   *
   * @default - the memory of all controllers, and 1000 MHz for each of their virtual CPUs
   */
  readonly reservation?: ReservationSpec;
  /**
   * Name of the vCenter cloud.
   *
   * @default - "<site><domain>vc01"
   */
  readonly cloudName?: InventoryName;
  /**
   * Name of the IPAM profile.
   *
   * @default - "<site>-<domain>-vcenter-ipam-01"
   */
  readonly ipamProfileName?: InventoryName;
  /**
   * Name of the DNS profile.
   *
   * @default - "<site>-<domain>-vcenter-dns-01"
   */
  readonly dnsProfileName?: InventoryName;
  /**
   * The two service engine groups (TKO-ALB-SE-002, TKO-ALB-SE-003).
   *
   * @default - both with the defaults of ServiceEngineGroupSpec
   */
  readonly serviceEngineGroups?: ServiceEngineGroupsSpec;
  /**
   * Where the controllers' configuration is backed up to (TKO-ALB-009).
   *
   * @default - none, with a warning
   */
  readonly backup?: AviBackupSpec;
  /**
   * Syslog servers that get the controllers' events (TKO-ALB-010).
   *
   * @default - none, with a warning
   */
  readonly syslog?: readonly AviSyslogSpec[];
  /**
   * Name of the syslog configuration in NSX ALB.
   *
   * @default "TKO-Syslog"
   */
  readonly syslogName?: InventoryName;
  /**
   * Directory for the controllers' administrators (TKO-ALB-011).
   *
   * @default - local accounts only, with a warning
   */
  readonly ldap?: AviLdapSpec;
  /**
   * Name of the directory's profile in NSX ALB.
   *
   * @default "TKO-LDAP"
   */
  readonly ldapProfileName?: InventoryName;
}

/** One controller. */
export interface AviControllerSpec {
  /** Address, in the NSX ALB network and outside of its pool. */
  readonly address: Ipv4AddressText;
  /**
   * Host name below the site's domain; also the name of the VM.
   *
   * @default - "<site>albctlr01a", "…b", "…c"
   */
  readonly hostname?: DnsLabel;
}

/** The controller image: an item of the content library. */
export interface AviControllerImageSpec {
  /**
   * Name of the library item.
   *
   * @default "avi-controller-<version>"
   */
  readonly name?: InventoryName;
  /**
   * Where the OVA is: a URL, an absolute path, or a path relative to the folder that holds cdktf.out.
   *
   * @default - none: the item is in the library already
   */
  readonly ova?: OvaLocation;
  /**
   * Guest operating system, as vSphere names it.
   *
   * @default - what the image says
   */
  readonly guestId?: PlainText;
  /**
   * Further OVF properties of the image, by their ids, beside address, netmask, gateway and the public key of each
   * controller, which always win. Later images have more that a user may set, such as a host name; name all of them:
   * the Terraform provider blanks those that are left out, and then finds a difference at the next plan.
   *
   * @default - none
   */
  readonly properties?: Readonly<Record<string, PlainText>>;
}

/** A certificate that was issued elsewhere. Its private key never stands in a site file. */
export interface AviCertificateSpec {
  /** The certificate, in PEM form; its names cover all controllers (rule R14). */
  readonly certificate: PemCertificate;
  /** The certificate of the authority that signed it, in PEM form: what TKG trusts (rule R16). */
  readonly authority: PemCertificate;
}

/** Reservation of a resource pool. */
export interface ReservationSpec {
  /**
   * Processor, in MHz.
   *
   * @minimum 0
   * @asType integer
   */
  readonly cpuMhz: number;
  /**
   * Memory, in MiB.
   *
   * @minimum 0
   * @asType integer
   */
  readonly memoryMib: number;
}

/** The two service engine groups. */
export interface ServiceEngineGroupsSpec {
  /**
   * For the management and the shared services cluster.
   *
   * @default - the defaults of ServiceEngineGroupSpec, named "<site>m01segroup01"
   */
  readonly management?: ServiceEngineGroupSpec;
  /**
   * For the workload clusters.
   *
   * @default - the defaults of ServiceEngineGroupSpec, named "<site><domain>segroup01"
   */
  readonly workload?: ServiceEngineGroupSpec;
}

/** A service engine group. */
export interface ServiceEngineGroupSpec {
  /**
   * Name of the group.
   *
   * @default - "<site>m01segroup01" for management, "<site><domain>segroup01" for workloads
   */
  readonly name?: InventoryName;
  /**
   * Virtual CPUs of each service engine, at least two; from four on one of them dispatches only
   * (TKO-ALB-SE-005, TKO-ALB-SE-007, rule R24).
   *
   * @minimum 1
   * @maximum 64
   * @asType integer
   * @default 2
   */
  readonly cpus?: number;
  /**
   * Memory of each service engine, in MiB, at least 4096 (TKO-ALB-SE-007, rule R24).
   *
   * @minimum 1024
   * @maximum 262144
   * @asType integer
   * @default 4096
   */
  readonly memoryMib?: number;
  /**
   * Disk of each service engine, in GiB.
   *
   * @minimum 15
   * @maximum 1024
   * @asType integer
   * @default 15
   */
  readonly diskGib?: number;
  /**
   * The most service engines that NSX ALB makes in the group. Each takes an address of every pool it serves (rule R7).
   * With the essentials licence there are two: one active, one standby (rule R23).
   *
   * @minimum 2
   * @maximum 400
   * @asType integer
   * @default - 4, and 2 with the essentials licence
   */
  readonly maxServiceEngines?: number;
  /**
   * The most virtual services on a service engine.
   *
   * @minimum 1
   * @maximum 1000
   * @asType integer
   * @default 10
   */
  readonly maxVirtualServices?: number;
}

/** A remote backup of the controllers' configuration by SCP or SFTP. User and password come from Terraform variables. */
export interface AviBackupSpec {
  /** Server that takes the backups. */
  readonly server: Host;
  /** Folder on the server. */
  readonly directory: PlainText;
  /**
   * Protocol.
   *
   * @default "scp"
   */
  readonly protocol?: 'scp' | 'sftp';
  /** User name on the server. */
  readonly user: PlainText;
  /**
   * Hours between two backups.
   *
   * @minimum 1
   * @maximum 720
   * @asType integer
   * @default 24
   */
  readonly intervalHours?: number;
  /**
   * How many backups are kept on the controller.
   *
   * @minimum 1
   * @maximum 20
   * @asType integer
   * @default 4
   */
  readonly keep?: number;
}

/** A syslog server. */
export interface AviSyslogSpec {
  /** Server. */
  readonly server: Host;
  /**
   * Port.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 514
   */
  readonly port?: number;
  /**
   * Protocol.
   *
   * @default "udp"
   */
  readonly protocol?: 'udp' | 'tcp';
}

/** An LDAP directory for administrators of NSX ALB. The password of the bind account comes from a Terraform variable. */
export interface AviLdapSpec {
  /**
   * Servers.
   *
   * @minItems 1
   */
  readonly servers: readonly Host[];
  /**
   * Port.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default - 636 with ldaps, 389 with starttls
   */
  readonly port?: number;
  /**
   * How the connection is protected.
   *
   * @default "ldaps"
   */
  readonly security?: 'ldaps' | 'starttls';
  /** Distinguished name below which everything is searched. */
  readonly baseDn: DistinguishedName;
  /** Distinguished name of the account that searches. */
  readonly bindDn: DistinguishedName;
  /**
   * Distinguished name below which users are searched.
   *
   * @default - `baseDn`
   */
  readonly userSearchDn?: DistinguishedName;
  /**
   * Distinguished name below which groups are searched.
   *
   * @default - `baseDn`
   */
  readonly groupSearchDn?: DistinguishedName;
  /**
   * Attribute that a user logs in with.
   *
   * @default "sAMAccountName"
   */
  readonly userIdAttribute?: PlainText;
  /** Group whose members are administrators. */
  readonly administratorsGroup: PlainText;
}
