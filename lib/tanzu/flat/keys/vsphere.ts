import { BASE64, BOOLEAN, LABELS, LIST, meaning, oneOf, PCI_DEVICES, POOL_NAME, YAML_MAP, INTEGER } from '../codecs';
import type { FlatKey } from '../flat-key';
import { boolean, integer, key, list, on, text, unmapped } from './define';

const NODE_KEYS: readonly FlatKey[] = [
  integer('VSPHERE_CONTROL_PLANE_NUM_CPUS', 'controlPlaneSize.cpus', { default: '2' }),
  integer('VSPHERE_CONTROL_PLANE_DISK_GIB', 'controlPlaneSize.diskGib', { default: '40' }),
  integer('VSPHERE_CONTROL_PLANE_MEM_MIB', 'controlPlaneSize.memoryMib', { default: '8192' }),
  integer('VSPHERE_WORKER_NUM_CPUS', 'workerSize.cpus', { default: '2' }),
  integer('VSPHERE_WORKER_DISK_GIB', 'workerSize.diskGib', { default: '40' }),
  integer('VSPHERE_WORKER_MEM_MIB', 'workerSize.memoryMib', { default: '4096' }),
  ...unmapped('cli', ['VSPHERE_NUM_CPUS'], { codec: INTEGER, default: '2' }),
  ...unmapped('cli', ['VSPHERE_DISK_GIB'], { codec: INTEGER, default: '40' }),
  ...unmapped('cli', ['VSPHERE_MEM_MIB'], { codec: INTEGER, default: '4096' }),
  ...(['CONTROL_PLANE', 'WORKER'] as const).flatMap((role) => {
    const property = role === 'WORKER' ? 'worker' : 'controlPlane';
    return [
      key(`VSPHERE_${role}_CUSTOM_VMX_KEYS`, LABELS, `${property}.vmxKeys`),
      key(`VSPHERE_${role}_PCI_DEVICES`, PCI_DEVICES, `${property}.pciDevices`),
      text(`VSPHERE_${role}_HARDWARE_VERSION`, `${property}.hardwareVersion`),
      list(`${role}_NODE_NAMESERVERS`, `${property}.nameservers`),
      list(`${role}_NODE_SEARCH_DOMAINS`, `${property}.searchDomains`),
    ];
  }),
  boolean('VSPHERE_IGNORE_PCI_DEVICES_ALLOW_LIST', 'allowUnlistedPciDevices'),
  list('NTP_SERVERS', 'ntpServers'),
  key('NODE_IPAM_IP_POOL_NAME', POOL_NAME, 'nodeIpPool', { default: '' }),
  text('MANAGEMENT_NODE_IPAM_IP_POOL_GATEWAY', 'nodeIpPool.gateway'),
  key('MANAGEMENT_NODE_IPAM_IP_POOL_ADDRESSES', LIST, 'nodeIpPool.addresses'),
  integer('MANAGEMENT_NODE_IPAM_IP_POOL_SUBNET_PREFIX', 'nodeIpPool.prefixLength'),
  key('CUSTOM_TDNF_REPOSITORY_CERTIFICATE', BASE64, 'tdnfRepositoryAuthority', { default: '' }),
  key('IS_WINDOWS_WORKLOAD_CLUSTER', meaning({ true: 'windows', false: undefined }), 'workerOs', { default: 'false' }),
];

const PLACEMENT_KEYS: readonly FlatKey[] = [
  text('VSPHERE_SERVER', 'vcenter.server'),
  text('VSPHERE_DATACENTER', 'vcenter.datacenter'),
  text('VSPHERE_RESOURCE_POOL', 'vcenter.resourcePool'),
  text('VSPHERE_FOLDER', 'vcenter.folder'),
  text('VSPHERE_NETWORK', 'vcenter.network', { default: 'VM Network' }),
  text('VSPHERE_DATASTORE', 'vcenter.datastore'),
  text('VSPHERE_STORAGE_POLICY_ID', 'vcenter.storagePolicyId', { default: '' }),
  key('VSPHERE_CLONE_MODE', oneOf('fullClone', 'linkedClone'), 'vcenter.cloneMode', { default: 'fullClone' }),
  text('VSPHERE_TEMPLATE', 'vcenter.template'),
  text('VSPHERE_TLS_THUMBPRINT', 'vcenter.thumbprint', { default: '' }),
  boolean('VSPHERE_INSECURE', 'vcenter.insecure', { default: 'false' }),
  text('VSPHERE_SSH_AUTHORIZED_KEY', 'sshAuthorizedKeys.0'),
  text('VSPHERE_REGION', 'zones.regionCategory'),
  text('VSPHERE_ZONE', 'zones.zoneCategory'),
  boolean('USE_TOPOLOGY_CATEGORIES', 'zones.volumesByZone', { default: 'false' }),
  text('VSPHERE_AZ_0', 'nodePools.0.failureDomain', { place: 0 }),
  text('VSPHERE_AZ_1', 'nodePools.1.failureDomain', { place: 1 }),
  text('VSPHERE_AZ_2', 'nodePools.2.failureDomain', { place: 2 }),
  key('VSPHERE_AZ_CONTROL_PLANE_MATCHING_LABELS', LABELS, 'controlPlaneZoneLabels'),
  ...unmapped('secret', ['VSPHERE_USERNAME', 'VSPHERE_PASSWORD']),
  ...unmapped('no effect', ['VSPHERE_TEMPLATE_MOID', 'VSPHERE_VERSION', 'VSPHERE_WINDOWS_TEMPLATE']),
];

