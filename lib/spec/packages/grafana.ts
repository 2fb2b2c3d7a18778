import type { DnsLabel, Hostname, HttpUrl, KubernetesName, PlainText, SecretFile, UrlPath } from '../text';
import type { ComputeResources, IngressCertificate, Port } from './common';
import type { MonitoringVolume } from './monitoring';
import type { PackageSettings } from './settings';

/** The Grafana package: dashboards over the data of Prometheus. */
export interface GrafanaSpec extends PackageSettings, Partial<GrafanaOptions> {
  readonly name: 'grafana';
}

/** What Grafana is given. The password of its administrator is a secret data value. */
export interface GrafanaOptions {
  /**
   * The HTTPProxy of Contour under which Grafana is reached from outside; false for none. There is no silent choice: the
   * package would make one with a name of its own.
   */
  readonly ingress: GrafanaIngress | false;
  /**
   * The Service of Grafana. With an ingress, ClusterIP is enough. There is no silent choice: the package would make a
   * load balancer.
   */
  readonly service: GrafanaService;
  /**
   * Name of the administrator, in clear: it is encoded here.
   *
   * @default "admin"
   */
  readonly adminUser?: PlainText;
  /**
   * Namespace of what the Prometheus package runs, which is the default data source; false when that is not asked.
   *
   * @default "tanzu-system-monitoring"
   */
  readonly prometheusNamespace?: DnsLabel | false;
  /**
   * Data sources beside the Prometheus of the package.
   *
   * @default - none
   */
  readonly dataSources?: readonly GrafanaDataSource[];
  /**
   * Folders of the container with dashboards, beside the one that dashboards in ConfigMaps come to.
   *
   * @default - none
   */
  readonly dashboardProviders?: readonly GrafanaDashboardProvider[];
  /**
   * Settings of grafana.ini by section and key, such as `{ "auth.ldap": { enabled: true } }`; laid over those of the
   * package. A secret stands in a file: `$__file{/etc/grafana/secrets/smtp-password}`.
   *
   * @default - the package's own
   */
  readonly ini?: Readonly<Record<string, GrafanaIniSection>>;
  /**
   * A Secret of yours in the namespace of the workload, mounted at /etc/grafana/secrets: its keys can be named wherever a
   * file is asked for.
   *
   * @default - none
   */
  readonly mountedSecret?: KubernetesName;
  /**
   * Pods. More than one need a database of their own (section `database` of ini) and the access mode ReadWriteMany.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * The volume, with Grafana's own database.
   *
   * @default - 2Gi
   */
  readonly volume?: MonitoringVolume;
  /**
   * CPU and memory of Grafana.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
  /**
   * CPU and memory of each of the two containers that fetch data sources and dashboards.
   *
   * @default - not limited
   */
  readonly sidecarResources?: ComputeResources;
}

/** Under which name and path Grafana is reached. */
export interface GrafanaIngress {
  /** The name, such as "grafana.example.com". */
  readonly hostname: Hostname;
  /**
   * The path. With another one than "/" Grafana is told its URL (root_url), as its pages need it.
   *
   * @default "/"
   */
  readonly prefix?: UrlPath;
  /**
   * The certificate of the name.
   *
   * @default - cert-manager makes one that only its own authority vouches for
   */
  readonly certificate?: IngressCertificate;
}

/** The Service of Grafana. */
export interface GrafanaService {
  /** Behind a load balancer, on a port of every node, or from inside of the cluster only. */
  readonly type: 'LoadBalancer' | 'NodePort' | 'ClusterIP';
  /**
   * Its port, which the ingress is told.
   *
   * @default 80
   */
  readonly port?: Port;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** A section of grafana.ini. */
export type GrafanaIniSection = Readonly<Record<string, string | number | boolean>>;

/** A data source. */
export interface GrafanaDataSource {
  /**
   * Its name, which no other one has. The package's own is "Prometheus".
   *
   * @minLength 1
   */
  readonly name: string;
  /** Its type: "prometheus", "loki", "elasticsearch", "alertmanager", or the id of another plug-in. */
  readonly type: PlainText;
  /**
   * Its URL.
   *
   * @default - none, as types of the clouds have
   */
  readonly url?: HttpUrl;
  /**
   * Who asks it: Grafana, or the browser of the user.
   *
   * @default "proxy"
   */
  readonly access?: 'proxy' | 'direct';
  /**
   * Whether panels without a data source ask this one. The package's own is the default as long as it is there.
   *
   * @default false
   */
  readonly isDefault?: boolean;
  /**
   * Its id in dashboards.
   *
   * @default - made from its name
   */
  readonly uid?: PlainText;
  /**
   * Name of a database or index.
   *
   * @default - none
   */
  readonly database?: PlainText;
  /**
   * Name of a user of a database.
   *
   * @default - none
   */
  readonly user?: PlainText;
  /**
   * Name of a user for a login over HTTP; the password is `basicAuthPassword` of secureJsonData.
   *
   * @default - no such login
   */
  readonly basicAuthUser?: PlainText;
  /**
   * Whether users may change it in the browser.
   *
   * @default false
   */
  readonly editable?: boolean;
  /**
   * Settings of its type, in Grafana's own words, such as `{ timeInterval: "1m" }`. No secrets.
   *
   * @default - none
   */
  readonly jsonData?: Readonly<Record<string, unknown>>;
  /**
   * Headers of every request, such as `{ "X-Scope-OrgID": "tenant1" }`. Not those of a login.
   *
   * @default - none
   */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Secret settings of its type, in Grafana's own words, each with the file that holds it, such as
   * `{ basicAuthPassword: "loki-password" }`.
   *
   * @default - none
   */
  readonly secureJsonData?: Readonly<Record<string, SecretFile>>;
}

/** A folder with dashboards. */
export interface GrafanaDashboardProvider {
  /**
   * Its name, which no other one has. The package's own is "sidecarDashboardProvider".
   *
   * @minLength 1
   */
  readonly name: string;
  /** Path of the folder in the container. */
  readonly path: PlainText;
  /**
   * Folder of Grafana that the dashboards come to; not together with foldersFromFilesStructure.
   *
   * @default - the general one
   */
  readonly folder?: string;
  /**
   * Whether folders of Grafana are made as those of the container are.
   *
   * @default false
   */
  readonly foldersFromFilesStructure?: boolean;
  /**
   * Whether dashboards stay when their files are gone.
   *
   * @default false
   */
  readonly disableDeletion?: boolean;
  /**
   * Whether users may change the dashboards in the browser.
   *
   * @default false
   */
  readonly allowUiUpdates?: boolean;
  /**
   * How often the folder is looked at, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 10
   */
  readonly updateIntervalSeconds?: number;
}
