import type { HostWithPort, ListItem, OneLine, OneWord } from '../../text';
import type { FluentBitFile, FluentBitOutputSection, FluentBitSecret, FluentBitValue } from './sections';

/** Apache Kafka. */
export interface FluentBitKafkaOutput extends FluentBitOutputSection {
  readonly type: 'kafka';
  /**
   * Brokers, such as "kafka.example.com:9092".
   *
   * @minItems 1
   */
  readonly brokers: readonly HostWithPort[];
  /**
   * Topics. With several, `topicKey` says which one a record goes to, and the first takes the rest.
   *
   * @default ["fluent-bit"]
   */
  readonly topics?: readonly ListItem[];
  /**
   * Field that names the topic.
   *
   * @default - none
   */
  readonly topicKey?: OneWord;
  /**
   * Whether topics that are not listed are used too.
   *
   * @default false
   */
  readonly dynamicTopic?: boolean;
  /**
   * How records are written.
   *
   * @default "json"
   */
  readonly format?: 'json' | 'msgpack' | 'gelf';
  /**
   * Key of messages.
   *
   * @default - none
   */
  readonly messageKey?: OneLine;
  /**
   * Field for the key of messages.
   *
   * @default - none
   */
  readonly messageKeyField?: OneWord;
  /**
   * Field for the time.
   *
   * @default "@timestamp"
   */
  readonly timestampKey?: OneWord;
  /**
   * How the time is written.
   *
   * @default "double"
   */
  readonly timestampFormat?: 'double' | 'iso8601';
  /**
   * How often a full queue is tried again, once a second; 0 for ever.
   *
   * @minimum 0
   * @asType integer
   * @default 10
   */
  readonly queueFullRetries?: number;
  /**
   * TLS: true, or how. The brokers are verified.
   *
   * @default false
   */
  readonly tls?: boolean | FluentBitKafkaTls;
  /**
   * Login.
   *
   * @default - none
   */
  readonly sasl?: FluentBitKafkaSasl;
  /**
   * Properties of librdkafka, such as `request.required.acks: 1`, without "rdkafka." before them.
   *
   * @default - none
   */
  readonly rdkafka?: Readonly<Record<string, FluentBitValue>>;
}

/** TLS to brokers. */
export interface FluentBitKafkaTls {
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
}

/** Login to brokers. */
export interface FluentBitKafkaSasl {
  /** How the password is proven. */
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
  /** User. */
  readonly username: OneLine | FluentBitSecret;
  /** Password. */
  readonly password: FluentBitSecret;
}
