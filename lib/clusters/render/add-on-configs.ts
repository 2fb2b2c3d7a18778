import { isIP } from 'node:net';
import type { NsxtOptions } from '../configuration';
import type {
  ResolvedAwsCluster,
  ResolvedAzureCluster,
  ResolvedCluster,
  ResolvedVsphereCluster,
} from '../resolved-cluster';
import { antreaConfigSpec, type AntreaConfigSpec } from './antrea-config';
import { TLS_CIPHER_SUITES } from '../classes/common-variables';
import { fullNoProxy } from './no-proxy';

/** The spec of a CalicoConfig (cni.tanzu.vmware.com/v1alpha1). */
export interface CalicoConfigSpec {
  readonly calico: { readonly config: { readonly vethMTU: number; readonly skipCNIBinaries: boolean } };
}

/** The spec of a VSphereCPIConfig (cpi.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface VsphereCpiConfigSpec {
  readonly vsphereCPI: {
    readonly mode: 'vsphereCPI';
    readonly region?: string;
    readonly zone?: string;
    readonly ipFamily?: string;
    readonly vmNetwork?: {
      readonly excludeInternalSubnetCidr: string;
      readonly excludeExternalSubnetCidr: string;
    };
    readonly tlsCipherSuites: string;
    readonly nsxt?: VsphereCpiNsxt;
    readonly proxy?: { readonly http_proxy: string; readonly https_proxy: string; readonly no_proxy: string };
  };
}

/** How the cloud provider logs in to NSX. */
export interface VsphereCpiNsxt {
  readonly podRoutingEnabled: boolean;
  readonly route: { readonly routerPath?: string };
  readonly credentialLocalObjRef: { readonly kind: 'Secret'; readonly name: string };
  readonly apiHost?: string;
  readonly insecure: boolean;
  readonly remoteAuth: boolean;
  readonly vmcAccessToken?: string;
  readonly vmcAuthHost?: string;
  readonly clientCertKeyData?: string;
  readonly clientCertData?: string;
  readonly rootCAData?: string;
}

/** Proxy of a storage driver. */
interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/** The spec of a VSphereCSIConfig (csi.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface VsphereCsiConfigSpec {
  readonly vsphereCSI: {
    readonly mode: 'vsphereCSI';
    readonly config: ProxySettings & {
      readonly insecureFlag?: boolean;
      readonly tlsThumbprint?: string;
      readonly datacenter: string;
      readonly region?: string;
      readonly zone?: string;
      readonly useTopologyCategories: boolean;
    };
  };
}

/** The storage driver of a cloud: it is configured for its proxy alone. */
interface CloudCsiConfig extends ProxySettings {
  readonly namespace: 'kube-system';
  readonly deploymentReplicas: number;
}

/** The spec of an AwsEbsCSIConfig. */
export interface AwsEbsCsiConfigSpec {
  readonly awsEBSCSIDriver: CloudCsiConfig;
}

/** The spec of an AzureDiskCSIConfig. */
export interface AzureDiskCsiConfigSpec {
  readonly azureDiskCSIDriver: CloudCsiConfig;
}

/** The spec of an AzureFileCSIConfig. */
export interface AzureFileCsiConfigSpec {
  readonly azureFileCSIDriver: CloudCsiConfig;
}

/** The spec of a KubevipCPIConfig (cpi.tanzu.vmware.com/v1alpha1). */
export interface KubevipCpiConfigSpec {
  readonly loadbalancerCIDRs?: string;
  readonly loadbalancerIPRanges?: string;
}

/** The configuration objects that a cluster needs beside its Cluster object. */
export interface AddOnConfigs {
  readonly antrea?: AntreaConfigSpec;
  readonly calico?: CalicoConfigSpec;
  readonly cpi?: VsphereCpiConfigSpec;
  readonly vsphereCsi?: VsphereCsiConfigSpec;
  readonly awsEbsCsi?: AwsEbsCsiConfigSpec;
  readonly azureDiskCsi?: AzureDiskCsiConfigSpec;
  readonly azureFileCsi?: AzureFileCsiConfigSpec;
  readonly kubevip?: KubevipCpiConfigSpec;
}

