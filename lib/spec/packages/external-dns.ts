import type { DnsAffix, DnsLabel, Duration, EnvironmentName, Hostname, PlainText } from '../text';
import type { DnsProvider, ExternalDnsSecretKey } from './external-dns-providers';
import type { PackageSettings } from './settings';

export type * from './external-dns-providers';

/** The external-dns package: writes DNS records for what a cluster publishes. */
export interface ExternalDnsSpec extends PackageSettings, Partial<ExternalDnsOptions> {
  readonly name: 'external-dns';
}

/** What external-dns is given. */
export interface ExternalDnsOptions {
  /** Where the records are written. */
  readonly provider: DnsProvider;
  /**
   * What names are read from. What is not named here gets no record.
   *
   * @minItems 1
   */
  readonly sources: readonly DnsSource[];
  /** Domains below which records may be written, or "all" for whatever anybody in the cluster asks for. */
  readonly domainFilters: readonly Hostname[] | 'all';
  /** How external-dns tells its records from those of others. */
  readonly registry: DnsRegistry;
  /**
   * Domains below which no records are written.
   *
   * @default - none
   */
  readonly excludeDomains?: readonly Hostname[];
  /**
   * Whether records are created only, created and changed, or deleted too when nothing asks for them any more.
   *
   * @default "sync"
   */
  readonly policy?: 'create-only' | 'upsert-only' | 'sync';
  /**
   * The namespace that sources are read in.
   *
   * @default - all
   */
  readonly sourceNamespace?: DnsLabel;
  /**
   * Selector of annotations that a source needs, such as "example.com/public=true".
   *
   * @default - none
   */
  readonly annotationFilter?: PlainText;
  /**
   * Selector of labels that a source needs. Not every kind of source is selected by it.
   *
   * @default - none
   */
  readonly labelFilter?: PlainText;
  /**
   * Types of the Services that are read.
   *
   * @default - all
   */
  readonly serviceTypes?: readonly ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
  /**
   * Whether Services of type ClusterIP get records with their addresses inside of the cluster.
   *
   * @default false
   */
  readonly publishInternalServices?: boolean;
  /**
   * Template of a name for what says none, such as "{{.Name}}.example.com".
   *
   * @default - none
   */
  readonly fqdnTemplate?: PlainText;
  /**
   * How often records are compared.
   *
   * @default "1m"
   */
  readonly interval?: Duration;
  /**
   * Whether a change in the cluster is acted on at once, and not at the next interval only.
   *
   * @default false
   */
  readonly watchEvents?: boolean;
  /**
   * Whether changes are logged and not made.
   *
   * @default false
   */
  readonly dryRun?: boolean;
  /**
   * How much is logged.
   *
   * @default "info"
   */
  readonly logLevel?: 'panic' | 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'trace';
  /**
   * How it is logged.
   *
   * @default "text"
   */
  readonly logFormat?: 'text' | 'json';
  /**
   * Labels of the pod.
   *
   * @default - the package's own
   */
  readonly podLabels?: Readonly<Record<string, string>>;
  /**
   * Environment variables. Each flag has one: `--rfc2136-host` is EXTERNAL_DNS_RFC2136_HOST.
   *
   * @default - what the provider needs
   */
  readonly env?: readonly (ExternalDnsVariable | ExternalDnsSecretVariable)[];
  /**
   * Further flags, as external-dns takes them, such as "--txt-cache-interval=1h".
   *
   * @default - none
   */
  readonly extraArgs?: readonly string[];
}

/**
 * What names are read from. For the custom resources of others the package's ClusterRole is extended.
 */
export type DnsSource =
  | 'service'
  | 'ingress'
  | 'contour-httpproxy'
  | 'node'
  | 'pod'
  | 'crd'
  | 'istio-gateway'
  | 'istio-virtualservice'
  | 'gateway-httproute'
  | 'gateway-tlsroute'
  | 'gateway-tcproute'
  | 'gateway-udproute';

/**
 * How external-dns tells its records from those of others.
 *
 * @discriminator type
 */
export type DnsRegistry = TxtDnsRegistry | NoDnsRegistry;

/** By a TXT record beside each record. */
export interface TxtDnsRegistry {
  readonly type: 'txt';
  /** Name of this external-dns. Another one that writes the same zones needs another name. */
  readonly ownerId: PlainText;
  /**
   * What stands before the names of the TXT records, such as "txt-". A CNAME record bears no TXT record of its name, so
   * false is for zones that get addresses only.
   */
  readonly prefix: DnsAffix | false;
  /**
   * What stands behind the first label of their names, in place of a prefix.
   *
   * @default - nothing
   */
  readonly suffix?: DnsAffix;
  /**
   * What stands for the asterisk of a wildcard in the names of TXT records.
   *
   * @default - the asterisk, which many servers refuse behind a prefix
   */
  readonly wildcardReplacement?: DnsLabel;
}

/** Not at all: every record below the domains is taken for its own. It never deletes then. */
export interface NoDnsRegistry {
  readonly type: 'none';
}

/** An environment variable that is no secret. */
export interface ExternalDnsVariable {
  /** Its name. */
  readonly name: EnvironmentName;
  /** Its value. */
  readonly value: string;
}

/** An environment variable out of a Secret. */
export interface ExternalDnsSecretVariable {
  /** Its name. */
  readonly name: EnvironmentName;
  /** Where its value is. */
  readonly secret: ExternalDnsSecretKey;
}
