import type { Infrastructure, TkgRelease } from '../design/releases';
import type { MachineSize } from '../design/sizes';
import type { ClusterPlan } from '../spec/common-clusters';
import type { IdentityReference } from './classes/cluster-class-variables';
import type {
  AwsClusterConfiguration,
  AwsNodePool,
  AzureClusterConfiguration,
  AzureNodePool,
  CommonClusterConfiguration,
  CommonNodePool,
  ControlPlaneEndpointProvider,
  IdentityManagementType,
  OperatingSystem,
  VsphereClusterConfiguration,
  VsphereNodePool,
} from './configuration';
import type { NodeIpPoolReference } from './node-ip-pool';

/** What a cluster is for. */
export type ClusterRole = 'management' | 'shared-services' | 'workload';

/**
 * What TKG's templates write although it means nothing to the cluster. No property brings it about, only a flat
 * configuration that has variables of another infrastructure.
 */
export interface TemplateLeftovers {
  /** VSPHERE_STORAGE_POLICY_ID, on AWS or Azure. */
  readonly storagePolicyId?: string;
  /** NSXT_POD_ROUTING_ENABLED, on AWS or Azure. */
  readonly podRouting?: boolean;
}

/** What every configuration has once its defaults are filled in. */
export interface ResolvedCommon extends TemplateLeftovers {
  readonly role: ClusterRole;
  readonly namespace: string;
  readonly release: TkgRelease;
  readonly kubernetesVersion: string;
  readonly clusterClass: string;
  readonly plan: ClusterPlan;
  readonly os: Required<OperatingSystem>;
  readonly cni: NonNullable<CommonClusterConfiguration['cni']>;
  readonly identityManagement: IdentityManagementType;
  readonly controlPlaneReplicas: number;
  readonly podCidr: string;
  readonly serviceCidr: string;
  readonly auditLogging: boolean;
  readonly defaultStorageClass: boolean;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** A node pool that knows its number of nodes, unless an autoscaler does. */
export type Resolved<Pool extends CommonNodePool> = Pool & { readonly replicas: number };

/** A configuration with its defaults. */
type WithDefaults<Configuration extends CommonClusterConfiguration> = Omit<Configuration, 'os' | 'nodePools'> &
  ResolvedCommon;

export interface ResolvedVsphereCluster extends WithDefaults<VsphereClusterConfiguration> {
  readonly infrastructure: 'vsphere';
  readonly identityRef: IdentityReference;
  readonly endpointProvider: ControlPlaneEndpointProvider;
  readonly controlPlaneSize: MachineSize;
  readonly workerSize: MachineSize;
  readonly nodePools: readonly Resolved<VsphereNodePool>[];
  /** The pool, when the nodes have one. */
  readonly ipPool?: NodeIpPoolReference;
}

export interface ResolvedAwsCluster extends WithDefaults<AwsClusterConfiguration> {
  readonly infrastructure: 'aws';
  readonly nodePools: readonly Resolved<AwsNodePool>[];
}

export interface ResolvedAzureCluster extends WithDefaults<AzureClusterConfiguration> {
  readonly infrastructure: 'azure';
  readonly nodePools: readonly Resolved<AzureNodePool>[];
}

/** A cluster's configuration with all defaults. */
export type ResolvedCluster = ResolvedVsphereCluster | ResolvedAwsCluster | ResolvedAzureCluster;

/** The infrastructure of a configuration. */
export const infrastructureOf = (configuration: object): Infrastructure =>
  'aws' in configuration && configuration.aws !== undefined
    ? 'aws'
    : 'azure' in configuration && configuration.azure !== undefined
      ? 'azure'
      : 'vsphere';
