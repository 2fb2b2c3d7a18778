import type { AviSpec } from './avi';
import type { ManagementClusterSpec, SharedServicesClusterSpec, WorkloadClusterSpec } from './clusters';
import type { IdentitySpec } from './identity';
import type { NetworksSpec } from './networks';
import type { ProxySpec, RegistrySpec, SitePurpose, TkgReleaseName } from './site-services';
import type { DnsLabel, Host, Hostname, InventoryName, Ipv4AddressText, SshPublicKey } from './text';
import type { VcenterSpec } from './vcenter';

/** A site after the reference design "TKO on vSphere with VDS networking". */
export interface VsphereVdsSpec {
  /** Where an editor finds the schema of the file. Not used otherwise. */
  readonly $schema?: string;
  /** Which reference design: the one that this type describes. */
  readonly design: 'vsphere-vds';
  /** Name of the site, such as "sfo01". Default names begin with it. */
  readonly site: DnsLabel;
  /**
   * The part of default names that says which vSphere workload domain.
   *
   * @default "w01"
   */
  readonly domain?: DnsLabel;
  /**
   * TKG release.
   *
   * @default "2.3.0"
   */
  readonly release?: TkgReleaseName;
  /**
   * What the site is for. A proof of concept may have one controller and the dev plan.
   *
   * @default "production"
   */
  readonly purpose?: SitePurpose;
  /** The vCenter. */
  readonly vcenter: VcenterSpec;
  /** DNS of the site. */
  readonly dns: DnsSpec;
  /**
   * NTP servers.
   *
   * @minItems 1
   */
  readonly ntp: readonly Host[];
  /** Networks. */
  readonly networks: NetworksSpec;
  /** NSX ALB. */
  readonly avi: AviSpec;
  /** Public key of the `capv` account on every node: RSA with 2048 bits or more, ECDSA or Ed25519. */
  readonly sshAuthorizedKey: SshPublicKey;
  /**
   * A VM from which the tanzu CLI is run.
   *
   * @default - none is made: the operator has one
   */
  readonly bootstrapMachine?: BootstrapMachineSpec;
  /** The management cluster. */
  readonly managementCluster: ManagementClusterSpec;
  /**
   * The shared services cluster.
   *
   * @default - none
   */
  readonly sharedServicesCluster?: SharedServicesClusterSpec;
  /**
   * Workload clusters.
   *
   * @default - none
   */
  readonly workloadClusters?: readonly WorkloadClusterSpec[];
  /**
   * Identity management (TKO-TKG-005).
   *
   * @default - none, with a warning
   */
  readonly identity?: IdentitySpec;
  /**
   * Proxy between the nodes and the Internet.
   *
   * @default - none
   */
  readonly proxy?: ProxySpec;
  /**
   * Registry that holds the images of TKG.
   *
   * @default - VMware's public registry
   */
  readonly registry?: RegistrySpec;
  /**
   * Names of resource pools and VM folders.
   *
   * @default - the names of the reference design
   */
  readonly placement?: PlacementSpec;
}

/** DNS of a site. */
export interface DnsSpec {
  /**
   * Addresses of the servers.
   *
   * @minItems 1
   */
  readonly servers: readonly Ipv4AddressText[];
  /** Domain of the site: the controllers' names lie below it, and NSX ALB serves it. Not `.local` (rule R39). */
  readonly domain: Hostname;
}

/** The VM from which the tanzu CLI is run. */
export interface BootstrapMachineSpec {
  /**
   * Name of the VM.
   *
   * @default - "<site>tkgboot01"
   */
  readonly name?: DnsLabel;
  /** Name of the template it is cloned from: Photon OS with Docker and the Carvel tools. */
  readonly template: InventoryName;
  /**
   * Virtual CPUs, at least two.
   *
   * @minimum 2
   * @asType integer
   * @default 2
   */
  readonly cpus?: number;
  /**
   * Memory, in MiB, at least 6144.
   *
   * @minimum 6144
   * @asType integer
   * @default 8192
   */
  readonly memoryMib?: number;
}

/** Where things lie in the vSphere inventory: a resource pool and a VM folder of the same name each. */
export interface PlacementSpec {
  /**
   * For the NSX ALB controllers.
   *
   * @default "tkg-alb-components"
   */
  readonly avi?: InventoryName;
  /**
   * For the management cluster and the bootstrap machine.
   *
   * @default "tkg-management-components"
   */
  readonly managementCluster?: InventoryName;
  /**
   * For the shared services cluster.
   *
   * @default "tkg-sharedsvc-components"
   */
  readonly sharedServicesCluster?: InventoryName;
  /**
   * For workload clusters, by the name of the cluster.
   *
   * @default - "tkg-workload01-components", "tkg-workload02-components" and so on, in the order of the site file
   */
  readonly workloadClusters?: Readonly<Record<string, InventoryName>>;
  /**
   * Whether pools and folders are there already.
   *
   * @default false
   */
  readonly existing?: boolean;
}
