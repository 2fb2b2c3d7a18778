import type { EnvironmentName, FluentBitSize, KubernetesName, OneLine, OneWord, SecretKey } from '../../text';

/**
 * A text that a Secret of yours holds, in the namespace of the pods. The pods get it as an environment variable; the
 * configuration names the variable and never holds the text.
 */
export interface FluentBitSecret {
  /** Name of the Secret. */
  readonly secretName: KubernetesName;
  /** Key in the Secret. */
  readonly secretKey: SecretKey;
  /**
   * Name of the environment variable.
   *
   * @default - made of both names: "splunk" and "token" give "SPLUNK_TOKEN"
   */
  readonly env?: EnvironmentName;
}

/** A file that a Secret of yours holds, in the namespace of the pods. It is mounted into them. */
export interface FluentBitSecretFile {
  /** Name of the Secret. */
  readonly secretName: KubernetesName;
  /** Key in the Secret. */
  readonly secretKey: SecretKey;
}

/** A file: an absolute path in the container, or a key of a Secret. */
export type FluentBitFile = OneWord | FluentBitSecretFile;

/** A value of a property of Fluent Bit. */
export type FluentBitValue = OneLine | number | boolean | FluentBitSecret;

/** Values of a property that is there several times. */
export type FluentBitValueList = readonly FluentBitValue[];

/** How much is logged. */
export type FluentBitLogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** What every section can be given. Properties are those of Fluent Bit, in camel case. */
export interface FluentBitSection {
  /**
   * Name of the section in metrics and logs; no other has it.
   *
   * @default - its plug-in and a number, such as "tail.0"
   */
  readonly alias?: OneWord;
  /**
   * How much the section logs.
   *
   * @default - as much as the service
   */
  readonly logLevel?: FluentBitLogLevel;
  /**
   * Further properties, by the names that Fluent Bit has for them. A list makes a line of each item.
   *
   * @default - none
   */
  readonly properties?: Readonly<Record<string, FluentBitValue | FluentBitValueList>>;
}

/** What every input can be given. */
export interface FluentBitInputSection extends FluentBitSection {
  /**
   * Memory that records may take before the input waits for the outputs.
   *
   * @default - no limit
   */
  readonly memBufLimit?: FluentBitSize;
  /**
   * Where records wait. On disk they survive a restart; it takes `storage.path` of the service.
   *
   * @default "memory"
   */
  readonly storageType?: 'memory' | 'filesystem';
}

/** What every filter can be given. */
export interface FluentBitMatchingSection extends FluentBitSection {
  /**
   * The tags of the records that it gets; `*` stands for any text.
   *
   * @default "*"
   */
  readonly match?: OneLine;
  /**
   * A regular expression for those tags, in place of `match`.
   *
   * @default - none
   */
  readonly matchRegex?: OneLine;
}

/**
 * A number of retries.
 *
 * @minimum 1
 * @asType integer
 */
export type FluentBitRetryCount = number;

/** For ever, or not at all. */
export type FluentBitRetryWord = 'no_limits' | 'no_retries';

/** What every output can be given. */
export interface FluentBitOutputSection extends FluentBitMatchingSection {
  /**
   * How often it is tried again to send records.
   *
   * @default 1
   */
  readonly retryLimit?: FluentBitRetryCount | FluentBitRetryWord;
  /**
   * Threads that send.
   *
   * @minimum 0
   * @asType integer
   * @default - as the plug-in has it
   */
  readonly workers?: number;
  /**
   * What may wait on disk for this output; older records are dropped. For inputs with the storage "filesystem".
   *
   * @default - no limit
   */
  readonly storageTotalLimitSize?: FluentBitSize;
}

/** What every output over the network can be given. */
export interface FluentBitNetworkOutput extends FluentBitOutputSection {
  /**
   * TLS: true, or how. A server is verified unless `verify` is false.
   *
   * @default false
   */
  readonly tls?: boolean | FluentBitTls;
  /**
   * Connections.
   *
   * @default - as Fluent Bit has them
   */
  readonly network?: FluentBitNetwork;
}

/** TLS of a connection. */
export interface FluentBitTls {
  /**
   * Whether the certificate of the server is verified.
   *
   * @default true
   */
  readonly verify?: boolean;
  /**
   * Certificates of the authorities that are trusted.
   *
   * @default - those of the image
   */
  readonly caFile?: FluentBitFile;
  /**
   * Certificate of the client.
   *
   * @default - none
   */
  readonly crtFile?: FluentBitFile;
  /**
   * Private key of the client.
   *
   * @default - none
   */
  readonly keyFile?: FluentBitFile;
  /**
   * Password of the private key.
   *
   * @default - none
   */
  readonly keyPassword?: FluentBitSecret;
  /**
   * Name of the server, where it is another than the host.
   *
   * @default - the host
   */
  readonly vhost?: OneWord;
  /**
   * How much is logged about it.
   *
   * @minimum 0
   * @maximum 4
   * @asType integer
   * @default 1
   */
  readonly debug?: number;
}

/** Connections of an output. */
export interface FluentBitNetwork {
  /**
   * Time that a connection may take to come about, TLS included, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 10
   */
  readonly connectTimeoutSeconds?: number;
  /**
   * Time that a connection in use may be silent, in seconds; 0 for any.
   *
   * @minimum 0
   * @asType integer
   * @default 0
   */
  readonly ioTimeoutSeconds?: number;
  /**
   * Whether connections are kept for further records.
   *
   * @default true
   */
  readonly keepalive?: boolean;
  /**
   * Time after which an unused connection is closed, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default 30
   */
  readonly keepaliveIdleTimeoutSeconds?: number;
  /**
   * How often a connection is used before it is closed.
   *
   * @minimum 1
   * @asType integer
   * @default 2000
   */
  readonly keepaliveMaxRecycle?: number;
  /**
   * Protocol for DNS.
   *
   * @default "UDP"
   */
  readonly dnsMode?: 'UDP' | 'TCP';
  /**
   * Which resolver asks DNS.
   *
   * @default "ASYNC"
   */
  readonly dnsResolver?: 'ASYNC' | 'LEGACY';
}
