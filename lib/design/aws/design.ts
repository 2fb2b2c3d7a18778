import type { AwsNodeOs } from '../../spec';
import type { SiteCluster, SiteGuestCluster, SiteManagementCluster, SiteNodePool } from '../site/cluster-design';
import type { SiteDesign } from '../site/site-design';
import type {
  AwsArtifactsPlan,
  AwsBootstrapHostPlan,
  AwsConnectionPlan,
  AwsHostedZonePlan,
  AwsIdentityPlan,
  AwsKeyPairPlan,
  AwsRegistryHostPlan,
  AwsSecurityGroupsPlan,
  AwsVpcPlan,
} from './plans';

export type * from './plans';

/** Size of a node on AWS. */
export interface AwsNodeSizePlan {
  readonly instanceType: string;
  /** Size of the root volume, in GiB. */
  readonly rootVolumeGib: number;
}

/** What all clusters on AWS have. */
export interface AwsClusterDesign extends SiteCluster<AwsNodeSizePlan> {
  readonly os: SiteCluster['os'] & { readonly name: AwsNodeOs };
  /** Id of the plan of its VPC. */
  readonly vpc: string;
  /** Whether the load balancer of the API server has private addresses alone. */
  readonly internalLoadBalancer: boolean;
  /** Networks in the Internet whose hosts use the API server. */
  readonly apiServerClients: readonly string[];
}

/** The management cluster. */
export interface AwsManagementClusterDesign extends AwsClusterDesign, SiteManagementCluster<AwsNodeSizePlan> {
  readonly role: 'management';
  readonly os: AwsClusterDesign['os'];
}

/** Worker nodes of one kind. */
export interface AwsNodePoolPlan extends SiteNodePool<AwsNodeSizePlan> {
  readonly availabilityZone: string;
}

/** The shared services cluster, or a workload cluster. */
export interface AwsGuestClusterDesign extends AwsClusterDesign, SiteGuestCluster<AwsNodeSizePlan> {
  readonly role: 'shared-services' | 'workload';
  readonly os: AwsClusterDesign['os'];
  readonly nodePools: readonly AwsNodePoolPlan[];
  /**
   * What it is used for.
   *
   * @default - not said
   */
  readonly usage?: string;
}

/** A whole site on AWS. Plain frozen data: the same spec gives the same design. */
export interface AwsDesign extends SiteDesign<AwsNodeSizePlan> {
  readonly referenceDesign: 'aws' | 'aws-air-gapped';
  readonly region: string;
  /** Whether clusters run the FIPS builds of Kubernetes. */
  readonly fips: boolean;
  readonly availabilityZones: readonly string[];
  /** Each stands once; the one of the management cluster first. */
  readonly vpcs: readonly AwsVpcPlan[];
  /** Networks outside of the site that it reaches. */
  readonly externalNetworks: readonly string[];
  /** @default - none: there is one VPC, and no external network */
  readonly connection?: AwsConnectionPlan;
  readonly iam: AwsIdentityPlan;
  readonly keyPair: AwsKeyPairPlan;
  /** Of each cluster, the management cluster's first. */
  readonly securityGroups: readonly AwsSecurityGroupsPlan[];
  readonly bootstrapHost: AwsBootstrapHostPlan;
  /** @default - none: the domain is served elsewhere */
  readonly hostedZone?: AwsHostedZonePlan;
  /** @default - none: the registry is there already, or TKG's public one */
  readonly registryHost?: AwsRegistryHostPlan;
  /**
   * The name and address of a registry that is there already.
   *
   * @default - none: its name is known
   */
  readonly registryRecord?: { readonly name: string; readonly address: string };
  /** @default - none: the site reaches the Internet */
  readonly artifacts?: AwsArtifactsPlan;
  /** Tags of everything that is made. */
  readonly tags: Readonly<Record<string, string>>;
  readonly managementCluster: AwsManagementClusterDesign;
  readonly guestClusters: readonly AwsGuestClusterDesign[];
}
