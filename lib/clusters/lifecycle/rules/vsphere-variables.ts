import {
  ALL_NODES,
  CONTROL_PLANE,
  CONVENTION,
  IN_PLACE,
  LINUX_NODES,
  LINUX_WORKERS,
  REFUSED,
  type ChangeRule,
  variable,
  WHY,
  WORKERS,
} from './change-rule';

const ENDPOINT = 'the certificates and kubeconfigs of the cluster name it, and Cluster API sets an endpoint once';
const DISK = 'machine templates are rotated, and the etcd of a new node copies its data from the others';
const PLACES = ['cloneMode', 'network', 'datastore', 'folder', 'resourcePool', 'template'] as const;
const SIZES = { numCPUs: 'cpus', memoryMiB: 'memoryMib' } as const;

/** Variables of the class for vSphere, by the patches of the published class v1.0.0. */
export const VSPHERE_VARIABLE_RULES: readonly ChangeRule[] = [
  ...PLACES.map((place) => variable(`vcenter ${place}`, `vcenter.${place}`, ALL_NODES, WHY.machine)),
  variable('vcenter storagePolicyID', 'vcenter.storagePolicyId', ALL_NODES, WHY.machine),
  variable('vcenter server', 'vcenter.server', REFUSED, 'nodes and volumes stay in the vCenter that they are in', {
    ...CONVENTION,
    cure: 'where the server has a new name only, change VSphereCluster and the Secrets by hand; otherwise make a new cluster',
  }),
  variable(
    'vcenter datacenter',
    'vcenter.datacenter',
    REFUSED,
    'volumes and networks of the nodes stay in their datacenter',
    CONVENTION,
  ),
  variable(
    'vcenter tlsThumbprint',
    'vcenter.thumbprint',
    IN_PLACE,
    'it stands in the VSphereCluster alone, which is updated',
  ),
  variable('user', 'sshAuthorizedKeys', ALL_NODES, WHY.bootstrap),
  variable('ntpServers', 'ntpServers', LINUX_NODES, WHY.bootstrap),
  variable('customTDNFRepository', 'tdnfRepositoryAuthority', LINUX_NODES, WHY.bootstrap),
  variable('identityRef', 'identityRef', IN_PLACE, 'it stands in the VSphereCluster alone, which is updated'),
  variable('additionalFQDN', 'additionalNames', CONTROL_PLANE, WHY.kubeadm),
  variable('vipNetworkInterface', 'vipNetworkInterface', CONTROL_PLANE, WHY.kubeadm),
  variable('kubeVipLoadBalancerProvider', 'kubeVipLoadBalancer.enabled', CONTROL_PLANE, WHY.kubeadm),
  variable('apiServerEndpoint', 'controlPlaneEndpoint', REFUSED, ENDPOINT),
  variable('aviAPIServerHAProvider', 'controlPlaneEndpointProvider', REFUSED, ENDPOINT, CONVENTION),
  variable('network addressesFromPools', 'nodeIpPool', ALL_NODES, WHY.machine),
  variable('network ipv6Primary', 'ipFamily', REFUSED, 'the networks of pods and services cannot be changed'),
  ...Object.entries(SIZES).flatMap(([figure, property]) => [
    variable(`controlPlane machine ${figure}`, `controlPlaneSize.${property}`, CONTROL_PLANE, WHY.machine),
    variable(`worker machine ${figure}`, `workerSize.${property}`, WORKERS, WHY.machine),
  ]),
  variable('controlPlane machine diskGiB', 'controlPlaneSize.diskGib', CONTROL_PLANE, DISK),
  variable('worker machine diskGiB', 'workerSize.diskGib', WORKERS, WHY.machine),
  variable('controlPlane machine customVMXKeys', 'controlPlane.vmxKeys', CONTROL_PLANE, WHY.machine),
  variable('worker machine customVMXKeys', 'worker.vmxKeys', LINUX_WORKERS, WHY.machine),
  variable('controlPlane network', 'controlPlane.network', CONTROL_PLANE, WHY.machine),
  variable('controlPlane network nameservers', 'controlPlane.nameservers', CONTROL_PLANE, WHY.machine),
  variable('controlPlane network mtu', 'controlPlane.mtu', CONTROL_PLANE, WHY.machine),
  variable(
    'controlPlane network searchDomains',
    'controlPlane.searchDomains',
    ALL_NODES,
    'the class v1.0.0 gives the search domains of the control plane to workers too',
  ),
  variable('worker network', 'worker.network', WORKERS, WHY.machine),
  variable('worker network nameservers', 'worker.nameservers', WORKERS, WHY.machine),
  variable('worker network searchDomains', 'worker.searchDomains', WORKERS, WHY.machine),
  variable('worker network mtu', 'worker.mtu', WORKERS, WHY.machine),
  variable('pci controlPlane', 'controlPlane.pciDevices', CONTROL_PLANE, WHY.machine),
  variable('pci worker', 'worker.pciDevices', LINUX_WORKERS, WHY.machine),
  variable('controlPlaneTaint', 'singleNode', CONTROL_PLANE, WHY.kubeadm, {
    otherwise: 'refused: a usual cluster in place of a single node, or the other way round',
    judge: ({ before, after }) =>
      isSingleNode(before) === isSingleNode(after)
        ? undefined
        : {
            effects: REFUSED,
            why: 'a single node has other TKrs than nodes of a usual cluster, and its taints are not taken back',
            basis: 'convention',
          },
  }),
  variable(
    'controlPlaneZoneMatchingLabels',
    'controlPlaneZoneLabels',
    IN_PLACE,
    'the VSphereCluster offers other zones; nodes of the control plane move when they are next replaced',
    CONVENTION,
  ),
  variable(
    'security',
    'release',
    ALL_NODES,
    'hardening of nodes, which the class writes when a node starts',
    CONVENTION,
  ),
  variable(
    'VSPHERE_WINDOWS_TEMPLATE',
    'variables.VSPHERE_WINDOWS_TEMPLATE',
    IN_PLACE,
    'no patch of the class reads it',
  ),
];

const isSingleNode = (cluster: { readonly infrastructure: string; readonly singleNode?: boolean }): boolean =>
  cluster.singleNode === true;
