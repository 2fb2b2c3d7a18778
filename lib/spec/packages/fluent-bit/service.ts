import type { FluentBitSize, OneWord } from '../../text';
import type { FluentBitLogLevel, FluentBitValue, FluentBitValueList } from './sections';

/** What holds for Fluent Bit as a whole. Its HTTP server is always on, at port 2020: the probes of the pods ask it. */
export interface FluentBitService {
  /**
   * How often records are sent, in seconds.
   *
   * @exclusiveMinimum 0
   * @default 1
   */
  readonly flushSeconds?: number;
  /**
   * Time to send what is left when the pod ends, in seconds. Kubernetes ends it after 10.
   *
   * @minimum 0
   * @asType integer
   * @default 5
   */
  readonly graceSeconds?: number;
  /**
   * How much Fluent Bit logs.
   *
   * @default "info"
   */
  readonly logLevel?: FluentBitLogLevel;
  /**
   * Address of the HTTP server.
   *
   * @default "0.0.0.0"
   */
  readonly httpListen?: '0.0.0.0' | '::';
  /**
   * Whether `/api/v1/health` says how the outputs do; since Fluent Bit 1.8.
   *
   * @default - not
   */
  readonly healthCheck?: FluentBitHealthCheck;
  /**
   * Longest wait before records are sent again, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 2000
   */
  readonly schedulerCapSeconds?: number;
  /**
   * Shortest wait before records are sent again, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 5
   */
  readonly schedulerBaseSeconds?: number;
  /**
   * Records on disk.
   *
   * @default - in memory alone
   */
  readonly storage?: FluentBitStorage;
  /**
   * Further properties, by the names that Fluent Bit has for them.
   *
   * @default - none
   */
  readonly properties?: Readonly<Record<string, FluentBitValue | FluentBitValueList>>;
}

/** What counts as unhealthy, within a period. */
export interface FluentBitHealthCheck {
  /**
   * Errors.
   *
   * @minimum 1
   * @asType integer
   * @default 5
   */
  readonly errorsCount?: number;
  /**
   * Records that could not be sent after all retries.
   *
   * @minimum 1
   * @asType integer
   * @default 5
   */
  readonly retryFailureCount?: number;
  /**
   * The period, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 60
   */
  readonly periodSeconds?: number;
}

/** Records on disk, of inputs with the storage "filesystem". */
export interface FluentBitStorage {
  /** Folder, such as "/var/log/flb-storage/". Below `/var/log` it is on the node, and survives the pod. */
  readonly path: OneWord;
  /**
   * Whether every write waits for the disk.
   *
   * @default "normal"
   */
  readonly sync?: 'normal' | 'full';
  /**
   * Whether checksums are written and read.
   *
   * @default false
   */
  readonly checksum?: boolean;
  /**
   * Pieces of about 2 MB that may be in memory.
   *
   * @minimum 1
   * @asType integer
   * @default 128
   */
  readonly maxChunksUp?: number;
  /**
   * Memory for records that are left of before a restart.
   *
   * @default "5M"
   */
  readonly backlogMemLimit?: FluentBitSize;
  /**
   * Whether the HTTP server tells about it.
   *
   * @default false
   */
  readonly metrics?: boolean;
}
