/** Data values of the Fluent Bit package, as version 2.1.2 of TKG 2.3 takes them. */
export interface FluentBitValues {
  /**
   * Namespace of the pods.
   *
   * @default "tanzu-system-logging"
   */
  readonly namespace?: string;
  /**
   * Fluent Bit.
   *
   * @default - those of each value
   */
  readonly fluent_bit?: FluentBitOwnValues;
}

/** Fluent Bit. */
export interface FluentBitOwnValues {
  /**
   * Its configuration, in Fluent Bit's classic syntax.
   *
   * @default - those of each value
   */
  readonly config?: FluentBitConfigValues;
  /**
   * Its pods, one on each node.
   *
   * @default - those of each value
   */
  readonly daemonset?: FluentBitDaemonSetValues;
}

/** Texts in Fluent Bit's classic syntax. An empty text is one without sections. */
export interface FluentBitConfigValues {
  /**
   * The section SERVICE, indented by two blanks: the package adds lines of its own.
   *
   * @sample "default fluent-bit service config."
   * @default - flush every second, and the HTTP server at port 2020
   */
  readonly service?: string;
  /**
   * Sections OUTPUT.
   *
   * @sample "standard output"
   * @default - stdout
   */
  readonly outputs?: string;
  /**
   * Sections INPUT.
   *
   * @sample "tail"
   * @default - tail of containers in the format of Docker, and systemd of kubelet
   */
  readonly inputs?: string;
  /**
   * Sections FILTER.
   *
   * @sample "default kubernetes filter"
   * @default - kubernetes
   */
  readonly filters?: string;
  /**
   * Sections PARSER and MULTILINE_PARSER.
   *
   * @sample "json parser"
   * @default - thirteen parsers
   */
  readonly parsers?: string;
  /**
   * Sections STREAM_TASK.
   *
   * @default ""
   */
  readonly streams?: string;
  /**
   * The section PLUGINS, with the paths of plug-ins that are not in Fluent Bit.
   *
   * @default ""
   */
  readonly plugins?: string;
}

/** The pods. */
export interface FluentBitDaemonSetValues {
  /**
   * Environment variables; since version 1.8.15.
   *
   * @default []
   */
  readonly env?: readonly FluentBitEnvValue[];
  /**
   * CPU and memory, as a container has them.
   *
   * @default - not limited
   */
  readonly resources?: Readonly<Record<string, unknown>>;
  /**
   * Annotations.
   *
   * @default - none
   */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /**
   * Labels.
   *
   * @default - none
   */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** An environment variable. */
export interface FluentBitEnvValue {
  /** Its name. */
  readonly name: string;
  /**
   * Its value.
   *
   * @default - as valueFrom says
   */
  readonly value?: string;
  /**
   * Where its value comes from, as a container has it, such as secretKeyRef.
   *
   * @default - as value says
   */
  readonly valueFrom?: Readonly<Record<string, unknown>>;
}
