import type { NetworkPlan, VsphereVdsDesign } from '../design/vsphere-vds/design';
import { clusterInventory, nodeTemplateOf } from '../design/vsphere-vds/cluster-inventory';
import type { MachineSize } from '../design/sizes';
import { certificatesAsBase64 } from '../spec/certificates';
import type { FlatEntry, FlatSection } from './flat-configuration';

/** An entry that is left out when it has no value. */
type OptionalEntry = readonly [key: string, value: string | undefined];

const section = (title: string, entries: readonly OptionalEntry[]): FlatSection => ({
  title,
  entries: entries.filter((entry): entry is FlatEntry => entry[1] !== undefined),
});

const list = (items: readonly string[]): string => items.join(',');

const base64 = (pem: string | undefined): string | undefined =>
  pem === undefined ? undefined : certificatesAsBase64(pem);

export function clusterSection({ managementCluster: cluster }: VsphereVdsDesign): FlatSection {
  return section('Cluster', [
    ['CLUSTER_NAME', cluster.name],
    ['CLUSTER_PLAN', cluster.plan],
    ['INFRASTRUCTURE_PROVIDER', 'vsphere'],
    ['CLUSTER_CIDR', cluster.podCidr],
    ['SERVICE_CIDR', cluster.serviceCidr],
    ['ENABLE_MHC', String(cluster.machineHealthCheck)],
    ['ENABLE_AUDIT_LOGGING', String(cluster.auditLogging)],
    ['ENABLE_CEIP_PARTICIPATION', String(cluster.ceip)],
  ]);
}

const sizeEntries = (role: 'CONTROL_PLANE' | 'WORKER', size: MachineSize): readonly FlatEntry[] => [
  [`VSPHERE_${role}_NUM_CPUS`, String(size.cpus)],
  [`VSPHERE_${role}_MEM_MIB`, String(size.memoryMib)],
  [`VSPHERE_${role}_DISK_GIB`, String(size.diskGib)],
];

export function nodeSection({ managementCluster: cluster, ntp }: VsphereVdsDesign): FlatSection {
  return section('Nodes', [
    ['OS_NAME', cluster.os.name],
    ['OS_VERSION', cluster.os.version],
    ['OS_ARCH', cluster.os.arch],
    ['CONTROL_PLANE_MACHINE_COUNT', String(cluster.controlPlane.replicas)],
    ...sizeEntries('CONTROL_PLANE', cluster.controlPlane),
    ['WORKER_MACHINE_COUNT', String(cluster.workerCount)],
    ...sizeEntries('WORKER', cluster.worker),
    ['NTP_SERVERS', list(ntp)],
  ]);
}

/** Addresses of the nodes, where no DHCP server gives them out, and with them their DNS servers. */
export function nodeIpamSection({ managementCluster, dns }: VsphereVdsDesign): FlatSection {
  const { gateway, nodeIpam, prefixLength } = managementCluster.network;
  return section(
    'Addresses of nodes',
    nodeIpam === undefined
      ? []
      : [
          ['MANAGEMENT_NODE_IPAM_IP_POOL_GATEWAY', gateway],
          ['MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES', `${nodeIpam.begin}-${nodeIpam.end}`],
          ['MANAGEMENT_NODE_IPAM_IP_POOL_SUBNET_PREFIX', String(prefixLength)],
          ['CONTROL_PLANE_NODE_NAMESERVERS', list(dns.servers)],
          ['WORKER_NODE_NAMESERVERS', list(dns.servers)],
        ],
  );
}

export function vsphereSection(design: VsphereVdsDesign): FlatSection {
  const { managementCluster: cluster, vcenter, nodeTemplates, sshAuthorizedKey } = design;
  const inventory = clusterInventory(vcenter, cluster);
  return section('vSphere', [
    ['VSPHERE_SERVER', vcenter.server],
    ['VSPHERE_USERNAME', vcenter.user],
    ['VSPHERE_TLS_THUMBPRINT', vcenter.insecure ? undefined : vcenter.thumbprint],
    ['VSPHERE_INSECURE', String(vcenter.insecure)],
    ['VSPHERE_DATACENTER', inventory.datacenter],
    ['VSPHERE_DATASTORE', inventory.datastore],
    ['VSPHERE_FOLDER', inventory.folder],
    ['VSPHERE_RESOURCE_POOL', inventory.resourcePool],
    ['VSPHERE_NETWORK', inventory.network],
    ['VSPHERE_TEMPLATE', nodeTemplateOf(nodeTemplates, cluster)?.inventoryPath],
    ['VSPHERE_CONTROL_PLANE_ENDPOINT', cluster.controlPlaneEndpoint ?? ''],
    ['VSPHERE_SSH_AUTHORIZED_KEY', sshAuthorizedKey],
    // Otherwise the CLI asks whether TKG shall stand beside vSphere with Tanzu.
    ['DEPLOY_TKG_ON_VSPHERE7', 'true'],
  ]);
}

const networkEntries = (name: string, cidr: string, { portGroup, cidr: value }: NetworkPlan): readonly FlatEntry[] => [
  [name, portGroup],
  [cidr, value],
];

