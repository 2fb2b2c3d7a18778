import type { Duration, Ipv4AddressText } from '../text';
import type { ComputeResources, Port } from './common';
import type { PackageSettings } from './settings';

/** The Contour package: an ingress controller, with Envoy as its proxy. */
export interface ContourSpec extends PackageSettings, Partial<ContourOptions> {
  readonly name: 'contour';
}

/** What Contour is given. */
export interface ContourOptions {
  /** How Envoy is reached from outside of the cluster. There is no silent choice: on vSphere it would be node ports. */
  readonly service: EnvoyService;
  /**
   * Pods of Contour itself.
   *
   * @minimum 1
   * @asType integer
   * @default 2
   */
  readonly replicas?: number;
  /**
   * How much Contour logs.
   *
   * @default "info"
   */
  readonly logLevel?: 'info' | 'debug';
  /**
   * Whether Envoy expects the PROXY protocol; the load balancer in front must speak it.
   *
   * @default false
   */
  readonly useProxyProtocol?: boolean;
  /**
   * Contents of Contour's configuration file.
   *
   * @default - Contour's own
   */
  readonly configFile?: Readonly<Record<string, unknown>>;
  /**
   * Certificates between Contour and Envoy.
   *
   * @default - valid for 8760h, renewed 360h before their end
   */
  readonly certificates?: ContourCertificates;
  /**
   * CPU and memory of Contour's pods.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
  /**
   * Envoy.
   *
   * @default - a DaemonSet with the host ports 80 and 443
   */
  readonly envoy?: EnvoyOptions;
}

/**
 * How Envoy is reached.
 *
 * @discriminator type
 */
export type EnvoyService = EnvoyLoadBalancer | EnvoyNodePort | EnvoyClusterIp;

/** Behind a load balancer: NSX ALB on vSphere, that of the cloud elsewhere. */
export interface EnvoyLoadBalancer {
  readonly type: 'LoadBalancer';
  /**
   * Address of the load balancer.
   *
   * @default - it chooses one
   */
  readonly loadBalancerIP?: Ipv4AddressText;
  /**
   * Whether traffic goes to all nodes, or to those with an Envoy only, which keeps the client's address.
   *
   * @default - "Cluster" on vSphere, "Local" elsewhere
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Kind of load balancer on AWS.
   *
   * @default "classic"
   */
  readonly awsLoadBalancer?: 'classic' | 'nlb';
}

/** On a port of every node. */
export interface EnvoyNodePort {
  readonly type: 'NodePort';
  /**
   * The ports, of 30000 to 32767.
   *
   * @default - Kubernetes chooses them
   */
  readonly nodePorts?: EnvoyNodePorts;
  /**
   * Whether every node answers, or those with an Envoy only, which keeps the client's address.
   *
   * @default - "Cluster" on vSphere, "Local" elsewhere
   */
  readonly externalTrafficPolicy?: 'Cluster' | 'Local';
  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Ports of nodes. */
export interface EnvoyNodePorts {
  /**
   * For HTTP.
   *
   * @minimum 30000
   * @maximum 32767
   * @asType integer
   * @default - Kubernetes chooses one
   */
  readonly http?: number;
  /**
   * For HTTPS.
   *
   * @minimum 30000
   * @maximum 32767
   * @asType integer
   * @default - Kubernetes chooses one
   */
  readonly https?: number;
}

/** From inside of the cluster only. */
export interface EnvoyClusterIp {
  readonly type: 'ClusterIP';
  /**
   * Annotations of the Service.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Certificates between Contour and Envoy. */
export interface ContourCertificates {
  /**
   * How long they are valid.
   *
   * @default "8760h"
   */
  readonly duration?: Duration;
  /**
   * How long before their end they are renewed; shorter than they are valid.
   *
   * @default "360h"
   */
  readonly renewBefore?: Duration;
}

/** The proxies. */
export interface EnvoyOptions {
  /**
   * Whether there is an Envoy on each node, or a number of pods.
   *
   * @default - one on each node
   */
  readonly workload?: EnvoyWorkload;
  /**
   * How much Envoy logs.
   *
   * @default "info"
   */
  readonly logLevel?: 'trace' | 'debug' | 'info' | 'warning' | 'warn' | 'error' | 'critical' | 'off';
  /**
   * Ports of the node that Envoy listens on; false for none.
   *
   * @default - 80 and 443
   */
  readonly hostPorts?: EnvoyHostPorts | false;
  /**
   * Whether Envoy uses the network of the node.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * How long connections may drain when an Envoy ends, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 300
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * CPU and memory of Envoy.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
  /**
   * CPU and memory of the container that drains connections.
   *
   * @default - not limited
   */
  readonly shutdownManagerResources?: ComputeResources;
}

/**
 * Pods of Envoy.
 *
 * @discriminator type
 */
export type EnvoyWorkload = EnvoyDaemonSet | EnvoyDeployment;

/** An Envoy on each node. */
export interface EnvoyDaemonSet {
  readonly type: 'DaemonSet';
}

/** A number of Envoys. */
export interface EnvoyDeployment {
  readonly type: 'Deployment';
  /**
   * How many.
   *
   * @minimum 1
   * @asType integer
   * @default 2
   */
  readonly replicas?: number;
}

/** Ports of a node. */
export interface EnvoyHostPorts {
  /**
   * For HTTP.
   *
   * @default 80
   */
  readonly http?: Port;
  /**
   * For HTTPS.
   *
   * @default 443
   */
  readonly https?: Port;
}
