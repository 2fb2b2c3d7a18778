/** Data values of the Grafana package, as TKG 2.3 (9.5.1) names them. */
export interface GrafanaValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "tanzu-system-dashboards"
   */
  readonly namespace?: string;
  /**
   * Grafana.
   *
   * @default - those of each value
   */
  readonly grafana?: GrafanaServerValues;
  /**
   * The HTTPProxy of Contour.
   *
   * @default - one with the name grafana.system.tanzu
   */
  readonly ingress?: GrafanaIngressValues;
}

/** Grafana. */
export interface GrafanaServerValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly deployment?: GrafanaDeploymentValues;
  /**
   * Its Service.
   *
   * @default - a load balancer with port 80
   */
  readonly service?: GrafanaServiceValues;
  /**
   * Its files.
   *
   * @default - those of each value
   */
  readonly config?: GrafanaConfigValues;
  /**
   * Its volume.
   *
   * @default - 2Gi
   */
  readonly pvc?: GrafanaVolumeValues;
  /**
   * Login of its administrator.
   *
   * @default - "admin" without a password
   */
  readonly secret?: GrafanaSecretDataValues;
}

/** Pods of Grafana. */
export interface GrafanaDeploymentValues {
  /**
   * Number of pods.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * How pods are replaced.
   *
   * @default "Recreate"
   */
  readonly updateStrategy?: 'Recreate' | 'RollingUpdate';
  /**
   * Limits of RollingUpdate.
   *
   * @default - those of Kubernetes
   */
  readonly rollingUpdate?: GrafanaRollingUpdateValues;
  /**
   * The container of Grafana.
   *
   * @default - those of each value
   */
  readonly containers?: GrafanaContainerValues;
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /**
   * Labels of the pods.
   *
   * @default - none
   */
  readonly podLabels?: Readonly<Record<string, string>>;
  /**
   * The containers that fetch data sources and dashboards.
   *
   * @default - those of each value
   */
  readonly k8sSidecar?: GrafanaSidecarValues;
}

/** How many pods may be missing, and be too many, while pods are replaced. */
export interface GrafanaRollingUpdateValues {
  /**
   * How many may be missing: a number, or a percentage such as "25%".
   *
   * @default - as Kubernetes has it
   */
  readonly maxUnavailable?: number | string;
  /**
   * How many may be too many: a number, or a percentage such as "25%".
   *
   * @default - as Kubernetes has it
   */
  readonly maxSurge?: number | string;
}

/** A container. */
export interface GrafanaContainerValues {
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: Readonly<Record<string, unknown>>;
}

/** Containers that fetch data sources and dashboards. */
export interface GrafanaSidecarValues {
  /**
   * Each of them.
   *
   * @default - those of each value
   */
  readonly containers?: GrafanaContainerValues;
}

/** The Service of Grafana. */
export interface GrafanaServiceValues {
  /**
   * Its type.
   *
   * @default "LoadBalancer"
   */
  readonly type?: 'LoadBalancer' | 'NodePort' | 'ClusterIP';
  /**
   * Its port.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly port?: number;
  /**
   * Port of the pods.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 3000
   */
  readonly targetPort?: number;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Files of Grafana, as texts. Each replaces the one of the package. */
export interface GrafanaConfigValues {
  /**
   * Settings.
   *
   * @default - where everything is
   */
  readonly grafana_ini?: string;
  /**
   * Data sources.
   *
   * @default - the Prometheus of the package, in its default namespace
   */
  readonly datasource_yaml?: string;
  /**
   * Folders with dashboards.
   *
   * @default - the one that dashboards in ConfigMaps come to
   */
  readonly dashboardProvider_yaml?: string;
}

/** A volume. */
export interface GrafanaVolumeValues {
  /**
   * Annotations of the claim.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Its StorageClass.
   *
   * @default - the default one of the cluster
   */
  readonly storageClassName?: string;
  /**
   * How many nodes may mount it.
   *
   * @default "ReadWriteOnce"
   */
  readonly accessMode?: 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadOnlyMany';
  /**
   * Its size.
   *
   * @default "2Gi"
   */
  readonly storage?: string;
}

/** Login of the administrator. It goes into a Secret as it is, so that it has to be in base64. */
export interface GrafanaSecretDataValues {
  /**
   * Type of the Secret.
   *
   * @default "Opaque"
   */
  readonly type?: string;
  /**
   * Name of the administrator, in base64.
   *
   * @default "YWRtaW4="
   */
  readonly admin_user?: string;
  /**
   * Password of the administrator, in base64.
   *
   * @secret
   * @default ""
   */
  readonly admin_password?: string;
}

/** The HTTPProxy of Contour. */
export interface GrafanaIngressValues {
  /**
   * Whether there is one.
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Its name.
   *
   * @default "grafana.system.tanzu"
   */
  readonly virtual_host_fqdn?: string;
  /**
   * Path of Grafana.
   *
   * @default "/"
   */
  readonly prefix?: string;
  /**
   * Port of Grafana's Service.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly servicePort?: number;
  /**
   * Its certificate.
   *
   * @default - cert-manager makes one
   */
  readonly tlsCertificate?: GrafanaCertificateValues;
}

/** A certificate. The names have a dot in them: nested ones are not read. */
export interface GrafanaCertificateValues {
  /**
   * The certificate.
   *
   * @default - none
   */
  readonly 'tls.crt'?: string;
  /**
   * Its private key.
   *
   * @secret
   * @default - none
   */
  readonly 'tls.key'?: string;
  /**
   * Certificate of the authority.
   *
   * @default - none
   */
  readonly 'ca.crt'?: string;
}
