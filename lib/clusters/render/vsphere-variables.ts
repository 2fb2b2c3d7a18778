import type { MachineSize } from '../../design/sizes';
import type {
  ClusterClassVariables,
  NodeVariable,
  PciVariable,
  VcenterVariable,
} from '../classes/cluster-class-variables';
import type { ClusterVcenter, VsphereNodeOptions, VsphereNodePool } from '../configuration';
import type { ResolvedVsphereCluster } from '../resolved-cluster';
import { orDefault } from '../or-default';
import { sizeOr } from '../resolve';
import {
  auditLoggingVariable,
  cipherSuitesVariable,
  eventRateLimitVariable,
  extraArgumentVariables,
  hasEntries,
  imageRepositoryVariable,
  labelList,
  podSecurityVariable,
  proxyVariable,
  registriesVariable,
  rotationVariable,
  securityVariable,
  trustVariable,
} from './common-variables';
import { unlessEmpty } from './plain';

const API_GROUP_IPAM = 'ipam.cluster.x-k8s.io';

/** The variables of a cluster on vSphere, in the order in which TKG writes them. */
export function vsphereVariables(cluster: ResolvedVsphereCluster): ClusterClassVariables {
  const { nodePools, singleNode = false } = cluster;
  return {
    proxy: proxyVariable(cluster),
    network: networkVariable(cluster),
    cni: cluster.cni,
    controlPlaneCertificateRotation: rotationVariable(cluster),
    imageRepository: imageRepositoryVariable(cluster),
    additionalImageRegistries: registriesVariable(cluster),
    auditLogging: auditLoggingVariable(cluster),
    ...extraArgumentVariables(cluster.extraArguments),
    trust: trustVariable(cluster),
    apiServerPort: cluster.apiServerPort,
    podSecurityStandard: podSecurityVariable(cluster),
    eventRateLimitConf: eventRateLimitVariable(cluster),
    apiServerEndpoint: orDefault(cluster.controlPlaneEndpoint, ''),
    vipNetworkInterface: cluster.vipNetworkInterface,
    aviAPIServerHAProvider: cluster.endpointProvider === 'nsx-alb',
    vcenter: vcenterVariable(cluster.vcenter),
    user: { sshAuthorizedKeys: cluster.sshAuthorizedKeys },
    controlPlane: {
      ...nodeVariable(cluster.controlPlaneSize, cluster.controlPlane, cluster.nameservers),
      nodeLabels: cluster.controlPlaneNodeLabels && labelList(cluster.controlPlaneNodeLabels),
    },
    worker: singleNode ? undefined : workerVariable(cluster),
    ntpServers: cluster.ntpServers,
    identityRef: identityVariable(cluster),
    kubeVipLoadBalancerProvider: cluster.kubeVipLoadBalancer?.enabled === true ? true : undefined,
    additionalFQDN: cluster.additionalNames,
    customTDNFRepository: tdnfVariable(cluster),
    pci: pciVariable(cluster),
    tlsCipherSuites: cipherSuitesVariable(cluster),
    controlPlaneTaint: singleNode ? false : undefined,
    // Node pools may override only what the cluster has a value of.
    nodePoolLabels: nodePools.some(({ labels }) => hasEntries(labels)) ? [] : undefined,
    nodePoolTaints: nodePools.some(({ taints = [] }) => taints.length > 0) ? [] : undefined,
    controlPlaneZoneMatchingLabels: cluster.controlPlaneZoneLabels,
    security: securityVariable(cluster),
    ...cluster.variables,
  };
}

const networkVariable = ({ ipFamily, ipPool }: ResolvedVsphereCluster): ClusterClassVariables['network'] =>
  unlessEmpty({
    ipv6Primary: ipFamily === 'ipv6,ipv4' ? true : undefined,
    addressesFromPools: ipPool && [{ apiGroup: API_GROUP_IPAM, kind: ipPool.poolKind, name: ipPool.poolName }],
  });

/** The class takes the Secret with the name of the cluster by itself. */
const identityVariable = ({ identityRef, name }: ResolvedVsphereCluster): ClusterClassVariables['identityRef'] =>
  identityRef.kind === 'Secret' && identityRef.name === name ? undefined : identityRef;

const tdnfVariable = ({ tdnfRepositoryAuthority: pem }: ResolvedVsphereCluster) =>
  pem === undefined ? undefined : { certificate: Buffer.from(pem, 'utf8').toString('base64') };

const vcenterVariable = (vcenter: ClusterVcenter): VcenterVariable => ({
  cloneMode: vcenter.cloneMode ?? 'fullClone',
  network: vcenter.network,
  datacenter: vcenter.datacenter,
  datastore: vcenter.datastore ?? '',
  folder: vcenter.folder,
  resourcePool: vcenter.resourcePool,
  storagePolicyID: vcenter.storagePolicyId ?? '',
  server: vcenter.server,
  tlsThumbprint: vcenter.thumbprint ?? '',
  template: vcenter.template,
});

const machine = (size: MachineSize): NodeVariable['machine'] => ({
  numCPUs: size.cpus,
  diskGiB: size.diskGib,
  memoryMiB: size.memoryMib,
});

const nodeVariable = (
  size: MachineSize,
  { nameservers, searchDomains, mtu, vmxKeys }: VsphereNodeOptions = {},
  others: readonly string[] | undefined,
): NodeVariable => ({
  machine: { ...machine(size), customVMXKeys: vmxKeys },
  network: unlessEmpty({ nameservers: nameservers ?? others, searchDomains, mtu }),
});

const workerVariable = (cluster: ResolvedVsphereCluster): NodeVariable =>
  nodeVariable(cluster.workerSize, cluster.worker, cluster.nameservers);

const pciDevices = ({ pciDevices: devices, hardwareVersion }: VsphereNodeOptions = {}) =>
  unlessEmpty({ devices, hardwareVersion });

const pciVariable = ({ controlPlane, worker }: ResolvedVsphereCluster): PciVariable | undefined =>
  unlessEmpty({ controlPlane: pciDevices(controlPlane), worker: pciDevices(worker) });

const isResized = (size: Partial<MachineSize> | undefined, other: MachineSize): boolean =>
  JSON.stringify(sizeOr(size, other)) !== JSON.stringify(sizeOr(undefined, other));

/**
 * The variables that a node pool overrides. An override replaces the whole value, so that of `worker` holds the DNS of
 * the nodes too, and that of `vcenter` everything that the pool does not say.
 */
export function vspherePoolOverrides(cluster: ResolvedVsphereCluster, pool: VsphereNodePool): ClusterClassVariables {
  const worker = cluster.variables?.worker ?? workerVariable(cluster);
  const vcenter = cluster.variables?.vcenter ?? vcenterVariable(cluster.vcenter);
  return {
    worker: isResized(pool.size, cluster.workerSize)
      ? { ...worker, machine: { ...worker.machine, ...machine(sizeOr(pool.size, cluster.workerSize)) } }
      : undefined,
    vcenter: hasEntries(pool.vcenter)
      ? { ...vcenter, ...vcenterVariable({ ...cluster.vcenter, ...pool.vcenter }) }
      : undefined,
    nodePoolLabels: hasEntries(pool.labels) ? labelList(pool.labels ?? {}) : undefined,
    nodePoolTaints: (pool.taints ?? []).length > 0 ? pool.taints : undefined,
    ...pool.variables,
  };
}
