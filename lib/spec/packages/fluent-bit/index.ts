import type { EnvironmentName, KubernetesName, OneLine, OneWord, SecretKey } from '../../text';
import type { ComputeResources } from '../common';
import type { PackageSettings } from '../settings';
import type { FluentBitFilter } from './filters';
import type { FluentBitInput } from './inputs';
import type { FluentBitOutput } from './outputs';
import type { FluentBitMultilineParser, FluentBitParser } from './parsers';
import type { FluentBitService } from './service';

export type * from './elasticsearch';
export type * from './filters';
export type * from './inputs';
export type * from './kafka';
export type * from './modify';
export type * from './outputs';
export type * from './parsers';
export type * from './sections';
export type * from './service';
export type * from './syslog';

/** The Fluent Bit package: collects the logs of containers and nodes, and sends them elsewhere. */
export interface FluentBitSpec extends PackageSettings, Partial<FluentBitOptions> {
  readonly name: 'fluent-bit';
}

/** What Fluent Bit is given. */
export interface FluentBitOptions {
  /** Where records go. There is no silent choice: the package alone writes them to the log of its own pods. */
  readonly outputs: readonly FluentBitOutput[];
  /**
   * Where records come from.
   *
   * @default - containers and node-services: the package's own inputs take the format of Docker, and nodes of TKG run
   * containerd
   */
  readonly inputs?: readonly FluentBitInput[];
  /**
   * What becomes of records on their way; an empty list for nothing.
   *
   * @default - the package's: `kubernetes`
   */
  readonly filters?: readonly FluentBitFilter[];
  /**
   * Parsers, in place of the package's. "cri" is added where an input takes it and none has the name.
   *
   * @default - the package's: apache, apache2, apache_error, nginx, json, docker, docker-daemon, cri, logfmt,
   * syslog-rfc5424, syslog-rfc3164-local, syslog-rfc3164, kube-custom
   */
  readonly parsers?: readonly FluentBitParser[];
  /**
   * Multi-line parsers; since Fluent Bit 1.8. They too stand in place of the package's parsers.
   *
   * @default - none
   */
  readonly multilineParsers?: readonly FluentBitMultilineParser[];
  /**
   * What holds for Fluent Bit as a whole.
   *
   * @default - the package's
   */
  readonly service?: FluentBitService;
  /**
   * Environment variables of the pods, which the configuration reads as `${NAME}`.
   *
   * @default - those of secrets in sections
   */
  readonly env?: readonly FluentBitEnv[];
  /**
   * Further Secrets that are mounted in the pods, at "/fluent-bit/secrets/<name>".
   *
   * @default - those of files in sections
   */
  readonly mountedSecrets?: readonly KubernetesName[];
  /**
   * Whether the pods are restarted when their configuration changes. kapp gives the ConfigMap a new name then. Without it
   * pods keep the configuration that they began with.
   *
   * @default true
   */
  readonly restartOnChange?: boolean;
  /**
   * CPU and memory of a pod.
   *
   * @default - not limited
   */
  readonly resources?: ComputeResources;
  /**
   * Annotations of the pods.
   *
   * @default - none
   */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /**
   * Labels of the pods.
   *
   * @default - none
   */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/**
 * An environment variable: of a value, of a Secret, or of the pod itself.
 *
 * @discriminator from
 */
export type FluentBitEnv = FluentBitValueEnv | FluentBitSecretEnv | FluentBitFieldEnv;

/** A variable with a value that everybody may see. */
export interface FluentBitValueEnv {
  readonly from: 'value';
  /** Its name. */
  readonly name: EnvironmentName;
  /** Its value. */
  readonly value: OneLine;
}

/** A variable of a Secret in the namespace of the pods. */
export interface FluentBitSecretEnv {
  readonly from: 'secret';
  /** Its name. */
  readonly name: EnvironmentName;
  /** Name of the Secret. */
  readonly secretName: KubernetesName;
  /** Key in the Secret. */
  readonly secretKey: SecretKey;
}

/** A variable of a field of the pod. */
export interface FluentBitFieldEnv {
  readonly from: 'field';
  /** Its name. */
  readonly name: EnvironmentName;
  /** The field, such as "spec.nodeName". */
  readonly fieldPath: OneWord;
}
