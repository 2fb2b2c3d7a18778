import { ingressNeeds, serviceNeeds, volumeNeeds } from '../monitoring/needs';
import type { Need } from '../needs/capability';
import type { PackageContext } from '../package-definition';
import type { PrometheusValues } from './prometheus-values';

/** The first version with certificates of cert-manager.io/v1. */
const FIRST_WITH_V1 = '2.36.0';

/** What Prometheus needs with its values. */
export const prometheusNeeds = (
  { ingress, prometheus, alertmanager, node_exporter: nodeExporter, pushgateway }: PrometheusValues,
  { version }: PackageContext,
): readonly Need[] => [
  ...(ingress?.enabled === true ? ingressNeeds('prometheus', version, FIRST_WITH_V1) : []),
  ...serviceNeeds('prometheus', prometheus?.service?.type),
  ...serviceNeeds('alertmanager', alertmanager?.service?.type),
  ...serviceNeeds('node-exporter', nodeExporter?.service?.type),
  ...serviceNeeds('pushgateway', pushgateway?.service?.type),
  ...volumeNeeds('prometheus', prometheus?.pvc?.storageClassName),
  ...volumeNeeds('alertmanager', alertmanager?.pvc?.storageClassName),
];
