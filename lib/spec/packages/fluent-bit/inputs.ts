import type { FluentBitSize, OneLine, OneWord } from '../../text';
import type { Port } from '../common';
import type { FluentBitInputSection } from './sections';

/**
 * Where records come from.
 *
 * @discriminator type
 */
export type FluentBitInput =
  | FluentBitContainersInput
  | FluentBitNodeServicesInput
  | FluentBitTailInput
  | FluentBitSystemdInput
  | FluentBitForwardInput
  | FluentBitTcpInput
  | FluentBitPluginInput;

/** What the containers of the node write: `tail`, with what it takes on TKG. */
export interface FluentBitContainersInput extends FluentBitTailOptions {
  readonly type: 'containers';
  /**
   * Tag of the records; `*` stands for the path of the file, from which the filter `kubernetes` learns the pod.
   *
   * @default "kube.*"
   */
  readonly tag?: OneLine;
  /**
   * Files.
   *
   * @default ["/var/log/containers/*.log"]
   */
  readonly path?: readonly OneLine[];
  /**
   * Parser of each line. Nodes of TKG run containerd, so it is that of CRI; the text is in the field "message".
   *
   * @default "cri" without multilineParser
   */
  readonly parser?: OneWord;
  /**
   * Multi-line parsers, such as "cri", which joins lines that containerd cut; the text is in the field "log". In place of
   * `parser`.
   *
   * @default - none
   */
  readonly multilineParser?: readonly OneWord[];
  /**
   * File on the node that holds how far was read.
   *
   * @default "/var/log/flb_kube.db"
   */
  readonly db?: OneWord;
  /**
   * Memory that records may take before the input waits for the outputs.
   *
   * @default "5MB"
   */
  readonly memBufLimit?: FluentBitSize;
  /**
   * Whether a line that is longer than the buffer is left out; otherwise its file is not read any more.
   *
   * @default true
   */
  readonly skipLongLines?: boolean;
  /**
   * How often new files are looked for, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 10
   */
  readonly refreshIntervalSeconds?: number;
}

/** What kubelet and containerd write: `systemd`, with what it takes on TKG. */
export interface FluentBitNodeServicesInput extends FluentBitSystemdOptions {
  readonly type: 'node-services';
  /**
   * Tag of the records; `*` stands for the unit.
   *
   * @default "kube_systemd.*"
   */
  readonly tag?: OneLine;
  /**
   * Units.
   *
   * @default ["kubelet.service", "containerd.service"]
   */
  readonly units?: readonly OneWord[];
  /**
   * Folder of the journal.
   *
   * @default "/var/log/journal"
   */
  readonly path?: OneWord;
  /**
   * File on the node that holds how far was read.
   *
   * @default "/var/log/flb_kube_systemd.db"
   */
  readonly db?: OneWord;
  /**
   * Whether only new entries are read.
   *
   * @default true
   */
  readonly readFromTail?: boolean;
  /**
   * Whether fields lose the underscores before their names.
   *
   * @default true
   */
  readonly stripUnderscores?: boolean;
}

/** Lines of files on the node. The pods see `/var/log` of it. */
export interface FluentBitTailInput extends FluentBitTailOptions {
  readonly type: 'tail';
  /** Tag of the records; `*` stands for the path of the file, its slashes as dots. */
  readonly tag: OneLine;
  /** Files; `*` and `?` stand for any text and any character. */
  readonly path: readonly OneLine[];
}

