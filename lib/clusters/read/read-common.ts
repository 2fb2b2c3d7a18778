import type { TkgRelease } from '../../design/releases';
import type {
  AntreaOptions,
  AutoscalerOptions,
  CommonClusterConfiguration,
  CommonNodePool,
  ExtraArgumentsOptions,
  MachineHealthCheckOptions,
  PodSecurityOptions,
  RolloutStrategy,
} from '../configuration';
import { ROLE_LABELS } from '../resolve';
import {
  booleanAt,
  type ClusterView,
  type Data,
  dataAt,
  decodedAt,
  filledTextAt,
  isData,
  labelsAt,
  listAt,
  mapAt,
  numberAt,
  textAt,
  textsAt,
  valueAt,
  variablesOf,
} from './manifest-view';

/** Variables that properties say on every infrastructure. */
export const COMMON_VARIABLES: readonly string[] = [
  'proxy',
  'cni',
  'controlPlaneCertificateRotation',
  'imageRepository',
  'additionalImageRegistries',
  'auditLogging',
  'etcdExtraArgs',
  'apiServerExtraArgs',
  'kubeSchedulerExtraArgs',
  'kubeControllerManagerExtraArgs',
  'controlPlaneKubeletExtraArgs',
  'workerKubeletExtraArgs',
  'trust',
  'podSecurityStandard',
  'eventRateLimitConf',
  'tlsCipherSuites',
  'nodePoolLabels',
  'worker',
  'controlPlane',
  'network',
  'identityRef',
];

/** Annotations and labels that a configuration says in other ways. */
const OWN_ANNOTATIONS = [
  'osInfo',
  'tkg/plan',
  'run.tanzu.vmware.com/resolve-tkr',
  'tkg.tanzu.vmware.com/cluster-controlplane-endpoint',
];
const OWN_LABELS = ['tkg.tanzu.vmware.com/cluster-name', ...Object.values(ROLE_LABELS).flatMap(Object.keys)];

const without = (
  map: Readonly<Record<string, string>> = {},
  names: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  const left = Object.entries(map).filter(([name]) => !names.includes(name));
  return left.length === 0 ? undefined : Object.fromEntries(left);
};

/** What the objects of a cluster say on every infrastructure. */
export function readCommon(view: ClusterView, release: TkgRelease): Omit<CommonClusterConfiguration, 'name'> {
  const { cluster, topology, variables, find } = view;
  const annotations = mapAt(cluster, 'metadata', 'annotations') ?? {};
  const [name = '', version = '', arch = ''] = (annotations.osInfo ?? '').split(',');
  const bootstrap = find('ClusterBootstrap');
  const proxy = variables.proxy;
  return {
    namespace: textAt(cluster, 'metadata', 'namespace'),
    labels: without(mapAt(cluster, 'metadata', 'labels'), OWN_LABELS),
    annotations: without(annotations, OWN_ANNOTATIONS),
    release,
    kubernetesVersion: textAt(topology, 'version'),
    clusterClass: textAt(topology, 'class'),
    plan: annotations['tkg/plan'] === 'dev' ? 'dev' : 'prod',
    os: { name, version, arch },
    controlPlaneReplicas: numberAt(topology, 'controlPlane', 'replicas'),
    controlPlaneNodeLabels: labelsAt(variables, 'controlPlane', 'nodeLabels'),
    podCidr: textsAt(cluster, 'spec', 'clusterNetwork', 'pods', 'cidrBlocks')?.join(','),
    serviceCidr: textsAt(cluster, 'spec', 'clusterNetwork', 'services', 'cidrBlocks')?.join(','),
    apiServerPort: numberAt(cluster, 'spec', 'clusterNetwork', 'apiServerPort') ?? numberAt(variables, 'apiServerPort'),
    cni: cniOf(view),
    antrea: antreaOptions(find('AntreaConfig')),
    proxy: isData(proxy)
      ? {
          httpProxy: textAt(proxy, 'httpProxy') ?? '',
          httpsProxy: textAt(proxy, 'httpsProxy') ?? '',
          noProxy: textsAt(proxy, 'noProxy') ?? [],
          systemWide: booleanAt(proxy, 'systemWide'),
          localIncluded: true,
        }
      : undefined,
    imageRepository: textAt(variables, 'imageRepository', 'host'),
    imageRepositorySkipTlsVerify:
      booleanAt(variables, 'imageRepository', 'tlsCertificateValidation') === false ? true : undefined,
    additionalRegistries: listAt(variables, 'additionalImageRegistries')?.map((registry) => ({
      host: textAt(registry, 'host') ?? '',
      skipTlsVerify: booleanAt(registry, 'skipTlsVerify'),
      authority: decodedAt(registry, 'caCert'),
    })),
    trustedAuthorities: authorities(variables),
    auditLogging: booleanAt(variables, 'auditLogging', 'enabled') ?? false,
    podSecurity: podSecurity(dataAt(variables, 'podSecurityStandard')),
    eventRateLimit: decodedAt(variables, 'eventRateLimitConf'),
    certificateRotation: {
      activate: booleanAt(variables, 'controlPlaneCertificateRotation', 'activate'),
      daysBefore: numberAt(variables, 'controlPlaneCertificateRotation', 'daysBefore'),
    },
    extraArguments: extraArguments(variables),
    cipherSuites: textAt(variables, 'tlsCipherSuites')?.split(','),
    machineHealthCheck: healthCheck(valueAt(topology, 'controlPlane', 'machineHealthCheck')),
    autoscaler: autoscaler(view.find('Deployment', `${view.name}-cluster-autoscaler`)),
    defaultStorageClass: inlineOfStorageClass(bootstrap)?.infraProvider === '' ? false : undefined,
  };
}

