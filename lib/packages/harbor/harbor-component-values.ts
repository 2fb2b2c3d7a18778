/** The database. */
export interface HarborDatabaseValues {
  /**
   * Password of the database when it starts for the first time.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly password?: string;
  /**
   * Shared memory, in bytes or as Kubernetes writes an amount, such as "1Gi".
   *
   * @default - 512Mi
   */
  readonly shmSizeLimit?: number | string;
  /**
   * Connections that the exporter keeps open.
   *
   * @asType integer
   * @default - 100
   */
  readonly maxIdleConns?: number;
  /**
   * Connections that the exporter opens at most.
   *
   * @asType integer
   * @default - 900
   */
  readonly maxOpenConns?: number;
}

/** The exporter of metrics. */
export interface HarborExporterValues {
  /**
   * How long it keeps what it counted, in seconds.
   *
   * @minimum 1
   * @asType integer
   * @default - 23
   */
  readonly cacheDuration?: number;
}

/** The core. */
export interface HarborCoreValues {
  /**
   * Number of pods.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Secret that it shares with the other components.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly secret?: string;
  /**
   * Key against forged requests; 32 characters.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly xsrfKey?: string;
}

/** The job service or the registry. */
export interface HarborComponentValues {
  /**
   * Number of pods.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Secret that it shares with the other components, or the uploads of clients are signed with.
   *
   * @secret
   * @default - none: it has to be given
   */
  readonly secret?: string;
}

/** Notary. */
export interface HarborNotaryValues {
  /**
   * Whether it runs.
   *
   * @default true
   */
  readonly enabled?: boolean;
}

/** Trivy. */
export interface HarborTrivyValues {
  /**
   * Whether it runs.
   *
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Number of pods.
   *
   * @minimum 1
   * @asType integer
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Token of GitHub, for downloads.
   *
   * @secret
   * @default ""
   */
  readonly gitHubToken?: string;
  /**
   * Whether it fetches no database.
   *
   * @default false
   */
  readonly skipUpdate?: boolean;
  /**
   * Whether it asks nobody about dependencies.
   *
   * @default false
   */
  readonly offlineScan?: boolean;
  /**
   * How long a scan may take.
   *
   * @default ""
   */
  readonly timeout?: string;
}
