import type { FluentBitSize, Host, OneLine, OneWord } from '../../text';
import type { Port } from '../common';
import type { FluentBitNetworkOutput, FluentBitSecret } from './sections';

/** Elasticsearch. */
export interface FluentBitElasticsearchOutput extends FluentBitIndexOptions {
  readonly type: 'es';
  /**
   * The server. Not with `cloudId`.
   *
   * @default - as cloudId says
   */
  readonly host?: Host;
  /**
   * Name of a deployment of Elastic Cloud, with the text behind the colon.
   *
   * @default - none
   */
  readonly cloudId?: OneWord;
  /**
   * Login to Elastic Cloud, such as "elastic:password".
   *
   * @default - none
   */
  readonly cloudAuth?: FluentBitSecret;
}

/** OpenSearch; since Fluent Bit 1.9. */
export interface FluentBitOpenSearchOutput extends FluentBitIndexOptions {
  readonly type: 'opensearch';
  /** The server. */
  readonly host: Host;
}

/** What records become in an index. */
export interface FluentBitIndexOptions extends FluentBitNetworkOutput {
  /**
   * Port of the server.
   *
   * @default 9200
   */
  readonly port?: Port;
  /**
   * What stands before "/_bulk" in the path.
   *
   * @default - nothing
   */
  readonly path?: OneWord;
  /**
   * Name of the index, without `logstashFormat`.
   *
   * @default "fluent-bit"
   */
  readonly index?: OneWord;
  /**
   * Mapping type of documents.
   *
   * @default "_doc"
   */
  readonly documentType?: OneWord;
  /**
   * Whether no mapping type is sent. Elasticsearch 8 and OpenSearch 2 take none.
   *
   * @default false
   */
  readonly suppressTypeName?: boolean;
  /**
   * Whether there is an index for each day.
   *
   * @default false
   */
  readonly logstashFormat?: boolean;
  /**
   * What stands before the day in the name of the index.
   *
   * @default "logstash"
   */
  readonly logstashPrefix?: OneWord;
  /**
   * Field that holds what stands before the day.
   *
   * @default - none
   */
  readonly logstashPrefixKey?: OneWord;
  /**
   * How the day is written.
   *
   * @default "%Y.%m.%d"
   */
  readonly logstashDateFormat?: OneWord;
  /**
   * Field for the time, with `logstashFormat`.
   *
   * @default "@timestamp"
   */
  readonly timeKey?: OneWord;
  /**
   * How the time is written.
   *
   * @default "%Y-%m-%dT%H:%M:%S"
   */
  readonly timeKeyFormat?: OneLine;
  /**
   * Whether the time has nanoseconds.
   *
   * @default false
   */
  readonly timeKeyNanos?: boolean;
  /**
   * Whether the tag is added.
   *
   * @default false
   */
  readonly includeTagKey?: boolean;
  /**
   * Field for the tag.
   *
   * @default "_flb-key"
   */
  readonly tagKey?: OneWord;
  /**
   * Whether dots in the names of fields become underscores. Labels such as "app" and "app.kubernetes.io/name" clash
   * without it.
   *
   * @default false
   */
  readonly replaceDots?: boolean;
  /**
   * Whether documents get an id, so that a retry does not double them.
   *
   * @default false
   */
  readonly generateId?: boolean;
  /**
   * Field that holds the id.
   *
   * @default - none
   */
  readonly idKey?: OneWord;
  /**
   * What is done with documents.
   *
   * @default "create"
   */
  readonly writeOperation?: 'create' | 'index' | 'update' | 'upsert';
  /**
   * Buffer for an answer; "0" for no limit, which Fluent Bit's own samples call "False".
   *
   * @default "4KB"
   */
  readonly bufferSize?: FluentBitSize;
  /**
   * Whether errors of the server are logged.
   *
   * @default false
   */
  readonly traceError?: boolean;
  /**
   * Compression.
   *
   * @default - none
   */
  readonly compress?: 'gzip';
  /**
   * Name for basic authentication.
   *
   * @default - none
   */
  readonly httpUser?: OneLine;
  /**
   * Password for basic authentication.
   *
   * @default - none
   */
  readonly httpPassword?: FluentBitSecret;
  /**
   * Whether requests are signed for AWS.
   *
   * @default false
   */
  readonly awsAuth?: boolean;
  /**
   * Region of AWS.
   *
   * @default - none
   */
  readonly awsRegion?: OneWord;
}
