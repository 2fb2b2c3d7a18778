import type { PrometheusDuration } from '../text';

/** Rules that are evaluated one after the other. */
export interface PrometheusRuleGroup {
  /**
   * Name of the group, which no other one has.
   *
   * @minLength 1
   */
  readonly name: string;
  /**
   * How often the rules are evaluated.
   *
   * @default - as often as all others
   */
  readonly interval?: PrometheusDuration;
  /**
   * How many alerts or series a rule may make.
   *
   * @minimum 0
   * @asType integer
   * @default - any number
   */
  readonly limit?: number;
  /** The rules, in their order. */
  readonly rules: readonly PrometheusRule[];
}

/** A rule: either `alert` or `record` says what becomes of the expression. */
export interface PrometheusRule {
  /**
   * Name of the alert that is raised for every series that the expression gives.
   *
   * @minLength 1
   * @default - it is a recording rule
   */
  readonly alert?: string;
  /**
   * Name of the metric under which the result is kept, such as "job:requests:rate5m".
   *
   * @minLength 1
   * @default - it is an alerting rule
   */
  readonly record?: string;
  /**
   * The expression, in PromQL. Its grammar is not checked.
   *
   * @minLength 1
   */
  readonly expr: string;
  /**
   * How long the expression has to give a series before its alert fires. Alerts only.
   *
   * @default "0s"
   */
  readonly for?: PrometheusDuration;
  /**
   * How long an alert goes on after its series are gone. Alerts only; since Prometheus 2.42.
   *
   * @default "0s"
   */
  readonly keepFiringFor?: PrometheusDuration;
  /**
   * Labels, such as severity; those of an alert may be templates.
   *
   * @default - none
   */
  readonly labels?: Readonly<Record<string, string>>;
  /**
   * Texts for those who read the alert, such as summary; may be templates. Alerts only.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
}
