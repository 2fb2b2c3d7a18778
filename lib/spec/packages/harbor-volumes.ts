import type { KubernetesName, KubernetesQuantity, OneLine } from '../text';
import type { AccessMode } from './common';

/** Volumes of Harbor. Only the one with the images grows with use; the others are small. */
export interface HarborVolumes {
  /**
   * For images, where storage is "filesystem".
   *
   * @default - none, where images are kept elsewhere
   */
  readonly registry?: HarborVolume;
  /**
   * For the logs of jobs.
   *
   * @default - 1Gi
   */
  readonly jobLog?: HarborVolume;
  /**
   * For what is exported about scans; since Harbor 2.6.
   *
   * @default - 1Gi
   */
  readonly scanDataExports?: HarborVolume;
  /**
   * For the database.
   *
   * @default - 1Gi
   */
  readonly database?: HarborVolume;
  /**
   * For Redis.
   *
   * @default - 1Gi
   */
  readonly redis?: HarborVolume;
  /**
   * For the database of Trivy and its reports, in each of its pods.
   *
   * @default - 5Gi
   */
  readonly trivy?: HarborVolume;
}

/** A volume: a new one, or one that a claim of yours has. */
export interface HarborVolume {
  /**
   * Size of a new one.
   *
   * @default - that of the package; the volume of images needs one
   */
  readonly size?: KubernetesQuantity;
  /**
   * Storage class of a new one.
   *
   * @default - storageClass of Harbor
   */
  readonly storageClass?: KubernetesName;
  /**
   * How many nodes may mount it at once. For a claim of yours say the mode that it has.
   *
   * @default "ReadWriteOnce"
   */
  readonly accessMode?: AccessMode;
  /**
   * A claim of yours in the namespace of the workload, in place of a new one.
   *
   * @default - a new one
   */
  readonly existingClaim?: KubernetesName;
  /**
   * Folder in the volume; needed where components share a claim.
   *
   * @default - the root
   */
  readonly subPath?: OneLine;
}
