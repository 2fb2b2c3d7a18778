import type { HttpUrl, KubernetesName, PrometheusDuration } from '../text';
import type { AlertmanagerGlobals, AlertmanagerReceiver } from './alertmanager-receivers';
import type { ComputeResources } from './common';
import type { MonitoringService, MonitoringVolume } from './monitoring';

/** Alertmanager: it groups the alerts of Prometheus and tells people of them. */
export interface AlertmanagerOptions {
  /**
   * Who is told of what.
   *
   * @default - nobody is told of anything
   */
  readonly config?: AlertmanagerConfig;
  /**
   * Templates of messages, by the names of their files, which end in .tmpl.
   *
   * @default - Alertmanager's own
   */
  readonly templates?: Readonly<Record<string, string>>;
  /**
   * A Secret of yours in the namespace of the workload, mounted at /etc/alertmanager/secrets: its keys can be named
   * wherever a file is asked for.
   *
   * @default - none
   */
  readonly mountedSecret?: KubernetesName;
  /**
   * URL under which its users know Alertmanager: links in messages begin with it. With an ingress it is the name and the
   * path of Alertmanager there.
   *
   * @default - the name of the pod, which nobody outside can open
   */
  readonly externalUrl?: HttpUrl;
  /**
   * Whether Alertmanager listens for others of its kind. On nodes without a private address (RFC 1918) it does not start
   * unless this is false: "no private IP address found".
   *
   * @default true
   */
  readonly clustering?: boolean;
  /**
   * Pods; 0 for none. They share the volume, so that more than one need the access mode ReadWriteMany, and they do not
   * know of each other: a silence of one is not one of the other.
   *
   * @minimum 0
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Its volume, with silences and what was told already.
   *
   * @default - 2Gi
   */
  readonly volume?: MonitoringVolume;
  /**
   * Its Service.
   *
   * @default - a ClusterIP with port 80
   */
  readonly service?: MonitoringService;
  /**
   * CPU and memory.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
}

/** Who is told of what. */
export interface AlertmanagerConfig {
  /**
   * What all receivers share.
   *
   * @default - nothing
   */
  readonly global?: AlertmanagerGlobals;
  /** The root of the tree that alerts walk down: it takes what no other route takes. */
  readonly route: AlertmanagerRootRoute;
  /** Who can be told. */
  readonly receivers: readonly AlertmanagerReceiver[];
  /**
   * Which alerts are kept back while others fire.
   *
   * @default - none
   */
  readonly inhibitRules?: readonly AlertmanagerInhibitRule[];
  /**
   * Times that routes can name.
   *
   * @default - none
   */
  readonly timeIntervals?: readonly AlertmanagerTimeInterval[];
}

/** What the root says, and other routes may say otherwise. */
export interface AlertmanagerGrouping {
  /**
   * Labels by whose values alerts are put into one message; "..." alone for all labels.
   *
   * @default - those of the route above; at the root none, so that all alerts come in one
   */
  readonly groupBy?: readonly string[];
  /**
   * How long a new group waits for more alerts.
   *
   * @default - that of the route above; at the root "30s"
   */
  readonly groupWait?: PrometheusDuration;
  /**
   * How long it takes until a group tells of new alerts.
   *
   * @default - that of the route above; at the root "5m"
   */
  readonly groupInterval?: PrometheusDuration;
  /**
   * How long it takes until the same is told again.
   *
   * @default - that of the route above; at the root "4h"
   */
  readonly repeatInterval?: PrometheusDuration;
  /**
   * Routes for some of the alerts, asked in their order.
   *
   * @default - none
   */
  readonly routes?: readonly AlertmanagerRoute[];
}

/** The root: it takes every alert, and has no matchers. */
export interface AlertmanagerRootRoute extends AlertmanagerGrouping {
  /** Name of the receiver. */
  readonly receiver: string;
}

/** A route for some of the alerts. */
export interface AlertmanagerRoute extends AlertmanagerGrouping {
  /**
   * Name of the receiver.
   *
   * @default - that of the route above
   */
  readonly receiver?: string;
  /**
   * Which alerts it takes: all have to hold, such as `severity="critical"` or `team=~"web|db"`.
   *
   * @default - all alerts
   */
  readonly matchers?: readonly string[];
  /**
   * Whether the next routes beside it are asked too.
   *
   * @default false
   */
  readonly continue?: boolean;
  /**
   * Names of times at which nobody is told.
   *
   * @default - none
   */
  readonly muteTimeIntervals?: readonly string[];
  /**
   * Names of the only times at which somebody is told.
   *
   * @default - always
   */
  readonly activeTimeIntervals?: readonly string[];
}

/** Keeps alerts back while others fire. */
export interface AlertmanagerInhibitRule {
  /** Which alerts have to fire. */
  readonly sourceMatchers: readonly string[];
  /** Which alerts are kept back. */
  readonly targetMatchers: readonly string[];
  /**
   * Labels that have to be equal in both.
   *
   * @default - none
   */
  readonly equal?: readonly string[];
}

/** A time that has a name. */
export interface AlertmanagerTimeInterval {
  /**
   * Its name.
   *
   * @minLength 1
   */
  readonly name: string;
  /** When it is: one of these has to hold. */
  readonly intervals: readonly AlertmanagerTimes[];
}

/** Times: all that is said has to hold. */
export interface AlertmanagerTimes {
  /**
   * Times of the day.
   *
   * @default - all day
   */
  readonly times?: readonly AlertmanagerTimeRange[];
  /**
   * Days of the week, such as "saturday" or "monday:friday".
   *
   * @default - all
   */
  readonly weekdays?: readonly string[];
  /**
   * Days of the month, such as "1:7"; -1 is the last one.
   *
   * @default - all
   */
  readonly daysOfMonth?: readonly string[];
  /**
   * Months, such as "january:march" or "12".
   *
   * @default - all
   */
  readonly months?: readonly string[];
  /**
   * Years, such as "2026:2028".
   *
   * @default - all
   */
  readonly years?: readonly string[];
  /**
   * Time zone, such as "Europe/Berlin".
   *
   * @default "UTC"
   */
  readonly location?: string;
}

/** From one time of a day to another. */
export interface AlertmanagerTimeRange {
  /** Such as "08:00". */
  readonly startTime: string;
  /** Such as "17:30"; "24:00" is the end of the day. */
  readonly endTime: string;
}
