import type { AviLicence } from '../../spec';
import type { MachineSize } from '../sizes';
import type { AddressRange, NetworkPlan, NamedAddress } from './plans';

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
  /**
   * Addresses that NSX ALB hands out.
   *
   * @default - none: it hands out no addresses there
   */
  readonly pool?: AddressRange;
  /** Whether VIPs come out of its pool: it stands in the IPAM profile. */
  readonly vip: boolean;
  /** Routes that its traffic takes: `management` for interfaces of service engines to the controllers alone. */
  readonly vrf: 'global' | 'management';
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
  /** Name of the profile. */
  readonly name: string;
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

/** The image of the controllers. */
export interface AviControllerImagePlan {
  /** Name of the library item. */
  readonly libraryItem: string;
  /**
   * Guest operating system, as vSphere names it.
   *
   * @default - what the image says
   */
  readonly guestId?: string;
  /**
   * OVF properties beside those that every controller gets.
   *
   * @default - none
   */
  readonly properties?: Readonly<Record<string, string>>;
}

/** NSX ALB. */
export interface AviDesign {
  /** Version of the controllers. */
  readonly version: string;
  /** Licence edition. */
  readonly licence: AviLicence;
  readonly controllers: readonly NamedAddress[];
  /**
   * Name and address of the cluster.
   *
   * @default - none, with one controller
   */
  readonly cluster?: NamedAddress;
  /** Where everybody reaches NSX ALB: the cluster, or the only controller (rule R15). */
  readonly endpoint: NamedAddress;
  readonly size: MachineSize & { readonly name: string };
  readonly image: AviControllerImagePlan;
  readonly sysadminPublicKey: string;
  /** Name of the rule that keeps three controllers on different hosts. */
  readonly antiAffinityRule: string;
  readonly certificate: AviCertificatePlan;
  readonly cloudName: string;
  /** Account that the cloud logs in to the vCenter with, `user@domain`. */
  readonly vcenterUser: string;
  /**
   * Whether service engines reach nodes by their default routes: true when nodes get their addresses from TKG's
   * in-cluster IPAM, since service engines then have none in the network of the nodes.
   */
  readonly preferStaticRoutes: boolean;
  /** Port group of the service engines' management interfaces, and the gateway of their management traffic. */
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
  /** @default - none: the configuration is not backed up to another server */
  readonly backup?: AviBackupPlan;
  readonly syslog: readonly AviSyslogPlan[];
  /** Name of the syslog configuration. */
  readonly syslogName: string;
  /** @default - none: administrators have local accounts only */
  readonly ldap?: AviLdapPlan;
}
