import type { Hostname, HttpUrl, KubernetesName, PrometheusDuration, PrometheusSize, UrlPath } from '../text';
import type { AlertmanagerOptions } from './alertmanager';
import type { ComputeResources, IngressCertificate } from './common';
import type { MonitoringService, MonitoringVolume } from './monitoring';
import type { PrometheusRuleGroup } from './prometheus-rules';
import type {
  PrometheusAlertmanagerTargets,
  PrometheusGlobals,
  PrometheusRemoteWrite,
  PrometheusScrapeConfig,
} from './prometheus-scraping';
import type { PackageSettings } from './settings';

/** The Prometheus package: Prometheus with Alertmanager, kube-state-metrics, node-exporter and Pushgateway. */
export interface PrometheusSpec extends PackageSettings, PrometheusOptions {
  readonly name: 'prometheus';
}

/** What Prometheus is given. */
export interface PrometheusOptions {
  /**
   * The HTTPProxy of Contour under which Prometheus and Alertmanager are reached from outside; false for none.
   *
   * @default false
   */
  readonly ingress?: PrometheusIngress | false;
  /**
   * StorageClass of the volumes of Prometheus and of Alertmanager, where they name none of their own.
   *
   * @default - the default one of the cluster
   */
  readonly storageClass?: KubernetesName;
  /**
   * Prometheus itself.
   *
   * @default - one pod that keeps its data for 42 days on 150Gi
   */
  readonly server?: PrometheusServer;
  /**
   * Intervals and labels for all jobs.
   *
   * @default - everything is scraped and evaluated once a minute
   */
  readonly global?: PrometheusGlobals;
  /**
   * Jobs beside the package's own, which are prometheus, kube-state-metrics, node-exporter, kubernetes-pods,
   * kubernetes-nodes-cadvisor and kubernetes-apiservers. A job with such a name takes the place of the package's own.
   *
   * @default - none
   */
  readonly scrapeConfigs?: readonly PrometheusScrapeConfig[];
  /**
   * Where samples are sent to, beside being kept.
   *
   * @default - nowhere
   */
  readonly remoteWrite?: readonly PrometheusRemoteWrite[];
  /**
   * Alertmanagers beside that of the package, such as one that all clusters tell.
   *
   * @default - none
   */
  readonly alertmanagers?: readonly PrometheusAlertmanagerTargets[];
  /**
   * Groups of alerting and recording rules, beside the package's own recording rules.
   *
   * @default - none
   */
  readonly rules?: readonly PrometheusRuleGroup[];
  /**
   * Alertmanager.
   *
   * @default - one pod with 2Gi and a receiver that tells nobody
   */
  readonly alertmanager?: AlertmanagerOptions;
  /**
   * kube-state-metrics.
   *
   * @default - one pod
   */
  readonly kubeStateMetrics?: PrometheusDeployedExporter;
  /**
   * node-exporter, with a pod on each node.
   *
   * @default - in the network of the pods
   */
  readonly nodeExporter?: PrometheusNodeExporter;
  /**
   * Pushgateway.
   *
   * @default - one pod
   */
  readonly pushgateway?: PrometheusDeployedExporter;
}

/** Under which name and paths Prometheus and Alertmanager are reached. */
export interface PrometheusIngress {
  /** The name, such as "prometheus.example.com". */
  readonly hostname: Hostname;
  /**
   * Path of Prometheus. With another one than "/" Prometheus is told its external URL, as its pages need it.
   *
   * @default "/"
   */
  readonly prefix?: UrlPath;
  /**
   * Path of Alertmanager.
   *
   * @default "/alertmanager/"
   */
  readonly alertmanagerPrefix?: UrlPath;
  /**
   * The certificate of the name.
   *
   * @default - cert-manager makes one that only its own authority vouches for
   */
  readonly certificate?: IngressCertificate;
}

/** Prometheus itself. There is one pod: two cannot share a volume. */
export interface PrometheusServer {
  /**
   * Its volume.
   *
   * @default - 150Gi
   */
  readonly volume?: MonitoringVolume;
  /**
   * How long data is kept, and how much of it; what is reached first holds.
   *
   * @default - 42 days
   */
  readonly retention?: PrometheusRetention;
  /**
   * URL under which its users know Prometheus: links in alerts begin with it.
   *
   * @default - that of the ingress where its path is not "/", otherwise none
   */
  readonly externalUrl?: HttpUrl;
  /**
   * Further flags of the program, such as "--web.enable-admin-api".
   *
   * @default - none
   */
  readonly args?: readonly string[];
  /**
   * A Secret of yours in the namespace of the workload, mounted at /etc/prometheus/secrets: its keys can be named
   * wherever a file is asked for.
   *
   * @default - none
   */
  readonly mountedSecret?: KubernetesName;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 80
   */
  readonly service?: MonitoringService;
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
  /**
   * CPU and memory of the container that tells Prometheus of changes in its configuration.
   *
   * @default - not limited
   */
  readonly configReloadResources?: ComputeResources;
}

/** How long, and how much. */
export interface PrometheusRetention {
  /**
   * How long.
   *
   * @default "42d"
   */
  readonly time?: PrometheusDuration;
  /**
   * How much, the newest data aside; less than the volume holds.
   *
   * @default - as much as the volume holds
   */
  readonly size?: PrometheusSize;
}

/** A component that gives metrics. */
export interface PrometheusExporter {
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
}

/** A component with as many pods as are asked for. */
export interface PrometheusDeployedExporter extends PrometheusExporter {
  /**
   * Pods; 0 for none.
   *
   * @minimum 0
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
}

/** node-exporter. */
export interface PrometheusNodeExporter extends PrometheusExporter {
  /**
   * Whether its pods use the network of their node, so that they see all its interfaces.
   *
   * @default false
   */
  readonly hostNetwork?: boolean;
}
