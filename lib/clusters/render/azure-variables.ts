import type { AzureClassVariables } from '../classes/azure-class-variables';
import type {
  AzureNodePool,
  AzureNodeSize,
  AzureOutboundLoadBalancer,
  AzureSubnet,
  AzureWorkerOutboundLoadBalancer,
  AzureWorkerSize,
} from '../configuration';
import { orDefault } from '../or-default';
import type { ResolvedAzureCluster } from '../resolved-cluster';
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
  trustVariable,
} from './common-variables';
import { unlessEmpty, withoutNulls } from './plain';

const NODE: Required<AzureNodeSize> = {
  vmSize: 'Standard_D2s_v3',
  osDiskGib: 128,
  osDiskStorageAccountType: 'Premium_LRS',
};

const DATA_DISK_GIB = 256;

/** The variables of a cluster on Azure, in the order in which TKG writes them. */
export function azureVariables(cluster: ResolvedAzureCluster): AzureClassVariables {
  const { azure } = cluster;
  return {
    proxy: proxyVariable(cluster),
    controlPlaneCertificateRotation: rotationVariable(cluster),
    imageRepository: imageRepositoryVariable(cluster),
    additionalImageRegistries: registriesVariable(cluster),
    clusterRole: cluster.role === 'management' ? 'management' : 'workload',
    auditLogging: auditLoggingVariable(cluster),
    ...extraArgumentVariables(cluster.extraArguments),
    trust: trustVariable(cluster),
    apiServerPort: cluster.apiServerPort,
    podSecurityStandard: podSecurityVariable(cluster),
    eventRateLimitConf: eventRateLimitVariable(cluster),
    location: azure.location,
    resourceGroup: azure.resourceGroup ?? '',
    subscriptionID: azure.subscriptionId,
    environment: azure.environment ?? 'AzurePublicCloud',
    sshPublicKey: azure.sshPublicKeyBase64,
    frontendPrivateIP: azure.frontendPrivateIp ?? '10.0.0.100',
    customTags: azure.customTags,
    acceleratedNetworking: unlessEmpty({ enabled: orDefault(azure.acceleratedNetworking, true) }),
    privateCluster: unlessEmpty({ enabled: orDefault(azure.privateCluster, false) }),
    network: {
      vnet: {
        name: azure.vnet?.name,
        cidrBlocks: withoutNulls([orDefault(azure.vnet?.cidr, '10.0.0.0/16')]),
        resourceGroup: azure.vnet?.resourceGroup,
      },
    },
    identityRef: azure.identityRef && { name: azure.identityRef.name, namespace: azure.identityRef.namespace },
    controlPlane: {
      ...nodeVariable(cluster.controlPlaneSize),
      ...etcdDisk(cluster),
      subnet: subnetVariable(azure.controlPlaneSubnet, '10.0.0.0/24'),
      outboundLB: outboundVariable(azure.controlPlaneOutboundLoadBalancer),
      nodeLabels: cluster.controlPlaneNodeLabels && labelList(cluster.controlPlaneNodeLabels),
    },
    worker: workerVariable(cluster),
    tlsCipherSuites: cipherSuitesVariable(cluster),
    nodePoolLabels: cluster.nodePools.some(({ labels }) => hasEntries(labels)) ? [] : undefined,
    ...cluster.variables,
  };
}

/** The disk of etcd. Class v1.0.0 declares one disk, and its patch reads a list: with it the disk has always 256 GiB. */
function etcdDisk({ controlPlaneSize, release }: ResolvedAzureCluster) {
  const disk = unlessEmpty({ sizeGiB: orDefault(controlPlaneSize?.dataDiskGib, DATA_DISK_GIB) });
  return release.output.mendedCloudClasses ? { dataDisks: disk && [disk] } : { dataDisk: disk };
}

const nodeVariable = (size: AzureNodeSize = {}) => ({
  vmSize: orDefault(size.vmSize, NODE.vmSize),
  osDisk: unlessEmpty({
    storageAccountType: orDefault(size.osDiskStorageAccountType, NODE.osDiskStorageAccountType),
    sizeGiB: orDefault(size.osDiskGib, NODE.osDiskGib),
  }),
});

const subnetVariable = (subnet: AzureSubnet = {}, cidr: string) =>
  unlessEmpty({ name: subnet.name, cidr: orDefault(subnet.cidr, cidr), securityGroup: subnet.securityGroup });

const outboundVariable = ({ enabled, frontendIpCount }: AzureOutboundLoadBalancer = {}) => ({
  enabled: enabled === true ? true : undefined,
  frontendIPCount: orDefault(frontendIpCount, 1),
});

function workerVariable({ azure, workerSize }: ResolvedAzureCluster, size: AzureWorkerSize = workerSize ?? {}) {
  const outbound: AzureWorkerOutboundLoadBalancer = azure.workerOutboundLoadBalancer ?? {};
  return {
    ...nodeVariable(size),
    dataDisks: size.dataDisk === true ? [{ sizeGiB: orDefault(size.dataDiskGib, DATA_DISK_GIB) }] : undefined,
    subnet: subnetVariable(azure.workerSubnet, '10.0.1.0/24'),
    outboundLB: { ...outboundVariable(outbound), idleTimeoutInMinutes: orDefault(outbound.idleTimeoutInMinutes, 4) },
  };
}

/** The zone of a pool: its own, or 1, 2 or 3 by its place. */
export const azureFailureDomain = (pool: AzureNodePool, place: number): string =>
  pool.failureDomain ?? String((place % 3) + 1);

/** The variables that a node pool overrides; an override replaces the whole value. */
export const azurePoolOverrides = (cluster: ResolvedAzureCluster, pool: AzureNodePool): AzureClassVariables => ({
  worker: hasEntries(pool.size) ? workerVariable(cluster, { ...cluster.workerSize, ...pool.size }) : undefined,
  nodePoolLabels: hasEntries(pool.labels) ? labelList(pool.labels ?? {}) : undefined,
  ...pool.variables,
});
