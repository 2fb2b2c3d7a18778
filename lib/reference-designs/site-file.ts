import type { LateValue } from '../design';

/** A file beside the manifests. */
export interface SiteFile {
  /** Path relative to the folder of the manifests. */
  readonly path: string;
  readonly content: string;
}

/** A file that cannot be written before a stage was applied. */
export interface WaitingFile {
  /** Path relative to the folder of the manifests. */
  readonly path: string;
  /** The output that it needs. */
  readonly waitsFor: LateValue;
}