/**
 * Which of the objects a cluster needs, by TKG's own conditions: Antrea's when a setting differs from TKG's, Calico's
 * with Calico, that of the cloud provider with kube-vip, zones, an IP family, NSX or a proxy, and that of the storage
 * driver when it checks the vCenter's certificate, knows zones, or has a proxy.
 */
export function addOnConfigs(cluster: ResolvedCluster): AddOnConfigs {
  const { release } = cluster;
  return {
    antrea: antreaConfigSpec(antreaOptions(cluster), release.output.antrea, cluster.serviceCidr),
    calico: cluster.cni === 'calico' ? { calico: { config: { vethMTU: 0, skipCNIBinaries: true } } } : undefined,
    ...infrastructureConfigs(cluster),
  };
}

/** Routed pods have no tunnel and keep their addresses. */
const antreaOptions = (cluster: ResolvedCluster) =>
  hasPodRouting(cluster)
    ? {
        ...cluster.antrea,
        trafficEncapMode: 'noEncap' as const,
        noSnat: true,
        featureGates: { ...cluster.antrea?.featureGates, AntreaProxy: true },
      }
    : (cluster.antrea ?? {});

export const hasPodRouting = (cluster: ResolvedCluster): boolean =>
  (cluster.infrastructure === 'vsphere' ? cluster.nsxt?.podRouting : cluster.podRouting) === true;

function infrastructureConfigs(cluster: ResolvedCluster): AddOnConfigs {
  switch (cluster.infrastructure) {
    case 'vsphere':
      return hasWindowsWorkersOnly(cluster)
        ? {}
        : { cpi: cpiConfig(cluster), vsphereCsi: vsphereCsiConfig(cluster), kubevip: kubevipConfig(cluster) };
    case 'aws':
      return hasProxy(cluster) ? { awsEbsCsi: { awsEBSCSIDriver: cloudCsiConfig(cluster) } } : {};
    case 'azure':
      return hasProxy(cluster)
        ? {
            azureDiskCsi: { azureDiskCSIDriver: cloudCsiConfig(cluster) },
            azureFileCsi: { azureFileCSIDriver: cloudCsiConfig(cluster) },
          }
        : {};
  }
}

const WINDOWS = 'windows';

/** Whether a cluster has Windows nodes. */
export const hasWindowsWorkers = (cluster: ResolvedCluster): boolean =>
  cluster.infrastructure === 'vsphere' && cluster.nodePools.some(({ os }) => os === WINDOWS);

/** Whether TKG configures the cloud provider or the storage driver of a vSphere cluster, were its workers Linux nodes. */
export const configuresVsphere = (cluster: ResolvedCluster): boolean =>
  cluster.infrastructure === 'vsphere' && (cpiConfig(cluster) !== undefined || vsphereCsiConfig(cluster) !== undefined);

/** Whether all workers are Windows nodes: TKG then configures neither cloud provider nor storage driver. */
const hasWindowsWorkersOnly = ({ nodePools }: ResolvedVsphereCluster): boolean =>
  nodePools.length > 0 && nodePools.every(({ os }) => os === WINDOWS);

const hasProxy = ({ proxy }: ResolvedCluster): boolean =>
  proxy !== undefined && (proxy.httpProxy !== '' || proxy.httpsProxy !== '' || proxy.noProxy.length > 0);

function proxySettings(cluster: ResolvedCluster): ProxySettings {
  const { proxy } = cluster;
  return {
    httpProxy: proxy?.httpProxy ?? '',
    httpsProxy: proxy?.httpsProxy ?? '',
    noProxy: hasProxy(cluster) ? fullNoProxy(cluster).join(',') : '',
  };
}

const cloudCsiConfig = (cluster: ResolvedAwsCluster | ResolvedAzureCluster): CloudCsiConfig => ({
  namespace: 'kube-system',
  deploymentReplicas: cluster.plan === 'prod' ? 3 : 1,
  ...proxySettings(cluster),
});

