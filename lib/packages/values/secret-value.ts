/** A data value that is secret: it stands in a Secret of the user's, and nowhere in the output. */
export interface SecretValue {
  /** Where it stands in the data values. Keys may contain dots. */
  readonly path: readonly string[];
  /** What it is. */
  readonly meaning: string;
  /**
   * Exact number of characters.
   *
   * @default - any
   */
  readonly length?: number;
  /**
   * How the package wants it written.
   *
   * @default - as it is
   */
  readonly encoding?: 'base64';
  /**
   * Whether somebody else chose it: a key of a certificate, a login elsewhere. Others can be made up.
   *
   * @default false
   */
  readonly given?: boolean;
}
