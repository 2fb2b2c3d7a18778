import type { DataMap } from '../values/data';

/** Files of the service account, in every container. */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The API server as the cluster's own authority vouches for it: every one of kubeadm's has the name "kubernetes". */
const ASK_API_SERVER: DataMap = {
  scheme: 'https',
  authorization: { credentials_file: `${ACCOUNT}/token` },
  tls_config: { ca_file: `${ACCOUNT}/ca.crt`, server_name: 'kubernetes' },
};

const staticJob = (job_name: string, target: string, more: DataMap = {}): DataMap => ({
  job_name,
  ...more,
  static_configs: [{ targets: [target] }],
});

/**
 * The jobs of the package, which has them in its default namespace only. The API server is asked with its certificate
 * checked, which the package leaves out.
 */
export const standardJobs = (namespace: string): readonly DataMap[] => [
  staticJob('prometheus', 'localhost:9090', { scrape_interval: '5s' }),
  // Its Service is headless, so that the port is that of the pods.
  staticJob('kube-state-metrics', `prometheus-kube-state-metrics.${namespace}.svc.cluster.local:8080`),
  staticJob('node-exporter', `prometheus-node-exporter.${namespace}.svc.cluster.local:9100`),
  {
    job_name: 'kubernetes-pods',
    kubernetes_sd_configs: [{ role: 'pod' }],
    relabel_configs: [
      { source_labels: ['__meta_kubernetes_pod_annotation_prometheus_io_scrape'], action: 'keep', regex: 'true' },
      {
        source_labels: ['__meta_kubernetes_pod_annotation_prometheus_io_path'],
        regex: '(.+)',
        target_label: '__metrics_path__',
      },
      {
        source_labels: ['__address__', '__meta_kubernetes_pod_annotation_prometheus_io_port'],
        regex: '([^:]+)(?::\\d+)?;(\\d+)',
        replacement: '$1:$2',
        target_label: '__address__',
      },
      { action: 'labelmap', regex: '__meta_kubernetes_pod_label_(.+)' },
      { source_labels: ['__meta_kubernetes_namespace'], target_label: 'kubernetes_namespace' },
      { source_labels: ['__meta_kubernetes_pod_name'], target_label: 'kubernetes_pod_name' },
    ],
  },
  {
    job_name: 'kubernetes-nodes-cadvisor',
    ...ASK_API_SERVER,
    kubernetes_sd_configs: [{ role: 'node' }],
    relabel_configs: [
      { action: 'labelmap', regex: '__meta_kubernetes_node_label_(.+)' },
      { replacement: 'kubernetes.default.svc:443', target_label: '__address__' },
      {
        source_labels: ['__meta_kubernetes_node_name'],
        regex: '(.+)',
        replacement: '/api/v1/nodes/$1/proxy/metrics/cadvisor',
        target_label: '__metrics_path__',
      },
    ],
  },
  {
    job_name: 'kubernetes-apiservers',
    ...ASK_API_SERVER,
    kubernetes_sd_configs: [{ role: 'endpoints' }],
    relabel_configs: [
      {
        source_labels: [
          '__meta_kubernetes_namespace',
          '__meta_kubernetes_service_name',
          '__meta_kubernetes_endpoint_port_name',
        ],
        action: 'keep',
        regex: 'default;kubernetes;https',
      },
    ],
  },
];
