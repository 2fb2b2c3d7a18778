/** Namespace of what the Prometheus package runs, by TKG's default: the package's own data source is there. */
export const PROMETHEUS_NAMESPACE = 'tanzu-system-monitoring';

/** Namespace of what the package runs, by TKG's default. */
export const WORKLOAD_NAMESPACE = 'tanzu-system-dashboards';

/** The container of Grafana, as the package renders it. */
export const GRAFANA_CONTAINER = { kind: 'Deployment', name: 'grafana', container: 'grafana' } as const;

/** Where a Secret of the user's is mounted. */
export const SECRETS = '/etc/grafana/secrets';

/** Where dashboards in ConfigMaps come to, and the label by which they are found. */
export const DASHBOARDS = { folder: '/tmp/dashboards', label: 'grafana-dashboard' } as const;