export function aviSection(design: VsphereVdsDesign, authority: string): FlatSection {
  const { avi, managementCluster, defaultVipNetworks } = design;
  const { data, controlPlane } = defaultVipNetworks;
  const management = 'AVI_MANAGEMENT_CLUSTER';
  return section('NSX ALB', [
    ['AVI_ENABLE', 'true'],
    ['AVI_CONTROL_PLANE_HA_PROVIDER', 'true'],
    ['AVI_CONTROLLER', avi.endpoint.address],
    ['AVI_USERNAME', 'admin'],
    ['AVI_CA_DATA_B64', certificatesAsBase64(authority)],
    ['AVI_CLOUD_NAME', avi.cloudName],
    ['AVI_SERVICE_ENGINE_GROUP', avi.serviceEngineGroups.workload.name],
    [`${management}_SERVICE_ENGINE_GROUP`, avi.serviceEngineGroups.management.name],
    ...networkEntries('AVI_DATA_NETWORK', 'AVI_DATA_NETWORK_CIDR', data),
    ...networkEntries('AVI_CONTROL_PLANE_NETWORK', 'AVI_CONTROL_PLANE_NETWORK_CIDR', controlPlane),
    ...networkEntries(
      `${management}_VIP_NETWORK_NAME`,
      `${management}_VIP_NETWORK_CIDR`,
      managementCluster.dataNetwork,
    ),
    ...networkEntries(
      `${management}_CONTROL_PLANE_VIP_NETWORK_NAME`,
      `${management}_CONTROL_PLANE_VIP_NETWORK_CIDR`,
      managementCluster.controlPlaneNetwork,
    ),
  ]);
}

function identityEntries({ identity }: VsphereVdsDesign): readonly OptionalEntry[] {
  switch (identity.type) {
    case 'oidc':
      return [
        ['OIDC_IDENTITY_PROVIDER_NAME', identity.name],
        ['OIDC_IDENTITY_PROVIDER_ISSUER_URL', identity.issuerUrl],
        ['OIDC_IDENTITY_PROVIDER_CLIENT_ID', identity.clientId],
        ['OIDC_IDENTITY_PROVIDER_SCOPES', list(identity.scopes)],
        ['OIDC_IDENTITY_PROVIDER_USERNAME_CLAIM', identity.usernameClaim],
        ['OIDC_IDENTITY_PROVIDER_GROUPS_CLAIM', identity.groupsClaim],
      ];
    case 'ldap':
      return [
        ['LDAP_HOST', identity.host],
        ['LDAP_BIND_DN', identity.bindDn],
        ['LDAP_ROOT_CA_DATA_B64', base64(identity.authority)],
        ['LDAP_USER_SEARCH_BASE_DN', identity.userSearchBaseDn],
        ['LDAP_USER_SEARCH_FILTER', identity.userSearchFilter],
        ['LDAP_USER_SEARCH_USERNAME', identity.userSearchUsername],
        ['LDAP_USER_SEARCH_ID_ATTRIBUTE', identity.userSearchIdAttribute],
        ['LDAP_USER_SEARCH_EMAIL_ATTRIBUTE', identity.userSearchEmailAttribute],
        ['LDAP_USER_SEARCH_NAME_ATTRIBUTE', identity.userSearchNameAttribute],
        ['LDAP_GROUP_SEARCH_BASE_DN', identity.groupSearchBaseDn],
        ['LDAP_GROUP_SEARCH_FILTER', identity.groupSearchFilter],
        ['LDAP_GROUP_SEARCH_USER_ATTRIBUTE', identity.groupSearchUserAttribute],
        ['LDAP_GROUP_SEARCH_GROUP_ATTRIBUTE', identity.groupSearchGroupAttribute],
        ['LDAP_GROUP_SEARCH_NAME_ATTRIBUTE', identity.groupSearchNameAttribute],
      ];
    case 'none':
      return [];
  }
}

export const identitySection = (design: VsphereVdsDesign): FlatSection =>
  section('Identity management', [['IDENTITY_MANAGEMENT_TYPE', design.identity.type], ...identityEntries(design)]);

/** The CLI adds what is local to the cluster: its pod and service networks, `.svc` and the node itself. */
export const proxySection = ({ proxy }: VsphereVdsDesign): FlatSection =>
  section('Proxy', [
    ['TKG_HTTP_PROXY_ENABLED', String(proxy !== undefined)],
    ['TKG_HTTP_PROXY', proxy?.httpProxy],
    ['TKG_HTTPS_PROXY', proxy?.httpsProxy],
    ['TKG_NO_PROXY', proxy && list(proxy.noProxy)],
    ['TKG_PROXY_CA_CERT', base64(proxy?.authority)],
  ]);

export const registrySection = ({ registry }: VsphereVdsDesign): FlatSection =>
  section(
    'Registry of TKG images',
    registry === undefined
      ? []
      : [
          ['TKG_CUSTOM_IMAGE_REPOSITORY', `${registry.host}/${registry.path}`],
          ['TKG_CUSTOM_IMAGE_REPOSITORY_SKIP_TLS_VERIFY', 'false'],
          ['TKG_CUSTOM_IMAGE_REPOSITORY_CA_CERTIFICATE', base64(registry.authority)],
        ],
  );
