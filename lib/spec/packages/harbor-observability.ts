import type { Host, HostWithRequiredPort, HttpUrl, OneLine, UrlPath } from '../text';
import type { Port } from './common';

/** Metrics for Prometheus. */
export interface HarborMetrics {
  /**
   * Of the core.
   *
   * @default - port 8001, path "/metrics"
   */
  readonly core?: HarborMetricsEndpoint;
  /**
   * Of the registry.
   *
   * @default - port 8001, path "/metrics"
   */
  readonly registry?: HarborMetricsEndpoint;
  /**
   * Of the job service.
   *
   * @default - port 8001, path "/metrics"
   */
  readonly jobservice?: HarborMetricsEndpoint;
  /**
   * Of the exporter, which counts what is in Harbor.
   *
   * @default - port 8001, path "/metrics"
   */
  readonly exporter?: HarborMetricsEndpoint;
  /**
   * How long the exporter keeps what it counted, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 23
   */
  readonly exporterCacheSeconds?: number;
}

/** Where metrics are. */
export interface HarborMetricsEndpoint {
  /**
   * Path.
   *
   * @default "/metrics"
   */
  readonly path?: UrlPath;
  /**
   * Port.
   *
   * @default 8001
   */
  readonly port?: Port;
}

/**
 * Where traces go.
 *
 * @discriminator type
 */
export type HarborTracing = HarborJaegerCollector | HarborJaegerAgent | HarborOpenTelemetry;

/** What all traces have. */
export interface HarborTraces {
  /**
   * Share of requests that is traced, from 0 to 1.
   *
   * @minimum 0
   * @maximum 1
   * @default 1
   */
  readonly sampleRate?: number;
  /**
   * Name that tells several Harbors apart.
   *
   * @default - none
   */
  readonly namespace?: OneLine;
  /**
   * Attributes of each trace.
   *
   * @default - "application: harbor"
   */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** To a collector of Jaeger 1.26 or later. */
export interface HarborJaegerCollector extends HarborTraces {
  readonly type: 'jaeger-collector';
  /** URL, such as "http://jaeger.example.com:14268/api/traces". */
  readonly endpoint: HttpUrl;
  /**
   * User name. The password is a secret value: the Secret of the package holds it.
   *
   * @default - none is asked for
   */
  readonly username?: OneLine;
}

/** To an agent of Jaeger. */
export interface HarborJaegerAgent extends HarborTraces {
  readonly type: 'jaeger-agent';
  readonly host: Host;
  /** UDP port, such as 6831. */
  readonly port: Port;
}

/** To a collector of OpenTelemetry. */
export interface HarborOpenTelemetry extends HarborTraces {
  readonly type: 'otel';
  /** Host and port, such as "otel.example.com:4318". */
  readonly endpoint: HostWithRequiredPort;
  /**
   * Path of the URL.
   *
   * @default "/v1/traces"
   */
  readonly urlPath?: UrlPath;
  /**
   * Whether traces are compressed.
   *
   * @default false
   */
  readonly compression?: boolean;
  /**
   * Whether traces are sent without TLS.
   *
   * @default true
   */
  readonly insecure?: boolean;
  /**
   * How long the collector may take for a batch, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 10
   */
  readonly timeoutSeconds?: number;
}

/** The cache in Redis. */
export interface HarborCache {
  /**
   * How long things are cached, in hours.
   *
   * @minimum 1
   * @asType integer
   * @default 24
   */
  readonly expireHours?: number;
}
