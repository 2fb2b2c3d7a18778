import type { HarborImageStorageValues } from './harbor-storage-values';

/** Volumes, and where images are kept. */
export interface HarborPersistenceValues {
  /**
   * Volumes.
   *
   * @default - those of each value
   */
  readonly persistentVolumeClaim?: HarborClaimsValues;
  /**
   * Where images are kept.
   *
   * @default - on the volume of the registry
   */
  readonly imageChartStorage?: HarborImageStorageValues;
}

/** Volumes by what they hold. */
export interface HarborClaimsValues {
  /**
   * Images, where they are kept on a volume.
   *
   * @default - 10Gi
   */
  readonly registry?: HarborClaimValues;
  /**
   * What the job service keeps. Up to 2.5.3 a volume stands here, that of the logs.
   *
   * @default - those of each value
   */
  readonly jobservice?: HarborJobserviceClaimsValues;
  /**
   * The database.
   *
   * @default - 1Gi
   */
  readonly database?: HarborClaimValues;
  /**
   * Redis.
   *
   * @default - 1Gi
   */
  readonly redis?: HarborClaimValues;
  /**
   * The database and the reports of Trivy.
   *
   * @default - 5Gi
   */
  readonly trivy?: HarborClaimValues;
}

/** Volumes of the job service. */
export interface HarborJobserviceClaimsValues {
  /**
   * Logs of jobs.
   *
   * @default - 1Gi
   */
  readonly jobLog?: HarborClaimValues;
  /**
   * What is exported about scans; since 2.6.
   *
   * @default - 1Gi
   */
  readonly scanDataExports?: HarborClaimValues;
}

/** A volume. */
export interface HarborClaimValues {
  /**
   * Name of a claim of your own, in place of a new one.
   *
   * @default ""
   */
  readonly existingClaim?: string;
  /**
   * Storage class; "-" for a volume that nobody provides.
   *
   * @default ""
   */
  readonly storageClass?: string;
  /**
   * Folder in the volume.
   *
   * @default ""
   */
  readonly subPath?: string;
  /**
   * How many nodes may mount it at once.
   *
   * @default "ReadWriteOnce"
   */
  readonly accessMode?: 'ReadWriteOnce' | 'ReadWriteMany';
  /**
   * Size.
   *
   * @default - that of each volume
   */
  readonly size?: string;
}
