import type {
  Duration,
  Hostname,
  KubernetesLabelValue,
  KubernetesName,
  KubernetesQuantity,
  ListItem,
  ProxyUrl,
} from '../text';
import type { IngressCertificate, Port } from './common';
import type { HarborCache, HarborMetrics, HarborTracing } from './harbor-observability';
import type { HarborStorage } from './harbor-storage';
import type { HarborVolumes } from './harbor-volumes';
import type { PackageSettings } from './settings';

export type * from './harbor-observability';
export type * from './harbor-storage';
export type * from './harbor-volumes';

/** The Harbor package: a registry for images. Its passwords and keys are secret values, which the Secret holds. */
export interface HarborSpec extends PackageSettings, Partial<HarborOptions> {
  readonly name: 'harbor';
}

/** What Harbor is given. */
export interface HarborOptions {
  /** Name by which clients reach Harbor, such as "harbor.example.com". Notary is at "notary.<hostname>". */
  readonly hostname: Hostname;
  /**
   * Port at which clients reach Harbor.
   *
   * @default 443
   */
  readonly httpsPort?: Port;
  /**
   * How Harbor is reached from outside of the cluster.
   *
   * @default - by HTTPProxies of Contour, with the timeouts of the package
   */
  readonly exposure?: HarborExposure;
  /**
   * Certificate for the hostname, and for "notary.<hostname>" where Notary runs. Either this or certificateSecretName.
   *
   * @default - one of an authority that Harbor makes with cert-manager
   */
  readonly certificate?: IngressCertificate;
  /**
   * Name of a Secret of yours in the namespace of the workload, with the keys "tls.crt" and "tls.key", and "ca.crt" where
   * clients do not trust the authority already.
   *
   * @default - as certificate says
   */
  readonly certificateSecretName?: string;
  /**
   * Labels of the Secrets with Harbor's certificates, such as "managed-by: vmware-vRegistry".
   *
   * @default - none
   */
  readonly certificateLabels?: Readonly<Record<string, KubernetesLabelValue>>;
  /**
   * How much Harbor logs.
   *
   * @default "info"
   */
  readonly logLevel?: 'debug' | 'info' | 'warning' | 'error' | 'fatal';
  /**
   * Where images are kept.
   *
   * @default - on the volume "registry"
   */
  readonly storage?: HarborStorage;
  /**
   * Storage class of all volumes that name no other.
   *
   * @default - the default one of the cluster
   */
  readonly storageClass?: KubernetesName;
  /**
   * Volumes. Where images are kept on the volume "registry" its size has to be said: the 10Gi of the package are soon
   * full.
   *
   * @default - those of the package
   */
  readonly volumes?: HarborVolumes;
  /**
   * Pods of each component.
   *
   * @default - one of each
   */
  readonly replicas?: HarborReplicas;
  /**
   * Whether Trivy runs, which scans images, and how. It fetches its database from the Internet, unless it is told not to.
   *
   * @default true
   */
  readonly trivy?: HarborTrivy | boolean;
  /**
   * Whether Notary runs, which signs images. Harbor has none since 2.9: there is nothing to say then.
   *
   * @default - true before 2.9
   */
  readonly notary?: boolean;
  /**
   * Whether Harbor has metrics for Prometheus, and where.
   *
   * @default false
   */
  readonly metrics?: HarborMetrics | boolean;
  /**
   * Where traces go.
   *
   * @default - nowhere
   */
  readonly tracing?: HarborTracing;
  /**
   * Whether projects, artifacts and manifests are cached in Redis, for many pulls at once; since Harbor 2.6.
   *
   * @default false
   */
  readonly cache?: HarborCache | boolean;
  /**
   * Proxy between Harbor and the Internet, for replication, proxy caches and Trivy.
   *
   * @default - none
   */
  readonly proxy?: HarborHttpProxy;
  /**
   * Families of addresses that the portal listens on.
   *
   * @minItems 1
   * @uniqueItems true
   * @default - both
   */
  readonly ipFamilies?: readonly ('IPv4' | 'IPv6')[];
  /**
   * Name of a Secret of yours in the namespace of the workload, whose key "ca.crt" holds authorities that Harbor trusts: of
   * an object storage, of a directory, of another registry.
   *
   * @default - those of the images
   */
  readonly caBundleSecretName?: KubernetesName;
  /**
   * The database.
   *
   * @default - as the package sets it up
   */
  readonly database?: HarborDatabase;
}

/**
 * How Harbor is reached.
 *
 * @discriminator type
 */
export type HarborExposure = HarborHttpProxyExposure | HarborIngressExposure;

/** By HTTPProxies of Contour. Their timeouts are durations such as "5m", or "infinity" for none. */
export interface HarborHttpProxyExposure {
  readonly type: 'HTTPProxy';
  /**
   * How long Harbor may take to answer once it has the whole request.
   *
   * @default - "0s", which is Envoy's own 15 seconds
   */
  readonly timeout?: string;
  /**
   * How long a request may be idle.
   *
   * @default "5m"
   */
  readonly idleTimeout?: string;
}

/** By Ingresses, for another ingress controller whose class is the default one. */
export interface HarborIngressExposure {
  readonly type: 'Ingress';
}

/**
 * Pods of each component. Those that share a volume need the access mode "ReadWriteMany" when they are more than one:
 * jobservice, and registry unless images are kept elsewhere.
 */
export interface HarborReplicas {
  /**
   * Of the core, which serves the API.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly core?: number;
  /**
   * Of the job service, which replicates, scans and collects garbage.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly jobservice?: number;
  /**
   * Of the registry, which serves images.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly registry?: number;
  /**
   * Of Trivy. Each has a volume of its own.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly trivy?: number;
}

/**
 * Trivy. A token of GitHub for its downloads may stand in the Secret, as `trivy.gitHubToken`.
 */
export interface HarborTrivy {
  /**
   * Whether Trivy fetches no database. You put one on its volume then: an air-gapped site needs it, with offlineScan.
   *
   * @default false
   */
  readonly skipUpdate?: boolean;
  /**
   * Whether Trivy asks nobody about dependencies while it scans.
   *
   * @default false
   */
  readonly offlineScan?: boolean;
  /**
   * How long a scan may take.
   *
   * @default "5m0s"
   */
  readonly timeout?: Duration;
}

/** A proxy between Harbor and the Internet. */
export interface HarborHttpProxy {
  /**
   * For HTTP.
   *
   * @default - none
   */
  readonly httpProxy?: ProxyUrl;
  /**
   * For HTTPS.
   *
   * @default - none
   */
  readonly httpsProxy?: ProxyUrl;
  /**
   * What is reached directly, beside Harbor's own components, the local host, ".local" and ".internal".
   *
   * @default - nothing else
   */
  readonly noProxy?: readonly ListItem[];
}

/** The database. */
export interface HarborDatabase {
  /**
   * Shared memory of PostgreSQL.
   *
   * @default "512Mi"
   */
  readonly sharedMemory?: KubernetesQuantity;
  /**
   * Connections that the exporter of metrics keeps open; what the core keeps is fixed.
   *
   * @minimum 1
   * @asType integer
   * @default 100
   */
  readonly maxIdleConnections?: number;
  /**
   * Connections that the exporter of metrics opens at most; what the core opens is fixed.
   *
   * @minimum 1
   * @asType integer
   * @default 900
   */
  readonly maxOpenConnections?: number;
}
