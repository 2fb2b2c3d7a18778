import type { AviLicence, ClusterPlan, Cni, NetworkTopology, NodeOs, NodeTaintSpec, TaggableKind } from '../../spec';
import type { TkgRelease } from '../releases';
import type { MachineSize } from '../sizes';

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
  /** VLAN id; 0 is untagged, undefined for an existing port group. */
  readonly vlan?: number;
  readonly existing: boolean;
  /** Subnet, such as "172.16.10.0/24". */
  readonly cidr: string;
  readonly prefixLength: number;
  readonly netmask: string;
  readonly gateway: string;
  /** Handed out by the site's DHCP server. */
  readonly dhcp?: AddressRange;
  /** Handed out by TKG's in-cluster IPAM. */
  readonly nodeIpam?: AddressRange;
  /** Handed out by NSX ALB. */
  readonly aviPool?: AddressRange;
}

/** The vCenter and what is found in it. */
export interface VcenterDesign {
  readonly server: string;
  readonly insecure: boolean;
  readonly thumbprint?: string;
  /** Account of TKG and NSX ALB, `user@domain`. */
  readonly user: string;
  readonly datacenter: string;
  readonly cluster: string;
  readonly datastore: string;
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
  /** Reservation; undefined means none. */
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
  /** Set when the image is uploaded: the template must be made of the library item of that name. */
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

/** The certificate of the controllers' portal. */
export type AviCertificatePlan =
  | {
      readonly kind: 'self-signed';
      readonly name: string;
      readonly commonName: string;
      /** Every name and every address of the controllers. */
      readonly subjectAltNames: readonly string[];
      readonly validDays: number;
    }
  | { readonly kind: 'provided'; readonly name: string; readonly certificate: string; readonly authority: string };

/** A service engine group. */
export interface ServiceEngineGroupPlan {
  readonly name: string;
  /** Active/active, or active/standby with the essentials licence. */
  readonly highAvailability: 'active-active' | 'active-standby';
  /** Whether service engines elect a new primary themselves when one fails. */
  readonly selfElection: boolean;
  /** Share of the memory that caches applications' content, in percent. */
  readonly cachePercent: number;
  readonly cpus: number;
  readonly memoryMib: number;
  readonly diskGib: number;
  /** Whether one CPU of a service engine dispatches packets only. */
  readonly dedicatedDispatcher: boolean;
  readonly maxServiceEngines: number;
  readonly maxVirtualServices: number;
}

/** A network as NSX ALB knows it. */
export interface AviNetworkPlan {
  /** Name of the port group. */
  readonly name: string;
  /** Subnet. */
  readonly cidr: string;
  /** Whether service engines ask a DHCP server for their addresses there. */
  readonly dhcp: boolean;
  /** Addresses that NSX ALB hands out. */
  readonly pool?: AddressRange;
  /** Whether VIPs come out of its pool: it stands in the IPAM profile. */
  readonly vip: boolean;
}

/** Remote backup of the controllers' configuration. */
export interface AviBackupPlan {
  readonly server: string;
  readonly directory: string;
  readonly protocol: 'scp' | 'sftp';
  readonly user: string;
  readonly intervalHours: number;
  readonly keep: number;
}

/** A syslog server of NSX ALB. */
export interface AviSyslogPlan {
  readonly server: string;
  readonly port: number;
  readonly protocol: 'udp' | 'tcp';
}

/** A directory of NSX ALB's administrators. */
export interface AviLdapPlan {
  readonly servers: readonly string[];
  readonly port: number;
  readonly security: 'ldaps' | 'starttls';
  readonly baseDn: string;
  readonly bindDn: string;
  readonly userSearchDn: string;
  readonly groupSearchDn: string;
  readonly userIdAttribute: string;
  readonly administratorsGroup: string;
}

/** NSX ALB. */
export interface AviDesign {
  /** Version of the controllers. */
  readonly version: string;
  /** Licence edition. */
  readonly licence: AviLicence;
  readonly controllers: readonly NamedAddress[];
  /** Name and address of the cluster; undefined with one controller. */
  readonly cluster?: NamedAddress;
  /** Where everybody reaches NSX ALB: the cluster, or the only controller (rule R15). */
  readonly endpoint: NamedAddress;
  readonly size: MachineSize & { readonly name: string };
  readonly image: { readonly libraryItem: string; readonly guestId?: string };
  readonly sysadminPublicKey: string;
  /** Name of the rule that keeps three controllers on different hosts. */
  readonly antiAffinityRule: string;
  readonly certificate: AviCertificatePlan;
  readonly cloudName: string;
  /** Port group of the service engines' management interfaces. */
  readonly managementNetwork: NetworkPlan;
  readonly serviceEngineGroups: {
    readonly management: ServiceEngineGroupPlan;
    readonly workload: ServiceEngineGroupPlan;
  };
  readonly networks: readonly AviNetworkPlan[];
  /** Next hops of the default routes, one a VIP network. */
  readonly defaultGateways: readonly string[];
  readonly ipamProfileName: string;
  readonly dnsProfileName: string;
  readonly backup?: AviBackupPlan;
  readonly syslog: readonly AviSyslogPlan[];
  readonly ldap?: AviLdapPlan;
}

/** What all clusters have. */
export interface ClusterDesign {
  readonly role: 'management' | 'shared-services' | 'workload';
  readonly name: string;
  /** Path of the cluster in the site file. */
  readonly path: string;
  readonly namespace: string;
  readonly plan: ClusterPlan;
  readonly kubernetesVersion: string;
  readonly clusterClass: string;
  readonly cni: Cni;
  readonly os: { readonly name: NodeOs; readonly version: string; readonly arch: string };
  readonly controlPlane: MachineSize & { readonly replicas: number };
  readonly worker: MachineSize;
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly controlPlaneEndpoint?: string;
  readonly auditLogging: boolean;
  readonly machineHealthCheck: boolean;
  /** Resource pool and folder. */
  readonly placement: PlacementPlan;
  /** Network of the nodes. */
  readonly network: NetworkPlan;
  /** Network of the control plane's VIP. */
  readonly controlPlaneNetwork: NetworkPlan;
  /** Network of applications' VIPs. */
  readonly dataNetwork: NetworkPlan;
  readonly serviceEngineGroup: string;
}

/** The management cluster. */
export interface ManagementClusterDesign extends ClusterDesign {
  readonly role: 'management';
  readonly workerCount: number;
  readonly ceip: boolean;
}

/** Worker nodes of one kind. */
export interface NodePoolPlan {
  readonly name: string;
  readonly replicas: number;
  readonly size: MachineSize;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly NodeTaintSpec[];
}

/** The shared services cluster, or a workload cluster. */
export interface GuestClusterDesign extends ClusterDesign {
  readonly role: 'shared-services' | 'workload';
  /** Labels of the Cluster object, those of its AKODeploymentConfig included. */
  readonly labels: Readonly<Record<string, string>>;
  readonly nodePools: readonly NodePoolPlan[];
  readonly packages: readonly { readonly name: 'cert-manager'; readonly version: string }[];
  readonly aviIngress: boolean;
  readonly tanzuMissionControl: boolean;
  /** Name of the AKODeploymentConfig that selects it. */
  readonly akoDeploymentConfig: string;
}

/** An AKODeploymentConfig that the design adds to the two of TKG. */
export interface AkoDeploymentConfigPlan {
  /** Name, a DNS label. */
  readonly name: string;
  /** Labels that a cluster must have. */
  readonly selector: Readonly<Record<string, string>>;
  /** Address of NSX ALB. */
  readonly controller: string;
  /** Cloud of NSX ALB. */
  readonly cloudName: string;
  /** Group whose service engines serve the clusters. */
  readonly serviceEngineGroup: string;
  /** Network of the control planes' VIPs. */
  readonly controlPlaneNetwork: { readonly name: string; readonly cidr: string };
  /** Network of applications' VIPs. */
  readonly dataNetwork: { readonly name: string; readonly cidr: string };
  /** Networks of the nodes, for layer 7. */
  readonly nodeNetworks: readonly { readonly name: string; readonly cidr: string }[];
  /** Whether NSX ALB is the ingress of the clusters. */
  readonly layer7: boolean;
  /** Network plug-in of the clusters. */
  readonly cni: Cni;
  /** Whether AKO makes no routes to the pods: true where service engines reach them anyway. */
  readonly disableStaticRouteSync: boolean;
}

/** Identity management with all its defaults. */
export type IdentityDesign =
  | {
      readonly type: 'oidc';
      readonly name: string;
      readonly issuerUrl: string;
      readonly clientId: string;
      readonly scopes: readonly string[];
      readonly usernameClaim: string;
      readonly groupsClaim: string;
    }
  | {
      readonly type: 'ldap';
      readonly host: string;
      readonly bindDn: string;
      readonly authority?: string;
      readonly userSearchBaseDn: string;
      readonly userSearchFilter: string;
      readonly userSearchUsername: string;
      readonly groupSearchBaseDn: string;
      readonly groupSearchFilter: string;
    }
  | { readonly type: 'none' };

/** A proxy with the full list of what goes around it. */
export interface ProxyDesign {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: readonly string[];
  readonly authority?: string;
}

/** The registry of TKG's images. */
export interface RegistryDesign {
  readonly host: string;
  readonly path: string;
  readonly authority?: string;
}

/** The VM of the tanzu CLI. */
export interface BootstrapMachinePlan {
  readonly name: string;
  readonly template: string;
  readonly cpus: number;
  readonly memoryMib: number;
  readonly placement: PlacementPlan;
  readonly network: NetworkPlan;
}

/** A whole site. Plain frozen data: the same spec gives the same design. */
export interface VsphereVdsDesign {
  readonly site: string;
  readonly domain: string;
  readonly purpose: 'production' | 'proof-of-concept';
  readonly release: TkgRelease;
  readonly topology: NetworkTopology;
  readonly vcenter: VcenterDesign;
  readonly dns: { readonly servers: readonly string[]; readonly domain: string };
  readonly ntp: readonly string[];
  readonly switch: SwitchPlan;
  /** All networks; each stands once. */
  readonly networks: readonly NetworkPlan[];
  /** Placement of the controllers, then of each cluster. */
  readonly placements: readonly PlacementPlan[];
  readonly contentLibrary: ContentLibraryPlan;
  readonly nodeTemplates: readonly NodeTemplatePlan[];
  readonly role: RolePlan;
  readonly grants: readonly GrantPlan[];
  readonly tagCategories: readonly TagCategoryPlan[];
  readonly avi: AviDesign;
  readonly bootstrapMachine?: BootstrapMachinePlan;
  readonly sshAuthorizedKey: string;
  readonly managementCluster: ManagementClusterDesign;
  readonly guestClusters: readonly GuestClusterDesign[];
  readonly akoDeploymentConfigs: readonly AkoDeploymentConfigPlan[];
  readonly identity: IdentityDesign;
  readonly proxy?: ProxyDesign;
  readonly registry?: RegistryDesign;
}
