/** Metrics. */
export interface HarborMetricsValues {
  /**
   * Whether there are any.
   *
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Of the core.
   *
   * @default - those of each value
   */
  readonly core?: HarborMetricsEndpointValues;
  /**
   * Of the registry.
   *
   * @default - those of each value
   */
  readonly registry?: HarborMetricsEndpointValues;
  /**
   * Of the job service.
   *
   * @default - those of each value
   */
  readonly jobservice?: HarborMetricsEndpointValues;
  /**
   * Of the exporter.
   *
   * @default - those of each value
   */
  readonly exporter?: HarborMetricsEndpointValues;
}

/** Where metrics are. */
export interface HarborMetricsEndpointValues {
  /**
   * Path.
   *
   * @default "/metrics"
   */
  readonly path?: string;
  /**
   * Port.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 8001
   */
  readonly port?: number;
}

/** Traces. */
export interface HarborTraceValues {
  /**
   * Whether there are any.
   *
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * Who gets them.
   *
   * @default "jaeger"
   */
  readonly provider?: 'jaeger' | 'otel';
  /**
   * Share of requests that is traced, from 0 to 1.
   *
   * @minimum 0
   * @maximum 1
   * @default 1
   */
  readonly sample_rate?: number;
  /**
   * Name that tells several Harbors apart.
   *
   * @default - none
   */
  readonly namespace?: string;
  /**
   * Attributes of each trace.
   *
   * @default - "application: harbor"
   */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /**
   * Jaeger: its collector by endpoint, or an agent by agent_host and agent_port.
   *
   * @default - none of use
   */
  readonly jaeger?: HarborJaegerValues;
  /**
   * A collector of OpenTelemetry.
   *
   * @default - none of use
   */
  readonly otel?: HarborOtelValues;
}

/** Jaeger. */
export interface HarborJaegerValues {
  /**
   * URL of the collector; empty for an agent.
   *
   * @default - none of use
   */
  readonly endpoint?: string;
  /**
   * User name at the collector.
   *
   * @default - none
   */
  readonly username?: string;
  /**
   * Password at the collector.
   *
   * @secret
   * @default - none
   */
  readonly password?: string;
  /**
   * Host of the agent.
   *
   * @default - none
   */
  readonly agent_host?: string;
  /**
   * UDP port of the agent.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default - none
   */
  readonly agent_port?: number;
}

/** A collector of OpenTelemetry. */
export interface HarborOtelValues {
  /**
   * Host and port.
   *
   * @default - none of use
   */
  readonly endpoint?: string;
  /**
   * Path of the URL.
   *
   * @default "/v1/traces"
   */
  readonly url_path?: string;
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
  readonly timeout?: number;
}
