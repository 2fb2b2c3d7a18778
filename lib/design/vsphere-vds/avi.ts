import type { AviSpec, ServiceEngineGroupSpec, VsphereVdsSpec } from '../../spec';
import { at } from '../at';
import type { ReferenceDesignRelease } from '../releases';
import { VDS_CONTROLLER_SIZES } from '../sizes';
import type {
  AviCertificatePlan,
  AviDesign,
  AviLdapPlan,
  AviNetworkPlan,
  NamedAddress,
  NetworkPlan,
  PlacementPlan,
  ServiceEngineGroupPlan,
} from './design';
import type { NetworkPlans } from './networks';

/** MHz that the reservation of the controllers' pool takes for each virtual CPU: a choice of ours, the design has none. */
const RESERVED_MHZ_PER_CPU = 1000;

const DEFAULT_VCENTER_USER = 'avi-user@vsphere.local';

/** One active, one standby: what a group has with the essentials licence. */
export const ACTIVE_STANDBY_ENGINES = 2;

const isEssentials = (avi: AviSpec): boolean => avi.licence === 'essentials';

/** Size of the controllers. */
export function controllerSize(avi: AviSpec) {
  const name = avi.size ?? (isEssentials(avi) ? 'essentials' : 'small');
  return { name, ...VDS_CONTROLLER_SIZES[name] };
}

/** Name of the library item that controllers are cloned from. */
export const controllerImageName = (avi: AviSpec, release: ReferenceDesignRelease): string =>
  avi.image.name ?? `avi-controller-${release.aviVersion}`;

/** Reservation of the controllers' pool: all their memory, and a share of their processors (TKO-ALB-007). */
export function controllerReservation(avi: AviSpec): NonNullable<PlacementPlan['reservation']> {
  const { cpus, memoryMib } = controllerSize(avi);
  const count = avi.controllers.length;
  return avi.reservation ?? { cpuMhz: count * cpus * RESERVED_MHZ_PER_CPU, memoryMib: count * memoryMib };
}

function planControllers({ avi, site, dns }: VsphereVdsSpec): readonly NamedAddress[] {
  return avi.controllers.map((controller, index) => {
    const given = typeof controller === 'string' ? { address: controller } : controller;
    const hostname = given.hostname ?? `${site}albctlr01${String.fromCharCode(97 + index)}`;
    return { hostname, fqdn: `${hostname}.${dns.domain}`, address: given.address };
  });
}

function planCluster({ avi, site, dns }: VsphereVdsSpec): NamedAddress | undefined {
  const hostname = avi.clusterHostname ?? `${site}albctlr01`;
  return avi.clusterAddress === undefined
    ? undefined
    : { hostname, fqdn: `${hostname}.${dns.domain}`, address: avi.clusterAddress };
}

function planCertificate(
  spec: VsphereVdsSpec,
  endpoint: NamedAddress,
  all: readonly NamedAddress[],
): AviCertificatePlan {
  const name = spec.avi.portalCertificateName ?? `${spec.site}-avi-portal`;
  if (spec.avi.certificate !== undefined) {
    return { kind: 'provided', name, ...spec.avi.certificate };
  }
  return {
    kind: 'self-signed',
    name,
    commonName: endpoint.fqdn,
    subjectAltNames: [...all.map(({ fqdn }) => fqdn), ...all.map(({ address }) => address)],
    validDays: 365,
  };
}

function planServiceEngineGroup(avi: AviSpec, name: string, spec: ServiceEngineGroupSpec = {}): ServiceEngineGroupPlan {
  const essentials = isEssentials(avi);
  const cpus = spec.cpus ?? 2;
  return {
    name: spec.name ?? name,
    highAvailability: essentials ? 'active-standby' : 'active-active',
    selfElection: !essentials,
    cachePercent: essentials ? 0 : 10,
    cpus,
    memoryMib: spec.memoryMib ?? 4096,
    diskGib: spec.diskGib ?? 15,
    dedicatedDispatcher: cpus >= 4,
    maxServiceEngines: spec.maxServiceEngines ?? (essentials ? ACTIVE_STANDBY_ENGINES : 4),
    maxVirtualServices: spec.maxVirtualServices ?? 10,
  };
}

