import type { FluentBitSize, OneLine, OneWord } from '../../text';
import type { Port } from '../common';
import type { FluentBitModifyFilter } from './modify';
import type { FluentBitMatchingSection, FluentBitValue } from './sections';

/**
 * What becomes of records on their way. The order of the list is the order in which filters see a record.
 *
 * @discriminator type
 */
export type FluentBitFilter =
  | FluentBitKubernetesFilter
  | FluentBitTkgFilter
  | FluentBitRecordModifierFilter
  | FluentBitModifyFilter
  | FluentBitGrepFilter
  | FluentBitNestFilter
  | FluentBitParserFilter
  | FluentBitMultilineFilter
  | FluentBitThrottleFilter
  | FluentBitRewriteTagFilter
  | FluentBitPluginFilter;

/** Adds what Kubernetes knows about the pod of a record, in the field "kubernetes". */
export interface FluentBitKubernetesFilter extends FluentBitMatchingSection {
  readonly type: 'kubernetes';
  /**
   * The tags of the records that it gets.
   *
   * @default "kube.*"
   */
  readonly match?: OneLine;
  /**
   * What stands before the name of the file in a tag.
   *
   * @default "kube.var.log.containers.", which fits the tag "kube.*"
   */
  readonly kubeTagPrefix?: OneWord;
  /**
   * Whether JSON in the field "log" becomes fields.
   *
   * @default true, as the package has it
   */
  readonly mergeLog?: boolean;
  /**
   * Field for the fields of `mergeLog`.
   *
   * @default "log_processed", as the package has it
   */
  readonly mergeLogKey?: OneWord;
  /**
   * Parser for the field "log", in place of JSON.
   *
   * @default - JSON
   */
  readonly mergeParser?: OneWord;
  /**
   * Whether the field "log" stays after `mergeLog`.
   *
   * @default true
   */
  readonly keepLog?: boolean;
  /**
   * Whether a pod may name its parser, in the annotation "fluentbit.io/parser".
   *
   * @default true, as the package has it
   */
  readonly k8sLoggingParser?: boolean;
  /**
   * Whether a pod may keep its records out, in the annotation "fluentbit.io/exclude". Fluent Bit's own pods do, so that
   * their log does not feed itself.
   *
   * @default true, as the package has it
   */
  readonly k8sLoggingExclude?: boolean;
  /**
   * Whether labels of the pod are added.
   *
   * @default true
   */
  readonly labels?: boolean;
  /**
   * Whether annotations of the pod are added.
   *
   * @default true
   */
  readonly annotations?: boolean;
  /**
   * Buffer for an answer of Kubernetes; "0" for no limit. A pod that is larger gets no labels.
   *
   * @default "32k"
   */
  readonly bufferSize?: FluentBitSize;
  /**
   * Whether kubelet is asked in place of the API server.
   *
   * @default false
   */
  readonly useKubelet?: boolean;
  /**
   * Port of kubelet.
   *
   * @default 10250
   */
  readonly kubeletPort?: Port;
}

/**
 * Fields that tell the records of several clusters apart, as VMware's samples for TKG make them: "tkg_cluster" and
 * "tkg_instance" in every record, and what the filter `kubernetes` added to records of pods lifted to the top, for syslog.
 * Stands after that filter. The output `log-insight` reads these fields.
 */
export interface FluentBitTkgFilter {
  readonly type: 'tkg';
  /** Name of the cluster, for "tkg_cluster". */
  readonly cluster: OneWord;
  /**
   * Name of the management cluster, for "tkg_instance".
   *
   * @default - the name of the cluster
   */
  readonly instance?: OneWord;
}

/** Adds and removes fields. */
export interface FluentBitRecordModifierFilter extends FluentBitMatchingSection {
  readonly type: 'record_modifier';
  /**
   * Fields that are added, with their values, such as `node: ${HOSTNAME}`.
   *
   * @default - none
   */
  readonly record?: Readonly<Record<string, FluentBitValue>>;
  /**
   * Fields that are removed.
   *
   * @default - none
   */
  readonly removeKey?: readonly OneWord[];
  /**
   * The only fields that stay.
   *
   * @default - all stay
   */
  readonly allowlistKey?: readonly OneWord[];
}

/** Keeps or drops records by the value of a field. */
export interface FluentBitGrepFilter extends FluentBitMatchingSection {
  readonly type: 'grep';
  /**
   * What records must match to be kept.
   *
   * @default - nothing
   */
  readonly regex?: readonly FluentBitFieldPattern[];
  /**
   * What records must not match.
   *
   * @default - nothing
   */
  readonly exclude?: readonly FluentBitFieldPattern[];
  /**
   * How several patterns go together; since Fluent Bit 2.1, and not with both `regex` and `exclude`.
   *
   * @default - all of `regex`, any of `exclude`
   */
  readonly logicalOp?: 'and' | 'or' | 'legacy';
}

/** A pattern for a field. */
export interface FluentBitFieldPattern {
  /** The field, such as "log" or "$kubernetes['labels']['app']". */
  readonly key: OneWord;
  /** Regular expression. */
  readonly pattern: OneLine;
}

