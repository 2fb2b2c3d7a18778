import type { HttpUrl, PlainText, PrometheusDuration, UrlPath } from '../text';
import type { MonitoringHttpClient } from './http-client';

/** Intervals and labels for all jobs. */
export interface PrometheusGlobals {
  /**
   * How often targets are scraped.
   *
   * @default "1m"
   */
  readonly scrapeInterval?: PrometheusDuration;
  /**
   * How long an answer may take; not longer than the interval.
   *
   * @default "10s"
   */
  readonly scrapeTimeout?: PrometheusDuration;
  /**
   * How often rules are evaluated.
   *
   * @default "1m"
   */
  readonly evaluationInterval?: PrometheusDuration;
  /**
   * Labels of everything that leaves Prometheus: alerts, remote writes, federation. Such as the name of the cluster.
   *
   * @default - none
   */
  readonly externalLabels?: Readonly<Record<string, string>>;
}

/** A job: what is scraped, and how. */
export interface PrometheusScrapeConfig extends MonitoringHttpClient {
  /**
   * Name of the job, which no other one has.
   *
   * @minLength 1
   */
  readonly jobName: string;
  /**
   * How often.
   *
   * @default - as often as all others
   */
  readonly scrapeInterval?: PrometheusDuration;
  /**
   * How long an answer may take; not longer than the interval.
   *
   * @default - as long as of all others
   */
  readonly scrapeTimeout?: PrometheusDuration;
  /**
   * Where the metrics are.
   *
   * @default "/metrics"
   */
  readonly metricsPath?: PlainText;
  /**
   * The protocol.
   *
   * @default "http"
   */
  readonly scheme?: 'http' | 'https';
  /**
   * Parameters of the URL.
   *
   * @default - none
   */
  readonly params?: Readonly<Record<string, readonly string[]>>;
  /**
   * Whether labels of the metrics win over those of the target.
   *
   * @default false
   */
  readonly honorLabels?: boolean;
  /**
   * Whether times of the metrics are taken over.
   *
   * @default true
   */
  readonly honorTimestamps?: boolean;
  /**
   * How many samples a scrape may give; with more, it counts as failed.
   *
   * @minimum 0
   * @asType integer
   * @default - any number
   */
  readonly sampleLimit?: number;
  /**
   * Targets that are known.
   *
   * @default - none
   */
  readonly staticConfigs?: readonly PrometheusStaticTargets[];
  /**
   * Targets that Kubernetes knows.
   *
   * @default - none
   */
  readonly kubernetesSdConfigs?: readonly PrometheusKubernetesDiscovery[];
  /**
   * What is done to targets and their labels before the scrape.
   *
   * @default - nothing
   */
  readonly relabelConfigs?: readonly PrometheusRelabelling[];
  /**
   * What is done to samples and their labels before they are kept.
   *
   * @default - nothing
   */
  readonly metricRelabelConfigs?: readonly PrometheusRelabelling[];
  /**
   * What else Prometheus knows of a job, in its own words, such as `dns_sd_configs`. No secrets.
   *
   * @default - nothing
   */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Targets with labels of their own. */
export interface PrometheusStaticTargets {
  /** Addresses with ports, such as "192.0.2.10:9182". Something else needs relabelling. */
  readonly targets: readonly PlainText[];
  /**
   * Labels of what they give.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Targets that the Kubernetes of the cluster knows. */
export interface PrometheusKubernetesDiscovery {
  /** What becomes a target. */
  readonly role: 'node' | 'service' | 'pod' | 'endpoints' | 'endpointslice' | 'ingress';
  /**
   * Namespaces.
   *
   * @default - all
   */
  readonly namespaces?: PrometheusNamespaces;
  /**
   * Which objects.
   *
   * @default - all
   */
  readonly selectors?: readonly PrometheusSelector[];
}

/** Namespaces. */
export interface PrometheusNamespaces {
  /**
   * Prometheus' own one.
   *
   * @default false
   */
  readonly ownNamespace?: boolean;
  /**
   * Those of the list.
   *
   * @default - none
   */
  readonly names?: readonly PlainText[];
}

/** Selects objects of one role. */
export interface PrometheusSelector {
  /** Which objects. */
  readonly role: 'node' | 'service' | 'pod' | 'endpoints' | 'endpointslice' | 'ingress';
  /**
   * By their labels, such as "app=web".
   *
   * @default - any
   */
  readonly label?: PlainText;
  /**
   * By their fields, such as "spec.nodeName=worker-0".
   *
   * @default - any
   */
  readonly field?: PlainText;
}

/** One step of relabelling. */
export interface PrometheusRelabelling {
  /**
   * What is done.
   *
   * @default "replace"
   */
  readonly action?:
    | 'replace'
    | 'keep'
    | 'drop'
    | 'keepequal'
    | 'dropequal'
    | 'hashmod'
    | 'labelmap'
    | 'labeldrop'
    | 'labelkeep'
    | 'lowercase'
    | 'uppercase';
  /**
   * Labels whose values are joined and compared.
   *
   * @default - none
   */
  readonly sourceLabels?: readonly PlainText[];
  /**
   * What stands between the joined values.
   *
   * @default ";"
   */
  readonly separator?: string;
  /**
   * What the joined values, or the names of labels, have to match as a whole.
   *
   * @default "(.*)"
   */
  readonly regex?: string;
  /**
   * By what the hash of the joined values is divided. hashmod only.
   *
   * @minimum 1
   * @asType integer
   * @default - none
   */
  readonly modulus?: number;
  /**
   * The label that is written.
   *
   * @default - none
   */
  readonly targetLabel?: string;
  /**
   * What is written; $1 is the first group of the match.
   *
   * @default "$1"
   */
  readonly replacement?: string;
}

/** A server that samples are sent to. */
export interface PrometheusRemoteWrite extends MonitoringHttpClient {
  /** Its URL. */
  readonly url: HttpUrl;
  /**
   * Name in Prometheus' own metrics, which no other one has.
   *
   * @default - a hash of the settings
   */
  readonly name?: string;
  /**
   * How long an answer may take.
   *
   * @default "30s"
   */
  readonly remoteTimeout?: PrometheusDuration;
  /**
   * Headers of every request. Not those of a login.
   *
   * @default - none
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Which samples are sent, and with which labels.
   *
   * @default - all, as they are
   */
  readonly writeRelabelConfigs?: readonly PrometheusRelabelling[];
  /**
   * What else Prometheus knows of a remote write, in its own words, such as `queue_config`. No secrets.
   *
   * @default - nothing
   */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Alertmanagers that are told of alerts. */
export interface PrometheusAlertmanagerTargets extends MonitoringHttpClient {
  /** Their addresses with ports, such as `alerts.example.com:9093`. Each of them is told. */
  readonly targets: readonly PlainText[];
  /**
   * Protocol.
   *
   * @default "http"
   */
  readonly scheme?: 'http' | 'https';
  /**
   * Path below which they are, such as "/alertmanager".
   *
   * @default "/"
   */
  readonly pathPrefix?: UrlPath;
  /**
   * How long an answer may take.
   *
   * @default "10s"
   */
  readonly timeout?: PrometheusDuration;
}
