import type {
  HarborComponentValues,
  HarborCoreValues,
  HarborDatabaseValues,
  HarborExporterValues,
  HarborNotaryValues,
  HarborTrivyValues,
} from './harbor-component-values';
import type { HarborMetricsValues, HarborTraceValues } from './harbor-observability-values';
import type { HarborPersistenceValues } from './harbor-volume-values';

export type * from './harbor-component-values';
export type * from './harbor-observability-values';
export type * from './harbor-storage-values';
export type * from './harbor-volume-values';

/**
 * Data values of the Harbor package, as TKG 2.3 (2.8.2) names them. An empty text means that the package decides.
 */
export interface HarborValues {
  /**
   * Namespace of Harbor.
   *
   * @default "tanzu-system-registry"
   */
  readonly namespace?: string;
  /**
   * Name by which clients reach Harbor.
   *
   * @sample "harbor.yourdomain.com"
   * @default - none of use
   */
  readonly hostname?: string;
  /**
   * Ports by which clients reach Harbor.
   *
   * @default - those of each value
   */
  readonly port?: HarborPortValues;
  /**
   * How much core, exporter, jobservice and registry log.
   *
   * @default "info"
   */
  readonly logLevel?: 'debug' | 'info' | 'warning' | 'error' | 'fatal';
  /**
   * A certificate of your own.
   *
   * @default - one that cert-manager makes
   */
  readonly tlsCertificate?: HarborTlsCertificateValues;
  /**
   * Name of a Secret with a certificate of your own, in the namespace of Harbor.
   *
   * @default - none
   */
  readonly tlsCertificateSecretName?: string;
  /**
   * Whether Harbor is reached by HTTPProxies of Contour rather than by Ingresses.
   *
   * @default true
   */
  readonly enableContourHttpProxy?: boolean;
  /**
   * Timeouts of the HTTPProxies.
   *
   * @default - those of each value
   */
  readonly contourHttpProxy?: HarborContourHttpProxyValues;
  /**
   * Password of the user admin when Harbor starts for the first time.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly harborAdminPassword?: string;
  /**
   * Key by which Harbor encrypts passwords in its database; 16 characters.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly secretKey?: string;
  /**
   * The database.
   *
   * @default - those of each value
   */
  readonly database?: HarborDatabaseValues;
  /**
   * The exporter of metrics.
   *
   * @default - those of each value
   */
  readonly exporter?: HarborExporterValues;
  /**
   * The core, which serves the API.
   *
   * @default - those of each value
   */
  readonly core?: HarborCoreValues;
  /**
   * The job service.
   *
   * @default - those of each value
   */
  readonly jobservice?: HarborComponentValues;
  /**
   * The registry.
   *
   * @default - those of each value
   */
  readonly registry?: HarborComponentValues;
  /**
   * Notary, which signs images; gone since 2.9.
   *
   * @default - it runs
   */
  readonly notary?: HarborNotaryValues;
  /**
   * Trivy, which scans images.
   *
   * @default - it runs
   */
  readonly trivy?: HarborTrivyValues;
  /**
   * Volumes, and where images are kept.
   *
   * @default - those of each value
   */
  readonly persistence?: HarborPersistenceValues;
  /**
   * Proxy of core, exporter, jobservice and Trivy.
   *
   * @default - none
   */
  readonly proxy?: HarborProxyValues;
  /**
   * PodSecurityPolicies, parted by commas; without effect since Kubernetes 1.25.
   *
   * @default - all
   */
  readonly pspNames?: string;
  /**
   * Name of a Secret whose key "ca.crt" holds authorities that core, jobservice, registry and Trivy trust.
   *
   * @default - none
   */
  readonly caBundleSecretName?: string;
  /**
   * Metrics.
   *
   * @default - none
   */
  readonly metrics?: HarborMetricsValues;
  /**
   * The network of the pods.
   *
   * @default - those of each value
   */
  readonly network?: HarborNetworkValues;
  /**
   * Traces.
   *
   * @default - none
   */
  readonly trace?: HarborTraceValues;
  /**
   * A cache of projects, artifacts and manifests in Redis; since 2.6.
   *
   * @default - none
   */
  readonly cache?: HarborCacheValues;
}

/** Ports by which clients reach Harbor. */
export interface HarborPortValues {
  /**
   * For HTTPS.
   *
   * @minimum 1
   * @maximum 65535
   * @asType integer
   * @default 443
   */
  readonly https?: number;
}

/** A certificate of your own. The dots are part of the names. */
export interface HarborTlsCertificateValues {
  /**
   * The certificate, in PEM form.
   *
   * @default - one that cert-manager makes
   */
  readonly 'tls.crt'?: string;
  /**
   * Its private key, in PEM form.
   *
   * @secret
   * @default - as tls.crt says
   */
  readonly 'tls.key'?: string;
  /**
   * Certificate of the authority, in PEM form: the portal offers it for download.
   *
   * @default - none
   */
  readonly 'ca.crt'?: string;
  /**
   * Labels of the Secrets with certificates.
   *
   * @default - none
   */
  readonly tlsSecretLabels?: Readonly<Record<string, string>>;
}

/** Timeouts of the HTTPProxies. */
export interface HarborContourHttpProxyValues {
  /**
   * How long Harbor may take to answer once it has the whole request: a duration, or "infinity".
   *
   * @default "0s"
   */
  readonly timeout?: string;
  /**
   * How long a request may be idle: a duration, or "infinity".
   *
   * @default "5m"
   */
  readonly idleTimeout?: string;
}

/** A proxy between Harbor and the Internet. */
export interface HarborProxyValues {
  /**
   * URL for HTTP.
   *
   * @default ""
   */
  readonly httpProxy?: string;
  /**
   * URL for HTTPS.
   *
   * @default ""
   */
  readonly httpsProxy?: string;
  /**
   * What is reached directly, parted by commas, beside the components of Harbor.
   *
   * @default "127.0.0.1,localhost,.local,.internal"
   */
  readonly noProxy?: string;
}

/** The network of the pods. */
export interface HarborNetworkValues {
  /**
   * Families of addresses that the portal listens on; none is both.
   *
   * @default []
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
}

/** The cache in Redis. */
export interface HarborCacheValues {
  /**
   * Whether there is one.
   *
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * How long things are cached, in hours.
   *
   * @minimum 1
   * @asType integer
   * @default 24
   */
  readonly expireHours?: number;
}