/** Moves fields into a map, or out of one. */
export interface FluentBitNestFilter extends FluentBitMatchingSection {
  readonly type: 'nest';
  /** Into a map (`nest`), or out of it (`lift`). */
  readonly operation: 'nest' | 'lift';
  /**
   * Fields that go into the map, such as "Mem.*".
   *
   * @default - none; `nest` needs one
   */
  readonly wildcard?: readonly OneWord[];
  /**
   * The map that they go into.
   *
   * @default - none; `nest` needs one
   */
  readonly nestUnder?: OneWord;
  /**
   * The map that is dissolved.
   *
   * @default - none; `lift` needs one
   */
  readonly nestedUnder?: OneWord;
  /**
   * What is put before the names of the fields.
   *
   * @default - nothing
   */
  readonly addPrefix?: OneWord;
  /**
   * What is taken away from the names of the fields.
   *
   * @default - nothing
   */
  readonly removePrefix?: OneWord;
}

/** Reads a field with a parser. */
export interface FluentBitParserFilter extends FluentBitMatchingSection {
  readonly type: 'parser';
  /** The field. */
  readonly keyName: OneWord;
  /**
   * The parsers; the first that fits is taken.
   *
   * @minItems 1
   */
  readonly parser: readonly OneWord[];
  /**
   * Whether the other fields stay.
   *
   * @default false
   */
  readonly reserveData?: boolean;
  /**
   * Whether the field itself stays.
   *
   * @default false
   */
  readonly preserveKey?: boolean;
}

/**
 * Joins records to one, such as those of a stack trace; since Fluent Bit 1.8. It should be the first filter, and two of
 * them must not get the same records: they would hand them to each other for ever.
 */
export interface FluentBitMultilineFilter extends FluentBitMatchingSection {
  readonly type: 'multiline';
  /**
   * Multi-line parsers: own ones, or those that Fluent Bit brings, such as "java", "go", "python".
   *
   * @minItems 1
   */
  readonly multilineParser: readonly OneWord[];
  /**
   * Field that holds the text, such as "log".
   *
   * @default - that of the parser
   */
  readonly keyContent?: OneWord;
  /**
   * Whether records of several chunks are joined; since Fluent Bit 1.9.
   *
   * @default true
   */
  readonly buffer?: boolean;
  /**
   * How long further records are waited for, in milliseconds.
   *
   * @minimum 1
   * @asType integer
   * @default 2000
   */
  readonly flushMilliseconds?: number;
  /**
   * Memory for records that are handed back.
   *
   * @default "10M"
   */
  readonly emitterMemBufLimit?: FluentBitSize;
  /**
   * Where records that are handed back wait.
   *
   * @default "memory"
   */
  readonly emitterStorageType?: 'memory' | 'filesystem';
}

/** Drops records above a rate. */
export interface FluentBitThrottleFilter extends FluentBitMatchingSection {
  readonly type: 'throttle';
  /**
   * Records of an interval.
   *
   * @exclusiveMinimum 0
   */
  readonly rate: number;
  /**
   * Intervals that the average is taken of.
   *
   * @minimum 1
   * @asType integer
   * @default 5
   */
  readonly window?: number;
  /**
   * The interval, such as "1s" or "1.5m".
   *
   * @default "1s"
   */
  readonly interval?: OneWord;
  /**
   * Whether the rate is logged.
   *
   * @default false
   */
  readonly printStatus?: boolean;
}

/** Gives records another tag, which begins the way through the filters anew. */
export interface FluentBitRewriteTagFilter extends FluentBitMatchingSection {
  readonly type: 'rewrite_tag';
  /**
   * The rules; the first that fits is taken.
   *
   * @minItems 1
   */
  readonly rule: readonly FluentBitRewriteRule[];
  /**
   * Name of what hands the records back.
   *
   * @default - made by Fluent Bit
   */
  readonly emitterName?: OneWord;
  /**
   * Memory for records that are handed back.
   *
   * @default "10M"
   */
  readonly emitterMemBufLimit?: FluentBitSize;
  /**
   * Where records that are handed back wait.
   *
   * @default "memory"
   */
  readonly emitterStorageType?: 'memory' | 'filesystem';
}

/** A rule of the filter `rewrite_tag`. */
export interface FluentBitRewriteRule {
  /** The field, such as "$log" or "$kubernetes['namespace_name']". */
  readonly key: OneWord;
  /** Regular expression for its value. */
  readonly regex: OneLine;
  /** The new tag, such as "audit.$TAG" or "app.$1". */
  readonly newTag: OneWord;
  /** Whether the record stays under its old tag too. */
  readonly keep: boolean;
}

/** Any other filter of Fluent Bit, or one of `fluent_bit.config.plugins`. */
export interface FluentBitPluginFilter extends FluentBitMatchingSection {
  readonly type: 'plugin';
  /** Name of the plug-in, such as "lua". */
  readonly name: OneWord;
}
