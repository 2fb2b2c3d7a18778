import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { GRAFANA } from '../../packages/grafana';
import { prometheusNamespaces } from '../../packages/grafana/data-source-issues';
import { dataSourcesYaml } from '../../packages/grafana/grafana-config';
import { PROMETHEUS } from '../../packages/prometheus';
import type { GrafanaValues } from '../../packages';
import { formatIssue, type GrafanaOptions, show, type SpecIssue } from '../../spec';
import { propIssue } from '../../spec/prop-issue';
import { propsPath } from '../props-path';
import { GrafanaDashboard, type GrafanaDashboardOptions } from './grafana-dashboard';
import { StandardPackage, type StandardPackageProps } from './standard-package';

/** Grafana. */
export interface GrafanaProps extends StandardPackageProps<GrafanaValues>, GrafanaOptions {}

/**
 * The Grafana package: dashboards over the data of Prometheus. It needs the Prometheus package unless that is no data
 * source, a default storage class unless it names one, with an ingress Contour and cert-manager, and with a Service of
 * type LoadBalancer something that serves it. The password of the administrator stands in a Secret of yours
 * (`secretName`); `grafanaSecretValues` writes its text.
 *
 * Source: TKO 2.3 deployment guides, "Install Grafana"; data values of version 7.5.16 of Tanzu Community Edition.
 *
 * @throws SpecError as TanzuPackage does, and for what Grafana would not start with. A data source that looks for the
 *   Prometheus of the chart in another namespace is found when the app is validated.
 */
export class Grafana extends StandardPackage {
  constructor(scope: Construct, id: string, props: GrafanaProps) {
    super(scope, id, GRAFANA, props);
    const asked = prometheusNamespaces(props.values?.grafana?.config?.datasource_yaml ?? dataSourcesYaml(props));
    this.node.addValidation({ validate: () => this.namespaceIssues(asked).map(formatIssue) });
  }

  /** Adds a dashboard. */
  public addDashboard(id: string, options: GrafanaDashboardOptions): GrafanaDashboard {
    const dashboard = new GrafanaDashboard(this, id, { ...options, namespace: this.workloadNamespace });
    dashboard.node.addDependency(this.tanzuPackage);
    return dashboard;
  }

  /** The Prometheus of the chart has to be where the data sources look for it. */
  private namespaceIssues(asked: readonly string[]): readonly SpecIssue[] {
    const prometheus = Chart.of(this)
      .node.findAll()
      .find((node) => isPrometheus(node));
    const wrong = asked.find((namespace) => namespace !== prometheus?.workloadNamespace);
    return prometheus === undefined || wrong === undefined
      ? []
      : [
          propIssue(
            `${propsPath(this)}.prometheusNamespace`,
            show(wrong),
            `${show(prometheus.workloadNamespace)}, where ${prometheus.node.path} is`,
            'name that namespace',
          ),
        ];
  }
}

const isPrometheus = (node: IConstruct): node is StandardPackage =>
  'workloadNamespace' in node && 'packageName' in node && node.packageName === PROMETHEUS.packageName;
