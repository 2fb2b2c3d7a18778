import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { MachineSize } from '../../design/sizes';
import { show, type SpecIssue } from '../../spec/issue';
import type { PciDevice } from '../configuration';
import type { ResolvedVsphereCluster } from '../resolved-cluster';
import { sizeOr } from '../resolve';
import { nameserverRules } from './network-rules';
import { ruleIssue } from './rule-issue';

/** The smallest node that TKG takes. */
const SMALLEST: MachineSize = Object.freeze({ cpus: 2, memoryMib: 4096, diskGib: 20 });

/** Devices that TKG lists for pass-through: NVIDIA's T4. */
const LISTED_PCI_DEVICES: readonly PciDevice[] = [{ vendorId: 0x10de, deviceId: 0x1eb8 }];

/** The rules of TKG's CLI for clusters on vSphere. */
export function vsphereRules(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { controlPlane, ipFamily, nameservers, worker, workerSize, nodePools } = cluster;
  return [
    ...endpointRules(`${path}.controlPlaneEndpoint`, cluster),
    ...sizeIssues(`${path}.controlPlaneSize`, cluster.controlPlaneSize),
    ...sizeIssues(`${path}.workerSize`, workerSize),
    ...nodePools.flatMap(({ size }, index) =>
      size === undefined ? [] : sizeIssues(`${path}.nodePools[${index}].size`, sizeOr(size, workerSize)),
    ),
    ...nameserverRules(`${path}.nameservers`, nameservers, ipFamily),
    ...nameserverRules(`${path}.controlPlane.nameservers`, controlPlane?.nameservers, ipFamily),
    ...nameserverRules(`${path}.worker.nameservers`, worker?.nameservers, ipFamily),
    ...kubeVipRules(`${path}.kubeVipLoadBalancer`, cluster),
    ...storageRules(`${path}.vcenter.datastore`, cluster),
    ...nsxtRules(`${path}.nsxt`, cluster),
    ...pciRules(path, cluster),
    ...singleNodeRules(path, cluster),
    ...windowsRules(path, cluster),
  ];
}

/** V25: the endpoint of the API server. */
function endpointRules(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { controlPlaneEndpoint: endpoint = '', endpointProvider, podCidr, serviceCidr, vcenter } = cluster;
  if (endpoint === '') {
    const cure = 'give a free address of the node network';
    return endpointProvider === 'kube-vip'
      ? [ruleIssue('V25', path, 'nothing', 'an address, as kube-vip needs one', cure)]
      : [];
  }
  const inside = `${podCidr},${serviceCidr}`.split(',').filter((cidr) => contains(cidr, endpoint));
  return [
    ...(endpoint === vcenter.server
      ? [ruleIssue('V25', path, show(endpoint), 'another address than the vCenter server', 'give a free one')]
      : []),
    ...inside.map((cidr) => ruleIssue('R8', path, show(endpoint), `an address outside of ${cidr}`, 'give another one')),
  ];
}

function contains(cidr: string, address: string): boolean {
  if (isIP(address) === 0 || !ipaddr.isValidCIDR(cidr)) {
    return false;
  }
  const parsed = ipaddr.parse(address);
  const range = ipaddr.parseCIDR(cidr);
  return parsed.kind() === range[0].kind() && parsed.match(range);
}

/** V26: whole numbers, and no node smaller than TKG takes. */
export const sizeIssues = (path: string, size: Partial<MachineSize>): readonly SpecIssue[] =>
  (['cpus', 'memoryMib', 'diskGib'] as const)
    .filter((figure) => {
      const value = size[figure];
      return value !== undefined && !(Number.isInteger(value) && value >= SMALLEST[figure]);
    })
    .map((figure) =>
      ruleIssue(
        'V26',
        `${path}.${figure}`,
        show(size[figure]),
        `a whole number, at least ${SMALLEST[figure]}`,
        'raise it',
      ),
    );

/** V23: kube-vip as load balancer. */
function kubeVipRules(path: string, { kubeVipLoadBalancer, role }: ResolvedVsphereCluster): readonly SpecIssue[] {
  if (kubeVipLoadBalancer === undefined) {
    return [];
  }
  const { enabled, cidrs = '', ipRanges = '' } = kubeVipLoadBalancer;
  const addresses = cidrs !== '' || ipRanges !== '';
  const management = enabled && role === 'management';
  return [
    ...(management
      ? [ruleIssue('V23', `${path}.enabled`, 'true', 'false on a management cluster', 'leave it out')]
      : []),
    ...(enabled && !addresses && !management
      ? [ruleIssue('V23', path, 'no addresses', 'cidrs or ipRanges', 'add the addresses that it may give out')]
      : []),
    ...(!enabled && addresses
      ? [ruleIssue('V23', path, 'addresses', 'none while it is off', 'set enabled to true, or remove them')]
      : []),
  ];
}

