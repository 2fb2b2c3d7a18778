import type { SecretValue, WorkloadSecret } from '../../packages';
import type { ClusterPlan, Cni, NodeOs, NodeTaintSpec, PackageName, PackageSpec, SpecIssue } from '../../spec';
import type { MachineSize } from '../sizes';
import type { NetworkPlan, PlacementPlan } from './plans';

/** What all clusters have. */
export interface ClusterDesign {
  readonly role: 'management' | 'shared-services' | 'workload';
  readonly name: string;
  /** Path of the cluster in the site file. */
  readonly path: string;
  readonly namespace: string;
  readonly plan: ClusterPlan;
  readonly kubernetesVersion: string;
  readonly clusterClass: string;
  readonly cni: Cni;
  readonly os: { readonly name: NodeOs; readonly version: string; readonly arch: string };
  readonly controlPlane: MachineSize & { readonly replicas: number };
  readonly worker: MachineSize;
  readonly podCidr: string;
  readonly serviceCidr: string;
  /** @default - none: NSX ALB takes one out of a pool */
  readonly controlPlaneEndpoint?: string;
  readonly auditLogging: boolean;
  readonly machineHealthCheck: boolean;
  /** Resource pool and folder. */
  readonly placement: PlacementPlan;
  /** Network of the nodes. */
  readonly network: NetworkPlan;
  /** Network of the control plane's VIP. */
  readonly controlPlaneNetwork: NetworkPlan;
  /** Network of applications' VIPs. */
  readonly dataNetwork: NetworkPlan;
  readonly serviceEngineGroup: string;
}

/** The management cluster. */
export interface ManagementClusterDesign extends ClusterDesign {
  readonly role: 'management';
  readonly workerCount: number;
  readonly ceip: boolean;
}

/** Worker nodes of one kind. */
export interface NodePoolPlan {
  readonly name: string;
  readonly replicas: number;
  readonly size: MachineSize;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly NodeTaintSpec[];
}

/** A package of a cluster. */
export interface PackageDesign {
  /** Where it stands in the site file. */
  readonly path: string;
  /** What the site file says of it, with the defaults of the site. */
  readonly spec: PackageSpec;
  readonly name: PackageName;
  readonly version: string;
  /** Namespace of the PackageInstall. */
  readonly namespace: string;
  readonly workloadNamespace: string;
  /**
   * Name of the Secret with its secret data values.
   *
   * @default - none
   */
  readonly secretName?: string;
  /** Secrets of the operator's that its pods read. */
  readonly workloadSecrets: readonly WorkloadSecret[];
  /** Names by which clients outside of the cluster reach it, through Contour. */
  readonly hostnames: readonly string[];
  /** What that Secret holds. */
  readonly secretValues: readonly SecretValue[];
  /** Names of the packages that it waits for. */
  readonly waitsFor: readonly string[];
}

/** The shared services cluster, or a workload cluster. */
export interface GuestClusterDesign extends ClusterDesign {
  readonly role: 'shared-services' | 'workload';
  /** Labels of the Cluster object, those of its AKODeploymentConfig included. */
  readonly labels: Readonly<Record<string, string>>;
  readonly nodePools: readonly NodePoolPlan[];
  /** Packages, each after what it needs. */
  readonly packages: readonly PackageDesign[];
  /** What is wrong with the packages: in their properties, needs that nobody meets, circles. */
  readonly packageIssues: readonly SpecIssue[];
  readonly aviIngress: boolean;
  readonly tanzuMissionControl: boolean;
  /** Name of the AKODeploymentConfig that selects it. */
  readonly akoDeploymentConfig: string;
}

/** An AKODeploymentConfig that the design adds to the two of TKG. */
export interface AkoDeploymentConfigPlan {
  /** Name, a DNS label. */
  readonly name: string;
  /** Labels that a cluster must have. */
  readonly selector: Readonly<Record<string, string>>;
  /** Address of NSX ALB. */
  readonly controller: string;
  /** Cloud of NSX ALB. */
  readonly cloudName: string;
  /** Group whose service engines serve the clusters. */
  readonly serviceEngineGroup: string;
  /** Network of the control planes' VIPs. */
  readonly controlPlaneNetwork: { readonly name: string; readonly cidr: string };
  /** Network of applications' VIPs. */
  readonly dataNetwork: { readonly name: string; readonly cidr: string };
  /** Networks of the nodes, for layer 7. */
  readonly nodeNetworks: readonly { readonly name: string; readonly cidr: string }[];
  /** Whether NSX ALB is the ingress of the clusters. */
  readonly layer7: boolean;
  /** Network plug-in of the clusters. */
  readonly cni: Cni;
  /** Whether AKO makes no routes to the pods: true where service engines reach them anyway. */
  readonly disableStaticRouteSync: boolean;
}

/** Identity management with all its defaults. */
export type IdentityDesign =
  | {
      readonly type: 'oidc';
      readonly name: string;
      readonly issuerUrl: string;
      readonly clientId: string;
      readonly scopes: readonly string[];
      readonly usernameClaim: string;
      readonly groupsClaim: string;
    }
  | {
      readonly type: 'ldap';
      readonly host: string;
      readonly bindDn: string;
      /** @default - none: an authority that the system trusts already */
      readonly authority?: string;
      readonly userSearchBaseDn: string;
      readonly userSearchFilter: string;
      readonly userSearchUsername: string;
      readonly userSearchIdAttribute: string;
      readonly userSearchEmailAttribute: string;
      /** @default - none */
      readonly userSearchNameAttribute?: string;
      readonly groupSearchBaseDn: string;
      readonly groupSearchFilter: string;
      readonly groupSearchUserAttribute: string;
      /** @default - none */
      readonly groupSearchGroupAttribute?: string;
      readonly groupSearchNameAttribute: string;
    }
  | { readonly type: 'none' };

/** A proxy with the full list of what goes around it. */
export interface ProxyDesign {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: readonly string[];
  /** @default - none: an authority that the system trusts already */
  readonly authority?: string;
}

/** The registry of TKG's images. */
export interface RegistryDesign {
  readonly host: string;
  readonly path: string;
  /** @default - none: an authority that the system trusts already */
  readonly authority?: string;
}

/** The VM of the tanzu CLI. */
export interface BootstrapMachinePlan {
  readonly name: string;
  readonly template: string;
  readonly cpus: number;
  readonly memoryMib: number;
  readonly placement: PlacementPlan;
  readonly network: NetworkPlan;
}