function planLdap(avi: AviSpec): AviLdapPlan | undefined {
  const { ldap } = avi;
  if (ldap === undefined) {
    return undefined;
  }
  const security = ldap.security ?? 'ldaps';
  return {
    name: avi.ldapProfileName ?? 'TKO-LDAP',
    servers: ldap.servers,
    port: ldap.port ?? (security === 'ldaps' ? 636 : 389),
    security,
    baseDn: ldap.baseDn,
    bindDn: ldap.bindDn,
    userSearchDn: ldap.userSearchDn ?? ldap.baseDn,
    groupSearchDn: ldap.groupSearchDn ?? ldap.baseDn,
    userIdAttribute: ldap.userIdAttribute ?? 'sAMAccountName',
    administratorsGroup: ldap.administratorsGroup,
  };
}

/**
 * The networks that NSX ALB is told about: where nodes are, and where VIPs come from. In a network with node IPAM it
 * knows the subnet, and has no addresses of its own.
 */
function planAviNetworks(networks: NetworkPlans): readonly AviNetworkPlan[] {
  const byPortGroup = new Map(networks.all.map((network) => [network.portGroup, network]));
  return [...byPortGroup.values()].map((network) => {
    const vip = networks.vip.includes(network);
    return {
      name: network.portGroup,
      cidr: network.cidr,
      // Where NSX ALB hands out addresses itself, it must not ask a DHCP server too.
      dhcp: network.aviPool === undefined && network.dhcp !== undefined,
      pool: network.aviPool,
      vip,
      vrf: network.portGroup === networks.aviManagement.portGroup && !vip ? 'management' : 'global',
    };
  });
}

/** Whether service engines get no address in a network of nodes: neither from a DHCP server nor from NSX ALB itself. */
const isBeyondReach = ({ nodeIpam, aviPool }: NetworkPlan): boolean => nodeIpam !== undefined && aviPool === undefined;

export function planAvi(spec: VsphereVdsSpec, release: ReferenceDesignRelease, networks: NetworkPlans): AviDesign {
  const { avi, site } = spec;
  const domain = spec.domain ?? 'w01';
  const controllers = planControllers(spec);
  const cluster = planCluster(spec);
  const endpoint = cluster ?? at(controllers, 0);
  const size = controllerSize(avi);
  const { management, workload } = avi.serviceEngineGroups ?? {};
  return {
    version: release.aviVersion,
    licence: avi.licence ?? 'enterprise',
    controllers,
    cluster,
    endpoint,
    size: { name: size.name, cpus: size.cpus, memoryMib: size.memoryMib, diskGib: size.diskGib },
    image: {
      libraryItem: controllerImageName(avi, release),
      guestId: avi.image.guestId,
      properties: avi.image.properties,
    },
    sysadminPublicKey: avi.sysadminPublicKey ?? spec.sshAuthorizedKey,
    antiAffinityRule: avi.antiAffinityRuleName ?? `${site}-avi-controllers-apart`,
    certificate: planCertificate(spec, endpoint, cluster === undefined ? controllers : [cluster, ...controllers]),
    cloudName: avi.cloudName ?? `${site}${domain}vc01`,
    vcenterUser: avi.vcenterUser ?? DEFAULT_VCENTER_USER,
    preferStaticRoutes: networks.all.some(isBeyondReach),
    managementNetwork: networks.aviManagement,
    serviceEngineGroups: {
      management: planServiceEngineGroup(avi, `${site}m01segroup01`, management),
      workload: planServiceEngineGroup(avi, `${site}${domain}segroup01`, workload),
    },
    networks: planAviNetworks(networks),
    defaultGateways: [...new Set(networks.vip.map(({ gateway }: NetworkPlan) => gateway))],
    ipamProfileName: avi.ipamProfileName ?? `${site}-${domain}-vcenter-ipam-01`,
    dnsProfileName: avi.dnsProfileName ?? `${site}-${domain}-vcenter-dns-01`,
    backup: avi.backup && {
      ...avi.backup,
      protocol: avi.backup.protocol ?? 'scp',
      intervalHours: avi.backup.intervalHours ?? 24,
      keep: avi.backup.keep ?? 4,
    },
    syslog: (avi.syslog ?? []).map(({ server, port, protocol }) => ({
      server,
      port: port ?? 514,
      protocol: protocol ?? 'udp',
    })),
    syslogName: avi.syslogName ?? 'TKO-Syslog',
    ldap: planLdap(avi),
  };
}
