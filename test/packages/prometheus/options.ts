/** A retention of the server. */
export const RETENTION = { time: '15d', size: '100GB' } as const;

/** All flags of a server with this retention: those of the package come with it. */
export const RETENTION_FLAGS: readonly string[] = [
  '--storage.tsdb.retention.time=15d',
  '--storage.tsdb.retention.size=100GB',
  '--config.file=/etc/config/prometheus.yml',
  '--storage.tsdb.path=/data',
  '--web.console.libraries=/etc/prometheus/console_libraries',
  '--web.console.templates=/etc/prometheus/consoles',
  '--web.enable-lifecycle',
];