/** The plug-in of the class variable; a cluster on Azure has none, so that its ClusterBootstrap tells. */
function cniOf({ find, variables }: ClusterView): CommonClusterConfiguration['cni'] {
  const said = textAt(variables, 'cni');
  if (said !== undefined) {
    return said as CommonClusterConfiguration['cni'];
  }
  if (valueAt(find('ClusterBootstrap'), 'metadata', 'annotations', 'tkg.tanzu.vmware.com/unmanaged-cni') === '') {
    return 'none';
  }
  return find('CalicoConfig') === undefined ? 'antrea' : 'calico';
}

/** The values that a ClusterBootstrap gives to the package of the default storage class. */
export const inlineOfStorageClass = (bootstrap: Data | undefined): Readonly<Record<string, string>> | undefined => {
  const entry = listAt(bootstrap, 'spec', 'additionalPackages')?.find(
    (item) => textAt(item, 'refName') === 'tkg-storageclass*',
  );
  return mapAt(entry, 'valuesFrom', 'inline');
};

function authorities(variables: Data): Readonly<Record<string, string>> | undefined {
  const list = listAt(variables, 'trust', 'additionalTrustedCAs');
  return list && Object.fromEntries(list.map((item) => [textAt(item, 'name') ?? '', decodedAt(item, 'data') ?? '']));
}

function podSecurity(variable: Data): PodSecurityOptions {
  const level = (field: string) => (textAt(variable, field) ?? 'none') as PodSecurityOptions['audit'];
  return {
    deactivated: booleanAt(variable, 'deactivated'),
    enforce: level('enforce'),
    audit: level('audit'),
    warn: level('warn'),
  };
}

function extraArguments(variables: Data): ExtraArgumentsOptions | undefined {
  const read = {
    etcd: mapAt(variables, 'etcdExtraArgs'),
    apiServer: mapAt(variables, 'apiServerExtraArgs'),
    scheduler: mapAt(variables, 'kubeSchedulerExtraArgs'),
    controllerManager: mapAt(variables, 'kubeControllerManagerExtraArgs'),
    controlPlaneKubelet: mapAt(variables, 'controlPlaneKubeletExtraArgs'),
    workerKubelet: mapAt(variables, 'workerKubeletExtraArgs'),
  };
  return Object.values(read).some((flags) => flags !== undefined) ? read : undefined;
}

function healthCheck(data: unknown): boolean | MachineHealthCheckOptions | undefined {
  if (!isData(data)) {
    return undefined;
  }
  const conditions = listAt(data, 'unhealthyConditions');
  if (conditions === undefined) {
    return booleanAt(data, 'enable');
  }
  const timeout = (status: string) =>
    textAt(
      conditions.find((one) => textAt(one, 'status') === status),
      'timeout',
    );
  return {
    maxUnhealthy: textAt(data, 'maxUnhealthy'),
    nodeStartupTimeout: textAt(data, 'nodeStartupTimeout'),
    unknownTimeout: timeout('Unknown'),
    notReadyTimeout: timeout('False'),
  };
}

/** The flags that an autoscaler is run with, and its image. */
function autoscaler(deployment: Data | undefined): AutoscalerOptions | undefined {
  const [container] = listAt(deployment, 'spec', 'template', 'spec', 'containers') ?? [];
  if (container === undefined) {
    return undefined;
  }
  const flags = Object.fromEntries(
    (textsAt(container, 'args') ?? []).map((arg) => {
      const [name = '', ...value] = arg.replace(/^--/, '').split('=');
      return [name, value.join('=')];
    }),
  );
  return {
    enabled: true,
    image: textAt(container, 'image'),
    maxNodesTotal: Number(flags['max-nodes-total']),
    scaleDownDelayAfterAdd: flags['scale-down-delay-after-add'],
    scaleDownDelayAfterDelete: flags['scale-down-delay-after-delete'],
    scaleDownDelayAfterFailure: flags['scale-down-delay-after-failure'],
    scaleDownUnneededTime: flags['scale-down-unneeded-time'],
    maxNodeProvisionTime: flags['max-node-provision-time'],
  };
}

