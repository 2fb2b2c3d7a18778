import { ApiObject, JsonPatch } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { dashboardIssues, dashboardText } from '../../packages/grafana/dashboard';
import { DASHBOARDS, WORKLOAD_NAMESPACE } from '../../packages/grafana/places';
import { subdomainIssues } from '../../packages/names';
import { throwIssues } from '../../spec/prop-issue';
import { propsPath } from '../props-path';

/** What a dashboard is. */
export interface GrafanaDashboardOptions {
  /** The dashboard: what Grafana gives as JSON, as a text or as data. */
  readonly dashboard: string | Readonly<Record<string, unknown>>;
  /**
   * Folder of Grafana that it comes to.
   *
   * @default - the general one
   */
  readonly folder?: string;
  /**
   * Name of the ConfigMap, and of the file in Grafana's container.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;
}

export interface GrafanaDashboardProps extends GrafanaDashboardOptions {
  /**
   * Namespace of Grafana's workload: it looks nowhere else.
   *
   * @default "tanzu-system-dashboards"
   */
  readonly namespace?: string;
}

/** Annotation by which the container beside Grafana puts a file into another folder. */
const FOLDER_ANNOTATION = 'k8s-sidecar-target-directory';

/**
 * A dashboard for the Grafana package: a ConfigMap with the label that a container beside Grafana looks for. A change
 * comes to Grafana without a new pod.
 *
 * @throws SpecError for what is no dashboard: text that is no JSON, no title, an export "for sharing externally", whose
 *   data sources are open
 */
export class GrafanaDashboard extends Construct {
  /** The ConfigMap, for patches. */
  public readonly configMap: ApiObject;

  constructor(scope: Construct, id: string, props: GrafanaDashboardProps) {
    super(scope, id);
    const path = propsPath(this);
    const name = props.name ?? id.toLowerCase();
    throwIssues([...subdomainIssues(`${path}.name`, name), ...dashboardIssues(path, props.dashboard, props.folder)]);
    const resource = new ConfigMap(this, 'Resource', {
      metadata: {
        name,
        namespace: props.namespace ?? WORKLOAD_NAMESPACE,
        labels: { [DASHBOARDS.label]: '1' },
        annotations:
          props.folder === undefined ? undefined : { [FOLDER_ANNOTATION]: `${DASHBOARDS.folder}/${props.folder}` },
      },
      data: { [`${name}.json`]: dashboardText(props.dashboard) },
    });
    this.configMap = ApiObject.of(resource);
    // cdk8s-plus writes a default of Kubernetes.
    this.configMap.addJsonPatch(JsonPatch.remove('/immutable'));
  }
}