const ENDPOINT_KEYS: readonly FlatKey[] = [
  text('VSPHERE_CONTROL_PLANE_ENDPOINT', 'controlPlaneEndpoint', { empty: 'counts' }),
  ...unmapped('no effect', ['VSPHERE_CONTROL_PLANE_ENDPOINT_PORT'], { codec: INTEGER, default: '6443' }),
  text('VIP_NETWORK_INTERFACE', 'vipNetworkInterface', { default: 'eth0', defaultByRelease: true }),
  list('VSPHERE_ADDITIONAL_FQDN', 'additionalNames'),
  key(
    'AVI_CONTROL_PLANE_HA_PROVIDER',
    meaning({ true: 'nsx-alb', false: 'kube-vip' }),
    'controlPlaneEndpointProvider',
    { default: 'false' },
  ),
  key('AVI_LABELS', YAML_MAP, 'labels'),
  boolean('KUBEVIP_LOADBALANCER_ENABLE', 'kubeVipLoadBalancer.enabled', { default: 'false' }),
  text('KUBEVIP_LOADBALANCER_CIDRS', 'kubeVipLoadBalancer.cidrs', { default: '' }),
  text('KUBEVIP_LOADBALANCER_IP_RANGES', 'kubeVipLoadBalancer.ipRanges', { default: '' }),
];

const NSX_KEYS: readonly FlatKey[] = [
  boolean('NSXT_POD_ROUTING_ENABLED', 'nsxt.podRouting', { default: 'false' }),
  text('NSXT_ROUTER_PATH', 'nsxt.routerPath', { default: '' }),
  text('NSXT_MANAGER_HOST', 'nsxt.managerHost', { default: '' }),
  boolean('NSXT_ALLOW_UNVERIFIED_SSL', 'nsxt.allowUnverifiedSsl', { default: 'false' }),
  boolean('NSXT_REMOTE_AUTH', 'nsxt.remoteAuth', { default: 'false' }),
  text('NSXT_VMC_AUTH_HOST', 'nsxt.vmcAuthHost', { default: '' }),
  text('NSXT_VMC_ACCESS_TOKEN', 'nsxt.vmcAccessToken', { default: '' }),
  text('NSXT_CLIENT_CERT_DATA', 'nsxt.clientCertificate', { default: '' }),
  text('NSXT_CLIENT_CERT_KEY_DATA', 'nsxt.clientKey', { default: '' }),
  text('NSXT_ROOT_CA_DATA_B64', 'nsxt.rootCaBase64', { default: '' }),
  ...unmapped('secret', ['NSXT_USERNAME', 'NSXT_PASSWORD'], { default: '' }),
  ...unmapped('cli', ['NSXT_SECRET_NAME'], { default: 'cloud-provider-vsphere-nsxt-credentials' }),
  ...unmapped('cli', ['NSXT_SECRET_NAMESPACE'], { default: 'kube-system' }),
];

/** Variables of NSX ALB, which a management cluster reads; clusters of every role may name them. */
const NSX_ALB_KEYS: readonly FlatKey[] = [
  ...unmapped('management cluster', ['AVI_ENABLE'], { codec: BOOLEAN, default: 'false' }),
  ...unmapped('management cluster', [
    'AVI_CONTROLLER',
    'AVI_CONTROLLER_VERSION',
    'AVI_CLOUD_NAME',
    'AVI_NSXT_T1LR',
    'AVI_DATA_NETWORK',
    'AVI_DATA_NETWORK_CIDR',
    'AVI_CONTROL_PLANE_NETWORK',
    'AVI_CONTROL_PLANE_NETWORK_CIDR',
    'AVI_SERVICE_ENGINE_GROUP',
    'AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_NAME',
    'AVI_MANAGEMENT_CLUSTER_VIP_NETWORK_CIDR',
    'AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_NAME',
    'AVI_MANAGEMENT_CLUSTER_CONTROL_PLANE_VIP_NETWORK_CIDR',
    'AVI_MANAGEMENT_CLUSTER_SERVICE_ENGINE_GROUP',
  ]),
  ...unmapped('management cluster', ['AVI_CA_DATA_B64'], { default: '' }),
  ...unmapped('secret', ['AVI_USERNAME', 'AVI_PASSWORD'], { default: '' }),
  ...unmapped('management cluster', ['AVI_NAMESPACE'], { default: 'tkg-system-networking' }),
  ...unmapped('management cluster', ['AVI_ADMIN_CREDENTIAL_NAME'], { default: 'avi-controller-credentials' }),
  ...unmapped('management cluster', ['AVI_CA_NAME'], { default: 'avi-controller-ca' }),
  ...unmapped('management cluster', ['AVI_AKO_IMAGE_PULL_POLICY'], { default: 'IfNotPresent' }),
  ...unmapped('management cluster', ['AVI_DISABLE_INGRESS_CLASS', 'AVI_DISABLE_STATIC_ROUTE_SYNC'], {
    codec: BOOLEAN,
    default: 'true',
  }),
  ...unmapped('management cluster', ['AVI_INGRESS_DEFAULT_INGRESS_CONTROLLER'], { codec: BOOLEAN, default: 'false' }),
  ...unmapped(
    'management cluster',
    ['AVI_INGRESS_SHARD_VS_SIZE', 'AVI_INGRESS_SERVICE_TYPE', 'AVI_INGRESS_NODE_NETWORK_LIST'],
    { default: '' },
  ),
];

/** Variables of clusters on vSphere. */
export const VSPHERE_KEYS: readonly FlatKey[] = on('vsphere', [
  ...PLACEMENT_KEYS,
  ...NODE_KEYS,
  ...ENDPOINT_KEYS,
  ...NSX_KEYS,
  ...NSX_ALB_KEYS,
]);