/** V29: nodes have a datastore or a storage policy. */
const storageRules = (path: string, { vcenter }: ResolvedVsphereCluster): readonly SpecIssue[] =>
  (vcenter.datastore ?? '') === '' && (vcenter.storagePolicyId ?? '') === ''
    ? [ruleIssue('V29', path, 'nothing', 'a datastore or a storage policy', 'add one of them')]
    : [];

/** V41: routes of pods in NSX need the manager and one complete way to log in. */
function nsxtRules(path: string, { nsxt }: ResolvedVsphereCluster): readonly SpecIssue[] {
  if (nsxt?.podRouting !== true) {
    return [];
  }
  const given = (value: string | undefined): boolean => (value ?? '') !== '';
  const { clientCertificate, clientKey, credentialSecret = false, managerHost, vmcAccessToken, vmcAuthHost } = nsxt;
  const missing = (field: string, beside: string) =>
    ruleIssue('V41', `${path}.${field}`, 'nothing', `a value, as ${beside} is given`, 'add it');
  const login = [vmcAccessToken, clientCertificate, clientKey].some(given) || credentialSecret;
  return [
    ...(given(managerHost) ? [] : [missing('managerHost', 'podRouting')]),
    ...(given(vmcAccessToken) && !given(vmcAuthHost) ? [missing('vmcAuthHost', 'vmcAccessToken')] : []),
    ...(given(clientKey) && !given(clientCertificate) ? [missing('clientCertificate', 'clientKey')] : []),
    ...(given(clientCertificate) && !given(clientKey) ? [missing('clientKey', 'clientCertificate')] : []),
    ...(login
      ? []
      : [ruleIssue('V41', path, 'no way to log in', 'a credential Secret, a token or a certificate', 'add one')]),
  ];
}

/** V42: devices that are passed through. */
function pciRules(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { allowUnlistedPciDevices = false } = cluster;
  return (['controlPlane', 'worker'] as const).flatMap((nodes) =>
    (cluster[nodes]?.pciDevices ?? []).flatMap((device, index) => {
      const { vendorId, deviceId } = device;
      const at = `${path}.${nodes}.pciDevices[${index}]`;
      if (![vendorId, deviceId].every((id) => Number.isInteger(id) && id >= 0 && id <= 0xffff)) {
        return [ruleIssue('V42', at, show(device), 'two ids from 0 to 0xFFFF', 'take them from lspci -n, as numbers')];
      }
      const listed = LISTED_PCI_DEVICES.some((one) => one.vendorId === vendorId && one.deviceId === deviceId);
      const got = `0x${vendorId.toString(16)}:0x${deviceId.toString(16)}`;
      return listed || allowUnlistedPciDevices
        ? []
        : [ruleIssue('V42', at, got, 'a device that TKG lists: 0x10de:0x1eb8', 'set allowUnlistedPciDevices to true')];
    }),
  );
}

/** V51: a cluster of a single node. */
function singleNodeRules(path: string, cluster: ResolvedVsphereCluster): readonly SpecIssue[] {
  const { controlPlaneReplicas, kubernetesVersion, nodePools, singleNode = false } = cluster;
  if (!singleNode) {
    return nodePools.length > 0
      ? []
      : [ruleIssue('V51', `${path}.nodePools`, 'no node pool', 'at least one', 'add one, or set singleNode to true')];
  }
  return [
    ...(nodePools.length === 0
      ? []
      : [ruleIssue('V51', `${path}.nodePools`, `${nodePools.length}`, 'none with a single node', 'remove them')]),
    ...(controlPlaneReplicas === 1
      ? []
      : [
          ruleIssue(
            'V51',
            `${path}.controlPlaneReplicas`,
            show(controlPlaneReplicas),
            '1 with a single node',
            'take 1',
          ),
        ]),
    ...(kubernetesVersion.includes('-tiny.')
      ? []
      : [
          ruleIssue(
            'V51',
            `${path}.kubernetesVersion`,
            show(kubernetesVersion),
            'a TKr for single nodes, such as "v1.26.5+vmware.1-tiny.2"',
            'name the one of the release',
          ),
        ]),
  ];
}

/** Windows nodes: workers alone, without IPv6. */
function windowsRules(
  path: string,
  { ipFamily = 'ipv4', nodePools, os }: ResolvedVsphereCluster,
): readonly SpecIssue[] {
  const windows = nodePools.some((pool) => pool.os === 'windows');
  return [
    ...(os.name === 'windows'
      ? [ruleIssue('S2', `${path}.os`, '"windows"', 'a Linux for the control plane', 'set the os of node pools')]
      : []),
    ...(windows && ipFamily !== 'ipv4'
      ? [ruleIssue('V16', `${path}.ipFamily`, show(ipFamily), '"ipv4" with Windows nodes', 'leave it out')]
      : []),
  ];
}