function cpiConfig(cluster: ResolvedVsphereCluster): VsphereCpiConfigSpec | undefined {
  const { endpointProvider, ipFamily, nsxt, proxy, zones = {} } = cluster;
  const kubeVip = endpointProvider === 'kube-vip';
  const configured = [ipFamily, zones.regionCategory, zones.zoneCategory, nsxt?.managerHost].some(Boolean);
  if (!kubeVip && !configured && !hasProxy(cluster)) {
    return undefined;
  }
  return {
    vsphereCPI: {
      mode: 'vsphereCPI',
      region: zones.regionCategory,
      zone: zones.zoneCategory,
      ipFamily,
      vmNetwork: kubeVip ? vmNetworkWithout(cluster.controlPlaneEndpoint ?? '') : undefined,
      tlsCipherSuites: TLS_CIPHER_SUITES,
      nsxt: nsxt?.credentialSecret === true ? nsxtLogin(cluster.name, nsxt) : undefined,
      proxy:
        proxy === undefined || proxy.httpProxy === ''
          ? undefined
          : {
              http_proxy: proxy.httpProxy,
              https_proxy: proxy.httpsProxy,
              no_proxy: fullNoProxy(cluster).join(','),
            },
    },
  };
}

/** The address of the endpoint must not be taken for an address of the node that holds it. */
function vmNetworkWithout(endpoint: string) {
  const version = isIP(endpoint);
  const cidr = `${endpoint}/${version === 6 ? 128 : 32}`;
  return version === 0 ? undefined : { excludeInternalSubnetCidr: cidr, excludeExternalSubnetCidr: cidr };
}

/** Name of the Secret that holds the user and password of NSX. */
export const nsxtSecretName = (clusterName: string): string => `${clusterName}-nsxt-credential`;

const nsxtLogin = (clusterName: string, nsxt: NsxtOptions): VsphereCpiNsxt => ({
  podRoutingEnabled: nsxt.podRouting ?? false,
  route: { routerPath: nsxt.routerPath },
  credentialLocalObjRef: { kind: 'Secret', name: nsxtSecretName(clusterName) },
  apiHost: nsxt.managerHost,
  insecure: nsxt.allowUnverifiedSsl ?? false,
  remoteAuth: nsxt.remoteAuth ?? false,
  vmcAccessToken: nsxt.vmcAccessToken,
  vmcAuthHost: nsxt.vmcAuthHost,
  clientCertKeyData: nsxt.clientKey,
  clientCertData: nsxt.clientCertificate,
  rootCAData: nsxt.rootCaBase64,
});

function vsphereCsiConfig(cluster: ResolvedVsphereCluster): VsphereCsiConfigSpec | undefined {
  const { release, vcenter, zones = {} } = cluster;
  const insecureFlag = vcenter.insecure ?? false;
  const volumesByZone = zones.volumesByZone ?? false;
  if (insecureFlag && !volumesByZone && !hasProxy(cluster)) {
    return undefined;
  }
  const both = release.output.csiThumbprintBesideFlag;
  return {
    vsphereCSI: {
      mode: 'vsphereCSI',
      config: {
        insecureFlag: both || insecureFlag ? insecureFlag : undefined,
        tlsThumbprint: insecureFlag ? undefined : vcenter.thumbprint,
        datacenter: vcenter.datacenter,
        region: zones.regionCategory,
        zone: zones.zoneCategory,
        useTopologyCategories: volumesByZone,
        ...proxySettings(cluster),
      },
    },
  };
}

/** Only workload clusters have it: a management cluster takes its addresses from NSX ALB. */
function kubevipConfig({ kubeVipLoadBalancer, role }: ResolvedVsphereCluster): KubevipCpiConfigSpec | undefined {
  const { enabled = false, cidrs = '', ipRanges = '' } = kubeVipLoadBalancer ?? {};
  return role === 'management' || !enabled || (cidrs === '' && ipRanges === '')
    ? undefined
    : {
        loadbalancerCIDRs: cidrs === '' ? undefined : cidrs,
        loadbalancerIPRanges: ipRanges === '' ? undefined : ipRanges,
      };
}
