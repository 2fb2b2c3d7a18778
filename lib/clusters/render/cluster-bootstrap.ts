import { tkrName } from '../../design/releases';
import type { ResolvedCluster } from '../resolved-cluster';
import { type AddOnConfigs, configuresVsphere, hasWindowsWorkers } from './add-on-configs';

/** A package of a ClusterBootstrap; TKG completes a name that ends with an asterisk from the TKr. */
export interface BootstrapPackage {
  readonly refName: string;
  readonly valuesFrom?:
    | { readonly providerRef: { readonly apiGroup: string; readonly kind: string; readonly name: string } }
    | { readonly inline: Readonly<Record<string, string>> };
}

/** The spec of a ClusterBootstrap (run.tanzu.vmware.com/v1alpha3), as far as this library writes it. */
export interface ClusterBootstrapSpec {
  readonly cni?: BootstrapPackage;
  readonly cpi?: BootstrapPackage;
  readonly csi?: BootstrapPackage;
  readonly kapp: BootstrapPackage;
  readonly additionalPackages: readonly BootstrapPackage[];
}

/** API groups of the configuration objects. */
const [CNI, CPI, CSI] = ['cni.tanzu.vmware.com', 'cpi.tanzu.vmware.com', 'csi.tanzu.vmware.com'] as const;

/**
 * The ClusterBootstrap of a cluster; undefined when TKG's own, a copy of the TKr's template, is the same. It names only
 * what is configured: TKG adds what is missing.
 */
export function clusterBootstrapSpec(
  cluster: ResolvedCluster,
  configs: AddOnConfigs,
): ClusterBootstrapSpec | undefined {
  const storage = storageClass(cluster);
  const configured = configuresVsphere(cluster) || Object.values(configs).some((config) => config !== undefined);
  if (!configured && storage === undefined && cluster.cni === 'antrea' && cluster.identityManagement === 'none') {
    return undefined;
  }
  const when = (config: unknown, refName: string, apiGroup: string, kind: string): BootstrapPackage | undefined =>
    config === undefined ? undefined : { refName, valuesFrom: { providerRef: { apiGroup, kind, name: cluster.name } } };
  const optional = [
    hasWindowsWorkers(cluster) ? { refName: 'tkg-windows*' } : undefined,
    storage,
    when(configs.azureFileCsi, 'azurefile-csi*', CSI, 'AzureFileCSIConfig'),
    when(configs.kubevip, 'kube-vip-cloud-provider*', CPI, 'KubevipCPIConfig'),
  ];
  return {
    cni:
      cluster.cni === 'antrea'
        ? when(configs.antrea, 'antrea*', CNI, 'AntreaConfig')
        : when(configs.calico, 'calico*', CNI, 'CalicoConfig'),
    cpi: when(configs.cpi, 'vsphere-cpi*', CPI, 'VSphereCPIConfig'),
    csi:
      when(configs.vsphereCsi, 'vsphere-csi*', CSI, 'VSphereCSIConfig') ??
      when(configs.awsEbsCsi, 'aws-ebs-csi*', CSI, 'AwsEbsCSIConfig') ??
      when(configs.azureDiskCsi, 'azuredisk-csi*', CSI, 'AzureDiskCSIConfig'),
    kapp: { refName: 'kapp-controller*' },
    additionalPackages: [
      ...['metrics-server*', 'secretgen-controller*', 'pinniped*'].map((refName) => ({ refName })),
      ...optional.filter((entry) => entry !== undefined),
    ],
  };
}

/** The package of the default storage class, when it is not TKG's own: none at all, or one with a storage policy. */
function storageClass(cluster: ResolvedCluster): BootstrapPackage | undefined {
  const policy =
    (cluster.infrastructure === 'vsphere' ? cluster.vcenter.storagePolicyId : cluster.storagePolicyId) ?? '';
  if (!cluster.defaultStorageClass) {
    return { refName: 'tkg-storageclass*', valuesFrom: { inline: { infraProvider: '' } } };
  }
  return policy === ''
    ? undefined
    : {
        refName: 'tkg-storageclass*',
        valuesFrom: { inline: { infraProvider: 'vsphere', VSPHERE_STORAGE_POLICY_ID: policy } },
      };
}

/** The annotations by which TKG fills a ClusterBootstrap up from a TKr, and leaves the network plug-in to the user. */
export const clusterBootstrapAnnotations = (cluster: ResolvedCluster): Readonly<Record<string, string>> => ({
  'tkg.tanzu.vmware.com/add-missing-fields-from-tkr': tkrName(cluster.kubernetesVersion),
  ...(cluster.cni === 'none' ? { 'tkg.tanzu.vmware.com/unmanaged-cni': '' } : {}),
});
