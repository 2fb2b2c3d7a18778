import { tkrName } from '../../design/releases';
import { Ipv4Address } from '../../spec/ipv4';
import { antreaConfigSpec } from './antrea-config';
import { fullNoProxy } from './cluster-variables';
import type { ResolvedCluster } from './resolved-cluster';
import { TLS_CIPHER_SUITES } from './tkg-vsphere-default-v1.1.0';

/** The spec of a CalicoConfig (cni.tanzu.vmware.com/v1alpha1). */
export interface CalicoConfigSpec {
  readonly calico: { readonly config: { readonly vethMTU: number; readonly skipCNIBinaries: boolean } };
}

/** The spec of a VSphereCPIConfig (cpi.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface VsphereCpiConfigSpec {
  readonly vsphereCPI: {
    readonly mode: 'vsphereCPI';
    readonly vmNetwork?: {
      readonly excludeInternalSubnetCidr: string;
      readonly excludeExternalSubnetCidr: string;
    };
    readonly tlsCipherSuites: string;
    readonly proxy?: { readonly http_proxy: string; readonly https_proxy: string; readonly no_proxy: string };
  };
}

/** The spec of a VSphereCSIConfig (csi.tanzu.vmware.com/v1alpha1), as far as this library writes it. */
export interface VsphereCsiConfigSpec {
  readonly vsphereCSI: {
    readonly mode: 'vsphereCSI';
    readonly config: {
      readonly insecureFlag: boolean;
      readonly tlsThumbprint?: string;
      readonly datacenter: string;
      readonly useTopologyCategories: boolean;
      readonly httpProxy: string;
      readonly httpsProxy: string;
      readonly noProxy: string;
    };
  };
}

/** A package of a ClusterBootstrap; TKG completes a name that ends with an asterisk from the TKr. */
export interface BootstrapPackage {
  readonly refName: string;
  readonly valuesFrom?: {
    readonly providerRef: { readonly apiGroup: string; readonly kind: string; readonly name: string };
  };
}

/** The spec of a ClusterBootstrap (run.tanzu.vmware.com/v1alpha3), as far as this library writes it. */
export interface ClusterBootstrapSpec {
  readonly cni?: BootstrapPackage;
  readonly cpi?: BootstrapPackage;
  readonly csi?: BootstrapPackage;
  readonly kapp: BootstrapPackage;
  readonly additionalPackages: readonly BootstrapPackage[];
}

/** The configuration objects that a cluster needs beside its Cluster object. */
export interface AddOnConfigs {
  readonly antrea?: ReturnType<typeof antreaConfigSpec>;
  readonly calico?: CalicoConfigSpec;
  readonly cpi?: VsphereCpiConfigSpec;
  readonly csi?: VsphereCsiConfigSpec;
}

/**
 * Which of the objects a cluster needs, by TKG's own conditions: Antrea's when a setting differs from TKG's, Calico's
 * with Calico, that of the cloud provider when kube-vip owns the endpoint or nodes have a proxy, and that of the
 * storage driver when it checks the vCenter's certificate or nodes have a proxy.
 */
export function addOnConfigs(cluster: ResolvedCluster): AddOnConfigs {
  return {
    antrea: cluster.cni === 'antrea' ? antreaConfigSpec(cluster.antrea) : undefined,
    calico: cluster.cni === 'calico' ? { calico: { config: { vethMTU: 0, skipCNIBinaries: true } } } : undefined,
    cpi: cpiConfig(cluster),
    csi: csiConfig(cluster),
  };
}

function cpiConfig(cluster: ResolvedCluster): VsphereCpiConfigSpec | undefined {
  const { proxy, endpointProvider, controlPlaneEndpoint = '' } = cluster;
  const kubeVip = endpointProvider === 'kube-vip';
  if (!kubeVip && proxy === undefined) {
    return undefined;
  }
  // The address of the endpoint must not be taken for an address of the node that holds it.
  const endpoint = kubeVip && Ipv4Address.parse(controlPlaneEndpoint) ? `${controlPlaneEndpoint}/32` : undefined;
  return {
    vsphereCPI: {
      mode: 'vsphereCPI',
      vmNetwork: endpoint === undefined ? undefined : vmNetworkWithout(endpoint),
      tlsCipherSuites: TLS_CIPHER_SUITES,
      proxy: proxy && {
        http_proxy: proxy.httpProxy,
        https_proxy: proxy.httpsProxy,
        no_proxy: fullNoProxy(cluster).join(','),
      },
    },
  };
}

const vmNetworkWithout = (cidr: string) => ({ excludeInternalSubnetCidr: cidr, excludeExternalSubnetCidr: cidr });

function csiConfig(cluster: ResolvedCluster): VsphereCsiConfigSpec | undefined {
  const { proxy, vcenter } = cluster;
  const insecureFlag = vcenter.insecure ?? false;
  if (insecureFlag && proxy === undefined) {
    return undefined;
  }
  return {
    vsphereCSI: {
      mode: 'vsphereCSI',
      config: {
        insecureFlag,
        tlsThumbprint: insecureFlag ? undefined : vcenter.thumbprint,
        datacenter: vcenter.datacenter,
        useTopologyCategories: false,
        httpProxy: proxy?.httpProxy ?? '',
        httpsProxy: proxy?.httpsProxy ?? '',
        noProxy: proxy === undefined ? '' : fullNoProxy(cluster).join(','),
      },
    },
  };
}

/**
 * The ClusterBootstrap of a cluster; undefined when TKG's own, a copy of the TKr's template, is the same. It names only
 * what is configured: TKG adds what is missing.
 */
export function clusterBootstrapSpec(
  cluster: ResolvedCluster,
  configs: AddOnConfigs,
): ClusterBootstrapSpec | undefined {
  const { antrea, calico, cpi, csi } = configs;
  const configured = [antrea, calico, cpi, csi].some((config) => config !== undefined);
  if (!configured && cluster.identityManagement === 'none') {
    return undefined;
  }
  const configuredBy = (refName: string, apiGroup: string, kind: string): BootstrapPackage => ({
    refName,
    valuesFrom: { providerRef: { apiGroup, kind, name: cluster.name } },
  });
  const cni = antrea
    ? configuredBy('antrea*', 'cni.tanzu.vmware.com', 'AntreaConfig')
    : calico && configuredBy('calico*', 'cni.tanzu.vmware.com', 'CalicoConfig');
  return {
    cni,
    cpi: cpi && configuredBy('vsphere-cpi*', 'cpi.tanzu.vmware.com', 'VSphereCPIConfig'),
    csi: csi && configuredBy('vsphere-csi*', 'csi.tanzu.vmware.com', 'VSphereCSIConfig'),
    kapp: { refName: 'kapp-controller*' },
    additionalPackages: ['metrics-server*', 'secretgen-controller*', 'pinniped*'].map((refName) => ({ refName })),
  };
}

/** The annotation by which TKG fills a ClusterBootstrap up from a TKr. */
export const clusterBootstrapAnnotations = (cluster: ResolvedCluster): Readonly<Record<string, string>> => ({
  'tkg.tanzu.vmware.com/add-missing-fields-from-tkr': tkrName(cluster.kubernetesVersion),
});
