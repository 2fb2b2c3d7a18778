import type { MachineSize } from '../../design/sizes';
import { certificatesAsBase64 } from '../../spec/certificates';
import type { ClusterClassVariables, NodeVariable } from './cluster-class-variables';
import type { NodePoolProps } from './cluster-props';
import type { ResolvedCluster } from './resolved-cluster';
import type { TopologyVariable } from './topology-check';

const API_GROUP_IPAM = 'ipam.cluster.x-k8s.io';

/** The certificate rotation that TKG writes into every cluster. */
const CERTIFICATE_ROTATION = { activate: true, daysBefore: 90 };

/** The levels of the Pod Security Standards that TKG 2.3 writes; 2.2 had baseline. */
const POD_SECURITY = { deactivated: false, audit: 'restricted', warn: 'restricted' } as const;

/** The hardening that TKG 2.3 writes. */
const SECURITY = {
  fileIntegrityMonitoring: { enabled: false },
  imagePolicy: {
    pullAlways: false,
    webhook: { enabled: false, spec: { allowTTL: 50, defaultAllow: true, denyTTL: 60, retryBackoff: 500 } },
  },
  kubeletOptions: { eventQPS: 50, streamConnectionIdleTimeout: '4h0m0s' },
  systemCryptoPolicy: 'default',
};

/** What nodes reach without the proxy: the user's list, and what is local to every cluster. */
export function fullNoProxy({ proxy, podCidr, serviceCidr }: ResolvedCluster): readonly string[] {
  const local = ['.svc', '.svc.cluster.local', 'localhost', '127.0.0.1', serviceCidr, podCidr];
  return [...new Set([...(proxy?.noProxy ?? []), ...local])];
}

const machine = (size: MachineSize): NodeVariable['machine'] => ({
  numCPUs: size.cpus,
  diskGiB: size.diskGib,
  memoryMiB: size.memoryMib,
});

const node = (cluster: ResolvedCluster, size: MachineSize): NodeVariable => ({
  machine: machine(size),
  network: cluster.nameservers && { nameservers: cluster.nameservers },
});

function authorities(cluster: ResolvedCluster): ClusterClassVariables['trust'] {
  const certificates = Object.entries(cluster.trustedAuthorities ?? {});
  return certificates.length === 0
    ? undefined
    : {
        additionalTrustedCAs: certificates.map(([name, certificate]) => ({
          name,
          data: certificatesAsBase64(certificate),
        })),
      };
}

/** The variables of a cluster, in the order in which TKG writes them. */
function classVariables(cluster: ResolvedCluster): ClusterClassVariables {
  const { ipPool, nodePools, proxy, vcenter } = cluster;
  return {
    proxy: proxy && { httpProxy: proxy.httpProxy, httpsProxy: proxy.httpsProxy, noProxy: fullNoProxy(cluster) },
    network: ipPool && {
      addressesFromPools: [{ apiGroup: API_GROUP_IPAM, kind: ipPool.poolKind, name: ipPool.poolName }],
    },
    cni: cluster.cni,
    controlPlaneCertificateRotation: CERTIFICATE_ROTATION,
    imageRepository: cluster.imageRepository === undefined ? undefined : { host: cluster.imageRepository },
    auditLogging: { enabled: cluster.auditLogging },
    trust: authorities(cluster),
    podSecurityStandard: POD_SECURITY,
    apiServerEndpoint: cluster.controlPlaneEndpoint ?? '',
    aviAPIServerHAProvider: cluster.endpointProvider === 'nsx-alb',
    vcenter: {
      cloneMode: 'fullClone',
      network: vcenter.network,
      datacenter: vcenter.datacenter,
      datastore: vcenter.datastore,
      folder: vcenter.folder,
      resourcePool: vcenter.resourcePool,
      storagePolicyID: '',
      server: vcenter.server,
      tlsThumbprint: vcenter.insecure === true ? '' : vcenter.thumbprint,
      template: vcenter.template,
    },
    user: { sshAuthorizedKeys: cluster.sshAuthorizedKeys },
    controlPlane: node(cluster, cluster.controlPlaneSize),
    worker: node(cluster, cluster.workerSize),
    ntpServers: cluster.ntpServers,
    identityRef: cluster.identityRef,
    // Node pools may override only what the cluster has a value of.
    nodePoolLabels: nodePools.some((pool) => hasLabels(pool)) ? [] : undefined,
    nodePoolTaints: nodePools.some((pool) => hasTaints(pool)) ? [] : undefined,
    security: SECURITY,
    ...cluster.variables,
  };
}

const hasLabels = ({ labels = {} }: NodePoolProps): boolean => Object.keys(labels).length > 0;
const hasTaints = ({ taints = [] }: NodePoolProps): boolean => taints.length > 0;

/** Variables as a topology lists them, without those that have no value. */
const asList = (variables: ClusterClassVariables): readonly TopologyVariable[] =>
  Object.entries(variables)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value: withoutUndefined(value) }));

/** Plain data without undefined properties, as it will stand in the manifest. */
const withoutUndefined = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** The variables of a cluster. */
export const topologyVariables = (cluster: ResolvedCluster): readonly TopologyVariable[] =>
  asList(classVariables(cluster));

const sameSize = (one: MachineSize, other: MachineSize): boolean =>
  one.cpus === other.cpus && one.memoryMib === other.memoryMib && one.diskGib === other.diskGib;

/**
 * The variables that a node pool overrides. An override replaces the whole value, so that of `worker` holds the DNS of
 * the nodes too.
 */
export function poolOverrides(cluster: ResolvedCluster, pool: NodePoolProps): readonly TopologyVariable[] {
  const worker: NodeVariable = cluster.variables?.worker ?? node(cluster, cluster.workerSize);
  const resized = pool.size !== undefined && !sameSize(pool.size, cluster.workerSize);
  return asList({
    worker: resized ? { ...worker, machine: { ...worker.machine, ...machine(pool.size) } } : undefined,
    nodePoolLabels: hasLabels(pool)
      ? Object.entries(pool.labels ?? {}).map(([key, value]) => ({ key, value }))
      : undefined,
    nodePoolTaints: hasTaints(pool) ? pool.taints : undefined,
  });
}
