import type { FluentBitService } from '../../../spec';
import type { ConfigSection } from '../config/config-section';
import { optional, propertyEntries } from './property-entries';

/** The service. The probes of the pods ask its HTTP server, and the parsers are in a file of their own. */
export function serviceSection({
  healthCheck,
  storage,
  httpListen,
  properties,
  ...rest
}: FluentBitService): ConfigSection {
  const { flushSeconds = 1, ...others } = rest;
  return {
    kind: 'SERVICE',
    entries: [
      ...optional('flush', flushSeconds),
      ...optional('grace', others.graceSeconds),
      ...optional('log_level', others.logLevel),
      ...optional('daemon', false),
      ...optional('parsers_file', 'parsers.conf'),
      ...optional('http_server', true),
      ...optional('http_listen', httpListen ?? '0.0.0.0'),
      ...optional('http_port', 2020),
      ...optional('health_check', healthCheck && true),
      ...optional('hc_errors_count', healthCheck?.errorsCount),
      ...optional('hc_retry_failure_count', healthCheck?.retryFailureCount),
      ...optional('hc_period', healthCheck?.periodSeconds),
      ...optional('scheduler.cap', others.schedulerCapSeconds),
      ...optional('scheduler.base', others.schedulerBaseSeconds),
      ...optional('storage.path', storage?.path),
      ...optional('storage.sync', storage?.sync),
      ...optional('storage.checksum', storage?.checksum),
      ...optional('storage.max_chunks_up', storage?.maxChunksUp),
      ...optional('storage.backlog.mem_limit', storage?.backlogMemLimit),
      ...optional('storage.metrics', storage?.metrics),
      ...propertyEntries({ properties }),
    ],
  };
}
