/** Data values of the Contour package, as TKG 2.3 (1.24.4) names them. An empty text means that the package decides. */
export interface ContourValues {
  /**
   * Infrastructure of the cluster.
   *
   * @default "vsphere"
   */
  readonly infrastructure_provider?: 'vsphere' | 'aws' | 'azure';
  /**
   * Namespace of Contour and Envoy.
   *
   * @default "tanzu-system-ingress"
   */
  readonly namespace?: string;
  /**
   * Distribution of Kubernetes.
   *
   * @default ""
   */
  readonly kubernetes_distribution?: '' | 'openshift';
  /**
   * Version of Kubernetes.
   *
   * @default "0.0.0"
   */
  readonly kubernetes_version?: string;
  /**
   * Secrets with which images are pulled.
   *
   * @default ["contour-reg-creds"]
   */
  readonly registry_secret_names?: readonly string[];
  /**
   * Certificates between Contour and Envoy.
   *
   * @default - those of each value
   */
  readonly certificates?: ContourCertificateValues;
  /**
   * Contour.
   *
   * @default - those of each value
   */
  readonly contour?: ContourPodValues;
  /**
   * Envoy.
   *
   * @default - those of each value
   */
  readonly envoy?: EnvoyValues;
}

/** Certificates between Contour and Envoy. */
export interface ContourCertificateValues {
  /**
   * How long they are valid.
   *
   * @default "8760h"
   */
  readonly duration?: string;
  /**
   * How long before their end they are renewed.
   *
   * @default "360h"
   */
  readonly renewBefore?: string;
}

/** Contour's own pods. */
export interface ContourPodValues {
  /**
   * Contents of the configuration file.
   *
   * @default - Contour's own
   */
  readonly configFileContents?: Readonly<Record<string, unknown>>;
  /**
   * PodSecurityPolicies; without effect since Kubernetes 1.25.
   *
   * @default "vmware-system-restricted"
   */
  readonly pspNames?: string;
  /**
   * Number of pods.
   *
   * @minimum 1
   * @asType integer
   * @default 2
   */
  readonly replicas?: number;
  /**
   * Whether Envoy expects the PROXY protocol.
   *
   * @default false
   */
  readonly useProxyProtocol?: boolean;
  /**
   * How much is logged.
   *
   * @default "info"
   */
  readonly logLevel?: 'info' | 'debug';
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: ContourResourceValues;
}

/** CPU and memory of Contour's container. */
export interface ContourResourceValues {
  /**
   * Of Contour.
   *
   * @default - not limited
   */
  readonly contour?: ComputeResourceValues;
}

/** What a container reserves, and may use at most. */
export interface ComputeResourceValues {
  /**
   * What it reserves.
   *
   * @default - nothing
   */
  readonly requests?: ComputeAmountValues;
  /**
   * What it may use at most.
   *
   * @default - no limit
   */
  readonly limits?: ComputeAmountValues;
}

/** CPU and memory; an empty text for neither. */
export interface ComputeAmountValues {
  /**
   * CPUs.
   *
   * @default ""
   */
  readonly cpu?: string;
  /**
   * Memory.
   *
   * @default ""
   */
  readonly memory?: string;
}

/** Envoy. */
export interface EnvoyValues {
  /**
   * PodSecurityPolicies; without effect since Kubernetes 1.25.
   *
   * @default ""
   */
  readonly pspNames?: string;
  /**
   * How much is logged.
   *
   * @default "info"
   */
  readonly logLevel?: 'trace' | 'debug' | 'info' | 'warning' | 'warn' | 'error' | 'critical' | 'off';
  /**
   * Whether Envoy uses the network of the node.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * How long connections may drain, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 300
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Ports of the node.
   *
   * @default - 80 and 443
   */
  readonly hostPorts?: EnvoyHostPortValues;
  /**
   * Pods.
   *
   * @default - one on each node
   */
  readonly workload?: EnvoyWorkloadValues;
  /**
   * The Service in front.
   *
   * @default - node ports on vSphere, a load balancer elsewhere
   */
  readonly service?: EnvoyServiceValues;
}

/** Ports of the node. */
export interface EnvoyHostPortValues {
  /**
   * Whether there are any.
   *
   * @default true
   */
  readonly enable?: boolean;
  /**
   * For HTTP.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly http?: number;
  /**
   * For HTTPS.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 443
   */
  readonly https?: number;
}

/** Pods of Envoy. */
export interface EnvoyWorkloadValues {
  /**
   * Kind of workload.
   *
   * @default "DaemonSet"
   */
  readonly type?: 'Deployment' | 'DaemonSet';
  /**
   * Number of pods of a Deployment.
   *
   * @minimum 1
   * @asType integer
   * @default 2
   */
  readonly replicas?: number;
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: EnvoyResourceValues;
}

/** CPU and memory of Envoy's containers. */
export interface EnvoyResourceValues {
  /**
   * Of Envoy.
   *
   * @default - not limited
   */
  readonly envoy?: ComputeResourceValues;
  /**
   * Of the container that drains connections.
   *
   * @default - not limited
   */
  readonly shutdownManager?: ComputeResourceValues;
}

/** The Service in front of Envoy. */
export interface EnvoyServiceValues {
  /**
   * Its type; the empty text is node ports on vSphere and a load balancer elsewhere.
   *
   * @default ""
   */
  readonly type?: 'LoadBalancer' | 'NodePort' | 'ClusterIP' | '';
  /**
   * Address of the load balancer.
   *
   * @default ""
   */
  readonly loadBalancerIP?: string;
  /**
   * Which nodes take traffic; the empty text is Cluster on vSphere and Local elsewhere.
   *
   * @default ""
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local' | '';
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Ports of nodes; 0 lets Kubernetes choose.
   *
   * @default - 0 for both
   */
  readonly nodePorts?: EnvoyNodePortValues;
  /**
   * What AWS alone reads.
   *
   * @default - a classic load balancer
   */
  readonly aws?: EnvoyAwsValues;
  /**
   * Not read by the package.
   *
   * @default false
   */
  readonly disableWait?: boolean;
}

/** Ports of nodes. */
export interface EnvoyNodePortValues {
  /**
   * For HTTP.
   *
   * @asType integer
   * @default 0
   */
  readonly http?: number;
  /**
   * For HTTPS.
   *
   * @asType integer
   * @default 0
   */
  readonly https?: number;
}

/** Load balancers of AWS. */
export interface EnvoyAwsValues {
  /**
   * Kind of load balancer.
   *
   * @default "classic"
   */
  readonly LBType?: 'classic' | 'nlb';
}
