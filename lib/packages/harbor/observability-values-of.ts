import type { HarborMetrics, HarborTracing } from '../../spec';
import type { HarborMetricsValues, HarborTraceValues } from './harbor-values';

/** Data values that say whether there are metrics, and where. */
export const metricsValuesOf = (metrics: HarborMetrics | boolean): HarborMetricsValues =>
  typeof metrics === 'boolean'
    ? { enabled: metrics }
    : {
        enabled: true,
        core: metrics.core,
        registry: metrics.registry,
        jobservice: metrics.jobservice,
        exporter: metrics.exporter,
      };

/** Data values that say where traces go. */
export function traceValuesOf(tracing: HarborTracing): HarborTraceValues {
  const { sampleRate, namespace, attributes } = tracing;
  const common = { enabled: true, sample_rate: sampleRate, namespace, attributes };
  switch (tracing.type) {
    case 'jaeger-collector':
      return {
        ...common,
        provider: 'jaeger',
        jaeger: { endpoint: tracing.endpoint, username: tracing.username },
      };
    case 'jaeger-agent':
      return {
        ...common,
        provider: 'jaeger',
        // Without a text of its own the endpoint is the package's sample, which wins over an agent.
        jaeger: { endpoint: '', agent_host: tracing.host, agent_port: tracing.port },
      };
    case 'otel':
      return {
        ...common,
        provider: 'otel',
        otel: {
          endpoint: tracing.endpoint,
          url_path: tracing.urlPath,
          compression: tracing.compression,
          insecure: tracing.insecure,
          timeout: tracing.timeoutSeconds,
        },
      };
  }
}
