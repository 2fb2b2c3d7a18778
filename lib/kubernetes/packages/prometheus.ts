import type { Construct } from 'constructs';
import { PROMETHEUS } from '../../packages/prometheus';
import type { PrometheusValues } from '../../packages';
import type { PrometheusOptions } from '../../spec';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Prometheus with Alertmanager. */
export interface PrometheusProps extends StandardPackageProps<PrometheusValues>, PrometheusOptions {}

/**
 * The Prometheus package: Prometheus, Alertmanager, kube-state-metrics, node-exporter and Pushgateway. It needs a default
 * storage class unless it names one, and with an ingress Contour and cert-manager. Its configuration follows the
 * namespace of the workload, and a Secret of yours with what servers are asked with is mounted, never written.
 *
 * Source: TKO 2.3 deployment guides, "Install Prometheus"; data values of version 2.37.0 of Tanzu Community Edition.
 *
 * @throws SpecError as TanzuPackage does, and for what Prometheus or Alertmanager would not start with
 */
export class Prometheus extends StandardPackage {
  constructor(scope: Construct, id: string, props: PrometheusProps = {}) {
    super(scope, id, PROMETHEUS, props);
  }
}