/** Settings of Antrea under the names of its own configuration. */
function antreaOptions(object: Data | undefined): AntreaOptions | undefined {
  const config = valueAt(object, 'spec', 'antrea', 'config');
  if (!isData(config)) {
    return undefined;
  }
  return {
    trafficEncapMode: textAt(config, 'trafficEncapMode') as AntreaOptions['trafficEncapMode'],
    noSnat: booleanAt(config, 'noSNAT'),
    tunnelType: textAt(config, 'tunnelType') as AntreaOptions['tunnelType'],
    tunnelPort: numberAt(config, 'tunnelPort'),
    tunnelChecksum: booleanAt(config, 'tunnelCsum'),
    trafficEncryptionMode: textAt(config, 'trafficEncryptionMode') as AntreaOptions['trafficEncryptionMode'],
    wireGuardPort: numberAt(config, 'wireGuard', 'port'),
    transportInterface: textAt(config, 'transportInterface'),
    transportInterfaceCidrs: textsAt(config, 'transportInterfaceCIDRs'),
    disableUdpTunnelOffload: booleanAt(config, 'disableUdpTunnelOffload'),
    disableTxChecksumOffload: booleanAt(config, 'disableTXChecksumOffload'),
    bridgingMode: booleanAt(config, 'enableBridgingMode'),
    egressExceptCidrs: textsAt(config, 'egress', 'exceptCIDRs'),
    maxEgressIpsPerNode: numberAt(config, 'egress', 'maxEgressIPsPerNode'),
    nodePortLocal: booleanAt(config, 'nodePortLocal', 'enabled'),
    nodePortLocalRange: textAt(config, 'nodePortLocal', 'portRange'),
    proxyAll: booleanAt(config, 'antreaProxy', 'proxyAll'),
    proxyNodePortAddresses: textsAt(config, 'antreaProxy', 'nodePortAddresses'),
    proxySkipServices: textsAt(config, 'antreaProxy', 'skipServices'),
    proxyLoadBalancerIps: booleanAt(config, 'antreaProxy', 'proxyLoadBalancerIPs'),
    flowExporter: {
      collectorAddress: textAt(config, 'flowExporter', 'collectorAddress'),
      pollInterval: textAt(config, 'flowExporter', 'pollInterval'),
      activeFlowTimeout: textAt(config, 'flowExporter', 'activeFlowTimeout'),
      idleFlowTimeout: textAt(config, 'flowExporter', 'idleFlowTimeout'),
    },
    kubeApiServerOverride: textAt(config, 'kubeAPIServerOverride'),
    multicastInterfaces: textsAt(config, 'multicastInterfaces'),
    multicastIgmpQueryInterval: textAt(config, 'multicast', 'igmpQueryInterval'),
    multicluster: {
      enabled: booleanAt(config, 'multicluster', 'enable'),
      namespace: filledTextAt(config, 'multicluster', 'namespace'),
      podToPodConnectivity: booleanAt(config, 'multicluster', 'enablePodToPodConnectivity'),
      stretchedNetworkPolicy: booleanAt(config, 'multicluster', 'enableStretchedNetworkPolicy'),
    },
    dnsServerOverride: filledTextAt(config, 'dnsServerOverride'),
    usageReporting: booleanAt(config, 'enableUsageReporting'),
    featureGates: valueAt(config, 'featureGates') as AntreaOptions['featureGates'],
  };
}

const AUTOSCALER = 'cluster.x-k8s.io/cluster-api-autoscaler-node-group';

/** A node pool as far as it is the same on every infrastructure, and the values that it overrides. */
export function readPool(
  pool: unknown,
  { output: { nodeLifecycle: lifecycle } }: TkgRelease,
): { readonly common: CommonNodePool; readonly overrides: Data } {
  const overrides = variablesOf(listAt(pool, 'variables', 'overrides'));
  const annotations = mapAt(pool, 'metadata', 'annotations') ?? {};
  const [min, max] = [annotations[`${AUTOSCALER}-min-size`], annotations[`${AUTOSCALER}-max-size`]];
  return {
    overrides,
    common: {
      name: textAt(pool, 'name') ?? '',
      replicas: numberAt(pool, 'replicas') ?? (min === undefined ? undefined : Number(min)),
      autoscaling: min === undefined && max === undefined ? undefined : { min: Number(min), max: Number(max) },
      failureDomain: textAt(pool, 'failureDomain'),
      // Without a strategy the class decides, which an empty one says.
      rolloutStrategy: lifecycle ? ((textAt(pool, 'strategy', 'type') ?? '') as RolloutStrategy | '') : undefined,
      machineHealthCheck: healthCheck(valueAt(pool, 'machineHealthCheck')),
      labels: labelsAt(overrides, 'nodePoolLabels'),
    },
  };
}