/** How files are read. */
export interface FluentBitTailOptions extends FluentBitInputSection {
  /**
   * Parser of each line.
   *
   * @default - none: the line is in the field "log"
   */
  readonly parser?: OneWord;
  /**
   * Multi-line parsers: own ones, or those that Fluent Bit brings, such as "cri", "docker", "java". In place of `parser`.
   *
   * @default - none
   */
  readonly multilineParser?: readonly OneWord[];
  /**
   * Files that are left out.
   *
   * @default - none
   */
  readonly excludePath?: readonly OneLine[];
  /**
   * Field for the name of the file.
   *
   * @default - none
   */
  readonly pathKey?: OneWord;
  /**
   * Field for the line, without a parser.
   *
   * @default "log"
   */
  readonly key?: OneWord;
  /**
   * Whether a new file is read from its beginning.
   *
   * @default false
   */
  readonly readFromHead?: boolean;
  /**
   * How often new files are looked for, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 60
   */
  readonly refreshIntervalSeconds?: number;
  /**
   * How long a rotated file is read further, in seconds.
   *
   * @minimum 0
   * @asType integer
   * @default 5
   */
  readonly rotateWaitSeconds?: number;
  /**
   * Files older than this are left out, such as "1d".
   *
   * @default - none is
   */
  readonly ignoreOlder?: OneWord;
  /**
   * Whether a line that is longer than the buffer is left out; otherwise its file is not read any more.
   *
   * @default false
   */
  readonly skipLongLines?: boolean;
  /**
   * Whether empty lines are left out.
   *
   * @default false
   */
  readonly skipEmptyLines?: boolean;
  /**
   * Buffer of a file at first.
   *
   * @default "32k"
   */
  readonly bufferChunkSize?: FluentBitSize;
  /**
   * Buffer of a file at most.
   *
   * @default "32k"
   */
  readonly bufferMaxSize?: FluentBitSize;
  /**
   * File that holds how far was read. Below `/var/log` it is on the node, and survives the pod.
   *
   * @default - none: after a restart lines come twice, or are lost
   */
  readonly db?: OneWord;
  /**
   * Regular expression that takes fields for the tag out of the name of the file.
   *
   * @default - none
   */
  readonly tagRegex?: OneLine;
}

/** The journal of the node. */
export interface FluentBitSystemdInput extends FluentBitSystemdOptions {
  readonly type: 'systemd';
  /** Tag of the records; `*` stands for the unit. */
  readonly tag: OneLine;
}

/** How the journal is read. */
export interface FluentBitSystemdOptions extends FluentBitInputSection {
  /**
   * Units, such as "kubelet.service".
   *
   * @default - all
   */
  readonly units?: readonly OneWord[];
  /**
   * Conditions on fields, such as "_TRANSPORT=kernel". An entry has to meet one of them, or of the units.
   *
   * @default - none
   */
  readonly systemdFilter?: readonly OneLine[];
  /**
   * Folder of the journal.
   *
   * @default - that of systemd
   */
  readonly path?: OneWord;
  /**
   * File that holds how far was read. Below `/var/log` it is on the node, and survives the pod.
   *
   * @default - none
   */
  readonly db?: OneWord;
  /**
   * Whether only new entries are read.
   *
   * @default false
   */
  readonly readFromTail?: boolean;
  /**
   * Whether fields lose the underscores before their names.
   *
   * @default false
   */
  readonly stripUnderscores?: boolean;
  /**
   * Entries that are read at once.
   *
   * @minimum 1
   * @asType integer
   * @default 5000
   */
  readonly maxEntries?: number;
}

/** What another Fluent Bit or Fluentd sends, with the tags that it has there. The package makes no Service for it. */
export interface FluentBitForwardInput extends FluentBitInputSection {
  readonly type: 'forward';
  /**
   * Address to listen on.
   *
   * @default "0.0.0.0"
   */
  readonly listen?: OneWord;
  /**
   * Port to listen on.
   *
   * @default 24224
   */
  readonly port?: Port;
  /**
   * Buffer of a connection at first.
   *
   * @default "1024000"
   */
  readonly bufferChunkSize?: FluentBitSize;
  /**
   * Buffer of a connection at most.
   *
   * @default "6144000"
   */
  readonly bufferMaxSize?: FluentBitSize;
}

/** JSON or lines over TCP. The package makes no Service for it. */
export interface FluentBitTcpInput extends FluentBitInputSection {
  readonly type: 'tcp';
  /** Tag of the records. */
  readonly tag: OneLine;
  /**
   * Address to listen on.
   *
   * @default "0.0.0.0"
   */
  readonly listen?: OneWord;
  /**
   * Port to listen on.
   *
   * @default 5170
   */
  readonly port?: Port;
  /**
   * Whether maps in JSON come, or lines.
   *
   * @default "json"
   */
  readonly format?: 'json' | 'none';
  /**
   * What parts the records of the format "none".
   *
   * @default - the end of a line
   */
  readonly separator?: OneLine;
}

/** Any other input of Fluent Bit, or one of `fluent_bit.config.plugins`. */
export interface FluentBitPluginInput extends FluentBitInputSection {
  readonly type: 'plugin';
  /** Name of the plug-in, such as "kmsg". */
  readonly name: OneWord;
  /**
   * Tag of the records.
   *
   * @default - the plug-in and a number, such as "kmsg.0"
   */
  readonly tag?: OneLine;
}
