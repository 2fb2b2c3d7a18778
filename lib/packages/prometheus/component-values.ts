/** Alertmanager. */
export interface AlertmanagerValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly deployment?: AlertmanagerDeploymentValues;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 80
   */
  readonly service?: MonitoringServiceValues;
  /**
   * Its volume.
   *
   * @default - 2Gi
   */
  readonly pvc?: MonitoringVolumeValues;
  /**
   * Its file.
   *
   * @default - those of each value
   */
  readonly config?: AlertmanagerConfigValues;
}

/** Pods of Alertmanager. */
export interface AlertmanagerDeploymentValues {
  /**
   * Number of pods; 0 for none.
   *
   * @minimum 0
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
   * The container.
   *
   * @default - those of each value
   */
  readonly containers?: MonitoringContainerValues;
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
}

/** The file of Alertmanager, as text. */
export interface AlertmanagerConfigValues {
  /**
   * The configuration; it replaces the one of the package.
   *
   * @default - a receiver that tells nobody
   */
  readonly alertmanager_yml?: string;
}

/** A Service. */
export interface MonitoringServiceValues {
  /**
   * Its type.
   *
   * @default "ClusterIP"
   */
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  /**
   * Its port.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default - that of the component
   */
  readonly port?: number;
  /**
   * Port of the pods.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default - that of the component
   */
  readonly targetPort?: number;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A volume. */
export interface MonitoringVolumeValues {
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
   * @default - that of the component
   */
  readonly storage?: string;
}

/** A container. */
export interface MonitoringContainerValues {
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: Readonly<Record<string, unknown>>;
}

/** How many pods may be missing, and be too many, while pods are replaced. */
export interface PrometheusRollingUpdateValues {
  /**
   * How many may be missing: a number, or a percentage such as "25%".
   *
   * @default "25%"
   */
  readonly maxUnavailable?: number | string;
  /**
   * How many may be too many: a number, or a percentage such as "25%".
   *
   * @default "25%"
   */
  readonly maxSurge?: number | string;
}

/** Pods of a component. */
export interface MonitoringDeploymentValues {
  /**
   * Number of pods; 0 for none.
   *
   * @minimum 0
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * The container.
   *
   * @default - those of each value
   */
  readonly containers?: MonitoringContainerValues;
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
}

/** kube-state-metrics. */
export interface KubeStateMetricsValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly deployment?: MonitoringDeploymentValues;
  /**
   * Its Service.
   *
   * @default - headless, with the ports 80 and 81
   */
  readonly service?: KubeStateMetricsServiceValues;
}

/** The Service of kube-state-metrics. It is headless, so that it can have one type only. */
export interface KubeStateMetricsServiceValues {
  /**
   * Its type.
   *
   * @default "ClusterIP"
   */
  readonly type?: 'ClusterIP';
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
   * @default 8080
   */
  readonly targetPort?: number;
  /**
   * Port of kube-state-metrics' own metrics.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 81
   */
  readonly telemetryPort?: number;
  /**
   * Port of the pods for kube-state-metrics' own metrics.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 8081
   */
  readonly telemetryTargetPort?: number;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** node-exporter. */
export interface NodeExporterValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly daemonset?: NodeExporterDaemonSetValues;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 9100
   */
  readonly service?: MonitoringServiceValues;
}

/** Pods of node-exporter, one on each node. */
export interface NodeExporterDaemonSetValues {
  /**
   * Whether they use the network of the node.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
  /**
   * How pods are replaced.
   *
   * @default "RollingUpdate"
   */
  readonly updatestrategy?: 'RollingUpdate' | 'OnDelete';
  /**
   * The container.
   *
   * @default - those of each value
   */
  readonly containers?: MonitoringContainerValues;
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
}

/** Pushgateway. */
export interface PushgatewayValues {
  /**
   * Its pods.
   *
   * @default - those of each value
   */
  readonly deployment?: MonitoringDeploymentValues;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 9091
   */
  readonly service?: MonitoringServiceValues;
}

/** cAdvisor. */
export interface CadvisorValues {
  /**
   * Its pods, one on each node.
   *
   * @default - those of each value
   */
  readonly daemonset?: CadvisorDaemonSetValues;
}

/** Pods of cAdvisor. */
export interface CadvisorDaemonSetValues {
  /**
   * How pods are replaced.
   *
   * @default "RollingUpdate"
   */
  readonly updatestrategy?: 'RollingUpdate' | 'OnDelete';
  /**
   * The container.
   *
   * @default - those of each value
   */
  readonly containers?: MonitoringContainerValues;
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
}
