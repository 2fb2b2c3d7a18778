import type {
  AlertmanagerValues,
  CadvisorValues,
  KubeStateMetricsValues,
  MonitoringServiceValues,
  MonitoringVolumeValues,
  NodeExporterValues,
  PrometheusRollingUpdateValues,
  PushgatewayValues,
} from './component-values';

export type * from './component-values';

/** Data values of the Prometheus package, as TKG 2.3 (2.43.0) names them; `cadvisor` is of older versions. */
export interface PrometheusValues {
  /**
   * Namespace of what the package runs.
   *
   * @default "tanzu-system-monitoring"
   */
  readonly namespace?: string;
  /**
   * Prometheus itself.
   *
   * @default - those of each value
   */
  readonly prometheus?: PrometheusServerValues;
  /**
   * The HTTPProxy of Contour.
   *
   * @default - none is made
   */
  readonly ingress?: PrometheusIngressValues;
  /**
   * Alertmanager.
   *
   * @default - those of each value
   */
  readonly alertmanager?: AlertmanagerValues;
  /**
   * kube-state-metrics.
   *
   * @default - those of each value
   */
  readonly kube_state_metrics?: KubeStateMetricsValues;
  /**
   * node-exporter.
   *
   * @default - those of each value
   */
  readonly node_exporter?: NodeExporterValues;
  /**
   * Pushgateway.
   *
   * @default - those of each value
   */
  readonly pushgateway?: PushgatewayValues;
  /**
   * cAdvisor, before 2.37.
   *
   * @default - those of each value
   */
  readonly cadvisor?: CadvisorValues;
}

/** Prometheus itself. */
export interface PrometheusServerValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly deployment?: PrometheusDeploymentValues;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 80
   */
  readonly service?: MonitoringServiceValues;
  /**
   * Its volume.
   *
   * @default - 150Gi
   */
  readonly pvc?: MonitoringVolumeValues;
  /**
   * Its files.
   *
   * @default - those of each value
   */
  readonly config?: PrometheusConfigValues;
}

/** Pods of Prometheus. */
export interface PrometheusDeploymentValues {
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
  readonly rollingUpdate?: PrometheusRollingUpdateValues;
  /**
   * The container of Prometheus.
   *
   * @default - those of each value
   */
  readonly containers?: PrometheusContainerValues;
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
   * The container that tells Prometheus of changes.
   *
   * @default - those of each value
   */
  readonly configmapReload?: ConfigmapReloadValues;
}

/** A container with flags. */
export interface PrometheusContainerValues {
  /**
   * Flags of the program; the list replaces the one of the package.
   *
   * @default - the data for 42 days, and where everything is
   */
  readonly args?: readonly string[];
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: Readonly<Record<string, unknown>>;
}

/** What tells Prometheus of changes. */
export interface ConfigmapReloadValues {
  /**
   * Its container.
   *
   * @default - those of each value
   */
  readonly containers?: PrometheusContainerValues;
}

/** Files of Prometheus, as texts. Each replaces the one of the package. */
export interface PrometheusConfigValues {
  /**
   * The configuration.
   *
   * @default - with the jobs of the package, in its default namespace
   */
  readonly prometheus_yml?: string;
  /**
   * Alerting rules.
   *
   * @default "{}"
   */
  readonly alerting_rules_yml?: string;
  /**
   * Recording rules.
   *
   * @default - those of the API server, for the dashboards
   */
  readonly recording_rules_yml?: string;
  /**
   * Further alerting rules.
   *
   * @default "{}"
   */
  readonly alerts_yml?: string;
  /**
   * Further rules.
   *
   * @default "{}"
   */
  readonly rules_yml?: string;
}

/** The HTTPProxy of Contour. */
export interface PrometheusIngressValues {
  /**
   * Whether there is one.
   *
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Its name.
   *
   * @default "prometheus.system.tanzu"
   */
  readonly virtual_host_fqdn?: string;
  /**
   * Path of Prometheus.
   *
   * @default "/"
   */
  readonly prometheus_prefix?: string;
  /**
   * Path of Alertmanager.
   *
   * @default "/alertmanager/"
   */
  readonly alertmanager_prefix?: string;
  /**
   * Port of Prometheus' Service.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly prometheusServicePort?: number;
  /**
   * Port of Alertmanager's Service.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 80
   */
  readonly alertmanagerServicePort?: number;
  /**
   * Its certificate.
   *
   * @default - cert-manager makes one
   */
  readonly tlsCertificate?: PrometheusCertificateValues;
}

/** A certificate. The names have a dot in them: nested ones are not read. */
export interface PrometheusCertificateValues {
  /**
   * The certificate.
   *
   * @sample crt
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
   * @sample ca
   * @default - none
   */
  readonly 'ca.crt'?: string;
}
