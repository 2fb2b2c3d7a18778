/** Data values of the package of Flux's source controller, since 0.24.4. */
export interface FluxcdSourceControllerValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "tanzu-source-controller"
   */
  readonly namespace?: string;
  /**
   * CPU and memory.
   *
   * @default - those of each value
   */
  readonly resources?: FluxcdSourceResourceValues;
  /**
   * Port of the Service.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly service_port?: number;
  /**
   * The proxy to what is fetched.
   *
   * @default - none
   */
  readonly proxy?: FluxcdSourceProxyValues;
  /**
   * Distribution of Kubernetes. Since 0.36.1.
   *
   * @default ""
   */
  readonly kubernetes_distribution?: '' | 'openshift';
  /**
   * Version of Kubernetes. Since 0.36.1.
   *
   * @default ""
   */
  readonly kubernetes_version?: string;
  /**
   * Certificate of the authority of registries, in PEM form. Since 0.36.1.
   *
   * @default ""
   */
  readonly ca_bundle?: string;
}

/** CPU and memory. */
export interface FluxcdSourceResourceValues {
  /**
   * CPUs that it may use at most.
   *
   * @default "1000m"
   */
  readonly limits_cpu?: string;
  /**
   * Memory that it may use at most.
   *
   * @default "1Gi"
   */
  readonly limits_memory?: string;
}

/** A proxy. */
export interface FluxcdSourceProxyValues {
  /**
   * What is reached without it, with commas between.
   *
   * @default ""
   */
  readonly no_proxy?: string;
  /**
   * For HTTPS.
   *
   * @default ""
   */
  readonly https_proxy?: string;
  /**
   * For HTTP.
   *
   * @default ""
   */
  readonly http_proxy?: string;
}
