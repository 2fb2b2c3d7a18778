import type { NetworkPlan, VsphereVdsDesign } from '../../design/vsphere-vds/design';
import { clusterInventory, nodeTemplateOf } from '../../design/vsphere-vds/cluster-inventory';
import type { MachineSize } from '../../design/sizes';
import { certificatesAsBase64 } from '../../spec/certificates';
import type { FlatEntry, FlatSection } from '../flat-configuration';
import { list, osEntries, section } from '../sections';

const sizeEntries = (role: 'CONTROL_PLANE' | 'WORKER', size: MachineSize): readonly FlatEntry[] => [
  [`VSPHERE_${role}_NUM_CPUS`, String(size.cpus)],
  [`VSPHERE_${role}_MEM_MIB`, String(size.memoryMib)],
  [`VSPHERE_${role}_DISK_GIB`, String(size.diskGib)],
];

export function nodeSection({ managementCluster: cluster, ntp }: VsphereVdsDesign): FlatSection {
  return section('Nodes', [
    ...osEntries(cluster),
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
