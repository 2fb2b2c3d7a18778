/** A text format that a property of a site file can demand: how it is checked, and how it is described to a user. */
export interface TextFormat {
  /** True when the text has the format. */
  readonly accepts: (text: string) => boolean;
  /** What is expected, as the end of the sentence "expected …". */
  readonly expected: string;
  /** A text that would be accepted. */
  readonly example: string;
}
