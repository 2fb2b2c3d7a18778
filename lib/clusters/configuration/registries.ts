/** A proxy between the nodes and the Internet. */
export interface ClusterProxy {
  /** URL for HTTP. */
  readonly httpProxy: string;
  /** URL for HTTPS. */
  readonly httpsProxy: string;
  /**
   * Names, domains and networks that nodes reach without the proxy; the vCenter server must be among them (rule R36).
   * What is local to the cluster is added: the pod and the service network, `.svc`, `.svc.cluster.local` and the node
   * itself, as the tanzu CLI does.
   */
  readonly noProxy: readonly string[];
  /**
   * Whether the whole operating system uses the proxy, not containerd alone. Only on vSphere.
   *
   * @default false
   */
  readonly systemWide?: boolean;
  /**
   * Whether what is local to the cluster is in `noProxy` already, so that nothing is added.
   *
   * @default false
   */
  readonly localIncluded?: boolean;
}

/** A registry beside the one of TKG's images. */
export interface AdditionalRegistry {
  /** Host of the registry, with a port where it is not 443. */
  readonly host: string;
  /**
   * Certificate of its authority, PEM.
   *
   * @default - none; then `skipTlsVerify` must be true
   */
  readonly authority?: string;
  /**
   * Whether its certificate goes unchecked.
   *
   * @default false
   */
  readonly skipTlsVerify?: boolean;
}
