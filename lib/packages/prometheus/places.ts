/** Namespace of what the package runs, by TKG's default. */
export const WORKLOAD_NAMESPACE = 'tanzu-system-monitoring';

/** Containers of the package, as it renders them. */
export const SERVER = { kind: 'Deployment', name: 'prometheus-server', container: 'prometheus-server' } as const;
export const ALERTMANAGER = { kind: 'Deployment', name: 'alertmanager', container: 'alertmanager' } as const;

/** The Secret with Alertmanager's configuration, and where it is mounted. */
export const ALERTMANAGER_CONFIG = { secret: 'alertmanager', folder: '/etc/config' } as const;

/** Where Secrets of the user's are mounted. */
export const SERVER_SECRETS = '/etc/prometheus/secrets';
export const ALERTMANAGER_SECRETS = '/etc/alertmanager/secrets';
